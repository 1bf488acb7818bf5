"""Nouns in a language that writes them with a capital as it does names: German.

What such a language has is data: `before_nouns`, the words after which a noun stands, and `inflections`, the endings of
its forms. A language without these lists writes its nouns small.
"""

from __future__ import annotations

from functools import cache

from newslint import Article
from newslint.languages import entries
from newslint_rules.names._alike import Word

_UMLAUTS = str.maketrans("äöüÄÖÜ", "aouAOU")
_LONGEST = 14  # characters; no word before a noun has more
_STEM = 2  # letters of an ending that two forms may share: Produkten, Produktion


def has_capital_nouns(language: str) -> bool:
    """Whether a language writes nouns with a capital."""
    return bool(_before(language))


def may_be_nouns(article: Article, one: Word, other: Word) -> bool:
    """Whether two spellings may be two nouns, or two forms of one."""
    if not has_capital_nouns(article.primary_language):
        return False
    return _are_forms(one.text, other.text, article.primary_language) or any(
        _stands_as_noun(article, start) for word in (one, other) for start in word.places
    )


def _are_forms(one: str, other: str, language: str) -> bool:
    """Whether two words differ in their endings, or in an umlaut, as forms of one noun do."""
    one, other = one.translate(_UMLAUTS), other.translate(_UMLAUTS)
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    ends = ((one[at - shared :], other[at - shared :]) for shared in range(min(_STEM, at) + 1))
    return any(mine in _endings(language) and theirs in _endings(language) for mine, theirs in ends)


def _stands_as_noun(article: Article, start: int) -> bool:
    before = article.text[max(0, start - _LONGEST) : start]
    words = before.lower().split() if before[-1:].isspace() else []
    return bool(words) and words[-1] in _before(article.primary_language)


@cache
def _before(language: str) -> frozenset[str]:
    return frozenset(entries(language, "before_nouns"))


@cache
def _endings(language: str) -> frozenset[str]:
    return frozenset(("", *entries(language, "inflections")))
