"""The numbers of an article in digits and in words, read for comparing two texts in any two languages by value.

Other than `newslint.facts.figures` this has every number, whether it counts something or not, years and labels too,
and beside the numbers what may stand for one: ordinals, pairs and halves ("beide", "zweijährig"), Roman numerals, and
the other readings of what can be read in two ways ("1.200", "9.30").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.against.beside_amounts import Grammar, grammar_of
from newslint.facts.against.spelled import WORD, lexicon, lowered, spelled
from newslint.facts.against.tokens import fold
from newslint.facts.numerals import LONGEST, Numeral, read, separators
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.units import measured
from newslint.languages import pairs

_DIGITS = re.compile(r"\d+(?>(?:[.,]\d+|['’\u00a0\u2009\u202f]\d{3}(?!\d)| (?:\d{3} )*000(?!\d))*)")
_SPACED = re.compile(r"\d+(?>(?:[.,]\d+|['’ \u00a0\u2009\u202f]\d{3}(?!\d))*)")
_TWO_READINGS = re.compile(r"(\d{1,3})[.,](\d{3})$")
_HALVES = re.compile(r"(\d{1,2})[.,](\d{1,2})$")
_APART = re.compile(r" ?([,.]) (\d{1,3})(?!\d)")
_ROMAN = re.compile(r"(?<!\w)([IVX]{1,6})(?:e|ème|er|º)?(?!\w)")  # "XIXe siècle"
_ROMANS = {"I": 1, "V": 5, "X": 10}
_FRACTION = re.compile(r"[½¼¾⅓⅔]")
_FRACTIONS = {"½": 2, "¼": 4, "¾": 4, "⅓": 3, "⅔": 3}
_ARABIC = {ord("٠") + n: str(n) for n in range(10)} | {ord("٫"): ".", ord("٬"): ",", ord("٪"): "%"}
_JOINED = re.compile(r"[-‑]([^\W\d_]{4,})")
_PREFIX = 4  # letters of a number word that other words may begin with ("dvacetiletý"), at least
_SPEEDS = {"km": "km/h", "mi": "mph"}


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
    """The text with European digits."""
    return article.text.translate(_ARABIC) if article.primary_language in ("ar", "fa", "ur") else article.text


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


@fact
def places_by_value(article: Article) -> dict[float, list[tuple[int, int]]]:
    """Where each value stands, or a word that may stand for it, in the order of the text."""
    found: dict[float, list[tuple[int, int]]] = {}
    for value, listed in by_value(article).items():
        found.setdefault(value, []).extend((a.start, a.end) for a in listed)
    for value, places in hinted(article).items():
        found.setdefault(value, []).extend(places)
    for places in found.values():
        places.sort()
    return found


@cache
def _currencies(language: str) -> dict[str, str]:
    """Words for currencies and their codes."""
    return {word.lower(): code for word, code in pairs(language, "currencies").items() if len(code) == 3}


def _in_digits(text: str, language: str) -> list[Numeral]:
    pattern = _SPACED if separators(language).group == "space" else _DIGITS
    found = []
    for match in pattern.finditer(text):
        written = match.group()
        whole = read(written, language) if len(written) <= LONGEST else None
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
        start, end, numeral.start, numeral.end, numeral.value * scale, unit, kind, scale, numeral.step * scale,
        numeral.in_words, year,
    )  # fmt: skip


@fact
def by_value(article: Article) -> dict[float, list[Amount]]:
    """All numbers by their value, and those with a scale word by their numeral too."""
    found: dict[float, list[Amount]] = {}
    for amount in amounts(article):
        found.setdefault(key(amount.value), []).append(amount)
    return found


@fact
def values_by_sentence(article: Article) -> list[set[float]]:
    """The values that each sentence has, or that words in it may stand for."""
    found: list[set[float]] = [set() for _ in sentences(article)]
    for amount in amounts(article):
        found[sentence_index(article, amount.start)].add(key(amount.value))
    for value, places in hinted(article).items():
        for start, _ in places:
            found[sentence_index(article, start)].add(value)
    return found


@cache
def _hints(language: str) -> tuple[dict[str, float], dict[str, float]]:
    """Words that stand for a number, and beginnings of such words, folded."""
    rows = list(pairs(language, "number_hints").items())
    whole = {fold(word): float(value) for word, value in rows if not word.endswith("-")}
    heads = {fold(word[:-1]): float(value) for word, value in rows if word.endswith("-")}
    known = lexicon(language)
    for word, readings in known.words.items() if known else ():
        if len(word) >= _PREFIX and readings[-1][0] > 1:
            heads.setdefault(fold(word), readings[-1][0])
    return whole, heads


@fact
def hinted(article: Article) -> dict[float, list[tuple[int, int]]]:
    """What else may stand for a number, by its value: the places of such words."""
    text = plain_text(article)
    found: dict[float, list[tuple[int, int]]] = {}

    def hint(value: float, start: int, end: int) -> None:
        found.setdefault(key(value), []).append((start, end))

    whole, heads = _hints(article.primary_language)
    known = lexicon(article.primary_language)
    lengths = sorted({len(head) for head in heads}, reverse=True)
    for match in WORD.finditer(lowered(text)) if whole or heads else ():
        word = fold(match.group())
        value = whole.get(word)
        if value is None and len(word) > 2:
            value = next((heads[word[:n]] for n in lengths if n < len(word) and word[:n] in heads), None)
        if value is None and "-" in match.group() and known:  # "mother-of-three"
            value = known.words.get(match.group().rpartition("-")[2], ((None, ""),))[-1][0]
        if value is not None:
            hint(value, *match.span())
    for match in _ROMAN.finditer(text):
        hint(_roman(match[1]), *match.span())
    for match in _FRACTION.finditer(text):
        hint(_FRACTIONS[match.group()], *match.span())
    for amount in amounts(article):
        for value in _other_readings(text, amount):
            hint(value, amount.start, amount.end)
        if (joined := _JOINED.match(text, amount.end)) and known:  # "25-тысячный"
            stem = joined[1].lower()[:_PREFIX]
            for scale in {r[0] for word, (r, *_) in known.words.items() if r[1] == "*" and word[:_PREFIX] == stem}:
                hint(amount.value * scale, amount.start, amount.end)
    return found


def _roman(numeral: str) -> int:
    values = [_ROMANS[c] for c in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _other_readings(text: str, amount: Amount) -> list[float]:
    """Other values that a number in digits may have, with its scale."""
    if amount.in_words:
        return []
    written = text[amount.number_start : amount.number_end]
    values: list[float] = []
    if match := _TWO_READINGS.match(written):
        values += [float(match[1] + match[2]) * amount.scale, float(f"{match[1]}.{match[2]}") * amount.scale]
    if match := _HALVES.match(written):
        values += [float(match[1]), float(match[2])]
    if amount.scale > 1:
        values.append(amount.value / amount.scale)
    if amount.is_year and amount.value % 10 == 0:
        values.append(amount.value % 100)  # of a decade
    if " " in written or "\u00a0" in written:
        values += [float(part) for part in re.findall(r"\d+", written)]
    if written.isdigit() and (apart := _APART.match(text, amount.number_end)):  # "1 , 600", as corpora have it
        values.append(float(f"{written}.{apart[2]}" if apart[1] == "." else f"{written}{apart[2]}") * amount.scale)
    behind = re.compile(r"[ \u00a0](\d{3})(?!\d)").match(text, amount.number_end)
    if behind and written.isdigit() and len(written) <= 3:
        values.append(float(written + behind[1]))
    return values
