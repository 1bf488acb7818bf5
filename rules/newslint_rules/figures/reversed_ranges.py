"""Let a range go up: between 15 and 80, from 1939 to 1945.

"Between 80 and 15" is two numbers that were swapped, or one that lacks a nought or a digit.

Reads "between … and …", years ("1945-1939", "from 1945 to 1939") and ages ("aged 60 to 18"). Silent on differences,
gaps and choices "between 10 and 5", on hours of the day, on degrees below zero, on years before Christ, and where a
scale word may be meant for both ("between 1.5 million and 2").

Sources: CMOS 9.60; Reuters Handbook of Journalism, "Figures".

Rate: 2 findings in 9,000 US news articles, both wrong ("bouncing between", and "from" two years with "and"), which are
silent now; tried on altered figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.facts.figures import Figure, figures

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    good("Between 15 and 80 people came between 9 and 5 from 1939 to 1945; prices fell from 80 crowns to 15."),
    good("The difference between 80 and 15 is large, as between -5 and -10 degrees. It lasted 1550-1500 BC."),
    good("Storms from 1989 and 1954 were worse. It was bouncing between 25% and 17% in May."),
    good("It cost between 1.5 million and 2 crowns. He had to choose between 30 lashes and 20 days."),
    bad("Some came: «between 80 and 15» people."),
    bad("It costs «between $400 million and $200 million»."),
    bad("She led the choir «from 1998 to 1989», and he «between 2011 and 2001»."),
    bad("Ann Holm («1961–1916») was a painter."),
    bad("It is for all «aged 60 to 18»."),
    good("He chose between 80 and 15, from 10 to 4 on Monday, between −5 and −12 degrees."),
]

_AND = re.compile(r" and (?:about |around |roughly |perhaps |nearly |some )?")
_BETWEEN = re.compile(r"\bbetween (?:about |around |roughly |some |an? )?$")
_APART = re.compile(
    r"\b(?:differen\w+|gap|distinction|choos\w+|choice|chose|ratio|compar\w+|relation\w*|ground|spread|margin|split|match|"
    r"game|vote|divided|disparity|link|deal|tie|toss-up|alternat\w+|swing\w*|bounc\w*|fluctuat\w*|oscillat\w*|hover\w*|"
    r"waver\w*|var(?:y|ied|ies|ying)|back and forth)\b[^.;]{0,30}$"
)
_YEARS = re.compile(
    r"([12](?<![\w.,$€£#/–-][12])[0-9]{3})( (?:to|until|till|through|and) |[-–])([12][0-9]{3})"
    r"(?![\w/–-]|[.,][0-9]| (?:BC|B\.C|people|men|women|years|feet|miles|jobs|\w+s\b))"
)
_FROM = re.compile(r"\b(?:[Ff]rom|[Bb]etween) (?:early |late |mid-)?$")
_FIRST, _LAST = 1700, 2099
_AGES = re.compile(r"\b(?:aged|ages) ([1-9][0-9]?)(?: to | ?[-–] ?)([1-9][0-9]?)(?![\w-]|[.,][0-9])")
_COUNTS = re.compile(r"[%$€£]|[ -](?:per ?cent|million|billion)|(?: [a-z]+){1,2}s\b")
_HOURS = 12


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each range whose end lies before its beginning."""
    text = article.text
    if "etween " in text:
        for figure in figures(article):
            if figure.high is not None and figure.value > figure.high and figure.kind in ("range", "score"):
                yield from _between(text, figure.start, figure.end, figure.value, figure.high)
        yield from _of_two(text, figures(article))
    for match in _YEARS.finditer(text):
        first, last, start = int(match.group(1)), int(match.group(3)), match.start()
        if not _FIRST <= last < first <= _LAST:
            continue
        if match.group(2)[0] == " ":
            before = _FROM.search(text, max(0, start - 16), start)
            if before is None or (match.group(2) == " and ") != (before.group()[0] in "Bb"):
                continue
            start = before.start()
        yield _finding(text, start, match.end())
    if "ages " in text or "aged " in text:
        yield from (_finding(text, *m.span()) for m in _AGES.finditer(text) if int(m.group(1)) > int(m.group(2)))


def _of_two(text: str, found: tuple[Figure, ...]) -> Iterator[Finding]:
    """Ranges "between" two figures that stand as two."""
    for first, second in zip(found, found[1:], strict=False):
        if first.high is not None or second.high is not None or first.value <= second.value:
            continue
        alike = first.unit == second.unit or not first.unit or not second.unit
        scaled = first.scale > 1 == second.scale and second.value < 1000
        alike = alike and not scaled and (first.unit, second.unit) != ("", "%")
        if alike and _AND.fullmatch(text, first.end, second.start):
            yield from _between(text, first.start, second.end, first.value, second.value)


def _between(text: str, start: int, end: int, high: float, low: float) -> Iterator[Finding]:
    before = _BETWEEN.search(text, max(0, start - 20), start)
    if before is None or _APART.search(text, max(0, before.start() - 60), before.start()):
        return
    if high <= _HOURS and not _COUNTS.match(text, end):
        return
    yield _finding(text, before.start(), end)


def _finding(text: str, start: int, end: int) -> Finding:
    return Finding(start, end, f'"{text[start:end]}" goes down: a range goes up. Swapped, or a digit lost?')
