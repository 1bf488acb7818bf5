"""Two figures of an article that have changed places between two names, or between the dead and the injured.

In any two languages: where both texts name the same two figures and the same two others close together, and each figure
stands clearly by one of them, it is told which of them has the other's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, islice

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.against.alignment import SURE, Pair, pairs
from newslint.facts.against.amounts import Amount, amounts_in, key
from newslint.facts.against.calendar import day_starts
from newslint.facts.against.held import Held
from newslint.facts.against.judging import placed
from newslint.facts.against.name_words import name_words
from newslint.facts.against.tokens import Token, fold, sounds, tokens_in
from newslint.facts.sentences import sentence_index, sentences
from newslint.languages import by_kind
from newslint.languages.kinds import CASUALTIES

_NEAR = 48  # characters between a figure and what it is of
_APART = 100  # what the end of a sentence between two counts for
_CLEAR = 1.6  # by how much the other way to pair them is farther
_MOST = 6  # figures, and names, of a passage
_LOOKED_FOR = 40  # names of a passage; one with more is a list without an end of a sentence
_STEM = 5  # letters by which a name is found with its endings

Place = tuple[int, int]


class _Passage(NamedTuple):
    """A stretch of an article with the places of its figures by value, and of what they may be of."""

    figures: dict[float, list[Amount]]
    others: dict[str, list[Place]]


@fact
def crossed(article: Article) -> tuple[Held, ...]:
    """All such figures, in the order of the text."""
    found: dict[Place, Held] = {}
    for pair in pairs(article) if len(article.sources) == 1 else ():
        for index, match in enumerate(pair.matches):
            if match.sure >= SURE and pair.is_made_from:
                for held in _crossed(pair, index):
                    found.setdefault((held.start, held.end), held)
    return tuple(sorted(found.values(), key=lambda held: held.start))


def _crossed(pair: Pair, index: int) -> Iterator[Held]:
    """The figures of a sentence, and of the one behind it, that have changed places."""
    own = [i for i in (index, index + 1) if i < len(pair.matches) and pair.matches[i].sure >= SURE]
    matched = sorted({there for i in own for there in pair.matches[i].sentences[:1]})
    here = _passage(pair.draft, own)
    if len(here.figures) < 2 or len(here.others) < 2:
        return
    there = _passage(pair.source, matched)
    values = [value for value in here.figures if _once(here.figures, value) and _once(there.figures, value)][:_MOST]
    if len(values) < 2:
        return
    known, told = _known(here, there), set[float]()
    for one, other in combinations(values, 2):
        if not told.isdisjoint((one, other)):
            continue
        mine, theirs = ([passage.figures[value][0] for value in (one, other)] for passage in (here, there))
        if mine[0].unit != mine[1].unit or theirs[0].unit != theirs[1].unit:
            continue
        figures = [(amount.start, amount.end) for amount in (*mine, *theirs)]
        for (name, its), (second, its_second) in combinations(known, 2):
            way = _straight(pair.draft, figures[:2], (name, second))
            if way and way == -_straight(pair.source, figures[2:], (its, its_second)):
                held = Held("figure", 0, 0, "differs", pair.index, how="elsewhere")
                yield placed(held._replace(start=figures[0][0], end=figures[0][1]), figures[3])
                yield placed(held._replace(start=figures[1][0], end=figures[1][1]), figures[2])
                told.update((one, other))


def _once(places: dict[float, list[Amount]], value: float) -> bool:
    return len(places.get(value, ())) == 1


def _known(here: _Passage, there: _Passage) -> list[tuple[Place, Place]]:
    """What both passages name once: its places."""
    found = []
    for name, places in islice(here.others.items(), _LOOKED_FOR):
        others = _found(name, there.others)
        if len(places) == len(others) == 1:
            found.append((places[0], others[0]))
    return found[:_MOST]


def _found(name: str, others: dict[str, list[Place]]) -> list[Place]:
    """The places of a name: as it is spelled, with other endings, or as it sounds."""
    if name in others:
        return others[name]
    heard = set(sounds(name))
    return [
        place for other, places in others.items() for place in places
        if not other.startswith("=") and (other[:_STEM] == name[:_STEM] or not heard.isdisjoint(sounds(other)))
    ]  # fmt: skip


def _straight(article: Article, figures: Sequence[Place], others: Sequence[Place]) -> int:
    """1 where the first figure is clearly of the first of two, and the second of the second; -1 the other way round."""
    straight = [_between(article, figures[0], others[0]), _between(article, figures[1], others[1])]
    across = [_between(article, figures[0], others[1]), _between(article, figures[1], others[0])]
    for sign, ways, rest in ((1, straight, across), (-1, across, straight)):
        if max(ways) <= _NEAR and sum(rest) >= _CLEAR * (sum(ways) + 5):
            return sign
    return 0


def _between(article: Article, one: Place, other: Place) -> int:
    first, second = sorted((one, other))
    apart = sentence_index(article, first[0]) != sentence_index(article, second[0])
    semicolon = ";" in article.text[first[1] : second[0]]
    return max(0, second[0] - first[1]) + _APART * apart + _APART * semicolon


def _passage(article: Article, indices: Sequence[int]) -> _Passage:
    figures: dict[float, list[Amount]] = {}
    others: dict[str, list[Place]] = {}
    last = Token(-2, -2, "", False)
    people = _people(article.primary_language)
    named = _named(article)
    for sentence in (sentences(article)[i] for i in indices):
        for amount in amounts_in(article, sentence.start, sentence.end):
            if _counts(article, amount):
                figures.setdefault(key(amount.value), []).append(amount)
        for token in tokens_in(article, sentence.start, sentence.end):
            if token.folded in people:
                others.setdefault(people[token.folded], []).append((token.start, token.end))
            elif token.start in named:
                if last.start in named and article.text[last.end : token.start] == " ":
                    others[last.folded].pop()  # of "Ann Lund" the surname
                others.setdefault(token.folded, []).append((token.start, token.end))
            last = token
    return _Passage(figures, {name: places for name, places in others.items() if places})


@fact
def _named(article: Article) -> frozenset[int]:
    """Where words of names begin."""
    return frozenset(word.start for word in name_words(article))


def _counts(article: Article, amount: Amount) -> bool:
    """Whether a number may be of a name: no year or day, and not the "one" that is an article in many languages."""
    return amount.value > 1 and not amount.is_year and amount.number_start not in day_starts(article)


@cache
def _people(language: str) -> dict[str, str]:
    """Words for the dead and the injured, folded, and which of them each is of."""
    known = by_kind(language, "casualties", CASUALTIES)
    return {fold(word): f"={kind}" for kind, words in known.items() for word in words}
