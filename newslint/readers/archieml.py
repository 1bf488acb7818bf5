"""ArchieML (archieml.org), as a Google document is exported: keys, freeform arrays, values of several lines, skips.

Headline, standfirst and byline are what newsrooms call so (`_KINDS`); each line of a freeform array is a paragraph, and
so are the values of `text`, `body` and the like wherever they stand. Other keys at the top are metadata. What stands
between `:skip` and `:endskip`, after `:ignore`, or outside any value is no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.core.article import Article, Kind
from newslint.readers.composer import Composer
from newslint.readers.decode import decode

_KINDS: dict[str, Kind] = {
    "headline": "headline", "hed": "headline", "head": "headline", "title": "headline", "standfirst": "standfirst",
    "dek": "standfirst", "deck": "standfirst", "summary": "standfirst", "byline": "byline", "author": "byline",
    "authors": "byline", "date": "date", "text": "paragraph", "body": "paragraph", "content": "paragraph",
    "story": "paragraph", "paragraph": "paragraph", "graf": "paragraph", "p": "paragraph", "subhed": "heading",
    "subhead": "heading", "heading": "heading", "h2": "heading", "h3": "heading", "quote": "quotation",
    "blockquote": "quotation", "caption": "caption", "credit": "credit",
}  # fmt: skip
_LINE = re.compile(r"[^\n]+")
_KEY = re.compile(r"\s*([A-Za-z0-9\u0080-\uffff][\w.-]*)[ \t]*:[ \t]*(.*?)\s*\Z", re.S)
_SCOPE = re.compile(r"\s*(?:\[[ \t]*(\+?)[ \t]*\.*([\w.-]*)[ \t]*\]|\{[ \t]*(\+?)[ \t]*\.*([\w.-]*)[ \t]*\})\s*\Z")
_COMMAND = re.compile(r"\s*:(endskip|end|skip|ignore)\b", re.I)
_ITEM = re.compile(r"\s*\*\s*(.*?)\s*\Z", re.S)
_SIGN = re.compile(r"^[ \t]*(?:\[\+[ \t]*[.\w-]*[ \t]*\]|:end(?:skip)?)[ \t]*\r?$", re.M | re.I)
_FIRST_KEY = re.compile(r"\s*[A-Za-z][\w.-]*[ \t]*:")
Span = tuple[int, int]


def is_archieml(source: str) -> bool:
    """Whether a plain text is ArchieML: it begins with a key, and has a freeform array or a value of several lines."""
    return _FIRST_KEY.match(source) is not None and _SIGN.search(source) is not None


def read(content: bytes, path: str = "") -> Article:
    """The article in the bytes of a file of ArchieML; raises `UnreadableArticle`."""
    return article_of(decode(content), path)


def article_of(source: str, path: str = "") -> Article:
    """The article in a text of ArchieML."""
    walk = _Walk(source)
    for start, end in _lines(source):
        walk.line(start, end)
    walk.flush()
    metadata = walk.metadata
    return walk.composer.article(metadata, metadata.get("language") or metadata.get("lang"), path)


def _lines(source: str) -> Iterator[Span]:
    """The lines that are not skipped."""
    skipping = False
    for line in _LINE.finditer(source):
        command = _COMMAND.match(source, *line.span())
        name = command.group(1).lower() if command else ""
        if name == "ignore" and not skipping:
            return
        if name in ("skip", "endskip"):
            skipping = name == "skip"
        elif not skipping:
            yield line.span()


class _Walk:
    """One walk over the lines, which fills a composer."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.composer = Composer(source)
        self.metadata: dict[str, str] = {}
        self.freeform = False
        self.nested = False
        self.array = ""
        self.key = ""
        self.value: list[Span] = []  # of the last key: its line, and those that belong to it if ":end" comes
        self.tail: list[Span] = []

    def line(self, start: int, end: int) -> None:
        """Take a line."""
        line = self.source[start:end]
        if _COMMAND.match(line):  # ":end"
            self.value += self.tail
            self.tail = []
            self.flush()
        elif scope := _SCOPE.match(line):
            self.flush()
            self.freeform = bool(scope[1] or scope[3])
            self.array = (scope[2] or "").lower()
            self.nested = bool(scope[2] or scope[4])
        elif (item := _ITEM.match(line)) and self.array and not self.freeform:
            self.flush()
            self.key, self.value = self.array, [(start + item.start(1), start + item.end(1))]
        elif key := _KEY.match(line):
            self.flush()
            self.key, self.value = key[1].lower(), [(start + key.start(2), start + key.end(2))]
        elif self.freeform:
            self.flush()
            self.put("paragraph", (start, end))
        elif self.key:
            self.tail.append((start, end))

    def flush(self) -> None:
        """End the last key: its value is text of the article, or says something about it."""
        key, value, self.key, self.value, self.tail = self.key, self.value, "", [], []
        name = key.rpartition(".")[2]
        if not key:
            return
        if not self.nested:
            self.metadata[key] = "\n".join(self.source[start:end].strip() for start, end in value)
        if kind := _KINDS.get(name):
            for span in value:
                self.put(kind, span)

    def put(self, kind: Kind, span: Span) -> None:
        """Add a line of text, without the backslash that keeps it from being a key."""
        start, end = span
        line = self.source[start:end]
        start += line[: len(line) - len(line.lstrip()) + 1].endswith("\\") and len(line) - len(line.lstrip()) + 1
        self.composer.begin(kind)
        self.composer.add(self.source[start:end], start, end)
        self.composer.finish()
