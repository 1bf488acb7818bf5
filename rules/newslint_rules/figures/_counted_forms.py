"""One number told twice, side by side, in English: in words and digits, as a fraction and a count, as a majority."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article
from newslint.core.around import in_front
from newslint.core.signs import Signs
from newslint.facts.number_words import number_of
from newslint.facts.odd_words import odd_words
from newslint.facts.signs_together import seen

Told = tuple[int, int, tuple[int, int], str]  # the place, the place of what it is held against, and that as written

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORD = rf"(?:(?:{_TENS})-(?:{_ONES})|{_TENS}|{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen)"
_BRACKETED = re.compile(rf"(?<![\w-])({_WORD}) \((\d{{1,3}})\)", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:hundred|thousand|and|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]\Z")
_PEOPLE = "adults|Americans|children|households|men|patients|people|residents|respondents|students|voters|women|workers"
_OUT_OF = re.compile(
    rf"(?<![\w.,$-])({_WORD}|\d{{1,3}}) (?:out of(?: every)?|in every|of every|in(?= \w+ (?:{_PEOPLE})\b))"
    rf" ({_WORD}|\d{{1,3}})(?= [a-z]| A)(?![\w-])",
    re.IGNORECASE,
)
_PARTS = {
    "half": 2,
    "a third": 3,
    "one third": 3,
    "a quarter": 4,
    "one quarter": 4,
    "a fifth": 5,
    "one fifth": 5,
    "a tenth": 10,
}
_FRACTION = re.compile(
    r"(?<!than )(?<!about )(?<!nearly )(?<!almost )(?<![\w-])(half|(?:a|one) (?:third|quarter|fifth|tenth)) of "
    r"(?:the|its|their|our|all) (\d[\d,]*) [a-z]+(?:, or (\d[\d,]*)(?=[,.;]| of them\b)"
    r"|, (\d[\d,]*) (?:in all|of them)\b| \((\d[\d,]*)\)| [—–-]{1,2} (\d[\d,]*)(?: of them)? [—–-])",
    re.IGNORECASE,
)
_MAJORITY = re.compile(
    r"(?<![\w-])((?:a|the) (?:(?:clear|slim|large|small|bare) )?majority(?= of| [—–(-])|most(?= of )|(?-i:Most)"
    r"|more than half)(?: of)?(?: the| those| all)?(?: [a-z]+){0,2}(?: [—–-]{1,2} |, | \()(\d\d?(?:\.\d)?)"
    r"(?: ?percent| per cent|%)(?:,|\)| [—–-])(?! of\b)",
    re.IGNORECASE,
)
_HALF = 49.5
_EACH = re.compile(
    r"(?:(?<![\w.,$-])(\d[\d,]*) (?:[a-z]+ ){1,4}(?:at |for )?\$(\d[\d,]*(?:\.\d\d)?) (?:each|apiece)"
    r"|\b[Ee]ach of the (\d[\d,]*) [a-z]+ (?:got|paid|received|gave|earned) \$(\d[\d,]*(?:\.\d\d)?)),?"
    r" (?:or|for a total of|a total of|in all|\$?(?=\d[\d,]* dollars in all)) ?\$?(\d[\d,]*)(?![\d,]*(?:\.\d| million))"
)
_LEAD = re.compile(
    r"((\d\d)(?:%| percent)? to (\d\d)(?:%| percent)), (?:a|an) (\d\d?|[a-z]+)-point (?:lead|advantage|margin|edge)\b"
)
_HEDGED = re.compile(
    r"\b(?:about|nearly|almost|some|around|roughly|over|more than|at least|up to|approximately) \Z", re.IGNORECASE
)
_IN = "two three four five six seven eight nine ten 2 3 4 5 6 8 10 20 100".split()
_OUT_SIGNS = Signs("out of", "in every", "of every", *(f" in {number} " for number in _IN))
_PART_SIGNS = Signs("alf of", "third of", "quarter of", "fifth of", "tenth of")
_EACH_SIGNS = Signs(" each", " apiece", "ach of the")
_MOST_SIGNS = Signs("ajority", "Most ", "most of", "ore than half")
_DIGITS_IN_BRACKETS = re.compile(r"^\(\d{1,3}\)", re.MULTILINE)
_NEAR, _REACH = 24, 60  # characters in front of a number, and around a sign
_OFF, _ROUNDED = 0.1, 0.02  # how far from its part of a whole a count may be, and a total from what makes it


def told_twice(article: Article) -> Iterator[Told]:
    """Each number that what stands beside it rules out."""
    text = article.text
    if _DIGITS_IN_BRACKETS.search(odd_words(article)):
        for match in _BRACKETED.finditer(text):
            counted = _COUNTED.search(in_front(text, match.start(), _NEAR))
            if number_of(match[1].lower(), "en") != int(match[2]) and not counted:
                yield _told(match, 0, 2)
    if "-point " in text:
        for match in _LEAD.finditer(text):
            apart, said = abs(int(match[2]) - int(match[3])), _value(match[4])
            if said is not None and abs(apart - said) > 1:
                yield _told(match, 4, 1)
    yield from _parts(article)
    yield from (_told(m, 1, 2) for m in _beside(article, _MOST_SIGNS, _MAJORITY) if float(m[2]) < _HALF)


def _beside(article: Article, signs: Signs, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What a pattern finds around signs, each once."""
    last, text = -1, article.text
    for at in signs.starts(text) if seen(article, signs) else ():
        for match in pattern.finditer(text, max(0, at - _REACH), at + 2 * _REACH):
            if match.start() > last:
                last = match.start()
                yield match


def _parts(article: Article) -> Iterator[Told]:
    """So many out of fewer, a part of a whole that is no such part, and a total that its items do not make."""
    for match in _beside(article, _OUT_SIGNS, _OUT_OF):
        if (_value(match[1]) or 0) > (_value(match[2]) or 0):
            yield _told(match, 0, 2)
    for match in _beside(article, _PART_SIGNS, _FRACTION):
        group = next(g for g in (3, 4, 5, 6) if match[g])
        right, said = _digits(match[2]) / _PARTS[match[1].lower()], _digits(match[group])
        if abs(said - right) > max(1, _OFF * right):
            yield _told(match, group, 1)
    for match in _beside(article, _EACH_SIGNS, _EACH):
        count, price = (1, 2) if match[1] else (3, 4)
        right, said = _digits(match[count]) * float(match[price].replace(",", "")), _digits(match[5])
        hedged = _HEDGED.search(in_front(article.text, match.start(), _NEAR))
        if abs(said - right) > max(1, _ROUNDED * right) and not hedged:
            yield *match.span(5), match.span(price), f"${match[price]}"


def _told(match: re.Match[str], group: int, other: int) -> Told:
    return (*match.span(group), match.span(other), match[other])


def _value(number: str) -> float | None:
    return int(number) if number.isdecimal() else number_of(number.lower(), "en")


def _digits(number: str) -> int:
    return int(number.replace(",", "") or 0)
