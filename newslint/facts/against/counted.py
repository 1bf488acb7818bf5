"""Numbers that a source does not write but that can be counted in it: the names of a list, the last of many times."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

from newslint.core.around import word_behind
from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.amounts import Amount, amounts, amounts_in, key
from newslint.facts.against.conversions import is_of_others
from newslint.facts.against.judging import Place
from newslint.facts.measures import TIMES
from newslint.facts.sentences import sentence_at, sentence_index
from newslint.languages import any_of, by_kind
from newslint.languages.kinds import DATE_WORDS, HEADLINE_NUMBERS

_OF = 12  # characters from a number to the whole that it is of
_PAIRS = 4  # numbers of a sentence in which two things are counted in two places
_POINTS = frozenset(("points", "%", ""))
_LEAST = 2  # points
_MOST = 12  # names that somebody counts
_NAME = r"(?>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,4})"
_LIST = re.compile(rf"\b{_NAME}(?:, {_NAME}){{1,12}},? [a-z]{{1,3}} [A-Z]")  # "Ann Lund, Peter Holm and Mona Falk"


@fact
def _lengths(article: Article) -> frozenset[int]:
    """How many names stand in each list of names."""
    return frozenset(match[0].count(", ") + 2 - (", " in match[0][-7:]) for match in _LIST.finditer(article.text))


@fact
def _sums(article: Article) -> frozenset[float]:
    """What two numbers of a sentence are together: the dead and the hurt of two places, or some and "six others"."""
    every: dict[int, list[Amount]] = {}
    for amount in amounts(article):
        if not (amount.unit or amount.is_year):
            every.setdefault(sentence_index(article, amount.start), []).append(amount)
    two = (numbers for numbers in every.values() if len(numbers) == _PAIRS)
    found = {key(a.value + b.value) for numbers in two for a, b in combinations(numbers, 2)}
    several = (numbers for numbers in every.values() if len(numbers) > 1)
    beside = ((a, b) for numbers in several for a, b in zip(numbers, numbers[1:], strict=False))
    return frozenset(found | {key(a.value + b.value) for a, b in beside if is_of_others(article, b)})


def is_told_by_itself(article: Article, amount: Amount) -> bool:
    """Whether a number is the difference of two shares of its sentence ("by 8 points, 53% to 45%")."""
    if amount.unit not in _POINTS or amount.value < _LEAST:
        return False
    here = sentence_at(article, amount.start)
    every = (a for a in amounts_in(article, here.start, here.end) if a.start != amount.start)
    shares = [a for a in every if a.unit == "%"]
    return any(key(abs(a.value - b.value)) == key(amount.value) for a, b in combinations(shares[:_MOST], 2))


def is_since(article: Article, amount: Amount) -> bool:
    """Whether a figure tells the time from one thing to another, as two days or years do ("Four years later")."""
    since = by_kind(article.primary_language, "headline_numbers", HEADLINE_NUMBERS)["since"]
    return amount.unit in TIMES and word_behind(article.text, amount.end).strip(",.;") in since


def the_rest(article: Article, amount: Amount, source: Article, stretches: list[Place]) -> Place | None:
    """The number of a source that is what another leaves of a whole which both texts have ("all but three of 19" where
    it has "16 of the 19").
    """
    whole = next(iter(amounts_in(article, amount.end, amount.end + _OF)), None)
    if whole is None or whole.value <= amount.value or amount.unit or whole.is_year:
        return None
    for low, high in stretches:
        there = amounts_in(source, low, high)
        for one, of in zip(there, there[1:], strict=False):
            if key(of.value) == key(whole.value) and key(one.value) == key(whole.value - amount.value):
                return one.start, one.end
    return None


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
