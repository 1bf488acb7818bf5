"""What an HTML document is made of: elements, blocks of text, comments."""

from __future__ import annotations

import re
from functools import cache

from newslint.core.lists import beside
from newslint.core.tuples import NamedTuple
from newslint.readers.html_events import Event

_UNSEEN = re.compile(
    r" (?:(?:(?:is|js|u|a11y|accessibly)-)?hidden|d-none|hide|invisible|sr-only|(?:u-)?visually-?hidden"
    r"|element-invisible|screen-reader-(?:text|only)|off-?screen|assistive-text) ",
    re.IGNORECASE,
)
_NOUGHT = r"\s*:\s*(?:0+(?:\.0*)?|\.0+)(?:px|r?em|pt|%)?\s*(?:!\s*important\s*)?(?:;|$)"
_UNSEEN_STYLE = re.compile(
    r"(?<![\w-])(?:display\s*:\s*none|(?:content-)?visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)\b",
    re.IGNORECASE,
)
_FAINT = re.compile(
    rf"(?<![\w-])(?:(?:opacity|font-size){_NOUGHT}|text-indent\s*:\s*-\d{{3,}}|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|clip\s*:\s*rect\((?:[\s,]*[01](?:px)?){4}[\s,]*\))",
    re.IGNORECASE,
)
_AWAY = re.compile(  # beside what is seen, or in a box without room
    r"(?<![\w-])(?:(?:left|top|right|bottom|margin-left|margin-top)\s*:\s*-\d{3,}"
    rf"|(?:max-)?(?:height|width)(?:{_NOUGHT}|\s*:\s*1px))",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?<![\w-])(?:position\s*:\s*(?:absolute|fixed)|overflow\s*:\s*hidden)", re.IGNORECASE)
_MOVED = re.compile(r"(?<![\w-])(?:transition|transform|animation|will-change)", re.IGNORECASE)
_MOVING = re.compile(
    r" (?:data-(?:w-id|aos|sal|scroll|anim)|(?:[\w-]*-)?(?:wow|aos|fade|animate|reveal|parallax))", re.IGNORECASE
)
HIDDEN = 0.7  # of the text: what holds more is shown by a script

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

    def is_out_of_sight(self) -> bool:
        """Whether an element that is shown stands where nobody sees it, and no script is to move it into sight."""
        style = self.attributes.get("style", "")
        if not style or not (_FAINT.search(style) or (_AWAY.search(style) and _CUT.search(style))):
            return False
        named = " ".join(("", *self.attributes, self.attributes.get("class", "")))
        return not (_MOVED.search(style) or _MOVING.search(named))


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
