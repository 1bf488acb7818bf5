"""Small wordings that several reports and commands share."""

from __future__ import annotations


def plural(number: int, word: str) -> str:
    """A number and a word, "1 article" or "2 articles"."""
    return f"{number:,} {word}{'s' * (number != 1)}"


def shortened(text: str, most: int) -> str:
    """A text on one line, cut to at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
