"""Sentences that stand twice in an article, the same but for one figure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint import Article
from newslint.facts.figures import Figure, figures
from newslint.facts.sentences import sentences

_NUMBER = re.compile(r"[$€£]?[0-9][0-9.,]*[0-9]|[0-9]")
_FEWEST = 11  # words; shorter sentences are formulas


def told_twice(article: Article) -> Iterator[tuple[Figure, Figure]]:
    """The figures in which two sentences differ that are otherwise the same: the later one, and the other."""
    known: dict[str, tuple[str, tuple[Figure, ...]]] = {}
    said = list(_with_figures(article))
    often = Counter([words.count(" ") for words, _ in said])
    for words, inside in said:
        if often[words.count(" ")] == 1:
            continue
        shape = _NUMBER.sub("#", words)
        if shape.count("#") < 1:
            continue
        before = known.setdefault(shape, (words, inside))
        if before[0] == words or len(before[1]) != len(inside):
            continue
        pairs = [(a, b) for a, b in zip(before[1], inside, strict=True) if a.value != b.value or a.unit != b.unit]
        if len(pairs) == 1 and len(_NUMBER.findall(words)) == sum(not f.in_words for f in inside):
            yield pairs[0][1], pairs[0][0]


def _with_figures(article: Article) -> Iterator[tuple[str, tuple[Figure, ...]]]:
    """The sentences that have figures, each with them; without short ones and the lines of a list."""
    text, found, index = article.text, figures(article), 0
    for sentence in sentences(article):
        while index < len(found) and found[index].start < sentence.start:
            index += 1
        last = index
        while last < len(found) and found[last].start < sentence.end:
            last += 1
        inside, index = found[index:last], last
        if not inside or sentence.end - sentence.start < _FEWEST * 4:
            continue
        words = text[sentence.start : sentence.end]
        if words[-1] in ".!?" and words.count(" ") + 1 >= _FEWEST:
            yield words, inside
