"""What stands right before and right behind a numeral: currency, scale word, unit.

Units, currencies and scale words are data (`newslint/languages/<xx>/units.txt`, `scales.txt`, `currencies.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from newslint.core.around import in_front
from newslint.core.tuples import NamedTuple
from newslint.facts.numerals import Numeral
from newslint.languages import ALL, any_of, by_kind, entries, pairs
from newslint.languages.kinds import COUNTING

UnitKind = Literal["count", "percent", "points", "money", "measure", "age"]

_BEHIND = re.compile(r"([ \u00a0\u202f-]?)(%|°[CF]?|[$€£₴₽](?!\s?\d)|(?:km/h|[^\W\d_]+)²?)")
_SIGNS = frozenset(" \u00a0\u202f-%°$€£₴₽")
_BLANKS = (" ", "\u00a0")
_COMPANY = "3M"  # the one firm whose name looks like three million


class Measure(NamedTuple):
    """A numeral with its currency and unit, `text[start:end]`; its value is to be multiplied by `scale`."""

    start: int
    end: int
    scale: float
    unit: str
    kind: UnitKind


class _Units(NamedTuple):
    scales: dict[str, float]
    units: dict[str, str]
    heads: frozenset[str]  # the first word, or two, of units of several words
    currencies: dict[str, str]
    joints: tuple[str, ...]  # what joins a scale word to its unit ("millions d'euros")
    crowd: re.Pattern[str]  # a noun in the plural
    ages: re.Pattern[str]  # what makes an age of years
    points: frozenset[str]  # what makes points of per cent


def _before() -> Mapping[str, str]:
    return pairs(ALL, "currency_signs")


@cache
def _endings() -> frozenset[str]:
    """The last two characters of each currency, or its only one: a quick no for every other word."""
    return frozenset(currency[-2:] for currency in _before())


@cache
def _units(language: str) -> _Units:
    units = {"%": "%", "°": "°", "°C": "°C", "°F": "°F", **pairs(language, "units")}
    scales = {word: float(value) for word, value in pairs(language, "scales").items()}
    heads = frozenset(unit[:at] for unit in units for at, sign in enumerate(unit) if sign == "-")
    joints = tuple(f" {word}" if word[-1] in "’'" else f" {word} " for word in entries(language, "scale_joints"))
    known = by_kind(language, "counting", COUNTING)
    crowd = re.compile(rf" (?:[^\W\d_]+(?:{any_of(known['plural_endings'])})|{any_of(known['plurals'])})\b")
    points = frozenset(unit.rpartition("-")[2] for unit, meant in units.items() if meant == "points" and "-" in unit)
    ages = re.compile(rf"[ -](?:{any_of(known['ages'])})\b", re.IGNORECASE)  # "10-Year-Old"
    return _Units(scales, units, heads, {**_before(), **pairs(language, "currencies")}, joints, crowd, ages, points)


def _currency_before(text: str, start: int) -> tuple[str, int]:
    """The currency right before a numeral, "" where there is none, and where it begins."""
    end = start - 1 if text[start - 1 : start] in _BLANKS else start
    if in_front(text, end, 2) not in _endings() and text[end - 1 : end] not in _endings():
        return "", start
    written = _before()
    for length in range(min(4, end), 0, -1):  # the longest first: "US$" before "$"
        token = text[end - length : end]
        whole = not token[0].isalpha() or not text[end - length - 1 : end - length].isalpha()
        if token in written and whole:
            return written[token], end - length
    return "", start


def measured(text: str, numeral: Numeral, language: str) -> Measure | None:
    """A numeral with what belongs to it; None where letters right behind it make it part of a word ("1960s", "5G")."""
    if text.startswith(_COMPANY, numeral.start) and text[numeral.start - 1 : numeral.start] != "$":
        return None
    units = _units(language.partition("-")[0])
    currency, start = _currency_before(text, numeral.start)
    end, scale = numeral.end, 1.0
    follows = text[end : end + 1]
    while follows in _SIGNS or follows.isalpha():
        match = _BEHIND.match(text, end)
        if match is None:
            break
        joint = match.group(1)
        factor = _scale(text, match, units, currency)
        if factor and scale * factor < 1e18:
            end, scale = match.end(), scale * factor
            follows = text[end : end + 1]
            if follows == "." and (more := _BEHIND.match(text, end + 1)) and _unit(text, more, units):
                end, follows = end + 1, text[end + 1]  # "3,5 mio. kroner"
            elif units.joints and (joined := _joined(text, end, units)):
                name, end = joined
                return _with_unit(text, start, end, scale, name, currency, units)
            continue
        if unit := _unit(text, match, units):
            name, end = unit
            return _with_unit(text, start, end, scale, name, currency, units)
        if not joint and end == numeral.end and not numeral.in_words:
            return None
        break
    return Measure(start, end, scale, currency, "money" if currency else "count")


def _scale(text: str, match: re.Match[str], units: _Units, currency: str) -> float | None:
    joint, word = match.groups()
    factor = units.scales.get(word) or (units.scales.get(word.lower()) if len(word) > 3 else None)
    if factor is None or len(word) > 2:
        return factor
    if len(word) == 1 and joint:
        return None
    return factor if word != "m" or currency or units.crowd.match(text, match.end()) else None


def _joined(text: str, end: int, units: _Units) -> tuple[str, int] | None:
    """The unit that a small word joins to a scale word, and where it ends."""
    for joint in units.joints:
        if text.startswith(joint, end) and (match := _BEHIND.match(text, end + len(joint))):
            return _unit(text, match, units) if match.group(2).isalpha() else None
    return None


def _unit(text: str, match: re.Match[str], units: _Units) -> tuple[str, int] | None:
    """The unit that begins at a match, and where it ends."""
    word = match.group(2)
    if word.lower() in units.heads and (more := _BEHIND.match(text, match.end())):
        two = f"{word.lower()}-{more.group(2).lower()}"
        last = _BEHIND.match(text, more.end()) if two in units.heads else None
        if last and (three := units.units.get(f"{two}-{last.group(2).lower()}")):  # "kilometres per hour"
            return three, last.end()
        if both := units.units.get(two):
            return both, more.end()
    unit = units.units.get(word) or units.currencies.get(word)
    if unit is None and len(word) > 3:
        unit = units.units.get(word.lower()) or units.currencies.get(word.lower())
    return (unit, match.end()) if unit and not (match.group(1) and len(word) == 1 and word.isalpha()) else None


def _with_unit(text: str, start: int, end: int, scale: float, unit: str, currency: str, units: _Units) -> Measure:
    if unit == "%":
        points = _BEHIND.match(text, end)
        if points and points.group(1) and points.group(2).lower() in units.points:
            return Measure(start, points.end(), scale, "points", "points")
        return Measure(start, end, scale, "%", "percent")
    if currency or (unit in units.currencies.values() and unit not in units.units.values()):
        return Measure(start, end, scale, currency or unit, "money")
    if unit == "year" and (old := units.ages.match(text, end)):
        return Measure(start, old.end(), scale, unit, "age")
    return Measure(start, end, scale, unit, "points" if unit == "points" else "measure")
