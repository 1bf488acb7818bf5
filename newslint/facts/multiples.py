"""Changes that English tells in a word: "doubled", "halved", "tenfold" as a ratio, "by a third" in per cent."""

from __future__ import annotations

import re

from newslint.core.signs import Signs, matches_at
from newslint.facts.figures import Figure, hedge_before

TIMES = "×"  # the unit of "doubled"
PART = "part"  # the unit of "by a third", which is told in per cent
_QUICK = Signs(*"oubled oubling oubles ripled ripling riples rebl uadrupl alved alving alves fold".split())
_STEMS = (("oubl", 2.0), ("ripl", 3.0), ("rebl", 3.0), ("uadrupl", 4.0), ("alv", 0.5))
_MULTIPLE = re.compile(r"\b(?:[Dd]oubl|[Tt]r[ie][pb]l|[Qq]uadrupl|[Hh]alv)(?:e[ds]|ing)\b")
_FOLDS = {word: float(n) for n, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_HAS_FOLD = re.compile(r"fold\b(?<=[\w-]fold)")
_FOLD = re.compile(r"\b([a-z]+|[0-9]{1,3})-?fold\b")
_BY_PART = re.compile(
    r"by (?<=\bby )(?:(?:about|around|roughly|nearly|almost|more than|over|at least|just under|just over|some) )?"
    r"((?:an? |one[- ])?(half|third|quarter|fifth|tenth)|(two|three|four)[- ](thirds|quarters|fifths))\b"
    r"(?P<points>(?: of)?(?: an?)?[ -](?:percentage[- ])?points?\b)?(?! of an? |[- ]an? |-)"
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10, "thirds": 3, "quarters": 4, "fifths": 5}


def multiples(text: str, language: str) -> list[Figure]:
    """ "Doubled" and the like as figures."""
    starts = _QUICK.starts(text)
    found = []
    for word in matches_at(_MULTIPLE, text, (at - 1 for at in starts if at)):
        value, start, end = next(v for stem, v in _STEMS if word.group().lower().startswith(stem, 1)), *word.span()
        hedge = hedge_before(text, start, language)
        if value < 1 and hedge:
            hedge = "about"  # "almost halved" leaves more than half
        found.append(Figure(start, end, start, end, "ratio", value, None, TIMES, hedge, "", True, value / 5))
    for word in _FOLD.finditer(text) if _HAS_FOLD.search(text) else ():
        written, start, end = word.group(1), *word.span()
        value = float(written) if written.isdigit() else _FOLDS.get(written, 0)
        if value > 1:
            hedge = hedge_before(text, start, language)
            found.append(Figure(start, end, start, end, "ratio", value, None, TIMES, hedge, "", True, value / 5))
    return found


def parts(text: str, language: str) -> list[Figure]:
    """ "By a third" and the like as figures, a sixth of themselves off at most, and "by a quarter of a point"."""
    if "by " not in text:
        return []
    found = []
    for match in _BY_PART.finditer(text):
        start, end = match.span(1)
        value = 100 * (_FOLDS.get(match.group(3) or "", 1)) / _PARTS[match.group(2) or match.group(4)]
        hedge = hedge_before(text, start, language)
        if match["points"]:
            end, value = match.end(), value / 100
            found.append(Figure(start, end, start, end, "points", value, None, "points", hedge, "", True, value / 100))
            continue
        found.append(Figure(start, end, start, end, "percent", value, None, PART, hedge, "", True, value / 3))
    return found
