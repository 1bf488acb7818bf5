"""What stands in front of a place, in one way for all who look back so far and no further.

A pattern needs none of it: `pattern.search(text, at - most, at)` begins at the text's start where that is nearer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


NEAR = 60  # characters, which hold the few words at a place that are looked at


def in_front(text: str, at: int, most: int = NEAR) -> str:
    """The characters in front of a place of a text, so many at most."""
    return text[max(0, at - most) : at]


def word_in_front(text: str, at: int) -> str:
    """The last word in front of a place, with the marks that are written on to it; empty where there is none."""
    return (in_front(text, at).split() or [""])[-1]


def word_behind(text: str, at: int) -> str:
    """The first word behind a place, with the marks that are written on to it; empty where there is none."""
    return (text[at : at + NEAR].split(maxsplit=1) or [""])[0]


def leading(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """What stands right in front of a place, found by a pattern that ends in `$`."""
    return pattern.search(text, at - NEAR, at)


def neighbours(every: Sequence[T], first: int, last: int | None = None) -> list[T]:
    """The one before a place in a row and the one behind it, or before and behind some; at an end of the row one."""
    return [*every[max(0, first - 1) : first], *every[(first if last is None else last) + 1 :][:1]]
