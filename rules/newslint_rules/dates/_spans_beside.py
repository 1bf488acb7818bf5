"""A number of months, hours or days of the week beside the two ends between which they lie, in English.

"The five-month inquiry, from March to June", "for three hours, from 7 p.m. to 9 p.m.", "a four-day fair, Monday to
Wednesday". What stands between the number and the ends is a few plain words at most.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from newslint import Article
from newslint.core.signs import Signs, matches_at
from newslint.facts.date_grammar import grammar_of
from newslint.facts.number_starts import numbers_of
from newslint.facts.number_words import number_of
from newslint.facts.odd_words import written_words
from newslint.facts.posts import is_of_others
from newslint.facts.signs_together import seen
from newslint_rules.dates._clock_ends import minutes_between

Beside = tuple[int, int, tuple[int, int]]  # where a number stands with its unit, and where its ends

_NUMBER = r"(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_TO = r"(?: to | through | until | till | and |[-–]| – )"
_MONTHS = "Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec"
_MONTH = rf"((?:{_MONTHS})[a-z]*)"
_MONTH_ENDS = re.compile(rf"{_MONTH}{_TO}{_MONTH}\b(?!\.? \d|['’]s|[-–])")
_DAY = "((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_DAY_ENDS = re.compile(rf"{_DAY}{_TO}{_DAY}\b(?!['’]s|[-–,])(?! (?:and|or) )")
_TIME = r"(?:(\d\d?)(?::(\d\d))?(?: ?([ap])\.?m\b\.?)?|(noon|midnight))"
_CLOCK_ENDS = re.compile(rf"{_TIME}{_TO}{_TIME}(?![\w:%$-])")
_VERBS = (
    r"(?: (?:will|would|was|is|were|are|be|been|had|has|off|shut|closed|open|free|on|held|scheduled|set|planned|"
    r"runs?|ran|lasts?|lasted|goes|went|takes?|took|place|stretch\w*|period|in all)){0,4}"
)
_DAY_NAMED = r"(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| today| daily| tonight)?"
_LEAD = rf"{_VERBS}{_DAY_NAMED},?(?: \(| [—–-]{{1,2}} | )(?:from )?\Z"
_HEDGE = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|over|than|least|most|first|last|next|every|each|another|or|to|and|"
    r"additional|extra|more|another|within|in|past|previous|final|other) (?:an? |the )?\Z"
)
_MOVED = re.compile(
    r"\b(?:mov|push|postpon|delay|extend|shorten|resched|shift|chang|expand|reduc|cut|brought|trim|every|each|daily|"
    r"weekdays|sessions?|shifts|breaks?|twice|except|exclud|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)",
)
_CLOCK_WORDS = frozenset({"m", "pm", "am", "noon", "midnight"})
_REACH = 90  # characters before the ends in which the number stands, and in which a move may be told
_SIGNS = Signs("-month", " months", "-hour", " hours", "-minute", " minutes", "-day ", " days")
_MONTH_SIGNS = Signs(*_MONTHS.split("|"))
_DAY_SIGNS = Signs(*(f"{name}day" for name in "Mon Tues Wednes Thurs Fri Satur Sun".split()))


@cache
def _span(unit: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds a number of a unit right before its ends, and right behind them."""
    noun = (
        r"(?!week\b|limit|tours?|lessons?|classes|courses?|walks?|rides?|trips?|visits?|slots?|tickets?|notice|average|"
        r"supply|wait|window|old|trek|drive|low\b|high\b)[a-z]+(?: [a-z]+)?"
    )
    shown = rf"(?P<shown>\b(?P<n>\d{{1,3}}|[A-Za-z]+(?:-[a-z]+)?)(?:-{unit}(?= {noun})|[ -]{unit}s\b))"
    before = re.compile(rf"{shown}(?:(?<=-{unit}) {noun})?{_LEAD}")
    behind = re.compile(
        rf"\.?(?:,| [—–-]{{1,2}}| \()(?: an?)? "
        rf"(?P<shown>{_NUMBER}(?:-{unit}(?= [a-z])|[ -]{unit}s(?= in all\b|\))))"
    )
    return before, behind


def spans_beside(article: Article) -> Iterator[Beside]:
    """Each number that its ends rule out."""
    signs = seen(article, _SIGNS)
    if not signs:
        return
    text, said = article.text, written_words(article)
    if not signs.isdisjoint(("-month", " months")):
        for ends in matches_at(_MONTH_ENDS, text, _MONTH_SIGNS.starts(text)):
            yield from _off(article, ends, "month", _may_be_months)
    if not signs.isdisjoint(("-day ", " days")):
        for ends in matches_at(_DAY_ENDS, text, _DAY_SIGNS.starts(text)):
            yield from _off(article, ends, "day", _may_be_days)
    if not signs.isdisjoint(("-hour", " hours", "-minute", " minutes")) and not said.isdisjoint(_CLOCK_WORDS):
        for ends in numbers_of(_CLOCK_ENDS, article):
            yield from _off(article, ends, "hour", _may_be_hours)


def _off(
    article: Article, ends: re.Match[str], unit: str, fits: Callable[[re.Match[str], float], bool]
) -> Iterator[Beside]:
    """A number right beside its ends that lie otherwise apart."""
    text = article.text
    before, behind = _span(unit)
    span = before.search(text, max(0, ends.start() - _REACH), ends.start()) or behind.match(text, ends.end())
    if span is None or _HEDGE.search(text, max(0, span.start("shown") - 20), span.start("shown")):
        return
    at = span.start("shown")
    if unit == "day" and "-" not in span["shown"] and not text.endswith("for ", 0, at):
        return  # "she works three days, Monday to Friday"
    number = number_of(span["n"].lower(), "en")
    if not number or fits(ends, number):
        return
    first, last = min(span.start(), ends.start()), max(span.end(), ends.end())
    if not _MOVED.search(text, max(0, first - _REACH), last + _REACH) and not is_of_others(article, first, last):
        yield *span.span("shown"), ends.span()


def _may_be_months(ends: re.Match[str], number: float) -> bool:
    """Whether so many months may lie between two; the last may count, or not."""
    grammar = grammar_of("en")
    first, last = (grammar.months.get(ends[group]) if grammar else None for group in (1, 2))
    if first is None or last is None or ends[1] == ends[2] or number > 11:
        return True
    apart = (last[0] - first[0]) % 12
    return apart <= number <= apart + 1


_DAYS = {day: at for at, day in enumerate("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())}


def _may_be_days(ends: re.Match[str], number: float) -> bool:
    """Whether something may last so many days from one day of the week to another."""
    apart = (_DAYS[ends[2]] - _DAYS[ends[1]]) % 7
    return not apart or number > 7 or apart <= number <= apart + 1


def _may_be_hours(ends: re.Match[str], number: float) -> bool:
    """Whether so many hours may lie between two times of day: less than one off."""
    apart = minutes_between(ends)
    return not apart or any(abs(minutes - 60 * number) < 60 for minutes in apart)
