"""Numbers of three noughts that may be told to a thousandth: a batting average of 1.000, a euro at 1.000 dollars."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from operator import attrgetter

from newslint import Article
from newslint.core.lists import beside
from newslint.facts.figures import Figure, figures
from newslint.facts.numerals import separators
from newslint.facts.sentences import sentence_at
from newslint.languages import by_kind, pairs
from newslint.languages.kinds import COUNTING

_WHOLE = frozenset({1_000, 10_000})  # the best that an average and a mark can be: 1.000, 10.000
_MOST = 10_000
_NEAR = 100  # characters on either side, in which a price says what it is the price of
_PRICE = 5  # digits of a price that is told to a thousandth: a litre of diesel at 11,899 kroner
_WORD = re.compile(r"[^\W\d_]+")
_PLACES = {mark: re.compile(rf"[0-9]*\{mark}[0-9]{{3}}") for mark in ".,"}


def may_be_decimal(article: Article, figure: Figure) -> bool:
    """Whether a number of three noughts behind a decimal sign, 17.000, may be no thousands.

    A small sum may be where it is a rate of exchange, or the price of a litre; what counts nothing may be where its
    sentence has other thousandths, beside words of marks and averages, and where it is a whole one, 1.000 or 10.000.
    """
    if figure.of in beside(__file__, "scored.txt"):
        return True
    digits = "".join(filter(str.isdigit, article.text[figure.number_start : figure.number_end]))
    if figure.kind == "money":
        return len(digits) <= _PRICE and _is_price_to_the_mill(article, figure, is_small=len(digits) < _PRICE)
    if _counts(article, figure, digits):
        return False
    beside_it = others_near(article, figure)
    if any(_is_told_to_thousandths(article, other) for other in beside_it):
        return True
    if figure.value <= _MOST and not set(_words_around(article, figure)).isdisjoint(beside(__file__, "marks.txt")):
        return True
    is_mark = figure.value in _WHOLE and not figure.hedge and not _begins_sentence(article, figure)
    return is_mark and not any(_is_pointed(article, other) and other.value > _MOST for other in beside_it)


def counts_things(figure: Figure, digits: str) -> bool:
    """Whether a number counts what is whole, or is a sum too large to be told to a tenth of a cent."""
    if figure.kind == "money":
        return len(digits) > 4
    return figure.of not in beside(__file__, "scored.txt") and figure.of[:1].islower() and figure.of.endswith("s")


def _counts(article: Article, figure: Figure, digits: str) -> bool:
    """Whether a number counts what is whole: in languages whose plurals end otherwise too, whatever it counts."""
    scored = figure.of in beside(__file__, "scored.txt")
    word = _WORD.match(article.text, figure.end + 1)
    if word and word[0] in by_kind(article.primary_language, "counting", COUNTING)["of"]:  # "4.000 of them"
        return True
    return counts_things(figure, digits) or (article.primary_language != "en" and figure.of != "" and not scored)


def _is_price_to_the_mill(article: Article, figure: Figure, is_small: bool) -> bool:
    """Whether a sum is a price told to a thousandth of the currency, or, where it is small, a rate of exchange."""
    others = others_near(article, figure)
    if any(_is_told_to_thousandths(article, other) for other in others if other.unit in ("", figure.unit)):
        return True
    language = article.primary_language
    words = {word.lower() for word in _words_around(article, figure)}
    if not words.isdisjoint(by_kind(language, "counting", COUNTING)["priced"]):
        return True
    summed = {word.lower() for other in others for word in _WORD.findall(article.text, other.start, other.end)}
    currencies = _currencies(language)
    return is_small and any(currencies[word] != figure.unit for word in (words - summed).intersection(currencies))


def _words_around(article: Article, figure: Figure) -> list[str]:
    """The words of a figure's sentence before and behind it, near to it."""
    sentence = sentence_at(article, figure.start)
    before = _WORD.findall(article.text, max(sentence.start, figure.start - _NEAR), figure.start)
    return [*before, *_WORD.findall(article.text, figure.end, min(sentence.end, figure.end + _NEAR))]


@cache
def _currencies(language: str) -> dict[str, str]:
    """The currencies by their words, without "won", which is a verb too."""
    return {word.lower(): code for word, code in pairs(language, "currencies").items() if len(word) > len("won")}


def _begins_sentence(article: Article, figure: Figure) -> bool:
    return sentence_at(article, figure.start).start == figure.start


def others_near(article: Article, figure: Figure) -> list[Figure]:
    """The other figures of the sentence that a figure stands in, near to it."""
    sentence, found = sentence_at(article, figure.start), figures(article)
    first = bisect_left(found, max(sentence.start, figure.start - _NEAR), key=_start)
    last = bisect_left(found, min(sentence.end, figure.end + _NEAR), key=_start)
    return [other for other in found[first:last] if other != figure]


_start = attrgetter("start")


def _is_pointed(article: Article, figure: Figure) -> bool:
    """Whether three digits stand behind the decimal sign of a number."""
    places = _PLACES[separators(article.language).decimal]
    return places.fullmatch(article.text, figure.number_start, figure.number_end) is not None


def _is_told_to_thousandths(article: Article, figure: Figure) -> bool:
    """Whether a number reads as a decimal with three places, "1.040": not 17.000, nor 1.250 homes."""
    written = article.text[figure.number_start : figure.number_end]
    digits = "".join(filter(str.isdigit, written))
    return _is_pointed(article, figure) and not written.endswith("000") and not _counts(article, figure, digits)
