"""Lines that are a day and nothing else, in any language that has a list of months."""

from __future__ import annotations

import re
from functools import cache

from newslint.languages import languages, names

_DATED = re.compile(  # a line below a byline, or one with its label
    r"date\s*:(?=.{0,40}\d)|(?:[^\W\d]{2,12},?\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+[^\W\d]{3,12}\.?,?|[^\W\d]{3,12}\.?\s+\d{1,2},)\s+\d{4}$|"
    r"\d{4}-\d\d-\d\d$|\d{1,2}[./]\d{1,2}[./]\d{4}$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = 3  # beside the month: a weekday, "de" before month and year


def is_dated(text: str) -> bool:
    """Whether a line is a day, or has the label of one."""
    match = _DATED.match(text)
    return bool(match) and (":" in match.group() or names_day(match.group()))  # type: ignore[union-attr]


def names_day(text: str) -> bool:
    """Whether the words beside some numbers, if there are any, can be those of a day: "12 May", and not "12 dead"."""
    words = _WORD.findall(text.lower())
    return not words or (len(words) <= _WORDS + 1 and not _months().isdisjoint(words))


@cache
def _months() -> frozenset[str]:
    rows = (forms for language in languages() for forms in names(language, "months"))
    return frozenset(form.rstrip(".").lower() for full, short in rows for form in (*full, *short))
