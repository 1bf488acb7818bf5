"""The levels that a change lies between: which figures may be one, and which two of them are of one thing."""

from __future__ import annotations

from newslint.facts.figures import Figure

MOST = 40  # figures of a sentence that are looked at; longer ones are tables
NO_LEVEL = frozenset(("age", "score", "ratio", "fraction", "range"))  # kinds


def of_one_unit(one: Figure, other: Figure) -> bool:
    """Whether two figures have one unit, or one of them none that it could not have left out."""
    return one.unit == other.unit or ("" in (one.unit, other.unit) and "%" not in (one.unit, other.unit))
