"""Which sentence of a source a sentence of the article is matched with, by what the two share; how surely."""

from __future__ import annotations

from bisect import bisect_left

from newslint.core.tuples import NamedTuple

_STRONG = 1.0  # of what two sentences share: one thing that only these two have
_ALIKE = 0.3  # the least share for sentences of one language
_TELLING = 3  # words that two sentences share; with fewer, their figures show whether they say the same

Key = tuple[object, ...]


class Match(NamedTuple):
    """The sentences of a source that say what one of the article does, the best first; how sure that is, 0 to 1.

    `share` is the part of the words that the best one has too, in one language; in two it is 0.
    """

    sentences: tuple[int, ...]
    sure: float
    share: float


NOWHERE = Match((), 0.0, 0.0)


def alike(keys: set[Key], theirs: list[set[Key]], scores: dict[int, float]) -> Match:
    """The match of a sentence in a text of the same language."""
    if not scores or not keys:
        return NOWHERE
    ranked = sorted(scores, key=lambda j: (-len(keys & theirs[j]) - scores[j], j))[:8]
    shares = {j: _share(keys, theirs[j]) for j in ranked}
    best = max(ranked, key=lambda j: (shares[j], scores[j]))
    if shares[best] < _ALIKE and scores[best] < 2 * _STRONG:
        return NOWHERE
    others = [j for j in ranked if j != best and shares[j] >= max(_ALIKE, shares[best] / 2)]
    return Match((best, *others), min(1.0, shares[best] + 0.2), shares[best])


def _share(mine: set[Key], theirs: set[Key]) -> float:
    """The part of the words of a sentence that another has too; a number or a date counts only where both have it.

    So that a sentence in which every figure has been changed is as close to that of the source as it was before. Of one
    that is hardly more than its figures all count, for a word or two that both have show nothing.
    """
    shared = mine & theirs
    if sum(len(key) == 1 for key in shared) < _TELLING:
        return len(shared) / max(1, len(mine))
    return len(shared) / max(1, len(shared) + sum(len(key) == 1 for key in mine - shared))


def in_order(scores: list[dict[int, float]], length: int) -> list[Match]:
    """The matches of sentences in a text of another language, which mostly keeps their order."""
    anchors = []
    for i, found in enumerate(scores):
        if found:
            best = max(found, key=lambda j: (found[j], -j))
            others = [score for j, score in found.items() if j != best]
            if found[best] >= _STRONG and found[best] > 1.4 * max(others, default=0):
                anchors.append((i, best))
    kept = _increasing(anchors)
    ordered = len(kept) >= 2 and len(kept) >= 0.6 * len(anchors)
    matches = []
    for i, found in enumerate(scores):
        expected, slack = _expected(i, kept, len(scores), length) if ordered else (None, 9)
        matches.append(_foreign(found, expected, slack == 0, slack <= 1))
    return matches


def _foreign(found: dict[int, float], expected: int | None, exact: bool, close: bool) -> Match:
    near = [j for j in found if expected is None or abs(j - expected) <= 2]
    if near:
        best = max(near, key=lambda j: found[j] - (0.15 * abs(j - expected) if expected is not None else 0))
        sure = min(1.0, found[best] / (2 * _STRONG) + (0.4 if expected is not None else 0) + (0.2 if exact else 0))
        others = [j for j in near if j != best and found[j] >= max(0.5, 0.5 * found[best])]
        return Match((best, *others), sure, 0.0)
    if expected is not None:
        return Match((expected,), 0.7 if exact else 0.6 if close else 0.3, 0.0)
    return NOWHERE


def _expected(i: int, anchors: list[tuple[int, int]], mine: int, theirs: int) -> tuple[int, int]:
    """Where a sentence should stand by the anchors around it, and by how many sentences those leave it in doubt."""
    at = bisect_left(anchors, (i, -1))
    if at < len(anchors) and anchors[at][0] == i:
        return anchors[at][1], 0
    before = anchors[at - 1] if at else (-1, -1)
    after = anchors[at] if at < len(anchors) else (mine, theirs)
    here, there = after[0] - before[0], after[1] - before[1]
    expected = before[1] + round((i - before[0]) * there / here)
    return max(0, min(theirs - 1, expected)), abs(here - there)


def _increasing(anchors: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of anchors that are in the same order in both texts."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for index, (_, j) in enumerate(anchors):
        at = bisect_left(tails, j)
        tails[at : at + 1] = [j]
        ends[at : at + 1] = [index]
        back.append(ends[at - 1] if at else -1)
    kept, index = [], ends[-1] if ends else -1
    while index >= 0:
        kept.append(anchors[index])
        index = back[index]
    return kept[::-1]
