"""Lengths of one unit in a summary ("more than a week", "a one-day strike") that its source does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.core.article import Article
from newslint.facts.against import alignment
from newslint.facts.against.amounts import amounts, plain_text
from newslint.facts.against.calendar import strict
from newslint.facts.against.held import Held
from newslint.facts.measures import TIMES
from newslint.languages import any_of, by_kind, pairs
from newslint.languages.kinds import HEADLINE_NUMBERS

_NEAR = 0.6, 2.5  # of a unit, what may be told as "more than" one or "almost" one
_DATED = frozenset(("week", "month"))  # lengths that two days of a calendar tell


@cache
def _units(language: str) -> dict[str, str]:
    """The words of a language for units of time, and the units."""
    return {word: unit for word, unit in pairs(language, "units").items() if unit in TIMES and len(word) > 2}


@cache
def _ones(language: str) -> frozenset[str]:
    """What stands for one before a unit."""
    number = {word for word, value in pairs(language, "number_words").items() if value == "1"}
    return by_kind(language, "headline_numbers", HEADLINE_NUMBERS)["one"] | number


@cache
def _told(language: str) -> re.Pattern[str] | None:
    """A hedge before one of a unit, or one of it before a noun."""
    units, one = any_of(_units(language)), by_kind(language, "headline_numbers", HEADLINE_NUMBERS)["one"]
    hedges, number = pairs(language, "approximations"), _ones(language) - one
    if not (one and number and hedges):
        return None
    hedged = rf"(?:{any_of(hedges)}) (?:{any_of(one)}) ({units})\b"
    return re.compile(rf"\b(?:{hedged}|(?:{any_of(number)})-({units})\b(?!-))", re.IGNORECASE)


def single_lengths(article: Article) -> Iterator[Held]:
    """Those that no source has, in a summary of a few sentences."""
    told = _told(article.primary_language)
    brief = [pair for pair in alignment.pairs(article) if pair.is_brief and pair.same_language]
    if told is None or not brief or len(brief) < len(article.sources):
        return
    for match in told.finditer(article.text):
        unit = _units(article.primary_language)[(match[1] or match[2]).lower()]
        if not any(_has(pair, unit) for pair in brief):
            yield Held("figure", *match.span(), "missing", brief[0].index)


def _has(pair: alignment.Pair, unit: str) -> bool:
    """Whether a source has about one of a unit, or the days or the years that tell it."""
    source, size = pair.source, TIMES[unit]
    language = source.primary_language
    words = any_of(word for word, other in _units(language).items() if other == unit)
    if re.search(rf"\b(?:{any_of(_ones(language))}|1)[ -](?:{words})\b", plain_text(source), re.IGNORECASE):
        return True
    low, high = _NEAR
    if any(a.unit in TIMES and low * size <= a.value * TIMES[a.unit] <= high * size for a in amounts(source)):
        return True
    days = {part.value for part in strict(source) if part.kind == "day"}
    return len(days) > 1 if unit in _DATED else size >= TIMES["year"] and any(a.is_year for a in amounts(source))
