"""Words of headlines of which one is never another, and what they are told of."""

from __future__ import annotations

from functools import cache

from newslint.core.tuples import NamedTuple
from newslint.languages import entries


@cache
def _sets(language: str) -> list[str]:
    """The sets of words of which one is never another."""
    return [line for line in entries(language, "headline_opposites") if not line.startswith(("<", "~", "!"))]


@cache
def marked_words(language: str, mark: str) -> frozenset[str]:
    """The words behind one mark.

    "<" before words behind which something that was so before is told, "~" before those that set one thing against
    another, "!" before what is won or lost on the way.
    """
    lines = (line for line in entries(language, "headline_opposites") if line.startswith(mark))
    return frozenset(word.removeprefix(mark) for line in lines for word in line.split())


class Opposition(NamedTuple):
    """Words that mean the same, those that mean another thing, and whether they are told of one subject alone."""

    meant: frozenset[str]
    others: frozenset[str]
    of_subjects: bool


@cache
def oppositions(language: str) -> dict[str, list[Opposition]]:
    """What each word is opposed to, once for each set that it is in."""
    found: dict[str, list[Opposition]] = {}
    for line in _sets(language):
        sides = [side.split() for side in line.lstrip("^").split(" / ")]
        opposed = [frozenset(word for word in side if not word.startswith("=")) for side in sides]
        for own, side in zip(opposed, sides, strict=True):
            meant = frozenset(word.removeprefix("=") for word in side)
            opposition = Opposition(meant, frozenset().union(*opposed) - own, line.startswith("^"))
            for word in own:
                found.setdefault(word, []).append(opposition)
    return found
