"""Let a holiday that keeps its day stand beside that day: "Christmas Day, Dec. 26".

One of the two is wrong, and readers stand before a closed door. Reads a holiday and a day with nothing but a comma, a
bracket or a dash between them, in either order.

Silent in lists of days ("Dec. 24, Christmas Day and New Year's Day"), on days after or before one, of other calendars
(Orthodox Christmas), off in lieu of a weekend, and inside quotations. Which holidays there are is data
(newslint/languages/<xx>/holidays.txt).

Sources: 5 U.S.C. 6103 and the like for other countries; AP Stylebook, "holidays and holy days".
Rate: no alarm in 32,519 US and British news articles; tried on planted ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.around import in_front
from newslint.core.message import marked, say
from newslint.core.signs import Signs
from newslint.core.tuples import NamedTuple
from newslint.facts.dates import Date, dates, ordinal, published, weekday_of
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint.facts.signs_together import seen
from newslint.languages import any_of, pairs, words

SEVERITY = "warning"
NEEDS = ("months", "holidays")

EXAMPLES = [
    bad("The hall is shut on «Christmas Day, Dec. 26», and on «New Year’s Day (Jan. 2)»."),
    bad("He was born on «Oct. 30, Halloween», and died on «July 15, 1998 — Bastille Day»."),
    bad("Die Feier ist «Heiligabend, 25. Dezember», im Saal.", language="de"),
    bad("Elle est née le «1er novembre 1990, jour de Noël», à Lyon.", language="fr"),
    bad("La fiesta será en «Nochebuena, 25 de diciembre», en el puerto.", language="es"),
    bad("Det skete «juleaften, 23. december», på havnen.", language="da"),
    good("The hall is shut on Christmas Day, Dec. 25, on New Year’s Day (Jan. 1) and on July 4, Independence Day."),
    good("It is shut Dec. 24, Christmas Day and New Year’s Day, and on Easter, Christmas Day, Jan. 5 and Jan. 6."),
    good("Sales rose on the day after Christmas Day, Dec. 26. Orthodox Christmas Eve, Jan. 6, was quiet."),
    good("Banks shut for Christmas Day, Monday, Dec. 26. They observed Veterans Day, Nov. 10. On Halloween 30 came."),
    good("Headline: Banks\nDate: 2022-12-20\n\nBanks are shut on Christmas Day, Dec. 26, and on Boxing Day, Dec. 27."),
    good("“They left on Christmas Day, Dec. 26,” he said. Independence Day, Aug. 15, drew crowds in Delhi."),
    good("Between Christmas Eve, Dec. 24, and May Day, it rained. Lunar New Year’s Day, Feb. 1, was dry."),
    good("Die Feier ist Heiligabend, 24. Dezember, im Saal, nach Heiligabend, 26. Dezember, im Hof.", language="de"),
    good("Elle est née le 25 décembre 1990, jour de Noël, à Lyon, après la Toussaint, 2 novembre.", language="fr"),
    good("La fiesta será en Nochebuena, 24 de diciembre, en el puerto.", language="es"),
    good("Det skete juleaften, 24. december, på havnen.", language="da"),
]

_DAY = marked("{holiday} is on day {day} of that month: check which of the two is meant.")
_MONTH = marked("{holiday} is not in that month: check which of the two is meant.")
_NAMED = re.compile(r"\b(?P<word>[A-Z]\w+)[’']?s? $")
_MONDAY, _TUESDAY, _FRIDAY = 0, 1, 4
_LATE = 2  # days at most by which a day off is late
_LEAD = 40  # characters in front in which a word may make it another day


class _Known(NamedTuple):
    days: dict[str, tuple[int, int]]
    elsewhere: dict[str, tuple[str, ...]]
    around: frozenset[str]
    other: frozenset[str]
    joint: re.Pattern[str]
    list_before: re.Pattern[str]
    list_behind: re.Pattern[str]
    signs: Signs


@cache
def _known(language: str) -> _Known:
    kinds: dict[str, set[str]] = {"around": set(), "other": set(), "on": set(), "list": set()}
    days, elsewhere = {}, {}
    for name, value in pairs(language, "holidays").items():
        if value in kinds:
            kinds[value].add(name)
            continue
        day, *places = value.split(",")
        for form in {name, name.replace("’", "'")}:
            days[form] = (int(day[:2]), int(day[3:]))
            elsewhere[form] = tuple(place.replace("_", " ") for place in places)
    joins = any_of(kinds["list"])
    return _Known(
        days, elsewhere, frozenset(kinds["around"]), frozenset(kinds["other"]),
        re.compile(rf"(?:,? \(?|,? ?[—–] ?|,? --? )(?:{any_of(kinds['on'])} )?"),
        re.compile(rf"(?:[,/]|\b(?:{joins})) $"),
        re.compile(rf"/| (?:{joins}) |[-–]\d|,(?: (?:{joins}))? (?:[A-Z]|\d)"),
        Signs(*days),
    )  # fmt: skip


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each holiday beside a day that is not its own."""
    text, known = article.text, _known(article.language)
    if not seen(article, known.signs):
        return
    found = [d for d in dates(article) if not d.is_range and d.until is None]
    for name, start, end in known.signs.found(text):
        right = known.days[name]
        for date in found:
            if date.end > start and date.start < end:
                continue
            joint = (end, date.start) if date.start >= end else (date.end, start)
            if (date.month, date.day) == right or not known.joint.fullmatch(text, *joint):
                continue
            if _in_lieu(article, right, date):
                continue
            place = min(start, date.start), max(end, date.end)
            place = place[0], place[1] + (text[joint[1] - 1] == "(" and text.startswith(")", place[1]))
            if _is_meant(article, name, known, *place):
                yield _finding(name, right, date, place)


def _is_meant(article: Article, name: str, known: _Known, start: int, end: int) -> bool:
    """Whether holiday and day stand for each other: in no list, of no other calendar, in no quotation."""
    text = article.text
    before = in_front(text, start, _LEAD)
    if before[-1:].isalnum() or text[end : end + 1].isalnum():
        return False
    named, small = _NAMED.search(before), words(article.language, "function_words")
    if known.list_before.search(before) or (named and named["word"].lower() not in small):
        return False
    if known.list_behind.match(text, end) or not known.around.isdisjoint(before.split()):
        return False
    sentence = sentence_at(article, start)
    said = set(re.findall(r"\w+", text[sentence.start : sentence.end]))
    if not known.other.isdisjoint(said) or any(place in text for place in known.elsewhere[name]):
        return False
    return quotation_at(article, start, end) is None


def _in_lieu(article: Article, right: tuple[int, int], date: Date) -> bool:
    """Whether a day off stands for a holiday on a weekend: Monday, Dec. 26, for Sunday the 25th."""
    today = published(article)
    year = date.year or (today[0] + (date.month == 1 and today[1] > 6) if today else None)
    if year is None or date.month > 12:
        return date.weekday in (_MONDAY, _TUESDAY, _FRIDAY)
    late = ordinal(year, date.month, date.day) - ordinal(year, *right)
    return abs(late) <= _LATE and weekday_of(year, date.month, date.day) in (_MONDAY, _TUESDAY, _FRIDAY)


def _finding(name: str, right: tuple[int, int], date: Date, place: tuple[int, int]) -> Finding:
    if date.month == right[0]:
        message = say(_DAY, holiday=name, day=right[1])
    else:
        message = say(_MONTH, holiday=name)
    return Finding(*place, message, (Related("against", date.start, date.end),))
