"""Which blocks recur across the articles of an archive: its furniture.

The archive is gone through twice. The first time every block of at most `LONGEST` characters is counted in a table of
fixed size, at two places by the hash of its words (a counting Bloom filter); the second time only those are kept that
may have come before. What is nearly the same (MinHash) is counted together. Labels and what speaks to the reader are
furniture where they stand in enough articles, prose where it stands in five times as many; credits, bylines and
subheads are none. The outcome depends on nothing but the archive.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from itertools import takewhile

from newslint.archive.blocks import Archive
from newslint.core.errors import NewslintError
from newslint.core.extras import needs
from newslint.core.tuples import NamedTuple
from newslint.facts.furniture import kind_of
from newslint.house.learned import BETWEEN, LONGEST, Entry, ends_of, key_of, words_of
from newslint.languages import entries

FEWEST, SHARE = 5, 2000  # articles: at least five, and one in two thousand
PROSE = 5  # times as many for prose
ALIKE = 0.6  # of the words of two blocks, how many stand in both
_TABLE = 1 << 24  # bytes
MOST = 300_000  # blocks that are kept at a time
_KEYS = 20  # hashes in one line of the file
_SAID = re.compile(r"[“\"][^“”\"]{30}")  # a quotation of some length
_LABEL = re.compile(r"\W*[^\W\d_a-zß-ÿа-яёєіїґ]\S*(?: \S+){0,10} [a-zß-ÿа-яёєіїґ]\S*(?<![.?!:…\"”’,])")

Words = tuple[str, ...]


class Block(NamedTuple):
    """A block that recurs: its words, a sample, how many articles have it, and how many more it must have as prose."""

    words: Words
    sample: str
    articles: int
    weight: int


class Counts(NamedTuple):
    """How many articles were read, how many could not be, and blocks with their sample and how many articles have them.

    Blocks that stand in one article alone may be left out.
    """

    articles: int
    skipped: int
    blocks: Iterable[tuple[Words, str, int]]


def learn(counts: Counts, language: str, fewest: int | None = None) -> tuple[list[Entry], int]:
    """The furniture in what was counted, what recurs most first; and how many articles must have a block.

    Raises `NewslintError` where the extra is not installed.
    """
    try:
        import_module("rensa")
    except ImportError:
        raise NewslintError(needs("newslint learn", "learn", "MinHash")) from None
    least = fewest or max(FEWEST, counts.articles // SHARE)
    families = _families(_candidates(counts, language))
    found = [_entry(f) for f in families if sum(block.articles for block in f) >= least * f[0].weight]
    return sorted(found, key=lambda entry: (-entry.articles, entry.keys)), least


def counted(archive: Archive) -> Counts:
    """What recurs in an archive."""
    table, articles = _table_of(archive)
    return Counts(articles, archive.skipped, _recurring(archive, table))


def blocks_of(texts: list[str]) -> dict[Words, str]:
    """The different blocks of one article that may be furniture, each with how it is written."""
    found: dict[Words, str] = {}
    for text in texts:
        if len(text) <= LONGEST and (words := tuple(words_of(text))):
            sample = " ".join(text.split())
            found[words] = min(sample, found.get(words, sample))
    return found


def _places(words: Words) -> tuple[int, int]:
    number = int(key_of(words), 16)
    return number % _TABLE, (number >> 32) % _TABLE


def _table_of(archive: Archive) -> tuple[bytearray, int]:
    """How often each block stands in an article, at most 255 times, by its two places."""
    table, articles = bytearray(_TABLE), 0
    for texts in archive.articles():
        articles += 1
        for words in blocks_of(texts):
            for place in _places(words):
                table[place] = min(255, table[place] + 1)
    return table, articles


def _recurring(archive: Archive, table: bytearray) -> list[tuple[Words, str, int]]:
    """The blocks that stand in two articles or more."""
    count: Counter[Words] = Counter()
    samples: dict[Words, str] = {}
    for texts in archive.articles():
        for words, sample in blocks_of(texts).items():
            if all(table[place] > 1 for place in _places(words)):
                count[words] += 1
                samples[words] = min(sample, samples.get(words, sample))
        if len(count) > MOST:
            count = Counter({words: times for words, times in count.items() if times > 1})
            samples = {words: samples[words] for words in count}
    return [(words, samples[words], times) for words, times in count.items()]


def _candidates(counts: Counts, language: str) -> list[Block]:
    """The blocks that recur and may be furniture, the commonest first."""
    house = Speech(language)
    found = [
        Block(words, sample, times, weight)
        for words, sample, times in counts.blocks
        if times > 1 and (weight := house.weight(words, sample))
    ]
    return sorted(found, key=lambda block: (-block.articles, block.words))


class Speech:
    """How pages of a language speak to their readers."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.reader_words = frozenset(entries(language, "reader_words"))
        self.question_words = frozenset(entries(language, "question_words"))

    def weight(self, words: Words, sample: str) -> int:
        """How many times the fewest articles must have a block to make it furniture; 0 for what is never furniture."""
        kind = kind_of(sample, self.language)
        if kind == "furniture":
            return 1
        if kind == "credit" or sample.endswith((":", "?")) or words.count("0") > 1 or len(words) < 2:
            return 0
        prose = sample.endswith((".", "!", "”", '"'))
        if _SAID.search(sample) or (prose and self.reader_words.isdisjoint(words)):
            return PROSE
        if not prose and self.question_words.isdisjoint(words[:1]) and _LABEL.fullmatch(sample):
            return 1
        return int(len(words) > 3 and not self.reader_words.isdisjoint(words))


def _families(blocks: list[Block]) -> list[list[Block]]:
    """Blocks that are nearly the same, together; the commonest leads."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(ALIKE, 48, 16)
    families: list[list[Block]] = []
    for block, sketch in zip(blocks, RMinHash.from_token_sets((b.words for b in blocks), 48, 1), strict=True):
        near = [key for key in index.query(sketch) if families[key][0].weight == block.weight]
        best = max(near, key=lambda key: (_likeness(families[key][0], block), -key), default=None)
        if best is not None and _likeness(families[best][0], block) >= ALIKE:
            families[best].append(block)
        else:
            index.insert(len(families), sketch)
            families.append([block])
    return families


def _likeness(one: Block, other: Block) -> float:
    first, second = set(one.words), set(other.words)
    return len(first & second) / len(first | second)


def _entry(family: list[Block]) -> Entry:
    """A line for blocks that are nearly the same: by the words all of them begin and end with, or each by its own."""
    articles, sample = sum(block.articles for block in family), family[0].sample[:160]
    first = _common([block.words for block in family])
    last = _common([block.words[first:][::-1] for block in family])
    longest = max(len(block.words) for block in family)
    if len(family) > 1 and first + last >= (3 if first and last else 4) and longest <= first + last + BETWEEN:
        return Entry((key_of(ends_of(family[0].words, first, last)),), articles, first, last, sample)
    return Entry(tuple(key_of(block.words) for block in family[:_KEYS]), articles, 0, 0, sample)


def _common(rows: list[Words]) -> int:
    """How many words all rows begin with."""
    return sum(1 for _ in takewhile(lambda column: len(set(column)) == 1, zip(*rows, strict=False)))
