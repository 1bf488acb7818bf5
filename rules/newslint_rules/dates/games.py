"""Put Olympic Games and Super Bowls into their own year.

"The 2008 Olympics in London" and "Super Bowl XLIX, in 2017" are facts that anybody may look up, and many readers have
no need to.

Reads a year right beside the Olympics of a city ("the 2008 London Games", "at the London Olympics in 2008") and beside
a Super Bowl with its number, which may be called by the season's year too. Silent on bids, trials and training, on
cities without Games, and in quotations and posts.

Sources: International Olympic Committee, "All Olympic Games"; NFL Record & Fact Book, "Super Bowl results".

Rate: none in 38,000 US news articles; tried on altered years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.lists import beside
from newslint.core.message import marked, say
from newslint.core.signs import Signs
from newslint.facts.number_starts import numbers_of
from newslint.facts.posts import is_of_others
from newslint.facts.sentences import sentence_at
from newslint.facts.signs_together import seen

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("She sang at the «2008 Olympics in London». He rowed at the «2012 Beijing Games»."),
    bad("He rowed at the «London Olympics in 2011», and won «Super Bowl XLIX, in 2017»."),
    good("She sang at the 2012 Olympics in London. He rowed at the 2008 Beijing Games and won Super Bowl 49 in 2015."),
    good("She planned a bid for the 2012 Olympics in Paris. The town got the London Olympics in 2005. It was at the"
         " 2012 trials in Atlanta. “The 2008 Olympics in London were cold,” she said."),
]  # fmt: skip

_YEAR = r"(?P<year>(?:18|19|20)\d\d)"
_OLYMPIC = r"(?:(?:[Ss]ummer|[Ww]inter) )?(?:Olympics|Olympic Games|Games|Paralympics|Paralympic Games)"
_OTHERWISE = re.compile(
    r"\b(?:bid\w*|candidat\w+|host\w*|trials?|train\w*|qualif\w+|Commonwealth|Asian|Goodwill|Gay|Pan|Maccabi\w*|Youth|"
    r"Special|X|award\w*|chosen|watch\w*|home|protest\w*|boycott\w*|cancel\w*)\b"
)
_BOWL = re.compile(
    r"Super Bowl (?P<n>[IVXL]{1,8}|\d\d?)(?:,? was (?:played|held) in |, in | \()(?P<year>(?:19|20)\d\d)\b(?![–-])"
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_FIRST = 1966  # the year before that in which the first Super Bowl was played, and whose season it ended
_SIGNS = Signs("Olympic", " Games", "Paralympic")
_BOWLS = Signs("Super Bowl ")
_NOT_THEN = marked("The Games of {city}: {years}.")
_PLAYED = marked("Super Bowl {number} was played in {year}.")


@cache
def _cities() -> Mapping[str, tuple[str, ...]]:
    """The years of the Games of each city."""
    found = {}
    for line in beside(__file__, "olympics.txt"):
        words = line.split()
        names = [word for word in words if not word.isdigit()]
        found[" ".join(names)] = tuple(words[len(names) :])
    return found


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    city = rf"(?P<city>{'|'.join(_cities())})"
    return (
        re.compile(rf"{_YEAR} {_OLYMPIC} in {city}\b(?! (?:County|bid|Bay))"),
        re.compile(rf"{_YEAR} {city} {_OLYMPIC}\b(?! [A-Z])"),
        re.compile(rf"\b(?:at|during) the (?P<shown>{city} {_OLYMPIC} (?:in|of) {_YEAR})\b"),
    )


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each Games and each Super Bowl beside a year in which it was not."""
    text = article.text
    if seen(article, _SIGNS):
        *by_year, by_city = _forms()
        found = [match for form in by_year for match in numbers_of(form, article)]
        for match in (*found, *by_city.finditer(text)):
            yield from _games(article, match)
    if seen(article, _BOWLS):
        for match in _BOWL.finditer(text):
            number = int(match["n"]) if match["n"].isdigit() else _value(match["n"])
            right = _FIRST + number
            if int(match["year"]) not in (right, right - 1) and not is_of_others(article, *match.span()):
                yield Finding(match.start(), match.end("year"), say(_PLAYED, number=match["n"], year=str(right)))


def _games(article: Article, match: re.Match[str]) -> Iterator[Finding]:
    years, sentence = _cities()[match["city"]], sentence_at(article, match.start())
    place = match.span("shown") if "shown" in match.re.groupindex else match.span()
    if match["year"] in years or _OTHERWISE.search(article.text, sentence.start, sentence.end):
        return
    if not is_of_others(article, *place):
        yield Finding(*place, say(_NOT_THEN, city=match["city"], years=", ".join(years)))


def _value(roman: str) -> int:
    """The value of a Roman numeral."""
    values = [_ROMAN[letter] for letter in roman]
    return sum(-n if n < after else n for n, after in zip(values, [*values[1:], 0], strict=True))
