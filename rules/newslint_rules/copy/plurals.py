"""Put the plural behind a number: two men, six months.

"Within two year of the vote" has lost a letter, and readers stop at it.

Reads numbers in words from two to twelve, and the singular of a common noun that "of", a verb or "ago" follows. Silent
behind "number", "year" and the like, on numbers with a capital, where the noun may belong to the next word ("a two man
crew"), in quotations and posts.

Sources: any grammar of English. Rate: 5 warnings in some 30,000 US news articles, all right when they were looked at.
Of all alarms that fresh eyes read, 3 warnings (3 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import in_front
from newslint.core.message import say
from newslint.core.signs import Signs
from newslint.facts.posts import is_of_others
from newslint.facts.signs_together import seen

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("It closed after «two year of» rain."),
    good("A Form Three student who sat the exam met a Seal Team Six soldier who sang. BBC Two week of films ends."),
    good("A category two person who won the top three student of the year award left."),
    bad("The «three man were» held, and «six child are» at home. It burned «five month ago»."),
    good("It closed after two years of rain. A two man crew sailed, and a five week strike ended."),
    good("The country's number two man was there; they are of one man and two minds. A two-year of sorts ended."),
    good("“It closed after two year of rain,” she said."),
    good("A World War Two soldier who died, a grade two student who won and a tier two company of note were named."),
    good("It was a state of two state and local offices."),
]

_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NOUNS = "man|woman|child|person|day|week|month|year|hour|minute|company|officer|soldier|student|victim|worker"
_SINGULAR = re.compile(rf"(?<![\w-])(?:{_NUMBERS}) (?:{_NOUNS}) (?:of|were|who|have|are|ago)(?![\w-])")
_NAMED = re.compile(
    r"(?i:\b(?:number|no\.|level|phase|stage|part|war|grade|year|tier|type|class|season|chapter|unit|day|week|category|form|top|team|one|twenty"
    r"|hundred|(?:hundred|thousand) and)[ -])\Z"
)
_MAYBE = Signs(*(f"{number} {noun} " for number in _NUMBERS.split("|") for noun in _NOUNS.split("|")))
_NEAR = 14  # characters


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a number of things in the singular."""
    if not seen(article, _MAYBE):
        return
    for match in _SINGULAR.finditer(article.text):
        start, end = match.span()
        named = _NAMED.search(in_front(article.text, start, _NEAR))
        if not (named or is_of_others(article, start, end)):
            yield Finding(start, end, say("More than one, and the noun is in the singular."))
