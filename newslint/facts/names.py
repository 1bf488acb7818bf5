"""The names of people, places and organisations in an article, with every place they are mentioned."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article
from newslint.facts import fact


class Mention(NamedTuple):
    """One mention of a name: `article.text[start:end]`, without a possessive ending."""

    start: int
    end: int


class Name(NamedTuple):
    """A name in the fullest form that the article gives it ("Mykola Malomuj"), and its mentions in order."""

    text: str
    mentions: tuple[Mention, ...]


@fact
def names(article: Article) -> tuple[Name, ...]:
    """All names in the order of their first mention."""
    return ()
