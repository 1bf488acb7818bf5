"""Changes that go the other way than their verb says: "fell to 50 million from 40 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newslint import Article, Finding, Related
from newslint.core.message import marked, say
from newslint.facts.figures import Figure, figures
from newslint.facts.intervals import rounded
from newslint.facts.quotations import quotation_at
from newslint.languages import any_of, pairs

_REACH = 40  # characters before the first level, in which verb and "from" stand
_RANKS = 20  # numbers that may be places in a table, where fewer is more
_HEDGE = "(?:about |around |nearly |almost |some )?"
_JOINTS = {"to": re.compile(f",? from {_HEDGE}"), "from": re.compile(f",? to {_HEDGE}")}
_NO_VERBS = frozenset({"contract", "contracts", "up", "down", "higher", "lower"})  # nouns, and what leads to a score
_LEVELS = frozenset({"money", "percent", "count", "measure"})
_NO_LEVELS = frozenset("second minute hour day week month year decade".split())  # a record falls, and so do ages

_RISES = marked('From "{before}" to "{after}" is a rise, not a fall.')
_FALLS = marked('From "{before}" to "{after}" is a fall, not a rise.')


@cache
def _leading() -> re.Pattern[str]:
    """A verb of change and the word before the first level."""
    verbs = {word: sign for word, sign in pairs("en", "change_verbs").items() if word not in _NO_VERBS}
    risen, fallen = (any_of([word for word, sign in verbs.items() if sign == one]) for one in "+-")
    adverb = r"(?: (?:again|only|just|back|further|\w+ly))?"
    return re.compile(rf"\b(?:(?P<rise>{risen})|(?P<fall>{fallen})){adverb} (?P<joint>to|from) {_HEDGE}\Z")


def misdirected(article: Article) -> Iterator[Finding]:
    """A finding for each pair of levels in a row, the first behind a verb of change, that goes the other way."""
    text = article.text
    for first, second in pairwise(figures(article)):
        if second.start - first.end > _REACH or not _are_levels(first, second):
            continue
        lead = _leading().search(text, max(0, first.start - _REACH), first.start)
        if lead is None or _JOINTS[lead["joint"]].fullmatch(text, first.end, second.start) is None:
            continue
        before, after = (second, first) if lead["joint"] == "to" else (first, second)
        old, new = rounded(before), rounded(after)
        wrong = new.low > old.high if lead["fall"] else new.high < old.low
        if wrong and not quotation_at(article, first.start, second.end):
            shown = {"before": text[before.start : before.end], "after": text[after.start : after.end]}
            message = say(_RISES if lead["fall"] else _FALLS, **shown)
            places = tuple(Related("against", f.start, f.end) for f in (first, second))
            yield Finding(*lead.span("fall" if lead["fall"] else "rise"), message, places)


def _are_levels(first: Figure, second: Figure) -> bool:
    """Whether two figures may be levels of one thing."""
    same = (first.kind, first.unit) == (second.kind, second.unit) and first.kind in _LEVELS
    exact = first.high is None and second.high is None and first.unit not in _NO_LEVELS
    scaled = first.scale == second.scale
    return same and exact and scaled and (first.kind != "count" or min(first.value, second.value) > _RANKS)
