"""Words that differ as forms of one word do, and nouns in a language that writes them with a capital: German.

What a language has is data: `inflections`, the endings of such forms, and `before_nouns`, the words after which a noun
stands. A language without the second list writes its nouns small.
"""

from __future__ import annotations

from functools import cache

from newslint.core.around import in_front, word_in_front
from newslint.core.article import Article
from newslint.facts.naming.look_alikes import Word
from newslint.facts.naming.slips import shared
from newslint.languages import by_kind, entries
from newslint.languages.kinds import NAMING

_UMLAUTS = str.maketrans("äöüÄÖÜ", "aouAOU")
_STEM = 2  # letters of an ending that two forms may share: Produkten, Produktion


def has_capital_nouns(language: str) -> bool:
    """Whether a language writes nouns with a capital."""
    return bool(_before(language))


def are_forms(article: Article, one: Word, other: Word) -> bool:
    """Whether two spellings may be two forms of one word, or two nouns; then nothing says that they are one name."""
    language = article.primary_language
    if not endings_of(language):
        return False
    if has_capital_nouns(language) and (
        one.text.translate(_UMLAUTS) == other.text.translate(_UMLAUTS)
        or any(_stands_as_noun(article, start) for word in (one, other) for start in word.places)
    ):
        return True
    return one.plain != other.plain and differ_in_endings(one.plain, other.plain, language)


def differ_in_endings(one: str, other: str, language: str) -> bool:
    """Whether two plain words differ as two forms of one word do."""
    at, endings = shared(one, other), endings_of(language)
    ends = ((one[at - back :], other[at - back :]) for back in range(min(_STEM, at) + 1))
    return any(mine in endings and theirs in endings for mine, theirs in ends)


def _stands_as_noun(article: Article, start: int) -> bool:
    apart = in_front(article.text, start, 1).isspace()
    return apart and word_in_front(article.text, start).lower() in _before(article.primary_language)


@cache
def _before(language: str) -> frozenset[str]:
    return frozenset(entries(language, "before_nouns"))


@cache
def have_cases(language: str) -> bool:
    """Whether names are declined, so that two spellings may be two cases."""
    return bool(by_kind(language, "naming", NAMING)["cases"])


@cache
def endings_of(language: str) -> frozenset[str]:
    """The endings of the forms of a noun, with none; empty for a language that has no list of them."""
    listed = entries(language, "inflections")
    return frozenset(("", *listed)) if listed else frozenset()
