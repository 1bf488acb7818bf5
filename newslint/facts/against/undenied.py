"""The figures of a source by their value, without those that it denies: found once, however often an article asks."""

from __future__ import annotations

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.amounts import Amount, by_value
from newslint.facts.against.calendar import day_starts
from newslint.facts.against.denied import denied_starts
from newslint.facts.against.judging import Place
from newslint.facts.against.readings import places_by_value


def amounts_of(source: Article, value: float, with_denied: bool) -> list[Amount]:
    """The numbers of a source with a value, in the order of its text."""
    return (by_value(source) if with_denied else _by_value(source)).get(value, [])


def places_of(source: Article, value: float, with_denied: bool, with_days: bool) -> list[Place]:
    """Where a source has a value, or a word that may stand for it; with days of a month among them, or without."""
    if with_days:
        return (places_by_value(source) if with_denied else _places(source)).get(value, [])
    return (_places_with_denied(source) if with_denied else _places_of_no_days(source)).get(value, [])


@fact
def _by_value(source: Article) -> dict[float, list[Amount]]:
    denied = denied_starts(source)
    return {value: [a for a in there if a.start not in denied] for value, there in by_value(source).items()}


@fact
def _places(source: Article) -> dict[float, list[Place]]:
    return _without(places_by_value(source), denied_starts(source))


@fact
def _places_of_no_days(source: Article) -> dict[float, list[Place]]:
    return _without(_places(source), day_starts(source))


@fact
def _places_with_denied(source: Article) -> dict[float, list[Place]]:
    return _without(places_by_value(source), day_starts(source))


def _without(places: dict[float, list[Place]], starts: frozenset[int]) -> dict[float, list[Place]]:
    return {value: [place for place in there if place[0] not in starts] for value, there in places.items()}
