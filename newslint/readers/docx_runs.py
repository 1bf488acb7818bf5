"""A Word document as an article in lines, and where each of its words stands in the XML: what is needed to write it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from newslint.core.tuples import NamedTuple
from newslint.readers.docx import bodies
from newslint.readers.docx_body import Body
from newslint.readers.docx_parts import Relation, text_part
from newslint.readers.office_blocks import article_of
from newslint.readers.office_flow import Paragraph, Style
from newslint.readers.office_package import Package
from newslint.readers.office_xml import Attributes

_CHARACTER = re.compile(r"\r\n|&[^;]+;|[^&<]", re.DOTALL)  # of an article in XML; there are as many in its text


class Run(NamedTuple):
    """A run: its start tag and properties, and the start tag of the tracked insertion that it stands in, if any."""

    opening: bytes
    insertion: bytes


class Piece(NamedTuple):
    """The text of one element `w:t`, which is at `start` of the article's source; `at` and `end` are bytes of its part.

    `characters` are its text as the XML has it, a character each.
    """

    start: int
    characters: tuple[str, ...]
    part: str
    at: int
    end: int
    run: Run

    @property
    def stop(self) -> int:
        """Where its text ends in the article's source."""
        return self.start + len(self.characters)


class Layout:
    """A Word document that may be written; raises `UnreadableArticle`.

    `article` has each paragraph on a line. `pieces` are those of its text beside which something may be put, in order:
    not what stands in text boxes, nor in XML of an unusual kind. `parts` are those that have text, `text` the main one.
    """

    def __init__(self, content: bytes, path: str = "") -> None:
        self.package = Package(content)
        self.text = text_part(self.package)
        self.parts: dict[str, bytes] = {}
        found = []
        for part, body in bodies(self.package, _Runs):
            self.parts[part] = self.package.part(part)
            found.append((part, body.found, body.flow.finish()))
        paragraphs = [p for _, _, of_part in found for p in of_part]
        self.article = article_of(paragraphs, path, in_lines=True)
        starts, at = {}, 0
        for paragraph in paragraphs:
            starts[id(paragraph)] = at
            at += paragraph.size + 1
        pieces = (
            _piece(starts[id(one.paragraph)], one, part, self.parts[part])
            for part, words, _ in found for one in words if id(one.paragraph) in starts
        )  # fmt: skip
        self.pieces = sorted(piece for piece in pieces if piece)

    def within(self, start: int, end: int) -> list[Piece]:
        """The pieces that have characters of the article's source from `start` to `end`, or end or begin there."""
        first = bisect_left(self.pieces, start, key=lambda piece: piece.stop)
        return self.pieces[first : bisect_right(self.pieces, end, lo=first, key=lambda piece: piece.start)]


class _OpenRun:
    """A run while it is read: where it begins, where its properties end, and the tracked insertion around it."""

    def __init__(self, at: int, insertion: int, is_boxed: bool) -> None:
        self.at = at
        self.properties_end = -1
        self.insertion = insertion
        self.is_boxed = is_boxed


class _Words(NamedTuple):
    """An element w:t: its bytes, and its text, which loses the spaces around it unless it `keeps` them."""

    paragraph: Paragraph
    column: int
    text: str
    keeps: bool
    at: int
    closing: int
    run: _OpenRun


class _Runs(Body):
    """Takes the events of a part as `Body` does, and notes besides where they stand."""

    def __init__(
        self, styles: Mapping[str, Style], relations: Mapping[str, Relation], comments: Mapping[str, str]
    ) -> None:
        super().__init__(styles, relations, comments)
        self.found: list[_Words] = []
        self._within: list[tuple[str, int]] = []
        self._runs: list[_OpenRun] = []
        self._boxes = 0  # text boxes that are open

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        at = self.offset()
        if name == "w:r":
            parent, begins = self._within[-1] if self._within else ("", 0)
            self._runs.append(_OpenRun(at, begins if parent == "w:ins" else -1, self._boxes > 0))
        self._boxes += name == "w:txbxContent"
        self._within.append((name, at))
        super().start(name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        _, at = self._within.pop()
        self._boxes -= name == "w:txbxContent"
        paragraph, words = self.flow.paragraph, "".join(self._words or ())
        column = paragraph.size if paragraph else 0
        keeps = self._keeps_spaces
        super().end(name)
        if name == "w:t" and self._runs and paragraph and paragraph.size > column:
            self.found.append(_Words(paragraph, column, words, keeps, at, self.offset(), self._runs[-1]))
        elif name == "w:rPr" and self._within[-1][0] == "w:r":
            self._runs[-1].properties_end = self.offset()
        elif name == "w:r":
            self._runs.pop()


def _piece(start: int, words: _Words, part: str, content: bytes) -> Piece | None:
    """The piece that an element is; None where nothing can be put beside it."""
    run = words.run
    end = content.find(b">", words.closing) + 1
    if run.is_boxed or not (
        content.startswith((b"<w:t>", b"<w:t "), words.at) and content.startswith(b"</w:t>", words.closing)
        and content.startswith((b"<w:r>", b"<w:r "), run.at)
    ):  # fmt: skip
        return None
    raw = content[content.index(b">", words.at) + 1 : words.closing].decode("utf-8", "replace")
    raw = raw if words.keeps else raw.strip()
    characters = tuple(_CHARACTER.findall(raw))
    if len(characters) != len(words.text if words.keeps else words.text.strip()) or "".join(characters) != raw:
        return None
    opening = content[run.at : _after(content, run)]
    insertion = content[run.insertion : content.index(b">", run.insertion) + 1] if run.insertion >= 0 else b""
    return Piece(start + words.column, characters, part, words.at, end, Run(opening, insertion))


def _after(content: bytes, run: _OpenRun) -> int:
    """Where the start tag of a run ends, and the properties that it may have."""
    at = run.properties_end if run.properties_end >= 0 else run.at
    has_end = run.properties_end < 0 or content.startswith(b"</w:rPr", at)  # an element without content has no end tag
    return content.index(b">", at) + 1 if has_end else at
