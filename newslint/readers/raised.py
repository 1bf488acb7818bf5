"""What stands raised behind a figure: a power, or the numbers of notes. As signs they are no digits of that figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.readers.composer import Piece

LONGEST = 12  # characters
_SIGNS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_RAISED = re.compile(r"[+−-]?\d{1,4}(?:[,–-]\d{1,3}){0,3}")
_PANDOC = re.compile(r"(?<=\w)\^([+−-]?\d{1,4})\^")


def raised(text: str) -> str:
    """A power, or the numbers of notes ("1,2"), as raised signs; all else as it is."""
    return text.translate(_SIGNS) if text[-1:].isdecimal() and _RAISED.fullmatch(text) else text


def pieces(source: str, text: str, start: int, end: int) -> Iterator[Piece]:
    """A text of Markdown in pieces: what stands in `<sup>`, and powers as Pandoc has them ("10^6^"), are raised."""
    if source[max(0, start - 5) : start].lower() == "<sup>":
        text = raised(text)
    at = 0
    if "^" in text and end - start == len(text):
        for power in _PANDOC.finditer(text):
            yield text[at : power.start()], start + at, start + power.start()
            yield raised(power[1]), start + power.start(), start + power.end()
            at = power.end()
    yield text[at:], start + at, end
