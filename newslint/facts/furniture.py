"""The page furniture of an article: what a web page puts around a story and copying leaves in it.

What it looks like is data, by language: `languages/<xx>/furniture.txt`, and `languages/all/furniture.txt` for what
is the same in all of them, in the notation of `newslint.languages.block_patterns`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal

from newslint.core.article import Article, Block
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.languages import entries
from newslint.languages.block_patterns import START, BlockPatterns, fold

if TYPE_CHECKING:
    import ahocorasick_rs

LONGEST = 600  # characters; no block of furniture has more
# Bullets and brackets before the first word of a block.
_LEAD = re.compile(START + r"[•⦁●▪·*_#>»|~=+–—(\[{ ]+")


class Furniture(NamedTuple):
    """Furniture, `article.text[start:end]`, in the block with the index `block`; `whole` where it is all of it."""

    start: int
    end: int
    block: int
    whole: bool


class _Known(NamedTuple):
    patterns: BlockPatterns
    starts: ahocorasick_rs.AhoCorasick
    words: ahocorasick_rs.AhoCorasick


@cache
def _known(language: str) -> _Known:
    from ahocorasick_rs import AhoCorasick, Implementation

    known = BlockPatterns([*entries("all", "furniture"), *entries(language, "furniture")])
    # The kind that is quick to build; on rare words it is as fast as the other.
    quick = Implementation.ContiguousNFA
    starts = AhoCorasick([start for start, _ in known.starts], implementation=quick)
    return _Known(known, starts, AhoCorasick([word for word, _ in known.words], implementation=quick))


def _fits(known: _Known, folded: str, blocks: Sequence[Block]) -> Iterator[tuple[int, str, tuple[int, int]]]:
    """The blocks that a pattern fits: the index, the pattern, and the part that it means."""
    # A bullet changes places with the break before it, so that a block begins with its first word.
    text = _LEAD.sub(lambda lead: " " * (len(lead.group()) - len(START)) + START, START + folded.replace("-", " "))
    begins = [block.start for block in blocks]
    for automaton, literals in ((known.starts, known.patterns.starts), (known.words, known.patterns.words)):
        for number, at, end in automaton.find_matches_as_indexes(text, overlapping=True):
            index = bisect_right(begins, end - 1 - len(START)) - 1
            block, pattern = blocks[index], literals[number][1]
            if block.end - block.start <= LONGEST:
                part = known.patterns.match(pattern, folded, block.start, block.end, at - len(START))
                if part is not None:
                    yield index, pattern, part


def kind_of(block: str, language: str) -> Literal["furniture", "credit"] | None:
    """What a block is by its words alone: all of it furniture; or a credit, which is none though it recurs; or None."""
    whole = Block("paragraph", 0, len(block), 1)
    fits = [(pattern, part) for _, pattern, part in _fits(_known(language), fold(block), (whole,))]
    if any(pattern.startswith("!") for pattern, _ in fits):
        return "credit"
    return "furniture" if any(part == (0, len(block)) for _, part in fits) else None


@fact
def furniture(article: Article) -> tuple[Furniture, ...]:
    """All furniture in the order of the text, one piece a block at most."""
    wholes: set[int] = set()
    excepted: set[int] = set()  # they are none as a whole; a part of them may be
    parts: dict[int, Furniture] = {}
    for index, pattern, (start, end) in _fits(_known(article.language), fold(article.text), article.blocks):
        block = article.blocks[index]
        if pattern.startswith("!"):
            excepted.add(index)
        elif block.kind == "headline" or (pattern.startswith("^") and not _is_top(article, index)):
            continue
        elif (start, end) == (block.start, block.end):
            wholes.add(index)
        else:
            parts.setdefault(index, Furniture(start, end, index, False))
    for index in wholes - excepted:
        parts[index] = Furniture(article.blocks[index].start, article.blocks[index].end, index, True)
    return tuple(parts[index] for index in sorted(parts))


def _is_top(article: Article, index: int) -> bool:
    headline = article.headline
    return index == 0 or (headline is not None and article.blocks[index].start < headline.start)
