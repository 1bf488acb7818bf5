"""Say millions or billions beside a sum with one decimal.

"The $60.4 relief bill" has lost its "billion": prices in dollars and cents have two decimals, sums with one are of
millions.

Looks at sums within three words of what is of millions: a bill, a budget, a deal, a debt. Silent in quotations and
posts, in ranges ("$1.5 to $2 million"), and where a price is meant ("$2.4 a gallon", "at $1.1").

Sources: AP Stylebook, "millions, billions" and "dollars". Rate: 1 in 32,519 US news articles, right. Of all alarms that
fresh eyes read, 1 warning (1 right) is told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.posts import is_of_others

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The «$60.4» relief bill passed. It gives $2.1 billion to towns."),
    bad("The town signed a «£1.5» bridge repair contract."),
    good("The $60.4 billion relief bill passed. The $60.4m bill passed, and the $1.5-million deal."),
    good("It costs $1.5 to $2 million, a deal. It is $1.5 or more of debt, $2.5 in debt, A$3.5 debt relief."),
    good("Oil is at $81.2. The euro fell below $1.1, and earnings were $2.1."),
    good("“The $60.4 relief bill,” she said.\n\n@holm: the $60.4 relief bill"),
]

# What is of millions and more: a bill, a budget, a deal, within three words of the sum.
_SUM = re.compile(
    r"[$£€](?<![\w$]\$)\d{1,3}\.\d(?= (?:[\w’-]+ ){0,3}(?:bill|package|budget|deal|loan|fund|programme?|deficit|debt|"
    r"contract|surplus|lawsuit|investment|bailout|rescue|merger|takeover|acquisition|stimulus)\b)"
)
_GIVEN = re.compile(r" (?:million|billion|trillion|thousand|hundred|to|and|or|per|an?|each|in|on|at|for|from)\b")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each sum with one decimal that has no scale before what is of millions."""
    for match in _SUM.finditer(article.text):
        start, end = match.span()
        if not (_GIVEN.match(article.text, end) or is_of_others(article, start, end)):
            yield Finding(start, end, say("This sum seems to lack its scale: million, billion?"))
