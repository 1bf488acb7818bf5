"""The hedges of an article: words that pass a statement on and name nobody ("reportedly", "is believed")."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article
from newslint.facts import fact
from newslint.facts.attributions import attributions
from newslint.facts.cues import cues
from newslint.facts.sentences import sentence_at


class Hedge(NamedTuple):
    """A hedge, `article.text[start:end]`."""

    start: int
    end: int


@fact
def hedges(article: Article) -> tuple[Hedge, ...]:
    """All hedges outside quotations, in the order of the text."""
    found = [Hedge(c.start, c.end) for c in cues(article) if c.kind == "hedge"]
    found += [Hedge(a.start, a.cue_end) for a in attributions(article) if a.passive]
    return tuple(sorted(found))


def hedge_at(article: Article, start: int, end: int) -> Hedge | None:
    """The hedge nearest to `text[start:end]` in its part of the sentence, between semicolons; or None."""
    sentence = sentence_at(article, start)
    low = max(article.text.rfind(";", sentence.start, start), sentence.start)
    stop = article.text.find(";", end, sentence.end)
    high = stop if stop >= 0 else sentence.end
    within = [h for h in hedges(article) if low <= h.start and h.end <= high]
    return min(within, key=lambda h: max(start - h.end, h.start - end), default=None)
