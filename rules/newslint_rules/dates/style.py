"""Write dates in one way throughout an article.

"Nov. 2" beside "November 15" or "26 October" looks like three hands at work, and a reader who searches the page for
a date misses it.

Silent on the mixture that the Associated Press asks for (Jan., Feb. and Aug. to Dec. shortened before a day, March to
July never), in headlines and subheads, inside quotations and captions, on days that are the names of events (September
11), on ordinals ("the 4th of July"), and under posts of a social network.

No fix shortens a month unasked where the house has not decided so, for a timetable has another form than prose; nor
writes one out where less than twice as many are. Sources: AP Stylebook, "months"; Guardian style guide, "dates". Rate:
1 article in 380 of 8,000 (US and British news, mostly edited by AP style); 19 of 21 alarms right when read by hand. Of
all alarms that fresh eyes read, 80 notes (68 right, 10 debatable, 2 wrong) are told still.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal, TypeVar

import newslint
from newslint import Article, Finding, Related, Replace, bad, good
from newslint.core.message import Message, marked, say
from newslint.facts.dates import Date
from newslint.languages import names
from newslint_rules.dates._own_dates import own_dates

SEVERITY = "note"
NEEDS = ("months",)
T = TypeVar("T")
_ABOVE = ("headline", "heading")  # which shorten what the text below writes out


class Options(newslint.Options):
    """`style` is how a month is written beside a day, `order` which comes first; "consistent" is as in most of it."""

    style: Literal["consistent", "full", "abbreviated"] = "consistent"
    order: Literal["consistent", "dmy", "mdy"] = "consistent"


EXAMPLES = [
    good("Jan. 5 was cold, March 7 warm and Dec. 2 wet. In November 2019 it snowed."),
    good("It began on November 15. “On Nov. 2 we knew,” he said."),
    good("It began on November 15 and slowed by October 26.\n\nThe quay on Nov. 2. (Photo: Ann Holm)"),
    good("It began on November 15 and slowed by October 26.\n\n— Ann Holm (@annholm) Nov. 2, 2025"),
    good("Bridge opens\n\nNov. 2, 2025\n\nIt began on November 15 and slowed by October 26."),
    good("Bridge opens Nov. 2\n\nIt began on November 15 and slowed by October 26."),
    good("The war began on Oct. 15, long after the September 11 attacks and the 4th of July."),
    good("# The bridge\n\n## Sept 9: rain\n\n## Sept 10: sun\n\nIt began on September 9.", suffix=".md"),
    bad(
        "It began on November 15 and slowed by October 26, says the «Nov. 2» report.",
        fix="It began on November 15 and slowed by October 26, says the November 2 report.",
    ),
    bad(
        "On Oct 15 it rained, on Nov 3 it snowed, and on «December 2» it froze.",
    ),
    bad("On October 3 and December 4 it rained, on «5 November» it snowed."),
    bad("On «Mar. 3» and October 3 it rained.", fix="On March 3 and Oct. 3 it rained.", style="abbreviated"),
    bad("The «November 3» vote was close.", order="dmy"),
    bad(
        "Den 3. november, den «2. dec.» og den 9. oktober.",
        fix="Den 3. november, den 2. december og den 9. oktober.",
        language="da",
    ),
    good("It began on November 15 and slowed by October 26, near the 5th of Nov. in all."),
    bad("They met on May 2 and on «3 May»."),
    bad("They met on May 2, 2024, and on «3 May 2024»."),
    bad("They met on 2 May, 3 May and on «May 4»."),
    bad("Updated «May 2». They met on 3 May and 4 May."),
    good("They met on 2024-05-02 and on 3 May 2024."),
    good("“They met on May 2,” he said on 3 May."),
    good("They met on May 2nd and on May 3."),
    good("They met on 02.05.2024 and 03/05/2024."),
]

_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b")
_TIMES = 2  # so many of one form for each of another show a way, and a slip
_STAMP = 10  # characters beside a date: "Updated ", a day, a time
_AP_WRITES_OUT = range(3, 8)  # March to July

_ONE_WAY = marked('"{written}" here, "{other}" elsewhere: write the dates of an article in one way.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the dates in the rarer form, or against the house's, once for the article."""
    own = [d for d in own_dates(article) if not _ORDINAL.search(article.text, d.start, d.end)]
    own = [d for d in own if article.block_at(d.start).kind not in _ABOVE and not _is_stamp(article, d)]
    telling = [d for d in own if _tells(article.language, d)]
    style = _usual([d.style for d in telling]) if options.style == "consistent" else options.style[:5]
    order = _usual([d.order for d in own]) if options.order == "consistent" else options.order
    wanted = {d: _month(article.language, d, style, options.style == "abbreviated") for d in own}
    turned = {d for d in own if order != d.order != "ymd"}
    odd = [d for d in own if order != d.order != "ymd" or wanted[d] is not None]
    if not odd:
        return
    even = [d for d in own if d not in turned and wanted[d] is None]
    others = [d for d in telling if d not in turned and wanted[d] is None] or even
    related = [Related("same", d.start, d.end) for d in odd[1:]] + [Related("against", d.start, d.end) for d in others]
    edits = ((d, month) for d, month in wanted.items() if month is not None and not turned)
    short = [article.text[d.month_start : d.month_end] for d in even if d.style == "short"]
    is_bare = options.style == "consistent" and short and not any(month.endswith(".") for month in short)  # Nov 2
    fix = tuple(Replace(d.month_start, d.month_end, month.rstrip(".") if is_bare else month) for d, month in edits)
    decided = options.style != "consistent" or (style == "full" and len(others) >= _TIMES * len(odd))
    yield Finding(odd[0].start, odd[0].end, _message(article, odd[0], others), tuple(related), fix, decided)


def _is_stamp(article: Article, date: Date) -> bool:
    """Whether a date is all of its block, with the time at most: the page's own stamp."""
    block = article.block_at(date.start)
    return (block.end - block.start) - (date.end - date.start) <= _STAMP


def _usual(values: list[T]) -> T | None:
    """The commonest of some values, the first where several are equally common; None where there are none."""
    return next((value for value, _ in Counter(values).most_common(1)), None)


def _tells(language: str, date: Date) -> bool:
    """Whether the month shows a choice: May has but one form, and AP writes March to July out."""
    by_rule = language.startswith("en") and date.month in _AP_WRITES_OUT and date.style == "full"
    _, short = names(language, "months")[date.month - 1]
    return bool(short) and not by_rule


def _month(language: str, date: Date, style: str | None, by_ap: bool) -> str | None:
    """The month of a date in the form that is wanted; None where it has that already."""
    full, short = names(language, "months")[date.month - 1]
    if by_ap and language.startswith("en") and date.month in _AP_WRITES_OUT:
        style = "full"
    if not _tells(language, date) or date.style == ("full" if style == "full" else "short"):
        return None
    return (full if style == "full" else short)[0]


def _message(article: Article, odd: Date, others: list[Date]) -> Message:
    written = article.text[odd.start : odd.end]
    if not others:
        return say('"{written}" is not how this house writes dates.', written=written)
    other = article.text[others[0].start : others[0].end]
    return say(_ONE_WAY, written=written, other=other)
