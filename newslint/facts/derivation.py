"""Whether a figure above the text follows from the text below: copied, rounded, in words, converted or added up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.core.around import leading
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts.bodies import Body
from newslint.facts.figures import Figure
from newslint.facts.intervals import Interval, leaning
from newslint.facts.measures import kind_of, per_unit
from newslint.facts.spans import Places
from newslint.languages import any_of, by_kind, pairs
from newslint.languages.kinds import HEADLINE_NUMBERS

_HEDGED = 0.15  # "more than 100" and "nearly 100" may stand for a number this much off, "about 100" for a third of it
_THREE, _BESIDE = 3, 200  # parts of a sum, with those of other units among them, and characters that they fill
_NAMED, _OF_MANY, _DOZENS = 2, 4, 30  # so many a text may name before "and 10 others", and of as many and more
_MANY = 60  # figures of a text whose sums are tried


class Around(NamedTuple):
    """What stands around numbers above a text: before one that is passed or near, around one that counts others.

    `kinds` has the words of each kind.
    """

    passed: re.Pattern[str]
    about: re.Pattern[str]
    others: re.Pattern[str]
    more: re.Pattern[str]
    including: re.Pattern[str]
    kinds: Mapping[str, frozenset[str]]


@cache
def around(language: str) -> Around:
    """The patterns of a language, from its list `headline_numbers`."""
    kinds = by_kind(language, "headline_numbers", HEADLINE_NUMBERS)
    return Around(
        re.compile(rf"\b(?:{any_of(kinds['passed'])}) $", re.IGNORECASE),
        re.compile(rf"\b(?:{any_of(kinds['about'])}) $", re.IGNORECASE),
        re.compile(rf" (?:\w+ )?(?:{any_of(kinds['others'])})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{any_of(kinds['more'])}) $", re.IGNORECASE),
        re.compile(rf"\b(?:{any_of(kinds['including'])})\b", re.IGNORECASE),
        kinds,
    )


def follows(body: Body, figure: Figure, *, sums: str = "near", others: Places | None = None) -> bool:
    """Whether some reading of a body gives a figure that stands elsewhere.

    `sums` says which sums and differences count: of figures that stand "near" each other, or of "any" two. `others` are
    where figures of the body, and dates, tell of something else: they give nothing.
    """
    if figure.high is not None:
        ends = figure._replace(high=None), figure._replace(value=figure.high, high=None)
        return all(follows(body, end, sums=sums, others=others) for end in ends)
    if figure.in_words and body.article.text[figure.start : figure.end].lower() in body.lowered:
        return True
    windows = ((meant, _window(body.article, meant)) for meant in _meant(body.article, figure))
    return any(wanted.meets(value) for meant, wanted in windows for value in _readings(body, meant, sums, others))


def _meant(article: Article, figure: Figure) -> Iterator[Figure]:
    """What a figure may mean: "5.5m" is so many metres, and so many millions."""
    yield figure
    factor = float(pairs(article.primary_language, "scales").get(figure.unit, 0))
    if factor and figure.scale == 1 and figure.end - figure.number_end == 1:
        yield figure._replace(value=figure.value * factor, step=figure.step * factor, unit="", kind="count")


def _window(article: Article, figure: Figure) -> Interval:
    """The values that may be printed so: rounded to the last place or cut off there, or off as a hedge allows."""
    sign, known = leaning(figure, article.language), around(article.language)
    if leading(known.passed, article.text, figure.start):
        sign = ">"
    elif leading(known.about, article.text, figure.start):
        sign = "~"
    below = {"": 0.0, ">": 0.0, "<": _HEDGED}.get(sign, _HEDGED / 3) * figure.value
    above = {"": 0.0, "<": 0.0, ">": _HEDGED}.get(sign, _HEDGED / 3) * figure.value
    half = _half_noughts(figure)
    below += max(figure.step / 2, half)
    above += max(figure.step * 0.999, half)
    if sign == ">":
        above = max(above, _round_step(figure) * 0.999)
    return Interval(figure.value - below, figure.value + above)


def _round_step(figure: Figure) -> float:
    """How far a round number may be passed and still be "more than" it: 59 for 50, two fifths at most."""
    digits = f"{figure.value:.0f}"
    return min(10.0 ** (len(digits) - len(digits.rstrip("0"))), figure.value * 0.4)


def _half_noughts(figure: Figure) -> float:
    """Half of what a round number of a hundred and more may be rounded to (500 for 5,000), a twentieth at most."""
    digits = f"{figure.value:.0f}"
    noughts = len(digits) - len(digits.rstrip("0"))
    return min(10.0**noughts / 2, figure.value / 20) if figure.value >= 100 and noughts else 0


def _readings(body: Body, figure: Figure, sums: str, others: Places | None) -> Iterator[Interval]:
    below = tuple(f for f in body.figures if f[:2] not in others.spans) if others else body.figures
    for other in below:
        is_rough = (other.hedge or other.scale > 1) and figure.kind != "age"
        coarse = min(other.step / 2, abs(other.value) * 0.05) if is_rough else 0
        yield Interval(other.value - coarse, (other.high or other.value) + coarse)
        yield from _in_parts(figure, other)
    written = body.article.text[figure.number_start : figure.number_end]
    found = () if figure.in_words else body.where(written)
    if any(others is None or place not in others for place in found):
        yield Interval(figure.value, figure.value)  # "v3.7.0"
    yield from _halves(body, figure)
    yield from (Interval(value, value) for value in body.hinted)
    for value, places in body.places.items():
        if others is None or any(place not in others for place in places):
            yield Interval(value, value)
    yield from _converted(body, figure)
    if figure.unit in ("year", "decade"):
        yield from _spans(body)
    if figure.kind != "age":  # nobody's age follows from those of others
        yield from _counting_itself(body, figure)
        yield from _added(figure, below, sums)


def _halves(body: Body, figure: Figure) -> Iterator[Interval]:
    """Halves and quarters of a unit that are told in words: "half a point", "an hour and a half"."""
    for said, unit, value in _told_halves(body.article.language):
        factor = 1.0 if unit == figure.unit else per_unit(unit, figure.unit)
        if unit == "points" and figure.unit == "%":
            factor = 1.0
        if factor is not None and said in body.lowered:
            yield Interval(value * factor * 0.98, value * factor * 1.02)


@cache
def _told_halves(language: str) -> tuple[tuple[str, str, float], ...]:
    rows = ((said.rpartition(" "), value) for said, value in pairs(language, "halves").items())
    return tuple((said, unit, float(value)) for (said, _, unit), value in rows)


def _in_parts(figure: Figure, other: Figure) -> Iterator[Interval]:
    """A fraction in per cent, what it leaves over, and a percentage as a fraction."""
    if other.kind in ("ratio", "fraction"):
        yield Interval(other.value * 100 - 2, other.value * 100 + 2)
        yield Interval(1 - other.value - 0.01, 1 - other.value + 0.01)
    elif other.unit == "%" and figure.kind in ("ratio", "fraction"):
        slack = 0.15 if figure.hedge else 0.03
        for share in (other.value / 100, 1 - other.value / 100):
            yield Interval(share - slack, share + slack)


def _counting_itself(body: Body, figure: Figure) -> Iterator[Interval]:
    """A few more than the text counts: "Texas and 10 other states", "13 dead, including the gunman"."""
    text = body.article.text
    known = around(body.article.language)
    including = known.including.search(text, figure.end, figure.end + 40)
    others = _counts_others(text, figure, body.article.language)
    for other in body.figures:
        if other.kind == "count" and (including or _counts_others(text, other, body.article.language)):
            yield Interval(other.value + 1, other.value + (_OF_MANY if other.value >= _DOZENS else _NAMED))
        elif other.kind == "count" and others:
            yield Interval(other.value - _NAMED, other.value - 1)


def adds(text: str, figure: Figure, language: str) -> bool:
    """Whether the word before a number adds it to what was before: "otros 12"."""
    return leading(around(language).more, text, figure.start) is not None


def _counts_others(text: str, figure: Figure, language: str) -> bool:
    """Whether a number counts the others beside those that are named: "12 others", "otros 12"."""
    return adds(text, figure, language) or around(language).others.match(text, figure.end) is not None


@cache
def _told_ones(language: str) -> dict[str, re.Pattern[str]]:
    """What tells of one of each unit ("a week", "weeklong")."""
    kinds, written = by_kind(language, "headline_numbers", HEADLINE_NUMBERS), dict[str, list[str]]()
    for word, unit in pairs(language, "units").items():
        if len(word) > 2 and word.isalpha():
            written.setdefault(unit, []).append(word)
    one, long = any_of(kinds["one"]), any_of(kinds["long"])
    return {
        unit: re.compile(rf"\b(?:{one}) (?:{any_of(words)})|(?:{any_of(words)})(?:{long})", re.IGNORECASE)
        for unit, words in written.items()
    }


def _converted(body: Body, figure: Figure) -> Iterator[Interval]:
    """The figures in other units of the same kind, "a week" and the like too, in the unit of the figure."""
    kind = kind_of(figure.unit)
    text = body.article.text
    measures = [(f.value, f.unit) for f in body.figures if f.unit in kind and f.unit != figure.unit]
    said = _told_ones(body.article.primary_language)
    measures += [(1.0, unit) for unit in kind if unit in said and said[unit].search(text)]
    for value, unit in measures:
        size = value * kind[unit] / kind[figure.unit]
        yield Interval(size * 0.93, size * 1.07)
    if figure.unit in ("°F", "°C", "°"):
        for other in body.figures:
            if other.unit in ("°F", "°C", "°"):
                yield Interval(other.value * 1.8 + 30, other.value * 1.8 + 34)
                yield Interval((other.value - 34) / 1.8, (other.value - 30) / 1.8)


def _spans(body: Body) -> Iterator[Interval]:
    """The years between any two years of the text, or one less."""
    years = sorted(n for n in body.numbers if 1500 <= n <= 2100 and n == int(n))
    for index, early in enumerate(years[:40]):
        for late in years[index + 1 : 40]:
            yield Interval(late - early - 1, late - early)


def _added(figure: Figure, below: tuple[Figure, ...], sums: str) -> Iterator[Interval]:
    """Sums and differences of two figures, and sums of three that stand side by side."""
    for index, first in enumerate(below[:_MANY]):
        last = index + 3 if sums == "near" else _MANY
        for at, second in enumerate(below[index + 1 : last], index + 1):
            near = second.start - first.end
            if first.unit != second.unit or (sums == "near" and near > 120):
                continue
            if near < 60 or sums == "any":
                yield Interval(first.value + second.value, first.value + second.value)
            told_once = first.of == figure.of and _has_no_noun(second, below[at + 1 : at + 2])
            if first.unit or first.of == second.of or told_once:
                gap = abs(first.value - second.value)
                yield Interval(gap, gap)
        three = [f for f in below[index : index + 2 * _THREE] if f.unit == first.unit][:_THREE]
        if len(three) == _THREE and three[-1].start - first.end < _BESIDE:
            total = sum(f.value for f in three)
            yield Interval(total, total)


def _has_no_noun(figure: Figure, following: tuple[Figure, ...]) -> bool:
    """Whether a figure counts what one before it counts: "4,200 ships, down from 5,600 four years before"."""
    return not figure.of or any(other.start - figure.end == 1 for other in following)
