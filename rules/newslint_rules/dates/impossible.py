"""Name only days that exist.

"31 November" is a slip for the 30th or for December, and a reader who has to be somewhere that day cannot tell which.

The last of several days ("Sept. 28-31") must exist too, and come behind the first.

Silent inside quotations and on years before 1924 (Julian calendars, and Sweden's 30 February 1712), but for a day that
no month of any calendar has ("32 May", in a quotation a warning); on "June 31 people fled", where the number counts
something else, and on 29 February where no year is given.

Sources: ISO 8601-1. Rate: 1 alarm in 32,519 US and British news articles, "2016-42-27", right; tried on altered dates.
Of all alarms that fresh eyes read, 2 errors (2 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import in_front
from newslint.core.message import Message, marked, say
from newslint.facts.date_grammar import grammar_of
from newslint.facts.dates import Date, dates, days_in
from newslint.facts.quotations import quotation_at
from newslint.languages import pairs, words

SEVERITY = "error"
NEEDS = ("months",)

EXAMPLES = [
    good("The talks begin on 30 November and end on Feb. 29."),
    good("The plant closed on February 29, 2024. In June 31 people lost their flats."),
    good("“We meet again on 31 June,” the general joked."),
    good("The almanac gives 30 February 1712, which Sweden had."),
    bad("The almanac gives «32 February 1712», which nobody had. “We met on «May 33, 2024»,” he said."),
    good("It is open Sept. 28-30, Nov. 28 to Dec. 3 and from March 30 to 31. On May 12 and 5 other days it rained."),
    bad("The market is held «Sept. 28-31» below the castle, and «Nov. 20-12» above it."),
    bad("Tickets are sold between «Nov. 28 and 31» at the gate."),
    bad("The kiosk shut on «May 33, 2024», and on «Oct. 35» it burned. The «Nov. 31» vote was lost."),
    good("In May 33 people left. Since May 40 boats have sunk."),
    good("The almanac gives 31 June 1923."),
    bad("The almanac gives «31 June 1924»."),
    bad("The talks begin on «31 November» in Geneva."),
    bad("The plant closed on «February 29, 2023», a year after the fire."),
    bad("The lease ends on «2025-02-30»."),
    bad("Aftalen gælder til «31. april 2026».", language="da"),
    good("The plant closed on February 29, 2000."),
    bad("The lease ends on «29 February 2100»."),
    good("It is open Nov. 9-10 and Nov. 29-30. It was a Nov. 9-9 vote."),
    bad("It is open «Nov. 10-9», «Nov. 10-10» and «Nov. 29-31»."),
]

_NOUN = re.compile(r"\s([^\W\d_][\w’'-]*)")
_LONGEST = 31  # days of a month
_SCORE = 10  # below that, "a Nov. 5-4 ruling" may be one

_ENDS = marked("These days end before they begin, or after day {last}, the last.")
_NO_DAY = marked("There is no such day: that month has {last} days. Check the date.")
_NO_DAY_THAT_YEAR = marked("There is no such day: that month of {year} has {last} days. Check the date.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each date whose day its month never has, or not in that year."""
    for date in dates(article):
        exists = date.month <= 12 and date.day <= days_in(date.month, date.year)
        if exists and (date.until is None or _goes_on(article, date)):
            continue
        quoted = quotation_at(article, date.start, date.end) is not None
        if date.day <= _LONGEST and ((date.year or 2000) < 1924 or quoted):
            continue
        if date.order == "mdy" and date.year is None and _is_count(article, date):
            continue
        if exists:
            message = say(_ENDS, last=days_in(date.month, date.year))
            yield Finding(date.start, date.until_end, message)
        else:
            yield Finding(date.start, date.end, _message(date), severity="warning" if quoted else None)


def _goes_on(article: Article, date: Date) -> bool:
    """Whether the last of several days may be one, or is no day ("May 12 and 5 other days")."""
    gap, last = article.text[date.end : date.until_end], date.until or 0
    if date.day < last <= days_in(date.month, date.year) or (date.day < _SCORE and last < _SCORE):
        return True
    if gap[0].isspace() and _is_counting(article, date.until_end):
        return True
    if article.text.startswith(("-", "–", "/", "%", *_percent(article.primary_language)), date.until_end):
        return True
    if date.month > 12:
        return True
    return last <= date.day and gap[0] not in "-–"


def _is_count(article: Article, date: Date) -> bool:
    """Whether the number behind a month counts what follows ("June 31 people fled"), and is no day of it."""
    before = in_front(article.text, date.start).lower()
    grammar = grammar_of(article.primary_language)
    named = before.endswith((*(grammar.before_a_day if grammar else ()), "’s ", "'s "))
    return _is_counting(article, date.end) and not named


def _is_counting(article: Article, end: int) -> bool:
    """Whether a word follows that a number may count: no article, preposition or the like."""
    following = _NOUN.match(article.text, end)
    return following is not None and following[1].lower() not in words(article.primary_language, "function_words")


@cache
def _percent(language: str) -> tuple[str, ...]:
    return tuple(f" {word}" for word, unit in pairs(language, "units").items() if unit == "%")


def _message(date: Date) -> Message:
    if date.month > 12:
        return say("There is no such month; check the order of day and month.")
    last = days_in(date.month, date.year)
    if date.month == 2 and date.year:
        return say(_NO_DAY_THAT_YEAR, year=date.year, last=last)
    return say(_NO_DAY, last=last)
