"""Say percentage points where one percentage is taken from another.

"Support fell 5%, from 45% to 40%": 40 is 11% less than 45, and 5 points. Readers who know the difference stop, the
others are misled.

Every figure may be off by half its last printed place, a hedged one by a tenth. Silent where the change is right in
per cent, and where it is right neither way because the figures may not belong together.

Sources: AP Stylebook, "percent, percentage, percentage points"; BBC News style guide, "percentages"; Guardian style
guide, "percentage rises".

Rate: 1 finding in 32,519 US news articles, right.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Replace, bad, good
from newslint.facts.changes import TIMES, Change, changes
from newslint.facts.intervals import rounded
from newslint_rules.figures._levels import percent, points, related

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    good("Support fell 5 percentage points, from 45% to 40%."),
    good("The rate rose 50%, from 2% to 3%."),
    bad("Support fell «5%», from 45% to 40%."),
    bad("The load factor rose «1.6 percent» to 55.9 percent from 54.3 percent."),
    bad("Unemployment rose «3» points to 9% from 8%."),
]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report changes between two percentages that are given in the wrong unit."""
    for change in changes(article):
        by, levels = change.by, (change.before, change.after)
        if not all(level.unit == "%" for level in levels) or by.unit == TIMES:
            continue
        fits = points(*levels).meets(rounded(by))
        if by.unit != "%" and not fits:
            yield _finding(article, change, fix=False)
        elif by.unit == "%" and fits and not percent(*levels, change.direction).meets(rounded(by)):
            yield _finding(article, change, fix=True)


def _finding(article: Article, change: Change, *, fix: bool) -> Finding:
    by, before, after = (article.text[f.start : f.end] for f in (change.by, change.before, change.after))
    apart = f"{abs(change.after.value - change.before.value):.6g}"
    message = f"{before} and {after} are {apart} percentage points apart, not {by}."
    edits = (Replace(change.by.number_end, change.by.end, " percentage points"),) if fix else ()
    return Finding(change.by.start, change.by.end, message, related(change), edits, safe=False)
