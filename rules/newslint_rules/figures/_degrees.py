"""Temperatures in two scales that are not the same: "30°C (68°F)", "1.5°C (34.7°F) above the mean"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.core.around import in_front
from newslint.languages import any_of, by_kind
from newslint.languages.kinds import COUNTING

_DEGREE = (
    r"((?:minus |[-−–])?[0-9]+(?:\.[0-9]+)?)(?: ?(?:°|degrees? )?| \w+ (?=Celsius|Fahrenheit))"
    r"([CF])(?:elsius|ahrenheit)?\b"
)
_DEGREES = re.compile(rf"(?<![\w.,]){_DEGREE}(?P<joint> \(|/|,? or )(?:about |around |nearly |roughly )?{_DEGREE}")
_SCALES = ("°", "degrees ", "Fahrenheit", "F)", "C)", "F/", "C/")  # one is in each text with two temperatures
_DEGREE_WORD = re.compile("[°º]|degree|elsius|ahrenheit")
_NO_DEGREE = re.compile(r"\b(?i:seat|flat|class|block|row|room|gate|unit|grade|group)(?:e?s)?[\w ,]{0,20}\Z")
_LESS = re.compile(r"\b(?:minus|moins|menos|meno|min|минус|мінус)\.? \Z", re.IGNORECASE)  # where it is no sign to us
_OVEN = re.compile(r"(?:\bfan|/) ?\Z")  # "200C/fan 180C/400F"
_REACH = 30  # characters before a temperature
_SLACK = 4  # degrees
_ROUGH = 0.025  # of a temperature of ovens, which books of recipes round: 200°C (400°F)
_MOST_APART = 10  # degrees; more above a mean are none
_SIGN = re.compile("minus |[−–]")


def misread_degrees(language: str, text: str) -> Iterator[tuple[int, int, int, int, float]]:
    """The places of two temperatures that are not the same, and what the second should be."""
    if not any(sign in text for sign in _SCALES):
        return
    for match in _DEGREES.finditer(text):
        one, unit, joint, other, second = match.groups()
        if joint.endswith("or ") and not any(sign in match.group() for sign in _SCALES[:3]):
            continue  # "5 C or 6 F" may be marks
        if _is_no_pair(language, text, match):
            continue
        degrees, shown = (float(_SIGN.sub("-", written)) for written in (one, other))
        if unit == second:
            continue
        right = degrees * 1.8 + 32 if unit == "C" else (degrees - 32) / 1.8
        difference = degrees * 1.8 if unit == "C" else degrees / 1.8
        fits = abs(shown - difference) <= max(1.0, abs(difference) * 0.1)
        if not fits and abs(degrees) <= _MOST_APART and _beyond(language).match(text, match.end()):
            right = difference
        if not fits and abs(shown - right) > max(_SLACK, abs(shown) * _ROUGH):
            yield match.start(), match.start("joint"), match.start(4), match.end(), right


def _is_no_pair(language: str, text: str, match: re.Match[str]) -> bool:
    """Whether two temperatures are ends of ranges or of another scale, or marks of something else: "flat 2C (5F)"."""
    before = in_front(text, match.start(), _REACH)
    starts, goes_on = _ranging(language)
    if _OVEN.search(before) or _LESS.search(before) or starts.search(before) or goes_on.match(text, match.end()):
        return True
    if _DEGREE_WORD.search(match.group()):
        return False
    in_brackets = match["joint"] == " (" and text.startswith(")", match.end())
    is_small = re.fullmatch(r"\d(?:\.\d+)?", match[1]) is not None and len(match[4]) == 1
    return not in_brackets or is_small or _NO_DEGREE.search(before) is not None


@cache
def _ranging(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before the high end of a range of degrees, and behind its low end."""
    known = by_kind(language, "counting", COUNTING)
    joint = rf"(?:,? (?:{any_of(known['range'] | known['both'])}) | ?[-–—/] ?)"
    return (
        re.compile(rf"\d ?°?(?: ?[CF]\b)?(?: ?\w+(?: [CF]\w+)?)?{joint}\Z"),
        re.compile(rf"°?{joint}(?:minus |[-−–])?\d"),
    )


@cache
def _beyond(language: str) -> re.Pattern[str]:
    """What makes a difference of the degrees before it: "above the mean", and no height."""
    return re.compile(rf"\)? (?:{any_of(by_kind(language, 'counting', COUNTING)['beyond']) or '(?!)'})\b(?! ?\d)")
