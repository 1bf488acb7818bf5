"""Let a thing be as old as the years since it was built.

"The 150-year-old bridge, built in 1911" is from a year that has not come yet, or from another article.

Reads an age in years beside the year of building, opening or founding, and holds them against the article's own year
or, where it names none, against the years that it tells of and the year that is now. Two years more or less are let
pass, five where the age is round. Silent on hedged ages, on persons (`figures/ages`), and in quotations.

Sources: Reuters Handbook of Journalism, "Figures". Rate: none in 32,519 US news articles; tried on altered figures.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts import fact
from newslint.facts.dates import published
from newslint.facts.odd_words import written_words
from newslint.facts.quotations import quotation_at

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The «150-year-old» bridge, built in 1911, needs a new roof."),
    bad("The mill, which opened in 1990, is «60 years old» this year."),
    bad("Date: 3 May 2012\n\nThe mill was completed in 1934, «40 years» ago."),
    bad("Date: 3 May 2012\n\nBuilt «90 years» ago, in 1955, the mill is listed."),
    bad("It rained in May 2014, and in 2015.\n\nThe «60-year-old» mill, built in 1887, needs a new roof."),
    good("Date: 3 May 2012\n\nThe 78-year-old mill, built in 1934, is shut. Built 80 years ago, in 1934, it is red."),
    good("Date: 3 May 2012\n\nThe nearly 90-year-old mill, built in 1934, is shut."),
    good("The 60-year-old mill, built in 1887, needs a new roof."),
    good("Date: 3 May 2012\n\nThe 30-year-old man, who opened a mill in 1990, sang. It opened in 1990, she being 60."),
    good("Date: 3 May 2012\n\n“The 150-year-old mill, built in 1934, is shut,” she said."),
    good("Date: 3 May 2012\n\nIt was built in 1934, ten years ago the council bought it."),
]

_YEAR_OF = r"(?P<year>1[6-9][0-9]{2}|20[0-9]{2})"
_BUILT = rf"(?:built|opened|founded|completed|constructed|established|erected|finished|dedicated) in {_YEAR_OF}"
_AGE = r"(?P<age>[1-9][0-9]{1,2})"
_THING = (
    "(?:bridge|stadium|theat(?:er|re)|hospital|library|church|school|mill|house|building|hotel|museum|station|dam|tower|"
    "factory|plant|prison|jail|arena|ballpark|cathedral|chapel|temple|mosque|synagogue|courthouse|airport|tunnel|pier|"
    "lighthouse|castle|company|firm|club|college|university|newspaper|magazine|institution|landmark|structure|facility|"
    "monument|statue|memorial|cemetery|market|mall|store|shop|restaurant|pub|hall|palace|fort|canal|road|railway|zoo|park)"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<shown>{_AGE}[- ]year[- ]old)(?: [a-z]+)? {_THING},(?: (?:which|that) (?:was )?)? ?{_BUILT}",
        rf"{_THING},? (?:(?:which|that) )?(?:was )?{_BUILT},? (?:and )?is (?P<shown>{_AGE} years old)(?: this year)?",
        rf"{_THING} (?:was )?{_BUILT}, (?P<shown>{_AGE} years) ago",
        rf"[Bb]uilt (?P<shown>{_AGE} years) ago,? in {_YEAR_OF},",
    )
)
_AGED = re.compile(r"[0-9][- ]year(?:[- ]old|s (?:old|ago))")
_HEDGE = re.compile(r"\b(?:nearly|almost|about|around|roughly|over|than|some|least|most|approximately) (?:an? )?$")
_SPARE, _ROUND = 2, 5  # years
_YEAR = re.compile(r"(?<![\w$£€.,-])(?:19|20)[0-9]{2}(?![\w-]|[.,][0-9])")
_AGES = marked("{year} and {age} years make {sum}: one of the two is wrong.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each age that the year beside it rules out."""
    said = written_words(article)
    if said.isdisjoint(("year", "years")) or said.isdisjoint(("built", "opened", "founded", "completed", "established",
        "constructed", "Built", "erected", "finished", "dedicated")):  # fmt: skip
        return
    if not _AGED.search(article.text):
        return
    for form in _FORMS:
        for match in form.finditer(article.text):
            start, end = match.span("shown")
            year, age = int(match["year"]), int(match["age"])
            spare = _ROUND if age % 10 == 0 else _SPARE
            first, last = _now(article)
            if first - spare <= year + age <= last + spare or quotation_at(article, start, end):
                continue
            if not _HEDGE.search(article.text, max(0, start - 16), start):
                message = say(_AGES, year=str(year), age=str(age), sum=str(year + age))
                yield Finding(start, end, message, (Related("against", *match.span("year")),))


@fact
def _now(article: Article) -> tuple[int, int]:
    """Between which years an article was written."""
    today = published(article)
    if today is not None:
        return today[0], today[0]
    now = datetime.datetime.now(tz=datetime.UTC).year
    past = [year for match in _YEAR.finditer(article.text) if (year := int(match.group())) <= now]
    times = Counter(past)
    often = [year for year in times if times[year] + times[year - 1] > 1]
    return max(often, default=0), now
