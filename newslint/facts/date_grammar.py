"""How a language writes its dates: the patterns around a month, from its lists of months, weekdays and small words."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newslint.core.signs import Signs
from newslint.core.tuples import NamedTuple
from newslint.languages import any_of, by_kind, names
from newslint.languages.kinds import DATE_WORDS

Style = Literal["full", "short", "numeric"]


class Grammar(NamedTuple):
    """The forms of months and weekdays, and what finds a day, a year and a weekday beside a month."""

    months: dict[str, tuple[int, Style]]
    month: re.Pattern[str]
    signs: Signs  # of months
    weekdays: dict[str, tuple[int, Style]]
    points_say_day_first: bool
    day_before: re.Pattern[str]
    day_after: re.Pattern[str]
    days_after: re.Pattern[str]
    year_after: re.Pattern[str]
    weekday_before: re.Pattern[str]
    weekday_after: re.Pattern[str]
    before_bare_month: tuple[str, ...]
    before_a_day: tuple[str, ...]


def _forms(language: str, name: str) -> dict[str, tuple[int, Style]]:
    """Each written form of a month or weekday, without its point: its number from 1, and how it is written."""
    forms: dict[str, tuple[int, Style]] = {}
    for number, (full, short) in enumerate(names(language, name), 1):
        forms.update((form, (number, "full")) for form in full)
        forms.update((form.rstrip("."), (number, "short")) for form in short)
    forms.update({form[0].upper() + form[1:]: known for form, known in forms.items()})
    return forms


@cache
def grammar_of(language: str) -> Grammar | None:
    """The grammar of a language; None where it has no list of months."""
    months = _forms(language, "months")
    if not months:
        return None
    first = "".join(sorted({form[0] for form in months}))
    second = "|".join(sorted({form[1:3] for form in months}))
    known = by_kind(language, "date_words", DATE_WORDS)
    small = {kind: any_of(listed) for kind, listed in known.items()}
    point = "" if language == "en" else "."  # of an ordinal; in English a sentence ends there
    month = re.compile(rf"[{first}](?<![^\W\d_].)(?:{second})[^\W\d_]*")
    day = rf"(\d\d?)(?:-[a-zá-é]+|{small['ordinals']})?(?![\w%]|-[^\W\d_]|[.,:/]\d)"
    return Grammar(
        months, month, Signs(*months), _forms(language, "weekdays"), language != "en",
        re.compile(rf"(?:^|[\s(-]|–|(?<=[^\W\d_])['’])(\d\d?)[a-zº°{point}]{{0,2}}\s(?:(?:{small['of']}) )?$"),
        re.compile(rf"\s(?:(?:{small['day']}) )?{day}"),
        re.compile(rf"(?:\s?(?:-|–|/|&)\s?|,?\s(?:{small['joins']})\s)(\d\d?)\b(?![.,:]\d)"),
        re.compile(rf",?\s(?:(?:{small['of']}) )?(\d{{4}})(?![\w-]|[.,]\d)"),
        re.compile(rf"(\S+?)(?:[^\S\n](?:{small['parts']}))?,?[^\S\n](?:(?:{small['before']})(?:\s|(?<=['’])))?\(?$"),
        re.compile(rf",?[^\S\n]\(?(?:(?:{small['behind']})\s)?([^\s,.;:)]+)"), tuple(f"{w} " for w in known["in"]),
        tuple(f" {w} " for w in known["on"]),
    )  # fmt: skip
