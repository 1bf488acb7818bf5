"""Write a year as four digits.

"It opened in 2,019" is a number that a machine has grouped, and "in May 20019" a key held too long.

Looks behind "in", "since", "until" and a month, and for a digit too many behind a month alone, as "20019" may be a ZIP
code. Silent where another grouped number stands in the sentence ("found in 1,893 of 4,000"), where a noun follows that
may be counted ("in 2,019 homes"), and in posts.

Sources: AP Stylebook, "numerals" and "years"; Chicago Manual of Style, 9.56. Rate: none in 16,000 US news articles. Of
all alarms that fresh eyes read, 1 warning (1 right) is told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import in_front
from newslint.core.message import say
from newslint.facts.odd_words import odd_words
from newslint.facts.posts import is_posted
from newslint.facts.sentences import sentence_at

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("It opened in «2,019». It closed in May «2,021»."),
    bad("It has stood since «1,998» when the mayor came. It opened on May 4, «2,019», and closed in May «20199»."),
    good("It was found in 2,019 homes. In 1,998 of 4,000 it came twice. It is worst in 20019. It opened in 2019."),
    good("It fell by 2,019. Ole Martin 1,998. It fell in 1,750. It had 1,998 guests in May, 2,019 in June."),
    good("In May 1,998 and in June 2,004 people came. It was found in 1,893 and had no effect."),
    good("@holm: it opened in 2,019."),
]

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DIGITS = re.compile(r"(?<![\d.,$€£])(?:1,[89]\d\d|2,0[0-3]\d|(?:19|20)\d{3})(?![\w,.]\w|\w)")
_IN = re.compile(rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|{_MONTH}|{_MONTH} \d\d?,) \Z")
_BY_DAY = re.compile(rf"\b{_MONTH}(?: \d\d?,)? \Z")
_ENDS = re.compile(r"[.;),]|\Z|\n| (?:when|the|he|she|but|after)\b")
_GROUPED_NUMBER = re.compile(r"(?<![\d,])\d{1,3},\d{3}")
_NEAR = 14  # characters: "September 30, "
_GROUPED = say("A year has no comma.")
_LONG = say("This year has a digit too many.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each year that is written as no year is."""
    text = article.text
    if not _DIGITS.search(odd_words(article)):
        return
    for match in _DIGITS.finditer(text):
        grouped = "," in match.group()
        before = in_front(text, match.start(), _NEAR)
        if not (_IN if grouped else _BY_DAY).search(before) or not _ENDS.match(text, match.end()):
            continue
        sentence = sentence_at(article, match.start())
        alone = not grouped or len(_GROUPED_NUMBER.findall(text, sentence.start, sentence.end)) == 1
        if alone and not is_posted(article, match.start()):
            yield Finding(*match.span(), _GROUPED if grouped else _LONG)
