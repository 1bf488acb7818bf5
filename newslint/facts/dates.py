"""The dates of an article that name a day, and the day the article itself bears.

Month and weekday names are data (`newslint/languages/<xx>/months.txt`, `weekdays.txt`). A date is found at its month
("Nov. 2", "15. november 2025", "2 de noviembre de 2025", "2025. november 2.") or by its figures ("2025-11-02",
"02.11.2025", "11/15/2025"). "11/02/2025" may be two days, so it is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

from newslint.core.around import in_front, leading
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.calendar import days_in as days_in
from newslint.facts.calendar import ordinal as ordinal
from newslint.facts.calendar import weekday_of as weekday_of
from newslint.facts.date_grammar import Grammar, Style, grammar_of

Order = Literal["dmy", "mdy", "ymd"]


class Date(NamedTuple):
    """A day: `article.text[start:end]`, its weekday and year included where they stand there.

    `day`, `month` and `year` are as written, possible or not; `year` is None where none is written. `weekday` counts
    from Monday, 0, and is None where none is written. `style` says how the month is written, at
    `month_start:month_end`. `is_range` is True where the date is one of several days ("Nov. 2-4", "2 and 3 November");
    `until` is the day behind it, which ends at `until_end`, else None.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None
    style: Style
    order: Order
    month_start: int
    month_end: int
    is_range: bool
    until: int | None = None
    until_end: int = 0


# Classes of characters beyond Latin-1 cost a fifth of a millisecond each to compile, so these have none.
_LAST = 31
_SLIP = 39  # above the last day; a slip of the hand for one up to 31
_DAYS_BEFORE = re.compile(r"\d\.?(?:\s?(?:-|–|/)\s?|\s\w{1,3}\s)$")
# "LEEDS, March 14, 2026 (AP) — "
_DATELINE = re.compile(
    r"[A-Z][A-Z .'-]{2,40}(?:, [A-Z][\w. ]{1,20})?, ((?:[A-Z][\w.]* \d|\d\d? ?[A-Za-z])[^\n]{2,20}\d{4}) ?"
    r"(?:\([^()\n]{1,20}\) ?)?(?:—|–|--) "
)
_YEAR_BEFORE = re.compile(r"(?<!\w)(\d{4})\.?\s$")
# A pattern that begins with one letter is looked for at the speed of memchr.
_NEAR_FIGURES = tuple(re.compile(f"{mark}\\d\\d?{mark}\\d") for mark in ("/", "-", r"\."))
_IN_FIGURES = r"(?<![\w./-])(\d{1,4})([-./])(\d\d?)\2(\d{1,4})(?![\w/-]|\.\d)"


def _weekday(grammar: Grammar, text: str, start: int, end: int) -> tuple[int | None, int, int]:
    """The weekday beside a date, and where the date then begins and ends."""
    before = leading(grammar.weekday_before, text, start)
    if before and (known := grammar.weekdays.get(before.group(1).strip('.(“"'))):
        return known[0] - 1, before.start(), end + (text[start - 1] == "(" and text.startswith(")", end))
    after = grammar.weekday_after.match(text, end)
    if after and (known := grammar.weekdays.get(after.group(1))) and known[1] == "full":
        return known[0] - 1, start, after.end()
    return None, start, end


def _at_month(grammar: Grammar, text: str, start: int, end: int, number: int, style: Style) -> Date | None:
    """The date whose month stands at `text[start:end]`; None where no day stands beside it."""
    end += text.startswith(".", end) and style == "short"
    first, last = start, end
    order: Order
    before, after = leading(grammar.day_before, text, start), grammar.day_after.match(text, end)
    if before and not after and not grammar.month.match(text, end + 1):
        order, first, day = "dmy", before.start(1), before.group(1)
        several, until = leading(_DAYS_BEFORE, text, first) is not None, None
    elif after and not before:
        order, last, day = "mdy", after.end(), after.group(1)
        until = grammar.days_after.match(text, last)
        several = until is not None
    else:  # no day, or a list in which the month may belong to either
        return None
    year = None
    if found := grammar.year_after.match(text, last):
        year, last = int(found.group(1)), found.end()
    elif order == "mdy" and in_front(text, start).lower().endswith(grammar.before_bare_month):
        return None  # "In May 31 officers had"
    elif order == "mdy" and (found := leading(_YEAR_BEFORE, text, start)):
        order, year, first = "ymd", int(found.group(1)), found.start()
    weekday, first, last = _weekday(grammar, text, first, last)
    ends = (int(until.group(1)), until.end()) if until else (None, 0)
    return Date(first, last, int(day), number, year, weekday, style, order, start, end, several, *ends)


