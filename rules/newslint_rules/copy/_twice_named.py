"""Given names that stand twice in a row: "Judge Fiona Fiona Marsh"."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from itertools import compress

from newslint import Article
from newslint.facts.names import names
from newslint.facts.odd_words import spaced_words, word_starts
from newslint.languages import words

_STOPS = ",.;:"
_LEAST = 5  # letters; shorter ones make pet names ("Dee Dee")


def twice_named(article: Article) -> Iterator[tuple[int, int]]:
    """The places of a given name that stands twice in a row before a surname."""
    said = spaced_words(article)
    for at in compress(range(1, len(said)), map(operator.eq, said[1:], said[2:])):
        word, after = said[at], "".join(said[at + 2 : at + 3])
        if not (word.istitle() and word.isalpha() and len(word) >= _LEAST and after[:1].isupper()):
            continue
        named = said[at - 1] != word and _is_given(article, word, f"{word} {after}".rstrip(_STOPS))
        start = word_starts(article)[at] if named else 0
        if named and article.text.startswith(f"{word} {word} {after}", start):
            yield start, start + 2 * len(word) + 1


def _is_given(article: Article, word: str, name: str) -> bool:
    """Whether a word is a usual given name, or that of a name which an article has elsewhere, and ends no name."""
    if any(one.text.endswith(f" {word}") for one in names(article)):
        return False
    stands_once = article.text.count(name) > article.text.count(f"{word} {name}")
    return stands_once or word in words("en", "given_names")
