"""Boxes of HTML in Markdown that hide the Markdown in them: `<div hidden>` above it, its end tag below.

The parser sees two blocks of HTML and the paragraphs between them; a box that nothing ends hides nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.readers.composer import Piece

_JSX_STYLE = re.compile(r"style=\{\{([^{}]*)\}\}")
_SHOWN = re.compile(r"\bhidden=\{(?!\s*true\s*\})[^{}]*\}")  # now and then at least
_MARKS = str.maketrans({'"': None, "'": None, ",": ";"})
_SIGN = re.compile(r"hid|none|invisible|sr-only|screen", re.IGNORECASE)


def comments_end(text: str, start: int = 0, end: int | None = None) -> int:
    """Behind the last mark that ends a comment, or `start`: each that begins further on is sought up to the end."""
    last = text.rfind("-->", start, end)
    return last + len("-->") if last >= 0 else start


def hides(html: str) -> bool:
    """Whether HTML may hide something."""
    return bool(_SIGN.search(html))


def is_hidden(tag: str) -> bool:
    """Whether a start tag, of HTML or of JSX, is that of an element that nobody sees."""
    if not hides(tag):
        return False
    from newslint.readers.html_elements import Element
    from newslint.readers.html_events import events

    plain = _JSX_STYLE.sub(lambda style: f'style="{style[1].translate(_MARKS)}"', _SHOWN.sub("", tag))
    found = next((e for e in events(plain.replace("className=", "class=")) if e.kind == "start"), None)
    return found is not None and Element(found.value, found.attributes, -1).is_hidden()


def behind(lines: list[Piece], end: int) -> list[Piece]:
    """What of some lines stands behind an offset."""
    if not lines or lines[0][1] >= end:
        return lines
    kept = [(text[max(0, end - first) :], max(first, end), last) for text, first, last in lines if last > end]
    return kept if any(line.strip() for line, _, _ in kept) else []


class HiddenBoxes:
    """The boxes of a source that are hidden and have an end; the tags of a name are paired once."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._ends: dict[str, dict[int, int]] = {}

    def end_of(self, start: int, end: int) -> int:
        """Where the end tag of a hidden box stands that begins in a piece of HTML and goes beyond it; 0 without one."""
        from newslint.readers.html_elements import Element
        from newslint.readers.html_events import events
        from newslint.readers.html_tags import BLOCKS

        for event in events(self._source[start:end]):
            if event.kind != "start" or event.value not in BLOCKS:
                continue
            last = self._end_of(event.value, start + event.start)
            if last >= end and Element(event.value, event.attributes, -1).is_hidden():
                return last
        return 0

    def _end_of(self, tag: str, start: int) -> int:
        if tag not in self._ends:
            ends, opened = dict[int, int](), list[int]()
            for found in re.finditer(rf"<(/?){tag}(?![\w:-])", self._source, re.IGNORECASE):
                if not found[1]:
                    opened.append(found.start())
                elif opened:
                    ends[opened.pop()] = found.start()
            self._ends[tag] = ends
        return self._ends[tag].get(start, 0)
