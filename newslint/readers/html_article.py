"""Finding the article in a page: the element that holds the running text, and what in it is not the article's.

Text counts where it runs: blocks of ten words or more with few links, outside menus and comments. The article is the
innermost element that holds most of it; marked-up bodies (`itemprop="articleBody"`, `<article>`) come first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint.readers.html_blocks import Element, HtmlBlock, HtmlDocument

_RUNNING = 10  # words
_LETTERS = 12  # to a word at most; Chinese and Japanese have no spaces to count by
_MOST = 0.75  # of the running text
_MARKED = 0.15  # of the running text: a marked-up element that holds less is a teaser
_NEARLY = 0.85  # of the heaviest marked-up element: one inside it that holds so much is the body
_LITTLE = 0.3  # of the running text: what holds more is not left out for its labels
_OUTSIDE_TAGS = frozenset({"nav", "footer", "form", "head", "aside", "dialog", "menu"})
_TEXT_TAGS = frozenset(
    "p li ul ol dl dd dt h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption strong b em i u s a span font small".split()
)  # an article of one long paragraph is more than that
_OUTSIDE = re.compile(
    r"[ _-](?:comments?|comment-?list|disqus|footer|sidebar|navigation|nav|menu|breadcrumbs?|related|recirc\w*|promo\w*"
    r"|newsletter|share\w*|sharing|social|toolbar|cookie\w*|consent|modal|popup|widget|outbrain|taboola|advert\w*|ads?"
    r"|sponsor\w*|subscribe|signup|trending|popular|most-read|read-more|tags?|topics|author-bio|hidden|sr-only)"
    r"(?=[ _-])"
)
_BODY = re.compile(r"[ _-](?:article-?body|article-?content|story-?body|post-?content|entry-?content)(?=[ _-])")


def is_fragment(document: HtmlDocument) -> bool:
    """Whether a document is a piece of a page, as editors and feeds have it: without `<body>`."""
    return not any(e.tag in ("body", "head", "html") for e in document.elements)


def article_blocks(document: HtmlDocument) -> list[HtmlBlock]:
    """The blocks of the article, in order."""
    if is_fragment(document):
        return document.blocks
    outside = _Outside(document)
    root = _root(document, outside)
    if root < 0:
        return document.blocks
    return _without_lists_of_links([b for b in document.blocks if not outside.is_out(b.element, root)])


def _without_lists_of_links(blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """The blocks without rows of three or more that are nothing but links, and without links that follow the text."""
    kept: list[HtmlBlock] = []
    row: list[HtmlBlock] = []
    for block in blocks:
        if block.link_share() > 0.7:
            row.append(block)
            continue
        kept += [*(row if len(row) < 3 else ()), block]
        row = []
    return kept


def _running(document: HtmlDocument) -> Iterator[tuple[HtmlBlock, int]]:
    """The blocks of running text, with their words."""
    for block in document.blocks:
        words = max(len(block.text.split()), len(block.text) // _LETTERS)
        if words >= _RUNNING and block.link_share() <= 0.4:
            yield block, words


class _Outside:
    """Which elements hold what is not the article's: by their tag, or by their labels where they hold little text."""

    def __init__(self, document: HtmlDocument) -> None:
        self.elements = document.elements
        weights: Counter[int] = Counter()
        for block, words in _running(document):
            for element in document.path(block.element):
                weights[element] += words
        self.weights = weights
        self.most = _LITTLE * max(weights.values(), default=0)
        self._known: dict[int, bool] = {}

    def is_out(self, element: int, root: int = -1) -> bool:
        """Whether an element lies outside `root`, or in something that is not the article's."""
        path = []
        while element != root:
            if element < 0:
                return True
            path.append(element)
            element = self.elements[element].parent
        return any(self._of(e) for e in path)

    def _of(self, index: int) -> bool:
        if index not in self._known:
            element = self.elements[index]
            named = element.tag in _OUTSIDE_TAGS or _hides(element) or bool(_OUTSIDE.search(element.labels))
            self._known[index] = named and self.weights[index] <= self.most
        return self._known[index]


def _hides(element: Element) -> bool:
    hidden = "hidden" in element.attributes or element.attributes.get("aria-hidden") == "true"
    return hidden or "display:none" in element.attributes.get("style", "").replace(" ", "")


def _root(document: HtmlDocument, outside: _Outside) -> int:
    """The index of the element that holds the article; -1 for the whole document."""
    weights: Counter[int] = Counter()
    for block, words in _running(document):
        if not outside.is_out(block.element):  # up to the top of the page
            for element in document.path(block.element):
                weights[element] += words
    total = max(weights.values(), default=0)
    marked = [e for e in weights if _is_marked(document.elements[e]) and weights[e] >= _MARKED * total]
    if marked:
        heaviest = max(weights[e] for e in marked)
        return max(e for e in marked if weights[e] >= _NEARLY * heaviest)
    holding = [e for e in weights if weights[e] >= _MOST * total and document.elements[e].tag not in _TEXT_TAGS]
    return max(holding, default=-1)


def _is_marked(element: Element) -> bool:
    return element.tag == "article" or bool(_BODY.search(element.labels))
