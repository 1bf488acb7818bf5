"""The numbers of an article in digits and in words, read for comparing two texts in any two languages by value.

Other than `newslint.facts.figures` this has every number, whether it counts something or not, years and labels too.
What else may stand for one is in `readings`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.against.beside_amounts import Grammar, grammar_of
from newslint.facts.against.spelled import spelled
from newslint.facts.against.taken_back import standing_text
from newslint.facts.numerals import LONGEST, Numeral, read, separators
from newslint.facts.units import measured
from newslint.languages import pairs

_DIGITS = re.compile(r"\d+(?>(?:[.,]\d+|['’\u00a0\u2009\u202f]\d{3}(?!\d)| (?:\d{3} )*000(?!\d))*)")
_SPACED = re.compile(r"\d+(?>(?:[.,]\d+|['’ \u00a0\u2009\u202f]\d{3}(?!\d))*)")
_ARABIC = {ord("٠") + n: str(n) for n in range(10)} | {ord("٫"): ".", ord("٬"): ",", ord("٪"): "%"}
_GLUED = re.compile(r"\d\d?,(?:1[5-9]|20)\d\d")  # a day and its year without the blank: "April 23,1616"
_SPEEDS = {"km": "km/h", "mi": "mph"}
_SIZES = (1e12, 1e9, 1e6)  # of words whose multiples are as round as "3 million"


class Amount(NamedTuple):
    """A number, `article.text[start:end]` with unit and scale, the numeral alone at `number_start:number_end`.

    `value` has the scale worked in; `unit` is "%", a currency, a unit or ""; `kind` as for `Measure` in
    `newslint.facts.units`. `step` is the size of its last place. `is_year` where it looks like a year.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: float
    unit: str
    kind: str
    scale: float
    step: float
    in_words: bool
    is_year: bool


def key(value: float) -> float:
    """A value as it is looked up: nine digits of it."""
    return float(f"{value:.9g}")


@fact
def plain_text(article: Article) -> str:
    """The text with European digits, without what it takes back."""
    text = standing_text(article)
    return text.translate(_ARABIC) if article.primary_language in ("ar", "fa", "ur") else text


@fact
def amounts(article: Article) -> tuple[Amount, ...]:
    """All numbers in the order of the text."""
    text, language = plain_text(article), article.language
    grammar = grammar_of(article.primary_language)
    found: list[Amount] = []
    numerals = [*_in_digits(text, language), *spelled(text, article.primary_language)]
    for numeral in sorted(numerals):
        if found and numeral.start < found[-1].end:
            continue
        found.append(_amount(text, numeral, language, grammar))
    for index in range(len(found) - 2, -1, -1):  # "2 to 3 inches"
        this, following = found[index], found[index + 1]
        if not this.unit and following.unit and grammar.range.match(text[this.end : following.start]):
            found[index] = this._replace(unit=following.unit, kind=following.kind)
    return tuple(found)


@fact
def amount_starts(article: Article) -> list[int]:
    """Where each number begins."""
    return [amount.start for amount in amounts(article)]


def amounts_in(article: Article, start: int, end: int) -> tuple[Amount, ...]:
    """The numbers that begin in `text[start:end]`."""
    starts = amount_starts(article)
    return amounts(article)[bisect_left(starts, start) : bisect_left(starts, end)]


@cache
def _currencies(language: str) -> dict[str, str]:
    """Words for currencies and their codes."""
    return {word.lower(): code for word, code in pairs(language, "currencies").items() if len(code) == 3}


def _in_digits(text: str, language: str) -> list[Numeral]:
    group, decimal = separators(language)
    pattern = _SPACED if group == "space" else _DIGITS
    found = []
    for match in pattern.finditer(text):
        written = match.group()
        glued = decimal == "." and _GLUED.fullmatch(written)
        whole = read(written, language) if len(written) <= LONGEST and not glued else None
        if whole is not None:
            found.append(Numeral(match.start(), match.end(), *whole))
            continue
        for part in re.finditer(r"\d+", written):
            if len(part.group()) <= LONGEST:
                start = match.start() + part.start()
                found.append(Numeral(start, start + len(part.group()), float(part.group()), 1))
    return found


def _amount(text: str, numeral: Numeral, language: str, grammar: Grammar) -> Amount:
    measure = measured(text, numeral, language)
    start, end, scale, unit, kind = measure or (numeral.start, numeral.end, 1.0, "", "count")
    if not unit and (money := grammar.money.match(text, end)):
        known = _currencies(language)
        for group in (1, 2):  # "Millionen britische Pfund"
            if (currency := known.get((money[group] or "").lower())) and (scale > 1 or group == 1):
                end, unit, kind = money.end(group), currency, "money"
    if unit in _SPEEDS and (hour := grammar.an_hour.match(text, end)):
        end, unit = hour.end(), _SPEEDS[unit]
    bare = not unit and scale == 1 and not numeral.in_words
    year = bare and 1500 <= numeral.value <= 2100 and numeral.end - numeral.start == 4
    return Amount(
        start, end, numeral.start, numeral.end, numeral.value * scale, unit, kind, scale, _step(numeral) * scale,
        numeral.in_words, year,
    )  # fmt: skip


def _step(numeral: Numeral) -> float:
    """The size of the last place; of "three million" and "ten billion" that of their last word."""
    sizes = (size for size in _SIZES if numeral.in_words and numeral.value >= size and numeral.value % size == 0)
    return next(sizes, numeral.step)


@fact
def by_value(article: Article) -> dict[float, list[Amount]]:
    """All numbers by their value, and those with a scale word by their numeral too."""
    found: dict[float, list[Amount]] = {}
    for amount in amounts(article):
        found.setdefault(key(amount.value), []).append(amount)
    return found
