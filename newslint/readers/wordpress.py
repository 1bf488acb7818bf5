"""WordPress exports (WXR): RSS in which each item is a post or page, with its text as HTML.

Posts and pages are articles, drafts among them; pictures, menus, revisions and what lies in the bin are none. As
WordPress does it, a blank line in the text ends a paragraph where its author wrote none himself. Its shortcodes are no
text. Source: WXR 1.2, wordpress/wp-admin/includes/export.php; wpautop in wp-includes/formatting.php.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newslint.core.article import Article
from newslint.core.errors import NotAnArticle
from newslint.readers.composer import MARKUP, Piece
from newslint.readers.layers import Layer, LayeredComposer
from newslint.readers.xml_text import Node, XmlDocument

_TYPE = "post_type"
_NO_TYPES = frozenset({
    "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "wp_block",
    "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation", "user_request", "acf-field",
    "acf-field-group", "elementor_library", "wp_font_family", "wp_font_face",
})  # fmt: skip
_NO_STATES = frozenset({"trash", "auto-draft", "inherit"})
_SHORTCODE = re.compile(
    r"\[/?(?:caption|wp_caption|gallery|embed|audio|video|playlist|vc_\w+|et_pb_\w+|su_\w+)\b[^\[\]\n]{0,500}\]"
)
_PARAGRAPH = re.compile(r"<p[\s>]|<!-- wp:", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n\s*")


def articles_in(document: XmlDocument) -> list[tuple[int, Article]]:
    """The articles of an export, each with the place where its item begins."""
    items = [item for item in document.root.all("item") if _is_article(document, item)]
    if not any(True for _ in document.root.all(_TYPE)):
        raise NotAnArticle("is <rss>, a feed and not an article; newslint reads NITF, NewsML and exports of WordPress")
    return [(item.start, article) for item in items if (article := _article(document, item)).blocks]


def _is_article(document: XmlDocument, item: Node) -> bool:
    kind, state = (document.text(item.find(tag)) for tag in (_TYPE, "status"))
    return kind not in _NO_TYPES and state not in _NO_STATES and bool(kind)


def _article(document: XmlDocument, item: Node) -> Article:
    composer = LayeredComposer(document.source, MARKUP)
    for title in item.within("title")[:1]:
        composer.line(Layer(document.pieces(title)), "headline", is_html=True)
    for node in item.within("encoded"):
        if _is_excerpt(document, node):
            composer.line(Layer(document.pieces(node)), "standfirst", is_html=True)
    for node in item.within("encoded"):
        if not _is_excerpt(document, node):
            _add_text(list(_without_shortcodes(list(document.pieces(node)))), composer)
    return composer.article(_metadata(document, item))


def _is_excerpt(document: XmlDocument, node: Node) -> bool:
    return document.source.startswith("<excerpt:", node.start)


def _without_shortcodes(pieces: list[Piece]) -> Iterator[Piece]:
    layer, at = Layer(pieces), 0
    for shortcode in _SHORTCODE.finditer(layer.text):
        yield from layer.pieces(layer.text[at : shortcode.start()], at)
        at = shortcode.end()
    yield from layer.pieces(layer.text[at:], at)


def _add_text(pieces: list[Piece], composer: LayeredComposer) -> None:
    layer, at = Layer(pieces), 0
    if not _PARAGRAPH.search(layer.text):
        for blank in _BLANK_LINE.finditer(layer.text):
            composer.fragment(Layer(layer.pieces(layer.text[at : blank.start()], at)), has_headline=True)
            at = blank.end()
    composer.fragment(Layer(layer.pieces(layer.text[at:], at)), has_headline=True)


def _metadata(document: XmlDocument, item: Node) -> dict[str, Any]:
    named = {
        "title": "title", "date": "post_date", "author": "creator", "status": "status", "url": "link",
        "modified": "post_modified",
    }  # fmt: skip
    said = {key: document.text(next(iter(item.within(tag)), None)) for key, tag in named.items()}
    return {key: value for key, value in said.items() if value}
