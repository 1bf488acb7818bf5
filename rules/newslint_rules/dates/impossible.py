"""Name only days that exist.

"31 November" is a slip for the 30th or for December, and a reader who has to be somewhere that day cannot tell which.

Silent inside quotations, on years before 1924 (Julian calendars, and Sweden's 30 February 1712), on "June 31 people
fled", where the number counts something else, and on 29 February where no year is given.

Sources: ISO 8601-1. Rate: 1 alarm in 32,519 US and British news articles, "2016-42-27", right; tried on altered dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.facts.dates import Date, dates, days_in
from newslint.facts.quotations import quotation_at

SEVERITY = "error"
NEEDS = ("months",)

EXAMPLES = [
    good("The talks begin on 30 November and end on Feb. 29."),
    good("The plant closed on February 29, 2024. In June 31 people lost their flats."),
    good("“We meet again on 31 June,” the general joked."),
    good("The almanac gives 30 February 1712, which Sweden had."),
    bad("The talks begin on «31 November» in Geneva."),
    bad("The plant closed on «February 29, 2023», a year after the fire."),
    bad("The lease ends on «2025-02-30»."),
    bad("Aftalen gælder til «31. april 2026».", language="da"),
]

_COUNTS = re.compile(r"\s(?!(?:and|at|but|by|for|from|in|of|on|or|that|the|to|when|while|with)\b)[^\W\d_]")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each date whose day its month never has, or not in that year."""
    for date in dates(article):
        if date.month <= 12 and date.day <= days_in(date.month, date.year):
            continue
        if (date.year or 2000) < 1924 or quotation_at(article, date.start, date.end):
            continue
        if date.order == "mdy" and date.year is None and _COUNTS.match(article.text, date.end):
            continue
        yield Finding(date.start, date.end, _message(date))


def _message(date: Date) -> str:
    if date.month > 12:
        return "There is no such month; check the order of day and month."
    last = days_in(date.month, date.year)
    year = f" of {date.year}" if date.month == 2 and date.year else ""
    return f"There is no such day: that month{year} ends on day {last}. Check the date."
