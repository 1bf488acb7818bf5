"""NITF, the News Industry Text Format (IPTC, 3.1 to 3.6): headline, standfirst, byline, body, captions and credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newslint.core.article import Article, Kind
from newslint.readers.composer import MARKUP
from newslint.readers.html_blocks import HtmlDocument
from newslint.readers.html_events import Event
from newslint.readers.layers import LayeredComposer
from newslint.readers.xml_text import Node, XmlDocument

_LINE = re.compile(r"[^\n]+\n?")
# How the head of the body is read, in this order; what is not named here stands in no article.
_HEAD: tuple[tuple[str, Kind], ...] = (
    ("hl2", "standfirst"), ("byline", "byline"), ("dateline", "date"), ("abstract", "standfirst"),
)  # fmt: skip
# The elements of the body as those of HTML, with a class where that says more.
_AS_HTML: dict[str, tuple[str, str]] = {
    "hl1": ("h2", ""), "hl2": ("h3", ""), "bq": ("blockquote", ""), "block": ("div", ""), "byttl": ("br", ""),
    "media": ("figure", ""), "media-caption": ("figcaption", ""), "media-producer": ("div", "credit"),
    "credit": ("div", "credit"), "byline": ("div", "byline"), "dateline": ("div", "dateline"),
    "nitf-table": ("div", ""), "media-metadata": ("script", ""), "media-object": ("script", ""),
}  # fmt: skip


def articles_in(document: XmlDocument) -> list[tuple[int, Article]]:
    """The one article of a document, with the offset at which it begins."""
    [root] = document.root.children
    composer = LayeredComposer(document.source, MARKUP)
    compose(document, root, composer)
    said = metadata(document, root)
    return [(root.start, composer.article(said, said.get("language")))]


def compose(document: XmlDocument, nitf: Node, composer: LayeredComposer) -> None:
    """Add the article of an element `nitf`; what has a headline already keeps it."""
    heads = [head for head in nitf.all("body.head") if head.children]
    headlines = [*(node for head in heads for node in head.all("hl1")), *nitf.all("title")]
    for node in headlines:
        if not _headline(composer):
            _add(document, node, composer, "headline")
    for tag, kind in _HEAD:
        for node in (n for head in heads for n in head.all(tag)):
            _add(document, node, composer, kind)
    in_notes = {id(n) for note in nitf.all("note") for n in note.all("body.content")}
    for body in nitf.all("body.content"):
        if id(body) not in in_notes:
            composer.document(HtmlDocument(document.source, events_of(document, body)), _headline(composer))
    for tagline in nitf.all("tagline"):
        _add(document, tagline, composer, "note")


def _headline(composer: LayeredComposer) -> str:
    """The headline so far; empty where there is none."""
    pairs = zip(composer.blocks, composer.texts(), strict=True)
    return next((text for block, text in pairs if block.kind == "headline"), "")


def _add(document: XmlDocument, node: Node, composer: LayeredComposer, kind: Kind) -> None:
    composer.document(HtmlDocument(document.source, events_of(document, node)), "", kind)


def events_of(document: XmlDocument, node: Node) -> Iterator[Event]:
    """The events within an element, as those of HTML; each line of a `pre` is a block."""
    as_written = 0
    for event in document.events[node.first : node.last]:
        if event.value == "pre" and event.kind in ("start", "end"):
            as_written += 1 if event.kind == "start" else -1
        elif event.kind == "text" and as_written:
            for line in _LINE.finditer(document.source, event.start, event.end):
                yield event._replace(start=line.start(), end=line.end())
                yield Event("start", line.end(), line.end(), "hr", {})
        elif event.kind in ("start", "end") and event.value in _AS_HTML:
            tag, label = _AS_HTML[event.value]
            said = {**event.attributes, "class": label} if label else event.attributes
            yield event._replace(value=tag, attributes=said)
        else:
            yield event


def metadata(document: XmlDocument, nitf: Node) -> dict[str, Any]:
    """What an element `nitf` says of its article."""
    found: dict[str, Any] = {}
    for meta in nitf.all("meta"):
        if name := meta.attributes.get("name"):
            found[name.lower()] = meta.attributes.get("content", "")
    dates = [
        n.attributes.get("norm", "") for tag in ("date.issue", "date.release", "story.date") for n in nitf.all(tag)
    ]
    language = nitf.attributes.get("baselang") or nitf.attributes.get("xml:lang")
    rights = nitf.find("doc.copyright")
    said = {
        "title": document.text(nitf.find("title")), "date": next(filter(None, dates), ""), "language": language,
        "author": document.text(nitf.find("byline")), "copyright": rights.attributes.get("holder") if rights else None,
    }  # fmt: skip
    return found | {key: value for key, value in said.items() if value}
