"""How one name can be written in two ways: the letters of two spellings laid side by side.

`letters/<origin>.txt` lists, for each language of origin, its letters and the ways to write them in the Latin
alphabet. Two spellings agree where every difference between them is two ways to write one letter of one origin, a
doubled letter, a mark over a letter, an apostrophe or a hyphen.
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from newslint.lists import entries

_PLAIN = str.maketrans(
    dict.fromkeys("’‘ʼʻʿʾ`´ʹ", "'")
    | {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ð": "d", "þ": "th", "‑": "-"}
)
_MARKS = re.compile("[\u0300-\u036f]")
_COST = re.compile(r"(\d\.\d) ")
_SILENT = "'- "
WESTERN = "western"  # the last of the origins


class Letter(NamedTuple):
    """A letter of a language of origin: what a message calls it, and what it costs to write it in two ways."""

    origin: str
    name: str
    cost: float


class Step(NamedTuple):
    """A difference between two spellings: `one` here, `other` there, as ways to write what `name` says."""

    name: str
    one: str
    other: str


class Agreement(NamedTuple):
    """Why two spellings can be one name: the differences, what they cost together, and the language of origin."""

    cost: float
    origin: str
    steps: tuple[Step, ...]


class Spelling(NamedTuple):
    """A way to write letters: `text`, only at the start or the end of a word, and the set of letters as bits."""

    text: str
    at_start: bool
    at_end: bool
    letters: int


class Alphabets(NamedTuple):
    """All letters, the spellings by their first character, and by origin its letters as bits and its words' shape."""

    letters: tuple[Letter, ...]
    spellings: dict[str, tuple[Spelling, ...]]
    origins: dict[str, int]
    shapes: dict[str, re.Pattern[str]]


@lru_cache(8192)
def plain(word: str) -> str:
    """A word in lower case, without marks over its letters."""
    word = word.lower()
    if word.isascii():
        return word
    return _MARKS.sub("", unicodedata.normalize("NFKD", word).translate(_PLAIN))


@cache
def alphabets() -> Alphabets:
    """The alphabets of all origins."""
    folder = os.path.join(os.path.dirname(__file__), "letters")
    letters: list[Letter] = []
    ways: dict[str, int] = {}
    origins: dict[str, int] = {}
    shapes: dict[str, re.Pattern[str]] = {}
    for file in sorted(os.listdir(folder)):
        first = len(letters)
        origin = file.removesuffix(".txt")
        for entry in entries(os.path.join(folder, file)):
            name, _, written = entry.partition(": ")
            if name == "shape":
                shapes[origin] = re.compile(written)
                continue
            cost = _COST.match(name)
            for way in written.split():
                ways[way] = ways.get(way, 0) | 1 << len(letters)
            letters.append(Letter(origin, name[cost.end() :] if cost else name, float(cost[1]) if cost else 1.0))
        origins[origin] = (1 << len(letters)) - (1 << first)
    spellings: dict[str, list[Spelling]] = {}
    for way, bits in ways.items():
        text = way.strip("^$")
        text = "" if text == "-" else text
        spellings.setdefault(text[:1], []).append(Spelling(text, way[0] == "^", way[-1] == "$", bits))
    return Alphabets(tuple(letters), {k: tuple(v) for k, v in spellings.items()}, origins, shapes)


def agreement(one: str, other: str, limit: float) -> Agreement | None:
    """The cheapest way, at most `limit`, to take two plain spellings for one name of one origin, or None.

    Where western letters explain a pair as well as those of another origin, they are named.
    """
    known = alphabets()
    everything = (1 << len(known.letters)) - 1
    if _aligned(one, other, everything, limit) is None:
        return None
    best: Agreement | None = None
    for origin, letters in known.origins.items():
        shape = known.shapes.get(origin)
        if shape and not (shape.fullmatch(one) and shape.fullmatch(other)):
            continue
        spare = 0.0 if origin == WESTERN else 0.01
        found = _aligned(one, other, letters, limit if best is None else best.cost - spare)
        if found is not None:
            tie = best is not None and found[0] == best.cost
            best = Agreement(found[0], best.origin if best is not None and tie else origin, found[1])
    return best


_Path = tuple[float, tuple[Step, ...]]


def _aligned(one: str, other: str, letters: int, limit: float) -> _Path | None:
    """The cheapest alignment that uses some letters only."""
    known = alphabets()
    memory: dict[tuple[int, int], tuple[float, _Path | None]] = {}

    def ways(word: str, at: int) -> list[tuple[str, int]]:
        return [
            (s.text, s.letters & letters)
            for s in (*known.spellings.get(word[at : at + 1], ()), *known.spellings.get("", ()))
            if s.letters & letters and word.startswith(s.text, at)
            and (not s.at_start or at == 0) and (not s.at_end or at + len(s.text) == len(word))
        ]  # fmt: skip

    def rest(i: int, j: int, budget: float) -> _Path | None:
        if budget < 0:
            return None
        if i == len(one) and j == len(other):
            return 0.0, ()
        tried = memory.get((i, j))
        if tried is not None and (tried[0] >= budget or tried[1] is not None):
            return tried[1] if tried[1] is not None and tried[1][0] <= budget else None
        best: _Path | None = None
        for di, dj, cost, name in steps(i, j):
            tail = rest(i + di, j + dj, (budget if best is None else min(budget, best[0] - 0.01)) - cost)
            if tail is not None:
                step = (Step(name, one[i : i + di], other[j : j + dj]),) if cost else ()
                best = tail[0] + cost, step + tail[1]
        memory[i, j] = budget, best
        return best

    def steps(i: int, j: int) -> list[tuple[int, int, float, str]]:
        here, there = one[i : i + 1], other[j : j + 1]
        found: list[tuple[int, int, float, str]] = []
        if here == there:
            found.append((1, 1, 0.0, ""))
        for di, dj, char, word, at in ((1, 0, here, one, i), (0, 1, there, other, j)):
            if char and char in _SILENT:
                found.append((di, dj, 0.1, "hyphen" if char == "-" else "apostrophe"))
            elif char and at and char == word[at - 1]:
                found.append((di, dj, 0.5, "doubled letter"))
        theirs = ways(other, j)
        for text, mine in ways(one, i):
            for match, bits in theirs:
                if mine & bits and text != match:
                    common = mine & bits
                    letter = known.letters[(common & -common).bit_length() - 1]
                    found.append((len(text), len(match), letter.cost, letter.name))
        return found

    return rest(0, 0, limit)
