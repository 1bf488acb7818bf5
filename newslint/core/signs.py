"""Signs: strings without one of which a rule has nothing to say, looked for in a text all at once.

Most faults are rare, and a pattern takes long over a text that has none: 100 µs for 5,000 characters where it begins
with words to choose from, where a search for all signs of a rule takes 4. So a rule asks for its signs first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


class Signs:
    """Some strings to look for; up to sixty are found fastest."""

    def __init__(self, *signs: str) -> None:
        self.signs = signs
        self.every = frozenset(signs)

    @cached_property
    def _search(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

        quick = Implementation.NoncontiguousNFA  # to build; searches of so few begin with a look at many bytes at once
        return AhoCorasick(self.signs, matchkind=MatchKind.LeftmostLongest, implementation=quick)

    def are_in(self, text: str) -> bool:
        """Whether one of the signs at least is in a text."""
        return bool(self._search.find_matches_as_strings(text))  # without the time that offsets take

    def starts(self, text: str) -> list[int]:
        """Where signs begin in a text; of two that overlap the first, and there the longest."""
        return [start for _, start, _ in self._search.find_matches_as_indexes(text)]

    def found(self, text: str) -> list[tuple[str, int, int]]:
        """The signs in a text with their beginnings and ends; of two that overlap the first, and there the longest."""
        return [(self.signs[at], start, end) for at, start, end in self._search.find_matches_as_indexes(text)]


def matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `finditer` finds, of a pattern that can match nowhere but at some places, which are given in order."""
    end = 0
    for at in starts:
        if at >= end and (match := pattern.match(text, at)):
            end = match.end()
            yield match
