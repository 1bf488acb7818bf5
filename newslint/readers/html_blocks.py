"""An HTML document as blocks of text, each with the elements that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.core.article import OBJECT
from newslint.readers.html_elements import Element, HtmlBlock, HtmlComment
from newslint.readers.html_events import Event, events
from newslint.readers.html_kickers import HEADINGS, is_kicker, settled
from newslint.readers.html_sheets import Sheets
from newslint.readers.html_tags import (
    BLOCKS,
    CODE,
    ENDED_BY_BLOCKS,
    ENDED_BY_THEIR_LIKE,
    RENDERED,
    SKIPPED,
    VOID,
)  # fmt: skip
from newslint.readers.raised import LONGEST, raised

_SPACES = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
_NEARLY_ALL = 0.95  # of the characters of a page: what hides so many is shown by a script
_MANY = 1000  # characters: a note that is hidden in a short page has fewer
DEEPEST = 100  # elements inside one another; deeper ones count as side by side, so that no page takes forever


class HtmlDocument:
    """The blocks, elements and comments of a document; `found` are its events, where it is not read as HTML is.

    A piece that stands in other text is never all that there is to see: what is hidden in it stays so.
    """

    def __init__(self, source: str, found: Iterable[Event] | None = None, is_piece: bool = False) -> None:
        self.source = source
        self._shows_all = False
        known = None if found is None else list(found)
        self._read(events(source) if known is None else known)
        if self._unseen and not is_piece and self._hides_all():
            self._shows_all = True
            self._read(events(source) if known is None else known)

    def _read(self, found: Iterable[Event]) -> None:
        self.elements: list[Element] = []
        self.blocks: list[HtmlBlock] = []
        self.comments: list[HtmlComment] = []
        self.images: list[Event] = []
        self.scripts: list[str] = []
        self._stack: list[int] = []
        self._skipping = self._hiding = 0  # open elements whose text is none of the document's; those that are hidden
        self._unseen = 0  # characters that these hide
        self._sheets = Sheets()
        self.out_of_sight: set[int] = set()  # the elements that are shown where nobody sees them
        self._skipped: dict[int, bool] = {}  # the elements that are skipped, and whether because they are hidden
        self._heading: tuple[int, int] | None = None  # the open one's element, and how many blocks stand before it
        self._kickers: set[int] = set()  # the elements inside headings that stand by themselves
        self._pieces: list[tuple[str, int, int]] = []
        self._length = 0
        self._has_words = False  # in the open block
        self._links: list[tuple[int, int, str]] = []
        self._open_link: tuple[int, str] | None = None
        for event in found:
            getattr(self, f"_{event.kind}")(event)
        self._border()

    def _hides_all(self) -> bool:
        """Whether what is hidden in lines is all the text, or nearly all of a text that is long."""
        shown = sum(len(block.text) for block in self.blocks if self.tag_of(block) != "title")
        return not shown or (self._unseen >= _MANY and self._unseen > _NEARLY_ALL * (self._unseen + shown))

    def path(self, element: int) -> list[int]:
        """The indices of an element and of all around it, innermost first."""
        path = []
        while element >= 0:
            path.append(element)
            element = self.elements[element].parent
        return path

    def seen(self) -> list[HtmlBlock]:
        """The blocks that stand in nothing that is hidden."""
        return [b for b in self.blocks if not any(map(self._is_unseen, self.path(b.element)))]

    def tag_of(self, block: HtmlBlock) -> str:
        """The tag of the element that a block stands in."""
        return self.elements[block.element].tag if block.element >= 0 else ""

    def _border(self) -> None:
        """End the open block."""
        self._end_link()
        if not self._pieces:
            return
        text = "".join(p[0] for p in self._pieces)
        if text.strip():
            element = self._stack[-1] if self._stack else -1
            while element >= 0 and not (self.elements[element].tag in BLOCKS or element in self._kickers):
                element = self.elements[element].parent
            self.blocks.append(HtmlBlock(element, self._pieces, self._links, text))
        self._pieces, self._links, self._length, self._has_words = [], [], 0, False

    def _add(self, text: str, start: int, end: int) -> None:
        self._has_words = self._has_words or bool(text.strip())
        self._pieces.append((text, start, end))
        self._length += len(text)

    def _text(self, event: Event) -> None:
        if self._skipping:
            if self._skipping == self._hiding:
                self._unseen += len(self.source[event.start : event.end].strip())
            around = self.elements[self._stack[-1]] if self._stack else None
            if around and around.attributes.get("type") == "application/ld+json":
                self.scripts.append(self.source[event.start : event.end])
            if around and around.tag in ("style", "noscript") and self._skipping == 1:
                may_hide = around.tag == "style"  # what <noscript> shows, a script mostly shows too
                self._sheets.add(around, self.source[event.start : event.end], may_hide)
            return
        at = event.start
        few = self.source[at : event.end] if event.end - at <= LONGEST and self._is_raised() else ""
        if (power := raised(few)) != few:
            self._add(power, at, event.end)
            return
        for spaces in _SPACES.finditer(self.source, event.start, event.end):
            if spaces.start() > at:
                self._add(self.source[at : spaces.start()], at, spaces.start())
            self._add(" ", spaces.start(), spaces.end())
            at = spaces.end()
        if event.end > at:
            self._add(self.source[at : event.end], at, event.end)

    def _reference(self, event: Event) -> None:
        if not self._skipping:
            self._add(raised(event.value) if self._is_raised() else event.value, event.start, event.end)

    def _is_raised(self) -> bool:
        return any(self.elements[i].tag == "sup" for i in self._stack[-2:])

    def _comment(self, event: Event) -> None:
        if not self._skipping:
            inside = len(self.blocks) if self._has_words else -1
            self.comments.append(HtmlComment(event, self._stack[-1] if self._stack else -1, inside))

    def _start(self, event: Event) -> None:
        tag = event.value
        if tag in RENDERED and not self._skipping:
            self._add(RENDERED[tag], event.start, event.end)
        if tag in VOID:
            if tag == "hr":
                self._border()
            self._note_void(event)
            return
        if tag in BLOCKS and self._skipping:
            self._close_unread(tag)
        if tag in BLOCKS and not self._skipping:
            self._border()
            self._close_implied(tag)
        if tag == "a" and not self._skipping:
            self._end_link()
            self._open_link = (self._length, event.attributes.get("href", ""))
        if tag in CODE and not self._skipping:
            self._add(OBJECT, event.start, event.end)
        parent = self._stack[min(len(self._stack), DEEPEST) - 1] if self._stack else -1
        element = Element(tag, event.attributes, parent)
        if tag in BLOCKS:
            self._heading = (len(self.elements), len(self.blocks)) if tag in HEADINGS else None
        elif self._heading and not self._skipping and is_kicker(element):
            self._border()
            self._kickers.add(len(self.elements))
        self._stack.append(len(self.elements))
        self.elements.append(element)
        sizeless = element.is_sizeless() and self._has_no_tag(event)
        if sizeless or element.is_out_of_sight() or self._sheets.hide(element):
            self.out_of_sight.add(len(self.elements) - 1)
        hidden = tag not in BLOCKS and not self._shows_all and self._is_unseen(len(self.elements) - 1)
        if tag in SKIPPED or tag in CODE or hidden:
            self._skipped[len(self.elements) - 1] = hidden
            self._skipping += 1
            self._hiding += hidden

    def _is_unseen(self, index: int) -> bool:
        """Whether an element itself is not shown, or out of sight."""
        return index in self.out_of_sight or self.elements[index].is_hidden()

    def _has_no_tag(self, event: Event) -> bool:
        """Whether an element that starts holds nothing but text."""
        return self.source.startswith("</", self.source.find("<", event.end))

    def _note_void(self, event: Event) -> None:
        """Keep what `meta` and `img` say; they hold no text."""
        if event.value == "img" and not self._skipping:
            self.images.append(event)
        if event.value == "meta":
            self.elements.append(Element(event.value, event.attributes, self._stack[-1] if self._stack else -1))

    def _close_implied(self, tag: str) -> None:
        """End the elements that the start of a block ends without a tag."""
        if self._stack and self.elements[self._stack[-1]].tag in ENDED_BY_BLOCKS:
            self._stack.pop()
        likes = ENDED_BY_THEIR_LIKE.get(tag, set())
        if self._stack and self.elements[self._stack[-1]].tag in likes:
            self._stack.pop()

    def _close_unread(self, tag: str) -> None:
        """End what is not read of a line and has no end tag, where the start of a block ends the line around it."""
        depth = len(self._stack)
        for index in reversed(self._stack[-DEEPEST:]):
            around = self.elements[index].tag
            if around in BLOCKS or around in SKIPPED:
                if around in ENDED_BY_BLOCKS or around in ENDED_BY_THEIR_LIKE.get(tag, set()):
                    self._drop(depth)
                return
            depth -= 1

    def _drop(self, depth: int) -> None:
        """Close all open elements but the first ones."""
        for index in self._stack[depth:]:
            self._skipping -= index in self._skipped
            self._hiding -= self._skipped.get(index, False)
        del self._stack[depth:]

    def _end(self, event: Event) -> None:
        tag = event.value
        depth = next((i for i in range(len(self._stack) - 1, -1, -1) if self.elements[self._stack[i]].tag == tag), None)
        if depth is None:
            return
        ended = self._stack[depth:]
        if not self._skipping and (tag in BLOCKS or not self._kickers.isdisjoint(ended)):
            self._border()
        if tag in BLOCKS:
            self._end_heading()
        if tag == "a":
            self._end_link()
        if tag == "q" and not self._skipping:
            self._add("”", event.start, event.end)
        self._drop(depth)

    def _end_heading(self) -> None:
        if self._heading:
            heading, first = self._heading
            if any(b.element in self._kickers for b in self.blocks[first:]):
                self.blocks[first:] = settled(self.blocks[first:], heading)
        self._heading = None

    def _end_link(self) -> None:
        if self._open_link is not None:
            start, target = self._open_link
            if start < self._length:
                self._links.append((start, self._length, target))
            self._open_link = None
