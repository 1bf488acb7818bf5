"""The days and the months that a text names, in any language that has lists of them: each with its place and number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from newslint import Article
from newslint.core.tuples import NamedTuple
from newslint.facts.date_grammar import grammar_of
from newslint.facts.saying.cues import verbs_of_saying
from newslint.facts.sentences import sentence_at
from newslint.languages import any_of, pairs

# "Vendredi saint", "Martes Santo": a name that goes on behind the day.
_GOES_ON = r"(?![\w-]| (?:saint|[A-ZÀ-ÖØ-Þ]))"
_CLAUSE = ",;:"


class Named(NamedTuple):
    """A name at `article.text[start:end]`, of the day or month of a number."""

    start: int
    end: int
    number: int


class Names(NamedTuple):
    """The forms of some names with their numbers, and what finds them."""

    numbers: dict[str, int]
    pattern: re.Pattern[str]
    longer: re.Pattern[str]

    def numbers_in(self, article: Article, start: int, end: int) -> set[int]:
        """The numbers of those in a part of the text, behind which a noun with a capital may stand."""
        return {self.numbers[m.group()] for m in self.longer.finditer(article.text, start, end)}

    def within(self, article: Article, start: int, end: int) -> list[Named]:
        """Those in a part of the text."""
        found = self.pattern.finditer(article.text, start, end)
        return [Named(*m.span(), self.numbers[m.group()]) for m in found]


@cache
def names_of(language: str) -> tuple[Names, ...]:
    """The days of the week of a language, and its months, without their short forms; none where it lacks them."""
    grammar = grammar_of(language)
    return (_of(grammar.weekdays), _of(grammar.months)) if grammar and grammar.weekdays else ()


def _of(forms: Mapping[str, tuple[int, str]]) -> Names:
    full = {form: number for form, (number, style) in forms.items() if style == "full"}
    named = rf"(?<![\w-])(?:{any_of(full)})"
    return Names(full, re.compile(named + _GOES_ON), re.compile(rf"{named}(?![\w-])"))


@cache
def otherwise(language: str) -> re.Pattern[str]:
    """Words that tell a day by the day of the article (tomorrow)."""
    return re.compile(rf"(?<!\w)(?:{any_of(pairs(language, 'relative_days'))})(?!\w)", re.IGNORECASE)


def is_of_report(article: Article, day: Named) -> bool:
    """Whether a day is that on which somebody says what its sentence tells (écrit lundi le journal)."""
    text, sentence = article.text, sentence_at(article, day.start)
    first = max(text.rfind(mark, sentence.start, day.start) for mark in _CLAUSE) + 1
    ends = [end for mark in _CLAUSE if (end := text.find(mark, day.end, sentence.end)) >= 0]
    clause = text[max(first, sentence.start) : min(ends, default=sentence.end)]
    return not verbs_of_saying(article.language).isdisjoint(clause.lower().split())
