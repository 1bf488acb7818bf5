"""Let a range go up: between 15 and 80, from 1939 to 1945.

"Between 80 and 15" is two numbers that were swapped, or one that lacks a nought or a digit.

Reads "between … and …", of days and months too, years ("1945-1939", "from 1945 to 1939"), ages ("aged 60 to 18") and in
English "10 to 2 years", "about 40 to 20 percent" and "15,000 to 12,000 boats". Silent on differences, gaps and choices
"between 10 and 5", on days of two months without their year, on hours but of an afternoon, on degrees below zero, on
years before Christ, ago or later, on what goes "from" one "to" the other, and where a scale word may be meant for both
("between 1.5 million and 2").

Sources: CMOS 9.60; Reuters Handbook of Journalism, "Figures".

Rate: 4 findings in 31,820 US news articles, all right; two before ("bouncing between", and "from" two years with "and")
were wrong and are silent. Days and months that go down: in none of the 179 articles, of 30,000 and more, that tell of
days "between". Of all alarms that fresh eyes read, 6 warnings (6 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import in_front, word_in_front
from newslint.core.message import marked, say
from newslint.core.tuples import NamedTuple
from newslint.facts.figures import Figure, figures
from newslint.facts.number_starts import numbers_of
from newslint.facts.odd_words import written_words
from newslint.facts.quotations import quotation_at
from newslint.languages import any_of, by_kind, pairs
from newslint.languages.kinds import COUNTING
from newslint_rules.figures._context import are_compared
from newslint_rules.figures._hedged_ranges import hedged_ranges
from newslint_rules.figures._reversed_days import reversed_days, runs_to_earlier
from newslint_rules.figures._reversed_hours import reversed_hours

SEVERITY = "warning"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")

EXAMPLES = [
    good("Between 15 and 80 people came between 9 and 5 from 1939 to 1945; prices fell from 80 crowns to 15."),
    good("The difference between 80 and 15 is large, as between -5 and -10 degrees. It lasted 1550-1500 BC."),
    good("Storms from 1989 and 1954 were worse. It was bouncing between 25% and 17% in May."),
    good("It cost between 1.5 million and 2 crowns. He had to choose between 30 lashes and 20 days."),
    bad("Some came: «between 80 and 15» people."),
    bad("It costs «between $400 million and $200 million»."),
    bad("She led the choir «from 1998 to 1989», and he «between 2011 and 2001»."),
    bad("Ann Holm («1961–1916») was a painter."),
    bad("It was «between November 14 and 9», «between Nov. 14 and Nov. 9» or «between April 2023 and March 2019»."),
    good("It was taken between November 9 and 14, between Dec. 14 and Jan. 3 and between April 2019 and March 2023."),
    good("It grew between May 2023 and May 2022, and between 3 March 2020 and 3 March 2019."),
    good("It runs between June 30 and June 29 of the following year, or between May 15 and May 14 every year."),
    good("It is shut between 20 May and 3 May the next year, and between Dec. 14 and 9 Jan. for repairs."),
    good("It is dark between November 14 and 9 a.m. on the day after. He chose between May 14 and 6 other days."),
    bad("The fair runs «from June 18 to June 12». It was taught «from June 18 to June 12, 2011»."),
    bad("The pool is closed «May 24 through May 20» for repairs. Voting is «from 24 May until 20 May»."),
    good("The fair runs from June 12 to June 18, and a pool is closed Dec. 24 through Jan. 2, 2011."),
    good("The deadline was moved up from June 18 to June 12. The term runs from June 18 to June 12 of next year."),
    bad("Es war «zwischen April 2023 und März 2019» offen.", language="de"),
    good("Хаммурапі (1792–1750 рр. до н. е.) правив у 1792–1750 роках до нашої ери.", language="uk"),
    good("Хаммурапи (1792–1750 гг. до н. э.) правил в 1792–1750 годах до нашей эры.", language="ru"),
    bad("Він правив у «1992–1985» рр. у місті.", language="uk"),
    bad("It is for all «aged 60 to 18»."),
    bad("Coercion is punished by «10 to 2 years» in prison."),
    bad("It rose «between 15 and 10 percent» a year."),
    good("It has between 100 and 50 million men."),
    bad("It has «between 99 and 50 million» men."),
    bad("It earns «between 250 and 100 percent» of that, and costs «between 4 and 2 million euros»."),
    bad("Only about «40 to 20 percent» sing. With «15,000 to 12,000» boats it is full."),
    bad("It costs about «$9 to $7» a day, and takes about «7 to 3 million» years."),
    good("It was cut from 15,000 to 12,000 boats, and passed by 15,000 to 12,000 votes. It takes about 2 to 1 odds."),
    good("It has between 40 and 2 million boats, and about 900 to 1.5 million tons."),
    good("She chose between 2 million and 1.5 million. “It takes 40 to 20 percent,” he said."),
    good("They voted 10 to 2 years later to sing, and passed it 60 to 40 days before the vote."),
    good("It went from some 10 to 2 years, 90,000 to 70,000 years ago. She works 9 to 5 hours."),
    bad("It is open from «9 p.m. to 5 p.m.» on weekdays, and visiting hours are «3:30 p.m. to 2:30 p.m.»."),
    good("It is open from 9 a.m. to 5 p.m., and shut from 10 p.m. to 5 a.m. and between 6 p.m. and 6 a.m. all year."),
    good("“It is open from 9 p.m. to 5 p.m.,” he said. It lasts from 9 p.m. to 5 p.m. the next day."),
    good("He chose between 80 and 15, from 10 to 4 on Monday, between −5 and −12 degrees."),
]

_DOWN = marked('"{range}" goes down: a range goes up. Swapped, or a digit lost?')
_ARTICLE = 4  # letters at most of a word between "between" and its first figure
_YEARS = r"([12](?<![\w.,$€£#/–-][12])[0-9]{3})( [^\W\d_]+ |[-–])([12][0-9]{3})(?![\w/–-]|[.,][0-9])"
_FIRST, _LAST = 1700, 2099
_AGES = re.compile(r"age(?<=\bage)[ds] ([1-9][0-9]?)(?: to | ?[-–] ?)([1-9][0-9]?)(?![\w-]|[.,][0-9])")
_AGED = frozenset({"ages", "aged"})
_HOURS = 12
_WHOLE, _FEW_TIMES = 100, 10  # of a number that has the scale of the next: "between 4 and 2 million"
_THOUSAND = 1000
_LEAD = 4  # words before a range, of which one may say that it goes down: "from some 10 to 2 years"


class _Words(NamedTuple):
    between: frozenset[str]
    both: frozenset[str]
    before: frozenset[str]
    to: frozenset[str]
    years: re.Pattern[str]
    counts: re.Pattern[str]
    before_era: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    known = by_kind(language, "counting", COUNTING)
    counted, plural = any_of(known["counted"] | known["plurals"]), any_of(known["plural_endings"])
    units = any_of([*pairs(language, "scales"), *(w for w, u in pairs(language, "units").items() if u == "%")])
    years = re.compile(rf"{_YEARS}(?! (?:(?:{counted})\b|[^\W\d_]+(?:{plural})\b))")
    counts = re.compile(rf"[%$€£]|[ -](?:{units})\b|(?: [^\W\d_A-Z]+){{1,2}}(?:{plural})\b")
    before_era = re.compile(rf"[ \u00a0](?:{any_of(known['before_era'])})(?!\w)")
    return _Words(known["between"], known["both"], known["from"], known["range"], years, counts, before_era)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each range whose end lies before its beginning."""
    text, words = article.text, _words(article.language)
    if any(f"{word[1:]} " in text for word in words.between):  # without the first letter, which may be a capital
        for figure in figures(article):
            if figure.high is not None and _goes_down(figure, figure.high) and figure.kind in ("range", "score"):
                yield from _between(article, figure.start, figure.end, figure, figure.value * figure.scale)
        yield from _of_two(article, words)
        for start, end in reversed_days(article, words.between, words.both):
            if not are_compared(article.language, in_front(text, start)):
                yield _finding(text, start, end)
    if article.primary_language == "en":
        yield from _of_one_unit(article, words)
        yield from (_finding(text, *place) for place in (*hedged_ranges(article), *runs_to_earlier(article)))
        yield from (_finding(text, *p) for p in reversed_hours(article) if not quotation_at(article, *p))
    yield from _years(article, words)
    if article.primary_language == "en" and not _AGED.isdisjoint(written_words(article)):
        yield from (_finding(text, *m.span()) for m in _AGES.finditer(text) if int(m.group(1)) > int(m.group(2)))


