"""Texts that stand inside others, such as HTML in a string of JSON: composed so that each character keeps its place.

An inner reader sees the text as it is once unwrapped; a `Layer` knows where each piece of that stands in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from newslint.core.article import Article, Kind
from newslint.readers.composer import MARKUP, Composer, Piece

if TYPE_CHECKING:
    from newslint.readers.html_blocks import HtmlDocument

_MARKUP = re.compile(
    r"<(?:p|div|br|h[1-6]|ul|ol|a|em|strong|b|i|span|figure|blockquote|section|article|html|!--)\b", re.I
)
_BOXES = re.compile(r"\s*(?>(?:</?(?:div|section|article|aside|center|details|figure|main)\b[^<>]*>\s*)+)", re.I)
_REFERENCE = re.compile(r"&(?:#\d{2,6}|#[xX][0-9A-Fa-f]{2,5}|[A-Za-z]{2,8});")
_SPACE = re.compile(r"\s+")
_OPENS = re.compile(r"<(/?)([a-z]+)(?![\w:-])", re.IGNORECASE)


def has_markup(text: str) -> bool:
    """Whether a text has tags of HTML in it."""
    return "<" in text and _MARKUP.search(text) is not None


class Layer:
    """A text made of pieces, each of which stands somewhere in the file."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._pieces = list(pieces)
        self.text = "".join(piece[0] for piece in self._pieces)
        self._starts: list[int] = []
        at = 0
        for text, _, _ in self._pieces:
            self._starts.append(at)
            at += len(text)

    def pieces(self, text: str, start: int) -> Iterator[Piece]:
        """A text that stands in this one from `start` on, character for character, as pieces of the file."""
        index, at = bisect_right(self._starts, start) - 1, 0
        while at < len(text):
            whole, first, last = self._pieces[index]
            within = start + at - self._starts[index]
            size = min(len(text) - at, len(whole) - within)
            if last - first == len(whole):
                first, last = first + within, first + within + size
            yield text[at : at + size], first, last
            index, at = index + 1, at + size

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` stand in the file, from the first to the last."""
        pieces = list(self.pieces(self.text[start : max(end, start + 1)], start))
        if not pieces:
            return (self._pieces[-1][2],) * 2 if self._pieces else (0, 0)
        return pieces[0][1], pieces[-1][2] if end > start else pieces[0][1]


class LayeredComposer(Composer):
    """A composer whose places are those of a `layer`, as long as it has one, and else of the source.

    `reserved` is what no fix may put into the source, see `Article`.
    """

    def __init__(self, source: str, reserved: str) -> None:
        super().__init__(source)
        self.layer: Layer | None = None
        self.reserved = reserved

    def add(self, text: str, start: int, end: int) -> None:
        """Add a piece of text that stands at a place of the layer."""
        for piece in self.mapped((text, start, end)):
            super().add(*piece)

    def comment(self, text: str, start: int, end: int) -> None:
        """Note a comment that stands at a place of the layer."""
        super().comment(text, *(self.layer.span(start, end) if self.layer else (start, end)))

    def article(self, metadata: dict[str, Any] | None = None, language: str | None = None, path: str = "") -> Article:
        """The finished article."""
        article = super().article(metadata, language, path)
        article.reserved = self.reserved
        return article

    def mapped(self, piece: Piece) -> Iterable[Piece]:
        """A piece of the layer as pieces of the source."""
        text, start, end = piece
        if self.layer is None or not text:
            return (piece,)
        if end - start == len(text):
            return self.layer.pieces(text, start)
        return ((text, *self.layer.span(start, end)),)

    def plain(self, layer: Layer, kind: Kind = "paragraph") -> None:
        """Add plain text: a paragraph for each of its lines, or one block of another kind with all of it."""
        before, self.layer = self.layer, layer
        if kind == "paragraph":
            from newslint.readers.text import add_paragraphs

            add_paragraphs(layer.text, self)
        else:
            self.begin(kind)
            at = 0
            for space in _SPACE.finditer(layer.text):
                self.add(layer.text[at : space.start()], at, space.start())
                self.add(" ", *space.span())
                at = space.end()
            self.add(layer.text[at:], at, len(layer.text))
            self.finish()
        self.layer = before

    def line(self, layer: Layer, kind: Kind, is_html: bool) -> None:
        """Add a block of some kind, such as a headline, that is HTML where what it stands above is."""
        is_html = is_html and (has_markup(layer.text) or bool(_REFERENCE.search(layer.text)))
        if is_html and not _is_left_open(layer.text):
            self.html(layer, "", kind)
        else:
            self.plain(layer, kind)

    def html(self, layer: Layer, title: str, kind: Kind | None = None) -> None:
        """Add the article in a page or a piece of HTML; see `document`."""
        from newslint.readers.html_blocks import HtmlDocument

        before, self.layer = self.layer, layer
        self.document(HtmlDocument(layer.text), title, kind)
        self.layer = before

    def document(self, document: HtmlDocument, title: str, kind: Kind | None = None) -> None:
        """Add the article in a document of the layer, all of it as one kind if that is given.

        What only says the article's title or byline again is left out; without a title, its own is the headline.
        """
        from newslint.readers.html import compose
        from newslint.readers.html_article import article_blocks
        from newslint.readers.html_headline import headline_in

        self.reserved += MARKUP
        blocks = article_blocks(document)
        headline = None if title or any(b.kind == "headline" for b in self.blocks) else headline_in(document, blocks)
        texts = zip(self.blocks, self.texts(), strict=True)
        said = {_folded(title), *(_folded(text) for block, text in texts if block.kind == "byline")}
        blocks = [b for b in blocks if b is not headline and _folded(b.text) not in said]
        compose(document, [headline, *blocks] if headline else blocks, headline, self, kind)

    def fragment(self, layer: Layer, has_headline: bool) -> None:
        """Add all text in a piece of HTML; without a headline so far, a heading of level 1 is."""
        self.reserved = MARKUP
        if _BOXES.fullmatch(layer.text):  # tags around what is Markdown
            return
        from newslint.readers.html import compose
        from newslint.readers.html_blocks import HtmlDocument
        from newslint.readers.html_headline import headline_in

        document = HtmlDocument(layer.text, is_piece=True)
        blocks = document.seen()
        headline = None if has_headline or not blocks else headline_in(document, blocks)
        before, self.layer = self.layer, layer
        compose(document, blocks, headline, self)
        self.layer = before


def _is_left_open(text: str) -> bool:
    """Whether a line names a tag that would swallow the rest of it: "What <script> does"."""
    from newslint.readers.html_tags import SKIPPED

    found = [(name.lower(), bool(ends)) for ends, name in _OPENS.findall(text)]
    lasts = dict(found)  # whether the last one of a name ends it
    return text.rfind("<!--") > text.rfind("-->") or any(name in SKIPPED and not lasts[name] for name, _ in found)


def _folded(text: str) -> str:
    return " ".join(text.split()).lower()
