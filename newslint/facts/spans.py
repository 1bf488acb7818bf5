"""Spans of a text, of which one may be asked for many characters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Places:
    """Some spans of a text, sorted once: whether a character stands within any is found by bisection."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.spans = frozenset(spans)
        known = sorted(self.spans)
        self._starts = [start for start, _ in known]
        self._ends = list(accumulate((end for _, end in known), max))

    def __contains__(self, place: int) -> bool:
        """Whether a character stands within one of the spans."""
        before = bisect_right(self._starts, place)
        return before > 0 and place < self._ends[before - 1]
