"""NITF, the News Industry Text Format (IPTC, 3.1 to 3.6): headline, standfirst, byline, body, captions and credits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.article import Kind
from newslint.readers.html_blocks import HtmlDocument
from newslint.readers.html_events import Event
from newslint.readers.layers import LayeredComposer
from newslint.readers.xml_text import Node, XmlDocument

# How the head of the body is read, in this order; what is not named here stands in no article.
_HEAD: tuple[tuple[str, Kind], ...] = (
    ("hl1", "headline"), ("hl2", "standfirst"), ("byline", "byline"), ("dateline", "date"), ("abstract", "standfirst"),
)  # fmt: skip
# The elements of the body as those of HTML, with a class where that says more.
_AS_HTML: dict[str, tuple[str, str]] = {
    "hl1": ("h2", ""), "hl2": ("h3", ""), "bq": ("blockquote", ""), "block": ("div", ""), "pre": ("p", ""),
    "media": ("figure", ""), "media-caption": ("figcaption", ""), "media-producer": ("div", "credit"),
    "credit": ("div", "credit"), "byline": ("div", "byline"), "dateline": ("div", "dateline"),
    "nitf-table": ("div", ""), "media-metadata": ("script", ""), "media-object": ("script", ""),
}  # fmt: skip


def compose(document: XmlDocument, nitf: Node, composer: LayeredComposer) -> None:
    """Add the article of an element `nitf`; what has a headline already keeps it."""
    has_headline = any(block.kind == "headline" for block in composer.blocks)
    heads = [head for head in nitf.all("body.head") if head.children]
    for tag, kind in _HEAD:
        for node in (n for head in heads for n in head.all(tag)):
            if kind != "headline" or not has_headline:
                _add(document, node, composer, kind)
                has_headline = has_headline or kind == "headline"
    title = nitf.find("title")
    if title and not any(block.kind == "headline" for block in composer.blocks):
        _add(document, title, composer, "headline")
    headline = next(
        (text for b, text in zip(composer.blocks, composer.texts(), strict=True) if b.kind == "headline"), ""
    )
    in_notes = {id(n) for note in nitf.all("note") for n in note.all("body.content")}
    for body in nitf.all("body.content"):
        if id(body) not in in_notes:
            composer.document(HtmlDocument(document.source, events_of(document, body)), headline)
    for tagline in nitf.all("tagline"):
        _add(document, tagline, composer, "note")


def _add(document: XmlDocument, node: Node, composer: LayeredComposer, kind: Kind) -> None:
    composer.document(HtmlDocument(document.source, events_of(document, node)), "", kind)


def events_of(document: XmlDocument, node: Node) -> Iterator[Event]:
    """The events within an element, as those of HTML."""
    for event in document.events[node.first : node.last]:
        if event.kind in ("start", "end") and event.value in _AS_HTML:
            tag, label = _AS_HTML[event.value]
            yield event._replace(
                value=tag, attributes={**event.attributes, "class": label} if label else event.attributes
            )
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
