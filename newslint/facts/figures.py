"""The figures of an article: each quantity, with its value, unit and hedge, and what is counted.

Years, days, times of day, the numbers of things ("Route 66", "M30"), ordinals and parts of names are no figures.
Units, currencies, scale words and hedges are data (`newslint/languages`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newslint.core.around import in_front, leading, word_in_front
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.numerals import Numeral
from newslint.facts.quantities import Quantity, quantities
from newslint.languages import by_kind, pairs, words
from newslint.languages.kinds import COUNTING

FigureKind = Literal["count", "percent", "points", "money", "measure", "range", "ratio", "fraction", "score", "age"]


class Figure(NamedTuple):
    """A quantity: `article.text[start:end]` is number and unit ("60%", "$1.2bn", "17,000", "half a million").

    `number_start:number_end` is the numeral alone. `value` is its size with the scale word worked in
    ("1.2bn" is 1_200_000_000.0; the low end of a range), `high` the high end of a range, else None. `unit` is "%",
    "points", a currency ("USD", "EUR" …), a unit ("km") or "". `hedge` is "about", "over", "nearly", "at least" …
    as it stands, or "". `of` is the head noun of what is counted ("troops"), or "". `in_words` is True for numerals
    written as words. `step` is the size of the last place that is written (100_000_000.0 for "1.2bn"; noughts at the
    end of a whole number do not count but for its first two digits), `scale` what the scale word multiplies by (1e9
    for "bn"). A ratio ("one in five") has its quotient as value; so has a fraction.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    kind: FigureKind
    value: float
    high: float | None
    unit: str
    hedge: str
    of: str
    in_words: bool
    step: float = 1.0
    scale: float = 1.0


_COUNTED = r"(?:{})?((?:[ -](?:U\.S\.|[^\W\d_][\w’']*)){{1,6}})"
_NAME_BEFORE = re.compile(r"[A-Z][\w.’'-]*, $")
_NO_COUNT = ("percent", "points", "money")
_JOINS: dict[str, FigureKind] = {**dict.fromkeys(("-", "–", " – ", " - "), "range"), "/": "fraction", ":": "ratio"}


class _Phrases(NamedTuple):
    approximations: frozenset[str]
    last_words: frozenset[str]
    articles: frozenset[str]
    starts: frozenset[str]
    between: frozenset[str]
    both: frozenset[str]
    joins: dict[str, FigureKind]
    farthest: int
    counted: re.Pattern[str] | None
    of: tuple[str, ...]
    ends_noun: frozenset[str]
    verb_endings: tuple[str, ...]
    plurals: frozenset[str]
    plural_endings: tuple[str, ...]
    no_plural_endings: tuple[str, ...]
    capitals: bool


@cache
def _phrases(language: str) -> _Phrases:
    approximations = frozenset(pairs(language, "approximations"))
    verbs = frozenset(pairs(language, "change_verbs"))
    known = by_kind(language, "counting", COUNTING)
    of = sorted((f" {phrase}" for phrase in known["of"]), reverse=True)
    counted = re.compile(_COUNTED.format("|".join(map(re.escape, of)))) if of else None
    both = frozenset(f" {word} " for word in known["both"])
    joins: dict[str, FigureKind] = {**_JOINS, **dict.fromkeys(both, "range")}
    for kind in ("range", "ratio"):
        joins.update({f" {phrase} ": kind for phrase in known[kind]})
        joins.update({f"-{phrase}-": kind for phrase in known[kind]})
    return _Phrases(
        approximations, frozenset(phrase.split()[-1] for phrase in approximations), known["articles"],
        known["from"] | verbs, known["between"], both, joins, max(map(len, joins)), counted, tuple(of),
        verbs | words(language, "function_words") | known["ends_noun"], tuple(known["verb_endings"]), known["plurals"],
        tuple(known["plural_endings"]), tuple(known["no_plural_endings"]), bool(known["nouns_have_capitals"]),
    )  # fmt: skip


@fact
def figures(article: Article) -> tuple[Figure, ...]:
    """All figures in the order of the text."""
    text, phrases = article.text, _phrases(article.language)
    counted = quantities(article)
    found: list[Figure] = []
    index = 0
    while index < len(counted):
        following = counted[index + 1] if index + 1 < len(counted) else None
        figure = _joined(text, counted[index], following, phrases) if following else None
        index += 2 if figure else 1
        figure = figure or _single(text, counted[index - 1], phrases)
        if figure:
            found.append(figure)
    return tuple(found)


def _single(text: str, quantity: Quantity, phrases: _Phrases) -> Figure | None:
    """The figure a quantity is alone; None for the pronoun "one"."""
    numeral, measure = quantity
    kind: FigureKind = measure.kind
    if numeral.in_words and numeral.value == 1 and measure.scale == 1 and kind not in ("percent", "points"):
        return None
    if numeral.in_words and 0 < numeral.value < 1 and kind == "count":
        kind = "fraction"
    elif kind == "count" and _is_age(text, numeral):
        kind = "age"
    return Figure(
        measure.start, measure.end, numeral.start, numeral.end, kind, numeral.value * measure.scale, None, measure.unit,
        _hedge(text, measure.start, phrases), _counted(text, measure.end, phrases, kind not in _NO_COUNT),
        numeral.in_words,
        numeral.step * measure.scale, measure.scale,
    )  # fmt: skip


