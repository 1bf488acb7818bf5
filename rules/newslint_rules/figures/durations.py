"""Let a span of years be as long as its years are apart.

"For 15 years, from 1990 to 2000" and "founded in 1987, it marks its 50th birthday in 2027": readers subtract, and so
should the desk.

Reads a span beside its own two years, and an anniversary beside a year of founding and its own year ("this year" is the
article's). A span may be a year off, for years begin and end somewhere. Silent on hedged spans ("almost 20 years"),
terms of prison and bans, on what "-year" only names ("a four-year school"), and where another clause stands between
them.

Sources: Reuters Handbook of Journalism, "Figures".

Rate: 1 finding in 11,000 US news articles, and it was wrong ("from 2006 to 2011, reversing a 25-year decline"), and is
silent since; tried on altered figures. No warning in 2,258 articles in twelve other languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import say_of
from newslint.facts.dates import published
from newslint.facts.figures import hedge_before
from newslint.facts.number_starts import numbers_of
from newslint.facts.number_words import number_of
from newslint.facts.odd_words import written_words
from newslint.facts.quotations import quotation_at
from newslint.languages import entries, pairs

SEVERITY = "warning"
NEEDS = ("spans",)

EXAMPLES = [
    good("She led it for 10 years, from 1990 to 2000, and for three years (2001-2003). A 12-year run, 1990-2002."),
    good("He led it for 15 years and wrote a book, 1990 to 2000 a bestseller. It took almost 20 years, 1990-2005."),
    good("The poet (1904-1973) was a senator for three years. Sir Ole Lee (1927-2018) performed for 64 years."),
    good("A priest who sang there between 1974 and 1980 has been jailed for 12 years. Ann, who ran it between 2014 and"
         " 2020, could be jailed for 20 years. They kept records from 2009 to 2016 and have sung for three years."),
    good("Bo was jailed for 12 years between 1990 and 1996, and spent 12 years in jail for singing from 1980 to 1986."),
    good("Sales were up 9% from 2006 to 2011, reversing a 25-year decline."),
    good("The town had no four-year public school from 1897 to 1945, nor a two-year degree between 1950 and 1970."),
    bad("She led it for «15 years», from 1990 to 2000, and in a «12-year» run (1990-2005)."),
    bad("From 1990 to 2000 she spent «eight years» in the north."),
    good("Founded in 1977, the mill marks its 50th anniversary in 2027. Born in 1920, he had his 100th in 2020."),
    bad("Founded in 1987, the mill will have its «50th birthday» in 2027."),
    bad("Date: 3 May 2024\n\nThe mill, founded in 1987, has its «50th anniversary» this year."),
    good("Founded in 1987, it merged with the port, whose 50th anniversary is in 2027. It opened in 1987."),
    good("She led it for 11 years, from 1990 to 2000."),
    bad("She led it for «12 years», from 1990 to 2000."),
    good("She led it for 9 years, from 1990 to 2000."),
    bad("She led it for «8 years», from 1990 to 2000."),
    good("She led it for nearly 15 years, from 1990 to 2000."),
    good("Founded in 1977, the mill marks its 50th anniversary in 2026."),
    good("Founded in 1977, the mill marks its 50th anniversary in 2028."),
    bad("Founded in 1977, the mill marks its «50th anniversary» in 2029."),
    bad("“She led it for «15 years», from 1990 to 2000,” he said."),
]  # fmt: skip

_YEAR = "((?:1[789]|20)[0-9]{2})"
_MONTH = r"(?:(?:early |late |mid-)?(?:[A-Z][a-z]{2,8}\.? )?(?:[0-9]{1,2}, )?)?"
_YEARS = re.compile(
    rf"[FfBb(](?:(?<=\b[Ff])rom |(?<=\b[Bb])etween |(?<=\()){_MONTH}{_YEAR}"
    rf"(?: to | and | until | till | through |[-–]| – ){_MONTH}{_YEAR}(?![\w–-]|,[0-9])"
)
_TWO_YEARS = re.compile(rf"[12](?:7|8|9|0)[0-9]{{2}}(?: to | and | until | till | through |[-–]| – ){_MONTH}[12]")
_SPAN = r"(([0-9]{1,3}|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)[ -]years?)\b"
_SPAN_BEFORE = re.compile(
    rf"\b(?:for|in|over|during|lasted|spent|served|an?|his|her|its|their) {_SPAN}"
    r"(?: (?!and|but|that|who|which|for|after|because|since|when|over)[a-z]+){0,3}[,\s–—-]*$"
)
# Whoever has a verb of their own between the years and the span has a span of their own: "who ran it from 2014 to 2020
# has been jailed for 12 years".
_SPAN_AFTER = re.compile(
    rf"\)?,?(?: (?:he|she|it|they|we))? (?:for|spent|served|lasted|an?) {_SPAN}"
    r"(?! (?:old|ago|later|earlier|before|after))"
)
_SENTENCED = re.compile(
    r"\b(?:jail|imprison|ban|disqualif|suspend|exten|barr|sentenc|marri|lock|closed|shut)\w*(?: [a-z]+)? (?:for )?$"
)
_HEDGE = re.compile(
    r"\b(?:almost|nearly|about|around|more than|over|some|roughly|at least|another|first|last|next|final) (?:an? )?$"
)
_NAMED = re.compile(  # "a four-year black high school"
    r"-year [a-z ]*(?:school|college|universit|institution|degree|course|program|diploma|term|lease|loan|mortgage|bond)"
)
_TURNED = re.compile(r"\b(?:revers|end|break|snap|cap|halt|follow|after|interrupt)[a-z]* (?:an? |its |their )?$")
_FOUNDED = re.compile(
    rf"\b(?:[Ff]ounded|[Ee]stablished|[Bb]orn|[Oo]pened|[Bb]uilt|[Cc]reated|[Ss]et up|[Ll]aunched) in {_YEAR}\b"
)
_BIRTHDAY = re.compile(
    r"[^.;!?]{0,110}?\b(?:its|his|her|their) (([0-9]{1,3})(?:st|nd|rd|th)[- ](?:anniversary|birthday|jubilee))\b"
    rf"[^.;!?]{{0,20}}?\b(?:in {_YEAR}|this year)"
)
_BIRTHDAYS = frozenset({"anniversary", "birthday", "jubilee"})
_OTHER = re.compile(r"\b(?:whose|but|while|and then|his|her|who|when)\b.*\b(?:its|his|her|their) [0-9]")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report spans and anniversaries that their years rule out."""
    if article.primary_language != "en":
        yield from _in_other_languages(article)
        return
    text = article.text
    said = written_words(article)
    if ("years" in said or ("year" in said and "-year" in text)) and any(numbers_of(_TWO_YEARS, article)):
        for match in _YEARS.finditer(text):
            yield from _span(article, match)
    if not said.isdisjoint(_BIRTHDAYS):
        today = published(article)
        for match in _FOUNDED.finditer(text):
            yield from _anniversary(text, match, today[0] if today else None)


