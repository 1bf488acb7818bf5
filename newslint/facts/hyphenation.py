"""Where a word can be hyphenated, by Liang's patterns: pyphen's answer, from a form that loads in no time.

Frank Liang, "Word Hy-phen-a-tion by Com-put-er" (1983). The patterns are pyphen's; here they stand in a trie, two
numbers a node, that is used as it lies in its file. English comes with newslint (`tools/syllable_tables.py`); another
language is built from pyphen's dictionary at its first use and remembered in the cache folder.
"""

from __future__ import annotations

import os
import struct
import sys
from functools import cache
from typing import Any

from newslint.core.remembered import read_bytes, write_bytes

Patterns = dict[str, tuple[int, ...]]  # letters → where its levels begin, and the levels
EDGE = 2  # letters that stay together at both ends of a word, as pyphen has it
DEEPEST = 64  # letters; no pattern is longer
LONGEST = 100  # letters; beyond these no word is read
ZERO = ord("0")


class Hyphenation:
    """The hyphenation patterns of a language.

    A node of the trie is a set of letters as bits, and `first << 32 | value`: its children stand together from
    `first`, in the order of their letters; `value` is the number of the levels of the pattern that ends here, from 1,
    or 0. Levels are written as characters, from "0": where they begin in the pattern, then one after each letter.
    """

    def __init__(self, content: bytes) -> None:
        end = content.index(b"\n\n")
        letters, *self._levels = content[:end].split(b"\n")
        self._bits = {letter: 1 << i for i, letter in enumerate(letters.decode())}
        numbers = memoryview(_as_native(content, end + 2))[end + 2 :].cast("Q")
        self._letters, self._links = numbers[: len(numbers) // 2], numbers[len(numbers) // 2 :]
        self._root = _Node(self, 0)

    def points(self, word: str) -> int:
        """At how many points a word in small letters can be hyphenated."""
        if len(word) < 2 * EDGE or word.isdigit():
            return 0
        dotted = f".{word[:LONGEST]}."
        marks = [ZERO] * (len(dotted) + 1)
        for start in range(len(dotted) - 1):
            node = self._root
            for letter in dotted[start : start + DEEPEST]:
                if (child := node[letter]) is None:
                    break
                node = child
                if node.levels:
                    at = start + node.first
                    for level in node.levels:
                        if level > marks[at]:
                            marks[at] = level
                        at += 1
        return sum([mark & 1 for mark in marks[EDGE + 1 : len(word) - EDGE + 2]])

    def child(self, node: int, letter: str) -> _Node | None:
        """The node behind a letter of a node; None where no pattern goes on so."""
        bit, known = self._bits.get(letter, 0), self._letters[node]
        return _Node(self, (self._links[node] >> 32) + (known & (bit - 1)).bit_count()) if known & bit else None

    def levels_of(self, node: int) -> bytes:
        """What is known of the pattern that ends at a node: where its levels begin, and they; empty where none does."""
        value = self._links[node] & 0xFFFFFFFF
        return self._levels[value - 1] if value else b""


class _Node(dict[str, "_Node | None"]):
    """A node of a trie that words have come to, with its children as far as they were asked for."""

    __slots__ = ("_number", "_trie", "first", "levels")

    def __init__(self, trie: Hyphenation, number: int) -> None:
        self._trie, self._number = trie, number
        levels = trie.levels_of(number)
        self.first, self.levels = levels[0] - ZERO if levels else 0, levels[1:]

    def __missing__(self, letter: str) -> _Node | None:
        child = self[letter] = self._trie.child(self._number, letter)
        return child


def build(patterns: Patterns) -> bytes:
    """The file of a `Hyphenation`."""
    letters = sorted({letter for pattern in patterns for letter in pattern})
    numbers = {letter: i for i, letter in enumerate(letters)}
    values: dict[bytes, int] = {}
    root: dict[int, Any] = {}
    for pattern, levels in patterns.items():
        node = root
        for letter in pattern:
            node = node.setdefault(numbers[letter], {})
        node[-1] = values.setdefault(bytes(ZERO + level for level in levels), len(values) + 1)
    queue = [root]
    sets, links = [], []
    for node in queue:
        value = node.pop(-1, 0)
        sets.append(sum(1 << letter for letter in node))
        links.append(len(queue) << 32 | value)
        queue.extend(node[letter] for letter in sorted(node))
    head = b"\n".join(["".join(letters).encode(), *values])
    return head + b"\n\n" + struct.pack(f"<{2 * len(queue)}Q", *sets, *links)


def _as_native(content: bytes, start: int) -> bytes:
    """The content with its numbers from `start` as this machine has them; files have the low byte first."""
    if sys.byteorder == "little":
        return content
    numbers = struct.unpack(f"<{(len(content) - start) // 8}Q", content[start:])
    return content[:start] + struct.pack(f"={len(numbers)}Q", *numbers)


@cache
def hyphenation(language: str) -> Hyphenation:
    """The patterns of a language; raises `LookupError` where pyphen has none."""
    if language == "en":
        with open(os.path.join(os.path.dirname(os.path.dirname(__file__)), "languages/en/hyphens.bin"), "rb") as file:
            return Hyphenation(file.read())
    return _remembered(language)


def _remembered(language: str) -> Hyphenation:
    stat = os.stat(_dictionary(language))
    name = f"hyphens-{language}-{stat.st_size}-{stat.st_mtime_ns}.bin"
    try:
        return Hyphenation(read_bytes(name) or b"")
    except (ValueError, TypeError):  # not remembered yet, or no file of ours
        content = build(patterns(language))
        write_bytes(name, content)
        return Hyphenation(content)


def _dictionary(language: str) -> str:
    """The path of pyphen's dictionary of a language, found without importing pyphen, which reads its whole folder."""
    from importlib.util import find_spec

    spec = find_spec("pyphen")
    folders = spec.submodule_search_locations if spec else None
    for folder in folders or ():
        for name in sorted(os.listdir(os.path.join(folder, "dictionaries"))):
            if name.startswith((f"hyph_{language}_", f"hyph_{language}.")) and name.endswith(".dic"):
                return os.path.join(folder, "dictionaries", name)
    raise LookupError(f"pyphen has no dictionary of {language}")


def patterns(language: str) -> Patterns:
    """The patterns of a language or a locale, as pyphen has read them."""
    from pyphen import Pyphen  # type: ignore[import-untyped]

    read = Pyphen(lang=language).hd.patterns
    return {letters: (offset, *map(int, levels)) for letters, (offset, levels) in read.items()}
