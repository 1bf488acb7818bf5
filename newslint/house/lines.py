"""The line of a TOML file on which a key stands: only asked for to report a mistake."""

from __future__ import annotations

import re

_NAME = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')"
_DOTTED = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_LINE = re.compile(rf"\s*(?:\[\[?\s*(?P<table>{_DOTTED})\s*\]|(?P<key>{_DOTTED})\s*=)")


def line_of(source: str, keys: tuple[str, ...], text: str = "") -> int:
    """The line, from 1, of the key that `keys` lead to, or of the nearest table above it that has a line.

    "desk[1]" is the second table `[[desk]]`. `text` is a string in its value: where it stands on a later line, as in a
    list over several lines, that line.
    """
    lines = source.split("\n")
    table: tuple[str, ...] = ()
    arrays: dict[tuple[str, ...], int] = {}  # tables in double brackets, with the number of the last one
    best, depth = 1, 0
    for number, line in enumerate(lines, 1):
        if match := _LINE.match(line):
            names = _names(match["table"] or match["key"])
            if match["table"]:
                if "[[" in line[: match.start("table")]:
                    arrays[names] = arrays.get(names, -1) + 1
                array = next((a for a in arrays if names[: len(a)] == a), ())
                table = (*array[:-1], nth(array[-1], arrays[array]), *names[len(array) :]) if array else names
            here = table if match["table"] else table + names
            if len(here) > depth and here == keys[: len(here)]:
                best, depth = number, len(here)
    if text:
        return next((n for n in range(best, len(lines) + 1) if f'"{text}"' in lines[n - 1].replace("'", '"')), best)
    return best


def nth(name: str, number: int) -> str:
    """The name of one of several tables of one name; they count from 0."""
    return f"{name}[{number}]"


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, dotted))
