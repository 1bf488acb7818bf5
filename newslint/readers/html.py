"""HTML: whole pages, in which the article is found, and pieces of pages, as editors and feeds have them.

What stands around the article (menus, footers, comments) is left out; what stands inside it is kept, so that furniture
in the copy can be reported. Scripts, `pre` and other code are skipped; inline `code` stands as one object character.
Metadata come from `<meta>`, `<html lang>` and JSON-LD (schema.org NewsArticle), keys in lower case.
"""

from __future__ import annotations

import json
import re
from typing import Any

from newslint.core.article import Article, Kind
from newslint.readers.composer import MARKUP, Composer
from newslint.readers.decode import decode_page
from newslint.readers.front_matter import front_matter
from newslint.readers.html_article import article_blocks, below_headline
from newslint.readers.html_blocks import HtmlDocument
from newslint.readers.html_elements import Element, HtmlBlock, HtmlComment
from newslint.readers.html_events import Event
from newslint.readers.html_headline import headline_in
from newslint.readers.html_tables import cells_of_text

_KINDS: dict[str, Kind] = {
    "li": "list item", "dd": "list item", "dt": "list item", "blockquote": "quotation", "figcaption": "caption",
    "caption": "caption", "td": "cell", "th": "cell", "h1": "heading", "h2": "heading", "h3": "heading",
    "h4": "heading", "h5": "heading", "h6": "heading",
}  # fmt: skip
_LABELLED: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("credit", re.compile(r"[ _-](?:credits?|photographer|image-source|copyright)(?=[ _-])")),
    ("caption", re.compile(r"[ _-](?:caption|wp-caption-text)(?=[ _-])")),
    ("byline", re.compile(r"[ _-](?:byline|author|authors|author-name)(?=[ _-])")),
    ("standfirst", re.compile(r"[ _-](?:standfirst|dek|deck|subtitle|sub-?headline|strapline|summary)(?=[ _-])")),
    ("date", re.compile(r"[ _-](?:dateline|timestamp|published|datepublished|pubdate|post-date)(?=[ _-])")),
)
_PICTURE = 120  # pixels; what is narrower or lower is a sign
_NO_LINE_END = re.compile(r"[^\n\r]")
_SHORT = 300  # characters: a longer block is text, whatever it is labelled
_META = {
    "article:published_time": "date", "datepublished": "date", "date": "date", "author": "author",
    "description": "description", "og:title": "title", "og:site_name": "site", "article:modified_time": "modified",
}  # fmt: skip


def read(content: bytes, path: str = "") -> Article:
    """The article in the bytes of an HTML file; raises `UnreadableArticle`."""
    source, problem = decode_page(content)
    front = front_matter(source)
    document = HtmlDocument(_NO_LINE_END.sub(" ", source[: front.end]) + source[front.end :] if front.end else source)
    metadata = _metadata(document)
    site = str(metadata.pop("site", ""))
    blocks = article_blocks(document)
    headline = None if front.headline else headline_in(document, blocks, str(metadata.get("title", "")), site)
    metadata |= front.values
    if headline is not None:
        blocks = below_headline(blocks, headline)
    composer = Composer(source)
    front.compose(composer)
    compose(document, blocks, headline, composer)
    article = composer.article(metadata, metadata.get("language") or metadata.get("lang"), path)
    article.reserved = MARKUP
    front.tell(article)
    if problem:  # what would be written again is not what was read
        article.problem, article.fixable = problem, False
    return article


def compose(
    document: HtmlDocument, blocks: list[HtmlBlock], headline: HtmlBlock | None, composer: Composer,
    kind: Kind | None = None,
) -> None:  # fmt: skip
    """Add blocks of a document to a composer, each as what it is, or all as one kind."""
    comments = _Comments(document, composer)
    images = _images(document, blocks)
    texts = cells_of_text(document, blocks)
    kinds: dict[tuple[int, bool], Kind] = {(cell, short): "paragraph" for cell in texts for short in (False, True)}
    for block in blocks:
        comments.before(block)
        while images and images[0].start < block.pieces[0][1]:
            composer.image(" ".join(filter(None, map(images.pop(0).attributes.get, ("title", "alt", "data-credit")))))
        composer.begin("headline" if block is headline else kind or _kind(document, block, kinds))
        for piece in block.pieces:
            composer.add(*piece)
        for link in block.links:
            composer.link(*link)
        composer.finish()
        comments.extend(block)
    comments.rest()


