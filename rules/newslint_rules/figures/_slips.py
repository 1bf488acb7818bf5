"""Pairs of figures of one article that a slip of the hand makes of each other: digits swapped, another scale."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import Literal

from newslint import Article
from newslint.core.tuples import NamedTuple
from newslint.facts.figures import Figure, figures
from newslint.facts.intervals import leaning
from newslint.languages import by_kind
from newslint.languages.kinds import COUNTING

Kind = Literal["scale", "currency", "swapped", "digit", "nought"]
_COUNTED = frozenset({"count", "money", "measure", "percent"})
_SHARE = 3  # significant digits of a percentage or a count: two are as likely those of another group
_MOST = 80  # figures of an article; one with more is a table
_LAST = re.compile(r" ([^\W\d_]+)[.,;:]")  # ends a clause: "£1.2m each."
_NO_DIGIT = re.compile(r"[^0-9]")
_SWAPPED, _CHANGED = 2, 4  # significant digits: of fewer, another number is as likely as a slip


class Slip(NamedTuple):
    """Two figures, what tells them apart, and how many of their digits are significant; the article has `odd` once."""

    kind: Kind
    odd: Figure
    other: Figure
    digits: int


def slips(article: Article) -> Iterator[Slip]:
    """All such pairs of which one figure stands in the article but once."""
    text, found = article.text, _compared(article)
    written = {f.start: text[f.number_start : f.number_end] for f in found}
    often = Counter((written[f.start], f.scale, f.unit) for f in found)

    def ordered(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
        """The one that stands once, the later one where both do, and the other; None where both stand twice."""
        once = [f for f in (second, first) if often[written[f.start], f.scale, f.unit] == 1]
        return (once[0], first if once[0] is second else second) if once else None

    by_number: dict[str, list[Figure]] = {}
    for figure in found:
        by_number.setdefault(written[figure.start], []).append(figure)
    for same in by_number.values():
        for first, second in combinations(same, 2):
            kind = _told_apart(first, second)
            if kind and (pair := ordered(first, second)):
                yield Slip(kind, *pair, len(_NO_DIGIT.sub("", written[first.start]).strip("0")))
    digits = [(f, _NO_DIGIT.sub("", written[f.start]).lstrip("0")) for f in found]
    long = [(f, number) for f, number in digits if len(number) >= _least(f) and len(number.rstrip("0")) >= _SWAPPED]
    for (first, one), (second, other) in combinations(long, 2):
        if (first.unit, first.scale) != (second.unit, second.scale) or abs(len(one) - len(other)) > 1 or one == other:
            continue
        if max(len(number.rstrip("0")) for number in (one, other)) < _least(first):
            continue
        slip = _slip(one, other)
        if slip == "nought" and not (first.of and first.of == second.of):
            continue
        if slip == "swapped" and not _is_of_one_shape(article, first, second):
            continue
        if slip == "digit" and (first.kind == "percent" or min(len(one), len(other)) <= _SWAPPED):
            continue
        if slip and (pair := ordered(first, second)):
            rounder = len(_NO_DIGIT.sub("", written[pair[0].start]).rstrip("0"))  # than the other is no slip of it
            yield Slip(slip, *pair, min(rounder, max(len(number.rstrip("0")) for number in (one, other))))


def _compared(article: Article) -> list[Figure]:
    """The figures that are held against each other; none of a table's."""
    found = [f for f in figures(article) if f.high is None and not f.in_words and f.kind in _COUNTED]
    each = by_kind(article.primary_language, "counting", COUNTING)["each"]
    found = [f for f in found if (last := _LAST.match(article.text, f.end)) is None or last[1] not in each]
    found = [f for f in found if not (f.kind == "money" and 1900 < f.value < 2100)]  # "in 2019 dollars"
    if sum(f.kind != "percent" for f in found) > _MOST:
        return []
    return found if len(found) <= 2 * _MOST else [f for f in found if f.kind != "percent"]


def _least(figure: Figure) -> int:
    """How many significant digits a figure must have for another to be a slip of it."""
    return _SWAPPED if figure.kind == "money" else _SHARE


def _is_of_one_shape(article: Article, first: Figure, second: Figure) -> bool:
    """Whether two figures have their point at one place, and neither is "more than" what it says."""
    one, other = (article.text[f.number_start : f.number_end] for f in (first, second))
    return one.find(".") == other.find(".") and {leaning(first), leaning(second)} <= {"", "~"}


def _told_apart(first: Figure, second: Figure) -> Kind | None:
    """What tells two figures with one number apart."""
    if first.unit == second.unit and first.scale != second.scale and min(first.scale, second.scale) >= 1000:
        return "scale"
    is_money = first.kind == second.kind == "money"
    return "currency" if is_money and first.scale == second.scale and first.unit != second.unit else None


def _slip(one: str, other: str) -> Kind | None:
    """Whether two neighbouring digits are swapped, a nought is lost or added, or, in longer numbers, another digit."""
    if len(one) == len(other):
        apart = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == other[apart[1]]:
            return "swapped" if one[apart[1]] == other[apart[0]] else None
        fewest = min(len(one.rstrip("0")), len(other.rstrip("0")))  # "as close as 1,230" of 1,237 is rounder, no slip
        return "digit" if len(apart) == 1 and fewest >= _CHANGED else None
    short, long = sorted((one, other), key=len)
    if long == f"{short}0":
        return "nought"
    lost = len(short.rstrip("0")) >= _CHANGED and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    return "digit" if lost else None
