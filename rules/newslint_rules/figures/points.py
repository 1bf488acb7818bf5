"""Say percentage points where one percentage is taken from another.

"Support fell 5%, from 45% to 40%": 40 is 11% less than 45, and 5 points. Readers who know the difference stop, the
others are misled.

A lead, a margin or a gap "of 12 percent", and what was won "by" so many, beside the two shares that are 12 points apart
is read too, and a rate that "fell 0.3 percent to 4.4 percent", for a fall in per cent that small would hardly show.

Every figure may be off by half its last printed place, a hedged one by a tenth. Silent where the change is right in
per cent, and where it is right neither way because the figures may not belong together.

Sources: AP Stylebook, "percent, percentage, percentage points"; BBC News style guide, "percentages"; Guardian style
guide, "percentage rises".

Rate: 2 findings in 23,800 US news articles, 1 right, 1 wrong (a lead that grew "since last month"), silent now. Of all
alarms that fresh eyes read, 2 warnings (2 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Replace, bad, good
from newslint.core.around import in_front
from newslint.core.message import marked, number, say
from newslint.facts.changes import Change, changes
from newslint.facts.figures import Figure, figures
from newslint.facts.intervals import rounded
from newslint.facts.multiples import PART, TIMES
from newslint.facts.sentences import sentence_at
from newslint_rules.figures._levels import percent, points, related

SEVERITY = "warning"
LANGUAGES = ("en", "de", "fr", "es", "da", "sv", "no", "nl", "it", "pt")

EXAMPLES = [
    good("Support fell 5 percentage points, from 45% to 40%."),
    good("The rate rose 50%, from 2% to 3%."),
    bad("Support fell «5%», from 45% to 40%."),
    bad("The load factor rose «1.6 percent» to 55.9 percent from 54.3 percent."),
    bad("Unemployment rose «3» points to 9% from 8%."),
    bad("The toll was turned down by a margin of «12 percent» – 56% to 44%."),
    bad("She won the vote of farmers by «9 percent», 51 percent to 42 percent. There is a «12 percent» age gap: 64% of"
        " old voters agree, compared with 52% of the young."),
    good("She won the vote of farmers by 9 points, 51 percent to 42 percent, and beat her record by 5 percent, as 40%"
         " to 30% of boats are new."),
    bad("She has a «9 percent» lead, with 48% of voters to his 39%."),
    bad("The jobless rate fell «0.3 percent» to 4.4 percent in May."),
    good("The toll was lost by a margin of 12 points, 56% to 44%, and prices rose 3 percent to 8 percent of pay."),
    good("She has a 9 percent lead. Of the 48% who voted 39% are women, a rise of 9 percent."),
    good("Support fell 7%, from 45% to 40%."),
    bad("The toll was turned down by a margin of «12 percent», 56% to 44%."),
    good("The toll was turned down by a margin of 12 percent, 56% to 45%."),
    good("She has a 60 percent lead, with 80% of voters to his 20%."),
    bad("She has a «59 percent» lead, with 79% of voters to his 20%."),
    bad("She leads him by «9 percent», with 48% to his 39%."),
    good("The jobless rate fell 0.3 percent to 44.4 percent in May."),
    bad("The vacancy rate rose «1.6 percent» to 7.4 percent in May."),
    good("The vacancy rate rose 1.7 percent to 7.4 percent in May."),
    good("The jobless rate fell 0.3 percent from 4.4 percent in May."),
    good("Beer fell 0.3 percent to 4.4 percent in May."),
    good("Unemployment rose 1 point to 9% from 8%."),
    good("Unemployment rose 2 points to 9% from 8%."),
    good("Support fell from 45% to 40%, a 6-point drop."),
    bad("Support fell «5%» from 45% to 40% in a poll."),
]  # fmt: skip

_APART = marked("{before} and {after} are {points:,} percentage points apart, not {said}.")
_SMALL = marked("A change of {said} of {after} would hardly show: percentage points are meant.")
_SINCE = re.compile(r"-?\w* \w+ since ")
_FAR = 120  # characters between a lead and the shares that it is the difference of
_LEAD_BEFORE = re.compile(
    r"\b(?:margin|lead|advantage|edge|gap|difference) (?:of )?(?:about |just |nearly )?$"
    r"|\b(?:leads?|led|ahead|won|wins?|beats?|lost|trail(?:s|ed)?|behind)\b[^.,;:%()]{0,40} by (?:about |just )?$"
)
_LEADING = ("margin", "lead", "advantage", "edge", "gap", "difference", "led", " by ")  # one of them is in it
_LEAD = re.compile(r"[ -](?:[a-z]+ )?(?:lead|margin|edge|advantage|gap|swing|difference)\b")
_TO = re.compile(r" (?:in [A-Z][a-z]+ )?to (?:about |just )?(?:an? )?")
_RATE = re.compile(
    r"\b(?:rates?|unemployment|joblessness|turnout|approval|inflation|share|support|yields?|margin)\b[^.;%]{0,30}$"
)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report changes between two percentages that are given in the wrong unit."""
    seen: set[int] = set()
    for change in changes(article):
        by, levels = change.by, (change.before, change.after)
        seen.add(by.start)
        if not all(level.unit == "%" for level in levels) or by.unit in (TIMES, PART):
            continue
        if _SINCE.match(article.text, by.end) and by.start > max(level.start for level in levels):
            continue  # "47 percent to 40, a 3-point increase since last month": of a lead, and two times
        fits = points(*levels).meets(rounded(by))
        if by.unit != "%" and not fits:
            yield _finding(article, change, fix=False)
        elif by.unit == "%" and fits and not percent(*levels, change.direction).meets(rounded(by)):
            yield _finding(article, change, fix=article.primary_language == "en")
    if article.primary_language == "en":
        yield from _leads(article, seen)


