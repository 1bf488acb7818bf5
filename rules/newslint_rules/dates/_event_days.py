"""Events that an English text names with their day: "the June 12 attack", and "the June 21 attack" further down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article
from newslint.core.around import in_front
from newslint.core.lists import beside
from newslint.facts.dates import Date, dates
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_index

_BEHIND, _BEFORE = 60, 12  # characters
_MOST = 20  # places of one event
_APART = 2  # sentences; two events are told one after the other
_ANOTHER = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Ee]arlier|[Ff]ailed|[Ll]ater|[Oo]ther|[Pp]revious|[Ss]econd) \Z")


def named_with_two_days(article: Article) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The later and the earlier place of each event that has two days of one month, or one day of two months."""
    named: dict[str, list[tuple[Date, int]]] = {}
    for date in dates(article):
        behind = article.text[date.end : date.end + _BEHIND]
        if not date.is_range and (event := _event().match(behind)):
            named.setdefault(event[1].lower(), []).append((date, date.end + event.end()))
    for places in named.values():
        first, end = places[0]
        for date, until in places[1:_MOST]:
            if _is_slip(first, date) and _is_told_anew(article, first, date):
                yield (date.start, until), (first.start, end)


def _is_slip(one: Date, other: Date) -> bool:
    """Whether two days differ in the number or in the month, and not in both."""
    of_one_year = one.year is None or other.year is None or one.year == other.year
    return of_one_year and (one.day == other.day) != (one.month == other.month)


def _is_told_anew(article: Article, first: Date, later: Date) -> bool:
    """Whether two days stand some sentences apart, outside quotations, and the second is not that of another event."""
    apart = sentence_index(article, later.start) - sentence_index(article, first.start)
    if apart < _APART or _ANOTHER.search(in_front(article.text, later.start, _BEFORE)):
        return False
    return not any(quotation_at(article, date.start, date.end) for date in (first, later))


@cache
def _event() -> re.Pattern[str]:
    names = "|".join(beside(__file__, "day_events.txt"))
    return re.compile(rf",? ((?:[a-zA-Z]+ ){{0,2}}(?i:{names}))\b")
