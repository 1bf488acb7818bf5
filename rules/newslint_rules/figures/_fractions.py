"""Fractions beside the percentage that says the same: "one in four, or 35%"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Related
from newslint.core.message import say
from newslint.facts.figures import Figure, figures

_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_NAMES = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "tenth": 10,
    "ten": 10, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "twenty": 20,
}  # fmt: skip
_NUMBER = "one|two|three|four|five|six|seven|eight|nine"
_FRACTION = re.compile(
    r"\b(?:(?P<hedge>nearly|almost|close to|just under|about|around|roughly|some|more than|over|just over|at least|"
    r"less than|fewer than|up to) )?"
    rf"(?:(?P<many>{_NUMBER}|an?)[- ](?P<part>thirds?|quarters?|fifths?|sixth|tenths?)"
    rf"|(?P<of>{_NUMBER}|[1-9])(?: in | out of |-in-)(?:every )?(?P<all>{_NUMBER}|ten|twenty|[1-9]0?)"
    r"|(?P<half>half))\b(?! (?:that|those|a |as |the size|century|year|time))",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?: (?:of )?(?:the |all |these |those |its |their |likely |registered )*[A-Za-z’'.-]+(?: [A-Za-z’'.-]+){0,2})?"
    r"(?: \((?:about |around |nearly |some )?|,? or (?:about |around |nearly |some )?| – | — |—|, that is, |, )"
)
_ENDS = re.compile(r"\)|,|;| of| —|—| –|\.(?:\s|$)|$")
_OTHER = re.compile(r" (?:of )?[A-Za-z]")
_MOST, _LOOSE, _OPEN = 6.0, 7.0, 25.0  # points: plain, hedged, and what "more than" leaves open


def fractions(article: Article) -> Iterator[Finding]:
    """Every percentage in brackets, or behind "or", that is not the fraction before it."""
    text = article.text
    for figure in figures(article):
        if figure.kind != "percent" or figure.high is not None or figure.value > 100:
            continue
        low = max(0, figure.start - 90)
        before = text[low : figure.start].removesuffix(f"{figure.hedge} " if figure.hedge else "")
        if not before.endswith(("(", "or ", "— ", "– ", "—", "is, ")) and not (
            before.endswith(", ") and text.startswith(",", figure.end)
        ):
            continue
        found = (m for m in _FRACTION.finditer(before) if _BESIDE.fullmatch(before, m.end()))
        match = next(found, None)
        if match and _OTHER.match(before, match.end()) and text.startswith(" of ", figure.end):
            continue  # "half of the town's output, 5% of the country's"
        if match and _ENDS.match(text, figure.end) and not _fits(match, figure):
            said, start = match.group(), low + match.start()
            written = text[figure.start : figure.end]
            parts = {"said": said, "right": round(_value(match)), "written": written}
            message = say('"{said}" is {right}%, not {written}.', **parts)
            yield Finding(figure.start, figure.end, message, (Related("against", start, low + match.end()),))


def _value(match: re.Match[str]) -> float:
    """A fraction in per cent."""
    if match.group("half"):
        return 50.0
    if part := match.group("part"):
        return 100 * _WORDS.get(match.group("many").lower(), 1) / _NAMES[part.lower()]
    of, whole = match.group("of").lower(), match.group("all").lower()
    return 100 * (_WORDS.get(of) or float(of)) / (_WORDS.get(whole) or _NAMES.get(whole) or float(whole))


def _fits(match: re.Match[str], figure: Figure) -> bool:
    """Whether a percentage may be told by a fraction."""
    apart, hedge = figure.value - _value(match), (match.group("hedge") or "").lower()
    if hedge in ("more than", "over", "at least", "just over"):
        return -2 <= apart <= _OPEN
    if hedge in ("less than", "fewer than", "up to"):
        return -_OPEN <= apart <= 2
    if hedge in ("nearly", "almost", "close to", "just under"):
        return -_LOOSE <= apart <= 2
    return abs(apart) <= (_LOOSE if hedge else _MOST)