def _leads(article: Article, seen: set[int]) -> Iterator[Finding]:
    """Leads and rates in per cent that are points, besides the changes that were seen."""
    found = [f for f in figures(article) if f.kind == "percent" and f.high is None]
    for index, figure in enumerate(found):
        if figure.start in seen or not 0 < figure.value < 60:
            continue
        level = _level(article, figure, found[max(0, index - 2) : index + 3])
        if level:
            yield _finding(article, Change(figure, *level, 0), fix=True)


def _level(article: Article, figure: Figure, near: list[Figure]) -> tuple[Figure, Figure] | None:
    """The two shares that a lead is the difference of, or the level that a rate went to, twice; None where none are."""
    text, before = article.text, in_front(article.text, figure.start)
    led = any(word in before for word in _LEADING) and _LEAD_BEFORE.search(before)
    is_lead = led or _LEAD.match(text, figure.end)
    of_two = text.startswith(" to ", figure.end) or text.endswith(" to ", 0, figure.start)  # "a 41% to 38% margin"
    if is_lead and not of_two:
        sentence = sentence_at(article, figure.start)
        others = (f for f in near if 0 < abs(f.start - figure.start) < _FAR)
        inside = [f for f in others if sentence.start <= f.start < sentence.end]
        pairs = ((a, b) for a in inside for b in inside if a.start < b.start)
        return next((p for p in pairs if abs(abs(p[0].value - p[1].value) - figure.value) < figure.step / 2), None)
    after = next((f for f in near if 0 < f.start - figure.start < _FAR), None)
    is_to = after and _TO.fullmatch(text, figure.end, after.start) and not text.endswith("from ", 0, figure.start)
    if after and is_to and _RATE.search(text, figure.start - 60, figure.start):
        return (after, after) if figure.value / 100 * after.value < 1.2 * after.step else None
    return None


def _finding(article: Article, change: Change, *, fix: bool) -> Finding:
    by, before, after = (article.text[f.start : f.end] for f in (change.by, change.before, change.after))
    apart = number(f"{abs(change.after.value - change.before.value):.6g}")
    message = say(_APART, before=before, after=after, points=apart, said=by)
    if change.before is change.after:
        message = say(_SMALL, said=by, after=after)
    edits = (Replace(change.by.number_end, change.by.end, " percentage points"),) if fix else ()
    return Finding(change.by.start, change.by.end, message, related(change), edits, safe=False)
