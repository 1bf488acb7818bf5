"""Figures that somebody must have counted, for the rules of this family."""

from __future__ import annotations

import re

from newslint import Article, Block
from newslint.facts import fact
from newslint.facts.figures import Figure, figures
from newslint.facts.quotations import quotation_at
from newslint.facts.saying.cues import lexicon, open_text
from newslint.facts.saying.figure_sources import source_of
from newslint.facts.saying.wanted import is_counted
from newslint.facts.sentences import sentence_index
from newslint.facts.sources import Source, sources_in

PERSONAL = 3  # pronouns of the first and second person; a report has hardly one outside quotations
_WORD = re.compile(r"[^\W\d_]+")


@fact
def counted_figures(article: Article) -> tuple[tuple[Figure, Source | None], ...]:
    """The figures of the running text that somebody must have counted, each with its source; none in quotations."""
    counted = (f for f in figures(article) if is_counted(article, f))
    return tuple((f, source_of(article, f.start, f.end)) for f in counted if not quotation_at(article, f.start, f.end))


def is_told_of(article: Article, figure: Figure) -> bool:
    """Whether the paragraph of a figure, or the headline, speaks of a source or a document."""
    number = article.block_index(figure.start)
    found = _told_of(article)
    if number not in found:
        found[number] = _speaks_of_a_source(article, article.blocks[number])
    return found[number]


@fact
def _told_of(article: Article) -> dict[int, bool]:
    """What was found so far of blocks: a paragraph of many figures is read once."""
    return {}


def _speaks_of_a_source(article: Article, block: Block) -> bool:
    words = lexicon(article.language)
    headline = article.headline
    for place in (block, headline) if headline is not None else (block,):
        text = article.text[place.start : place.end].lower()
        if words is not None and words.documents.intersection(_WORD.findall(text)) - words.small["counts"]:
            return True
    first, last = sentence_index(article, block.start), sentence_index(article, block.end - 1)
    return any(s.kind in ("named", "described") for i in range(first, last + 1) for s in sources_in(article, i))


def is_personal(article: Article) -> bool:
    """Whether an article speaks in the first person, as columns and speeches do."""
    words = lexicon(article.language)
    found = _WORD.findall(open_text(article).lower())
    return words is not None and sum(word in words.small["firsts"] for word in found) > PERSONAL
