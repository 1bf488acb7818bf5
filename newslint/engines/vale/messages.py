"""Messages of rules: what stands in the place of `%s`."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WRAP = re.compile(r"[ \t]*\n\s*")
_PLACE = re.compile(r"%(?:\[(\d+)\])?[sdqv]|%%")


def filled(message: str, *words: str) -> str:
    """A message with words in the places of `%s`, in order; words without a place are left out."""
    if "%" not in message:
        return message
    given = iter(words)

    def word(match: re.Match[str]) -> str:
        if match.group() == "%%":
            return "%"
        if match.group(1):
            index = int(match.group(1)) - 1
            return words[index] if index < len(words) else ""
        return next(given, "")

    return _PLACE.sub(lambda m: _WRAP.sub(" ", word(m)), message)


def one_of(words: Sequence[str], quoted: bool = False) -> str:
    """Words as a choice: `'a'`, `'a' or 'b'`, `'a', 'b', or 'c'`; a word alone stands without marks unless `quoted`."""
    if len(words) == 1 and not quoted:
        return words[0]
    marked = [f"'{w}'" for w in words]
    if len(marked) <= 2:
        return " or ".join(marked)
    return ", ".join(marked[:-1]) + f", or {marked[-1]}"
