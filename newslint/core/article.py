"""An article: one text as the reader sees it, each character tied to its place in the file.

A reader (`newslint.readers`) composes an article out of pieces of the file, in order; so a finding's range in
the file is known by construction and never searched for again. All offsets count code points from 0, all lines
and columns from 1.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Any

from newslint.core.blocks import BODY, BREAK, OBJECT, Block, Comment, Excerpt, Image, Kind, Link, Place, Segment
from newslint.core.unicode_forms import as_seen

__all__ = [
    "BODY", "BREAK", "OBJECT", "Article", "Block", "Comment", "Excerpt", "Image", "Kind", "Link", "Place", "Segment",
]  # fmt: skip

REACH = 160  # characters of an excerpt on either side of a place


@lru_cache(256)
def primary_language(code: str) -> str:
    """A language without its country: "en" for "en-GB"; both kinds of written Norwegian are "no"."""
    base = code.partition("-")[0]
    return "no" if base in ("nb", "nn") else base


class Article:
    """One article, as a rule sees it.

    `text` is all blocks, two line feeds between them. `source` is the decoded file without a byte-order mark; it is
    None for formats without linear text. `language` is a code such as "en". `metadata` is what the file says of
    itself (front matter, wire headers), keys in lower case. `line` is where it begins in a file that holds several
    articles, else 0. `reserved` are characters that mean something else in its source than themselves, so that no fix
    may put them there; where the file says the same twice it is not `fixable` at all, and neither is an archive.
    `head` is where its front matter ends in the source, in which marks of ASCII mean something too. `is_comment` is
    True of a passage of an article that is a reader's comment.
    `before` is how many lines and characters of the file stand before its source, where that is a piece of one.
    `code` is where its source has code that is left out, in order. `facts` holds what has been found so far. `sources`
    are the articles that this one was made from, as far as somebody besides the article itself has named them; `sought`
    are the patterns of a configuration that name some, where no file is what they name. `problem` says what of its file
    could not be read as it is meant, and is told beside what was found; what its front matter leaves alone is unknown
    then, so that nothing is fixed.
    """

    def __init__(
        self, text: str, blocks: tuple[Block, ...], *, source: str | None, segments: list[Segment],
        links: tuple[Link, ...] = (), comments: tuple[Comment, ...] = (), images: tuple[Image, ...] = (),
        metadata: dict[str, Any] | None = None, language: str | None = None, path: str = "",
    ) -> None:  # fmt: skip
        self.text = text
        self.blocks = blocks
        self.source = source
        self.links = links
        self.comments = comments
        self.images = images
        self.metadata: dict[str, Any] = metadata or {}
        self.language = language or "en"
        self.language_is_known = language is not None
        self.path = path
        self.line = 0
        self.before = (0, 0)
        self.reserved = ""
        self.head = 0
        self.is_comment = False
        self.fixable = True
        self.code: tuple[tuple[int, int], ...] = ()
        self.problem = ""
        self.facts: dict[Any, Any] = {}
        self.sources: tuple[Article, ...] = ()
        self.sought: tuple[str, ...] = ()
        self._segments = segments
        self._segment_starts = [s.start for s in segments]
        self._block_starts = [b.start for b in blocks]
        self._by_source: list[Segment] | None = None
        self._line_starts: list[int] | None = None

    @property
    def label(self) -> str:
        """What the article is called: its path, and in a file of several the line on which it begins."""
        return f"{self.path}:{self.line}" if self.line else self.path

    @property
    def primary_language(self) -> str:
        """The language without its country: "en" for "en-GB"."""
        return primary_language(self.language)

    def first(self, kind: Kind) -> Block | None:
        """The first block of a kind, or None."""
        return next((b for b in self.blocks if b.kind == kind), None)

    @cached_property
    def headline(self) -> Block | None:
        """The headline, or None where the article has none."""
        return self.first("headline")

    @property
    def body(self) -> Iterator[Block]:
        """The blocks of running text: standfirst, paragraphs, list items and block quotations."""
        return (b for b in self.blocks if b.kind in BODY)

    def block_at(self, offset: int) -> Block:
        """The block that the character at `offset` of the text belongs to."""
        return self.blocks[self.block_index(offset)]

    def block_index(self, offset: int) -> int:
        """The index in `blocks` of the block that the character at `offset` belongs to."""
        return bisect_right(self._block_starts, offset, 1) - 1  # what stands before the first belongs to it

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """The range of the source that `text[start:end]` stands at."""
        first = self._segments[max(0, bisect_right(self._segment_starts, start) - 1)]
        last = self._segments[max(0, bisect_right(self._segment_starts, max(start, end - 1)) - 1)]
        source_start = first.source_start + (start - first.start if first.linear else 0)
        source_end = last.source_start + (end - last.start) if last.linear else last.source_end
        source_start = min(source_start, first.source_end)
        return source_start, min(max(source_start, source_end), max(last.source_end, source_start))

    def segments_of(self, start: int, end: int) -> list[Segment]:
        """The segments of `text[start:end]`, as those of a text of its own."""
        found = []
        at = max(0, bisect_right(self._segment_starts, start) - 1)
        for segment in self._segments[at : bisect_right(self._segment_starts, max(start, end - 1))]:
            before = max(0, start - segment.start)
            source_start = segment.source_start + before * segment.linear
            found.append(segment._replace(start=segment.start + before - start, source_start=source_start))
        return found

    def text_range(self, start: int, end: int) -> tuple[int, int] | None:
        """The range of the text that stands at `source[start:end]`; None where that is not text as it stands."""
        segment = self._segment_in_source(start)
        first = segment.start + start - segment.source_start if segment.source_start <= start else -1
        if first < 0 or self.source is None or self.source_range(first, first + end - start) != (start, end):
            return None
        return first, first + end - start

    def text_offset(self, offset: int) -> int:
        """The offset in the text of what stands at an offset of the source, or next before it."""
        segment = self._segment_in_source(offset)
        within = min(offset, segment.source_end) - segment.source_start if segment.linear else 0
        return segment.start + max(0, within)

    def block_in_source(self, offset: int) -> int:
        """The index in `blocks` of the block that stands at an offset of the source, or before it."""
        return self.block_index(self.text_offset(offset))

    def _segment_in_source(self, offset: int) -> Segment:
        """The segment that stands at an offset of the source, or before it; the first where there is none."""
        if self._by_source is None:  # a format may have the headline anywhere
            self._by_source = sorted(self._segments, key=lambda s: s.source_start)
        return self._by_source[max(0, bisect_right(self._by_source, offset, key=lambda s: s.source_start) - 1)]

    def is_plain(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` stands in the source as it is, or is one whole entity, with no markup inside."""
        first, last = self.source_range(start, end)
        if self.source is None:
            return False
        if self.source[first:last] == self.text[start:end] or as_seen(self.source[first:last]) == self.text[start:end]:
            return True
        if self.source.startswith("<", first):  # a tag that stands for what a reader sees there
            return False
        index = bisect_right(self._segment_starts, start) - 1
        following = self._segment_starts[index + 1] if index + 1 < len(self._segments) else len(self.text)
        return self._segments[index].start == start and end == following

    def place(self, start: int, end: int) -> Place:
        """Where `text[start:end]` stands in the file."""
        paragraph = self.blocks[self.block_index(start)].paragraph if self.blocks else 1
        if self.source is None:
            return self._place_in_paragraph(start, end, paragraph)
        return self.place_in_source(*self.source_range(start, end), paragraph)

    def place_in_source(self, first: int, last: int, paragraph: int) -> Place:
        """The place of `source[first:last]`, for what stands in the file and not in the text.

        In a format without linear text these are offsets in the paragraph.
        """
        if self.source is None:
            return Place("", paragraph, first + 1, paragraph, last + 1, None, None, paragraph)
        lines, characters = self.before
        line, column = self._line_and_column(first)
        end_line, end_column = self._line_and_column(last)
        start, end, words = first + characters, last + characters, self.source[first:last]
        return Place(words, line + lines, column, end_line + lines, end_column, start, end, paragraph)

    def excerpt(self, place: Place) -> Excerpt:
        """The line that a place begins on, from `REACH` characters before its start to twice that after it."""
        if self.source is None or place.start is None:
            return self._excerpt_of_paragraph(place)
        starts, (lines, characters) = self._lines(), self.before
        line, start = place.line - lines, place.start - characters
        low, high = starts[line - 1], starts[line] - 1 if line < len(starts) else len(self.source)
        if high > low and self.source[high - 1] == "\r":
            high -= 1
        first, last = max(low, start - REACH), min(high, start + 2 * REACH)
        return Excerpt(self.source[first:last], first - low + 1, first > low, last < high)

    def _excerpt_of_paragraph(self, place: Place) -> Excerpt:
        """A piece of the paragraph that a place begins in, as the article has it."""
        here = [b for b in self.blocks if b.paragraph == place.paragraph]
        block = next((b for b in reversed(here) if self._column(b.start) <= place.column), None)
        if block is None:
            return Excerpt("", place.column, False, False)
        start = block.start + place.column - self._column(block.start)
        first, last = max(block.start, start - REACH), min(block.end, start + 2 * REACH)
        return Excerpt(self.text[first:last], self._column(first), first > block.start, last < block.end)

    def begins_at(self, offset: int, first: Article) -> None:
        """Say where the article begins in a source of several; `first` is any of them, and knows the lines for all."""
        self._line_starts = first._lines()
        self.line = self._line_and_column(offset)[0]
        self.fixable = False

    def stands_behind(self, lines: int, characters: int) -> None:
        """Say how much of the file stands before the source, which is a piece of it."""
        self.line += lines
        for article in (self, *self.sources):  # those of the same piece
            article.before = (lines, characters)

    def _lines(self) -> list[int]:
        if self._line_starts is None:
            source = self.source or ""
            ending = "\n" if "\n" in source else "\r"  # old files of the Mac have carriage returns alone
            starts, at = [0], source.find(ending)
            while at >= 0:
                starts.append(at + 1)
                at = source.find(ending, at + 1)
            self._line_starts = starts
        return self._line_starts

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        starts = self._lines()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def _place_in_paragraph(self, start: int, end: int, paragraph: int) -> Place:
        stop = max(start, end - 1)
        last, end_column = self.block_at(stop).paragraph if self.blocks else paragraph, self._column(stop) + end - stop
        return Place(self.text[start:end], paragraph, self._column(start), last, end_column, None, None, paragraph)

    def _column(self, offset: int) -> int:
        """The column in its paragraph of a character of the text."""
        return self.source_range(offset, offset + 1)[0] + 1
