"""Quotation marks: which opens a quotation, which closes which, and which of them are none but inches or minutes.

Sources: Unicode 15, 6.2 (quotation marks of languages); CLDR, delimiters: “en”, „de“, »de«, „pl”, ”sv”, «es», « fr »,
「ja」, and the single ones of each.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from newslint.core.around import leading
from newslint.languages import ALL, any_of, entries

# A pattern that begins with a set of characters is looked for faster than one that begins with a choice.
MARK = re.compile(
    r"[,“”„‟\"″＂«»‹›「」『』《》〈〉〝〞〟❝❞‘’‚'`](?:(?<=,),(?=\w)|(?<!,)(?:(?<=')'|(?<=`)`|(?<=‘)‘|(?<=’)’)?)"
)
# What closes a quotation. A pair's own mark comes first; typographic and straight marks are often mixed in one pair.
CLOSING = {
    "“": ("”", '"', "''", "’’", "″"), '"': ('"', "”", "''", "″"), "„": ("“", "”", '"'), "«": ("»",), "‹": ("›",),
    "”": ("”",), "»": ("«", "»"), "›": ("‹", "›"), "「": ("」",), "『": ("』",), "〝": ("〞", "〟"),
    "‟": ("”", '"'), "＂": ("＂",), "❝": ("❞",), "《": ("》",), "〈": ("〉",),
    ",,": ("“", "”", '"', "''"), "''": ("''", '"', "’’"), "``": ("''", '"'), "‘‘": ("’’", "”"), "″": ("″", "”", '"'),
    "‘": ("’",), "'": ("'",), "‚": ("‘", "’"),
}  # fmt: skip
TYPOGRAPHIC = frozenset("“„‟«‹「『《〈〝❝”»›")  # one of these that has its own partner holds whatever stands inside
STRAIGHT = frozenset({'"', "''", "'", "″", "＂"})
TURNED = frozenset("”»›")  # these open in some languages what they close in others, and so only with a partner
ALIKE = STRAIGHT | TURNED  # what opens may close too
SINGLE = frozenset("‘'‚")
APOSTROPHES = frozenset("’'")
SINGLE_END = re.compile(r"(?<=[\w.,!?…])[’'‘](?!\w)")
# What an apostrophe, no quotation mark, begins.
_CUT_SHORT = re.compile(rf"(?:\d0s|{any_of(entries(ALL, 'clipped_words'))})\b")
_LONGEST_SINGLE = 1000  # characters between single marks
_BEFORE = "([{—–-/:“‘,„«»"  # what a quotation may begin behind without white space
_BEFORE_WORD = "¿¡…“‘„‚\"'([-–—«»"  # what it may begin with before its first letter
_NO_BREAK = "\u00a0\u202f\u2009"
_INCH = frozenset({'"', "”", "“", "″", "''", "’’"})
_FEET = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:[.,]\d+|\s?[½¼¾⅛⅜⅝⅞]|\s\d/\d)?\s?\Z")  # 6'2, 5’ 7½, 40°26'46
_MEASURED = re.compile(r"\s?[-–x×]\s?\w|\s[a-z]|[,.?!]?”")  # behind inches: 9" x 12", 5"-thick, 9" too short, 9”,”


def can_open(mark: str, text: str, at: int, after: int, start: int, end: int) -> bool:
    """Whether the mark at `text[at:after]` can open a quotation in the block `text[start:end]`."""
    if mark not in CLOSING or after >= end:
        return False
    before, following = text[at - 1] if at > start else " ", text[after]
    is_free = before.isspace() or before in _BEFORE
    if following.isspace():
        return (mark == "«" and (is_free or before in "'’")) or (mark in "“„" and is_free and following in _NO_BREAK)
    if mark in SINGLE:
        if before.isalnum() or _CUT_SHORT.match(text, after):
            return False
        if mark in STRAIGHT and not is_free:
            return False
        ends = _single_ends(text, start, end)
        following_end = bisect_left(ends, after)
        return following_end < len(ends) and ends[following_end] < after + _LONGEST_SINGLE
    if mark in TURNED:
        return is_free and (following.isalnum() or following in _BEFORE_WORD)
    if mark in "«‹":
        return is_free or following.isalnum()
    return mark not in STRAIGHT or is_free


@lru_cache(4)
def _single_ends(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where single marks that may close a quotation stand in a block, found once for all that may open one."""
    return tuple(match.start() for match in SINGLE_END.finditer(text, start, end))


def is_measure(text: str, at: int, mark: str) -> bool:
    """Whether a mark stands for inches behind feet, or for seconds behind minutes: 6'2", 5’7”, 40°26'46"."""
    before = text[at - 1 : at]
    measured = before.isnumeric() or (before.isspace() and before != " ")
    return measured and mark in _INCH and leading(_FEET, text, at) is not None


def may_be_inches(text: str, at: int, after: int) -> bool:
    """Whether a mark behind a digit may stand for inches: what it is depends on the marks after it."""
    return text[at - 1].isnumeric() and _MEASURED.match(text, after) is not None
