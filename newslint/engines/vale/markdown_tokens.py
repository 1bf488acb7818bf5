"""Markdown as tokens of the HTML that Vale would make of it: GitHub's flavour, footnotes, mathematics as code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pyromark

from newslint.engines.vale.blocks import Source
from newslint.engines.vale.edited import Edited
from newslint.engines.vale.html_tokens import tokens_of_html
from newslint.engines.vale.markup import Token

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_TASKLISTS
)  # fmt: skip
_TAGS = {
    "Paragraph": "p", "BlockQuote": "blockquote", "Item": "li", "Emphasis": "em", "Strong": "strong",
    "Strikethrough": "del", "Table": "table", "TableRow": "tr", "FootnoteDefinition": "li",
}  # fmt: skip
_BARE = re.compile(  # addresses that are links without a mark
    r"(?<![^\s*_~(])(?:(?:(?:https?|ftp)://|www\.)[^\s<]*[^\s<?!.,:*_~'\")]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
)
_MATH = re.compile(r"(?<![\\$\w])\$(?![\s$])(?:[^$\n\\]|\\.)*?(?<![\s\\])\$(?![\w$])")


class _Markdown:
    """One pass over the parser's events."""

    def __init__(self, edited: Edited, source: Source, start: int) -> None:
        self.edited, self.source, self.start = edited, source, start
        self.markup = edited.text[start:]
        self.bytes = None if self.markup.isascii() else self.markup.encode()
        self.byte = self.char = 0
        self.text: list[str] = []
        self.starts: list[int] = []
        self.html: list[tuple[int, int]] = []
        self.cells = ["td"]
        self.links: list[str] = []
        self.picture: list[str] | None = None
        self.picture_at = -1
        self.notes: list[Token] = []

    def offset(self, byte: int) -> int:
        """A byte offset of the parser as an offset of the text; they are asked for in nearly rising order."""
        if self.bytes is None:
            return self.start + byte
        if byte >= self.byte:
            self.char += len(self.bytes[self.byte : byte].decode(errors="ignore"))
        else:
            self.char -= len(self.bytes[byte : self.byte].decode(errors="ignore"))
        self.byte = byte
        return self.start + self.char

    def tokens(self) -> Iterator[Token]:
        for event, where in pyromark.events_with_range(self.markup, options=_OPTIONS):
            first, last = self.offset(where["start"]), self.offset(where["end"])
            if isinstance(event, str):
                yield from self._mark(event, first, last)
                continue
            name: str = next(iter(event))
            value: Any = event[name]  # type: ignore[literal-required]
            if name == "Text":
                self._words(value, first, last)
            elif name in ("Html", "InlineHtml"):
                yield from self._html(name, first, last)
            elif self.picture is not None and name not in ("End", "Start"):
                continue
            else:
                yield from self._flushed()
                yield from self._event(name, value, first, last)
        yield from self._flushed()

    def _mark(self, event: str, first: int, last: int) -> Iterator[Token]:
        if event == "SoftBreak":
            self.text.append("\n")
            self.starts.append(self.edited.place(first))
        elif event == "HardBreak":
            yield from self._flushed()
            yield Token("start", "br")
            self.text.append("\n")
            self.starts.append(self.edited.place(max(first, last - 1)))

    def _words(self, text: str, first: int, last: int) -> None:
        if self.picture is not None:
            if not self.picture:
                self.picture_at = self.edited.place(first)
            self.picture.append(text)
            return
        self.text.append(text)
        if last - first == len(text):
            self.starts += self.edited.starts(first, last)
        else:
            at = self.edited.place(first)
            self.starts += [at] * len(text)
            self.source.wide[at] = self.edited.place(last - 1) + 1

    def _html(self, name: str, first: int, last: int) -> Iterator[Token]:
        if name == "Html":  # the lines of a block are read together when it ends
            self.html.append((first, last))
            return
        yield from self._flushed()
        yield from tokens_of_html(self.edited, self.source, first, last)

    def _event(self, name: str, value: Any, first: int, last: int) -> Iterator[Token]:
        if name in ("Start", "End"):
            tag = value if isinstance(value, str) else next(iter(value))
            details = None if isinstance(value, str) else value[tag]
            yield from (self._begin if name == "Start" else self._end)(tag, details, first, last)
        elif name == "Code":
            inner = self.edited.text.find(value, first, last)
            at = inner if inner >= 0 else first + 1
            starts = self.edited.starts(at, at + len(value)) if inner >= 0 else [self.edited.place(at)] * len(value)
            yield from (Token("start", "code"), Token("text", value, {}, starts), Token("end", "code"))
        elif name == "FootnoteReference":
            yield from (Token("start", "sup"), Token("start", "a", {"href": "#fn", "class": "footnote-ref"}))
            yield Token("text", value, {}, [self.edited.place(first)] * len(value))
            yield from (Token("end", "a"), Token("end", "sup"))
        elif name == "TaskListMarker":
            yield Token("start", "input")

    def _begin(self, tag: str, details: Any, first: int, last: int) -> Iterator[Token]:
        if tag == "Heading":
            yield Token("start", str(details["level"]).lower())
        elif tag == "List":
            yield Token("start", "ul" if details is None else "ol")
        elif tag == "CodeBlock":
            yield from (Token("start", "pre"), Token("start", "code"))
        elif tag == "TableHead":
            self.cells.append("th")
            yield from (Token("start", "thead"), Token("start", "tr"))
        elif tag == "TableCell":
            yield Token("start", self.cells[-1])
        elif tag == "Link":
            yield Token("start", "a", {"href": details["dest_url"]})
        elif tag == "Image":
            self.picture, self.picture_at = [], -1
        elif tag in _TAGS:
            yield Token("start", _TAGS[tag])

    def _end(self, tag: str, details: Any, first: int, last: int) -> Iterator[Token]:
        if tag == "Heading":
            yield Token("end", str(details).lower())
        elif tag == "List":
            yield Token("end", "ol" if details else "ul")
        elif tag == "CodeBlock":
            yield from (Token("end", "code"), Token("end", "pre"))
        elif tag == "TableHead":
            self.cells.pop()
            yield from (Token("end", "tr"), Token("end", "thead"))
        elif tag == "TableCell":
            yield Token("end", self.cells[-1])
        elif tag == "Link":
            yield Token("end", "a")
        elif tag == "Image":
            alt = "".join(self.picture or ())
            self.picture = None
            yield Token("start", "img", {"alt": alt, " alt": str(self.picture_at)})
        elif tag == "HtmlBlock":
            for start, end in _joined(self.html):
                yield from tokens_of_html(self.edited, self.source, start, end)
            self.html = []
        elif tag in _TAGS:
            yield Token("end", _TAGS[tag])

    def _flushed(self) -> Iterator[Token]:
        """The text so far as a token; bare addresses in it are links, and mathematics is code."""
        if not self.text:
            return
        text, starts = "".join(self.text), self.starts
        self.text, self.starts = [], []
        at = 0
        for start, end, tag in _special(text):
            if start > at:
                yield Token("text", text[at:start], {}, starts[at:start])
            words = text[start:end]
            target = words if "://" in words else f"http://{words}"
            yield Token("start", tag, {"href": target} if tag == "a" else {})
            yield Token("text", words, {}, starts[start:end])
            yield Token("end", tag)
            at = end
        if at < len(text):
            yield Token("text", text[at:], {}, starts[at:])


def _special(text: str) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    if "://" in text or "www." in text or "@" in text:
        found += [(*m.span(), "a") for m in _BARE.finditer(text)]
    if text.count("$") > 1:
        found += [(*m.span(), "code") for m in _MATH.finditer(text)]
    found.sort()
    return [f for i, f in enumerate(found) if not i or f[0] >= found[i - 1][1]]


def _joined(pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Pieces that follow each other, as one."""
    at = 0
    while at < len(pieces):
        start, end = pieces[at]
        while at + 1 < len(pieces) and pieces[at + 1][0] == end:
            at += 1
            end = pieces[at][1]
        yield start, end
        at += 1


def tokens_of_markdown(edited: Edited, source: Source, start: int) -> Iterator[Token]:
    """The tokens of a Markdown text from `start` on."""
    return _Markdown(edited, source, start).tokens()
