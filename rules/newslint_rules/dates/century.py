"""Put a year into its century: 1843 is in the 19th century.

"The 18th-century church, built in 1843" is off by a hundred years somewhere; the hundreds of a year and the number of
its century differ by one, and hands forget it.

Reads a year right behind its century: built or founded in it, in brackets, or behind "in". Silent on the last and the
first years of a century, in quotations.

Sources: any encyclopedia, "century". Rate: none in 31,820 US news articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import marked, say
from newslint.facts.posts import is_of_others

SEVERITY = "note"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The «18th-century church, built in 1843», is red."),
    bad("It was founded in the «18th century, in 1843». The law dates back to the «18th century (1843»)."),
    bad("It is from the «18th century, when, in 1843», the mill was built."),
    good("The 19th-century church, built in 1843, was a 20th-century school, closed in 1900. It rose in the 19th"
         " century; in 1743 it was old. It began in the 18th century, and in 1843 it was shut."),
    good("“The 18th-century church, built in 1843, is red,” she said."),
]  # fmt: skip

_MADE = "(?:which was |that was )?(?:built|founded) in "
_FOUND = re.compile(
    rf"(\d\d?)(?:st|nd|rd|th)(?:-century (?:[a-z]+ )?[a-z]+, {_MADE}| century(?:, in | \((?:in )?|, when, in ))"
    r"(1\d{3}|20\d\d)(?!\d|s|[–-]\d)(?:(?<=[a-z] \d{4})|(?=[.,;)]))"
)
_WRONG = marked("{year} is in century {right}, not in century {said}.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each year that stands behind another century than its own."""
    if "century" not in article.text:
        return
    for match in _FOUND.finditer(article.text):
        said, year = int(match[1]), int(match[2])
        if said not in (year // 100 + 1, (year - 1) // 100 + 1) and not is_of_others(article, *match.span()):
            yield Finding(*match.span(), say(_WRONG, year=year, right=(year - 1) // 100 + 1, said=said))
