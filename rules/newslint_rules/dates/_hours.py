"""Hours and minutes beside the words that show them to be a time of day: "at 15:30", "15.30 Uhr", "kl. 15.30"."""

from __future__ import annotations

import re
from functools import cache

from newslint.languages import any_of, by_kind
from newslint.languages.kinds import HOURS


@cache
def hours(language: str) -> re.Pattern[str]:
    """What finds hours and minutes of a language: by the word before, by the word behind, or by a colon between."""
    kinds = by_kind(language, "hours", HOURS)
    before, colon, behind, no_time = (any_of(kinds[kind]) for kind in ("before", "colon", "behind", "no_time"))
    return re.compile(
        rf"(?:(?<!\w)(?i:{before}) (\d\d?(?:[:.]| ?h ?)\d\d)|(?<!\w)(?i:{colon}) (\d\d?(?::| ?h ?)\d\d)"
        rf"|(?<![\w:.,–-])(\d\d?[:.]\d\d)(?= (?:{behind})\b))(?![\w:]|[.,]\d| (?:{no_time})\b)"
    )