def _goes_down(figure: Figure, high: float) -> bool:
    """Whether a range ends below its beginning, which may lack the scale word of its end ("4 and 2 million")."""
    scaled = figure.value * figure.scale if figure.value < _WHOLE else figure.value
    return figure.value > high or high < scaled <= _FEW_TIMES * high


def _years(article: Article, words: _Words) -> Iterator[Finding]:
    text = article.text
    for match in numbers_of(words.years, article):
        first, last, start = int(match.group(1)), int(match.group(3)), match.start()
        if not _FIRST <= last < first <= _LAST:
            continue
        joint = match.group(2).strip()
        if joint.isalpha():
            before = word_in_front(text, start)
            opening = before.lower()
            to = words.to if opening in words.before else words.both if opening in words.between else ()
            if joint not in to:
                continue
            start = text.rindex(before, 0, start)
            if are_compared(article.language, in_front(text, start)):
                continue
        if not words.before_era.match(text, match.end()):
            yield _finding(text, start, match.end())


def _of_two(article: Article, words: _Words) -> Iterator[Finding]:
    """Ranges "between" two figures that stand as two."""
    found, text = figures(article), article.text
    for first, second in zip(found, found[1:], strict=False):
        if first.high is not None or second.high is not None or first.value <= second.value:
            continue
        alike = first.unit == second.unit or not first.unit or not second.unit
        scaled = first.scale > 1 == second.scale and second.value < 1000
        alike = alike and not scaled and ((first.unit, second.unit) != ("", "%") or first.value < _THOUSAND)
        if alike and text[first.end : second.start].removesuffix(f"{second.hedge} ").strip() in words.both:
            yield from _between(article, first.start, second.end, first, first.value)


