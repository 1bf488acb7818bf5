"""Verbs of the headline that say more than the text: "bans" over "restricts", "cures" over "could cure"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Block, Finding, Related
from newslint.core.message import marked, say
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import Sentence, breaks_off, sentence_index, sentences
from newslint.facts.words import word_count
from newslint.languages import entries, words
from newslint_rules.headline._hedges import is_open, stems
from newslint_rules.headline._stronger import Step, listed, step_of

_SHORT = 50  # words; below that a text is a flash
_LEAD = 3  # sentences
_SHARED = 2  # words besides the verb that a sentence must have of the headline's
_NEAR = 70  # characters before a verb in which its hedge stands
_WORD = re.compile(r"[^\W\d_]+(?:[’'][a-z]+)?")
_HEDGE = re.compile(
    r"\b(?:may|might|could|reportedly|allegedly|(?:plan|hope|want|threaten|offer|seek|aim|intend)(?:s|e?d) to|"
    r"(?:is|are|was|were|been) (?:planning|hoping|threatening|seeking|trying|offering) to|"
    r"(?:is|are|was|were|been) (?:suspected|accused) of|(?:is|are|was|were) (?:considering|weighing|mulling)|"
    r"suspected of|alleged to have|suspected to have|in talks to|proposes to|proposed to)\b((?: [a-z]+){1,4})"
)
# "To build" above says as much.
_PLANNED = re.compile(r"plan|hop|want|seek|aim|intend|(?:is|are|was|were|been) (?:plan|hop|seek|try)")
_OPEN_STILL = re.compile(r"\b(?:(?:is|are) (?:considering|weighing|mulling|debating)|considers)\b")
_ACCUSED = re.compile(r"alleg|\w+ (?:suspected|accused)|suspected")
_FILLERS = frozenset("have has be been being also help to soon even still now well already then again and or".split())
_UNSURE = re.compile(  # before a verb that is told as no fact
    r"\b(?:may|might|could|can|would|should|reportedly|alleg\w*|plan\w*|consider\w*|if|whether|suspect\w*|accus\w+|deni\w+|"
    r"deny\w*|threat\w*|offer\w*|propos\w*|want\w*|hop(?:e|es|ed|ing)|urg\w+|risk\w*|fear\w*|possib\w+|potential\w*|not|"
    r"never|seek\w*|aim\w*|intend\w*|weigh\w*|mull\w*|talks|trying|likely|expected|to|charges? of|charged with|unless|"
    r"call(?:ed|s|ing)? (?:for|on)|demand\w*|before|until|without|believ\w+|claim\w*)\b|n[’']t\b"
)
_ASKED = re.compile(
    r"\b(?:urge[sd]?|calls?|demands?|bill|proposal|proposed|bid|push|talks?|to be|debate|aims?|tries|wish\w*|pledge\w*|"
    r"offers?|offered|almost|nearly|half|part\w*|ready|order|asks?|asked|lawsuit|sues?|trial|denies|backs|maybe|as|according|links?|braces?|moves|vows?|"
    r"tells?|told|orders?|ordered|forces?|forced|agrees?|refuses?|fails?|due|needs?|helps?|leads?|has|have|had)\b",
    re.IGNORECASE,
)
_SAYS = marked('The headline says "{word}", the text "{other}".')


def overstated(article: Article, headline: Block) -> Iterator[Finding]:
    """At most one finding for a headline whose verb the lead has weaker, or hedged, and the text nowhere as strong."""
    text = article.text
    title = text[headline.start : headline.end]
    if is_open(title) or _ASKED.search(title) or word_count(article) < _SHORT or breaks_off(article):
        return
    first = sentence_index(article, headline.end)
    lead = [s for s in sentences(article)[first : first + _LEAD + 1] if s.start >= headline.end][:_LEAD]
    if not lead:
        return
    hedged = [*_HEDGE.finditer(text, lead[0].start, lead[-1].end)]
    if _deeds().intersection(title.lower().split()):
        hedged = [m for m in hedged if not _ACCUSED.match(m.group())]  # `headline/accused` tells of them
    for word in _WORD.finditer(text, headline.start, headline.end):
        plain = word.group().lower()
        future = text.endswith((" to ", " will "), 0, word.start())
        step = step_of(f"{plain}s" if future and plain not in listed() else plain)
        if step is None or not (future or _is_finite(plain, step)) or quotation_at(article, *word.span()):
            continue
        told = [m for m in hedged if not (future and _PLANNED.match(m.group()))]
        other = _weaker(article, headline, word, step, lead, told, future)
        if other and not any(_is_sure(article, m) for m in step.said.finditer(text, headline.end)):
            related = (Related("against", *other),)
            yield Finding(*word.span(), say(_SAYS, word=word.group(), other=text[slice(*other)]), related)
            return


def _weaker(
    article: Article, headline: Block, word: re.Match[str], step: Step, lead: list[Sentence],
    hedged: list[re.Match[str]], future: bool,
) -> tuple[int, int] | None:  # fmt: skip
    """Where the lead has a verb of the headline hedged, or a weaker one, of the same subject and object."""
    text = article.text
    for match in hedged:
        verb = next((w for w in _WORD.finditer(text, *match.span(1)) if not _is_filler(w.group())), None)
        if verb and verb.group() in step.forms and _is_of_same(article, headline, word, lead, verb.span()):
            return match.start(), verb.end()
    weaker = (_OPEN_STILL if word.group() in listed() else None) if future else step.weaker
    for sentence in lead if weaker else ():
        found = weaker and weaker.search(text, sentence.start, sentence.end)
        if found and _is_of_same(article, headline, word, lead, found.span()):
            return found.span()
    return None


@cache
def _deeds() -> frozenset[str]:
    return frozenset(" ".join(entries("en", "deeds")).split())


def _is_finite(word: str, step: Step) -> bool:
    """Whether a form is of the present or the past, and no noun ("ban") or participle."""
    return not (word.endswith("ing") or {f"{word}s", f"{word}es"} & step.forms)


def _is_filler(word: str) -> bool:
    return word in _FILLERS or word.endswith("ly")


def _is_of_same(
    article: Article, headline: Block, word: re.Match[str], lead: list[Sentence], at: tuple[int, int]
) -> bool:
    """Whether a sentence tells of the subject and the object of the headline's verb, on the same sides of its own."""
    text = article.text
    sentence = next(s for s in lead if s.start <= at[0] < s.end)
    if quotation_at(article, *at):
        return False
    before, after = _stems(text[headline.start : word.start()]), _stems(text[word.end() : headline.end])
    told = _stems(text[sentence.start : at[0]]), _stems(text[at[1] : sentence.end])
    if len(after & told[1]) >= _SHARED:
        return True
    if after and before:
        return bool(after & told[1]) and bool(before & told[0])
    return len((before | after) & (told[0] | told[1])) >= _SHARED


def _stems(text: str) -> set[str]:
    function = words("en", "function_words")
    return stems(" ".join(w for w in _WORD.findall(text) if w.lower() not in function))


def _is_sure(article: Article, match: re.Match[str]) -> bool:
    """Whether a verb is told as a fact."""
    text, start = article.text, match.start()
    begun = max(text.rfind(mark, max(0, start - _NEAR), start) for mark in (". ", "\n", "; "))
    return _UNSURE.search(text, max(begun, start - _NEAR, 0), start) is None
