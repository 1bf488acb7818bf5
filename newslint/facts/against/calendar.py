"""The parts of dates in an article: weekdays, months, days of a month and years, wherever they are named.

Other than `newslint.facts.dates` this has a month or a weekday that stands alone too. For a draft only what is surely
meant as a date counts; in a source anything that may be one does (`strict`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from newslint.core.around import in_front
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.against.amounts import amounts, plain_text
from newslint.facts.against.date_forms import forms_of, is_adjective, named
from newslint.facts.against.spelled import lowered
from newslint.facts.dates import published
from newslint.languages import any_of, by_kind, names, pairs
from newslint.languages.kinds import DATE_WORDS, RELATIVE_YEARS

_WORD = re.compile(r"[^\W\d_]+(?:(?<=п)['’ʼ][^\W\d_]+)?(?:'t[ae]\b|'d[ae]\b)?")
_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:(\d{4})([-./])(\d\d?)\2(\d\d?)|(\d\d?)([./-])\s?(\d\d?)(?:\6\s?(\d{2,4}))?)"
    r"(?![\d%]|[.,]\d)"
)
_DAY_NEAR = 14  # characters between a day and its month


class _Grammar(NamedTuple):
    """Forms that are other words too, what shows that one is none, and what stands between a day and its month.

    `whole` is a form of two words with a hyphen, of which the first alone is another word ("segunda-feira").
    """

    ambiguous: frozenset[str]
    whole: re.Pattern[str]
    named: re.Pattern[str]
    day_before: re.Pattern[str]
    between: re.Pattern[str]


@cache
def _grammar(language: str) -> _Grammar:
    known = by_kind(language, "date_words", DATE_WORDS)
    of = rf"(?:{any_of(known['of'])}) "
    hyphened = [form for name in ("weekdays", "months") for form in forms_of(language, name)[0] if "-" in form]
    return _Grammar(
        known["ambiguous"], re.compile(any_of(hyphened), re.IGNORECASE),
        re.compile(rf"\b(?:{any_of(known['named'])})[ -]$"),
        re.compile(rf"\d[a-z.]* ?(?:{of})?$"), re.compile(rf"(?:{any_of(known['ordinals'])}|º|\.)? (?:{of})?"),
    )  # fmt: skip


class Part(NamedTuple):
    """A weekday (from Monday, 0), a month (from January, 1), or a day with its month, at `article.text[start:end]`.

    A day has `value` 100 × month + day.
    """

    start: int
    end: int
    kind: str  # "weekday", "month", "day"
    value: int


@cache
def _has_capitals(language: str) -> bool:
    """Whether a language writes its months with a capital."""
    return all(form[0].isupper() for full, _ in names(language, "months") for form in full)


@fact
def calendar(article: Article) -> tuple[Part, ...]:
    """All parts of dates, in the order of the text, with everything that may be one."""
    text, language = plain_text(article), article.primary_language
    low, ambiguous, capitals = lowered(text), _grammar(language).ambiguous, _has_capitals(language)
    found: list[Part] = []
    for match in _WORD.finditer(low):
        word = match.group()
        if (day := named(word, language, "weekdays")) is not None:
            found.append(Part(match.start(), match.end(), "weekday", day - 1))
        modal = word in ambiguous and capitals and text[match.start()].islower()  # "may", "march"
        if not modal and (month := named(word, language, "months")) is not None:
            found.append(Part(match.start(), match.end(), "month", month))
            found += _days(text, match.start(), match.end(), month)
    for match in _NUMERIC.finditer(text):
        found += _in_figures(match)
    return tuple(sorted(set(found)))


def _days(text: str, start: int, end: int, month: int) -> list[Part]:
    """The days that stand beside a month."""
    found = []
    low, high = max(0, start - _DAY_NEAR), min(len(text), end + _DAY_NEAR)
    for match in re.finditer(r"(?<![\d.,:])\d\d?(?![\d%]|[.:]\d|,(?!\d{4}\b)\d)", text[low:high]):
        day = int(match.group())
        if 1 <= day <= 31 and "\n" not in text[min(low + match.start(), end) : max(low + match.end(), start)]:
            found.append(Part(low + match.start(), low + match.end(), "day", 100 * month + day))
    return found


def _in_figures(match: re.Match[str]) -> list[Part]:
    """The date in figures at a match, in either order of day and month."""
    if match[1]:
        pairs = [(int(match[4]), int(match[3]))]
    else:
        first, second = int(match[5]), int(match[7])
        pairs = [(first, second), (second, first)]
    parts = []
    for day, month in pairs:
        if 1 <= month <= 12 and 1 <= day <= 31:
            parts += [Part(*match.span(), "month", month), Part(*match.span(), "day", 100 * month + day)]
    return parts


@fact
def strict(article: Article) -> tuple[Part, ...]:
    """The parts of dates that are surely meant as such, without dates in figures that may be two."""
    text, language = article.text, article.primary_language
    grammar, capitals = _grammar(language), language in ("en", "de", "el")
    ambiguous: set[int] = set()
    for part in calendar(article):
        word = text[part.start : part.end]
        if part.kind == "day":
            continue
        low = word.lower()
        sure = word.isdigit() or not (
            (capitals and not word[0].isupper())
            or is_adjective(low, language)
            or (low in grammar.ambiguous and not _is_date(text, part, grammar))
            or (low in _short(language, part.kind) and not _is_short_month(text, part, grammar))
        )
        if not sure or not word[0].isalpha():
            ambiguous.add(part.start)
    kept = []
    for part in calendar(article):
        if part.kind != "day":
            if part.start not in ambiguous:
                kept.append(part)
        elif (month := _month_beside(text, part, article)) is not None and month.start not in ambiguous:
            kept.append(part)
    return tuple(kept)


def _is_short_month(text: str, part: Part, grammar: _Grammar) -> bool:
    """Whether a short form is that of a month, and has its point or a day beside it."""
    if part.kind == "weekday":
        return False
    return (text.startswith(".", part.end) and text[part.start].isupper()) or _is_date(text, part, grammar)


def _short(language: str, kind: str) -> frozenset[str]:
    return forms_of(language, "weekdays" if kind == "weekday" else "months")[1]


def _is_date(text: str, part: Part, grammar: _Grammar) -> bool:
    """Whether a word that means other things too stands where a date does."""
    if grammar.whole.match(text, part.start):
        return True
    near = text[part.end : part.end + 6], in_front(text, part.start)
    return bool(re.match(r"\.? ?,? ?\d", near[0]) or grammar.day_before.search(near[1])) or bool(
        grammar.named.search(near[1].lower())
    )


def _month_beside(text: str, day: Part, article: Article) -> Part | None:
    """The month that a day stands right beside ("Nov. 2", "2 de noviembre")."""
    parts, between = calendar(article), _grammar(article.primary_language).between
    at = bisect_left(parts, day)
    for part in parts[max(0, at - 6) : at + 6]:
        if part.kind != "month" or part.value != day.value // 100:
            continue
        gap = text[part.end : day.start] if part.end <= day.start else text[day.end : part.start]
        if (part.end <= day.start and gap in (" ", ". ")) or (day.end <= part.start and between.fullmatch(gap)):
            return part
    return None


@fact
def years(article: Article) -> tuple[tuple[int, int, int], ...]:
    """Start, end and value of all years in four digits that nothing is counted by."""
    return tuple((a.number_start, a.number_end, int(a.value)) for a in amounts(article) if a.is_year)


@fact
def day_starts(article: Article) -> frozenset[int]:
    """Where the days of a month begin that stand beside its name, and dates in figures with a year."""
    named = {part.start for part in strict(article) if part.kind == "day"}
    figures = {m.start() for m in _NUMERIC.finditer(plain_text(article)) if m[1] or m[8]}
    return frozenset(named | figures)


@cache
def _relative(language: str) -> dict[str, int]:
    return {word: int(offset) for word, offset in pairs(language, "relative_days").items()}


@cache
def _told_years(language: str) -> re.Pattern[str]:
    """Words for a year or a season of it by the day of the article ("next spring")."""
    known = by_kind(language, "relative_years", RELATIVE_YEARS)
    phrases = known["told"] | known["last"] | known["next"] | known["this"]
    return re.compile(rf"\b(?:{any_of(phrases)})\b")


def tells_years_by_its_own(article: Article, stretches: list[tuple[int, int]]) -> bool:
    """Whether some stretches speak of "next year", and nothing says which year that is."""
    if published(article) is not None:
        return False
    told, text = _told_years(article.primary_language), lowered(article.text)
    return any(told.search(text, low, high) for low, high in stretches)


def relative_days(article: Article, stretches: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Words such as "yesterday" in some stretches: start, end, and how many days from the article's own."""
    words = _relative(article.primary_language)
    found = []
    for low, high in stretches if words else ():
        for match in _WORD.finditer(lowered(article.text[low:high])):
            if match.group() in words:
                found.append((low + match.start(), low + match.end(), words[match.group()]))
    return found
