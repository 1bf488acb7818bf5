"""Finding the article in a page: the element that holds the running text, and what in it is not the article's.

Text counts where it runs: blocks of ten words or more with few links, outside menus and comments. The article is the
innermost element that holds most of it; marked-up bodies (`itemprop="articleBody"`, `<article>`) come first. Where each
paragraph is an `<article>` of its own, it is what holds them all. The lead may stand above it, below the headline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint.readers.html_blocks import HtmlDocument
from newslint.readers.html_elements import HtmlBlock
from newslint.readers.html_labels import is_marked, is_outside
from newslint.readers.html_leads import leads_of

_RUNNING = 10  # words
_LETTERS = 12  # to a word at most; what has more is no word, or Chinese or Japanese, which have no spaces to count by
_SIGNS = 2  # of Chinese or Japanese to a word
_SIGN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MOST = 0.75  # of the running text
_MARKED = 0.15  # of the running text: a marked-up element that holds less is a teaser
_NEARLY = 0.85  # of the heaviest marked-up element: one inside it that holds so much is the body
_LITTLE = 0.3  # of the running text: what holds more is not left out for its labels
_HIDDEN = 0.7  # of the running text: what holds more is shown by a script
_LEAD = 12  # blocks between headline and body at most
_TEXT_TAGS = frozenset(
    "p li ul ol dl dd dt h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption strong b em i u s a span font small table "
    "thead tbody tfoot tr th".split()
)  # an article of one long paragraph is more than that
_HEADINGS = frozenset("h1 h2 h3 h4".split())


def is_fragment(document: HtmlDocument) -> bool:
    """Whether a document is a piece of a page, as editors and feeds have it: without `<body>`."""
    return not any(e.tag in ("body", "head", "html") for e in document.elements)


def article_blocks(document: HtmlDocument) -> list[HtmlBlock]:
    """The blocks of the article, in order."""
    outside = _Outside(document)
    if is_fragment(document):
        return [b for b in document.blocks if not outside.is_unseen(b.element)]
    root = _root(document, outside)
    if root < 0:
        return [b for b in document.blocks if not outside.is_unseen(b.element)]
    inside = [b for b in document.blocks if not outside.is_out(b.element, root)]
    return _without_lists_of_links(document, [*_lead(document, outside, inside), *inside])


def _lead(document: HtmlDocument, outside: _Outside, inside: list[HtmlBlock]) -> list[HtmlBlock]:
    """The running text between a headline and the body, where the page has them outside the element that holds it."""
    first = next((i for i, b in enumerate(document.blocks) if inside and b is inside[0]), 0)
    above = document.blocks[max(0, first - _LEAD) : first]
    top = max((i for i, b in enumerate(above) if document.tag_of(b) == "h1"), default=-1)
    if top < 0:
        return []
    below = [b for b in above[top + 1 :] if not outside.is_out(b.element)]
    return [b for b in below if is_running(b) or not outside.leads.isdisjoint(document.path(b.element))]


def _without_lists_of_links(document: HtmlDocument, blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """The blocks without rows of two or more that are nothing but links, and without links and headings at the end."""
    kept: list[HtmlBlock] = []
    row: list[HtmlBlock] = []
    for block in blocks:
        if block.link_share() > 0.7:
            row.append(block)
            continue
        kept += [*(row if len(row) < 2 else ()), block]
        row = []
    is_page = any(element.tag == "title" for element in document.elements)  # and no agency's text in an envelope
    while is_page and len(kept) > 1 and (document.tag_of(kept[-1]) in _HEADINGS or kept[-1].link_share() > 0.4):
        kept.pop()  # a heading with nothing below it, and more links
    return kept


def below_headline(blocks: list[HtmlBlock], headline: HtmlBlock) -> list[HtmlBlock]:
    """The blocks with the headline; where it stands among them, without the labels and lines above it."""
    at = next((i for i, b in enumerate(blocks) if b is headline), -1)
    above = blocks[: max(at, 0)]
    if len(above) <= _LEAD:
        above = [b for b in above if words_of(b) >= _RUNNING]
    return [*above, *blocks[at:]] if at >= 0 else [headline, *blocks]


def words_of(block: HtmlBlock) -> int:
    """About how many words a block has."""
    words = len(block.text.split())
    if len(block.text) <= words * _LETTERS:
        return words
    return max(words, len(block.text) // _LETTERS, len(_SIGN.findall(block.text)) // _SIGNS)


def is_running(block: HtmlBlock) -> bool:
    """Whether a block is running text."""
    return words_of(block) >= _RUNNING and block.link_share() <= 0.4


def _running(document: HtmlDocument) -> Iterator[tuple[HtmlBlock, int]]:
    """The blocks of running text, with their words."""
    for block in document.blocks:
        if is_running(block):
            yield block, words_of(block)


class _Outside:
    """Which elements hold what is not the article's: by their tag, or by their labels where they hold little text."""

    def __init__(self, document: HtmlDocument) -> None:
        self.elements = document.elements
        weights: Counter[int] = Counter()
        for block, words in _running(document):
            for element in document.path(block.element):
                weights[element] += words
        self.weights = weights
        self.total = max(weights.values(), default=0)
        heads = (document.path(b.element) for b in document.blocks if document.tag_of(b) == "h1")
        self._headed = {e for path in heads for e in path if document.elements[e].tag not in ("body", "html")}
        self._known: dict[int, bool] = {}
        self._unseen: dict[int, bool] = {}
        self._within_unseen: dict[int, bool] = {}
        self._hiding = _hiding(document)
        self.leads = leads_of(document)

    def is_out(self, element: int, root: int = -1) -> bool:
        """Whether an element lies outside `root`, or in something that is not the article's."""
        path = []
        while element != root:
            if element < 0:
                return True
            path.append(element)
            element = self.elements[element].parent
        return any(self._of(e) for e in path)

    def is_unseen(self, element: int) -> bool:
        """Whether an element lies in one that is not shown."""
        path = []
        while element >= 0 and element not in self._within_unseen:
            path.append(element)
            element = self.elements[element].parent
        unseen = self._within_unseen.get(element, False)
        for inner in reversed(path):
            unseen = self._within_unseen[inner] = unseen or self._hides(inner)
        return unseen

    def _of(self, index: int) -> bool:
        if index not in self._known:
            little = self.weights[index] <= _LITTLE * self.total
            named = little and index not in self.leads and is_outside(self.elements[index]) and not self._is_body(index)
            self._known[index] = named or self._hides(index)
        return self._known[index]

    def _is_body(self, index: int) -> bool:
        """Whether an element has most of the text of an article, or of what holds most of the page and a headline."""
        holder = self.elements[index].parent
        while holder >= 0 and holder not in self._headed:
            holder = self.elements[holder].parent
        if holder < 0 or index in self._headed:
            return False
        whole = self.elements[holder].tag in ("article", "main") or self.weights[holder] > _MOST * self.total
        return whole and self.weights[index] > _MOST * max(1, self.weights[holder])

    def _hides(self, index: int) -> bool:
        if index not in self._unseen:
            little = self.weights[index] <= _HIDDEN * self.total
            self._unseen[index] = little and index in self._hiding
        return self._unseen[index]


