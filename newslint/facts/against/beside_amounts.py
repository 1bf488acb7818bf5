"""What stands behind the numbers of a language: its currencies, what makes a speed of them, what joins two."""

from __future__ import annotations

import re
from functools import cache

from newslint.core.tuples import NamedTuple
from newslint.languages import any_of, by_kind, entries, pairs
from newslint.languages.kinds import COUNTING, DATE_WORDS, HOURS


class Grammar(NamedTuple):
    """What stands behind an amount: a currency, what makes a speed or a part of it, what joins it to another."""

    money: re.Pattern[str]
    an_hour: re.Pattern[str]
    range: re.Pattern[str]
    part: re.Pattern[str]


@cache
def grammar_of(language: str) -> Grammar:
    """The patterns of a language."""
    joints = any_of([w if w.endswith(("’", "'")) else f"{w} " for w in entries(language, "scale_joints")])
    counting = by_kind(language, "counting", COUNTING)
    range_ = counting["range"] | counting["both"] | by_kind(language, "date_words", DATE_WORDS)["joins"]
    parts = (word for word, value in pairs(language, "number_words").items() if value[0] == "/")
    return Grammar(
        re.compile(rf" (?:{joints})?(?:US[-‑ ])?([^\W\d_]{{3,14}})(?: ([^\W\d_]{{3,}}))?"),
        re.compile(rf"/h\b| ?(?:{any_of(by_kind(language, 'hours', HOURS)['per'])})\b"),
        re.compile(rf"(?: ?[-–—] ?| (?:-|{any_of(range_)}) )\Z"),
        re.compile(rf"[- ](?:{any_of(parts)})\b"),
    )
