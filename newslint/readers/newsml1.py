"""NewsML 1 (IPTC, 1.0 to 1.2), which some agencies still send: the text items of a file, their content as in G2."""

from __future__ import annotations

from typing import Any

from newslint.core.article import Article, Kind
from newslint.core.errors import NotAnArticle
from newslint.readers.composer import MARKUP
from newslint.readers.layers import Layer, LayeredComposer
from newslint.readers.newsml import add_content
from newslint.readers.originals import join
from newslint.readers.xml_text import Node, XmlDocument

_LINES: tuple[tuple[str, Kind], ...] = (
    ("HeadLine", "headline"), ("SubHeadLine", "standfirst"), ("ByLine", "byline"), ("DateLine", "date"),
)  # fmt: skip
_ROLES = frozenset({"", "main", "body", "text", "maintext", "main text", "summary", "abstract"})


def articles_in(document: XmlDocument) -> list[tuple[int, Article]]:
    """The articles of a document, each with the offset at which it begins; raises `NotAnArticle` where it has none."""
    items = [item for item in document.root.all("NewsItem") if item.find("NewsComponent")]
    texts = [item for item in items if _contents(item)]
    found = [(item.start, _article(document, item)) for item in texts]
    if not found:
        raise NotAnArticle("is NewsML 1 without text, not an article")
    names = [document.text(item.find("PublicIdentifier")) for item in texts]
    origins = ((name, node) for name, item in zip(names, texts, strict=True) for node in item.all("DerivedFrom"))
    made_from = ((name, node.attributes.get("NewsItem", "")) for name, node in origins)
    join(zip(names, (article for _, article in found), strict=True), made_from)
    return found


def _contents(item: Node) -> list[Node]:
    """The text of an item, which may stand beside style sheets, pictures and addresses."""
    found = []
    for component in (node for node in item.all("NewsComponent") if _said(node, "Role").lower() in _ROLES):
        for content in component.within("ContentItem"):
            if _said(content, "MediaType").lower() in ("", "text"):
                found += [data for data in content.within("DataContent") if data.last > data.first]
    return found


def _said(node: Node, tag: str) -> str:
    """The formal name that a child of an element gives."""
    return next((child.attributes.get("FormalName", "") for child in node.within(tag)), "")


def _article(document: XmlDocument, item: Node) -> Article:
    composer = LayeredComposer(document.source, MARKUP)
    for tag, kind in _LINES:
        if line := next((node for node in item.all(tag) if document.text(node)), None):
            composer.plain(Layer(document.pieces(line)), kind)
    title = document.text(item.find("HeadLine"))
    for content in _contents(item):
        add_content(document, content, composer, title)
    said = _metadata(document, item)
    return composer.article(said, said.get("language"))


def _metadata(document: XmlDocument, item: Node) -> dict[str, Any]:
    languages = (node.attributes.get("FormalName", "").lower() for node in item.all("Language"))
    said = {
        "language": next(filter(None, languages), item.attributes.get("xml:lang", "")),
        "date": document.text(item.find("ThisRevisionCreated")) or document.text(item.find("FirstCreated")),
        "title": document.text(item.find("HeadLine")), "author": document.text(item.find("ByLine")),
        "credit": document.text(item.find("CreditLine")), "copyright": document.text(item.find("CopyrightLine")),
        "slugline": document.text(item.find("SlugLine")),
    }  # fmt: skip
    return {key: value for key, value in said.items() if value}
