"""Lines that a list knows: how each begins, and the pattern of its rest."""

from __future__ import annotations

import re
from functools import cache

from newslint.languages import everywhere


@cache
def _by_first(name: str) -> dict[str, list[tuple[str, str]]]:
    """The lines of a list by their first two characters: how each begins, and the pattern of its rest."""
    known: dict[str, list[tuple[str, str]]] = {}
    for entry in everywhere(name):
        start, _, rest = entry.partition(" | ")
        known.setdefault(start[:2], []).append((start, rest))
    return known


def is_listed(name: str, text: str, start: int, end: int) -> bool:
    """Whether a list knows the line from `start` to `end`."""
    for begins, rest in _by_first(name).get(text[start : start + 2], ()):
        if text.startswith(begins, start) and re.compile(rest).fullmatch(text, start + len(begins), end):
            return True
    return False
