"""Texts that differ in one place from one that is approved: what code makes of them is approved with it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from newslint.core.examples import Example

_LONG = 3000  # characters of a text that is left as it is
_BESIDE = 4  # texts that differ from one


class Passage(NamedTuple):
    """A text as an example has it, in which « and » are quotation marks."""

    text: str
    language: str = "en"
    suffix: str = ".txt"
    options: Mapping[str, Any] = {}
    against: str = ""

    def plain(self) -> str:
        """The text as it stands."""
        return self.text


def beside(example: Example | Passage, name: str) -> Iterator[Passage]:
    """Texts that differ from an example in one place, as chance has it, the same each time."""
    text, chance = example.plain(), random.Random(name)
    words = list(re.finditer(r"\S+", text))
    for change in chance.sample(_CHANGES, _BESIDE) if len(text) < _LONG else ():
        at = chance.choice(words) if words else None
        changed = change(text, at, chance) if at else text
        yield Passage(changed, example.language, example.suffix, {}, example.against)


def _without(text: str, at: re.Match[str], chance: random.Random) -> str:
    return text[: at.start()] + text[at.end() :].lstrip(" ")


def _case(text: str, at: re.Match[str], chance: random.Random) -> str:
    return text[: at.start()] + text[at.start()].swapcase() + text[at.start() + 1 :]


def _moved(text: str, at: re.Match[str], chance: random.Random) -> str:
    rest = _without(text, at, chance)
    to = chance.choice([0, *(m.end() for m in re.finditer(r"\s", rest))])
    return f"{rest[:to]}{at.group()} {rest[to:]}"


def _longer(text: str, at: re.Match[str], chance: random.Random) -> str:
    return f"{text[: at.start()]}{'x' * chance.randint(1, 30)} {text[at.start() :]}"


def _cut(text: str, at: re.Match[str], chance: random.Random) -> str:
    return text[: at.end()]


def _mark(text: str, at: re.Match[str], chance: random.Random) -> str:
    mark = chance.choice([m.start() for m in re.finditer(r"[^\w\s]", text)] or [at.end()])
    return text[:mark] + chance.choice(("", ",", ".", ";", " –")) + text[mark + 1 :]


def _digit(text: str, at: re.Match[str], chance: random.Random) -> str:
    digit = chance.choice([m.start() for m in re.finditer(r"[0-9]", text)] or [at.end()])
    return text[:digit] + chance.choice(("", "1", "12", "9", "0")) + text[digit + 1 :]


_CHANGES = (_without, _case, _moved, _longer, _cut, _mark, _digit)
