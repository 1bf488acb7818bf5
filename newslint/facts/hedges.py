"""The hedges of an article: words that pass a statement on and name nobody ("reportedly", "is believed")."""

from __future__ import annotations

from bisect import bisect_left

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.attributions import attributions
from newslint.facts.saying.cues import cues, lexicon
from newslint.facts.sentences import sentence_at

_NEAR = 80  # characters between a hedge and what depends on it
_MARKS = frozenset(",:()—–")


class Hedge(NamedTuple):
    """A hedge, `article.text[start:end]`; `weak` where the source may well stand elsewhere ("allegedly")."""

    start: int
    end: int
    weak: bool = False


@fact
def hedges(article: Article) -> tuple[Hedge, ...]:
    """All hedges outside quotations, in the order of the text."""
    words = lexicon(article.language)
    weak = words.weak_hedges if words is not None else frozenset()
    found = [
        Hedge(c.start, c.end, article.text[c.start : c.end].lower() in weak) for c in cues(article) if c.kind == "hedge"
    ]
    found += [Hedge(a.start, a.cue_end) for a in attributions(article) if a.passive]
    return tuple(sorted(found))


def hedge_at(article: Article, start: int, end: int) -> Hedge | None:
    """The hedge nearest to `text[start:end]` in its part of the sentence, between semicolons; or None."""
    if not hedges(article):
        return None
    sentence = sentence_at(article, start)
    low = max(article.text.rfind(";", sentence.start, start), sentence.start)
    stop = article.text.find(";", end, sentence.end)
    high = stop if stop >= 0 else sentence.end
    found = hedges(article)
    near = found[bisect_left(found, (low, 0)) : bisect_left(found, (high, 0))]
    within = [h for h in near if h.end <= high]
    return min(within, key=lambda h: max(start - h.end, h.start - end), default=None)


def governing_hedge(article: Article, start: int, end: int) -> Hedge | None:
    """The hedge that `text[start:end]` depends on: in its clause, close by, and not a weak one; or None."""
    hedge = hedge_at(article, start, end)
    words = lexicon(article.language)
    if hedge is None or hedge.weak or words is None:
        return None
    between = article.text[hedge.end : start] if hedge.end <= start else article.text[end : hedge.start]
    if len(between) > _NEAR or not _MARKS.isdisjoint(between):
        return None
    first, *rest = between.split() or [""]
    if hedge.start > start or first not in words.small["conjunctions"]:  # not "it is thought that"
        rest = [first, *rest]
    return hedge if words.openers.isdisjoint(rest) else None
