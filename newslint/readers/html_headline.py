"""Which heading of a page is the article's headline: the one that the page's title names, not the name of the site.

A page's title is the headline with the site's name before or behind it, parted by a dash or a bar. A heading that is
the site's name alone, or only leads to its front page, is none.
"""

from __future__ import annotations

import re

from newslint.readers.html_article import is_fragment, is_running
from newslint.readers.html_blocks import HtmlDocument
from newslint.readers.html_elements import HtmlBlock
from newslint.readers.html_labels import is_outside

_WORD = re.compile(r"\w+")
# « and ‹ part a title where nothing closes what they may open: "un « choc »".
_PARTED = re.compile(
    r"(?<!\s)\s++(?>(?:[|–—―·•⋅:»›~/-]|[«‹](?![^»›]{0,200}[»›]))+)\s++"
    r"|(?<!\s)\s*+\|\s*+|:\s++(?=\S++\Z)|\s++--(?=\S)"
)
_PARTS = 10  # of a title at most
_FRONT_PAGE = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+)?(?:[#?].*)?|\.\.?/?", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[^\W\d_]{2,}/?")
_LOGO = re.compile(
    r"[ _-](?:logo\w*|site-?(?:title|name|branding|header)|branding|masthead|blog-?title|navbar-brand)(?=[ _-])"
)
_HEADLINE = re.compile(r"[ _-](?:headline|entry-?title|post-?title|article-?title|story-?title|title)(?=[ _-])")
_ALIKE = 0.8  # of the words of title and heading, both ways
_WEAK = 0.5  # what a part of a title that is a single word counts: it may be a section's name
_SHORTEST = 3  # words of a title from which the site's name is cut
_SITE = 3  # words of a site's name at most, where it is the first part of a title
_NAME = 4  # words of a site's name at most, where it is a title by itself
_ABOVE = 3  # blocks of running text that stand above a headline at most


class _Titles:
    """What a page calls itself: its titles and their parts, as sets of words, without the site's name."""

    def __init__(self, titles: list[str], site: str, own: str) -> None:
        self.site = _words(site)
        self.own = _words(own)
        self.parts: dict[frozenset[str], float] = {}
        self.lasts: set[frozenset[str]] = set()
        for title in titles:
            parts = [part for part in _PARTED.split(title, _PARTS) if _words(part)] or [title]
            self.lasts.add(_words(parts[-1]))
            for part in (title, *parts):
                words = _words(part)
                if words and not self.is_site(words):
                    self.parts[words] = _WEAK if len(words) == 1 and part != title else 1.0

    def is_site(self, words: frozenset[str]) -> bool:
        """Whether words are the site's name, or nearly."""
        return bool(self.site) and _likeness(words, self.site) >= _ALIKE

    def likeness(self, block: HtmlBlock) -> float:
        """How much a heading is like what the page calls itself, from 0 to 1."""
        words = _words(block.text)
        return round(max((_likeness(words, part) * w for part, w in self.parts.items()), default=0.0), 1)

    def whole(self, block: HtmlBlock) -> float:
        """How much of the longest title a heading has."""
        longest = max(self.parts, key=len, default=frozenset())
        return _likeness(_words(block.text), longest)

    def names_site(self, one: HtmlBlock, other: HtmlBlock) -> bool:
        """Whether two headings are parts of the page's title, and the first is the shorter: the name of the site."""
        this, that = _words(one.text), _words(other.text)
        short = len(this) < len(that) and (len(this) <= _SITE or this in self.lasts)
        return short and this in self.parts and that in self.parts and this.isdisjoint(that)

    def names_section(self, one: HtmlBlock, other: HtmlBlock) -> bool:
        """Whether the article's own title, which knows no sections, has nothing of one heading and all of another."""
        return self.own.isdisjoint(_words(one.text)) and _words(other.text) <= self.own


def headline_in(document: HtmlDocument, blocks: list[HtmlBlock], title: str = "", site: str = "") -> HtmlBlock | None:
    """The heading that is most like the page's title; without one the title itself, in a page but not in a fragment."""
    own = next((b for b in document.blocks if document.tag_of(b) == "title"), None)
    titles = _Titles([name for name in (title, own.text if own else "") if name], site, title)
    heads = [b for b in _early(document, blocks) if not _is_site(document, b, titles)]
    inside = {id(b) for b in blocks}

    def rank(block: HtmlBlock) -> tuple[float, bool, bool, float]:
        labelled = bool(_HEADLINE.search(document.elements[block.element].labels))
        return titles.likeness(block), id(block) in inside, labelled, titles.whole(block)

    first = [b for b in heads if document.tag_of(b) == "h1"]
    best = max(first, key=rank, default=None)
    if is_fragment(document):
        return best
    others = [b for b in heads if document.tag_of(b) != "h1" and titles.likeness(b) >= _ALIKE]
    if others:
        other = max(others, key=rank)
        if best is None or titles.likeness(best) < _ALIKE / 2:
            return other
        if titles.names_site(best, other):
            return other
        below_section = next((b for b in others if titles.names_section(best, b)), None)
        if below_section is not None:
            return below_section
    if best is None or not titles.likeness(best):
        best = _marked(document, heads) or best
    if best is None and own and _is_all_site(document, own, titles):
        return _above_text(document, heads, blocks)
    return best or (_without_site(own, site) if own else _named_title(document, blocks))


def _is_all_site(document: HtmlDocument, title: HtmlBlock, titles: _Titles) -> bool:
    """Whether a page's title is the site's name and nothing else: so it says itself, in a logo or above its menu."""
    words = _words(title.text)
    alike = [b for b in document.blocks if b is not title and _words(b.text) == words]
    # A link to a place on the page itself leads to no front page.
    alike = [b for b in alike if all(to.strip()[:1] not in "#?" for *_, to in b.links)]
    if len(title.text.split()) > _NAME:
        return any(document.tag_of(b) == "h1" and _leads_home(b) for b in alike)
    if titles.is_site(words) or _ADDRESS.fullmatch(title.text.strip()):
        return True
    return any(_is_site(document, b, titles) for b in alike)


def _above_text(document: HtmlDocument, heads: list[HtmlBlock], blocks: list[HtmlBlock]) -> HtmlBlock | None:
    """The last heading above the article's text, in it or above it, that stands in no box of something else."""
    first = next((b.pieces[0][1] for b in blocks if is_running(b)), 0)
    return next((b for b in reversed(heads) if b.pieces[0][1] < first and not _is_boxed(document, b)), None)


def _is_boxed(document: HtmlDocument, block: HtmlBlock) -> bool:
    """Whether a heading stands above a page or beside its article, and not above its text."""
    around = (document.elements[e] for e in document.path(block.element))
    return any(e.tag == "header" or (e.tag not in ("body", "html") and is_outside(e)) for e in around)


def _early(document: HtmlDocument, blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """The headings that stand above the article's text, or not far below its beginning."""
    running = [b for b in blocks if is_running(b)]
    end = running[_ABOVE].pieces[0][1] if len(running) > _ABOVE else len(document.source)
    heads = [b for b in document.blocks if document.tag_of(b) in ("h1", "h2", "h3")]
    return [b for b in heads if b.pieces[0][1] < end]


def _marked(document: HtmlDocument, heads: list[HtmlBlock]) -> HtmlBlock | None:
    """The heading that schema.org's words mark as the headline."""
    return next((b for b in heads if document.elements[b.element].attributes.get("itemprop") == "headline"), None)


def _named_title(document: HtmlDocument, blocks: list[HtmlBlock]) -> HtmlBlock | None:
    """The paragraph at the top that has the style "title", as what a word processor exports has it."""
    return next((b for b in blocks[:2] if b.element >= 0 and " title " in document.elements[b.element].labels), None)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower().replace("\xad", "")))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets of words have in common, from 0 to 1 (the coefficient of Sørensen and Dice)."""
    return 2 * len(one & other) / max(1, len(one) + len(other))


def _folded(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))


def _is_site(document: HtmlDocument, block: HtmlBlock, titles: _Titles) -> bool:
    """Whether a heading is the site's name: by its words, its label, or a link to the front page."""
    if titles.is_site(_words(block.text)) or _leads_home(block):
        return True
    return any(_LOGO.search(document.elements[e].labels) for e in document.path(block.element)[:2])


def _leads_home(block: HtmlBlock) -> bool:
    return block.link_share() > 0.8 and all(_FRONT_PAGE.fullmatch(target.strip()) for *_, target in block.links)


def _without_site(title: HtmlBlock, site: str) -> HtmlBlock:
    """A page's title without the site's name behind it."""
    *_, cut = (None, *_PARTED.finditer(title.text))
    if cut is None or len(title.text[: cut.start()].split()) < _SHORTEST:
        return title
    behind = title.text[cut.end() :]
    known = bool(site) and _folded(behind) == _folded(site)
    if not known and (len(behind.split()) > 4 or len(behind) >= cut.start() or "-" in cut.group()):
        return title
    return title.cut(0, cut.start())
