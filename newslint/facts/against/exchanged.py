"""Small words that a source has otherwise where its sentence is the same: "weeks" for "days", "Gov." for "Sen.".

Units, ordinals, directions, and titles are closed sets of words, one a line of the list `exchanges`: where the article
has one of a set in the place of another, it says something else. A word such as "deputy" is missed where it is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.core.around import leading
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.against import alignment
from newslint.facts.against.alignment import Pair
from newslint.facts.against.beside import Gap, gaps_at, tells_of_another
from newslint.facts.against.held import Held, Kind
from newslint.facts.against.judging import placed
from newslint.facts.against.wording import Spoken, words_in
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at, sentences
from newslint.languages import entries, pairs

_LIKE = 0.7  # share of the words of a sentence that is otherwise the same
_AROUND = 4  # words beside the exchanged ones that are the same in both
_MOST = 2  # words of one entry
_NUMBER = re.compile(r"(\d[\d.,]*)[^\d.;:!?\n]{0,12}$")


class _Sets(NamedTuple):
    of: dict[str, set[tuple[int, Kind]]]  # which sets a word or phrase is in, and what they belong to
    lost: frozenset[str]

    def in_any(self, *words: str) -> set[tuple[int, Kind]]:
        """The sets in which one of some words is."""
        return set().union(*(self.of.get(word, ()) for word in words))


@cache
def _sets(language: str) -> _Sets:
    found: dict[str, set[tuple[int, Kind]]] = {}
    lost: set[str] = set()
    for number, line in enumerate(entries(language, "exchanges")):
        words = [word.replace("_", " ") for word in line.lstrip("~>").split()]
        if line[0] == ">":
            lost.update(words)
        else:
            for word in words:
                found.setdefault(word, set()).add((number, "name" if line[0] == "~" else "figure"))
    return _Sets(found, frozenset(lost))


@fact
def exchanged(article: Article) -> tuple[Held, ...]:
    """All such words, in the order of the text; none in a language without the list."""
    sets = _sets(article.primary_language)
    found: list[Held] = []
    for pair in alignment.pairs(article) if sets.of else ():
        for index, sentence in enumerate(sentences(article)):
            if pair.matches[index].share >= _LIKE:
                for gap in gaps_at(pair, sentence.start):
                    found += _held(article, gap, pair, sets)
    sure = [held for held in found if sum(other[:3] == held[:3] for other in found) == len(article.sources)]
    return tuple(sorted({held[:3]: held for held in reversed(sure)}.values(), key=lambda held: held.start))


def _held(article: Article, gap: Gap, pair: Pair, sets: _Sets) -> Iterator[Held]:
    if max(len(gap.mine), len(gap.theirs)) > _MOST or not gap.theirs or gap.before + gap.after < _AROUND:
        return
    first, last = gap.theirs[0], gap.theirs[-1]
    mine, theirs = _joined(gap.mine), _joined(gap.theirs)
    if not gap.mine:
        if theirs in sets.lost and gap.before and gap.after and gap.mine_after and not _has(article, gap, theirs):
            own = Held("name", gap.mine_after.start, gap.mine_after.end, "differs", pair.index, how="lost")
            yield placed(own, (first.start, last.end))
        return
    here, there = (_written(*one) for one in ((article, gap.mine), (pair.source, gap.theirs)))
    both = sets.in_any(mine, here) & sets.in_any(theirs, there)
    measures = any(kind == "figure" for _, kind in both)
    numbers = {_number_before(article, gap.mine[0].start), _number_before(pair.source, first.start)}
    if measures and len(numbers) > 1 and "" not in numbers:  # the figure is held against the source itself
        return
    if measures and _is_one_unit(article, mine, theirs):
        return  # "seven-months pregnant"
    if not both or _is_moved(article, gap, pair, mine, theirs) or tells_of_another(pair, gap):
        return
    if quotation_at(article, gap.mine[0].start, gap.mine[-1].end) is None:  # those are held as quotations
        own = Held(min(both)[1], gap.mine[0].start, gap.mine[-1].end, "differs", pair.index)
        yield placed(own, (first.start, last.end))


def _is_one_unit(article: Article, mine: str, theirs: str) -> bool:
    """Whether two words are one unit, in the singular and in the plural."""
    units = pairs(article.primary_language, "units")
    return mine in units and units[mine] == units.get(theirs)


def are_measures(article: Article, start: int, end: int, source: Article, other: tuple[int, int]) -> bool:
    """Whether a word behind a number, and the one that a source has there, are units: "Celsius" and "Fahrenheit"."""
    of = _sets(article.primary_language).of
    mine, theirs = article.text[start:end].lower(), source.text[slice(*other)].lower()
    measures = any(kind == "figure" for _, kind in of.get(mine, set()) & of.get(theirs, set()))
    return measures and bool(_number_before(article, start) and _number_before(source, other[0]))


def _number_before(article: Article, at: int) -> str:
    """The number that stands up to two words before an offset, "" where there is none."""
    found = leading(_NUMBER, article.text, at)
    return found[1] if found else ""


def _joined(spoken: tuple[Spoken, ...]) -> str:
    return " ".join(one.word for one in spoken)


def _written(article: Article, spoken: tuple[Spoken, ...]) -> str:
    """Words as they stand there: an ordinal is compared as its digits, which are in no set."""
    return " ".join(article.text[one.start : one.end].lower() for one in spoken)


def _has(article: Article, gap: Gap, word: str) -> bool:
    here = sentence_at(article, gap.mine_after.start if gap.mine_after else 0)
    return any(spoken.word == word for spoken in words_in(article, here.start, here.end))


def _is_moved(article: Article, gap: Gap, pair: Pair, mine: str, theirs: str) -> bool:
    """Whether both sentences have both words, in another order."""
    here, there = sentence_at(article, gap.mine[0].start), sentence_at(pair.source, gap.theirs[0].start)
    own = {spoken.word for spoken in words_in(article, here.start, here.end)}
    others = {spoken.word for spoken in words_in(pair.source, there.start, there.end)}
    return theirs in own and mine in others