def _in_figures(grammar: Grammar, text: str, match: re.Match[str]) -> Date | None:
    """The date of a match of `_IN_FIGURES`; None where it may be two days or none."""
    first, mark, middle, last = match.groups()
    order: Order
    if len(first) == 4 and len(last) <= 2 and (mark == "-" or int(middle) <= 12):
        order, year, month, day = "ymd", first, middle, last
    elif len(last) == 4 and len(first) <= 2 and mark != "-":
        either = mark == "/" or not grammar.points_say_day_first
        if either and int(first) <= 12 and int(middle) <= 12 and first != middle:
            return None
        by_month = either and int(middle) > 12
        order, year = ("mdy" if by_month else "dmy"), last
        month, day = (first, middle) if by_month else (middle, first)
    else:
        return None
    if not 1900 <= int(year) < 2100:
        return None
    weekday, start, end = _weekday(grammar, text, match.start(), match.end())
    where = match.span(1) if order == "mdy" else match.span(3)
    return Date(start, end, int(day), int(month), int(year), weekday, "numeric", order, *where, False)


def _dates_in(text: str, language: str) -> list[Date]:
    grammar = grammar_of(language.partition("-")[0])
    if grammar is None:
        return []
    found = []
    for match in grammar.month.finditer(text):
        known = grammar.months.get(match.group())
        date = _at_month(grammar, text, match.start(), match.end(), *known) if known else None
        if date and date.day >= 1 and (date.day <= _LAST or _is_day(grammar, text, date)):
            found.append(date)
    if _may_be_in_figures(text):
        found.extend(d for m in re.finditer(_IN_FIGURES, text) if (d := _in_figures(grammar, text, m)))
    return sorted(found)


def _may_be_in_figures(text: str) -> bool:
    return any(near.search(text) for near in _NEAR_FIGURES)


def _is_day(grammar: Grammar, text: str, date: Date) -> bool:
    """Whether a number above 31 beside a month is meant as a day: it counts nothing, or "on" stands before it.

    Where the day stands before the month, such a number behind it is a year ("mai 68", "Mayo 68").
    """
    if date.order == "mdy" and grammar.points_say_day_first and date.year is None and date.weekday is None:
        return False
    if date.year is not None or date.weekday is not None or (date.order == "mdy" and date.style == "short"):
        return True
    if date.order == "dmy":  # "the 41st March for Life"; "am 32. Oktober" counts no marches
        return grammar.points_say_day_first and date.day <= _SLIP and text[date.end : date.end + 1] not in ("-", "‑")
    before = f" {in_front(text, date.start).lower()}"
    ends = text[date.end : date.end + 1] in (",", ".", ";", ")")
    return ends or before.endswith((*grammar.before_a_day, "’s ", "'s "))


@fact
def dates(article: Article) -> tuple[Date, ...]:
    """All dates that name a day, in the order of the text; none in a language without a list of months."""
    grammar = grammar_of(article.primary_language)
    if grammar is None:
        return ()
    months, any_figures = grammar.signs.starts(article.text), _may_be_in_figures(article.text)
    if not months and not any_figures:
        return ()
    spans = [
        (start, end) for start, end in _paragraphs(article)
        if any_figures or bisect_left(months, start) < bisect_left(months, end)
    ]  # fmt: skip
    return tuple(date for start, end in spans for date in _dates_of(article, start, end))


def _paragraphs(article: Article) -> Iterator[tuple[int, int]]:
    """Where dates may stand: each block, and the lines of one paragraph together."""
    start, before = 0, None
    for block in article.blocks:
        if before and (before.paragraph != block.paragraph or "list item" in (before.kind, block.kind)):
            yield start, before.end
            start = block.start
        before = block
    if before:
        yield start, before.end


def _dates_of(article: Article, at: int, end: int) -> Iterator[Date]:
    for date in _dates_in(article.text[at:end], article.language):
        yield date._replace(
            start=at + date.start, end=at + date.end,
            month_start=at + date.month_start, month_end=at + date.month_end, until_end=at + date.until_end,
        )  # fmt: skip


_PUBLISHED = (  # what metadata call the day, the surest first
    "date", "published", "datepublished", "date-published", "published_at", "publish_date", "publishdate", "pubdate",
    "versioncreated", "updated",
)  # fmt: skip


@fact
def published(article: Article) -> tuple[int, int, int] | None:
    """Year, month and day that the article's metadata, its date line or its dateline give; None where none does."""
    for key in _PUBLISHED:
        value = article.metadata.get(key)
        if value is not None:
            return _day_of(str(value), article.language)  # a date of YAML or TOML is written as ISO 8601 has it
    block = article.first("date")
    if block is not None:
        return _day_of(article.text[block.start : block.end], article.language)
    first = article.first("paragraph")
    dateline = _DATELINE.match(article.text, first.start, first.end) if first is not None else None
    return _day_of(dateline.group(1), article.language) if dateline is not None else None


def _day_of(text: str, language: str) -> tuple[int, int, int] | None:
    if iso := re.match(r"(\d{4})-?(\d\d)-?(\d\d)", text.strip()):
        year, month, day = map(int, iso.groups())
        return year, month, day
    return next(((d.year, d.month, d.day) for d in _dates_in(text, language) if d.year is not None), None)
