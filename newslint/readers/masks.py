"""Markdown with pieces of other languages in it: shortcodes, tags of Liquid, JSX.

The parser must not see them, and every character must keep its place. So each is masked, as long as it was: by spaces
where it has its lines to itself, and else by object characters, of which the walk makes what they stand for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Literal

from newslint.core.article import OBJECT
from newslint.core.tuples import NamedTuple
from newslint.readers.markdown_walk import Walk

if TYPE_CHECKING:
    from newslint.readers.front_matter import FrontMatter

Kind = Literal["object", "space", "gone", "comment"]
_SAID = re.compile(r"""\b(alt|title|caption|attr|credit)\s*=\s*(["'])(.*?)\2""", re.DOTALL)
_PICTURES = frozenset({"figure", "img", "image", "picture", "photo"})
_FILLED = re.compile(r"[^\n\r]")
_INK = re.compile(r"[^ \t\r>]")


class Mask(NamedTuple):
    """A piece of the source that is no Markdown, `source[start:end]`: its name, and what stands there for a reader.

    That is one object, a space, nothing at all, or a comment.
    """

    start: int
    end: int
    name: str
    kind: Kind


def masked(source: str, masks: list[Mask]) -> str:
    """The source as the parser sees it."""
    pieces, at = [], 0
    for mask in masks:
        pieces += [source[at : mask.start], _FILLED.sub("\0", source[mask.start : mask.end])]
        at = mask.end
    filled = "".join([*pieces, source[at:]])
    return "\n".join(map(_line, filled.split("\n"))) if masks else source


def _line(line: str) -> str:
    """A line with its masks as spaces where there is nothing else, and as objects where there is."""
    if "\0" not in line:
        return line
    return line.replace("\0", OBJECT if _INK.search(line.replace("\0", "")) else " ")


class MaskedWalk(Walk):
    """A walk over a masked source."""

    def __init__(self, source: str, masks: list[Mask], front: FrontMatter) -> None:
        super().__init__(source, masked(source, masks), front)
        self.masks = masks
        self._starts = [mask.start for mask in masks]
        self._coming = [m for m in masks if m.kind == "comment" or m.name.lower() in _PICTURES][::-1]

    def event(self, event: Any, first: int, last: int) -> None:
        """An event of the parser, before which come the comments and pictures that stand before it."""
        while self._coming and self._coming[-1].start <= self.start + self.offset(first):
            self._note(self._coming.pop())
        super().event(event, first, last)

    def text(self, text: str, start: int, end: int) -> None:
        """Text, in which there may be masks."""
        at = start
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self.masks) and self.masks[index].start < end:
            mask = self.masks[index]
            index += 1
            if mask.end <= at or len(text) != end - start:
                continue
            if mask.start > at:
                super().text(self.source[at : mask.start], at, mask.start)
            if mask.kind in ("object", "space") and mask.start >= start:
                super().text(OBJECT if mask.kind == "object" else " ", mask.start, mask.end)
            at = min(mask.end, end)
        if at == start:
            super().text(text, start, end)
        elif at < end:
            super().text(self.source[at:end], at, end)

    def _note(self, mask: Mask) -> None:
        words = self.source[mask.start : mask.end]
        if mask.kind == "comment":
            self.composer.comment(words.strip("{}/* \t\r\n"), mask.start, mask.end)
            return
        said = {match[1]: match for match in _SAID.finditer(words)}
        self.composer.image(" ".join(match[3] for match in said.values()))
        if self.open is None and "caption" in said and "\\" not in said["caption"][3]:
            self.composer.begin("caption")
            start, end = said["caption"].span(3)
            self.composer.add(said["caption"][3], mask.start + start, mask.start + end)
            self.composer.finish()
