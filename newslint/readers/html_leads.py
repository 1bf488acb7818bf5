"""The lead that stands right below a page's headline, under one of the names that newsrooms have for it.

    <header><h1>Pass is shut again</h1><p class="teaser">Snow has fallen in May.</p></header>

Elsewhere a teaser is another article's: so is one that has others beside it, a heading or a link.
"""

from __future__ import annotations

from newslint.readers.html_blocks import HtmlDocument
from newslint.readers.html_elements import label_of
from newslint.readers.html_kickers import HEADINGS

_BELOW = 12  # blocks below a headline among which others like it are looked for
_NEAR = 3  # of them the lead is one: a byline and a date may stand above it


def leads_of(document: HtmlDocument) -> set[int]:
    """The indices of the elements that hold a lead."""
    found: set[int] = set()
    label = label_of("html_leads.txt")
    labelled = {i for i, element in enumerate(document.elements) if element.attributes and label.search(element.labels)}
    for at, block in enumerate(document.blocks) if labelled else ():
        if document.tag_of(block) != "h1":
            continue
        around, named = set(document.path(block.element)), list[int]()
        for below in document.blocks[at + 1 : at + 1 + _BELOW]:
            named.append(next((e for e in document.path(below.element) if e in labelled and e not in around), -1))
        leads = {e for e in named if e >= 0}
        if len(leads) == 1 and not leads.isdisjoint(named[:_NEAR]) and _is_copy(document, *leads):
            found |= leads
    return found


def _is_copy(document: HtmlDocument, element: int) -> bool:
    """Whether an element holds neither a heading nor, for the greater part, links."""
    blocks = [b for b in document.blocks if element in document.path(b.element)]
    return all(b.link_share() < 0.5 and (b.element == element or document.tag_of(b) not in HEADINGS) for b in blocks)
