"""What may stand for a number beside the numbers themselves, and where each value stands.

Ordinals, pairs and halves ("beide", "zweijährig"), Roman numerals, the other readings of what can be read in two ways
("1.200", "9.30"), and numbers that the scale of another belongs to ("2 to 3 million").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.amounts import Amount, amounts, by_value, key, plain_text
from newslint.facts.against.beside_amounts import grammar_of
from newslint.facts.against.spelled import WORD, lexicon, lowered
from newslint.facts.against.tokens import fold
from newslint.facts.sentences import sentence_index, sentences
from newslint.languages import any_of, by_kind, pairs
from newslint.languages.kinds import HEADLINE_NUMBERS

_TWO_READINGS = re.compile(r"(\d{1,3})[.,](\d{3})$")
_HALVES = re.compile(r"(\d{1,2})[.,](\d{1,2})$")
_APART = re.compile(r" ?([,.]) (\d{1,3})(?!\d)")
_ROMAN = re.compile(r"(?<!\w)([IVX]{1,6})(?:e|ème|er|º)?(?!\w)")  # "XIXe siècle"
_ROMANS = {"I": 1, "V": 5, "X": 10}
_FRACTION = re.compile(r"[½¼¾⅓⅔]")
_FRACTIONS = {"½": 2, "¼": 4, "¾": 4, "⅓": 3, "⅔": 3}
_JOINED = re.compile(r"[-‑]([^\W\d_]{4,})")
_PREFIX = 4  # letters of a number word that other words may begin with ("dvacetiletý"), at least


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
    whole = {fold(word): float(value) for word, value in rows if not word.endswith("-") and " " not in word}
    heads = {fold(word[:-1]): float(value) for word, value in rows if word.endswith("-")}
    known = lexicon(language)
    for word, readings in known.words.items() if known else ():
        if len(word) >= _PREFIX and readings[-1][0] > 1:
            heads.setdefault(fold(word), readings[-1][0])
    return whole, heads


@cache
def _phrases(language: str) -> tuple[tuple[str, float], ...]:
    """Several words that stand for a number ("a quarter of a century")."""
    rows = pairs(language, "number_hints").items()
    return tuple((re.escape(phrase), float(value)) for phrase, value in rows if " " in phrase)


@cache
def _half(language: str) -> re.Pattern[str]:
    """What adds a half to the number before it ("two and a half")."""
    listed = by_kind(language, "headline_numbers", HEADLINE_NUMBERS)["half"]
    return re.compile(rf"[ -](?:{any_of(listed)})\b")


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
    for phrase, number in _phrases(article.primary_language):
        for match in re.finditer(rf"\b{phrase}\b", lowered(text)):
            hint(number, *match.span())
    for match in _ROMAN.finditer(text):
        hint(_roman(match[1]), *match.span())
    for match in _FRACTION.finditer(text):
        hint(_FRACTIONS[match.group()], *match.span())
    for amount, value in (*_of_ranges(article), *_told_apart(article)):
        hint(value, amount.start, amount.end)
    half = _half(article.primary_language)
    for amount in amounts(article):
        for value in (*_other_readings(text, amount), *_as_scales(article, amount)):
            hint(value, amount.start, amount.end)
        if half.match(text, amount.number_end):
            hint(amount.value + 0.5, amount.start, amount.end)
        if (joined := _JOINED.match(text, amount.end)) and known:  # "25-тысячный"
            stem = joined[1].lower()[:_PREFIX]
            for scale in {r[0] for word, (r, *_) in known.words.items() if r[1] == "*" and word[:_PREFIX] == stem}:
                hint(amount.value * scale, amount.start, amount.end)
    return found


def _of_ranges(article: Article) -> Iterator[tuple[Amount, float]]:
    """Numbers that the scale of another belongs to as well, with their value then: 100 of "100 to 150 billion"."""
    grammar, every = grammar_of(article.primary_language), amounts(article)
    for this, following in zip(every, every[1:], strict=False):
        smaller = this.scale == 1 < following.scale and this.value * following.scale < following.value
        if smaller and grammar.range.match(article.text[this.end : following.start]):
            yield this, this.value * following.scale


def _as_scales(article: Article, amount: Amount) -> Iterator[float]:
    """What a number stands for where its unit is written as a scale is: "6m visitors"."""
    if amount.unit and amount.scale == 1:
        written = article.text[amount.number_end : amount.end].strip()
        if scale := pairs(article.primary_language, "scales").get(written):
            yield amount.value * float(scale)


def _told_apart(article: Article) -> Iterator[tuple[Amount, float]]:
    """Numbers with a blank within, as corpora have them, with their value: "1 , 600", "1. 8 million"."""
    text, every = plain_text(article), amounts(article)
    for this, following in zip_longest(every, every[1:]):
        whole, apart = text[this.number_start : this.number_end], _APART.match(text, this.number_end)
        if not apart or not whole.isdigit():
            continue
        scale = following.scale if following and following.number_start == apart.start(2) else 1.0
        point = "." if apart[1] == "." else ""
        yield this, float(f"{whole}{point}{apart[2]}") * max(this.scale, scale)


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
    behind = re.compile(r"[ \u00a0](\d{3})(?!\d)").match(text, amount.number_end)
    if behind and written.isdigit() and len(written) <= 3:
        values.append(float(written + behind[1]))
    return values
