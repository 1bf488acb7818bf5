"""Count the same people in the same way: two men, and then the two men.

"Three men were held on Monday … the four men are to appear in court": somebody miscounted, or a man was left out.

Reads a small number of people behind "the", where the article counts such people further up, always as so many, and one
more or fewer (or, where it does so twice, another number). Silent in quotations, where "other", "more", "another" or "a
third" adds somebody, where two numbers stand above, and behind "all".

Sources: Reuters Handbook of Journalism, "Accuracy". Rate: 4 findings in 23,800 US news articles, all wrong, three of
them "the two men" for those named last, and silent since.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.around import in_front
from newslint.core.lists import beside
from newslint.core.message import say
from newslint.core.signs import Signs
from newslint.facts.quotations import quotation_at
from newslint.facts.signs_together import seen

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("Police held three men on Monday.\n\nThe «four men» are to appear in court."),
    bad("Police held two men on Monday. Nobody saw the two men.\n\nThe «four men» are to appear in court."),
    good("Police held three men on Monday.\n\nThe three men are to appear in court."),
    good("Police held two men on Monday.\n\nThe four men who met them left."),
    good("Police missed four climbers.\n\nThey found one of them on Monday. The three climbers were seen on Sunday."),
    bad("Police held four men in Tarn. It is one of the oldest towns.\n\nThe «three men» are to appear in court."),
    bad("Police held three men. They let one of them go.\n\nThe «four men» are to appear in court."),
    good("Police held three men on Monday. Another man fled.\n\nThe four men are to appear in court."),
    good("Police held three men on Monday.\n\nAll the four men are to appear. Holm spoke to all the four men."),
    good("Police held three men and another man on Monday.\n\nThe four men are to appear in court."),
    good("Police held three men, and two other men on Tuesday.\n\nThe four men are to appear in court."),
    good("Police held three men on Monday.\n\nAll the four men are to appear. “The four men did it,” she said."),
    good("Three judges spoke on Monday.\n\nHe met Holm. The two judges sang."),
    good("Two judges spoke on Monday.\n\nHe met Holm, Lee and Ek, the three judges named by Tarn."),
    good("Three judges spoke on Monday.\n\nHe ate with Lee and Holm, the two judges he would soon join.\n\nShe left."),
    good("A three-judge panel met. Two judges spoke.\n\nThe three judges left."),
]

_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_VALUES = {word: value for value, word in enumerate(_WORDS, 2)}
_NUMBER = "|".join(_WORDS)
_NOUN = re.compile(r"[a-z]{3,}\b")
_ADDS = "other|others|more|additional|remaining|first|last|new|further|extra|next|final"
_THE = Signs(*(f"he {word} " for word in _WORDS if word != "two"))  # "the two men" are often those named last
_PICKED = re.compile(r" (?:[a-z]+ed|who|whom|whose|that|he|she|they|we|I|from|with|without|behind|on|in|at|of)\b")
_MOST = 20  # people; of more, a part is meant


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first count behind "the" that the article has otherwise."""
    text = article.text
    known: dict[str, list[re.Match[str]]] = {}
    for start, value, end in sorted(_definite(text)) if seen(article, _THE) else ():
        noun = text[start:end].rpartition(" ")[2]
        if noun not in _people() or quotation_at(article, start, end):
            continue
        if noun not in known:
            known[noun] = list(_counted(noun).finditer(text))
        counts = [(_value(m.group(1)), m) for m in known[noun] if m.start() != start]
        values = {number for number, _ in counts}
        above = [m for _, m in counts if m.start() < start]
        if len(values) != 1 or value in values or not above or _adds(text, noun, counts) or _PICKED.match(text, end):
            continue
        other = values.pop()
        if value < other and _lessened(noun).search(text, above[-1].end(), start):  # "found one of them alive"
            continue
        if other <= _MOST and (abs(other - value) == 1 or len(counts) > 1):
            said = " ".join(text[slice(*above[-1].span())].split())
            message = say("“The {counted}” here, “{said}” above: how many?", counted=text[start:end], said=said)
            yield Finding(start, end, message, (Related("against", *above[-1].span()),))
            return


def _definite(text: str) -> Iterator[tuple[int, int, int]]:
    """Small numbers of something behind "the" and not "all the": where each begins, its value, where its noun ends."""
    for at in _THE.starts(text):
        start = at + len("he ")
        end = text.index(" ", start)
        noun = _NOUN.match(text, end + 1)
        before = in_front(text, at, len("all t"))
        if noun and before[-1:] in ("t", "T") and not before.lower().endswith(("all t", "of t")):
            yield start, _VALUES[text[start:end]], noun.end()


def _adds(text: str, noun: str, counts: list[tuple[int, re.Match[str]]]) -> bool:
    """Whether somebody is added to those who are counted, or a body is named after its number."""
    one = {"men": "man", "women": "woman", "people": "person", "children": "child"}.get(noun) or noun.removesuffix("s")
    beside_it = re.compile(
        rf"\b(?:[Aa]nother|(?:[Aa]|[Tt]he) (?:third|fourth|fifth|other)) (?:[a-z-]+ )?{one}\b|\w-{one}\b"
    )
    return beside_it.search(text) is not None or any(re.search(rf"\b(?:{_ADDS})\b", m.group()) for _, m in counts)


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _VALUES[number.lower()]


@cache
def _counted(noun: str) -> re.Pattern[str]:
    """A count of people of a kind, with up to two words before them."""
    return re.compile(
        rf"(?<![\w.,$€£-])({_NUMBER}|[0-9]{{1,2}})(?: (?!and |or |of |in |to )[\w’'-]+){{0,2}}? {noun}\b", re.IGNORECASE
    )


@cache
def _lessened(noun: str) -> re.Pattern[str]:
    """What takes somebody away from people of a kind."""
    whom = rf"them|(?:the|those|these)(?: [\w’'-]+)? {noun}"
    return re.compile(rf"\b(?:one|{_NUMBER}) of (?:{whom})\b", re.IGNORECASE)


@cache
def _people() -> frozenset[str]:
    return frozenset(beside(__file__, "people.txt"))
