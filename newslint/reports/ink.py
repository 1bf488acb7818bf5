"""Colour for a terminal: a few escape codes, or none at all."""

from __future__ import annotations

import os
import sys
from typing import TextIO

_CODES = {
    "error": "1;31", "warning": "1;33", "note": "1;36", "good": "1;32", "strong": "1", "faint": "2", "other": "36",
}  # fmt: skip


class Ink:
    """Paints words in the manner of what they are: a severity, `good`, `strong`, `faint` or `other`, a second place."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, manner: str, text: str) -> str:
        """The text, painted where there is colour."""
        return f"\033[{_CODES[manner]}m{text}\033[0m" if self._colour and text else text


def has_colour(stream: TextIO) -> bool:
    """Whether to paint what goes to a stream: it is a terminal, and nobody has asked for plain text (`NO_COLOR`)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty():
        return False
    return sys.platform != "win32" or bool(os.environ.get("WT_SESSION") or os.environ.get("TERM"))


def width_of(stream: TextIO) -> int:
    """How many columns a terminal has, within reason; 100 where that is not known."""
    try:
        columns = int(os.environ.get("COLUMNS") or os.get_terminal_size(stream.fileno()).columns)
    except (OSError, ValueError):
        return 100
    return min(max(columns, 50), 140) if columns else 100
