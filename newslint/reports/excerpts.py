"""A line of the source with places underlined, cut to a width around them.

Columns count from 1 in code points, as everywhere; what a terminal would make of a tab, of combining marks and of wide
or invisible characters is evened out, so that the underlining stands where it must.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint.article import Excerpt, Place

_PLAIN = re.compile(r"[ -~]*\Z")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Mark(NamedTuple):
    """What to underline: columns `start:end` of the line, with a sign, in the ink of a manner."""

    start: int
    end: int
    sign: str
    manner: str


class Cell(NamedTuple):
    """A character as it is shown, and how many columns of the terminal it takes."""

    shown: str
    width: int


def mark_of(place: Place, sign: str, manner: str) -> Mark:
    """The mark of a place on the line that it begins on, one column wide at least."""
    end = place.end_column if place.end_line == place.line else place.column + len(place.text.split("\n")[0])
    return Mark(place.column, max(end, place.column + 1), sign, manner)


class Drawing(NamedTuple):
    """A line, what stands below it as runs of text with the manner of each, and the marks that had no room."""

    line: str
    below: list[tuple[str, str]]
    left_out: list[Mark]


def drawn(excerpt: Excerpt, marks: list[Mark], width: int) -> Drawing:
    """The line in at most `width` columns, cut around the first mark."""
    cells = _cells(excerpt.text)
    places = [(max(0, m.start - excerpt.column), min(len(cells), m.end - excerpt.column), m) for m in marks]
    first, last = _window(cells, places[0][0], places[0][1], width - 2, excerpt)
    left_out = [m for start, end, m in places[1:] if start < first or end > last]
    before, after = first > 0 or excerpt.before, last < len(cells) or excerpt.after
    line = "…" * before + "".join(c.shown for c in cells[first:last]) + "…" * after
    below = [("", " " * before)]
    for index in range(first, max(last, places[0][0] + 1)):
        inside = (m for start, end, m in places if start <= index < max(end, start + 1) and m not in left_out)
        mark = next(inside, None)
        columns = cells[index].width if index < len(cells) else 1
        below.append((mark.manner, mark.sign * columns) if mark else ("", " " * columns))
    return Drawing(line, _joined(below), left_out)


def _cells(text: str) -> list[Cell]:
    if _PLAIN.match(text):
        return [Cell(char, 1) for char in text]
    import unicodedata

    cells = []
    for char in text:
        if char in _BIDI:
            cells.append(Cell("", 0))
        elif char.isspace():
            cells.append(Cell(" ", 1))
        elif (category := unicodedata.category(char)) in ("Mn", "Me", "Cf"):
            cells.append(Cell(char, 0))
        elif category.startswith("C"):
            cells.append(Cell("\ufffd", 1))
        else:
            cells.append(Cell(char, 2 if unicodedata.east_asian_width(char) in "WF" else 1))
    return cells


def _window(cells: list[Cell], start: int, end: int, width: int, excerpt: Excerpt) -> tuple[int, int]:
    """The first and the last cell to show: all of them, or those around a mark, cut between words where one is near."""
    if sum(c.width for c in cells) <= width and not excerpt.before and not excerpt.after:
        return 0, len(cells)
    wanted = sum(c.width for c in cells[start:end])
    lead = max(0, min((width - wanted) // 2, width // 2)) if wanted < width else width // 6
    first = start
    while first > 0 and lead > 0:
        first -= 1
        lead -= cells[first].width
    last, used = first, 0
    while last < len(cells) and used + cells[last].width <= width:
        used += cells[last].width
        last += 1
    if last == len(cells):  # there is room left: show more of what stands before
        while first > 0 and used + cells[first - 1].width <= width:
            first -= 1
            used += cells[first].width
    return _at_words(cells, first, last, start, end, excerpt)


def _at_words(cells: list[Cell], first: int, last: int, start: int, end: int, excerpt: Excerpt) -> tuple[int, int]:
    if first > 0 or excerpt.before:
        spaces = (i + 1 for i in range(first, min(first + 15, start)) if cells[i].shown == " ")
        first = next(spaces, first)
    if last < len(cells) or excerpt.after:
        spaces = (i for i in range(last - 1, max(last - 16, end), -1) if cells[i].shown == " ")
        last = next(spaces, last)
    return first, last


def _joined(runs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Neighbouring runs of one manner as one, without blanks at the end."""
    joined: list[tuple[str, str]] = []
    for manner, text in runs:
        if joined and joined[-1][0] == manner:
            joined[-1] = (manner, joined[-1][1] + text)
        else:
            joined.append((manner, text))
    while joined and not joined[-1][1].strip():
        joined.pop()
    return joined
