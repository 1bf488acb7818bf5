"""How much two figures of an article seem to tell of one thing: the words that stand around both, rare ones first."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from math import fsum

from newslint import Article
from newslint.facts import fact
from newslint.facts.figures import Figure
from newslint.facts.sentences import sentence_at, sentences
from newslint.languages import pairs, words

_CAPITALS = "A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻА-ЯЄІЇҐ"
_WORD = re.compile(rf"[^\W\d_][^\W\d_{_CAPITALS}]{{3,}}")
_STEM = 6  # letters of a word that count
_AROUND = 110  # characters on either side of a figure


@cache
def _common(language: str) -> frozenset[str]:
    """The stems of words that two sentences may share without telling of one thing."""
    said = (word for name in ("function_words", "shared_words") for word in words(language, name))
    measures = (word for name in ("scales", "currencies", "units") for word in pairs(language, name))
    return frozenset(word.lower()[:_STEM] for word in (*said, *measures))


def _stems(article: Article, start: int, end: int) -> set[str]:
    """The stems of the words between two offsets that say something."""
    found = _WORD.findall(article.text, start, end)
    return {word.lower()[:_STEM] for word in found} - _common(article.primary_language)


@fact
def _how_often(article: Article) -> Counter[str]:
    """In how many sentences each stem stands."""
    often: Counter[str] = Counter()
    for sentence in sentences(article):
        often.update(_stems(article, sentence.start, sentence.end))
    return often


def likeness(article: Article, first: Figure, second: Figure) -> float:
    """The words that two figures share around them: 1 for each that stands nowhere else, less for others.

    0 where they stand in one sentence.
    """
    often = _how_often(article)
    shared = _shared(article, first, second)
    return fsum((often[word] - 1) ** -0.5 for word in shared if often[word] > 1)  # in whatever order a set has


def shared_words(article: Article, first: Figure, second: Figure) -> int:
    """How many words that say something stand around both of two figures; 0 where they stand in one sentence."""
    return len(_shared(article, first, second))


def _shared(article: Article, first: Figure, second: Figure) -> set[str]:
    one, other = sentence_at(article, first.start), sentence_at(article, second.start)
    if one == other:
        return set()
    around = (
        _stems(article, max(s.start, f.start - _AROUND), min(s.end, f.end + _AROUND))
        for s, f in ((one, first), (other, second))
    )
    return next(around) & next(around)
