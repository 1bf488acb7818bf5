"""The parts of a Word document: which is the text, what belongs to it, and its styles."""

from __future__ import annotations

import posixpath

from newslint.core.errors import UnreadableArticle
from newslint.core.tuples import NamedTuple
from newslint.readers.office_blocks import style_named
from newslint.readers.office_flow import PLAIN, Style
from newslint.readers.office_package import Package
from newslint.readers.office_xml import Attributes, Silent, parse

_SCHEMAS = ("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")  # transitional, strict
PREFIXES = {
    _SCHEMAS[0] + "wordprocessingml/2006/main": "w", _SCHEMAS[1] + "wordprocessingml/main": "w",
    _SCHEMAS[0] + "officeDocument/2006/relationships": "r", _SCHEMAS[1] + "officeDocument/relationships": "r",
    _SCHEMAS[0] + "officeDocument/2006/math": "m", _SCHEMAS[1] + "officeDocument/math": "m",
    _SCHEMAS[0] + "drawingml/2006/wordprocessingDrawing": "wp", _SCHEMAS[1] + "drawingml/wordprocessingDrawing": "wp",
    _SCHEMAS[0] + "drawingml/2006/picture": "pic", _SCHEMAS[1] + "drawingml/picture": "pic",
    "http://www.w3.org/XML/1998/namespace": "xml",
    _SCHEMAS[0] + "markup-compatibility/2006": "mc", _SCHEMAS[0] + "package/2006/relationships": "rel",
}  # fmt: skip
OFF = ("0", "false", "off")


class Relation(NamedTuple):
    """What a part refers to: the last word of its type ("styles", "hyperlink"), and the part or address."""

    kind: str
    target: str


class _Relations(Silent):
    looks_at = ("rel:Relationship",)

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.found: dict[str, Relation] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "rel:Relationship":
            target = attributes.get("Target", "")
            if attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", self.folder, target)).lstrip("/")
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found[attributes.get("Id", "")] = Relation(kind, target)


def relations(package: Package, part: str) -> dict[str, Relation]:
    """What a part refers to, by id; the package itself is the part ""."""
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    handler = _Relations(folder)
    if package.has(listed):
        parse(package.part(listed), PREFIXES, handler, listed)
    return handler.found


def text_part(package: Package) -> str:
    """The name of the part that holds the text; raises `UnreadableArticle` where there is none."""
    named = [r.target for r in relations(package, "").values() if r.kind == "officeDocument" and package.has(r.target)]
    if not named:
        raise UnreadableArticle("is no Word document (no text is in it)")
    return named[0]


class Styles(Silent):
    """The styles of paragraphs, by id."""

    looks_at = ("w:style", "w:name", "w:basedOn", "w:outlineLvl")

    def __init__(self, content: bytes, part: str) -> None:
        self.found: dict[str, Style] = {}
        self._names: dict[str, str] = {}
        self._based_on: dict[str, str] = {}
        self._open = ""
        if content:
            parse(content, PREFIXES, self, part)
        for style in self._names:
            self._settle(style)

    def start(self, name: str, attributes: Attributes) -> None:
        """An element of the part begins."""
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._open = attributes.get("w:styleId", "") if attributes.get("w:type") == "paragraph" else ""
        elif name == "w:name":
            self._names[self._open] = value
        elif name == "w:basedOn":
            self._based_on[self._open] = value
        elif name == "w:outlineLvl" and value.isdecimal() and int(value) < 9:
            self.found[self._open] = Style("heading", int(value) + 1)
        elif name == "w:numPr":
            self.found.setdefault(self._open, Style("list item"))

    def _settle(self, style: str) -> None:
        """Find what a style says, by its name, else by its properties, else by those that it is based on, which then
        are settled too: long chains, and rings, are gone over once.
        """
        chain: dict[str, None] = {}
        says = PLAIN
        while style and style not in chain:
            named = style_named(self._names.get(style, ""))
            chain[style] = None
            if named.kind or style in self.found:
                says = named if named.kind else self.found[style]
                break
            style = self._based_on.get(style, "")
        self.found.update(dict.fromkeys(chain, says))


class Comments(Silent):
    """The words of comments, by id."""

    looks_at = ("w:comment",)

    def __init__(self, content: bytes, part: str) -> None:
        self._words: dict[str, list[str]] = {}
        self._open: list[str] = []
        self._in_text = False
        if content:
            parse(content, PREFIXES, self, part)
        self.found = {comment: "".join(words) for comment, words in self._words.items()}

    def start(self, name: str, attributes: Attributes) -> None:
        """An element of the part begins."""
        if name == "w:comment":
            self._open = self._words.setdefault(attributes.get("w:id", ""), [])
        elif name == "w:p" and self._open:
            self._open.append("\n")
        self._in_text = name == "w:t"

    def end(self, name: str) -> None:
        """An element of the part ends."""
        self._in_text = False

    def text(self, text: str) -> None:
        """Text, which is in pieces."""
        if self._in_text:
            self._open.append(text)
