"""Write a year as four digits.

"It opened in 2,019" is a number that a machine has grouped, and "in 20019" a key held too long.

Looks behind "in", "since", "until" and a month. Silent where a noun follows that may be counted ("in 2,019 homes"),
and in posts.

Sources: AP Stylebook, "numerals" and "years"; Chicago Manual of Style, 9.56. Rate: none in 16,000 US news articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.posts import is_posted

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("It opened in «2,019», and closed in May «2,021»."),
    bad("It has stood since «1,998» when the mayor came, and closed in «20199»."),
    good("It was found in 2,019 homes, in 1,998 of them twice, and in 20199 others. It opened in 2019."),
    good("It fell by 2,019, in 1,750, and in 2,100. It had 1,998 guests in May, 2,019 in June."),
    good("@holm: it opened in 2,019."),
]

_YEAR = re.compile(
    r"(?:[Ii]n|[Ss]ince|[Uu]ntil|January|February|March|April|May|June|July|August|September|October|November|December)"
    r" (1,[89]\d\d|2,0[0-3]\d|(?:19|20)\d{3})(?=[.;)](?!\d)|,(?! ?\d)"
    r"| (?:when|the|he|she|and|after|but|as|was|by|for)\b)"
)
_GROUPED = say("A year has no comma.")
_LONG = say("This year has a digit too many.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each year that is written as no year is."""
    for match in _YEAR.finditer(article.text):
        if not is_posted(article, match.start(1)):
            yield Finding(*match.span(1), _GROUPED if "," in match[1] else _LONG)
