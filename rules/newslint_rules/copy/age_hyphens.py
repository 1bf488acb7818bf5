"""Join an age with both hyphens before a noun, or with none behind a verb.

"A 14 year-old son", "a 73-year old partner" and "he was 94-years-old" are slips: "a 14-year-old son", "a 73-year-old
partner", "he was 94 years old".

Silent in quotations and posts, and on age bands ("the 18-to-49 year-old viewers"), which houses write in many ways.

Sources: AP Stylebook, "ages", "hyphen"; Guardian style guide, "hyphens". Rate: 1 finding in 340 US news articles; of
45 that were looked at when it was made all are slips but one age band, silent since.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Replace, bad, good
from newslint.core.message import marked, say
from newslint.core.signs import Signs
from newslint.facts.posts import is_of_others
from newslint.facts.signs_together import seen

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("He met a «14 year-old» boy and a «73-year old» clerk.", fix=None),
    bad("He was «94-years-old» when he died, and «3.5 years-old» then.", fix=None),
    good("He met a 14-year-old boy, who was 14 years old, and a 14-year-old. The 100-year old-age plan ended."),
    good("The 18-to-49 year-old viewers, the 25 to 34 year-olds and the 18- to 49-year-olds left."),
    good("“He is a 14 year-old boy,” she said. It is a two-year old."),
    good("He met a 14 year-old boy — Ann Lee (@lee) May 2, 2020"),
]

_SIGNS = Signs("year-old", "years-old", "year old")
_AGE = re.compile(
    r"(?<![\w.,-])(?<!to )(?P<number>[1-9][0-9]{0,2}(?:\.[0-9])?)"
    r"(?: year-old(?P<one>s?)|-years?-?(?<=s-)olds?| years-olds?|-years? old(?P<two>s?))(?![\w-])"
)
_SPLIT = marked('"{age}": an age has both hyphens before a noun, and none behind a verb.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report ages with one of their hyphens, or with hyphens around "years"."""
    if not seen(article, _SIGNS):
        return
    for match in _AGE.finditer(article.text):
        if is_of_others(article, *match.span()):
            continue
        many = match["one"] if match["one"] is not None else match["two"]
        joined = None if many is None else Replace(*match.span(), f"{match['number']}-year-old{many}")
        fix = (joined,) if joined else ()
        yield Finding(*match.span(), say(_SPLIT, age=match.group()), fix=fix, safe=False)
