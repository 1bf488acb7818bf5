"""The line of a TOML file on which a key stands: only asked for to report a mistake."""

from __future__ import annotations

import re

_NAME = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')"
_DOTTED = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_LINE = re.compile(rf"\s*(?:\[\[?\s*(?P<table>{_DOTTED})\s*\]|(?P<key>{_DOTTED})\s*=)")


def line_of(source: str, keys: tuple[str, ...], text: str = "") -> int:
    """The line, from 1, of the key that `keys` lead to, or of the nearest table above it that has a line.

    `text` is a string in its value: where it stands on a later line, as in a list over several lines, that line.
    """
    lines = source.split("\n")
    table: tuple[str, ...] = ()
    best, depth = 1, 0
    for number, line in enumerate(lines, 1):
        if match := _LINE.match(line):
            names = _names(match["table"] or match["key"])
            table, here = (names, names) if match["table"] else (table, table + names)
            if len(here) > depth and here == keys[: len(here)]:
                best, depth = number, len(here)
    if text:
        return next((n for n in range(best, len(lines) + 1) if f'"{text}"' in lines[n - 1].replace("'", '"')), best)
    return best


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, dotted))
