"""Let a sum in brackets be worth what stands before it in another currency.

"€5 million ($65 million)" and "€5 million ($6 billion)" lost or gained a digit or a scale when they were converted.

Reads two sums side by side, the second in brackets or behind "or", and holds them against the rates that two currencies
had in thirty years, with a fifth to spare. Silent on ranges, on currencies that it has no rates of, on what is told of
another year ("in today's money"), and in quotations.

Sources: Federal Reserve, H.10; European Central Bank, reference rates. Rate: 2 findings in 32,519 US news articles,
both of a kilogram and a pound, and silent since; tried on altered sums.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.lists import beside
from newslint.core.message import marked, say
from newslint.core.tuples import NamedTuple
from newslint.facts.figures import figures
from newslint.facts.quotations import quotation_at

SEVERITY = "note"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The fine was «€5 million» ($65 million)."),
    bad("The fine was «£5 billion» ($0.8 billion), or «€12 million» ($16 billion)."),
    bad("He paid «£20,000», or $25, for it."),
    good("The fine was €5 million ($6 million), £5 billion ($8 billion) or ¥100 million ($700,000)."),
    good("The fine was €5 million ($5 million of it now). He paid £20 (in 1850 some $2,000 in today's money)."),
    good("In 1850 he paid £20 ($100) for it."),
    good("A kilo costs 22.50 euros, or $2.46 a pound."),
    good("The fine was £20 ($2,400 today). They pay €5 or $50. It is €5 million to €7 million ($65 million)."),
    good("“It was €5 million ($65 million),” he said."),
]

_BETWEEN = re.compile(
    r" \((?:about|around|roughly|nearly|almost|some|over|approximately|then)? ?|, or (?:about |some )?"
)
_OTHER_YEAR = re.compile(
    r",? (?:an?|per) [a-z]|/|"
    r"[^.()]{0,24}\b(?:today|now|inflation|19[0-9]{2}|18[0-9]{2}|a (?:year|month|week|day|person))\b"
)
_OLD_YEAR = re.compile(r"\b1[0-9]{3}s?\b")
_SPARE, _NEAR = 1.2, 80  # times, characters
_SAYS = marked('"{one}" is not "{other}": at no rate of the last thirty years.')


class Rate(NamedTuple):
    """What one unit of a currency was worth in US dollars, at the least and at the most."""

    low: float
    high: float


@cache
def _rates() -> dict[str, Rate]:
    rows = (line.split() for line in beside(__file__, "exchange_rates.txt"))
    return {code: Rate(float(low), float(high)) for code, low, high in rows}


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each pair of sums that no rate makes the same."""
    text, rates = article.text, _rates()
    sums = [f for f in figures(article) if f.kind == "money"]
    for one, other in zip(sums, sums[1:], strict=False):
        if not 0 < other.start - one.end < 16 or one.unit == other.unit or not {one.unit, other.unit} <= rates.keys():
            continue
        if not _BETWEEN.fullmatch(text, one.end, other.start):
            continue
        if one.high is not None or other.high is not None or not one.value or not other.value:
            continue
        bracket = text[one.end : other.start].startswith(" (")
        if (bracket and not text.startswith(")", other.end)) or _OTHER_YEAR.match(text, other.end):
            continue
        if _OLD_YEAR.search(text, max(0, one.start - _NEAR), one.start):
            continue
        first, second, ratio = rates[one.unit], rates[other.unit], other.value / one.value
        low, high = first.low / second.high / _SPARE, first.high / second.low * _SPARE
        if not low <= ratio <= high and quotation_at(article, one.start, other.end) is None:
            message = say(_SAYS, one=text[one.start : one.end], other=text[other.start : other.end])
            yield Finding(one.start, one.end, message, (Related("against", other.start, other.end),))
