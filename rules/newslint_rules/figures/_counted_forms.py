"""One number told twice, side by side, in English: in words and digits, as a fraction and a count, as a majority.

Each pattern is tried where its letters stand alone, for a look at every place of every article would take long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article
from newslint.core.around import in_front, leading, word_in_front
from newslint.core.signs import Signs, matches_at
from newslint.facts.number_starts import numbers_of
from newslint.facts.number_words import number_of
from newslint.facts.signs_together import seen

Told = tuple[int, int, tuple[int, int], str]  # the place, the place of what it is held against, and that as written

_COUNT = r"\d{1,3}(?:,?\d{3}){0,4}(?!\d|,\d)"
# before a noun: in "Two (14) of the studies" and "the Big Ten (8)" the bracket tells of something else
_BRACKETED = re.compile(r"(?<= \()(\d{1,3})\)(?= [a-z])(?! (?:of the|and)\b)")
_NOT_COUNTED = re.compile(r"(?:\b(?:in|hundred|thousand|and)|[A-Z][\w.’'-]*|(?:ty)-?) ?$")
_WORD = re.compile(r"(?<![\w.,$-])((?:[a-z]+ty-)?[a-z]+|[A-Z][a-z]+(?:-[a-z]+)?|\d{1,3}) $")
_OUT_OF = re.compile(
    r"(?:out of(?: every)?(?! (?:10|ten|100)\b)|in every|of every) (?!one\b|two\b|1\b|2\b)([a-z]+(?:-[a-z]+)?|\d{1,3})"
    r"(?= [a-z]| A)(?! (?:dozen|hundred|thousand|million|billion))"
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_FRACTION = re.compile(
    rf"(half|third|quarter|fifth|tenth) of (?:the|its|their|our|all) ({_COUNT}) [a-z]+"
    rf"(?:, or ({_COUNT})(?: (?!and )[a-z]+)?(?=[,.;]| of them\b)|, ({_COUNT}) (?:in all\b|of them(?=[,.;]))"
    rf"| \(({_COUNT})\)| [—–-]{{1,2}} ({_COUNT})(?: of them)? [—–-])",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?<![\w-])(?:a|one) $", re.IGNORECASE)
_PEOPLE = "adults|Americans|children|households|members|men|patients|people|residents|respondents|sailors|students|them"
_MAJORITY = re.compile(
    rf"(majority|most|more than half)(?: of)?(?: the| those| all)?(?: [a-z]+)? (?:{_PEOPLE}|voters|women|workers)"
    r"(?: [—–-]{1,2} |, | \()(\d\d?(?:\.\d)?)(?: ?percent| per cent|%)(?:,|\)| [—–-])(?! of\b)",
    re.IGNORECASE,
)
_HALF = 49.5
_TOTAL = (
    rf",? (?:(?:for )?a total of|totall?ing|or|raising|earning|making|bringing in|paying|costing|in all|"
    rf"(?=\$?{_COUNT} dollars in all)) ?(?:\$|(?={_COUNT} dollars))(?P<total>{_COUNT}(?:\.\d+)?)(?!\.\d| for )"
    r"(?P<scale> million)?(?! [bt]rillion| billion| more)"
)
_EACH = re.compile(
    rf"(?<![\w.,$-])({_COUNT}) (?:[a-z]+ ){{1,4}}(?:at |for )?\$({_COUNT}(?:\.\d\d)?) "
    rf"(?:each|apiece|an hour|a day|a week|a month|a ticket|a head|per person|per hour){_TOTAL}"
)
_EACH_OF = re.compile(
    rf"ach of the ({_COUNT}) [a-z]+ (?:got|paid|received|gave|earned) \$({_COUNT}(?:\.\d\d)?){_TOTAL}"
)
_LEAD = re.compile(
    r"(?<!\d)((\d\d)(?:%| percent)? to (\d\d)(?:%| percent)), an? (\d\d?|[a-z]+)-point (?:lead|advantage|margin|edge)\b"
)
_HEDGED = re.compile(
    r"\b(?:about|nearly|almost|some|around|roughly|over|under|just|than|well|least|most|to|approximately) "
    r"(?:an? |one )?$",
    re.IGNORECASE,
)
_OUTS = Signs("out of ", "in every ", "of every ")
_FRACTIONS = Signs(*(f"{word} of " for part in _PARTS for word in (part, part.capitalize())))
_MAJORITIES = Signs("majority", "Most ", "most ", "more than half", "More than half")
_EACHES_OF = Signs("ach of the ")
_EACHES = Signs(
    " each", " apiece", " an hour", " a ticket", " a head", " per ", " a week", " a day", " a month", "ach of the "
)  # fmt: skip
_MILLION = 1_000_000
_OFF, _ROUNDED = 0.1, 0.02  # how far from its part of a whole a count may be, and a total from what makes it


def told_twice(article: Article) -> Iterator[Told]:
    """Each number that what stands beside it rules out."""
    yield from _bracketed(article)
    yield from _out_of_fewer(article)
    yield from _parts(article)
    yield from _totals(article)
    text = article.text
    if "-point " in text:
        for match in numbers_of(_LEAD, article):
            apart, said = abs(int(match[2]) - int(match[3])), _value(match[4])
            if said and abs(apart - said) > 1:
                yield *match.span(4), match.span(1), match[1]
    if seen(article, _MAJORITIES):
        for match in matches_at(_MAJORITY, text, _MAJORITIES.starts(text)):
            if float(match[2]) < _HALF and not leading(_HEDGED, text, match.start()):
                yield *match.span(1), match.span(2), match[2]


def _bracketed(article: Article) -> Iterator[Told]:
    """Numbers in words with others behind them in brackets."""
    for match in numbers_of(_BRACKETED, article) if ")" in article.text else ():
        word = word_in_front(article.text, match.start() - 1)
        start = match.start() - 2 - len(word)
        said = number_of(word.lower(), "en")
        if said and word[0].isalpha() and said != int(match[1]) and not leading(_NOT_COUNTED, article.text, start):
            yield start, match.end(), match.span(1), match[1]


def _out_of_fewer(article: Article) -> Iterator[Told]:
    """So many out of fewer."""
    for match in matches_at(_OUT_OF, article.text, _OUTS.starts(article.text)) if seen(article, _OUTS) else ():
        before = leading(_WORD, article.text, match.start())
        if before and _value(before[1]) > _value(match[1]) > 0:
            yield before.start(1), match.end(), match.span(1), match[1]


def _parts(article: Article) -> Iterator[Told]:
    """A part of a whole that is no such part."""
    text = article.text
    for match in matches_at(_FRACTION, text, _FRACTIONS.starts(text)) if seen(article, _FRACTIONS) else ():
        part, group = match[1].lower(), next(g for g in (3, 4, 5, 6) if match[g])
        one = leading(_ONE, text, match.start())
        if (one is None) != (part == "half") or leading(_HEDGED, text, match.start()):
            continue
        right, said = _digits(match[2]) / _PARTS[part], _digits(match[group])
        if abs(said - right) > max(1, _OFF * right):
            start = one.start() if one else match.start()
            yield *match.span(group), (start, match.end(1)), text[start : match.end(1)]


def _totals(article: Article) -> Iterator[Told]:
    """A total that its items do not make."""
    if not (signs := seen(article, _EACHES)):
        return
    text = article.text
    of = matches_at(_EACH_OF, text, _EACHES_OF.starts(text)) if "ach of the " in signs else ()
    for match in (*numbers_of(_EACH, article), *of):
        right = _digits(match[1]) * float(match[2].replace(",", ""))
        said = float(match["total"].replace(",", "")) * (_MILLION if match["scale"] else 1)
        if abs(said - right) > max(1, _ROUNDED * right) and not _HEDGED.search(in_front(text, match.start())):
            yield *match.span("total"), match.span(2), f"${match[2]}"


def _value(number: str) -> float:
    return number_of(number.lower(), "en")


def _digits(number: str) -> int:
    return int(number.replace(",", "") or 0)