def _is_age(text: str, numeral: Numeral) -> bool:
    """Whether a numeral stands behind a name between commas ("Ann Lee, 34, said")."""
    start, end = numeral.start, numeral.end
    between = text[start - 2 : start] == ", " and text[end : end + 1] in ",.;" and 0 < numeral.value < 116
    return between and not numeral.in_words and leading(_NAME_BEFORE, text, start) is not None


def _joined(text: str, first: Quantity, second: Quantity, phrases: _Phrases) -> Figure | None:
    """The range, ratio, score or fraction that two quantities make; None where they are two figures."""
    near = second.measure.start - first.measure.end <= phrases.farthest
    kind = phrases.joins.get(text[first.measure.end : second.measure.start]) if near else None
    if kind is None:
        return None
    low, high = first.value, second.value
    if kind == "range":
        span = _span(text, first, second, phrases)
        if span is None:
            return None
        low, high, step = span
        if low >= high:
            kind = "score"
    else:
        upside_down = low > high and (kind == "fraction" or text[second.measure.start - 1] == " ")  # "12 in 5 days"
        if not first.is_bare or not second.is_bare or high < 2 or upside_down:
            return None
        low, step = low / high, 0.01
    return Figure(
        first.measure.start, second.measure.end, first.numeral.start, second.numeral.end, kind, low,
        high if kind in ("range", "score") else None, second.measure.unit or first.measure.unit,
        _hedge(text, first.measure.start, phrases),
        _counted(text, second.measure.end, phrases, second.measure.kind not in _NO_COUNT),
        first.numeral.in_words and second.numeral.in_words, step, second.measure.scale,
    )  # fmt: skip


def _span(text: str, first: Quantity, second: Quantity, phrases: _Phrases) -> tuple[float, float, float] | None:
    """Both ends of a range or score, and its step; None where the two are no range ("rose 5 to 10", "44% to 41%")."""
    gap = text[first.measure.end : second.measure.start]
    low, high, step = first.value, second.value, first.numeral.step * first.measure.scale
    if first.measure.scale == 1 < second.measure.scale and first.numeral.value <= second.numeral.value:
        low, step = low * second.measure.scale, step * second.measure.scale
    units = first.measure.unit, second.measure.unit
    if units[0] and units[0] != units[1] and (units[1] or (gap.strip(" -–") and first.measure.kind != "money")):
        return None
    behind = (text[q.numeral.end : q.measure.end] for q in (first, second))
    if gap in (" – ", " - ") and units[0] and next(behind) != next(behind):  # "by 12 percent – 56% to 44%"
        return None
    word = word_in_front(text, first.measure.start).lower().strip("(—–-,")
    if gap in phrases.both and word not in phrases.between:
        return None
    if len(gap) > 1 and (low >= high or word in phrases.starts):
        return None
    if low >= high and not (first.is_bare and second.is_bare):
        return None
    return low, high, min(step, second.numeral.step * second.measure.scale)


def hedge_before(text: str, start: int, language: str) -> str:
    """The approximation that ends right before an offset, as it stands ("more than"); "" where there is none."""
    return _hedge(text, start, _phrases(language))


def _hedge(text: str, start: int, phrases: _Phrases) -> str:
    before = in_front(text, start)
    last = before[before.rfind("\n") + 1 :].split()
    if last and last[-1] in phrases.articles:
        last.pop()
    if not last or last[-1].lower() not in phrases.last_words:
        return ""
    for count in range(min(4, len(last)), 0, -1):
        phrase = " ".join(last[-count:])
        if phrase.lower() in phrases.approximations:
            return phrase
    return ""


def _counted(text: str, end: int, phrases: _Phrases, counts: bool) -> str:
    """The head noun of what a figure counts: the first plural among the words behind it, else the last of them.

    A percentage or a sum of money has one only after "of". None is known in a language without a list of such words.
    """
    match = phrases.counted.match(text, end) if phrases.counted else None
    if match is None or (not counts and not text.startswith(phrases.of, end)):
        return ""
    following = match.group(1).replace("-", " ").split()
    if text[end] == "-":  # "a 500-page report"
        return following[0]
    noun = ""
    for word in following:
        plain = word.lower()
        if plain in phrases.ends_noun or (noun and plain.endswith(phrases.verb_endings)):
            break
        noun = word
        is_plural = plain.endswith(phrases.plural_endings) and not plain.endswith(phrases.no_plural_endings)
        if plain in phrases.plurals or is_plural or (phrases.capitals and word[0].isupper()):
            break
    return noun
