"""What an HTML document is made of: elements, blocks of text, comments."""

from __future__ import annotations

import re
from functools import cache

from newslint.core.lists import beside
from newslint.core.tuples import NamedTuple
from newslint.readers.html_events import Event

_UNSEEN = re.compile(
    r" (?:hidden|is-hidden|d-none|sr-only|visually-?hidden|element-invisible|screen-reader-text) ", re.IGNORECASE
)
_UNSEEN_STYLE = re.compile(r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)


class Element(NamedTuple):
    """An open element: its tag, its attributes, and the index of the element around it (-1: none)."""

    tag: str
    attributes: dict[str, str]
    parent: int

    @property
    def labels(self) -> str:
        """Class, id, role and the like, in lower case, with spaces around."""
        named = (self.attributes.get(name, "") for name in ("class", "id", "role", "itemprop", "data-component"))
        return f" {' '.join(filter(None, named)).lower()} "

    def is_hidden(self) -> bool:
        """Whether the element is not shown, by its attributes."""
        if not self.attributes:
            return False
        if "hidden" in self.attributes or _UNSEEN_STYLE.search(self.attributes.get("style", "")):
            return True
        return bool(_UNSEEN.search(f" {self.attributes.get('class', '')} "))


class HtmlBlock(NamedTuple):
    """A run of text between two borders of blocks: its pieces with their places, its links, and its element."""

    element: int
    pieces: list[tuple[str, int, int]]
    links: list[tuple[int, int, str]]
    text: str

    def cut(self, start: int, end: int) -> HtmlBlock:
        """The block with the characters `start:end` of its text; a reference that is cut through stays whole."""
        pieces, at = [], 0
        for text, first, last in self.pieces:
            left, right = max(start - at, 0), min(end - at, len(text))
            at += len(text)
            if left < right:
                whole = last - first != len(text)
                pieces.append((text, first, last) if whole else (text[left:right], first + left, first + right))
        text = "".join(piece[0] for piece in pieces)
        links = [(max(a - start, 0), min(b, end) - start, to) for a, b, to in self.links if a < end and b > start]
        return HtmlBlock(self.element, pieces, links, text)

    def link_share(self) -> float:
        """How much of the text is link, from 0 to 1."""
        return sum(end - start for start, end, _ in self.links) / max(1, len(self.text))


class HtmlComment(NamedTuple):
    """A comment, the element that it stands in, and the block whose text it interrupts, by their indices (-1: none)."""

    event: Event
    element: int
    block: int


@cache
def label_of(name: str) -> re.Pattern[str]:
    """What finds one of the labels of a list beside this file, as a word or a part of a name, in `Element.labels`."""
    return re.compile(rf"[ _-](?:{'|'.join(beside(__file__, name))})(?=[ _-])")
