"""Composing an article out of the pieces of its source: what every reader builds on."""

from __future__ import annotations

from typing import Any

from newslint.core.article import BREAK, Article, Block, Comment, Image, Kind, Link, Segment
from newslint.core.unicode_forms import has_forms, offset_as_seen, pieces_as_seen

Piece = tuple[str, int, int]  # a text, and where it stands: see Composer.add
MARKUP = "<&"  # what no fix may put into a text with markup


class Composer:
    """Puts an article together, block after block, out of pieces of its source.

    `begin(kind)`, then `add(text, start, end)` for each piece as it stands at `source[start:end]`, then `finish()`.
    White space at both ends of a block is dropped, and a block with nothing else is not kept. Without a source, `start`
    and `end` are offsets in the paragraph.
    """

    def __init__(self, source: str | None) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.images: list[Image] = []
        self.paragraph = 0
        self._text: list[str] = []
        self._length = 0
        self._segments: list[list[Any]] = []  # [start, source_start, source_end, linear], see Segment
        self._links: list[Link] = []
        self._kind: Kind = "paragraph"
        self._pieces: list[tuple[str, int, int]] = []
        self._written = 0  # characters in the open block
        self._open_links: list[tuple[int, int, str]] = []

    def begin(self, kind: Kind, *, same_paragraph: bool = False) -> None:
        """Begin a block; `same_paragraph` where it shares its number with the one before."""
        self._kind = kind
        self._pieces, self._written = [], 0
        self._open_links = []
        if not same_paragraph or not self.paragraph:
            self.paragraph += 1

    def add(self, text: str, start: int, end: int) -> None:
        """Add a piece of text that stands at `source[start:end]`."""
        if text:
            self._pieces.append((text, start, end))
            self._written += len(text)

    def length(self) -> int:
        """How many characters the open block has so far."""
        return self._written

    def link(self, start: int, end: int, target: str) -> None:
        """Note a link over characters of the open block, counted from its start."""
        self._open_links.append((start, end, target))

    def comment(self, text: str, start: int, end: int) -> None:
        """Note a comment that stands at `source[start:end]`, in the open block or before the next one."""
        self.comments.append(Comment(text.strip(), start, end, len(self.blocks), len(self.blocks) + 1))

    def image(self, words: str) -> None:
        """Note a picture, in the open block or before the next one, with what its markup says."""
        self.images.append(Image(len(self.blocks), words))

    def extend_comment(self, index: int) -> bool:
        """Let a comment hold for all blocks since; False where there is none yet."""
        self.comments[index] = self.comments[index]._replace(last=len(self.blocks))
        return self.comments[index].first < len(self.blocks)

    def finish(self, kind: Kind | None = None) -> Block | None:
        """End the open block and keep it, unless it is empty. `kind` replaces the one it began with."""
        pieces, self._pieces, self._written = self._pieces, [], 0
        whole = pieces[0][0] if len(pieces) == 1 else "".join(p[0] for p in pieces)
        if has_forms(whole):
            links = self._open_links
            self._open_links = [(offset_as_seen(whole, a), offset_as_seen(whole, b), link) for a, b, link in links]
            pieces = [form for piece in pieces for form in pieces_as_seen(piece)]
            whole = "".join(p[0] for p in pieces)
        stripped = whole.strip()
        if not stripped:
            self.paragraph -= 1
            return None
        lead, stop, within = 0, len(stripped), pieces
        if stop < len(whole):
            lead = len(whole) - len(whole.lstrip())
            stop += lead
            within = _within(pieces, lead, stop)
        if self.blocks:
            self._break(within[0][1])
        base = self._length - lead
        for piece in within:
            self._append(*piece)
        for start, end, target in self._open_links:
            inside = max(start, lead), min(end, stop)
            if inside[0] < inside[1]:
                self._links.append(Link(base + inside[0], base + inside[1], target))
        block = Block(kind or self._kind, base + lead, base + stop, self.paragraph)
        self.blocks.append(block)
        return block

    def article(self, metadata: dict[str, Any] | None = None, language: str | None = None, path: str = "") -> Article:
        """The finished article."""
        segments = [Segment(*s) for s in self._segments] or [Segment(0, 0, 0, True)]
        return Article(
            "".join(self._text), tuple(self.blocks), source=self.source, segments=segments, links=tuple(self._links),
            comments=tuple(self.comments), images=tuple(self.images), metadata=metadata, language=language, path=path,
        )  # fmt: skip

    def texts(self) -> list[str]:
        """The texts of the blocks that were finished."""
        text = "".join(self._text)
        return [text[b.start : b.end] for b in self.blocks]

    def _break(self, source_start: int) -> None:
        last: int = self._segments[-1][2]
        between = self.source[last:source_start] if self.source is not None else ""
        self._append(BREAK, last, source_start if between == BREAK else last)

    def _append(self, text: str, start: int, end: int) -> None:
        length, segments = len(text), self._segments
        linear = end - start == length
        if linear and segments and segments[-1][2] == start and segments[-1][3]:
            segments[-1][2] = end
        else:
            segments.append([self._length, start, end, linear])
        self._text.append(text)
        self._length += length


def _within(pieces: list[tuple[str, int, int]], lead: int, stop: int) -> list[tuple[str, int, int]]:
    """The pieces of a block without what stands before `lead` and from `stop` on, counted in its characters."""
    kept, at = [], 0
    for text, start, end in pieces:
        low, high = max(0, lead - at), min(len(text), stop - at)
        at += len(text)
        if low >= high:
            continue
        if end - start == len(text):
            kept.append((text[low:high], start + low, start + high))
        else:
            kept.append((text[low:high], start, end))
    return kept
