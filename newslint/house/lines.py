"""The line of a TOML file on which a key stands: only asked for to report a mistake."""

from __future__ import annotations

import re
from functools import lru_cache

_NAME = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')"
_DOTTED = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_LINE = re.compile(rf"\s*(?:\[\[?\s*(?P<table>{_DOTTED})\s*\]|(?P<key>{_DOTTED})\s*=)")


def line_of(source: str, keys: tuple[str, ...], text: str = "") -> int:
    """The line, from 1, of the key that `keys` lead to, or of the nearest table above it that has a line.

    "desk[1]" is the second table `[[desk]]`. `text` is a string in its value: where it stands on a later line, as in a
    list over several lines, that line.
    """
    known = _lines(source)
    best = next((known[keys[:depth]] for depth in range(len(keys), 0, -1) if keys[:depth] in known), 1)
    if text:
        lines = enumerate(source.split("\n")[best - 1 :], best)
        return next((number for number, line in lines if f'"{text}"' in line.replace("'", '"')), best)
    return best


@lru_cache(maxsize=1)
def _lines(source: str) -> dict[tuple[str, ...], int]:
    """The first line of each key and table; kept for the next mistake of the same file."""
    table: tuple[str, ...] = ()
    arrays: dict[tuple[str, ...], int] = {}  # tables in double brackets, with the number of the last one
    found: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(source.split("\n"), 1):
        if match := _LINE.match(line):
            names = _names(match["table"] or match["key"])
            if match["table"]:
                if "[[" in line[: match.start("table")]:
                    arrays[names] = arrays.get(names, -1) + 1
                array = next((names[:n] for n in range(1, len(names) + 1) if names[:n] in arrays), ())
                table = (*array[:-1], nth(array[-1], arrays[array]), *names[len(array) :]) if array else names
            found.setdefault(table if match["table"] else table + names, number)
    return found


def nth(name: str, number: int) -> str:
    """The name of one of several tables of one name; they count from 0."""
    return f"{name}[{number}]"


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, dotted))
