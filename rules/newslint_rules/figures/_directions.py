"""Changes that go the other way than their verb says: "fell to 50 million from 40 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import isclose

from newslint import Article, Finding
from newslint.core.around import leading
from newslint.core.message import marked, say
from newslint.facts.changes import changes
from newslint.facts.figures import Figure, figures
from newslint.facts.intervals import rounded
from newslint.facts.quotations import quotation_at
from newslint.languages import any_of, pairs
from newslint_rules.figures._levels import against

_REACH = 40  # characters before the first level, in which verb and "from" stand
_SUM = 1000  # of money; a smaller one may be a rate of exchange, which is told from either side
_HEDGE = "(?:about |around |nearly |almost |some )?"
_JOINTS = {"to": re.compile(f",? from {_HEDGE}"), "from": re.compile(f",? to {_HEDGE}")}
_VERBS = frozenset(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs "
    "climbed climbing jump jumps jumped jumping soar soars soared soaring fall falls fell fallen falling drop drops "
    "dropped dropping decline declines declined declining decrease decreases decreased decreasing".split()
)  # not "improved", nor what a depth or a place in a table does otherwise

_MOVED = re.compile(
    r"\b(?:(?P<fall>cuts?|cutting|lower(?:s|ed|ing)|reduc(?:es|ed|ing)|trim(?:s|med|ming)|slash(?:es|ed|ing))"
    r"|(?P<rise>rais(?:es|ed|ing)|lift(?:s|ed|ing)|hik(?:es|ed|ing)))"
    r"(?: (?!(?:by|of|on|over|about|for|that|to)\b)[\w’'-]+){0,3} "
    r"(?:rates?|tax|duty|levy|forecast|estimate|target|stake|threshold|share|fee)"
    rf"(?: (?:for|on|of) \w+)? (?P<joint>from) {_HEDGE}\Z"
)
_MOVED_REACH = 70  # characters before the first level
_CONTRARY = re.compile(r"(?: [a-z%’'-]+){0,2}, (?P<way>up|down) (?:slightly |sharply |just )?from \Z")

_OTHER_TIME = re.compile(r" (?:an? |the )?(?:years? (?:ago|before|earlier)|year-|in (?:\d|[A-Z])|last year)")
_RATE = re.compile(r" (?:per|an?|each) ")  # a tax from £1,000 to £2,000 a year is a range

RISES = marked('From "{before}" to "{after}" is a rise, not a fall.')
FALLS = marked('From "{before}" to "{after}" is a fall, not a rise.')
_TWO_WAYS = marked('"{verb}" and "{way} from" go two ways: which is right?')


@cache
def _leading() -> re.Pattern[str]:
    """A verb of change and the word before the first level."""
    verbs = {word: sign for word, sign in pairs("en", "change_verbs").items() if word in _VERBS}
    risen, fallen = (any_of([word for word, sign in verbs.items() if sign == one]) for one in "+-")
    adverb = r"(?: (?:again|only|just|back|further|\w+ly))?"
    return re.compile(rf"\b(?:(?P<rise>{risen})|(?P<fall>{fallen})){adverb} (?P<joint>to|from) {_HEDGE}\Z")


def misdirected(article: Article) -> Iterator[Finding]:
    """A finding for each pair of levels in a row, the first behind a verb of change, that goes the other way."""
    text, told = article.text, {level for change in changes(article) for level in (change.before, change.after)}
    for first, second in pairwise(figures(article)):
        if second.start - first.end > _REACH:
            continue
        lead = leading(_leading(), text, first.start)
        if lead and lead["joint"] == "to" and (way := _CONTRARY.fullmatch(text, first.end, second.start)):
            yield from _two_ways(article, lead, way, first, second)
            continue
        lead = lead or _MOVED.search(text, first.start - _MOVED_REACH, first.start)
        if lead is None or not _are_levels(first, second, lead["joint"], lead.re is _MOVED) or first in told:
            continue
        if lead.re is _MOVED and _RATE.match(text, second.end):
            continue
        if _JOINTS[lead["joint"]].fullmatch(text, first.end, second.start) is None:
            continue
        before, after = (second, first) if lead["joint"] == "to" else (first, second)
        half = 0 if lead.re is _MOVED else 1  # who cuts a rate to 4% cuts it to 4.0%
        old, new = rounded(before, half), rounded(after, half)
        low, high = (old.high, new.low) if lead["fall"] else (new.high, old.low)
        wrong = low < high or (half > 0 and isclose(low, high))  # 4.249% to 4.251% is no rise
        if wrong and not quotation_at(article, first.start, second.end):
            shown = {"before": text[before.start : before.end], "after": text[after.start : after.end]}
            message = say(RISES if lead["fall"] else FALLS, **shown)
            yield Finding(*lead.span("fall" if lead["fall"] else "rise"), message, against(first, second))


def _two_ways(
    article: Article, lead: re.Match[str], way: re.Match[str], first: Figure, second: Figure
) -> Iterator[Finding]:
    """A finding where the verb goes one way and "up from" or "down from" the other, and both tell of one time."""
    if (way["way"] == "up") != bool(lead["fall"]) or _OTHER_TIME.match(article.text, second.end):
        return
    if not quotation_at(article, first.start, second.end):
        verb, start = lead["fall"] or lead["rise"], lead.start("fall" if lead["fall"] else "rise")
        yield Finding(start, way.end("way"), say(_TWO_WAYS, verb=verb, way=way["way"]), against(first, second))


def _are_levels(first: Figure, second: Figure, joint: str, moved: bool) -> bool:
    """Whether two figures may be levels of one thing: sums, or shares ("fell from 10 to 15 percent" may be a range).

    `moved` says that somebody moved the level from the one to the other, which is no range.
    """
    same = (first.unit, first.scale) == (second.unit, second.scale) and first.high is None and second.high is None
    sums = first.kind == second.kind == "money" and min(first.value, second.value) >= _SUM
    return same and (sums or (first.kind == second.kind == "percent" and (moved or joint == "to")))
