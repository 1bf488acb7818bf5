"""What an HTML document is made of: elements, blocks of text, comments."""

from __future__ import annotations

import re
from functools import cache

from newslint.core.lists import beside
from newslint.core.tuples import NamedTuple
from newslint.readers.html_events import Event

# A class that takes an element out of the page, and one that leaves it to screen readers, or its room empty.
_HIDES = re.compile(
    r" (?:(?:is-|js-|u-)?hidden|d-none|hide|visible-xs(?:-block|-inline|-inline-block)?) ", re.IGNORECASE
)
_UNSEEN = re.compile(
    r" (?:(?:a11y|accessibly)-hidden|invisible|sr-only|(?:u-)?visually-?hidden"
    r"|element-invisible|screen-reader-(?:text|only)|off-?screen|assistive-text) ",
    re.IGNORECASE,
)
# What classes say of screens of a width and more ("d-none d-md-block", "hidden md:block"): the widest decides.
_FROM_WIDTH = re.compile(
    r" (?:(?:d|display)-(sm|md|lg|xl|xxl)-|(sm|md|lg|xl|2xl):!?)"
    r"(none|hidden|contents|flow-root|list-item|(?:inline-)?(?:block|flex|grid|table)|inline|table-[a-z-]+)(?= )",
    re.IGNORECASE,
)
_SEEN_FROM_WIDTH = re.compile(r" (?:sm|md|lg|xl|2xl):!?(?:visible|not-sr-only) ", re.IGNORECASE)
_WIDTHS = ("sm", "md", "lg", "xl", "xxl", "2xl")
_UNSEEN_STYLE = {
    "display": ("none",), "visibility": ("hidden", "collapse"), "content-visibility": ("hidden",),
}  # fmt: skip
_NOUGHT = re.compile(r"(?:0++(?:\.0*+)?|\.0++)(?:px|r?em|pt|%)?", re.IGNORECASE)
_NO_ROOM = re.compile(r"(?:0|1px|0px)", re.IGNORECASE)
_FAR = re.compile(r"-(?:999|[1-9]\d{3,})(?:\.\d+)?(?:px|r?em|pt|vw|vh|%)?", re.IGNORECASE)
_ALL_CLIPPED = re.compile(r"inset\(\s*+(?:50|100)%\s*+\)", re.IGNORECASE)
_CLIPPED = re.compile(r"rect\((?:[\s,]*+[01](?>(?:px)?)(?![\w.])){4}[\s,]*+\)", re.IGNORECASE)
_SIDES = (("left", "right"), ("right", "left"), ("top", "bottom"))
_ROOM = ("padding", "padding-top", "padding-bottom", "padding-left", "padding-right", "min-width", "min-height", "flex")
_MOVED = re.compile(r"(?<![\w-])(?:transition|transform|animation|will-change)", re.IGNORECASE)
_MOVING = re.compile(
    r" (?:data-(?:w-id|aos|sal|scroll|anim)|(?:[\w-]*-)?(?:wow|aos|fade|animate|reveal|parallax))", re.IGNORECASE
)


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
        if "hidden" in self.attributes:
            return True
        style = self._declared()
        if any(style.get(name, "") in values for name, values in _UNSEEN_STYLE.items()):
            return True
        named = f" {self.attributes.get('class', '')} "
        if _UNSEEN.search(named) and not _SEEN_FROM_WIDTH.search(named):
            return True
        told = _FROM_WIDTH.findall(named)
        if told:
            *_, display = max(told, key=lambda one: _WIDTHS.index((one[0] or one[1]).lower()))
            return display.lower() in ("none", "hidden")
        return _HIDES.search(named) is not None

    def is_out_of_sight(self) -> bool:
        """Whether an element that is shown stands where nobody sees it, and no script is to move it into sight."""
        style = self._declared()
        return bool(style) and (_is_faint(style) or _is_away(style)) and not self._is_moved()

    def is_sizeless(self) -> bool:
        """Whether the letters right in an element have no size; those of an element in it may have one."""
        style = self._declared()
        return bool(_NOUGHT.fullmatch(style.get("font-size", ""))) and "font" not in style and not self._is_moved()

    def _is_moved(self) -> bool:
        named = " ".join(("", *self.attributes, self.attributes.get("class", "")))
        return bool(_MOVED.search(self.attributes.get("style", "")) or _MOVING.search(named))

    def _declared(self) -> dict[str, str]:
        """What the style attribute declares: of two values the last, unless the first is important."""
        found: dict[str, str] = {}
        if "style" not in self.attributes:
            return found
        important = set[str]()
        for declaration in self.attributes["style"].lower().split(";"):
            name, _, value = declaration.partition(":")
            name, (value, mark, _) = name.rpartition("*/")[2].strip(), value.partition("!")
            if value.strip() and (mark or name not in important):
                found[name] = value.strip()
                important |= {name} if mark else set()
        return found


def _is_faint(style: dict[str, str]) -> bool:
    """Whether a style leaves nothing of what would stand in its place."""
    return bool(
        _NOUGHT.fullmatch(style.get("opacity", ""))
        or _FAR.fullmatch(style.get("text-indent", ""))
        or _ALL_CLIPPED.fullmatch(style.get("clip-path", ""))
    )


def _is_away(style: dict[str, str]) -> bool:
    """Whether a style takes a box out of the text, and to where nobody sees it: far away, or into no room."""
    if style.get("position") not in ("absolute", "fixed"):
        return False
    if _CLIPPED.fullmatch(style.get("clip", "")):
        return True
    # What is far away on both sides is wider than the page, and its text in the middle.
    if any(_FAR.fullmatch(style.get(side, "")) and style.get(other, "auto") == "auto" for side, other in _SIDES):
        return True
    narrow = any(_NO_ROOM.fullmatch(style.get(name, "")) for name in ("height", "width"))
    has_room = any(not _NOUGHT.fullmatch(style.get(name, "0")) for name in _ROOM)
    return narrow and style.get("overflow") == "hidden" and not has_room


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
