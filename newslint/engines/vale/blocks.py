"""Blocks: pieces of an article's text as Vale's rules see them, each character tied to its place in the source."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from newslint.core.tuples import NamedTuple
from newslint.engines.vale.search import Reading


class Inline(NamedTuple):
    """An element within a block, `text[start:end]`, by the scope that it is."""

    scope: str
    start: int
    end: int


class Source:
    """The source of an article, and which of its characters stand for more than one of it, as entities do.

    `text` has line feeds alone; `offset` leads back to the file, where a line may end in two characters.
    """

    def __init__(self, source: str) -> None:
        self.text = source.replace("\r\n", "\n").replace("\r", "\n") if "\r" in source else source
        self.wide: dict[int, int] = {}
        self._pairs: list[int] = []
        if len(self.text) != len(source):
            at = source.find("\r\n")
            while at >= 0:
                self._pairs.append(at - len(self._pairs))
                at = source.find("\r\n", at + 2)

    def end_of(self, offset: int) -> int:
        """Where the character that stands at `offset` ends."""
        return self.wide.get(offset, offset + 1)

    def offset(self, offset: int) -> int:
        """An offset of `text` as one of the file."""
        if not self._pairs:
            return offset
        from bisect import bisect_left

        return offset + bisect_left(self._pairs, offset)


class Block:
    """A piece of text with its scope, for rules to look at.

    `starts` says where each character stands in the source (-1: put in between pieces); without it the text stands
    there from `start` on, as it is. `off` are the rules and styles that comments have switched off here; `splits` says
    that it is made of paragraphs, and `is_all` of a paragraph that it is all there is of its block.
    """

    def __init__(
        self, text: str, scope: str, source: Source, *, starts: Sequence[int] | None = None, start: int = 0,
        inline: tuple[Inline, ...] = (), off: frozenset[str] = frozenset(), counts: dict[str, int] | None = None,
        splits: bool = False,
    ) -> None:  # fmt: skip
        self.text = text
        self.names = frozenset(scope.split("."))
        self.scope = scope
        self.source = source
        self.starts = starts
        self.start = start
        self.inline = inline
        self.off = off
        self.counts = counts or {}
        self.splits = splits
        self.is_all = False

    @cached_property
    def reading(self) -> Reading:
        """The text, ready to be searched."""
        return Reading(self.text)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the source's text; what was put in at its ends does not count."""
        if self.starts is None:
            return self.start + start, self.start + end
        if not self.starts:
            return 0, 0
        low, high = start, max(start, end - 1)
        while low < high and self.starts[low] < 0:
            low += 1
        while high > low and self.starts[high] < 0:
            high -= 1
        first = self._known(low)
        if end <= start:
            return first, first
        return first, max(first, self.source.end_of(self._known(high)))

    def _known(self, index: int) -> int:
        """Where a character stands, or the one before it, or the one after it."""
        assert self.starts is not None
        starts, last = self.starts, len(self.starts) - 1
        before = min(index, last)
        while before > 0 and starts[before] < 0:
            before -= 1
        if starts[before] >= 0:
            return starts[before]
        while before < last and starts[before] < 0:
            before += 1
        return max(0, starts[before])

    def piece(self, start: int, end: int, kind: str) -> Block:
        """A part of the block, as a paragraph or a sentence of it."""
        within = [i for i in self.inline if start <= i.start <= i.end <= end]
        inline = tuple(i._replace(start=i.start - start, end=i.end - start) for i in within)
        starts = None if self.starts is None else self.starts[start:end]
        return Block(
            self.text[start:end], f"{kind}.{self.scope}", self.source, starts=starts, start=self.start + start,
            inline=inline, off=self.off, counts=self.counts,
        )  # fmt: skip

    def without(self, scopes: frozenset[str]) -> Block:
        """The block with blanks for the elements of some scopes."""
        text = self.text
        for element in self.inline:
            if element.scope in scopes:
                text = text[: element.start] + " " * (element.end - element.start) + text[element.end :]
        if text is self.text:
            return self
        return Block(
            text, self.scope, self.source, starts=self.starts, start=self.start, off=self.off, counts=self.counts
        )
