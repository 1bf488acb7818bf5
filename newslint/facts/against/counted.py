"""Numbers that a source does not write but that can be counted in it: the names of a list, the last of many times."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.amounts import Amount, amounts, key
from newslint.facts.sentences import sentence_index
from newslint.languages import any_of, by_kind
from newslint.languages.kinds import DATE_WORDS

_PAIRS = 4  # numbers of a sentence in which two things are counted in two places
_MOST = 12  # names that somebody counts
_NAME = r"(?>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,4})"
_LIST = re.compile(rf"\b{_NAME}(?:, {_NAME}){{1,12}},? [a-z]{{1,3}} [A-Z]")  # "Ann Lund, Peter Holm and Mona Falk"


@fact
def _lengths(article: Article) -> frozenset[int]:
    """How many names stand in each list of names."""
    return frozenset(match[0].count(", ") + 2 - (", " in match[0][-7:]) for match in _LIST.finditer(article.text))


@fact
def _sums(article: Article) -> frozenset[float]:
    """What two numbers of a sentence are together, in which others are counted in two places: the dead and the hurt."""
    every: dict[int, list[Amount]] = {}
    for amount in amounts(article):
        if not (amount.unit or amount.is_year):
            every.setdefault(sentence_index(article, amount.start), []).append(amount)
    two = (numbers for numbers in every.values() if len(numbers) == _PAIRS)
    return frozenset(key(a.value + b.value) for numbers in two for a, b in combinations(numbers, 2))


@cache
def _ordinal(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(by_kind(language, 'date_words', DATE_WORDS)['ordinals'])})\b")


def may_be_counted(article: Article, amount: Amount, source: Article) -> bool:
    """Whether a small number may count the names of a list in a source, or tells the time before or after one there
    ("her 16th title", where she can win a 17th).
    """
    if amount.unit:
        return False
    if amount.value > 2 and key(amount.value) in _sums(source):
        return True
    if amount.in_words:
        return 2 < amount.value <= _MOST and amount.value in _lengths(source)
    if not _ordinal(article.primary_language).match(article.text, amount.number_end):
        return False
    beside = key(amount.value - 1), key(amount.value + 1)
    ordinal = _ordinal(source.primary_language)
    return any(key(a.value) in beside and ordinal.match(source.text, a.number_end) for a in amounts(source))
