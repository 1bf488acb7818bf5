"""The figures of an article: each quantity, with its value, unit and hedge, and what is counted."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from newslint.article import Article
from newslint.facts import fact

FigureKind = Literal["count", "percent", "points", "money", "measure", "range", "ratio", "fraction"]


class Figure(NamedTuple):
    """A quantity: `article.text[start:end]` is number and unit ("60%", "$1.2bn", "17,000", "half a million").

    `number_start:number_end` is the numeral alone. `value` is its size with the scale word worked in
    ("1.2bn" is 1_200_000_000.0; the low end of a range), `high` the high end of a range, else None. `unit` is "%",
    "points", a currency ("USD", "EUR" …), a unit ("km") or "". `hedge` is "about", "over", "nearly", "at least" …
    as it stands, or "". `of` is the head noun of what is counted ("troops"), or "". `in_words` is True for numerals
    written as words.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    kind: FigureKind
    value: float
    high: float | None
    unit: str
    hedge: str
    of: str
    in_words: bool


_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[,.]\d+)*(?![\w])(%?)")


@fact
def figures(article: Article) -> tuple[Figure, ...]:
    """All figures in the order of the text."""
    found = []
    for match in _NUMBER.finditer(article.text):
        digits = match.group().rstrip("%")
        kind: FigureKind = "percent" if match.group(1) else "count"
        value = float(digits.replace(",", "") if digits.count(".") < 2 else digits.replace(".", ""))
        end = match.start() + len(digits)
        start, unit = match.start(), match.group(1)
        found.append(Figure(start, match.end(), start, end, kind, value, None, unit, "", "", False))
    return tuple(found)
