"""Lines that are a day and nothing else, and what stands for the day or the number of a press release.

A day is in figures ("2026-05-12", "12.5.2026"), or has the name of a month that is in a list, of any language. On a
line of number, word and year alone ("12 მაისი 2026"), a word that begins with a small letter outside ASCII is taken for
a month of a language that has no list. Other months without a list make no day.
"""

from __future__ import annotations

import re
from functools import cache

from newslint.languages import ALL, languages, names, words

_DAY = r"\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:[^\W\d]{2}\s+)?(?P<month>[^\W\d]{3,12})\b\.?,?"  # "12 May", "12 de mayo"
_YEAR = r"\s+(?:[^\W\d]{2,3}\s+)?\d{4}\b(?:\.|\s?[^\W\d]{1,2}\.)?"  # "2026", "de 2026", "2026 г.", "2026."
_DATED = re.compile(  # a line below a byline, or one with its label
    r"date\s*:(?=.{0,40}\d)|"
    rf"(?:[^\W\d]{{2,12}},?\s+)?(?:{_DAY}{_YEAR}|(?P<first>[^\W\d]{{3,12}})\.?\s+\d{{1,2}},\s+\d{{4}})$|"
    r"\d{4}-\d\d-\d\d$|\d{1,2}[./]\d{1,2}[./]\d{4}$",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"(?:\d+/\d+|\d{1,2}\.\d{1,2}\.\d{2,4}\b|\d{4}-\d\d-\d\d\b|[\W\d]+$)\W*(?P<rest>.*)")
_RELEASED = re.compile(  # a number may stand before the day: "14 vom 12. Mai"
    rf"(?:\d{{1,4}}\W+(?:[^\W\d]{{2,3}}\s+)?)?{_DAY}(?P<year>{_YEAR})?\W*(?P<rest>.*)", re.IGNORECASE
)
_BEHIND_YEAR = 4, 3  # words, as of the place, and the characters of one that begins with a small letter: "kl."
_BEHIND_MONTH = 1, 0  # what is longer may be a sentence: "12 March on the capital"


def is_dated(text: str) -> bool:
    """Whether a line is a day, or has the label of one."""
    match = _DATED.match(text)
    if not match:
        return False
    month = match["month"] or match["first"]
    return not month or _is_month(month) or (text.split()[1:-1] == [month] and _is_small(month))


def names_release(text: str) -> bool:
    """Whether a text that begins with a figure is a release's number or day: "14/2026", "12 May 2026, Leeds"."""
    figures, day = _FIGURES.match(text), _RELEASED.match(text)
    if figures:
        rest, (words, small) = figures["rest"].split(), _BEHIND_YEAR
    elif day and _is_month(day["month"]):
        rest, (words, small) = day["rest"].split(), _BEHIND_YEAR if day["year"] else _BEHIND_MONTH
    else:
        return False
    return len(rest) <= words and not any(word[0].islower() and len(word) > small for word in rest)


def _is_month(word: str) -> bool:
    return word.lower() in _months()


def _is_small(word: str) -> bool:
    """Whether a word begins with a small letter outside ASCII: at "12 dead 2026" nobody would read a day."""
    return word[0].islower() and not word[0].isascii()


@cache
def _months() -> frozenset[str]:
    rows = (forms for language in languages() for forms in names(language, "months"))
    return words(ALL, "month_words").union(form.rstrip(".").lower() for full, short in rows for form in (*full, *short))
