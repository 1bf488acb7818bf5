"""Let the weekday agree with its date.

"Monday, 2 November 2025" was a Sunday: one of the two is wrong, and somebody will come on the wrong day. Where the
date has no year, two such dates close together ("Saturday, Dec. 28 … Sunday, Dec. 27") are held against each other,
and those within a week of the article's own date against that date. Another year that the paragraph or the one before
it names is an excuse.

Silent on dates with "(sic)" behind them, on years before 1924 (Julian calendars), on days that are one of several
("Friday and Saturday, May 2-3") or are the name of an event (September 11), on captions, which often show another
year, and on a date alone without year.

Sources: the Gregorian calendar. Rate: 1 error in 10,800 US and British news articles (3 of 3 right: of 326 dates with
weekday and year and 1,157 pairs); with the article's date known, 1 warning in 8,000 (4 of 4 right). Of all alarms that
fresh eyes read, 3 errors (3 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts import fact
from newslint.facts.dates import Date, dates, days_in, ordinal, published, weekday_of
from newslint.facts.others_words import is_meant
from newslint.facts.sentences import sentence_at, sentence_index
from newslint_rules.dates._own_dates import in_caption, is_name

SEVERITY = "error"
NEEDS = ("months", "weekdays")

EXAMPLES = [
    good("They met on Sunday, 2 November 2025, and again on Friday, November 7."),
    good("They met on Monday, 2 November."),
    good("The fair is open on Friday and Saturday, May 2-3, 2026."),
    good("Headline: A fair\nDate: 2026-05-04\n\nThe fair closed on Sunday, May 3."),
    good("Headline: A fair\nDate: 2026-05-04\n\nIn 2024 the fair closed on Friday, May 3."),
    bad("They met on «Monday, 2 November 2025», in Geneva, and voted «Monday night, May 7, 2024», in Bonn."),
    good("They meet on Friday evening, 8 May 2026, and on Saturday evening (9 May 2026)."),
    bad("Headline: A fair\nDate: 2026-05-06\n\nThe fair closed on «Saturday, May 3»."),
    good("“We meet on Monday, 2 November 2025 (sic),” she wrote. It was on Monday, 4 November 1924 [sic]."),
    bad("It fell on «July 4, 2025, a Thursday», as it happened."),
    bad("Storms came on Saturday, Dec. 26, and on «Monday, Dec. 27», said the council."),
    bad("Headline: A fair\nDate: 2026-05-04\n\nThe fair closed on «Friday, May 3»."),
    good("He was born on Monday, 2 November 1920, and she on Friday, 31 December 1923."),
    bad("He was born on «Monday, 4 November 1924», in Geneva."),
    good("In 2025 it was Thursday 25 December. In 2026 it is Friday 25 December."),
    good("They met on Monday, Dec. 8, and spoke of Tuesday, September 11, and of Monday, Sept. 10."),
    good("Headline: A fair\nDate: 2026-05-04\n\nIt rained.\n\nPhoto: the fair on Friday, May 3"),
    good("Headline: A fair\nDate: 2026-05-04\n\nThe fair closes on Friday, May 12."),
    bad("Headline: A fair\nDate: 2026-05-04\n\nThe fair closes on «Friday, May 11»."),
    bad("Mødet er «mandag den 2. november 2025» i Aarhus.", language="da"),
    bad("Das Treffen ist am «Montag, den 2. November 2025», in Bonn.", language="de"),
    bad("They met on Monday, Dec. 1, and on «Tuesday, Dec. 15», said the council."),
    good("They met on Monday, Dec. 1, and on Wednesday, Dec. 16, said the council."),
    good("They met on Monday, Feb. 23, and on Tuesday, March 2, said the council."),
    bad("They met on Monday, March 2, and on «Tuesday, March 9», said the council."),
    good("He was born on Monday, 31 December 1923."),
    bad("He was born on «Monday, 1 January 1924»."),
]

_NEAR = 1000  # characters between two dates that are surely of one year
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

_DAYS = (
    marked("Monday"), marked("Tuesday"), marked("Wednesday"), marked("Thursday"), marked("Friday"), marked("Saturday"),
    marked("Sunday"),
)  # fmt: skip
_FALLS = marked("That date falls on a {weekday}: check day and date.")
_FALLS_BY = marked("By the article's own date that falls on a {weekday}: check day and date.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each date whose weekday is another day's."""
    candidates = [d for d in dates(article) if d.weekday is not None and not d.is_range and not is_name(d)]
    candidates = [d for d in candidates if d.month <= 12 and d.day <= days_in(d.month, d.year)]
    candidates = [d for d in candidates if not is_meant(article, d.end)]
    before: Date | None = None
    for date in candidates:
        if date.year is not None:
            right = weekday_of(date.year, date.month, date.day)
            if date.year >= 1924 and right != date.weekday:
                yield Finding(date.start, date.end, say(_FALLS, weekday=say(_DAYS[right])))
            else:
                before = date
            continue
        if any(weekday_of(year, date.month, date.day) == date.weekday for year in _years_beside(article, date)):
            before = None  # "In 2026 it is Friday 25 December"
            continue
        if before and before.year and sentence_index(article, before.start) != sentence_index(article, date.start):
            before = None  # a year is named where it is another
        if _contradict(before, date) and before:
            message = say("These two weekdays and dates cannot be of one year: check both.")
            yield Finding(date.start, date.end, message, related=(Related("against", before.start, before.end),))
        elif (day := _by_article_date(article, date)) is not None:
            message = say(_FALLS_BY, weekday=say(_DAYS[day]))
            yield Finding(date.start, date.end, message, severity="warning")
        before = date


def _contradict(one: Date | None, other: Date) -> bool:
    """Whether two dates, at most a fortnight apart and close in the text, fit no year together."""
    if one is None or other.start - one.start > _NEAR or {one.month, other.month} >= {2, 3}:
        return False
    days = ordinal(2001, other.month, other.day) - ordinal(2001, one.month, one.day)
    return abs(days) <= 14 and (days - ((other.weekday or 0) - (one.weekday or 0))) % 7 != 0


def _by_article_date(article: Article, date: Date) -> int | None:
    """The weekday of a date within a week of the article's, where no year that may be meant gives the written one."""
    today = published(article)
    if today is None:
        return None
    now = ordinal(*today)
    year = min((today[0] - 1, today[0], today[0] + 1), key=lambda y: abs(ordinal(y, date.month, date.day) - now))
    if abs(ordinal(year, date.month, date.day) - now) > 7:
        return None
    right, index = weekday_of(year, date.month, date.day), article.block_index(date.start)
    if right == date.weekday or in_caption(article, article.blocks[index]):
        return None
    years = _years(article)[index] | _years(article)[max(0, index - 1)]
    return None if any(weekday_of(y, date.month, date.day) == date.weekday for y in years) else right


def _years_beside(article: Article, date: Date) -> Iterator[int]:
    """The years that stand before a date in its sentence."""
    return map(int, _YEAR.findall(article.text, sentence_at(article, date.start).start, date.start))


@fact
def _years(article: Article) -> list[frozenset[int]]:
    """The years that each block names."""
    return [frozenset(map(int, _YEAR.findall(article.text, b.start, b.end))) for b in article.blocks]
