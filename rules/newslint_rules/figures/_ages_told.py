"""The ages that an article tells of people: "Ann Lee, 34", "Lee, 34,", "34-year-old Ann Lee", "Lee is 34"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from newslint import Article
from newslint.core.around import in_front
from newslint.core.tuples import NamedTuple
from newslint.facts.figures import Figure, figures
from newslint.facts.number_starts import numbers_of
from newslint.facts.sentences import sentence_at

_FULL = r"[A-Z][\w’'-]+ (?:[A-Z]\. )?(?:(?:de|van|von|al|el|bin|della?) )?[A-Z][\w’'-]+"
_BEFORE = re.compile(rf"(?<![^\s“\"(])({_FULL}|[A-Z][a-z’'-]\w+), (?:who (?:is|turns|turned) |(?:now )?aged )?$")
_BESIDE = (", ", " is ", " turns ", " turned ", " aged ")  # how the one before ends
_AFTER = re.compile(rf" ({_FULL}|[A-Z][a-z’'-]\w+)\b(?! [A-Z])")
_AT = re.compile(rf", (?:[Mm]rs? )?({_FULL}|[A-Z][a-z’'-]\w+) (?:is|says|said|has)\b")
_IS = re.compile(
    rf"(?<![^\s“\"(])({_FULL}|[A-Z][a-z’'-]\w+)(?:, (?:who was )?born [^,.;]{{4,40}},)? is (?:now )?$"
)
_ANY = re.compile(_FULL)
_TITLED = re.compile(r"(?:Mrs?|Ms|Miss) ")  # "Ms Lee" is no full name
_END = re.compile(r"[.,;)]| and | years old| has | who | was ")
_OTHER_DAY = re.compile(r"\b(?:then|then-|was|were|when|turned|turn|until|aged?|at)\W*$")
_YEAR = re.compile(r"(?<!\w)(?:18|19|20)\d\d\b")
_FAR = 300  # characters
_OLDEST = 116


class Age(NamedTuple):
    """An age, `article.text[start:end]`, of a person; `name` is the fullest form of the name, "" where it is nobody's.

    `is_then` says that it is of another day, `of_another_day` that a year in its sentence may say so too.
    `is_adjective` is True for "34-year-old".
    """

    start: int
    end: int
    years: int
    name: str
    is_then: bool
    of_another_day: bool
    is_adjective: bool


def ages_told(article: Article) -> list[Age]:
    """All of them in the order of the text, and ages without a name."""
    found: list[Age] = []
    text = article.text
    bearers: dict[str, set[str]] | None = None
    years = [match.start() for match in numbers_of(_YEAR, article)]
    for figure in figures(article):
        if figure.kind not in ("age", "count", "measure") or figure.unit not in ("", "year") or figure.high is not None:
            continue
        if not 0 < figure.value < _OLDEST or figure.hedge or (figure.kind == "measure" and figure.in_words):
            continue
        name = _TITLED.sub("", _named(text, figure), count=1)
        if name and " " not in name:
            bearers = bearers if bearers is not None else _bearers(text)
            full = bearers.get(name, set())
            name = next(iter(full)) if len(full) == 1 else ""
        sentence = sentence_at(article, figure.start)
        then = _OTHER_DAY.search(text[max(sentence.start, figure.start - 20) : figure.start]) is not None
        low, high = max(sentence.start, figure.start - _FAR), min(sentence.end, figure.end + _FAR)
        other = then or bisect_left(years, low) < bisect_right(years, high - len("2024"))
        is_adjective = text.startswith("-", figure.number_end)
        found.append(Age(figure.start, figure.end, int(figure.value), name, then, other, is_adjective))
    return found


def _named(text: str, figure: Figure) -> str:
    """The name that stands beside an age; "" where none does."""
    if figure.unit and text.startswith("-", figure.number_end):
        after = _AFTER.match(text, figure.end)
        return after.group(1) if after else ""
    before = in_front(text, figure.start)
    if before[-4:] in ("\nAt ", " At ") and (after := _AT.match(text, figure.end)):
        return after.group(1)
    if figure.in_words or not _END.match(text, figure.number_end):
        return ""
    match = _BEFORE.search(before) if before.endswith(_BESIDE) else None
    if match is None and before.endswith((" is ", " now ")):
        match = _IS.search(in_front(text, figure.start, 110))
    if match is None or (match.re is _BEFORE and figure.kind != "age" and "who" not in match.group()):
        return ""
    return match.group(1)


def _bearers(text: str) -> dict[str, set[str]]:
    """The full names of each last word of them."""
    bearers: dict[str, set[str]] = {}
    for match in _ANY.finditer(text):
        if _TITLED.match(match.group()):
            continue
        bearers.setdefault(match.group().rpartition(" ")[2], set()).add(match.group())
    return bearers