def _span(article: Article, years: re.Match[str]) -> Iterator[Finding]:
    text = article.text
    first, last = int(years.group(1)), int(years.group(2))
    if last <= first:
        return
    span = _SPAN_BEFORE.search(text, years.start() - 70, years.start())
    if span is None and text[years.start()] != "(":  # years of life: "(1904-1973) was a senator for three years"
        span = _SPAN_AFTER.match(text, years.end())
    if span and _SENTENCED.search(text, span.start() - 24, span.start(1)):
        return
    if span is None or _HEDGE.search(text, span.start(1) - 20, span.start(1)):
        return
    if _TURNED.search(text, span.start(1) - 20, span.start(1)) or _NAMED.search(span.group()):
        return
    number = span.group(2)
    length = number_of(number, "en")
    if length and not last - first - 1 <= length <= last - first + 1:
        yield _finding(span.span(1), span.group(1), first, last, years.span())


def _finding(place: tuple[int, int], written: str, first: int, last: int, years: tuple[int, int]) -> Finding:
    message = say_of(
        last - first,
        'From {first} to {last} is {count} year, not "{span}".',
        'From {first} to {last} is {count} years, not "{span}".',
        first=first, last=last, span=written,
    )  # fmt: skip
    return Finding(*place, message, (Related("against", *years),))


@cache
def _spans(language: str) -> tuple[re.Pattern[str], ...]:
    """What finds a number of years beside the two years between which they lie, in another language."""
    years = {"{first}": f"(?P<first>{_YEAR})", "{last}": f"(?P<last>{_YEAR})"}
    parts = {"{n}": r"(?P<span>(?P<n>\w+)", "{end}": ")", **years}
    found = []
    for entry in entries(language, "spans"):
        for part, pattern in parts.items():
            entry = entry.replace(part, pattern)
        found.append(re.compile(rf"(?<!\w){entry}(?![\w–-])", re.IGNORECASE))
    return tuple(found)


def _in_other_languages(article: Article) -> Iterator[Finding]:
    """Numbers of years that the years beside them rule out, with nothing that hedges them."""
    language = article.language
    for pattern in _spans(language):
        for match in pattern.finditer(article.text):
            first, last, number = int(match["first"]), int(match["last"]), match["n"]
            written = number if number.isdecimal() else pairs(language, "number_words").get(number.lower(), "")
            length = int(written) if written.isdecimal() else 0
            start = match.start("span")
            if not length or last <= first or quotation_at(article, start, match.end("span")):
                continue
            if not last - first - 1 <= length <= last - first + 1 and not hedge_before(article.text, start, language):
                yield _finding(match.span("span"), match["span"], first, last, match.span("first"))


def _anniversary(text: str, founded: re.Match[str], today: int | None) -> Iterator[Finding]:
    match = _BIRTHDAY.match(text, founded.end())
    if match is None or _OTHER.search(match.group()):
        return
    year = int(match.group(3)) if match.group(3) else today
    first, number = int(founded.group(1)), int(match.group(2))
    if year and abs(year - first - number) > 1:
        message = say_of(
            year - first,
            "{first} and {last} are {count} year apart, not {number}.",
            "{first} and {last} are {count} years apart, not {number}.",
            first=first, last=year, number=number,
        )  # fmt: skip
        yield Finding(*match.span(1), message, (Related("against", *founded.span()),))
