"""What speaks against holding a figure against a source in another language, where the figure is not found.

Hours are told by each country's clock and zone, measures are converted and rounded, a number in a name may be left out
or spelled, and number words take endings that no list has.
"""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.facts.against.alignment import Pair
from newslint.facts.against.amounts import Amount, amounts_in, key
from newslint.facts.against.conversions import is_hour
from newslint.facts.against.held import Held
from newslint.facts.against.judging import Place, within
from newslint.facts.against.name_words import name_words
from newslint.facts.against.readings import hinted
from newslint.facts.against.spelled import lexicon
from newslint.facts.measures import TIMES, kind_of

_RUN = re.compile(r"(?<![\d.,])\d{2,4}(?: \d{2,4})+(?![\d.,])")  # of a number that is dialled


def is_composed(amount: Amount, pair: Pair, stretches: list[Place]) -> bool:
    """Whether a source has both words of a number below a hundred, apart or with endings ("elli sekizi" for 58)."""
    ones, tens = amount.value % 10, amount.value - amount.value % 10
    if not (10 < amount.value < 100 and ones and amount.value == int(amount.value)):
        return False
    source = pair.source
    there = {key(a.value) for low, high in stretches for a in amounts_in(source, low, high) if a.in_words}
    for value in (ones, tens):
        if any(within(start, stretches) for start, _ in hinted(source).get(key(value), ())):
            there.add(key(value))
    return {key(ones), key(tens)} <= there


def is_dialled(article: Article, amount: Amount, source: Article) -> bool:
    """Whether a number is part of one with blanks that the source has without ("116 123")."""
    around = _RUN.finditer(article.text, amount.start - 20, amount.end + 20)
    run = next((m.group() for m in around if m.start() <= amount.start < m.end()), "")
    return bool(run) and run.replace(" ", "") in source.text


def is_doubtful(article: Article, amount: Amount, pair: Pair, held: Held) -> bool:
    """Whether it cannot be told that a source in another language lacks a figure, or has another in its place."""
    source, kind = pair.source, _measure(amount)
    if lexicon(source.primary_language) is None or is_hour(article, amount):
        return True
    other = next(iter(amounts_in(source, held.source_start, held.source_end)), None)
    if other is None:
        return bool(kind) or _is_in_name(article, amount)
    if held.how == "elsewhere" and (kind or amount.in_words):
        return True
    if key(amount.value / amount.scale) == key(other.value / other.scale):
        return False
    return is_hour(source, other) or _measure(other) not in ({}, kind)


def _measure(amount: Amount) -> dict[str, float]:
    """The units of the kind that a figure is measured in, which another language may leave out; not those of time."""
    kind = kind_of(amount.unit)
    return {} if kind is TIMES or "points" in kind else kind


def _is_in_name(article: Article, amount: Amount) -> bool:
    """Whether a number stands right behind or before a word of a name, without a unit ("Stream 2", "Four Corners")."""
    top = article.headline  # its capitals may be those of common words
    if amount.unit or amount.scale > 1 or (top and amount.start < top.end):
        return False
    ends, starts = {w.end for w in name_words(article)}, {w.start for w in name_words(article)}
    if amount.in_words:
        return article.text[amount.start].isupper() and amount.end + 1 in starts
    return amount.start - 1 in ends
