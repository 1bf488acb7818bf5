"""What stands in front of a place, in one way for all who look back so far and no further."""

from __future__ import annotations


def in_front(text: str, at: int, most: int) -> str:
    """The characters in front of a place of a text, so many at most."""
    return text[max(0, at - most) : at]
