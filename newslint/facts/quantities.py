"""The quantities of an article: its numerals with their measures, without those that count nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from newslint.core.around import leading
from newslint.core.article import Article
from newslint.core.blocks import ASIDE
from newslint.core.tuples import NamedTuple
from newslint.facts.dates import dates
from newslint.facts.labels import JOINTS, is_compound_label, is_label, is_year
from newslint.facts.number_starts import number_starts
from newslint.facts.number_words import word_numerals
from newslint.facts.numerals import Numeral, digit_numerals
from newslint.facts.units import Measure, measured

_STRETCH, _DENSE = 1000, 80  # characters, and the numerals in them from which on they are a table's, or a key's
_CELLS = 2000  # numerals of tables that are read
_MID_SENTENCE = re.compile(r"[\w,] $")


class Quantity(NamedTuple):
    """A numeral with its measure, before its neighbours were looked at."""

    numeral: Numeral
    measure: Measure

    @property
    def value(self) -> float:
        """Its size, with the scale word worked in."""
        return self.numeral.value * self.measure.scale

    @property
    def is_bare(self) -> bool:
        """Whether it has neither unit nor scale word."""
        return self.measure.kind == "count" and self.measure.scale == 1


def quantities(article: Article) -> list[Quantity]:
    """All numerals that are no labels, with their measures, in order."""
    text, language = article.text, article.language
    days = dates(article)
    day_starts = [day.start for day in days]
    found: list[Quantity] = []
    numerals = [*digit_numerals(text, language, number_starts(article)), *word_numerals(text, language)]
    for joined in _joined_numerals(text, _read(numerals)):
        day = bisect_right(day_starts, joined[0].start) - 1
        if day >= 0 and joined[0].start < days[day].end:
            continue
        if len(joined) > 1 and is_compound_label(text, joined, language):
            continue
        for numeral in joined:
            if found and numeral.start < found[-1].measure.end:  # "2 hundred" has its second word already
                continue
            measure = measured(text, numeral, language)
            if measure is None or (len(joined) == 1 and _is_no_figure(article, numeral, measure)):
                continue
            if found and measure.start < found[-1].measure.end:  # "5 USD 5": the currency is taken
                measure = measure._replace(start=numeral.start)
            found.append(Quantity(numeral, measure))
    return found


def _read(numerals: list[Numeral]) -> list[Numeral]:
    """The numerals in order; of long tables their beginnings, for figures in columns say nothing."""
    numerals.sort()
    if len(numerals) <= _CELLS:
        return numerals
    kept: list[Numeral] = []
    cells = 0
    for numeral in numerals:
        if len(kept) >= _DENSE and numeral.start - kept[-_DENSE].start < _STRETCH:
            cells += 1
            if cells > _CELLS:
                continue
        kept.append(numeral)
    return kept


def _joined_numerals(text: str, numerals: list[Numeral]) -> Iterator[list[Numeral]]:
    """The numerals, those together that only a hyphen, a colon or the like stands between."""
    index = 0
    while index < len(numerals):
        last = index + 1
        while last < len(numerals) and numerals[last].start - numerals[last - 1].end == 1:
            if text[numerals[last - 1].end] not in JOINTS:
                break
            last += 1
        yield numerals[index:last]
        index = last


def _is_no_figure(article: Article, numeral: Numeral, measure: Measure) -> bool:
    if measure.kind != "count" or measure.scale != 1:
        return measure.kind == "percent" and is_year(article.text, numeral)  # "2018 Percent" heads a column
    if numeral.in_words:  # "the Central Park Five"
        text, start = article.text, numeral.start
        in_name = text[start].isupper() and leading(_MID_SENTENCE, text, start)
        return bool(in_name) and not _in_title(article, numeral)
    return is_label(article.text, numeral, article.language, _in_title(article, numeral))


def _in_title(article: Article, numeral: Numeral) -> bool:
    return article.block_at(numeral.start).kind in ("headline", "heading", *ASIDE)
