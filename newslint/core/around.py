"""What stands in front of a place, in one way for all who look back so far and no further.

A pattern needs none of it: `pattern.search(text, at - most, at)` begins at the text's start where that is nearer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def in_front(text: str, at: int, most: int) -> str:
    """The characters in front of a place of a text, so many at most."""
    return text[max(0, at - most) : at]


def neighbours(every: Sequence[T], first: int, last: int | None = None) -> list[T]:
    """The one before a place in a row and the one behind it, or before and behind some; at an end of the row one."""
    return [*every[max(0, first - 1) : first], *every[(first if last is None else last) + 1 :][:1]]
