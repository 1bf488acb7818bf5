"""Let "tomorrow, Friday" be the day after the article's own.

"A hearing is set for tomorrow, Friday" in an article of Monday sends the reader there on the wrong day.

Reads "today", "tomorrow" and "yesterday" beside a day of the week, where the article has a date of its own. A day more
or less is let pass, for an article may be written the day before its date. Silent in quotations.

Sources: AP Stylebook, "today, tonight" and "tomorrow". Rate: none in 32,519 US news articles, of which few have a date
of their own; tried on altered days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import marked, say
from newslint.facts.calendar import weekday_of
from newslint.facts.date_grammar import grammar_of
from newslint.facts.dates import published
from newslint.facts.odd_words import written_words
from newslint.facts.quotations import quotation_at

SEVERITY = "warning"
LANGUAGES = ("en",)

_MONDAY = "Headline: A fair\nDate: 2026-05-04\n\n"
EXAMPLES = [
    bad(f"{_MONDAY}A hearing is set for «tomorrow, Friday»."),
    bad(f"{_MONDAY}The council meets «today (Thursday)»."),
    bad(f"{_MONDAY}The mill was shut «yesterday, Wednesday», for an hour."),
    bad(f"{_MONDAY}«Yesterday, Thursday», the mill was shut."),
    good(f"{_MONDAY}A hearing is set for tomorrow, Tuesday. The council meets today (Monday), as yesterday, Sunday."),
    good(f"{_MONDAY}A hearing is set for tomorrow, Wednesday. It met yesterday, Saturday."),
    good(f"{_MONDAY}“A hearing is set for tomorrow, Friday,” he said."),
    good("A hearing is set for tomorrow, Friday."),
    good(f"{_MONDAY}It is open today, Fridays, and tomorrow. Friday is a day off."),
    good(f"{_MONDAY}It meets today, Friday and on Monday."),
]

_DAY = "(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_BESIDE = re.compile(
    rf"\b(?P<when>[Tt]oday|[Tt]omorrow|[Yy]esterday)(?:, | \(){_DAY}\b(?P<end>\)|(?=[,.;]))(?!, and|,? [A-Z])"
)
_APART = {"today": 0, "tomorrow": 1, "yesterday": -1}
_FAR = (2, 3, 4, 5)  # days, of seven, which no late or early day makes up for
_SAYS = marked('By the article\'s own date "{when}" is another day than {day}.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each day of the week that is another than the word beside it says."""
    if written_words(article).isdisjoint(("today", "tomorrow", "yesterday", "Today", "Tomorrow", "Yesterday")):
        return
    today, grammar = published(article), grammar_of("en")
    if today is None or grammar is None:
        return
    own = weekday_of(*today)
    for match in _BESIDE.finditer(article.text):
        right = own + _APART[match["when"].lower()]
        apart = (grammar.weekdays[match["day"]][0] - 1 - right) % 7
        if apart in _FAR and quotation_at(article, *match.span()) is None:
            yield Finding(*match.span(), say(_SAYS, when=match["when"], day=match["day"]))
