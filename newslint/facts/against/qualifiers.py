"""What is said of a figure or a day beside it: "at least" where the source has "at most", "since" for "until".

The same in any two languages: a class of words in one text that cannot be true together with that of the other. What
one of them leaves out is nothing to be told of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from newslint.core.around import leading
from newslint.core.article import Article
from newslint.facts.against.alignment import SURE, Pair
from newslint.facts.against.held import Held
from newslint.facts.against.judging import placed, within
from newslint.facts.figures import hedge_before
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint.languages import any_of, by_kind, entries, pairs
from newslint.languages.kinds import HEADLINE_NUMBERS, QUALIFIERS

_AROUND = 60  # characters of a clause before a figure
_BEHIND = 24  # and behind it
_WORDS = 3  # between "until" and its day ("the end of")
_DENIED = 2  # before a limit, of which one turns it round
_ALIKE = 0.5  # share of the words of a sentence that its source has, for that to say the same of a figure
_STOP = re.compile(r"[.,;:()\[\]\d\n“”\"«»]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SIGN = re.compile(r"[$£€¥]\s?$")
_FIGURES = ({"least", "most"}, {"average", "highest"}, {"average", "lowest"}, {"highest", "lowest"})
_DAYS = ({"since", "until"}, {"before", "after"})

Said = dict[str, tuple[int, int]]  # the class of what is said, and where it stands
_Of = Callable[[Article, int, int], Said]


def other_bound(article: Article, held: Held, pair: Pair) -> Held:
    """A figure; where it is the same in a source that says something else of it, what is said of it."""
    return _contrary(article, held, pair, _FIGURES, _of_figure) or held


def other_side(article: Article, held: Held, pair: Pair) -> Held:
    """A part of a date; where it is the same in a source that says something else of it, what is said of it."""
    return _contrary(article, held, pair, _DAYS, _of_day) or held


def _contrary(article: Article, held: Held, pair: Pair, contrary: Sequence[set[str]], of: _Of) -> Held | None:
    if held.status != "same":
        return None
    match, mine = pair.at(held.start), of(article, held.start, held.end)
    if not mine or not pair.is_made_from or match.sure < SURE or (pair.same_language and match.share < _ALIKE):
        return None
    if not within(held.source_start, pair.window(match)) or quotation_at(pair.draft, held.start, held.end):
        return None
    theirs = of(pair.source, held.source_start, held.source_end)
    if not theirs or mine.keys() & theirs.keys():
        return None
    for one, here in mine.items():
        for other, there in theirs.items():
            if {one, other} in contrary:
                return placed(held._replace(start=here[0], end=here[1], status="differs"), there)
    return None


def _of_figure(article: Article, start: int, end: int) -> Said:
    """Whether a figure is a limit, a mean, the highest or the lowest."""
    text, language = article.text, article.primary_language
    found: Said = {}
    if sign := leading(_SIGN, text, start):
        start = sign.start()
    if hedge := hedge_before(text, start, language):
        at = text.rfind(hedge, 0, start)
        side = {">": "least", "<": "most"}.get(pairs(language, "approximations").get(hedge.lower(), ""))
        if side and not _is_denied(article, at):
            found[side] = at, at + len(hedge)
    (low, high), behind = _clause(article, start, end)
    classes = _classes(language, "average highest lowest")
    phrases = (match for match in classes.finditer(text, *behind) if " " in match[0])  # "on average"
    for match in (*classes.finditer(text, low, high), *phrases):
        found.setdefault(str(match.lastgroup), match.span())
    return found


def _of_day(article: Article, start: int, end: int) -> Said:
    """Whether something begins or ends with a part of a date; nothing where that may be turned round ("not until")."""
    sentence = sentence_at(article, start)
    spoken = article.text[sentence.start : sentence.end].lower().replace("’", "'")
    if not _denials(article.primary_language).isdisjoint(_WORD.findall(spoken)):
        return {}
    (low, high), *_ = _clause(article, start, end)
    matches = list(_classes(article.primary_language, "since until before after").finditer(article.text, low, high))
    if not matches or len(article.text[matches[-1].end() : start].split()) > _WORDS:
        return {}
    return {str(matches[-1].lastgroup): matches[-1].span()}


def _clause(article: Article, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """What stands in the same clause before a figure, and behind it."""
    text, sentence = article.text, sentence_at(article, start)
    low = max(sentence.start, start - _AROUND)
    stops = [match.end() for match in _STOP.finditer(text, low, start)]
    stop = _STOP.search(text, end, min(sentence.end, end + _BEHIND))
    return (stops[-1] if stops else low, start), (end, stop.start() if stop else min(sentence.end, end + _BEHIND))


@cache
def _classes(language: str, kinds: str) -> re.Pattern[str]:
    known = by_kind(language, "qualifiers", QUALIFIERS)
    return re.compile("|".join(rf"(?P<{kind}>\b(?:{any_of(known[kind])})\b)" for kind in kinds.split()), re.IGNORECASE)


@cache
def _denials(language: str) -> frozenset[str]:
    """Words that turn round what stands behind them."""
    denied = by_kind(language, "headline_numbers", HEADLINE_NUMBERS)["denied"]
    return frozenset({word[1:] for word in entries(language, "certainty") if word[0] == "~"} | denied)


def is_approximate(word: str, language: str) -> bool:
    """Whether a word makes a figure less exact, either way ("about")."""
    return pairs(language, "approximations").get(word) == "~"


def _is_denied(article: Article, at: int) -> bool:
    """Whether a hedge stands right behind a word that turns it round, or behind it and its verb: "not more than", "may
    not earn over", but not "has not said whether more than".
    """
    (low, _), _ = _clause(article, at, at)
    before = _WORD.findall(article.text[low:at].lower().replace("’", "'"))[-_DENIED:]
    return not _denials(article.primary_language).isdisjoint(before)
