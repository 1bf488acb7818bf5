"""What a text tells of a number above it without having the number: years that have gone by, and one victim more."""

from __future__ import annotations

import re
from functools import cache

from newslint import Article
from newslint.facts.bodies import Body
from newslint.facts.dates import published
from newslint.facts.derivation import around
from newslint.facts.figures import Figure
from newslint.languages import any_of
from newslint_rules.headline._verbs import VERBS_OF

_FIRST, _LAST = 1500, 2100  # years
_AFTERWARDS = 10  # years from the last of a text to the day that it is from


def is_years_gone(body: Body, figure: Figure) -> bool:
    """Whether a length in years, or an age, is what has gone by since a year of the text ("after 28 years": 1984).

    Where the article bears no date, it may be from any year behind the only one of the text, and from the ten behind
    the last of several; not so in English, where of 583 wrong numbers 81 fewer were found by that.
    """
    if figure.unit != "year" and figure.kind != "age" and not counts_years(body.article, figure):
        return False
    years = [number for number in body.numbers if _FIRST <= number <= _LAST and number == int(number)]
    day = published(body.article)
    if day:
        return any(day[0] - year - figure.value in (0, 1) for year in years)
    if body.article.primary_language in VERBS_OF:
        return False
    if len(set(years)) < 2:
        return bool(years)
    return any(-1 <= year + figure.value - max(years) <= _AFTERWARDS for year in years)


def counts_years(article: Article, figure: Figure) -> bool:
    """Whether a figure counts years, in a language in which these are no unit."""
    return figure.of in around(article.language).kinds["years"]


def may_count_doer(body: Body, figure: Figure) -> bool:
    """Whether a text may count one less because it tells apart who did it ("shot three men and then himself")."""
    told = _told_apart(body.article.language)
    return figure.kind == "count" and figure.value > 1 and told is not None and told.search(body.lowered) is not None


@cache
def _told_apart(language: str) -> re.Pattern[str] | None:
    phrases = around(language).kinds["doer"]
    return re.compile(rf"\b(?:{any_of(phrases)})\b", re.IGNORECASE) if phrases else None
