"""The letters of the languages that names come from, and the ways to write them in the Latin alphabet.

`newslint/languages/letters/<origin>.txt` lists them, a letter a line; `^` and `$` mark ways only at the start or the
end of a word, `-` that a letter may be left out, a number what it costs where that is not 1.
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import cache, lru_cache

from newslint import languages
from newslint.core.lists import entries
from newslint.core.tuples import NamedTuple

_PLAIN = str.maketrans(
    dict.fromkeys("’‘ʼʻʿʾ`´ʹ", "'")
    | {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ð": "d", "þ": "th", "‑": "-"}
)
_MARKS = re.compile("[\u0300-\u036f]")
_COST = re.compile(r"(\d\.\d) ")


class Letter(NamedTuple):
    """A letter of a language of origin: what a message calls it, and what it costs to write it in two ways."""

    name: str
    cost: float


class Alphabets(NamedTuple):
    """All letters, and the ways to write them, each with its letters as bits; by origin its letters and its looks."""

    letters: tuple[Letter, ...]
    ways: dict[str, int]
    longest: dict[str, int]  # the length of the longest way, by its first character
    origins: dict[str, int]
    shapes: dict[str, str]  # by origin, a pattern of its words; only where they must look so
    typical: dict[str, str]  # by origin, a pattern of what shows that a word is of it


@lru_cache(8192)
def plain(word: str) -> str:
    """A word in lower case, without marks over its letters."""
    word = word.lower()
    if word.isascii() and "`" not in word:
        return word
    return _MARKS.sub("", unicodedata.normalize("NFKD", word).translate(_PLAIN))


@cache
def alphabets() -> Alphabets:
    """The alphabets of all origins."""
    folder = os.path.join(os.path.dirname(languages.__file__), "letters")
    letters: list[Letter] = []
    known = Alphabets((), {}, {}, {}, {}, {})
    for file in sorted(os.listdir(folder)):
        first, origin = len(letters), file.removesuffix(".txt")
        for entry in entries(os.path.join(folder, file)):
            name, _, written = entry.partition(": ")
            if name in ("shape", "typical"):
                (known.shapes if name == "shape" else known.typical)[origin] = written
                continue
            cost = _COST.match(name)
            for way in written.split():
                way = way.replace("-", "") if way.strip("^$") == "-" else way
                known.ways[way] = known.ways.get(way, 0) | 1 << len(letters)
            letters.append(Letter(name[cost.end() :], float(cost[1])) if cost else Letter(name, 1.0))
        known.origins[origin] = (1 << len(letters)) - (1 << first)
    for way in known.ways:
        text = way.strip("^$")
        known.longest[text[:1]] = max(known.longest.get(text[:1], 0), len(text))
    return known._replace(letters=tuple(letters))


@lru_cache(4096)
def ways_at(word: str) -> list[list[tuple[int, int]]]:
    """At each place of a word the lengths of what may be the way to write a letter, with those letters as bits."""
    known = alphabets()
    ways, found = known.ways.get, []
    for at in range(len(word) + 1):
        here: list[tuple[int, int]] = []
        for end in range(at, min(len(word), at + known.longest.get(word[at : at + 1], 0)) + 1):
            text = word[at:end]
            bits = ways(text, 0)
            if at == 0:
                bits |= ways("^" + text, 0)
            if end == len(word):
                bits |= ways(text + "$", 0)
            if bits:
                here.append((end - at, bits))
        found.append(here)
    return found
