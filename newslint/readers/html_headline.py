"""Which heading of a page is the article's headline: the one that the page's title names, not the name of the site.

A page's title is the headline with the site's name before or behind it, parted by a dash or a bar. A heading that is
the site's name alone, or only leads to its front page, is none.
"""

from __future__ import annotations

import re

from newslint.readers.html_article import is_fragment
from newslint.readers.html_blocks import HtmlBlock, HtmlDocument

_WORD = re.compile(r"\w+")
_PARTED = re.compile(r"(?<!\s)\s++[|–—·•:»~/-]++\s++|(?<!\s)\s*+\|\s*+|:\s++(?=\S++\Z)")
_PARTS = 10  # of a title at most
_FRONT_PAGE = re.compile(r"(?:https?://[^/]+)?/?(?:index\.\w+)?(?:[#?].*)?|\.\.?/?", re.IGNORECASE)
_LOGO = re.compile(
    r"[ _-](?:logo\w*|site-?(?:title|name|branding|header)|branding|masthead|blog-?title|navbar-brand)(?=[ _-])"
)
_HEADLINE = re.compile(r"[ _-](?:headline|entry-?title|post-?title|article-?title|story-?title|title)(?=[ _-])")
_ALIKE = 0.8  # of the words of title and heading, both ways
_SHORTEST = 3  # words of a title from which the site's name is cut


def headline_in(
    document: HtmlDocument, blocks: list[HtmlBlock], title: str = "", site: str = ""
) -> HtmlBlock | None:
    """The heading that is most like the page's title; without one the title itself, in a page but not in a fragment."""
    heads = [b for b in document.blocks if document.tag_of(b) in ("h1", "h2", "h3") and not _is_site(document, b, site)]
    own = next((b for b in document.blocks if document.tag_of(b) == "title"), None)
    titles = [_words(part) for name in (title, own.text if own else "") for part in _parts(name, site)]
    inside = {id(b) for b in blocks}

    def rank(block: HtmlBlock) -> tuple[float, bool, bool]:
        likeness = max((_likeness(_words(block.text), words) for words in titles), default=0.0)
        labelled = bool(_HEADLINE.search(document.elements[block.element].labels))
        return round(likeness, 1), id(block) in inside, labelled

    first = [b for b in heads if document.tag_of(b) == "h1"]
    best = max(first, key=rank, default=None)
    others = [] if is_fragment(document) else [b for b in heads if b not in first and rank(b)[0] >= _ALIKE]
    if others:
        other = max(others, key=rank)
        if best is None or rank(best)[0] < _ALIKE / 2 or _is_shorter_part(best, other, titles):
            return other
    return best or (None if is_fragment(document) or own is None else _without_site(own, site))


def _is_shorter_part(one: HtmlBlock, other: HtmlBlock, titles: list[frozenset[str]]) -> bool:
    """Whether two headings are two parts of the page's title, and the first is the shorter: the name of the site."""
    this, that = _words(one.text), _words(other.text)
    return this in titles and that in titles and this.isdisjoint(that) and len(this) < len(that)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets of words have in common, from 0 to 1 (the coefficient of Sørensen and Dice)."""
    return 2 * len(one & other) / max(1, len(one) + len(other))


def _parts(title: str, site: str) -> list[str]:
    """A page's title, whole and in parts, without the site's name."""
    parts = _PARTED.split(title, _PARTS)
    return [part for part in (title, *parts) if part.strip() and _folded(part) != _folded(site)] if title else []


def _folded(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))


def _is_site(document: HtmlDocument, block: HtmlBlock, site: str) -> bool:
    """Whether a heading is the site's name: by its words, its label, or a link to the front page."""
    if site and _folded(block.text) == _folded(site):
        return True
    if block.link_share() > 0.8 and all(_FRONT_PAGE.fullmatch(target.strip()) for _, _, target in block.links):
        return True
    return any(_LOGO.search(document.elements[e].labels) for e in document.path(block.element)[:2])


def _without_site(title: HtmlBlock, site: str) -> HtmlBlock:
    """A page's title without the site's name behind it."""
    *_, cut = (None, *_PARTED.finditer(title.text))
    if cut is None or len(title.text[: cut.start()].split()) < _SHORTEST:
        return title
    behind = title.text[cut.end() :]
    known = bool(site) and _folded(behind) == _folded(site)
    if not known and (len(behind.split()) > 4 or len(behind) >= cut.start() or "-" in cut.group()):
        return title
    pieces, at = [], 0
    for text, start, end in title.pieces:
        keep = cut.start() - at
        at += len(text)
        if keep >= len(text) or (keep > 0 and end - start != len(text)):
            pieces.append((text, start, end))
        elif keep > 0:
            pieces.append((text[:keep], start, start + keep))
    return HtmlBlock(title.element, pieces, title.links, title.text[: cut.start()])
