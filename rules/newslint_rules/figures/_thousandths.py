"""Numbers of three noughts that may be told to a thousandth: a batting average of 1.000, a euro at 1.000 dollars."""

from __future__ import annotations

import re

from newslint import Article
from newslint.core.lists import beside
from newslint.facts.figures import Figure, figures
from newslint.facts.numerals import separators
from newslint.facts.sentences import sentence_at
from newslint.languages import by_kind, pairs
from newslint.languages.kinds import COUNTING

_MOST = 10_000  # what is told to a thousandth in marks and averages goes from 1.000 to 10.000
_PRICE = 5  # digits of a price that is told to a thousandth: a litre of diesel at 11,899 kroner
_WORD = re.compile(r"[^\W\d_]+")
_PLACES = {mark: re.compile(rf"[0-9]*\{mark}[0-9]{{3}}") for mark in ".,"}


def may_be_decimal(article: Article, figure: Figure) -> bool:
    """Whether a number of three noughts behind a decimal sign, 17.000, may be no thousands.

    A sum may be where it is a rate of exchange, or the price of a litre; what counts nothing may be where its sentence
    has other thousandths, and is where it is a mark or an average, up to 10.000, beside no greater thousands.
    """
    if figure.of in beside(__file__, "scored.txt"):
        return True
    digits = "".join(filter(str.isdigit, article.text[figure.number_start : figure.number_end]))
    if figure.kind == "money":
        return _is_price_to_the_mill(article, figure, is_small=len(digits) <= _PRICE)
    if _counts(article, figure, digits):
        return False
    beside_it = _others(article, figure)
    if any(_is_told_to_thousandths(article, other) for other in beside_it):
        return True
    return figure.value <= _MOST and not any(
        _is_pointed(article, other) and other.value > _MOST and other.step >= 1 for other in beside_it
    )


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
    """Whether a sum is a rate of exchange, or, where it is small, a price told to a thousandth of the currency."""
    others = _others(article, figure)
    if is_small and any(_is_told_to_thousandths(article, o) for o in others if o.unit in ("", figure.unit)):
        return True
    language, sentence = article.primary_language, sentence_at(article, figure.start)
    before = _WORD.findall(article.text, sentence.start, figure.start)
    words = {word.lower() for word in (*before, *_WORD.findall(article.text, figure.end, sentence.end))}
    sold = by_kind(language, "counting", COUNTING)["priced"]
    if is_small and not words.isdisjoint(sold):
        return True
    summed = {word.lower() for o in others for word in _WORD.findall(article.text, o.start, o.end)}
    named = pairs(language, "currencies").items()
    currencies = {word.lower(): code for word, code in named if len(word) > len("won")}  # that is a verb, too
    return any(currencies[word] != figure.unit for word in (words - summed).intersection(currencies))


def _others(article: Article, figure: Figure) -> list[Figure]:
    """The other figures of the sentence that a figure stands in."""
    sentence = sentence_at(article, figure.start)
    return [f for f in figures(article) if sentence.start <= f.start < sentence.end and f != figure]


def _is_pointed(article: Article, figure: Figure) -> bool:
    """Whether three digits stand behind the decimal sign of a number."""
    places = _PLACES[separators(article.language).decimal]
    return places.fullmatch(article.text, figure.number_start, figure.number_end) is not None


def _is_told_to_thousandths(article: Article, figure: Figure) -> bool:
    """Whether a number reads as a decimal with three places, "1.040": not 17.000, nor 1.250 homes."""
    written = article.text[figure.number_start : figure.number_end]
    digits = "".join(filter(str.isdigit, written))
    return _is_pointed(article, figure) and not written.endswith("000") and not _counts(article, figure, digits)
