"""What a headline counts with a verb whose opposite counts as many below: "wounds 14" over "killed 14 people"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article
from newslint.core.around import in_front
from newslint.facts.figures import Figure, figures
from newslint.languages import any_of, by_kind
from newslint.languages.kinds import COUNTING

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NEAR, _FAR = 3, 60  # words between a count and its verb, and characters


def counted(article: Article, end: int, meant: frozenset[str]) -> Figure | None:
    """The one count of a headline, which ends there, that stands beside one of some words."""
    above = [f for f in figures(article) if f.start < end and f.kind == "count"]
    return above[0] if len(above) == 1 and not meant.isdisjoint(words_beside(article, above[0])) else None


def told_of(article: Article, start: int, count: Figure) -> Iterator[tuple[Figure, list[str]]]:
    """Each count of as many behind an offset, with the words beside it."""
    same = (f for f in figures(article) if f.start >= start and f.kind == "count" and f.value == count.value)
    yield from ((figure, words_beside(article, figure)) for figure in same)


def words_beside(article: Article, figure: Figure) -> list[str]:
    """The words close to a figure, in small letters, that no other figure or stop parts from it."""
    text, parted = article.text, _parted(article.primary_language)
    before = parted.split(in_front(text, figure.start, _FAR))[-1]
    behind = parted.split(text[figure.end : figure.end + _FAR])[0]
    return [w.lower() for w in (*_WORD.findall(before)[-_NEAR:], *_WORD.findall(behind)[:_NEAR])]


@cache
def _parted(language: str) -> re.Pattern[str]:
    """What parts one count from the next: a mark, another number, "and"."""
    return re.compile(rf"[.;:!?\d\n]| (?:{any_of(by_kind(language, 'counting', COUNTING)['both'])}) ")
