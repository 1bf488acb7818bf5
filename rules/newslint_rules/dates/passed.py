"""Do not announce what the article's own date has already behind it.

"The trial will open on June 17" in an article of June 29: the date is wrong, or the sentence is as old as its first
version.

Needs the article's date (metadata, or a `Date:` line). Silent where there is none, in captions and quotations, on
dates more than three months back, which are next year's, and where the sentence names another year,
and where the day may be that of something else ("will hear of the vote held on June 17").

Sources: the Gregorian calendar. Rate: none in 5,235 US news articles of which the date is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.dates import Date, days_in, ordinal, published
from newslint.facts.sentences import Sentence, sentence_at
from newslint_rules.dates._own_dates import own_dates

SEVERITY = "warning"
LANGUAGES = ("en",)

_HEAD = "Headline: A trial\nDate: 2025-06-29\n\n"

EXAMPLES = [
    good(_HEAD + "They will appeal against the verdict handed down on June 17."),
    good(_HEAD + "The day will be marked every year on June 19."),
    good(_HEAD + "She will take the seat she won on June 17. The novel is set entirely on June 16."),
    good(_HEAD + "The trial will open on June 17 next year, the court said, or on June 20 in 2026."),
    bad(_HEAD + "The council will hold a public meeting at the town hall on «June 17»."),
    bad(_HEAD + "The trial will open on «June 17», the court said."),
    bad(_HEAD + "The trial is scheduled to open in the town on «June 27, 2025»."),
    good(_HEAD + "The trial will open on June 28. It will end on July 17."),
    good(_HEAD + "The trial would open on June 17, she said. It opened on June 18."),
    good(_HEAD + "It will close, as the court said on June 17. It will open on June 31."),
    good(_HEAD + "In 2026 the trial will open on June 17. It will end on March 17."),
    bad(_HEAD + "The trial will open on «March 31»."),
    good(_HEAD + "The trial will open on March 30. It will end on June 17, 2026."),
    good(_HEAD + "“It will open on June 17,” she said. He will tell what was on June 17."),
    good("The trial will open on June 17, the court said."),
]

# A short clause, so that the day is that of its verb: "will [not] open [a shop] [in the town] on".
_AHEAD = re.compile(
    r"\b(?:will(?! have)|(?:is|are) (?:now )?(?:scheduled|expected|set|due|slated) to)(?: (?:not|be|also|now|first))*"
    r" [a-z]+(?P<more>(?: an? [a-z]+(?: [a-z]+)?)?(?: again| here| there| together)?"
    r"(?: (?:in|at) (?:the |its |his |her )?[A-Za-z’-]+(?: [A-Z][A-Za-z’-]+| [a-z]+)?)?) on \Z"
)
_OF_ANOTHER = re.compile(r" (?:every|each|\w+ed|held|won|sat|beat|got|set|made|given|taken|signed|bought|sold)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\bnext year\b")
_CLAUSE = 90  # characters of a clause in front of a date
_FEWEST = 2  # days; an article may be dated a day late
_MOST = 90  # days; what lies further back is next year's
_LATE = say("This is told as still to come, but the article's own date is later: check date and tense.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report dates before the article's own of which a sentence tells as still to come."""
    today = published(article)
    if today is None:
        return
    for date in own_dates(article):
        if _is_behind(date, today) and _is_announced(article.text, sentence_at(article, date.start), date):
            yield Finding(date.start, date.end, _LATE)


def _is_behind(date: Date, today: tuple[int, int, int]) -> bool:
    """Whether a date lies two days or more before another, and not so far that it may be next year's."""
    year = today[0] if date.year is None else date.year
    if date.month > 12 or date.day > days_in(date.month, year):
        return False
    return _FEWEST <= ordinal(*today) - ordinal(year, date.month, date.day) <= _MOST


def _is_announced(text: str, sentence: Sentence, date: Date) -> bool:
    """Whether a date ends a clause that tells what will be, and its sentence names no other year."""
    if not text.endswith("on ", sentence.start, date.start):
        return False
    ahead = _AHEAD.search(text, max(sentence.start, date.start - _CLAUSE), date.start)
    if not ahead or _OF_ANOTHER.search(ahead["more"]):
        return False
    years = (_YEAR.search(text, sentence.start, date.start), _YEAR.search(text, date.end, sentence.end))
    return not any(years)
