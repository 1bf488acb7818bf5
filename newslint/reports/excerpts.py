"""A line of the source with places underlined, cut to a width around them.

Columns count from 1 in code points, as everywhere; what a terminal would make of a tab, of combining marks and of wide
or invisible characters is evened out, so that the underlining stands where it must.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from newslint.core.article import Excerpt, Place
from newslint.core.tuples import NamedTuple

_PLAIN = re.compile(r"[ -~‘’“”–—…]*\Z")  # one column each
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_RUN = re.compile(rb"(.)\1*", re.DOTALL)
_LOOK = 15  # columns in which to look for a space to cut at


class Mark(NamedTuple):
    """What to underline: columns `start:end` of the line, with a sign, in the ink of a manner."""

    start: int
    end: int
    sign: str
    manner: str


class Drawing(NamedTuple):
    """A line, what stands below it as runs of text with the manner of each, and the marks that had no room."""

    line: str
    below: list[tuple[str, str]]
    left_out: list[Mark]


def mark_of(place: Place, sign: str, manner: str) -> Mark:
    """The mark of a place on the line that it begins on, one column wide at least."""
    end = place.end_column if place.end_line == place.line else place.column + len(place.text.split("\n")[0])
    return Mark(place.column, max(end, place.column + 1), sign, manner)


def drawn(excerpt: Excerpt, marks: list[Mark], width: int) -> Drawing:
    """The line in at most `width` columns, cut around the first mark."""
    size = len(excerpt.text)
    places = [(max(0, m.start - excerpt.column), min(size, m.end - excerpt.column), m) for m in marks]
    shown, at = _shown(excerpt.text)
    first, last = _window(shown, at, places[0][:2], width - 2, excerpt)
    left_out = [m for start, end, m in places[1:] if start < first or end > last]
    before, after = first > 0 or excerpt.before, last < size or excerpt.after
    line = "…" * before + "".join(shown[first:last]) + "…" * after
    kinds = list(dict.fromkeys((mark.manner, mark.sign) for mark in marks))
    under = bytearray()  # the number of the kind of mark below each column, from 1
    for start, end, mark in reversed(places):
        if mark not in left_out:
            low, high = before + at[start] - at[first], before + at[min(end, last)] - at[first]
            under.extend(bytes(max(0, low - len(under))))
            under[low : max(high, low + 1)] = bytes([kinds.index((mark.manner, mark.sign)) + 1]) * max(high - low, 1)
    return Drawing(line, _runs(under, kinds), left_out)


def _shown(text: str) -> tuple[Sequence[str], Sequence[int]]:
    """Each character as it is shown, and the column that each stands in, and the end of the last."""
    if _PLAIN.match(text):
        return text, range(len(text) + 1)
    from unicodedata import category, east_asian_width

    shown = []
    for char in text:
        if char in _BIDI:
            shown.append(("", 0))
        elif char.isspace():
            shown.append((" ", 1))
        elif (kind := category(char)) in ("Mn", "Me", "Cf"):
            shown.append((char, 0))
        elif kind.startswith("C"):
            shown.append(("\ufffd", 1))
        else:
            shown.append((char, 2 if east_asian_width(char) in "WF" else 1))
    return [char for char, _ in shown], list(accumulate((columns for _, columns in shown), initial=0))


def _window(
    shown: Sequence[str], at: Sequence[int], mark: tuple[int, int], width: int, excerpt: Excerpt
) -> tuple[int, int]:
    """The first and the last character to show: all, or those around a mark, cut between words where one is near."""
    size = len(shown)
    if at[size] <= width and not excerpt.before and not excerpt.after:
        return 0, size
    start, end = mark
    wanted = at[end] - at[start]
    lead = (width - wanted) // 2 if wanted < width else width // 6
    left = max(0, min(at[start] - lead, at[size] - width))
    first = next((i for i in range(start + 1) if at[i] >= left), start)
    last = next((i for i in range(size, first, -1) if at[i] - at[first] <= width), size)
    if first > 0 or excerpt.before:
        spaces = (i + 1 for i in range(first, min(first + _LOOK, start)) if shown[i] == " ")
        first = next(spaces, first)
    if last < size or excerpt.after:
        spaces = (i for i in range(last - 1, max(last - _LOOK, end - 1), -1) if shown[i] == " ")
        last = next(spaces, last)
    return first, last


def _runs(under: bytearray, kinds: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """What stands below a line, given the number of the kind below each of its columns, 0 where there is nothing."""
    runs = []
    for run in _RUN.finditer(under):
        manner, sign = kinds[run[1][0] - 1] if run[1][0] else ("", " ")
        runs.append((manner, sign * len(run[0])))
    return runs
