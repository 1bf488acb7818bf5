"""Give one event one date: the 2016 election, and not the 2015 election further down.

Nobody looks up which of the two was meant; readers remember the wrong one.

Reads events that are named with their year ("the 2010 health care law", "a 2014 uprising"): the same words with two
years, one of which stands in the article but once, and the other more often; they differ by an odd number below ten, or
by ten, as years do when one digit is mistyped. Silent where both stand in one sentence, where a third year is given,
and in quotations. Reads events that are named with their day alike ("the June 12 attack", "the June 21 attack"), where
the same words have two days of one month, or one day of two months; silent on another one ("a June 21 attack").

Sources: Reuters Handbook of Journalism, "Accuracy". Rate: 4 findings in 23,800 US news articles, all wrong (two laws,
two shootings, reports of two bodies, a census ten years on), and silent since. Days: no finding in 32,519 US articles,
64 of which name an event with its day twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.lists import beside
from newslint.core.message import say
from newslint.facts.number_starts import numbers_of
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint_rules.dates._event_days import named_with_two_days

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The 2016 election was held in May.\n\nIn 2016 it rained.\n\nMany stayed at home in the «2015 election»."),
    bad("Of the 2014 uprising little is left. It was in May 2014.\n\nThe «2004 uprising» made him king."),
    good("The 2016 election was held in May.\n\nIn 2016 it rained.\n\nMany stayed at home in the 2012 election."),
    good("The 2016 election was held in May 2016. In the 2015 election few came, in the 2016 election all."),
    good("The 2016 election was held in May.\n\nIn 2016 it rained.\n\nThe 2015 elections were earlier."),
    good("The 2016 election was held in May 2016.\n\n“In the 2015 election I stayed at home,” she said."),
    good("The 2016 election was held in May 2016.\n\nIn 2015 it rained.\n\nMany stayed at home in the 2015 election."),
    good("The 2016 report was read in May, in 2016 and later.\n\nIt rained.\n\nA 2015 report by the mill was not."),
    good("The 2001 law was read in May, in 2001 and later.\n\nThe 2002 law is another."),
    good("After the 2020 Census Tarn grew.\n\nThe 2010 census was held late. The 2010 census was long."),
    good("The 2010 census was held in 2010.\n\nTarn grew after the 1990 and 2000 census."),
    good("The 2016 season was dry, in 2016 and later.\n\nIn the 2015 season it rained."),
    good("The 2016 election was held in May.\n\nIn 2016 it rained.\n\nMany stayed at home in the 2014 election."),
    bad("The 2016 election was held in May.\n\nIn 2016 it rained.\n\nMany stayed at home in the «2013 election»."),
    good("The 2016 election was held in May.\n\nIn 2016 it rained.\n\nMany stayed at home in the 2010 election."),
    bad("The 2016 election was held in May.\n\nIn 2016 it rained.\n\nMany stayed at home in the «2009 election»."),
    good("The 2016 election was held in May.\n\nIn 2016 it rained.\n\nMany stayed at home in the 2008 election."),
    bad("The 2016 election was held in May.\n\nIn 2016 it rained.\n\nMany stayed at home in the «2007 election»."),
    bad("The 2016 election was held in May.\n\nIn 2016 it rained.\n\nMany stayed at home in the «2006 election»."),
    good("The 2016 election was held in May.\n\nIn 2016 it rained.\n\nMany stayed at home in the 2005 election."),
    bad("Two men are held for the June 12 attack. It rained. Nobody saw the «June 21 attack»."),
    bad("Two men are held for the June 12, 2016 mill fire. It rained. Nobody saw the «July 12, 2016, mill fire»."),
    good("Two men are held for the June 12 attack. It rained. Nobody saw the July 21 attack."),
    good("Two men are held for the June 12, 2016 attack. It rained. Nobody saw the June 21, 2015 attack."),
    good("Two men are held for the June 12 attack. Nobody saw another June 21 attack or the June 23-25 attack."),
    good("Two men are held for the June 12 attack and the June 21 attack."),
    good("Two men are held for the June 12 attack. “I saw the June 21 attack,” she said. It rained."),
    good("Two men are held for the June 12 attack. It rained. Nobody saw the June 21 ferry attack."),
    good("“The June 12 attack,” she said. It rained. Nobody saw the June 21 attack."),
]

_YEARLY = frozenset("election primary olympics games championship championships campaign uprising war".split())
_ROW = re.compile(r"[12][09][0-9]{2} (?:and|or|to) \Z")
_ANOTHER = re.compile(r"\b[Aa]n? \Z")
_SLIPS = (1, 3, 5, 7, 9, 10)  # years


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a year that stands once before the name of an event that the article gives another year; days alike."""
    for here, there in named_with_two_days(article):
        written = {"here": article.text[slice(*here)], "there": article.text[slice(*there)]}
        message = say("“{here}” here, “{there}” elsewhere: which day?", **written)
        yield Finding(*here, message, (Related("against", *there),))
    yield from _of_two_years(article)


def _of_two_years(article: Article) -> Iterator[Finding]:
    text = article.text
    named: dict[str, dict[str, list[re.Match[str]]]] = {}
    for match in numbers_of(_events(), article):
        named.setdefault(match.group(2).lower(), {}).setdefault(match.group(1), []).append(match)
    for years in named.values():
        if len(years) != 2:
            continue
        odd, other = sorted(years, key=text.count)
        if text.count(odd) > 1 or text.count(other) == 1 or abs(int(odd) - int(other)) not in _SLIPS:
            continue
        here, there = years[odd][0], years[other][0]
        sentence = sentence_at(article, here.start())
        is_bare = here.group(2).count(" ") == 0 and here.group(2).lower() not in _YEARLY
        later = max(here.start(), there.start())  # "a 2015 election" introduces another one
        if is_bare or _ROW.search(text, 0, here.start()) or _ANOTHER.search(text, 0, later):
            continue
        if text.find(other, sentence.start, sentence.end) >= 0 or quotation_at(article, *here.span()):
            continue
        message = say("“{here}” here, “{there}” elsewhere: which year?", here=here.group(), there=there.group())
        yield Finding(*here.span(), message, (Related("against", *there.span()),))


@cache
def _events() -> re.Pattern[str]:
    """A year before the name of an event, with up to two words between them."""
    names = "|".join(beside(__file__, "events.txt"))
    return re.compile(rf"([12][09](?<!\w..)[0-9]{{2}}) ((?:[a-zA-Z]+ ){{0,2}}(?i:{names}))\b")
