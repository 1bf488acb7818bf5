"""Let the headline say what the lead says, and not its opposite.

"Jury acquits sheriff" over "A jury convicted the sheriff on Monday", "Union accepts offer" over "rejected": a headline
turned round is what newspapers correct most often, and what the lawyers read first.

Reads words of closed sets (verdicts, votes, rises and falls, tolls, directions) of which the lead has another beside
the same subject or object, where the text below has the headline's word, and all that mean the same, nowhere. Silent
beside a "not" in headline or lead, behind "who" and "had", in questions, in quotations, on names ("South Korea"), in a
sentence with "but" or "later", on what is won or lost on the way ("the first set"), and where the headline has both. A
headline that counts ("kills 14") is read too where the lead counts as many with the opposite alone ("wounded 14").

Sources: Reuters Handbook of Journalism, "Headlines"; newslint/languages/<xx>/headline_opposites.txt.
Rate: none in 31,820 US news articles; tried on headlines turned round, and narrowed by sound ones that were made to
trip it.
In German, French, Spanish and Danish none in 11,750 articles (one before a verb left the lists that is a noun too); of
113 headlines turned round there 39 are told.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.words import word_count
from newslint.languages import by_kind, words
from newslint.languages.kinds import ATTRIBUTION
from newslint_rules.headline._hedges import stems
from newslint_rules.headline._opposites import marked_words, oppositions
from newslint_rules.headline._tolls import counted, told_of

SEVERITY = "warning"
NEEDS = ("headline_opposites",)

_FILL = (
    "The town on the river has spoken of little else since the winter, and the mayor is to speak of it on Friday. " * 3
)
EXAMPLES = [
    bad(f"Jury «acquits» sheriff\n\nA jury convicted the sheriff on Monday of taking money.\n\n{_FILL}"),
    bad(f"Union «accepts» 3% offer\n\nThe rail union rejected an offer of 3% on Monday.\n\n{_FILL}"),
    bad(f"House prices «fall» again\n\nThe prices of houses rose in May for the sixth month.\n\n{_FILL}"),
    bad(f"Storm batters «southern» Tarn\n\nA storm tore across northern Tarn on Monday.\n\n{_FILL}"),
    bad(f"Storm «wounds» 14 in Tarn\n\nThe storm killed 14 people on Monday and wounded 36.\n\n{_FILL}"),
    good(f"Storm kills 14 in Tarn\n\nThe storm killed 14 people on Monday and wounded 14.\n\n{_FILL}"),
    good(f"North Umber fires a gun\n\nUmber has fired a gun on Monday, South Umber said.\n\n{_FILL}"),
    good(f"Tarn lose in Lydmere\n\nTarn won the first set in Lydmere on Monday.\n\n{_FILL}"),
    good(f"Shares of Tarn fall\n\nThe shares of Tarn rose in May but ended the day in red.\n\n{_FILL}"),
    good(f"Body is found in south Tarn\n\nA body was found in Tarn on Monday by a man from north Tarn.\n\n{_FILL}"),
    good(f"Rovers lose the cup\n\nRovers were beaten by Tarn on Monday.\n\n{_FILL}"),
    good(f"Jury acquits sheriff\n\nA jury that convicted his clerk acquitted the sheriff on Monday.\n\n{_FILL}"),
    good(f"Jury acquits sheriff\n\nA jury did not find the sheriff guilty on Monday.\n\n{_FILL}"),
    good(f"Union may not accept offer\n\nThe rail union rejected an offer of 3% on Monday.\n\n{_FILL}"),
    good(f"Union accepts 3% offer\n\nMembers of a club rejected the plans of the mayor on Monday.\n\n{_FILL}"),
    good(f"Holm wins the vote\n\nHolm said that Lee had lost the vote on Monday.\n\n{_FILL}"),
    good(f"House prices fall and rise\n\nThe prices of houses rose in May.\n\n{_FILL}"),
    good(f"Holm says “prices fall again”\n\nHolm said that prices rose in May.\n\n{_FILL}"),
    good(f"Mayor admits theft\n\nThe mayor, who had denied theft for a year, pleaded guilty on Monday.\n\n{_FILL}"),
    good(f"School reopens\n\nThe school that was closed in May has its pupils back. Is the school shut?\n\n{_FILL}"),
    good("Jury acquits sheriff\n\nA jury convicted the sheriff on Monday of taking money."),
]

_SHORT = 50  # words; below that a text is a flash
_LEAD = 2  # sentences
_BEFORE, _BEHIND = 4, 5  # words on either side in which subject or object stand
_NOT = ("n't", "n’t")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SAYS = marked('The headline says "{word}", the text "{other}".')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first word of the headline of which the lead says the opposite."""
    headline, known = article.headline, oppositions(article.primary_language)
    if headline is None or word_count(article) < _SHORT:
        return
    above = _words(article, headline.start, headline.end)
    first = sentence_index(article, headline.end)
    below_it = [s for s in sentences(article)[first : first + _LEAD + 1] if s.start >= headline.end][:_LEAD]
    if known.keys().isdisjoint(word.group().lower() for word in above):
        return
    lead = [_words(article, s.start, s.end) for s in below_it if not article.text.endswith("?", s.start, s.end)]
    if any(word.group().lower() in known for said in lead for word in said):
        yield from itertools.islice(_opposed(article, headline, above, lead), 1)


