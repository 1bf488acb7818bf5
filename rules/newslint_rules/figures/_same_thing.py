"""How much two figures of an article seem to tell of one thing: the words that stand around both, rare ones first."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from newslint import Article
from newslint.core.lists import beside
from newslint.facts import fact
from newslint.facts.figures import Figure
from newslint.facts.sentences import sentence_at, sentences

_WORD = re.compile(r"[A-Za-z][a-z’']{3,}")
_STEM = 6  # letters of a word that count
_AROUND = 110  # characters on either side of a figure


@cache
def _common() -> frozenset[str]:
    return frozenset(word[:_STEM] for line in beside(__file__, "common_words.txt") for word in line.split())


def _stems(text: str, start: int, end: int) -> set[str]:
    return {word.lower()[:_STEM] for word in _WORD.findall(text, start, end)} - _common()


@fact
def _how_often(article: Article) -> Counter[str]:
    """In how many sentences each stem stands."""
    often: Counter[str] = Counter()
    for sentence in sentences(article):
        often.update(_stems(article.text, sentence.start, sentence.end))
    return often


def likeness(article: Article, first: Figure, second: Figure) -> float:
    """The words that two figures share around them: 1 for each that stands nowhere else, less for others.

    0 where they stand in one sentence.
    """
    one, other = sentence_at(article, first.start), sentence_at(article, second.start)
    if one == other:
        return 0.0
    around = (
        _stems(article.text, max(s.start, f.start - _AROUND), min(s.end, f.end + _AROUND))
        for s, f in ((one, first), (other, second))
    )
    shared = next(around) & next(around)
    often = _how_often(article)
    return sum(float((often[word] - 1) ** -0.5) for word in shared if often[word] > 1)
