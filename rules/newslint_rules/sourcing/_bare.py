"""Figures that somebody must have counted, for the rules of this family."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article
from newslint.core.article import BODY
from newslint.facts.figures import Figure, figures
from newslint.facts.quotations import quotation_at
from newslint.facts.saying.figure_sources import source_of
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.sources import Source, sources_in

_COUNTED = frozenset({"count", "percent", "points", "money", "range", "ratio", "fraction"})
_FEW = 10  # whoever was there can count to ten


def counted_figures(article: Article) -> Iterator[tuple[Figure, Source | None]]:
    """The figures of the running text that somebody must have counted, each with its source; none in quotations."""
    for figure in figures(article):
        if figure.kind not in _COUNTED or (figure.kind in ("count", "range") and figure.value < _FEW):
            continue
        if article.text[figure.end : figure.end + 1] in ("-", "‑") or article.block_at(figure.start).kind not in BODY:
            continue
        if not quotation_at(article, figure.start, figure.end):
            yield figure, source_of(article, figure.start, figure.end)


def has_source_nearby(article: Article, offset: int) -> bool:
    """Whether a source that is named or described stands in the sentence at `offset` or right beside it."""
    index, block = sentence_index(article, offset), article.block_index(offset)
    found = sentences(article)
    beside = (i for i in (index - 1, index, index + 1) if 0 <= i < len(found) and found[i].block == block)
    return any(s.kind in ("named", "described") for i in beside for s in sources_in(article, i))


def names_a_source(article: Article, sentence: int) -> bool:
    """Whether a sentence, by its index, or the next one names a source."""
    return any(s.kind == "named" for i in (sentence, sentence + 1) for s in sources_in(article, i))
