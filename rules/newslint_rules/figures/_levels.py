"""The two levels of a change: how far they are apart, in per cent and in points."""

from __future__ import annotations

from math import inf

from newslint import Related
from newslint.facts.changes import Change
from newslint.facts.figures import Figure
from newslint.facts.intervals import Interval, rounded

_FINE = 0.1  # of the half steps of a figure: 400 is no 350


def percent(before: Figure, after: Figure, direction: int, half_steps: float = 1) -> Interval:
    """The change from one level to the other in per cent of the first, in the direction that is said."""
    old, new = rounded(before, half_steps), rounded(after, half_steps)
    low = (new.low / old.high - 1) * 100 if old.high > 0 else -inf
    high = (new.high / old.low - 1) * 100 if old.low > 0 else inf  # from one that may have been none
    if direction == 0 and low < 0 <= high and half_steps > _FINE:
        # Noughts are digits where the direction hangs on them, and what may be "up to" ("hasta") is "to".
        return percent(before._replace(hedge=""), after._replace(hedge=""), direction, _FINE)
    if direction < 0 or (direction == 0 and high <= 0):
        low, high = -high, -low
    return Interval(low, high)


def points(before: Figure, after: Figure) -> Interval:
    """How far two percentages are apart."""
    old, new = rounded(before), rounded(after)
    low, high = sorted((abs(new.high - old.low), abs(new.low - old.high)))
    return Interval(0.0 if new.meets(old) else low, high)


def readings(change: Change) -> list[tuple[Figure, Figure]]:
    """The two levels, and with the scale word of one understood for the other ("to 5.4 from 4.9 million")."""
    before, after = change.before, change.after
    if before.scale > 1 == after.scale:
        return [(before, after), (before, scaled(after, before.scale))]
    if after.scale > 1 == before.scale:
        return [(before, after), (scaled(before, after.scale), after)]
    return [(before, after)]


def scaled(figure: Figure, scale: float) -> Figure:
    """A figure so many times as large."""
    return figure._replace(value=figure.value * scale, step=figure.step * scale)


def related(change: Change) -> tuple[Related, ...]:
    """The places of the two levels, in the order of the text."""
    return against(*sorted((change.before, change.after)))


def against(*told: Figure) -> tuple[Related, ...]:
    """The places of figures that another is held against."""
    return tuple(Related("against", figure.start, figure.end) for figure in told)
