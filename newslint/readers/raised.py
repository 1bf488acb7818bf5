"""What stands raised behind a figure: a power, or the numbers of notes. As signs they are no digits of that figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.core.around import in_front

if TYPE_CHECKING:
    from newslint.readers.composer import Piece

LONGEST = 12  # characters
_SIGNS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_MINUS = "−"
_DASH = "–"  # a minus where it stands first, and otherwise between the first and the last of several notes
_RAISED = re.compile(r"[+−–-]?\d{1,4}(?:(?:,\s*|[–-])\d{1,3}){0,3}")
_TAG = re.compile(r"<sup(?:\s[^<>]*)?>(?:&(?:minus|#8722|#x2212);)?$", re.IGNORECASE)
_LONGEST_TAG = 120  # characters, with its attributes
_PANDOC = re.compile(r"(?<=\w)\^([+−–-]?\d{1,4})\^([\d^]*)")  # with more figures behind, as in "2^1^0^1^", it is none


def raised(text: str) -> str:
    """A power, or the numbers of notes ("1, 2"), as raised signs, and a minus that stands alone; all else as it is."""
    if text != _MINUS and not (text[-1:].isdecimal() and _RAISED.fullmatch(text)):
        return text
    if text.startswith(_DASH):
        text = _MINUS + text[1:]
    return " ".join(text.split()).translate(_SIGNS)


def pieces(source: str, text: str, start: int, end: int) -> Iterator[Piece]:
    """A text of Markdown in pieces: what stands in `<sup>`, and powers as Pandoc has them ("10^6^"), are raised."""
    if source[start - 1 : start] in (">", ";") and _TAG.search(in_front(source, start, _LONGEST_TAG)):
        text = raised(text)
    at = 0
    if "^" in text and end - start == len(text):
        for power in _PANDOC.finditer(text):
            if power[2]:
                continue
            yield text[at : power.start()], start + at, start + power.start()
            yield raised(power[1]), start + power.start(), start + power.end()
            at = power.end()
    yield text[at:], start + at, end
