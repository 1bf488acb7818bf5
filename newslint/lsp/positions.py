"""Offsets in code points as positions of the Language Server Protocol, and back.

A position is a line and a column, both from 0. Columns count the units of an encoding that client and server agree on.
A line ends with LF, CRLF or CR and nothing else: pygls and `str.splitlines` take a form feed or U+2028 for an end too.

Source: Language Server Protocol 3.17, "Position" and "Text Documents".
"""

from __future__ import annotations

import re
from bisect import bisect_right

_END = re.compile(r"\r\n|\n|\r")
_WIDTHS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2)}  # codec, and bytes in a unit


class Lines:
    """The lines of a text, with columns in an encoding: "utf-8", "utf-16" or "utf-32"."""

    def __init__(self, text: str, encoding: str) -> None:
        self._text = text
        self._encoding = encoding
        ends = [end.span() for end in _END.finditer(text)]
        self._starts = [0, *(last for _, last in ends)]
        self._ends = [*(first for first, _ in ends), len(text)]

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset; one beyond the end of a line, or of the text, is that end."""
        line = bisect_right(self._starts, offset) - 1
        return line, self._units(self._text[self._starts[line] : min(offset, self._ends[line])])

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column; one beyond the end of a line, or of the text, is that end.

        A column inside of a character is that of the character.
        """
        if line >= len(self._starts):
            return len(self._text)
        start, end = self._starts[line], self._ends[line]
        text = self._text[start:end]
        if self._encoding == "utf-32" or text.isascii():
            return min(start + column, end)
        return start + bisect_right(range(len(text) + 1), column, key=lambda count: self._units(text[:count])) - 1

    def _units(self, text: str) -> int:
        if self._encoding == "utf-32" or text.isascii():
            return len(text)
        codec, width = _WIDTHS[self._encoding]
        return len(text.encode(codec, "surrogatepass")) // width
