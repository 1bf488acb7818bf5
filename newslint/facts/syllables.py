"""How many syllables a word has, as textstat counts them.

English words are looked up in the CMU Pronouncing Dictionary; a word that it lacks, and a word of another language, has
one syllable more than pyphen finds points of hyphenation. The dictionary is a table of buckets: `BUCKETS` + 1
offsets, then the words of each bucket, each between a line feed and a tab, with its count after it; so a look-up reads
one page of the file, and nothing is loaded.
"""

from __future__ import annotations

import mmap
import os
import re
import struct
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from zlib import crc32

SYLLABLE_TABLE = os.path.join(os.path.dirname(os.path.dirname(__file__)), "languages", "en", "syllables.bin")
BUCKETS = 8192
REMEMBERED = 20_000  # words
_OFFSETS = struct.Struct("<II")
_OTHER_APOSTROPHE = re.compile(r"'(?!(?:[tsd]|ve|ll|re))")  # textstat keeps those of "don't", "John's", "we've"
_PUNCTUATION = re.compile(r"[^\w\s']")


def cleaned(word: str) -> str:
    """A word without punctuation, as textstat cleans it: "well-known" becomes "wellknown", "don't" remains."""
    return _PUNCTUATION.sub("", _OTHER_APOSTROPHE.sub("", word))


def table_of(counts: Mapping[str, int]) -> bytes:
    """The file of a table of syllables."""
    buckets = [bytearray() for _ in range(BUCKETS)]
    for word, count in sorted(counts.items()):
        key = word.encode()
        buckets[crc32(key) % BUCKETS] += b"\n%b\t%c" % (key, count)
    start = 4 * (BUCKETS + 1)
    offsets = [start]
    for bucket in buckets:
        offsets.append(offsets[-1] + len(bucket))
    return struct.pack(f"<{len(offsets)}I", *offsets) + b"".join(buckets)


class Table:
    """A table of syllables, as it lies in its file."""

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            self._content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def count(self, word: str) -> int:
        """The count of a word, or -1."""
        key = word.encode()
        start, end = _OFFSETS.unpack_from(self._content, crc32(key) % BUCKETS * 4)
        at = self._content.find(b"\n" + key + b"\t", start, end)
        return self._content[at + len(key) + 2] if at >= 0 else -1


@cache
def dictionary_of(language: str) -> Callable[[str], bool] | None:
    """Whether a word in small letters is in the dictionary, where newslint has one: English, with common surnames."""
    if language != "en":
        return None
    known = Table(SYLLABLE_TABLE).count
    return lru_cache(REMEMBERED)(lambda word: known(word) >= 0)


@cache
def syllables_of(language: str) -> Callable[[str], int] | None:
    """What counts the syllables of a cleaned word in small letters; None for a language that pyphen lacks."""
    from newslint.facts.hyphenation import hyphenation

    try:
        points = hyphenation(language).points
    except LookupError:
        return None
    if language != "en":
        return lru_cache(REMEMBERED)(lambda word: points(word) + 1)
    known = _english().count

    def count(word: str) -> int:
        listed = known(word)
        return listed if listed >= 0 else points(word) + 1

    return lru_cache(REMEMBERED)(count)


@cache
def _english() -> Table:
    return Table(SYLLABLE_TABLE)


@lru_cache(REMEMBERED)
def is_known(word: str) -> bool:
    """Whether the dictionary of English has a word in small letters; it has names and most inflected forms too."""
    return _english().count(word) >= 0
