"""Tell the time in one way: 15:30 or 3.30 p.m.

Polls that "close at 22:00" in one paragraph and "at 10 p.m." in the next make readers reckon which is the later.

In other languages than English, where a day has 24 hours, the marks between hours and minutes are compared: 15.30 Uhr
beside 15:30 Uhr.

Looks at times after "at", "by", "from", "until" and the like alone: "[02:45]" beside a film, a verse (Romans 13:10)
and a score are no times of day. Silent inside quotations, and on GMT and UTC, which agencies give beside a local time.

Sources: Guardian style guide, "times"; AP Stylebook, "times". Rate: 1 in 16,000 US and British news articles, which
mostly know p.m. alone (2 of 2 right). No warning in 2,258 articles in twelve other languages. Of all alarms that fresh
eyes read, 2 warnings (2 right) are told still.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.quotations import quotation_at
from newslint_rules.dates._hours import hours

SEVERITY = "warning"
NEEDS = ("hours",)

EXAMPLES = [
    good("The polls close at 22:00 and the count ends by 04:30."),
    good("The polls close at 10 p.m. (21:00 GMT), and from 21:00 UTC they count."),
    good("Doors open at 7 p.m. The hall quoted Romans 13:10. Watch: The count [02:45]"),
    good("The polls close at 22:00. “Come by 9pm,” the mayor said."),
    good("The goal came at 13:45 of the second period, shortly before 9 p.m."),
    bad("The polls close at «22:00». By 11 p.m. the count had begun."),
    bad("Doors open at 7.30pm, and from «08:15» on Sunday."),
    good("“They close at 22:00,” she said. By 11 p.m. the count had begun."),
]

_MINUTES = re.compile(r":[0-5]\d(?![\d:]|\.\d|\s?[apAP]\.?\s?[mM]\b|\s(?:mark|into|minute|of|in the|GMT|UTC)\b)")
_HOUR = re.compile(
    r"\b(?:at|by|from|until|till|around|about|after|before|between|since|to|and)\s(0\d|1[3-9]|2[0-3])$", re.IGNORECASE
)
_ONE_WAY = marked("{time} here, {other} elsewhere: tell the time in one way.")
_HALF_DAY = re.compile(r"\d\d?(?:[:.]\d\d)?\s?[apAP]\.?\s?[mM]\b\.?")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first time by the 24-hour clock where another is told by the half day, or with another mark."""
    if article.primary_language != "en":
        yield from _by_marks(article)
        return
    text = article.text
    for match in _MINUTES.finditer(text):
        hour = _HOUR.search(text, match.start() - 12, match.start())
        if hour is None or quotation_at(article, hour.start(1), match.end()):
            continue
        halves = (m for m in _HALF_DAY.finditer(text) if not quotation_at(article, m.start(), m.end()))
        if half := next(halves, None):
            message = say(_ONE_WAY, time=text[hour.start(1) : match.end()], other=half.group())
            related = (Related("against", half.start(), half.end()),)
            yield Finding(hour.start(1), match.end(), message, related)
        return


def _by_marks(article: Article) -> Iterator[Finding]:
    """The first time whose hours and minutes have another mark between them than most."""
    text = article.text
    spans = (m.span(m.lastindex or 0) for m in hours(article.language).finditer(text))
    times = [span for span in spans if not quotation_at(article, *span)]
    marks = [text[start:end].strip("0123456789").replace("\u00a0", " ") for start, end in times]
    if len(set(marks)) < 2:
        return
    usual = Counter(marks).most_common(1)[0][0]
    odd = [span for span, mark in zip(times, marks, strict=True) if mark != usual]
    against = times[marks.index(usual)]
    message = say(_ONE_WAY, time=text[slice(*odd[0])], other=text[slice(*against)])
    related = (*(Related("same", *span) for span in odd[1:]), Related("against", *against))
    yield Finding(*odd[0], message, related)
