"""How a figure follows from those of a source: rounded, converted, as an hour, a decade or a century, added up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import floor, log10

from newslint.core.around import NEAR, word_behind, word_in_front
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts.against.amounts import Amount, amounts_in, key
from newslint.facts.against.periods import CENTURY, centuries, periods
from newslint.facts.against.readings import hinted
from newslint.facts.figures import hedge_before
from newslint.facts.measures import TIMES, kind_of
from newslint.facts.sentences import sentence_at
from newslint.languages import by_kind, pairs, words
from newslint.languages.kinds import HEADLINE_NUMBERS, HOURS

_BESIDE = re.compile(r"\s?([(\[,])\W{0,2}((?:\w[\w ]*)?)[^\w(\[,.;]{0,2}")  # between a figure and the same in others
_SHARES = ("%", "points")
_LONG = ("decade", "century")
_INCHES = re.compile(r"[-‑ ]?(\d\d?)(?!\d|[.,]\d|%)")
_ROUNDED = 0.07  # what is converted is rounded as well
_UNSAID = 0.035  # where the source's unit is not known
_HEDGED = 0.15
_CLOCK = re.compile(r"[ \u00a0]?h\b|:[0-5]\d(?!\d)", re.IGNORECASE)
_SIGN = re.compile(r"[$£€¥]\s?$")
_LARGE = 100  # of which nobody misses a decimal
_MOST = 300  # figures of a source that are looked at for one
_MANY = 12  # figures of a passage whose sums are tried


class Follows(NamedTuple):
    """By what a figure follows, and the place in the source that it follows from."""

    how: str
    start: int
    end: int


def how_it_follows(
    article: Article, amount: Amount, source: Article, stretches: list[tuple[int, int]], *, sums: bool = False,
    hedged: bool = False,
) -> Follows | None:  # fmt: skip
    """How a figure follows from what stands in some stretches of a source; None where it does not.

    `sums` says whether figures are added up, `hedged` whether a hedge allows for a difference.
    """
    there = [a for low, high in stretches for a in amounts_in(source, low, high)][:_MOST]
    for other in there:
        for how in _from_one(article, amount, source, other, hedged):
            return Follows(how, other.start, other.end)
    if follows := _with_one_more(article, amount, source, there):
        return follows
    hours = set(_hours(article, amount)) | set(periods(article, amount))
    for value in hours:
        for start, end in hinted(source).get(key(value), ()):
            if any(low <= start < high for low, high in stretches):
                return Follows("in other words", start, end)
    return _added(amount, there[:_MANY]) if sums else None


def _with_one_more(article: Article, amount: Amount, source: Article, there: list[Amount]) -> Follows | None:
    """A figure that counts the one whom the source names beside the others ("Lund and three other sailors"), or counts
    the others where the source counts all.
    """
    for other in there:
        if other.unit != amount.unit:
            continue
        one_more = key(other.value + 1) == key(amount.value) and is_of_others(source, other)
        if one_more or (key(other.value) == key(amount.value + 1) and is_of_others(article, amount)):
            return Follows("added up", other.start, other.end)
    return None


def is_of_others(article: Article, amount: Amount) -> bool:
    """Whether a number counts others than somebody told of before ("three other sailors", "two more")."""
    others = by_kind(article.language, "headline_numbers", HEADLINE_NUMBERS)["others"]
    return word_behind(article.text, amount.number_end).lower().rstrip(".,;") in others


def _from_one(article: Article, amount: Amount, source: Article, other: Amount, hedged: bool) -> Iterator[str]:
    """How a figure follows from one other."""
    if _is_rounded(article, amount, other, hedged):
        yield "rounded"
    heights = _with_inches(article, amount), _with_inches(source, other)
    if _is_converted(*heights) or _is_temperature(article, amount, other):
        yield "converted"
    values = {key(v) for v in (*_hours(article, amount), *periods(article, amount))}
    if key(other.value) in values or key(amount.value) in map(key, _hours(source, other)):
        yield "in other words"
    if other.is_year and any(first <= other.value < first + CENTURY for first in centuries(article, amount)):
        yield "in other words"
    if _is_part(amount, other):
        yield "as a share"
    if _is_of_each(amount, source, other):
        yield "added up"


def _is_of_each(amount: Amount, source: Article, other: Amount) -> bool:
    """Whether a figure is twice another, which the source gives for each of two, or doubles ("three days each")."""
    if key(amount.value) != key(2 * other.value) or amount.unit != other.unit or amount.value < 4:
        return False
    sentence = sentence_at(source, other.start)
    told = [word.strip(".,;:") for word in source.text[sentence.start : sentence.end].lower().split()]
    known = by_kind(source.language, "headline_numbers", HEADLINE_NUMBERS)
    return not (known["each"] | known["double"]).isdisjoint(told)


def _is_rounded(article: Article, amount: Amount, other: Amount, hedged: bool) -> bool:
    """Whether a figure has fewer digits than another, or a hedge that allows for the difference."""
    if amount.unit != other.unit and amount.unit and other.unit:
        return False
    gap = abs(amount.value - other.value)
    if amount.step > other.step and other.value and amount.value >= 10 and gap <= amount.step * 0.55:
        return True
    if amount.step == 1 > other.step and amount.value >= _LARGE and 0 < other.value - amount.value < 1:
        return True  # cents that are left out
    if amount.step < 1 and amount.step > other.step and gap <= amount.step * 0.55:
        return True
    if amount.step == 1 > other.step and gap <= 0.55 and hedge_before(article.text, amount.start, article.language):
        return True  # "nearly 4 points" for 3.7
    cut = amount.step > other.step and gap < _leading(amount.value)  # "more than 13,000" for 13,624
    if amount.value < 10 or gap > _HEDGED * abs(other.value) or amount.step < other.step or not (hedged or cut):
        return False
    sign = _SIGN.search(article.text, amount.start - 2, amount.start)  # "more than £ 500,000"
    start = sign.start() if sign else amount.start
    if not (hedge := hedge_before(article.text, start, article.language)):
        return False
    side = pairs(article.language, "approximations").get(hedge.lower(), "~")
    if side == "~":
        return hedged
    return other.value >= amount.value if side == ">" else other.value <= amount.value


def _leading(value: float) -> float:
    """The size of the first digit of a value that has but one, else of the last of its first two."""
    first = 10.0 ** floor(log10(value)) if value >= 1 else value
    return first if value % first == 0 else first / 10


def _is_converted(amount: Amount, other: Amount) -> bool:
    kind = kind_of(amount.unit)
    if not kind or amount.value == 0:
        return False
    size = amount.value * kind[amount.unit]
    if other.unit in kind:
        return other.unit != amount.unit and abs(other.value * kind[other.unit] - size) <= _ROUNDED * size
    if amount.unit in _LONG:
        return other.value * kind["year"] == size and other.unit == ""
    if other.unit or other.is_year or "hour" in kind or "points" in kind:
        return False
    return any(
        unit != amount.unit and abs(other.value * factor - size) <= _UNSAID * size for unit, factor in kind.items()
    )


def is_converted_here(article: Article, before: Amount, amount: Amount) -> bool:
    """Whether a figure gives the one before it in other units or another currency: in brackets, or ", about …"."""
    gap = _BESIDE.fullmatch(article.text[before.end : amount.start])
    hedges = pairs(article.language, "approximations")
    if gap is None or (gap[2].strip().lower() not in hedges if gap[2] else gap[1] not in "(["):
        return False
    money = before.kind == amount.kind == "money" and before.unit != amount.unit
    return money or _is_converted(amount, before) or _is_temperature(article, amount, before)


def other_unit(amount: Amount, there: list[Amount]) -> Amount | None:
    """The figure of this value that has another unit of time, where all have: three weeks for three days; or points of
    a percentage for per cent.
    """
    # In other units translators keep the number now and then: 30 metres for 30 yards.
    kind = _SHARES if amount.unit in _SHARES else TIMES
    if amount.unit not in kind or any(a.unit == amount.unit or a.unit not in kind for a in there):
        return None
    return there[0] if there else None


def _with_inches(article: Article, amount: Amount) -> Amount:
    """A height of feet and inches ("6-foot-6") in feet."""
    inches = _INCHES.match(article.text, amount.end) if amount.unit == "ft" else None
    return amount._replace(value=amount.value + int(inches[1]) / 12) if inches else amount


def _is_temperature(article: Article, amount: Amount, other: Amount) -> bool:
    """Whether two figures are one temperature in Fahrenheit and in Celsius."""
    behind = article.text[amount.end : amount.end + NEAR].lower().lstrip(" -")
    if not (amount.unit.startswith("°") or behind.startswith(("degr", "f", "°", "º", "grad", "celsius", "s "))):
        return False
    value, there = amount.value, other.value
    same = abs((value - 32) / 1.8 - there) <= 1.5 or abs(value * 1.8 + 32 - there) <= 2.5
    return same or abs(value * 1.8 - there) <= 2 or abs(there * 1.8 - value) <= 2  # a difference between two


def _hours(article: Article, amount: Amount) -> Iterator[float]:
    """The hour that a figure may be on the other kind of clock."""
    if is_hour(article, amount):
        yield from (amount.value + 12, amount.value - 12, amount.value % 12)


def is_hour(article: Article, amount: Amount) -> bool:
    """Whether a figure is the hour of a time of day ("3 p.m.", "15:00", "kl. 15")."""
    if amount.value > 24 or (amount.unit and amount.unit != "hour"):
        return False
    if _CLOCK.match(article.text, amount.number_end) or _is_clock_word(article, amount):
        return True
    known = by_kind(article.primary_language, "hours", HOURS)["before"]
    return word_in_front(article.text, amount.start).lower() in known


def _is_clock_word(article: Article, amount: Amount) -> bool:
    return word_behind(article.text, amount.number_end).rstrip('.,;:)”"') in words(article.language, "clock")


def _is_part(amount: Amount, other: Amount) -> bool:
    """Whether a percentage is what another leaves of a hundred."""
    return amount.unit == other.unit == "%" and abs(100 - amount.value - other.value) < 0.01


def _added(amount: Amount, there: list[Amount]) -> Follows | None:
    """Sums and differences of two figures of one unit, and the share that one is of another."""
    if amount.value < 4 and amount.unit != "%":
        return None
    for index, first in enumerate(there):
        for second in there[index + 1 :]:
            if first.is_year != second.is_year:
                continue
            if first.unit == second.unit and amount.unit in (first.unit, "", "year"):
                total = abs(first.value + second.value - amount.value) < 1e-9 and not first.is_year
                if total or abs(abs(first.value - second.value) - amount.value) < 1e-9:
                    return Follows("added up" if total else "as a difference", first.start, second.end)
            if amount.unit == "%" and first.unit == second.unit and first.value and second.value:
                low, high = sorted((first.value, second.value))
                ratios = low / high * 100, (high / low - 1) * 100
                if any(abs(ratio - amount.value) <= max(0.6, amount.step) for ratio in ratios):
                    return Follows("as a share", first.start, second.end)
    return None
