"""Composing an article out of the pieces of its source: what every reader builds on."""

from __future__ import annotations

from typing import Any

from newslint.article import BREAK, Article, Block, Kind, Link, Segment


class Composer:
    """Puts an article together, block after block, out of pieces of its source.

    `begin(kind)`, then `add(text, start, end)` for each piece as it stands at `source[start:end]`, then `finish()`.
    White space at both ends of a block is dropped, and a block with nothing else is not kept.
    """

    def __init__(self, source: str | None) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.paragraph = 0
        self._text: list[str] = []
        self._length = 0
        self._segments: list[Segment] = []
        self._links: list[Link] = []
        self._kind: Kind = "paragraph"
        self._pieces: list[tuple[str, int, int]] = []
        self._open_links: list[tuple[int, int, str]] = []

    def begin(self, kind: Kind, *, same_paragraph: bool = False) -> None:
        """Begin a block; `same_paragraph` where it shares its number with the one before."""
        self._kind = kind
        self._pieces = []
        self._open_links = []
        if not same_paragraph or not self.paragraph:
            self.paragraph += 1

    def add(self, text: str, start: int, end: int) -> None:
        """Add a piece of text that stands at `source[start:end]`."""
        if text:
            self._pieces.append((text, start, end))

    def length(self) -> int:
        """How many characters the open block has so far."""
        return sum(len(p[0]) for p in self._pieces)

    def link(self, start: int, end: int, target: str) -> None:
        """Note a link over characters of the open block, counted from its start."""
        self._open_links.append((start, end, target))

    def finish(self, kind: Kind | None = None) -> Block | None:
        """End the open block and keep it, unless it is empty. `kind` replaces the one it began with."""
        whole = "".join(p[0] for p in self._pieces)
        stripped = whole.strip()
        if not stripped:
            self.paragraph -= 1
            self._pieces = []
            return None
        lead = len(whole) - len(whole.lstrip())
        if self.blocks:
            self._break(self._source_start(lead))
        base = self._length - lead
        stop = lead + len(stripped)
        at = 0
        for text, start, end in self._pieces:
            self._keep(text, start, end, at, lead, stop)
            at += len(text)
        for start, end, target in self._open_links:
            inside = max(start, lead), min(end, stop)
            if inside[0] < inside[1]:
                self._links.append(Link(base + inside[0], base + inside[1], target))
        block = Block(kind or self._kind, base + lead, base + stop, self.paragraph)
        self.blocks.append(block)
        self._pieces = []
        return block

    def article(self, metadata: dict[str, Any] | None = None, language: str | None = None, path: str = "") -> Article:
        """The finished article."""
        segments = self._segments or [Segment(0, 0, 0, True)]
        return Article(
            "".join(self._text), tuple(self.blocks), source=self.source, segments=segments, links=tuple(self._links),
            metadata=metadata, language=language, path=path,
        )  # fmt: skip

    def text_of(self, block: Block) -> str:
        """The text of a block that was finished."""
        if len(self._text) > 1:
            self._text = ["".join(self._text)]
        return self._text[0][block.start : block.end]

    def _source_start(self, lead: int) -> int:
        at = 0
        for text, start, end in self._pieces:
            if at + len(text) > lead:
                return start + (lead - at if end - start == len(text) else 0)
            at += len(text)
        return 0

    def _break(self, source_start: int) -> None:
        last = self._segments[-1].source_end
        if source_start - last == len(BREAK) and self.source is not None and self.source[last:source_start] == BREAK:
            self._append(BREAK, last, source_start, True)
        else:
            self._append(BREAK, last, last, False)

    def _keep(self, text: str, start: int, end: int, at: int, lead: int, stop: int) -> None:
        low, high = max(0, lead - at), min(len(text), stop - at)
        if low >= high:
            return
        if end - start == len(text):
            self._append(text[low:high], start + low, start + high, True)
        else:
            self._append(text[low:high], start, end, False)

    def _append(self, text: str, start: int, end: int, linear: bool) -> None:
        last = self._segments[-1] if self._segments else None
        if last is not None and linear and last.linear and last.source_end == start:
            self._segments[-1] = last._replace(source_end=end)
        else:
            self._segments.append(Segment(self._length, start, end, linear))
        self._text.append(text)
        self._length += len(text)
