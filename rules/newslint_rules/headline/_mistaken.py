"""Numbers of a headline whose digits the text has for something else, and the same otherwise."""

from __future__ import annotations

from newslint import Article
from newslint.facts.bodies import Body
from newslint.facts.dates import dates
from newslint.facts.derivation import follows
from newslint.facts.figures import Figure
from newslint.facts.likeness import may_be_same
from newslint.facts.sentences import sentence_index

_PAIRS = frozenset({"score", "range"})
_LEAD = 3  # sentences


def mistaken(article: Article, figure: Figure, body: Body, sums: str) -> Figure | None:
    """What a text has where its headline has a number whose digits tell of something else below.

    The same digits in another scale, unit or currency; else another number of what the headline counts. None where
    anything in the text gives the number as it is meant.
    """
    if figure.kind in _PAIRS and figure.high is not None:
        return _other_score(article, figure, body)
    if figure.in_words or figure.high is not None or figure.kind in ("ratio", "fraction", "age"):
        return None
    others = [f for f in body.figures if _is_other(article, figure, f)]
    places = {f[:2] for f in others}
    if figure.of:
        places.update((day.start, day.end) for day in dates(article))
    written = _digits(article, figure)
    found = [at for at in body.where(written) if any(start <= at < end for start, end in places)]
    if not found or follows(body, figure, sums=sums, others=frozenset(places)):
        return None
    for other in others:
        if other.kind == figure.kind and figure.unit and other.unit and _digits(article, other) == written:
            return other
    rivals = (f for f in body.figures if (f.kind, f.unit) == (figure.kind, figure.unit) and f not in others)
    return next((f for f in rivals if f.unit or f.of.lower() == figure.of.lower() != ""), None)


def _other_score(article: Article, figure: Figure, body: Body) -> Figure | None:
    """The one score that the lead has, where the text has that of the headline nowhere, and both share a number."""
    scores = [f for f in body.figures if f.kind in _PAIRS and f.high is not None and not (f.unit or f.of)]
    pair = {figure.value, figure.high}
    if figure.unit or figure.of or not scores or any({f.value, f.high} == pair for f in scores):
        return None
    first = sentence_index(article, body.blocks[0].start)
    lead = [f for f in scores if sentence_index(article, f.start) - first < _LEAD]
    if len({frozenset((f.value, f.high)) for f in lead}) != 1 or pair.isdisjoint((lead[0].value, lead[0].high)):
        return None
    return lead[0]


def _is_other(article: Article, figure: Figure, other: Figure) -> bool:
    """Whether a figure below is no such thing, or has the digits in another scale."""
    if not may_be_same(article, figure, other):
        return True
    scaled = figure.scale != other.scale > 1 and bool(figure.unit)
    return scaled and _digits(article, figure) == _digits(article, other)


def _digits(article: Article, figure: Figure) -> str:
    return article.text[figure.number_start : figure.number_end]
