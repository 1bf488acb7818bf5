"""Let "last year" be the year before the article's.

"Last year (2011)" in an article of 2014 was copied from an older one, or the year is wrong; so is "three years ago, in
2003".

Needs the article's date (metadata, or a `Date:` line). Reads a year in brackets or between commas right behind "last
year", "this year", "next year" and "… years ago", or right before them. A number of years may be one off, for a date
has its place in a year. Silent inside quotations, behind hedges ("almost", "about"), and on the names of things ("last
year's 2012 accord").

Sources: AP Stylebook, "years"; Guardian style guide, "time".

Rate: 2 findings in 23,800 US news articles, most of them with their dates: 1 right, 1 wrong ("in 2012, this year
they"), silent now; tried on altered ones. No article of the corpora in twelve other languages bears its date; tried on
altered ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import marked, say
from newslint.facts.dates import published
from newslint.facts.figures import hedge_before
from newslint.facts.number_words import number_of
from newslint.facts.odd_words import written_words
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint.languages import by_kind, pairs
from newslint.languages.kinds import RELATIVE_YEARS

SEVERITY = "warning"
NEEDS = ("relative_years",)

_DATED = "Headline: A fair\nDate: 2014-05-06\n\n"
EXAMPLES = [
    good("The fair was shut last year (2011), and three years ago, in 2003."),
    good(_DATED + "The fair was shut last year (2013), opens next year, in 2015, and began three years ago, in 2010."),
    good(_DATED + "“It was last year, in 2009,” he read. Last year (2013-14) was wet, as was last year’s 2012 accord."),
    bad(_DATED + "The fair was shut last year («2011») and opens this year («2015»)."),
    bad(_DATED + "It was shut last year, in «2014», and founded 20 years ago, in «1984»."),
    good(_DATED + "The fair was shut in 2011, this year the town is to open it."),
    good(_DATED + "The fair was shut many years ago, in 1994, and opened some years ago (2009)."),
    bad(_DATED + "It was shut two years ago («2002»). In «2011», last year, it rained."),
    good(
        "Headline: A fair\nDate: 2014-05-06\n\nIt was founded almost 20 years ago, in 1995, and shut about two years "
        "ago, in 2011.",
    ),
    good("Headline: A fair\nDate: 2014-05-06\n\nIt was shut two years ago, in 2011, and two years ago, in 2013."),
    bad("Headline: A fair\nDate: 2014-05-06\n\nIt was shut two years ago, in «2010»."),
    bad("Headline: A fair\nDate: 2014-05-06\n\nIt was shut two years ago, in «2014»."),
    bad("Headline: A fair\nDate: 2014-05-06\n\nIt was shut twenty-one years ago, in «1990»."),
    good(
        "Headline: A fair\nDate: 2014-05-06\n\nIn 2013, last year, it rained. In 2014, this year, it snows. "
        "In 2015, next year, it ends."
    ),
    bad("Headline: A fair\nDate: 2014-05-06\n\nIn «2013», next year, it ends."),
    bad("Headline: A fair\nDate: 2014-05-06\n\nThe fair opens next year («2016»)."),
    good(
        "Headline: A fair\nDate: 2014-05-06\n\nIt was shut more than two years ago, in 2010, and at least "
        "two years ago, in 2005."
    ),
    bad("Headline: A fair\nDate: 2014-05-06\n\nIt was shut, they say, two years ago, in May «2009»."),
    bad("Headline: A fair\nDate: 2014-05-06\n\nIt was shut in «2004», 19 years ago, and in «1990», twenty years ago."),
    good("Headline: A fair\nDate: 2014-05-06\n\nWriting in 2012, he said that in 2002, ten years ago, it was shut."),
    good("Headline: A fair\nDate: 2014-05-06\n\nIt was shut in 2004, ten years ago, and in 1990, almost 20 years ago."),
    bad("Headline: A fair\nDate: 2014-05-06\n\nDas Fest fiel letztes Jahr («2011») aus.", language="de"),
    good("Headline: A fair\nDate: 2014-05-06\n\nDas Fest fiel letztes Jahr (2013) aus.", language="de"),
    bad("Headline: A fair\nDate: 2014-05-06\n\nDas Fest fiel vor zwei Jahren («2010») aus.", language="de"),
    good("Headline: A fair\nDate: 2014-05-06\n\nDas Fest fiel vor zwei Jahren (2011) aus.", language="de"),
    good("Headline: A fair\nDate: 2014-05-06\n\nDas Fest fiel vor fast zwei Jahren (2010) aus.", language="de"),
    bad("Headline: A fair\nDate: 2014-05-06\n\nDas Fest fiel vor 20 Jahren («1984») aus.", language="de"),
    bad("Headline: A fair\nDate: 2014-05-06\n\nDas Fest ist nächstes Jahr («2016»).", language="de"),
]

_YEAR = r"((?:19|20)[0-9]{2})(?![\w/–-]|[.,][0-9])"
_YEARS_AGO = -99
_OWN_DATE = marked("By the article's own date that is {right}, not {written}: check which.")
_OFF = {"last": -1, "this": 0, "next": 1}
_NAMED = re.compile(
    rf"\b([Ll]ast|[Tt]his|[Nn]ext) year(?: \(|, in |, |—| — | – | in |, or ){_YEAR}(?=[).,;:—]| —| –|$|\s[a-z])"
)
_BEFORE = re.compile(rf"\b(?:[Ii]n ){_YEAR}(?:, | \()(last|this|next) year(?=[,).;:—])")
_AGO = re.compile(
    rf"\b([0-9]{{1,3}}|[a-z]+(?:-[a-z]+)?) years ago(?: \(|, in |, | in |—| — | – )(?:[A-Z][a-z]+ )?{_YEAR}"
)
_SINCE = re.compile(rf"\b[Ii]n {_YEAR}(?:, | \(|—| — | – )([0-9]{{1,3}}|[a-z]+(?:-[a-z]+)?) years ago(?=[,.;:)]| —| –)")
_HEDGE = re.compile(r"\b(?:almost|nearly|about|around|more than|over|some|roughly|at least|than|or) $")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each year that is not the one that the words beside it say."""
    text, today = article.text, published(article)
    if today is None:
        return
    if article.primary_language != "en":
        yield from _in_other_languages(article, today[0])
        return
    said = written_words(article)
    if "year" in said:
        for match in _NAMED.finditer(text):
            yield from _wrong(article, match.span(2), today[0] + _OFF[match.group(1).lower()], 0)
        for match in _BEFORE.finditer(text):
            yield from _wrong(article, match.span(1), today[0] + _OFF[match.group(2)], 0)
    if "years" in said and " years ago" in text:
        for match in _AGO.finditer(text):
            years = int(number_of(match.group(1), "en"))
            if years and not _HEDGE.search(text, match.start() - 12, match.start()):
                yield from _wrong(article, match.span(2), today[0] - years, 1)
        for match in _SINCE.finditer(text):
            years = int(number_of(match.group(2), "en"))
            if years and not _is_of_another_year(article, match.span(1), years):
                yield from _wrong(article, match.span(1), today[0] - years, 1)


