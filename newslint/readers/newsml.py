"""NewsML-G2 (IPTC): the text items of a message, a package or a file, their content NITF, XHTML or plain text."""

from __future__ import annotations

from typing import Any

from newslint.core.article import Article
from newslint.core.errors import NotAnArticle
from newslint.readers import nitf
from newslint.readers.composer import MARKUP
from newslint.readers.html_blocks import HtmlDocument
from newslint.readers.layers import Layer, LayeredComposer, has_markup
from newslint.readers.originals import join, names_original
from newslint.readers.xml_text import Node, XmlDocument


def articles_in(document: XmlDocument) -> list[tuple[int, Article]]:
    """The articles of a document, each with the offset at which it begins; raises `NotAnArticle` where it has none."""
    [root] = document.root.children
    items = [root] if root.tag == "newsItem" else list(root.all("newsItem"))
    texts = [item for item in items if _content(item)]
    found = [(item.start, _article(document, item)) for item in texts]
    if not found:
        kinds = [_kind(item) for item in items or root.all("packageItem", "itemMeta")]
        what = next(filter(None, kinds), "without text")
        raise NotAnArticle(f"is NewsML-G2 of another kind ({what}), not an article")
    names = [item.attributes.get("guid", "") for item in texts]
    links = ((name, link.attributes) for name, item in zip(names, texts, strict=True) for link in item.all("link"))
    made_from = ((name, link.get("residref", "")) for name, link in links if names_original(link.get("rel", "")))
    join(zip(names, (article for _, article in found), strict=True), made_from)
    return found


def _kind(item: Node) -> str:
    node = item.find("itemClass")
    return node.attributes.get("qcode", "").rpartition(":")[2] if node else ""


def _content(item: Node) -> list[Node]:
    """The content of a text item that stands in the file; none for an item of another kind."""
    if _kind(item) not in ("", "text", "composite"):
        return []
    whole = [n for n in item.all("inlineXML", "inlineData") if "encoding" not in n.attributes and n.last > n.first]
    formatted = [n for n in whole if n.tag == "inlineXML"]  # the same again without markup may stand beside it
    return formatted or whole


def _article(document: XmlDocument, item: Node) -> Article:
    composer = LayeredComposer(document.source, MARKUP)
    meta = next(iter(item.within("contentMeta")), None) or item
    if headline := _first(document, meta, "headline"):
        composer.plain(Layer(document.pieces(headline)), "headline")
    for by in meta.within("by"):
        composer.plain(Layer(document.pieces(by)), "byline")
    title = document.text(headline)
    for content in _content(item):
        add_content(document, content, composer, title)
    said = _metadata(document, item, meta)
    return composer.article(said, said.get("language"))


def _first(document: XmlDocument, meta: Node, tag: str) -> Node | None:
    return next((node for node in meta.within(tag) if document.text(node)), None)


def add_content(document: XmlDocument, content: Node, composer: LayeredComposer, title: str) -> None:
    """Add the content of an item: NITF, elements of XHTML, or text, which may be HTML that was escaped."""
    inner = next((node for node in content.all("nitf")), None)
    if inner is not None:
        nitf.compose(document, inner, composer)
    elif content.children:
        composer.document(HtmlDocument(document.source, document.events[content.first : content.last]), title)
    else:
        layer = Layer(document.pieces(content))
        if has_markup(layer.text):
            composer.html(layer, title)
        else:
            composer.plain(layer)


def _metadata(document: XmlDocument, item: Node, meta: Node) -> dict[str, Any]:
    languages = [n.attributes.get("tag", "") for n in meta.within("language")]
    contents = [n.attributes.get("xml:lang", "") for n in item.all("html", "inlineXML", "inlineData")]
    said = {
        "language": next(filter(None, [*languages, item.attributes.get("xml:lang", ""), *contents]), ""),
        "date": document.text(item.find("versionCreated")) or document.text(item.find("contentCreated")),
        "author": ", ".join(document.text(n) for n in meta.within("by")),
        "credit": document.text(_first(document, meta, "creditline")),
        "title": document.text(_first(document, meta, "headline")),
        "slugline": document.text(_first(document, meta, "slugline")),
        "copyright": document.text(item.find("copyrightHolder")),
    }  # fmt: skip
    for node in item.all("digitalSourceType"):
        said["digitalsourcetype"] = node.attributes.get("qcode") or node.attributes.get("uri", "")
    return {key: value for key, value in said.items() if value}
