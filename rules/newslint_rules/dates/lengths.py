"""Let something last as long as its two ends are apart.

"The five-day festival runs from March 3 to March 12" and "for three hours, from 7 p.m. to 9 p.m.": readers count, and
book.

Reads a number of days, months or hours beside the two dates, months, days of the week or times between which they lie,
in one clause; both ends may count or not, and hours be less than one off. Silent
on hedged numbers, on days of the week or of work ("weekdays", "Saturdays", "business days"), on what leaves days out
("except Mondays"), inside quotations, and where the dates are more than four times as far apart, for then they may be
of something else.

Sources: the Gregorian calendar; Reuters Handbook of Journalism, "Figures". Rate: none in 32,519 US news articles; tried
on altered figures.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import say, say_of
from newslint.facts.calendar import ordinal
from newslint.facts.date_grammar import grammar_of
from newslint.facts.dates import published
from newslint.facts.number_starts import numbers_of
from newslint.facts.number_words import number_of
from newslint.facts.odd_words import odd_words, written_words
from newslint.facts.posts import is_of_others
from newslint_rules.dates._spans_beside import spans_beside

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The «five-day» festival runs from March 3 to March 12."),
    bad("The «five-day» festival will be held March 3-12 in Tarn."),
    bad("The strike lasted «four days», from Oct. 5 through Oct. 12."),
    bad("The «10-day» trial lasted from May 28 to June 20."),
    good("The five-day festival runs from March 3 to March 7, and a five-day fair from March 3 to March 8."),
    good("The strike lasted four days, from Oct. 5 through Oct. 8. A 10-day trial lasted from May 28 to June 6."),
    good("The five-day course, on weekdays, runs from March 3 to March 14. A five-day class is May 1 to June 30."),
    good("“The five-day festival runs from March 3 to March 12,” he said. A ten-day fair is March 31 to March 45."),
    good("The four-day fair runs from Feb. 27 to March 2."),
    good("The five-day week of May 3 to May 9 was long."),
    good("The nearly five-day festival ran from March 3 to March 12."),
    good("A three-day conference in the week of March 3 to March 9. The two-day talks followed a fair, March 3-12."),
    good("The five-day festival, which opened late, runs when it rains; the mill is shut March 3 to March 12."),
    bad("The «five-month» inquiry lasted from March to June. In the «six months» from May to July it rained."),
    bad("It was shut for «two months», from May to October. The season runs for «six months» (May to July)."),
    good("The four-month inquiry lasted from March to June, and a three-month fair ran from May to August."),
    good("In the nearly six months from May to July it rained. The two-month fair was moved from May to October."),
    bad("The «three-hour» hearing ran from 2 p.m. to 4 p.m. It was off for «five hours», from 9 a.m. to noon."),
    bad("They sat from 2:15 p.m. to 4:15 p.m., «four hours» in all. The «one-hour» class, from 2 to 4 p.m., is free."),
    good("The two-hour hearing ran from 2 p.m. to 4 p.m., and an eight-hour one from 9 to 5 p.m."),
    good("The four-hour course, Tuesdays and Fridays from 2 p.m. to 4 p.m., is free. It took 2 hours, from 2 to 5."),
    bad("The «four-day» fair will be held from Monday to Wednesday."),
    good("The three-day fair runs from Monday to Wednesday, and a two-day one from Friday to Sunday."),
]

_SPAN = re.compile(
    r"\b(?:([0-9]{1,2}|[a-z]+)-day (?!week|average|period|limit|notice)[a-z]+(?: [a-z]+)?"
    r"|lasted ([0-9]{1,2}|[a-z]+) days),?"
)
_CLAUSE = re.compile(
    r"(?: (?:runs?|ran|is|was|will|be|held|lasts?|lasted|takes?|took|place|set|scheduled|for|to|go|goes|opens)){0,5}"
    r"(?: from| between)? "
)
_DAYS = re.compile(
    r"([A-Z][a-z]{2,8}\.?) ([0-9]{1,2})(?: to | through | until |[-–]| – )"
    r"(?:([A-Z][a-z]{2,8}\.?) )?([0-9]{1,2})(?![\w-]|,? [0-9]{4}[-–])"
)
_TO = re.compile(r"(?<![0-9])[0-9]{1,2}(?: to | through | until |[-–]| – )(?:[A-Z][a-z]|[0-9])")
_HEDGE = re.compile(r"\b(?:nearly|almost|about|around|roughly|over|than|least|most|first|last|next|every|each) $")
_LEFT_OUT = re.compile(
    r"\b(?:weekdays?|weekends?|business|working|school|except|excluding|not|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)\b"
)
_FAR = 4  # times; dates that are further apart may be of something else
_LEAP = 2024
_REACH = 60  # characters behind the dates in which some days may be left out


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each number of days that its dates rule out."""
    for start, end, ends in spans_beside(article):
        message = say('"{said}" beside it: one of the two is wrong.', said=article.text[slice(*ends)])
        yield Finding(start, end, message, (Related("against", *ends),))
    yield from _between_dates(article)


def _between_dates(article: Article) -> Iterator[Finding]:
    text = article.text
    said = written_words(article)
    if "-day" not in odd_words(article) and not ("lasted" in said and "days" in said):
        return
    if not any(numbers_of(_TO, article)):
        return
    for span in _SPAN.finditer(text):
        number = span[1] or span[2]
        length, clause = number_of(number, "en"), _CLAUSE.match(text, span.end())
        days = _DAYS.match(text, clause.end()) if clause else None
        if not length or days is None or _HEDGE.search(text, max(0, span.start() - 12), span.start()):
            continue
        today = published(article)
        apart = _apart(days, today[0] if today else _LEAP)
        stop = text.find(".", days.end(), days.end() + _REACH)
        end = days.end() + _REACH if stop < 0 else stop
        if apart is None or is_of_others(article, *span.span()) or _LEFT_OUT.search(text, span.start(), end):
            continue
        leap = today is None and days[1][:3] in ("Jan", "Feb") and days[3] is not None  # in which year is not told
        if apart + 1 <= _FAR * length and not apart - leap <= length <= apart + 1:
            group = 1 if span[1] else 2
            stop = text.index("day", span.end(group)) + (3 if group == 1 else 4)
            shown = text[span.start(group) : stop]
            message = say_of(
                apart + 1,
                "From {first} to {last} is {count} day, not “{span}”.",
                "From {first} to {last} is {count} days, not “{span}”.",
                first=f"{days[1]} {days[2]}", last=f"{days[3] or days[1]} {days[4]}", span=shown,
            )  # fmt: skip
            yield Finding(span.start(group), stop, message, (Related("against", *days.span()),))


def _apart(days: re.Match[str], year: int) -> int | None:
    """How many days two dates of a year are apart; None where one is none, or the second is not the later."""
    grammar = grammar_of("en")
    months = grammar.months if grammar else {}
    first, last = months.get(days[1].rstrip(".")), months.get((days[3] or days[1]).rstrip("."))
    if first is None or last is None:
        return None
    if int(days[4]) > monthrange(year, last[0])[1] or int(days[2]) > monthrange(year, first[0])[1]:
        return None
    apart = ordinal(year, last[0], int(days[4])) - ordinal(year, first[0], int(days[2]))
    return apart if apart > 0 else None
