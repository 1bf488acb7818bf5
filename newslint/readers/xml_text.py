"""XML as nodes and events, each with its exact place: what readers of XML build on.

Expat reads it, the declared charset is honoured, and prefixes of names are dropped. Nothing is fetched and nothing is
expanded: a declaration of an entity is refused, for a few lines of them may stand for gigabytes. An entity that is not
declared here but known in HTML (`&nbsp;`, from a DTD that is not read) is what it is there.
"""

from __future__ import annotations

import html.entities
import re
from collections.abc import Iterator
from xml.parsers import expat

from newslint.core.errors import UnreadableArticle
from newslint.readers.byte_offsets import ByteOffsets
from newslint.readers.composer import Piece
from newslint.readers.html_events import Event

DEEPEST = 200  # elements inside one another
MOST = 1_000_000  # tags and runs of text; more is no article
_ROOT = re.compile(
    r"\s*+(?>(?:<\?.*?\?>\s*+|<!--.*?-->\s*+|<!DOCTYPE\b[^<>\[]*+(?:\[[^\]]*+\])?\s*+>\s*+)*)"
    r"<(?:[\w.-]++:)?([\w.-]+)",
    re.S,
)


def root_of(source: str) -> str | None:
    """The name of a document's root element, found without parsing it; None where it is no XML."""
    match = _ROOT.match(source, 0, 20_000)
    return match.group(1) if match else None


class Node:
    """An element: its name without prefix, attributes, children, and the events between its tags."""

    def __init__(self, tag: str, attributes: dict[str, str], start: int, first: int) -> None:
        self.tag = tag
        self.attributes = attributes
        self.start = start
        self.first = self.last = first
        self.children: list[Node] = []

    def all(self, *tags: str) -> Iterator[Node]:
        """The elements of some names in this one, at any depth, in order."""
        waiting = self.children[::-1]
        while waiting:
            node = waiting.pop()
            if node.tag in tags:
                yield node
            waiting += node.children[::-1]

    def find(self, *tags: str) -> Node | None:
        """The first element of some names in this one, at any depth."""
        return next(self.all(*tags), None)

    def within(self, tag: str) -> list[Node]:
        """The children of a name."""
        return [child for child in self.children if child.tag == tag]


class XmlDocument:
    """A document: its events, and its root. Raises `UnreadableArticle` where it is broken, refused or a giant."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.events: list[Event] = []
        self.root = Node("", {}, 0, 0)
        self._open = [self.root]
        self._verbatim = False  # in a CDATA section
        self._offsets = ByteOffsets(source)
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.UseForeignDTD(True)  # so that an entity that is not declared is skipped, not an error
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartCdataSectionHandler = lambda: setattr(self, "_verbatim", True)
        parser.EndCdataSectionHandler = lambda: setattr(self, "_verbatim", False)
        parser.CommentHandler = self._comment
        parser.SkippedEntityHandler = self._skipped
        parser.EntityDeclHandler = self._refuse_entity
        parser.ExternalEntityRefHandler = lambda *_: 1  # what is outside stays there
        try:
            parser.Parse(source.encode(), True)
        except expat.ExpatError as error:
            problem = expat.errors.messages.get(error.code, "error")
            raise UnreadableArticle(f"line {error.lineno} is not well-formed XML: {problem}") from None
        finally:
            self._clear(parser)

    @staticmethod
    def _clear(parser: expat.XMLParserType) -> None:
        """Let go of the handlers, which hold the document in a ring."""
        for name in ("StartElement", "EndElement", "CharacterData", "Comment", "SkippedEntity", "EntityDecl",
                     "StartCdataSection", "EndCdataSection", "ExternalEntityRef"):  # fmt: skip
            setattr(parser, f"{name}Handler", None)

    def pieces(self, node: Node) -> Iterator[Piece]:
        """The text of an element with all that is in it, as pieces with their places."""
        for event in self.events[node.first : node.last]:
            if event.kind in ("text", "reference"):
                yield event.value or self.source[event.start : event.end], event.start, event.end

    def text(self, node: Node | None) -> str:
        """The text of an element with its white space folded; empty where there is none."""
        return " ".join("".join(piece[0] for piece in self.pieces(node)).split()) if node else ""

    def _add(self, kind: str, start: int, end: int, value: str, attributes: dict[str, str] | None = None) -> None:
        if len(self.events) >= MOST:
            raise UnreadableArticle(f"has more than {MOST:,} tags and pieces of text, which is no article")
        self.events.append(Event(kind, start, end, value, attributes or {}))  # type: ignore[arg-type]

    def _here(self) -> int:
        return self._offsets(self._parser.CurrentByteIndex)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start, tag = self._here(), name.rpartition(":")[2]
        plain = {key if key.startswith("xml:") else key.rpartition(":")[2]: value for key, value in attributes.items()}
        self._add("start", start, start, tag, plain)
        node = Node(tag, plain, start, len(self.events))
        self._open[-1].children.append(node)
        self._open.append(node)
        if len(self._open) > DEEPEST:
            raise UnreadableArticle(f"line {self._parser.CurrentLineNumber} nests deeper than {DEEPEST} elements")

    def _end(self, name: str) -> None:
        start, node = self._here(), self._open.pop()
        node.last = len(self.events)
        self._add("end", start, start, node.tag)

    def _text(self, text: str) -> None:
        start = self._here()
        if self.source[start] == "&" and not self._verbatim:
            self._add("reference", start, self.source.index(";", start) + 1, text)
            return
        end = start + (2 if self.source.startswith("\r\n", start) else len(text))
        if self.events and self.events[-1].kind == "text" and self.events[-1].end == start:
            self.events[-1] = self.events[-1]._replace(end=end)
        else:
            self._add("text", start, end, "")

    def _comment(self, text: str) -> None:
        start = self._here()
        self._add("comment", start, start + len(text) + len("<!---->"), text)

    def _skipped(self, name: str, is_parameter: bool) -> None:
        start = self._here()
        value = html.entities.html5.get(f"{name};", "\ufffd")
        if not is_parameter:
            self._add("reference", start, start + len(name) + 2, value)

    def _refuse_entity(self, name: str, *_: object) -> None:
        line = self._parser.CurrentLineNumber
        raise UnreadableArticle(f'line {line} declares the entity "{name}"; newslint expands none, take it out')
