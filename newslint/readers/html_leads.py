"""The lead that stands right below a page's headline, under one of the names that newsrooms have for it.

    <header><h1>Pass is shut again</h1><p class="teaser">Snow has fallen in May.</p></header>

Elsewhere a teaser is another article's: so is one that has others beside it, a heading or a link. What says by its tag
or by another label that it is none of the article's is no lead ("newsletter-teaser").
"""

from __future__ import annotations

import re

from newslint.readers.html_blocks import HtmlDocument
from newslint.readers.html_elements import Element, label_of
from newslint.readers.html_kickers import HEADINGS
from newslint.readers.html_labels import is_outside

_BELOW = 12  # blocks below a headline among which others like it are looked for
_OF_OTHERS = re.compile(  # that may have a lead too
    r"[ _-](?:ad|ads|advert\w*|audio|author\w*|banner|bio|board|book|capture|comments?|consent|cookies?|form|gen"
    r"|generation|magnet|newsletters?|players?|podcasts?|polls?|promo\w*|quiz|recommend\w*|related|share|sharing|shop"
    r"|sign-?up|social|sponsor\w*|subscri\w*|videos?|weather)(?=[ _-])"
)
_NEAR = 3  # of them the lead is one: a byline and a date may stand above it


def leads_of(document: HtmlDocument) -> set[int]:
    """The indices of the elements that hold a lead."""
    label = label_of("html_leads.txt")
    labelled = {i for i, element in enumerate(document.elements) if element.attributes and label.search(element.labels)}
    judged: dict[int, bool] = {}
    for at, block in enumerate(document.blocks) if labelled else ():
        if document.tag_of(block) != "h1":
            continue
        around, named = set(document.path(block.element)), list[int]()
        for below in document.blocks[at + 1 : at + 1 + _BELOW]:
            named.append(next((e for e in document.path(below.element) if e in labelled and e not in around), -1))
        leads = {e for e in named if e >= 0}
        if len(leads) == 1 and not leads.isdisjoint(named[:_NEAR]):
            (lead,) = leads
            if lead not in judged:
                first = at + 1 + named.index(lead)
                judged[lead] = _is_articles(document, lead, around) and _is_copy(document, lead, first)
    return {lead for lead, holds in judged.items() if holds}


def _is_articles(document: HtmlDocument, lead: int, around: set[int]) -> bool:
    """Whether neither an element nor what is between it and the headline's says that it is something else."""
    element = document.elements[lead]
    label = label_of("html_leads.txt")
    others = {name: label.sub("", f" {value} ".lower()).strip() for name, value in element.attributes.items()}
    if is_outside(Element(element.tag, others, element.parent)):
        return False
    between = (document.elements[e] for e in document.path(lead) if e not in around)
    return not any(e.attributes and _OF_OTHERS.search(e.labels) for e in between)


def _is_copy(document: HtmlDocument, element: int, first: int) -> bool:
    """Whether an element, whose first block is given by its index, holds neither a heading nor many links."""
    for at in range(first, len(document.blocks)):
        block = document.blocks[at]
        if element not in document.path(block.element):
            break
        if block.link_share() >= 0.5 or (block.element != element and document.tag_of(block) in HEADINGS):
            return False
    return True
