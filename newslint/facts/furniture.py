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

from newslint.core.around import neighbours
from newslint.core.article import Article, Block
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.furniture_shape import folded, shaped
from newslint.languages import entries, words
from newslint.languages.block_patterns import START, BlockPatterns, fold

if TYPE_CHECKING:
    import ahocorasick_rs

_OPEN = ("…", "_", "^", "«", "<n>")  # "4 van 5" may be what a critic gives
_ALONE = frozenset({"advertisement"})  # lines of one word that no author writes as a paragraph
_OWN = 2  # words of an item
_CELL = 5  # words of a cell in a table of words
# A line end, and no underline in the next line.
_BEHIND = re.compile(r"[ \t]*(?:\r?\Z|(?:\r?\n|\r(?!\n))(?![ \t]*(?:=+|-+)[ \t]*\r?$))", re.MULTILINE)
_PROSE = 100  # characters of a paragraph
LONGEST = 600  # characters; no block of furniture has more
# Bullets and brackets before the first word of a block.
_LEAD = re.compile(START + r"[•⦁●▪·*_#>»|~=+–—(\[{ ]+")


class Furniture(NamedTuple):
    """Furniture, `article.text[start:end]`, in the block with the index `block`; `whole` where it is all of it.

    `listed` where the block is word for word a line of several words that sites paste in.
    """

    start: int
    end: int
    block: int
    whole: bool
    listed: bool = False


class _Known(NamedTuple):
    patterns: BlockPatterns
    starts: ahocorasick_rs.AhoCorasick
    words: ahocorasick_rs.AhoCorasick


@cache
def _known(language: str) -> _Known:
    from ahocorasick_rs import AhoCorasick, Implementation

    known = BlockPatterns([*entries("all", "furniture"), *entries(language, "furniture")])
    # The kind that is quick to build; on what is rare it is as fast as the other. Words are few, and not so rare.
    quick, fast = Implementation.ContiguousNFA, Implementation.DFA
    starts = AhoCorasick([start for start, _ in known.starts], implementation=quick)
    return _Known(known, starts, AhoCorasick([word for word, _ in known.words], implementation=fast))


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
    wholes: dict[int, bool] = {}
    excepted: set[int] = set()  # they are none as a whole; a part of them may be
    parts: dict[int, Furniture] = {}
    for index, pattern, (start, end) in _fits(_known(article.language), folded(article), article.blocks):
        block = article.blocks[index]
        if pattern.startswith("!"):
            excepted.add(index)
            continue
        fits = not pattern.startswith("^") or _is_top(article, index)
        if block.kind == "headline" or not fits or _is_cell(article, index) or _is_crosshead(article, index):
            continue
        if (start, end) == (block.start, block.end):
            wholes[index] = wholes.get(index, False) or _is_listed(pattern)
        else:
            parts.setdefault(index, Furniture(start, end, index, False))
    for index in wholes.keys() - excepted:
        if not _is_own(article, index):
            parts[index] = Furniture(*article.blocks[index][1:3], index, True, wholes[index])
    for index in shaped(article, frozenset(parts) | excepted):
        if not _is_own(article, index) and not _is_cell(article, index):
            parts[index] = Furniture(*article.blocks[index][1:3], index, True)
    return tuple(parts[index] for index in sorted(parts))


def _is_listed(pattern: str) -> bool:
    """Whether a pattern is a line word for word: no gap, no open word, no number, and more than one word."""
    return not any(gap in pattern for gap in _OPEN) and (" " in pattern or pattern in _ALONE)


def _is_own(article: Article, index: int) -> bool:
    """Whether a block may be the author's in spite of its words: a short item of a list, a heading of one word."""
    block = article.blocks[index]
    most = {"list item": _OWN, "heading": 1}.get(block.kind, 0)
    return article.text.count(" ", block.start, block.end) < most and not is_bare(article, block)


def _is_cell(article: Article, index: int) -> bool:
    """Whether a block is a cell beside another of a few words: in a table of the author's, no page laid out as one."""
    if article.blocks[index].kind != "cell":
        return False
    beside = neighbours(article.blocks, index)
    return any(b.kind == "cell" and article.text.count(" ", b.start, b.end) < _CELL for b in beside)


def _is_crosshead(article: Article, index: int) -> bool:
    """Whether a block is a word for comments above a paragraph, which tells what experts or parties say."""
    text, following = article.text, article.blocks[index + 1 : index + 2]
    if not following or following[0].end - following[0].start < _PROSE:
        return False
    _, start, end, *_ = article.blocks[index]
    return end - start < _PROSE and text[start:end].strip(": ").lower() in words(article.language, "comment_headings")


def is_bare(article: Article, block: Block) -> bool:
    """Whether a block stands alone on its lines, so that no mark or element makes it a heading, an item or a cell."""
    source = article.source or ""
    first, last = article.source_range(block.start, block.end)
    begins = source.rfind("\n" if "\n" in source else "\r", 0, first) + 1  # the latter in an old file of the Mac
    behind = _BEHIND.match(source, last)
    return not source[begins:first].strip(" \t•") and behind is not None


def _is_top(article: Article, index: int) -> bool:
    headline = article.headline
    return index == 0 or (headline is not None and article.blocks[index].start < headline.start)