class _Comments:
    """The comments of a document on their way into the composer, each for the block or the element that follows it."""

    def __init__(self, document: HtmlDocument, composer: Composer) -> None:
        self._document = document
        self._composer = composer
        self._coming = document.comments[::-1]
        self._open: list[tuple[int, int]] = []  # the element that a comment holds for, and the comment's number

    def before(self, block: HtmlBlock) -> None:
        """Note the comments that stand before a block, which comes next, or in it."""
        while self._coming and self._is_before(self._coming[-1], block):
            comment = self._coming.pop()
            if comment.block < 0:
                self._open.append((self._following(comment.element, block), len(self._composer.comments)))
            self._note(comment)

    def extend(self, block: HtmlBlock) -> None:
        """Let a comment hold for a block of the element that follows it."""
        if self._open:
            path = self._document.path(block.element)
            self._open = [c for c in self._open if c[0] in path and self._composer.extend_comment(c[1])]

    def rest(self) -> None:
        """Note the comments after the last block."""
        for comment in reversed(self._coming):
            self._note(comment)

    def _note(self, comment: HtmlComment) -> None:
        self._composer.comment(comment.event.value, comment.event.start, comment.event.end)

    def _is_before(self, comment: HtmlComment, block: HtmlBlock) -> bool:
        if comment.block >= 0:
            return self._document.blocks[comment.block].pieces[0][1] <= block.pieces[0][1]
        return comment.event.start < block.pieces[0][1]

    def _following(self, element: int, block: HtmlBlock) -> int:
        """The element right inside another one that holds a block; -1 where there is none."""
        path = [*self._document.path(block.element), -1]
        at = path.index(element) if element in path else 0
        return path[at - 1] if at else -1


def _images(document: HtmlDocument, blocks: list[HtmlBlock]) -> list[Event]:
    """The pictures between the first and the last block of the article; small ones are signs, not pictures."""
    if not blocks:
        return []
    first, last = blocks[0].pieces[0][1], blocks[-1].pieces[-1][2]
    return [i for i in document.images if first < i.start < last and not _is_small(i.attributes)]


def _is_small(attributes: dict[str, str]) -> bool:
    sizes = (attributes.get(side, "").removesuffix("px") for side in ("width", "height"))
    return any(size.isdigit() and int(size) < _PICTURE for size in sizes)


def _kind(document: HtmlDocument, block: HtmlBlock, known: dict[tuple[int, bool], Kind]) -> Kind:
    """What a block is, by the labels and tags of the elements around it, the innermost first."""
    path, is_short = [], len(block.text) <= _SHORT
    element = block.element
    while element >= 0 and (element, is_short) not in known:
        path.append(element)
        element = document.elements[element].parent
    kind = known.get((element, is_short), "paragraph")
    for inner in reversed(path):
        kind = known[inner, is_short] = _kind_of(document, inner, is_short) or kind
    return kind


def _kind_of(document: HtmlDocument, index: int, is_short: bool) -> Kind | None:
    """What an element makes of a block in it, whatever stands around it."""
    labelled, tagged = _kinds_of(document.elements[index])
    if labelled and is_short:
        return labelled
    return "quotation" if tagged == "list item" and _is_quoted(document, index) else tagged


def _is_quoted(document: HtmlDocument, element: int) -> bool:
    return any(document.elements[index].tag == "blockquote" for index in document.path(element))


def _kinds_of(element: Element) -> tuple[Kind | None, Kind | None]:
    """What an element's labels, and its tag, make of a block in it."""
    if element.tag in ("article", "main", "body"):
        return None, None
    labels = element.labels
    return next((kind for kind, pattern in _LABELLED if pattern.search(labels)), None), _KINDS.get(element.tag)


def _metadata(document: HtmlDocument) -> dict[str, Any]:
    metadata: dict[str, Any] = {}
    for element in document.elements:
        if element.tag == "html" and (language := element.attributes.get("lang")):
            metadata["language"] = language.replace("_", "-").lower()
        if element.tag == "meta":
            named = (element.attributes.get(a, "").lower() for a in ("property", "name", "itemprop"))
            for name in named:
                if name in _META and element.attributes.get("content"):
                    metadata.setdefault(_META[name], element.attributes["content"])
    for script in document.scripts:
        metadata = {**metadata, **_linked_data(script), **{k: metadata[k] for k in ("site",) if k in metadata}}
    return metadata


def _linked_data(script: str) -> dict[str, Any]:
    """What schema.org's NewsArticle or Article says in a JSON-LD script; nothing where it is broken."""
    try:
        data = json.loads(script)
    except (ValueError, RecursionError):
        return {}
    graph = data.get("@graph", data) if isinstance(data, dict) else data
    for item in graph if isinstance(graph, list) else [graph]:
        if isinstance(item, dict) and "Article" in str(item.get("@type", "")):
            named = {
                "title": item.get("headline"), "date": item.get("datePublished"), "modified": item.get("dateModified"),
                "description": item.get("description"), "author": _author(item.get("author")),
                "site": _author(item.get("publisher")),
            }  # fmt: skip
            return {k: v for k, v in named.items() if isinstance(v, str) and v}
    return {}


def _author(author: Any) -> str:
    """The names of an author or authors, as JSON-LD may have them."""
    if isinstance(author, list):
        return ", ".join(filter(None, map(_author, author)))
    if isinstance(author, dict):
        return str(author.get("name", ""))
    return author if isinstance(author, str) else ""
