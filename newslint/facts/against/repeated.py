"""Figures that a sentence has twice where that of its source in another language has a second one: "two 17-year-olds"
for two of 18.
"""

from __future__ import annotations

from collections import Counter

from newslint.core.article import Article
from newslint.facts.against.alignment import QUITE_SURE, Pair
from newslint.facts.against.amounts import Amount, amounts_in, key
from newslint.facts.against.calendar import day_starts
from newslint.facts.against.conversions import is_hour
from newslint.facts.against.judging import Place, values_beside
from newslint.facts.against.readings import values_by_sentence
from newslint.facts.sentences import sentence_at, sentence_index


def in_place_of_the_second(article: Article, amount: Amount, pair: Pair) -> Place | None:
    """The figure that stands in a source where its sentence has one twice, as often in the order of both."""
    match = pair.at(amount.start)
    if pair.same_language or match.sure < QUITE_SURE or len(match.sentences) > 1:
        return None
    here = sentence_at(article, amount.start)
    mine = _counted(article, here.start, here.end)
    theirs = _counted(pair.source, *pair.window(match)[0])
    if len(mine) != len(theirs):
        return None
    ours, others = Counter(key(a.value) for a in mine), Counter(key(a.value) for a in theirs)
    more, less = list((ours - others).elements()), list((others - ours).elements())
    if more != [key(amount.value)] or ours[more[0]] < 2 or others[more[0]] != ours[more[0]] - 1 or len(less) != 1:
        return None
    at = next((i for i, a in enumerate(mine) if a.start == amount.start), -1)
    other = theirs[at] if at >= 0 else None
    if other is None or key(other.value) != less[0] or (other.unit and amount.unit and other.unit != amount.unit):
        return None
    beside = values_beside(sentence_index(article, amount.start), pair, match, values_by_sentence(article))
    if less[0] in beside or is_hour(article, amount) or is_hour(pair.source, other):
        return None  # "2pm" for "14:00"
    return other.start, other.end


def _counted(article: Article, start: int, end: int) -> list[Amount]:
    """The numbers of a sentence, without the days of a month and "one"."""
    days = day_starts(article)
    return [a for a in amounts_in(article, start, end) if a.number_start not in days and a.value > 1]
