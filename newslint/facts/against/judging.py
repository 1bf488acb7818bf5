"""What is said of one thing in an article that a source has in its place, elsewhere or nowhere.

The same for figures and parts of dates: a thing is right where it stands in the matched sentences of the source. One
that stands elsewhere there is right too, unless all those places belong to other sentences of the article that have it
as well, while the source has another thing of its kind in this place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from newslint.facts.against.alignment import NEARLY, OWN, QUITE_SURE, SURE, Pair
from newslint.facts.against.held import Held
from newslint.facts.against.matches import Match
from newslint.facts.sentences import sentence_index

MANY = 40  # places; what stands so often is no sign of anything
DOUBTFUL = 0.9  # sentences that are matched less surely may share what their neighbours are matched with

_CLOSE = 0.75  # share of the words of a sentence from which one of another kind is taken for what stands in its place

_OF_A_DATE = 0.5  # and from which a day is missed that no source has; figures are added more often

Place = tuple[int, int]
Values = Sequence[AbstractSet[Hashable]]  # what each sentence of the article has


def within(start: int, stretches: Iterable[Place]) -> bool:
    """Whether an offset lies in one of some stretches."""
    return any(low <= start < high for low, high in stretches)


def first_within(places: Sequence[Place], stretches: Iterable[Place]) -> Place | None:
    """The first of some places, in their order, that lies in one of some stretches."""
    for low, high in stretches:
        at = bisect_left(places, (low,))
        if at < len(places) and places[at][0] < high:
            return places[at]
    return None


def placed(held: Held, place: Place) -> Held:
    """A fact with its place in the source."""
    return held._replace(source_start=place[0], source_end=place[1])


def values_beside(index: int, pair: Pair, match: Match, values: Values) -> set[Hashable]:
    """What a sentence has, and those that may be of the same sentences of the source."""
    beside = {index, *(mine for theirs in match.sentences for mine in pair.back.get(theirs, ()))}
    beside |= {i for i in (index - 1, index + 1) if 0 <= i < len(values) and pair.matches[i].sure < DOUBTFUL}
    return {value for i in beside for value in values[i]}


def is_elsewhere(wanted: Hashable, places: Iterable[Place], pair: Pair, values: Values) -> bool:
    """Whether all places that have a thing belong to other sentences of the article that have it too."""
    starts = [start for start, _ in islice(places, MANY)]
    return 0 < len(starts) < MANY and all(
        any(wanted in values[mine] for mine in pair.back.get(sentence_index(pair.source, at), ())) for at in starts
    )


def judged(
    own: Held, wanted: Hashable, places: Sequence[Place], rival: Place | None, pair: Pair, values: Values,
    least: float = OWN,
) -> Held:  # fmt: skip
    """What is said of a thing that the matched sentences have not; `own` is the thing as right.

    `least` is how surely a sentence must be matched for what no source has to be missed.
    """
    match = pair.at(own.start)
    if (pair.same_language and match.share < _CLOSE) or not pair.is_made_from:
        rival = None
    if places:
        if rival and match.sure >= QUITE_SURE and is_elsewhere(wanted, places, pair, values):
            return placed(own._replace(status="differs", how="elsewhere"), rival)
        return placed(own, places[0])
    if rival is not None and match.sure >= SURE:
        return placed(own._replace(status="differs"), rival)
    share = _OF_A_DATE if own.kind == "date" else NEARLY
    return own._replace(status="missing" if pair.is_own(match, least, share) else "unsure")
