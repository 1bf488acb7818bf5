"""Name only times of day that exist: no 9:70 p.m., and no 17:30 p.m.

Somebody who has to be somewhere at that hour cannot tell what was meant.

Reads times with a.m. or p.m. (nor is there a 5 p.m. in the morning), and hours and minutes beside "at", "Uhr", "kl."
and the like. Silent inside quotations, and on scores, lengths of films, verses and ratios.

Sources: ISO 8601-1, 4.2; AP Stylebook, "times"; newslint/languages/<xx>/hours.txt.

Rate: 1 finding in 6,000 US news articles, and it was wrong ("9: 40 a.m."), and is silent since; tried on altered times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import in_front
from newslint.core.message import marked, say
from newslint.facts.number_starts import numbers_of
from newslint.facts.odd_words import odd_words
from newslint.facts.quotations import quotation_at
from newslint_rules.dates._hours import hours

SEVERITY = "error"
NEEDS = ("hours",)

EXAMPLES = [
    good("They met at 9:50 p.m., at 12:30 a.m., at 5 p.m. and at 17:30. It lasts 3:75, and they read Psalm 3:72."),
    good("The vote was 13:12. The shop sells 15 am radios. “At 9:70 p.m. I woke,” he joked. It starts at 24:00."),
    good("[Updated at 9: 40 a.m.] It was shut."),
    bad("It began at «9:70 p.m.» and ended at «17:30 p.m.», or «13.15pm» by the hall's clock."),
    bad("The doors open at «25:30», and by «18:75» all were in."),
    bad("They met at «0:75am» and at «15 p.m.» again."),
    good("The film lasts 25:30, the odds are 25:75, and he read Luke 25:75."),
    good("They met at 9:59 p.m. and at 12:59 a.m., at 23:59 and at 24:00."),
    bad("It was shut at «5 p.m. in the morning», or at «6:10 am in the evening»."),
    good("It shut at 5 p.m., in the morning it opened; it shut at 5 p.m. in the morning fog."),
    good("It was shut at 5 a.m. in the morning, or at 6:10 pm in the evening. “At 5 p.m. in the morning,” he joked."),
    bad("They met at «9:60 p.m.» and at «13:05 a.m.», at «23:60» and at «24:01»."),
]

_HALF = re.compile(r"([0-9](?<![\w.:,$€£/-][0-9])[0-9]?)(?:[:.]([0-9]{2}))? ?(?:[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b)")
_NO_MINUTES = re.compile(r"[0-9](?<![\w:.,–-].)(?:[0-9]?[:.h][6-9]|(?<=2)[4-9][:.h][0-9])[0-9](?!\w)")
_PART_OF_DAY = re.compile(r" in the (morning|afternoon|evening)(?=[.,;:!?]| on\b|\n|\Z)")
_HALVES = {"morning": "a", "afternoon": "p", "evening": "p"}
_TIME = re.compile(r"\d\d?(?:[:.]| ?h ?)\d\d")
_NEAR = 40  # characters, in which the words that show a time stand
_DAY = marked('"{time}": a day has 24 hours, and each half of it 12. Check the time.')
_HOUR = marked('"{time}": an hour has 60 minutes. Check the time.')
_NONE = marked('"{time}": there is no such time. Check the time.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each time with 60 minutes and more, above 24 hours, or above 12 by the half day."""
    text = article.text
    if article.primary_language == "en":
        yield from _halves(article)
    if _NO_MINUTES.search(odd_words(article)):
        for start, end in _hours(article):
            if not text[start + 1].isdigit():
                continue
            hour, minutes = int(text[start : start + 2]), int(text[end - 2 : end])
            wrong = hour > 24 or minutes > 59 or (hour == 24 and minutes > 0)
            if wrong and not _HALF.match(text, start) and not quotation_at(article, start, end):
                yield Finding(start, end, say(_NONE, time=text[start:end]))


def _hours(article: Article) -> Iterator[tuple[int, int]]:
    """Where hours and minutes stand beside the words that show them to be a time of day."""
    told = hours(article.language)
    for time in numbers_of(_TIME, article):
        for match in told.finditer(article.text, time.start() - _NEAR, time.end() + _NEAR):
            if match.start(match.lastindex or 0) == time.start():
                yield match.span(match.lastindex or 0)


def _halves(article: Article) -> Iterator[Finding]:
    """Times by the half day, as English tells them, with hours or minutes that it has not."""
    text = article.text
    for match in numbers_of(_HALF, article):
        hour, minutes = int(match.group(1)), int(match.group(2) or 0)
        joined = text[match.end() - 3].isdigit()  # "15 am" may be no time, "15am" and "15 a.m." are one
        if in_front(text, match.start(), 2) in (": ", ". ") and text[match.start() - 3].isdigit():
            continue  # "9: 40 a.m.", whose blank is the fault
        named = text[match.end() - 1] == "." or match.group(2) is not None or joined
        if named and (hour > 12 or minutes > 59) and not quotation_at(article, match.start(), match.end()):
            yield Finding(*match.span(), say(_DAY if minutes < 60 else _HOUR, time=match.group()))
            continue
        part = _PART_OF_DAY.match(text, match.end())
        half = match.group().rstrip("mM.")[-1:].lower()
        if part and half != _HALVES[part[1]] and not quotation_at(article, match.start(), match.end()):
            yield Finding(match.start(), part.end(), say(_NONE, time=text[match.start() : part.end()]))