def _of_one_unit(article: Article, words: _Words) -> Iterator[Finding]:
    """Ranges "10 to 2 years", in which nothing says that something fell."""
    found, text = figures(article), article.text
    for first, second in zip(found, found[1:], strict=False):
        if first.value <= second.value or second.kind != "measure" or first.kind != "count" or first.high is not None:
            continue
        if text[first.end : second.start].strip() not in words.to or (first.value <= _HOURS and second.unit == "hour"):
            continue
        before = in_front(text, first.start).lower().split()
        if words.before.isdisjoint(before[-_LEAD:]) and not words.before_era.match(text, second.end):
            yield _finding(text, first.start, second.end)


def _between(article: Article, start: int, end: int, first: Figure, high: float) -> Iterator[Finding]:
    text = article.text
    before = in_front(text, start).removesuffix(f"{first.hedge} ").split()[-2:]
    opening = next((word for word in before[::-1] if word.lower() in _words(article.language).between), None)
    if opening is None or (opening is not before[-1] and len(before[-1]) > _ARTICLE):
        return
    begins = text.rindex(opening, 0, start)
    if are_compared(article.language, in_front(text, begins)):
        return
    words = _words(article.language)
    if words.before_era.match(text, end) or (high <= _HOURS and not words.counts.match(text, end)):
        return
    yield _finding(text, begins, end)


def _finding(text: str, start: int, end: int) -> Finding:
    return Finding(start, end, say(_DOWN, range=text[start:end]))
