"""Texts kept beside their user. A list has one entry a line, `#` begins a comment, blank lines do not count."""

from __future__ import annotations

import os
import re
from functools import cache

_COMMENT = re.compile(r"#[^\n]*")


@cache
def entries(path: str) -> tuple[str, ...]:
    """The entries of a list file, in order; raises `FileNotFoundError` where there is none."""
    with open(path, encoding="utf-8") as file:
        lines = _COMMENT.sub("", file.read()).split("\n")
    return tuple(filter(None, map(str.strip, lines)))


def beside(module_file: str, name: str) -> tuple[str, ...]:
    """The entries of the list `name` in the folder of a module, given as its `__file__`."""
    return entries(os.path.join(os.path.dirname(module_file), name))


def text_beside(module_file: str | None, name: str) -> str:
    """The text of the file `name` in the folder of a module, given as its `__file__`."""
    with open(os.path.join(os.path.dirname(module_file or ""), name), encoding="utf-8") as file:
        return file.read()