def _hiding(document: HtmlDocument) -> set[int]:
    """The elements whose text nobody sees; what is out of sight is none of them where that is much of the text, and
    nothing is where no text would be left.
    """
    hidden = {i for i, element in enumerate(document.elements) if element.is_hidden()}
    faint = document.out_of_sight
    if not hidden and not faint:
        return hidden
    said = list(_running(document)) or [(block, words_of(block)) for block in document.blocks]
    paths = [(document.path(block.element), words) for block, words in said]
    if sum(words for path, words in paths if not faint.isdisjoint(path)) <= _LITTLE * sum(words for _, words in said):
        hidden |= faint
    return hidden if any(hidden.isdisjoint(path) for path, _ in paths) else set()


def _root(document: HtmlDocument, outside: _Outside) -> int:
    """The index of the element that holds the article; -1 for the whole document."""
    weights: Counter[int] = Counter()
    for block, words in _running(document):
        if not outside.is_out(block.element):  # up to the top of the page
            for element in document.path(block.element):
                weights[element] += words
    total = max(weights.values(), default=0)
    marked = [e for e in weights if is_marked(document.elements[e]) and weights[e] >= _MARKED * total]
    if marked:
        heaviest = max(marked, key=lambda e: weights[e])
        if _are_paragraphs(document, marked, heaviest):
            return document.elements[heaviest].parent
        return max(e for e in marked if weights[e] >= _NEARLY * weights[heaviest])
    holding = [e for e in weights if weights[e] >= _MOST * total and document.elements[e].tag not in _TEXT_TAGS]
    return max(holding, default=-1)


def _are_paragraphs(document: HtmlDocument, marked: list[int], heaviest: int) -> bool:
    """Whether an element and others beside it are paragraphs of one article: a teaser has a heading or a link."""
    parent = document.elements[heaviest].parent
    beside = {e for e in marked if document.elements[e].parent == parent}
    if len(beside) < 2 or parent < 0:
        return False
    for block in document.blocks:
        path = document.path(block.element)
        if not beside.isdisjoint(path) and (block.link_share() > 0.7 or document.tag_of(block) in _HEADINGS):
            return False
    return True
