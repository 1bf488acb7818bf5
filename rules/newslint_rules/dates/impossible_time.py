"""Name only times of day that exist: no 9:70 p.m., and no 17:30 p.m.

Somebody who has to be somewhere at that hour cannot tell what was meant.

Reads times with a.m. or p.m., and hours and minutes behind "at" and the like. Silent inside quotations, and on scores,
lengths of films, verses and ratios.

Sources: ISO 8601-1, 4.2; AP Stylebook, "times".

Rate: no finding in 3,000 US news articles, most of them with their dates; tried on altered ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.facts.odd_words import odd_words
from newslint.facts.quotations import quotation_at

SEVERITY = "error"
LANGUAGES = ("en",)

EXAMPLES = [
    good("They met at 9:50 p.m., at 12:30 a.m., at 5 p.m. and at 17:30. It lasts 3:75, and they read Psalm 3:72."),
    good("The vote was 13:12. The shop sells 15 am radios. “At 9:70 p.m. I woke,” he joked. It starts at 24:00."),
    bad("It began at «9:70 p.m.» and ended at «17:30 p.m.», or «13.15pm» by the hall's clock."),
    bad("The doors open at «25:30», and by «18:75» all were in."),
    bad("They met at «0:75am» and at «15 p.m.» again."),
    good("The film lasts 25:30, the odds are 25:75, and he read Luke 25:75."),
]

_HALF = re.compile(r"([0-9](?<![\w.:,$€£/-][0-9])[0-9]?)(?:[:.]([0-9]{2}))? ?(?:[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b)")
_HOURS = re.compile(
    r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Ss]ince|[Aa]bout|[Aa]round) ([0-9]{2}):([0-9]{2})"
    r"(?![\w:]|[.,][0-9]| (?:in the|of|mark|into|left|ratio|remaining)| on the clock)"
)
_NO_MINUTES = re.compile(r":[6-9][0-9]|2[4-9]:[0-9]")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each time with 60 minutes and more, above 24 hours, or above 12 by the half day."""
    text = article.text
    for match in _HALF.finditer(text):
        hour, minutes = int(match.group(1)), int(match.group(2) or 0)
        joined = text[match.end() - 3].isdigit()  # "15 am" may be no time, "15am" and "15 a.m." are one
        named = text[match.end() - 1] == "." or match.group(2) is not None or joined
        if named and (hour > 12 or minutes > 59) and not quotation_at(article, match.start(), match.end()):
            what = "a day has 24 hours, and each half of it 12" if minutes < 60 else "an hour has 60 minutes"
            yield _finding(match.group(), what, match.start(), match.end())
    if _NO_MINUTES.search(odd_words(article)):
        for match in _HOURS.finditer(text):
            hour, minutes = int(match.group(1)), int(match.group(2))
            wrong = hour > 24 or minutes > 59 or (hour == 24 and minutes > 0)
            elsewhere = _HALF.match(text, match.start(1)) or quotation_at(article, match.start(), match.end())
            if wrong and not elsewhere:
                yield _finding(text[match.start(1) : match.end()], "there is no such time", match.start(1), match.end())


def _finding(shown: str, what: str, start: int, end: int) -> Finding:
    return Finding(start, end, f'"{shown}": {what}. Check the time.')
