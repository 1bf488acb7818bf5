"""Between which values the true value of a printed figure lies: half its last place to either side, more if hedged."""

from __future__ import annotations

from newslint.core.tuples import NamedTuple
from newslint.facts.figures import Figure
from newslint.languages import pairs

LOOSE = 0.1  # "about 50" and "more than 50" may be this far off


class Interval(NamedTuple):
    """All values from `low` to `high`."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high


def leaning(figure: Figure, language: str = "en") -> str:
    """Which way a hedged figure may err: "~" either, ">" it may be more, "<" less; "" where it is not hedged."""
    return pairs(language, "approximations").get(figure.hedge.lower(), "~") if figure.hedge else ""


def rounded(figure: Figure, half_steps: float = 1, language: str = "en") -> Interval:
    """The values that may stand behind a figure, which may be off by so many halves of its last place."""
    value = figure.value
    low = high = figure.step / 2 * half_steps
    if sign := leaning(figure, language):
        low += 0 if sign == ">" else abs(value) * LOOSE
        high += 0 if sign == "<" else abs(value) * LOOSE
    return Interval(value - low, value + high)
