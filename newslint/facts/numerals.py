"""Numerals written with digits, read as the language writes them: where each stands, its value and its last place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newslint.core.signs import matches_at
from newslint.core.tuples import NamedTuple
from newslint.facts.number_starts import starts_in
from newslint.languages import entries

LONGEST = 30  # characters of a numeral; what is longer is a key or a checksum
SPACES = " \u00a0\u2009\u202f"
# A pattern that begins with one character of a set is found twice as fast as one that begins with a repetition.
# Groups after a space or an apostrophe have three digits; those after a comma or a point may be anything.
# A plain space parts two numbers in most languages ("in 2019 300 people"); before three noughts it can only group.
NUMERAL = re.compile(r"[0-9][0-9]*(?:[.,][0-9]+|['’\u00a0\u2009\u202f]\d{3}(?!\d)| (?:\d{3} )*000(?!\d))*")
_SPACED = re.compile(r"[0-9][0-9]*(?:[.,][0-9]+|['’ \u00a0\u2009\u202f]\d{3}(?!\d))*")
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’ \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*$")
_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}$")
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


class Separators(NamedTuple):
    """What a language puts between thousands ("space" for any space) and before decimals."""

    group: str
    decimal: str


class Numeral(NamedTuple):
    """A numeral, `text[start:end]`, with its value.

    `step` is the size of its last significant place: 0.1 for "1.2", 1000 for "17,000", 1 for "17,001" and for "50".
    """

    start: int
    end: int
    value: float
    step: float
    in_words: bool = False


@cache
def separators(language: str) -> Separators:
    """The separators of a language, or of the country's form of it where that has its own ("en-ZA")."""
    rows = (line.split() for line in entries(language, "separators") or entries("en", "separators"))
    table = {code: Separators(group, decimal) for code, group, decimal in rows}
    return table.get(language) or next(iter(table.values()))


def grouping(written: str) -> str:
    """What groups the thousands of a numeral as written, decimal or not ("," for "17,000"); "" where nothing does."""
    grouped = _GROUPED.match(written)
    if grouped:
        return grouped.group(1)
    whole = re.split(r"[.,](?=\d+$)", written)[0] if written.count(".") + written.count(",") > 1 else ""
    return grouped.group(1) if (grouped := _GROUPED.match(whole)) else ""


def _step_of_whole(digits: str) -> float:
    """Noughts at the end may be rounding, but hardly leave fewer than two digits: 1000 for "17000", 10 for "400"."""
    noughts = len(digits) - len(digits.rstrip("0"))
    return 10.0 ** max(0, min(noughts, len(digits) - 2))


def read(written: str, language: str) -> tuple[float, float] | None:
    """Value and step of a numeral as it is written; None where it is no number in any style ("1,2,3", "10.1.2.3")."""
    if len(written) > LONGEST:
        return None
    if written.isdigit():
        return float(written), _step_of_whole(written)
    decimal = separators(language).decimal
    grouped = _GROUPED.match(written)
    if grouped and (grouped.group(1) != decimal or written.count(decimal) > 1 or written.endswith("000")):
        if not written.startswith("0"):
            digits = "".join(c for c in written if c.isdigit())
            return float(digits), _step_of_whole(digits)
    elif _INDIAN.match(written):
        digits = written.replace(",", "")
        return float(digits), _step_of_whole(digits)
    return _with_decimals(written)


def _with_decimals(written: str) -> tuple[float, float] | None:
    at = max(written.rfind("."), written.rfind(","))
    whole, places = written[:at], written[at + 1 :]
    if not whole.isdigit():
        grouped = _GROUPED.match(whole) or _INDIAN.match(whole)
        if not grouped or written[at] in whole:
            return None
        whole = "".join(c for c in whole if c.isdigit())
    if not places.isdigit():
        return None
    return float(f"{whole}.{places}"), 10.0 ** -len(places)


def digit_numerals(text: str, language: str, starts: Iterable[int] | None = None) -> Iterator[Numeral]:
    """All numerals in digits that stand as words of their own or with a unit right behind them, in order.

    `starts` is where the numbers of the text begin, where that is known.
    """
    pattern = _SPACED if separators(language).group == "space" else NUMERAL
    last = -1
    for match in matches_at(pattern, text, starts_in(text) if starts is None else starts):
        start, end = match.span()
        before = text[start - 1] if start else " "
        if before.isalnum() or before in "_@#=&+\\" or (before == "." and not _is_bare_decimal(text, start)):
            continue
        if before in "’'‘" and _is_short_year(text, start, end):
            continue
        if before in "/-" and start - 1 != last and (before == "/" or text[start - 2 : start - 1].isalnum()):
            continue  # part of an address, or of a name ("H-1B")
        read_as = read(match.group(), language)
        if read_as is None:
            continue
        value, step = read_as
        if before == ".":
            start, places = start - 1, end - start
            value, step = value / 10**places, 10.0**-places
        elif text[end : end + 1] in _FRACTIONS:
            value, step, end = value + _FRACTIONS[text[end]], 0.25, end + 1
        last = end
        yield Numeral(start, end, value, step)


def _is_short_year(text: str, start: int, end: int) -> bool:
    """Whether a numeral is the end of a year ("the class of ’65")."""
    return end - start == 2 and text[end : end + 1] not in ("’", "'") and (start < 2 or text[start - 2] in SPACES)


def _is_bare_decimal(text: str, start: int) -> bool:
    """Whether the point before `start` is a decimal sign with no zero before it (".5 percent")."""
    return start < 2 or text[start - 2] in SPACES or text[start - 2] in '(“"$\n'
