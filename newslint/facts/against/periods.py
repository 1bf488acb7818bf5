"""Decades and centuries by their other names: "the 1800s" is the 19th century."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.core.article import Article
from newslint.facts.against.amounts import Amount
from newslint.languages import any_of, by_kind, entries
from newslint.languages.kinds import DATE_WORDS

CENTURY = 100  # years


@cache
def _long(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What follows the number of a decade, and of a century."""
    known = by_kind(language, "date_words", DATE_WORDS)
    ordinal = rf"(?:{any_of(known['ordinals'])}|e|\.)?"
    return re.compile(rf"(?:{any_of(known['decades'])})\b"), re.compile(
        rf"{ordinal}[ -](?:{any_of(entries(language, 'centuries'))})"
    )


def periods(article: Article, amount: Amount) -> Iterator[float]:
    """The numbers by which a decade or a century is called otherwise."""
    value, text = amount.value, article.text
    decade, _ = _long(article.primary_language)
    if decade.match(text, amount.number_end):
        yield value % 100
        if value % 100 == 0:
            yield value / 100 + 1
    yield from centuries(article, amount)


def centuries(article: Article, amount: Amount) -> Iterator[float]:
    """The first year of the century whose number a figure is."""
    _, century = _long(article.primary_language)
    if century.match(article.text, amount.number_end):
        yield (amount.value - 1) * CENTURY
