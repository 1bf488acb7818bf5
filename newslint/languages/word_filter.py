"""Which words a language has, as a Bloom filter: `newslint/languages/xx/words.bin`.

The file is a table of bits. A word is in it where the bits that its two hashes lead to are all set; of words that the
list has not, one in fifty is taken for known (8 bits a word, 5 hashes: Bloom, CACM 13, 1970), so nothing may be
concluded from a word that is known, and much from one that is not. `tools/word_filters.py` builds the files.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Iterable, Iterator
from functools import cache
from zlib import adler32, crc32

_HASHES = 5
_BITS_A_WORD = 8


def _bits(word: str, size: int) -> Iterator[int]:
    """The numbers of the bits of a word in a table of `size` bits."""
    key = word.encode()
    at, step = crc32(key), crc32(key, adler32(key)) | 1
    return ((at + n * step) % size for n in range(_HASHES))


def filter_of(words: Iterable[str]) -> bytes:
    """The file of a filter that has some words in small letters."""
    listed = sorted(set(words))
    table = bytearray(max(1, len(listed) * _BITS_A_WORD // 8))
    for word in listed:
        for bit in _bits(word, len(table) * 8):
            table[bit >> 3] |= 1 << (bit & 7)
    return bytes(table)


class Words:
    """The words of a language, as they lie in their file."""

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            self._table = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def __contains__(self, word: str) -> bool:
        """Whether a word in small letters is likely to be in the language's list."""
        table, word = self._table, word.replace("ß", "ss")  # as the lists of wordfreq write it
        return all(table[bit >> 3] & 1 << (bit & 7) for bit in _bits(word, len(table) * 8))


@cache
def words_of(language: str) -> Words | None:
    """The words of a language; None where newslint has no list of them."""
    path = os.path.join(os.path.dirname(__file__), language, "words.bin")
    return Words(path) if os.path.exists(path) else None
