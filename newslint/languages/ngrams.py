"""Short texts in thirteen languages told apart by their n-grams of bytes: a table of how likely each is in each.

Made by `tools/language_table.py` from py3langid's model (BSD 3-Clause, see ngrams.LICENSE.txt): a naive Bayes
classifier over the logarithm of how often each n-gram stands in a text. Of 1,863 sentences of 8 to 12 words 99.1% are
told right, with the words of `function_words.txt` and `near_words.txt` beside it.
"""

from __future__ import annotations

import os
import struct
from functools import cache
from math import log1p

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "da", "sv", "no", "pl", "uk", "ru")
TABLE = os.path.join(os.path.dirname(__file__), "ngrams.bin")
LONGEST = 6  # bytes of an n-gram
_ZERO, _STEPS = 128, 16  # a weight is a byte: sixteenths above or below that
_COUNT = struct.Struct("<I")


def table_of(weights: dict[bytes, bytes]) -> bytes:
    """The file of a table: for each length the number of n-grams, then each with its weights."""
    pieces = []
    for length in range(1, LONGEST + 1):
        rows = [gram + row for gram, row in sorted(weights.items()) if len(gram) == length]
        pieces += [_COUNT.pack(len(rows)), *rows]
    return b"".join(pieces)


@cache
def _table() -> dict[bytes, bytes]:
    with open(TABLE, "rb") as file:
        content = file.read()
    table, at = {}, 0
    for length in range(1, LONGEST + 1):
        size = length + len(LANGUAGES)
        end = at + _COUNT.size + size * _COUNT.unpack_from(content, at)[0]
        for row in range(at + _COUNT.size, end, size):
            table[content[row : row + length]] = content[row + length : row + size]
        at = end
    return table


@cache
def _lengths() -> tuple[int, ...]:
    """How many bytes the n-grams of the table have."""
    return tuple(sorted({*map(len, _table())}))


def likelihoods(text: str) -> dict[str, float]:
    """How much speaks for each language, as logarithms; only the differences mean something."""
    table, lengths, content = _table(), _lengths(), text.encode("utf-8", "replace")
    counts: dict[bytes, int] = {}
    for at in range(len(content)):
        for length in lengths:
            gram = content[at : at + length]
            if gram in table and len(gram) == length:
                counts[gram] = counts.get(gram, 0) + 1
    sums = [0.0] * len(LANGUAGES)
    for gram, count in counts.items():
        share = log1p(count) / _STEPS
        for index, weight in enumerate(table[gram]):
            sums[index] += share * (weight - _ZERO)
    return dict(zip(LANGUAGES, sums, strict=True))