def _is_of_another_year(article: Article, place: tuple[int, int], years: int) -> bool:
    """Whether the sentence has the year that years are counted from: "in 2012 he said that in 2002, ten years ago"."""
    sentence, then = sentence_at(article, place[0]), int(article.text[slice(*place)])
    said = article.text[sentence.start : sentence.end]
    return any(str(then + years + off) in said for off in (-1, 0, 1))


def _wrong(article: Article, place: tuple[int, int], right: int, slack: int) -> Iterator[Finding]:
    written = article.text[slice(*place)]
    if abs(int(written) - right) > slack and not quotation_at(article, *place):
        message = say(_OWN_DATE, right=right, written=written)
        yield Finding(*place, message)


@cache
def _phrases(language: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """What finds a year behind the words for another year, or a number of years ago, with how far that is off."""
    known = by_kind(language, "relative_years", RELATIVE_YEARS)
    joint = rf"(?: \(|, |,? (?:{'|'.join(sorted(known['in']))}) | [–—] )"
    found = []
    for kind, off in (("last", -1), ("this", 0), ("next", 1)):
        if known[kind]:
            found.append((off, re.compile(rf"\b(?:{'|'.join(sorted(known[kind]))}){joint}{_YEAR}", re.IGNORECASE)))
    ago = "|".join(sorted(known["ago"])).replace("{n}", r"(\w+)")
    return (*found, (_YEARS_AGO, re.compile(rf"(?<!\w)(?:{ago}){joint}{_YEAR}", re.IGNORECASE)))


def _in_other_languages(article: Article, today: int) -> Iterator[Finding]:
    """The same with the words of another language."""
    for off, pattern in _phrases(article.language):
        for match in pattern.finditer(article.text):
            place = match.span(match.lastindex or 0)
            if off != _YEARS_AGO:
                yield from _wrong(article, place, today + off, 0)
                continue
            number = next(group for group in match.groups() if group)
            written = number if number.isdecimal() else pairs(article.language, "number_words").get(number.lower(), "")
            years = int(written) if written.isdecimal() else 0
            starts = (match.start(), article.text.index(number, match.start()))
            if years and not any(hedge_before(article.text, start, article.language) for start in starts):
                yield from _wrong(article, place, today - years, 1)
