"""A value of front matter as pieces of its source, each of which knows where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.core.around import in_front

if TYPE_CHECKING:
    from newslint.readers.composer import Piece

# What stands for one character, or for none at a line end, between marks of each kind.
_ESCAPES = {
    '"': re.compile(r"\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|.)"), "'": re.compile("''"),
}  # fmt: skip
_SPACE = re.compile(r"(?:\\\r?\n|\s)*")


def pieces(value: str, source: str, start: int, end: int) -> Iterator[Piece]:
    """A value as pieces of the source between two places; in one piece where that has it in some other way."""
    found: list[Piece] = []
    escapes = _ESCAPES.get(in_front(source, start, 3).rstrip("\r\n")[-1:])
    at, index, value = start, 0, value.strip()
    at = _SPACE.match(source, at, end).end()  # type: ignore[union-attr]
    if source.startswith(value, at, end) and " ".join(value.split()) == value and not (escapes and {*"\\'"} & {*value}):
        yield (value, at, at + len(value))  # it stands there as it is read
        return
    while index < len(value):
        last = _SPACE.match(source, at, end).end()  # type: ignore[union-attr]
        if value[index].isspace() and last > at:
            while index < len(value) and value[index].isspace():
                index += 1
            found.append((" ", at, last))
            at = last
            continue
        escape = escapes.match(source, at, end) if escapes else None
        first, word = at, index
        while index < len(value) and at < end and value[index] == source[at] and not value[index].isspace():
            if escapes and escapes.match(source, at, end):
                break
            index, at = index + 1, at + 1
        if at > first:
            found.append((value[word:index], first, at))
            continue
        if escape is None:
            yield (" ".join(value.split()), start, end)
            return
        if escape[0][1:2] not in "\r\n":
            found.append((value[index], at, escape.end()))
            index += 1
        at = escape.end()
    yield from found
