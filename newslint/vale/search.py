"""Many patterns over one text: which of them has a chance is told by one automaton over all their literals."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from newslint.vale.literals import Literal, literals_of, needed
from newslint.vale.patterns import compiled

_RUNS = re.compile(r"\s\s+")
_SPACES = re.compile(r"\s+")


class Hit(NamedTuple):
    """A match: `text[start:end]`, by which of the alternatives, and the groups of that one."""

    start: int
    end: int
    alternative: int
    groups: tuple[str, ...]


class Reading:
    """A text made ready to be searched: in small letters, any white space as one space, with the way back."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lowered = text.lower()
        if len(self.lowered) != len(text):  # "İ" grows
            self.lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        self.folded = _SPACES.sub(" ", self.lowered)
        self._runs: list[int] = []
        self._lost: list[int] = []
        if len(self.folded) != len(text):
            lost = 0
            for match in _RUNS.finditer(self.lowered):
                self._runs.append(match.start() - lost)
                lost += match.end() - match.start() - 1
                self._lost.append(lost)

    def unfolded(self, offset: int) -> int:
        """Where a character of `folded` stands in the text."""
        if not self._runs:
            return offset
        index = bisect_right(self._runs, offset - 1)
        return offset + (self._lost[index - 1] if index else 0)


class Alternatives:
    """Alternatives in order, of which the leftmost match counts, and the first of those that begin at one place.

    `before` and `after` stand around each: flags, and word boundaries. `words_alone` says that a match does not depend
    on what stands beside it, so that it is the same in a paragraph and in the whole text.
    """

    def __init__(self, sources: Sequence[str], before: str, after: str) -> None:
        self.sources = list(sources)
        self.before, self.after = before, after
        self.ignores_case = before.startswith("(?i)")
        self.words = after == r")\b"
        found = [self._literals(s) for s in self.sources]
        self.literals: list[tuple[Literal, ...] | None] = found
        self.free = [i for i, literals in enumerate(found) if literals is None]
        self.has_literals = len(self.free) < len(found)
        self.needs = {i: needed(self.sources[i]) for i in self.free}
        outside = ("(?<", "(?=", "(?!", r"\A", r"\z", r"\Z")
        self.words_alone = self.words and not any(o in s for s in self.sources for o in outside)
        self.begins_word = [before.endswith(r"\b(?:") or s.startswith(r"\b") for s in self.sources]

    def _literals(self, source: str) -> tuple[Literal, ...] | None:
        """What to look for; `whole` stays where an alternative is nothing but letters, with words' ends around it."""
        literals = literals_of(source)
        if literals is None or not any(literal.whole for literal in literals):
            return literals
        plain = literals[0].text == source.lower() and _is_word(source[0]) and _is_word(source[-1])
        return literals if plain and self.words else tuple(literal._replace(whole=False) for literal in literals)

    def pattern(self, index: int) -> Any:
        """One alternative, compiled."""
        return compiled(self.before + self.sources[index] + self.after)

    def check(self) -> None:
        """Compile what is tried everywhere, and the whole, so that a bad pattern is found when it is read."""
        for index in self.free:
            self.pattern(index)

    def hits(self, reading: Reading, chances: Sequence[tuple[int, Literal, int]]) -> Iterator[Hit]:
        """The matches in a text; `chances` are the alternatives whose literals stand in it, and where (folded)."""
        if not chances and not self.free:
            return
        found: dict[int, tuple[int, Any]] = {}
        for index, literal, at in chances:
            self._try(reading, index, literal, at, found)
        starts = sorted(found)
        text, lowered = reading.text, reading.lowered
        following = {}
        for index in self.free:
            needs = self.needs[index]
            if not needs or any(n in lowered for n in needs):
                following[index] = self.pattern(index).search(text)
        at = position = 0
        while True:
            while position < len(starts) and starts[position] < at:
                position += 1
            best: tuple[int, int, Any] | None = None
            if position < len(starts):
                start = starts[position]
                best = (start, *found[start])
            for index, match in following.items():
                if match is not None and match.start() < at:
                    match = following[index] = self.pattern(index).search(text, at)
                if match is not None and (best is None or (match.start(), index) < best[:2]):
                    best = (match.start(), index, match)
            if best is None:
                return
            start, index, match = best
            end = match if isinstance(match, int) else match.end()
            yield Hit(start, end, index, () if isinstance(match, int) else tuple(g or "" for g in match.groups()))
            at = end if end > start else end + 1

    def _try(
        self, reading: Reading, index: int, literal: Literal, at: int, found: dict[int, tuple[int, Any]]
    ) -> None:
        """Try an alternative where its literal stands; the first alternative of those that begin at a place is kept."""
        text = reading.text
        last = reading.unfolded(at)
        first = last if not literal.before else reading.unfolded(max(0, at - literal.before))
        begins_word = self.begins_word[index]
        for start in range(first, last + 1):
            if begins_word and start and _is_word(text[start - 1]) and _is_word(text[start]):
                continue
            known = found.get(start)
            if known is not None and known[0] <= index:
                continue
            if literal.whole:
                end = start + len(literal.text)
                if end < len(text) and _is_word(text[end]):
                    continue
                if self.ignores_case or text[start:end] == self.sources[index]:
                    found[start] = (index, end)
                continue
            match = self.pattern(index).match(text, start)
            if match is not None:
                found[start] = (index, match)


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


class Search:
    """One automaton for the literals of many `Alternatives`."""

    def __init__(self, all_of: Sequence[Alternatives]) -> None:
        import ahocorasick_rs

        by_literal: dict[str, list[tuple[int, int, Literal]]] = {}
        for number, alternatives in enumerate(all_of):
            for index, literals in enumerate(alternatives.literals):
                for literal in literals or ():
                    by_literal.setdefault(literal.text, []).append((number, index, literal))
        self._uses = list(by_literal.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(by_literal)) if by_literal else None

    def chances(self, reading: Reading) -> dict[int, list[tuple[int, Literal, int]]]:
        """By the number of the `Alternatives`: each alternative with a chance, its literal, and where (folded)."""
        chances: dict[int, list[tuple[int, Literal, int]]] = {}
        if self._automaton is None:
            return chances
        for which, start, _ in self._automaton.find_matches_as_indexes(reading.folded, overlapping=True):
            for number, index, literal in self._uses[which]:
                chances.setdefault(number, []).append((index, literal, start))
        return chances