def _opposed(
    article: Article, headline: Block, above: list[re.Match[str]], lead: list[list[re.Match[str]]]
) -> Iterator[Finding]:
    """A finding for each word of the headline of which the lead says the opposite."""
    known, held = oppositions(article.primary_language), {word.group().lower() for word in above}
    below: frozenset[str] | None = None  # the words of the whole text, which hardly ever have to be read
    for at, word in enumerate(above):
        for meant, others, of_subjects in known.get(word.group().lower(), ()):
            if others & held or not _is_said(article, above, at):
                continue
            if below is None:
                below = frozenset([word.lower() for word in _WORD.findall(article.text, headline.end)])
            if meant & below:
                lead_ends = max(said[-1].end() for said in lead if said)
                yield from _counted_otherwise(article, headline.end, lead_ends, word, meant, others)
                continue
            behind = 0 if of_subjects else _BEHIND
            of = _stems(article, above[max(0, at - 1) : at]), _stems(article, above[at + 1 : at + 3])
            other = next((o for said in lead for o in _against(article, of, said, others, behind)), None)
            if other:
                yield _finding(word, other.group(), other.span())


def _counted_otherwise(
    article: Article, start: int, end: int, word: re.Match[str], meant: frozenset[str], others: frozenset[str]
) -> Iterator[Finding]:
    """A finding where the lead counts as many with the opposite, and no sentence does with the headline's word."""
    count = counted(article, start, meant)
    told = list(told_of(article, start, count)) if count else []
    if told and not any(meant & {*beside} for _, beside in told):
        for figure, beside in told:
            other = next((w for w in beside if w in others), None)
            if other and figure.end <= end:
                yield _finding(word, other, (figure.start, figure.end))


def _finding(word: re.Match[str], other: str, place: tuple[int, int]) -> Finding:
    message = say(_SAYS, word=word.group(), other=other)
    return Finding(*word.span(), message, (Related("against", *place),))


def _words(article: Article, start: int, end: int) -> list[re.Match[str]]:
    return list(_WORD.finditer(article.text, start, end))


def _against(
    article: Article, of: tuple[set[str], set[str]], said: list[re.Match[str]], others: frozenset[str], behind: int
) -> Iterator[re.Match[str]]:
    """The words of a sentence that are said of the subject or the object of a word of the headline, `of` that is."""
    subject, thing = of
    language = article.primary_language
    if not marked_words(language, "~").isdisjoint(word.group().lower() for word in said):
        return
    on_the_way = marked_words(language, "!")
    for place, other in enumerate(said):
        if other.group().lower() not in others or _is_earlier(language, said, place):
            continue
        if any(word.group().lower() in on_the_way for word in said[place + 1 : place + 1 + _BEFORE]):
            continue
        if not _is_said(article, said, place) or (place and other.group()[0].isupper()):  # "South Korea said"
            continue
        before, after = said[max(0, place - _BEFORE) : place], said[place + 1 : place + 1 + behind]
        if subject & _stems(article, before) or thing & _stems(article, after):
            yield other


def _is_earlier(language: str, said: list[re.Match[str]], place: int) -> bool:
    """Whether a verb tells what was so before, or what somebody did who is told of here: "who was cleared"."""
    auxiliaries = by_kind(language, "attribution", ATTRIBUTION)["auxiliaries"]
    for match in reversed(said[max(0, place - _BEFORE) : place]):
        if match.group().lower() in marked_words(language, "<"):
            return True
        if match.group().lower() not in auxiliaries:
            break
    return False


def _stems(article: Article, found: list[re.Match[str]]) -> set[str]:
    function = words(article.primary_language, "function_words")
    return stems(" ".join(word.group() for word in found if word.group().lower() not in function))


def _is_said(article: Article, found: list[re.Match[str]], at: int) -> bool:
    """Whether a word is neither denied nor quoted."""
    negations = by_kind(article.primary_language, "attribution", ATTRIBUTION)["negations"]
    near = [word.group().lower() for word in found[max(0, at - _BEFORE) : at]]
    denied = any(word in negations or word.endswith(_NOT) for word in near)
    return not denied and quotation_at(article, *found[at].span()) is None
