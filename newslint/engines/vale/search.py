"""Many patterns over one text: which of them has a chance is told by one automaton over all their literals."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from newslint.core.tuples import NamedTuple
from newslint.engines.vale.literals import Literal, keeps_to_words, literals_of, needed
from newslint.engines.vale.patterns import Pattern, compiled

_RUNS = re.compile(r"\s\s+")
_SPACES = re.compile(r"\s+")


Chances = dict[int, list[tuple[int, Literal, int]]]  # by the number of the `Alternatives`, see `Search.chances`


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

    @cached_property
    def folded(self) -> str:
        """The text in small letters with single spaces."""
        return _SPACES.sub(" ", self.lowered)

    @cached_property
    def _runs(self) -> tuple[list[int], list[int]]:
        """Where runs of white space stand in `folded`, and how many characters are lost up to there."""
        runs: list[int] = []
        lost: list[int] = []
        gone = 0
        for match in _RUNS.finditer(self.lowered) if len(self.folded) != len(self.text) else ():
            runs.append(match.start() - gone)
            gone += match.end() - match.start() - 1
            lost.append(gone)
        return runs, lost

    def unfolded(self, offset: int) -> int:
        """Where a character of `folded` stands in the text."""
        runs, lost = self._runs
        index = bisect_left(runs, offset)
        return offset + (lost[index - 1] if index else 0)


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
        self._patterns: dict[int, Pattern] = {}
        found = [self._literals(s) for s in self.sources]
        self.literals: list[tuple[Literal, ...] | None] = found
        self.free = [i for i, literals in enumerate(found) if literals is None]
        self.has_literals = len(self.free) < len(found)
        self.needs = {i: needed(self.sources[i]) for i in self.free}
        self.words_alone = all(map(keeps_to_words, self.sources))
        self.begins_word = [before.endswith(r"\b(?:") or s.startswith(r"\b") for s in self.sources]

    def is_hopeless(self, lowered: str, plain: bool) -> bool:
        """Whether nothing can match in a text in small letters, or where it is not `plain`, in what is marked up so."""
        return not self.has_literals and not self.free_chance(lowered, plain)

    def free_chance(self, lowered: str, plain: bool = True) -> bool:
        """Whether one of the alternatives without a literal may match."""
        for needs in self.needs.values():
            if not needs:
                return True
            for need in needs:
                if (need if plain else need[0]) in lowered:
                    return True
        return False

    def _literals(self, source: str) -> tuple[Literal, ...] | None:
        """What to look for; `whole` stays where an alternative is nothing but letters, with words' ends around it."""
        literals = literals_of(source)
        if literals is None or not any(literal.whole for literal in literals):
            return literals
        plain = literals[0].text == source.lower() and _is_word(source[0]) and _is_word(source[-1])
        return literals if plain and self.words else tuple(literal._replace(whole=False) for literal in literals)

    def pattern(self, index: int) -> Pattern:
        """One alternative, compiled."""
        pattern = self._patterns.get(index)
        if pattern is None:
            pattern = self._patterns[index] = compiled(self.before + self.sources[index] + self.after)
        return pattern

    def check(self) -> None:
        """Compile what is tried everywhere, so that a bad pattern is found when it is read."""
        for index in self.free:
            self.pattern(index)

    def hits(self, reading: Reading, chances: Sequence[tuple[int, Literal, int]]) -> Iterator[Hit]:
        """The matches in a text; `chances` are the alternatives whose literals stand in it, and where (folded)."""
        if not chances and not self.free:
            return
        found: dict[int, tuple[int, Any]] = {}
        for index, literal, at in chances:
            self._try(reading, index, literal, at, found)
        if not self.free:
            yield from self._in_order(found)
            return
        starts = sorted(found)
        text, lowered = reading.text, reading.lowered
        following = {}
        for index in self.free:
            needs = self.needs[index]
            if not needs or any(n in lowered for n in needs):
                following[index] = self.pattern(index).search(text)
        at = position = 0
        while at <= len(text):  # a pattern that may be empty matches there for ever
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
            hit = _hit(*best)
            yield hit
            at = max(hit.end, hit.start + 1)

    def _in_order(self, found: dict[int, tuple[int, Any]]) -> Iterator[Hit]:
        """What was found by literals, from left to right, none within another."""
        at = 0
        for start in sorted(found):
            if start >= at:
                hit = _hit(start, *found[start])
                yield hit
                at = max(hit.end, start + 1)

    def _try(
        self, reading: Reading, index: int, literal: Literal, at: int, found: dict[int, tuple[int, Any]]
    ) -> None:
        """Try an alternative where its literal stands; the first alternative of those that begin at a place is kept."""
        text = reading.text
        last = reading.unfolded(at)
        first = last if not literal.before else reading.unfolded(max(0, at - literal.before))
        begins_word = self.begins_word[index]
        pattern = None
        for start in range(first, last + 1):
            if begins_word and 0 < start < len(text) and _is_word(text[start - 1]) and _is_word(text[start]):
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
            pattern = pattern or self.pattern(index)
            match = pattern.match(text, start)
            if match is not None:
                found[start] = (index, match)


def _hit(start: int, index: int, match: Any) -> Hit:
    if isinstance(match, int):  # a word was compared, and this is its end
        return Hit(start, match, index, ())
    return Hit(start, match.end(), index, tuple(g or "" for g in match.groups()) if match.re.groups else ())


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


class Search:
    """One automaton for the literals of many `Alternatives`."""

    def __init__(self, all_of: Sequence[Alternatives]) -> None:
        import ahocorasick_rs

        by_literal: dict[str, list[tuple[int, int, Literal]]] = {}
        within: set[str] = set()  # literals that may stand within a word
        for number, alternatives in enumerate(all_of):
            for index, literals in enumerate(alternatives.literals):
                for literal in literals or ():
                    by_literal.setdefault(literal.text, []).append((number, index, literal))
                    if literal.before or not alternatives.begins_word[index] or not _is_word(literal.text[0]):
                        within.add(literal.text)
        self._uses = [(text in within, uses) for text, uses in by_literal.items()]
        self._automaton = ahocorasick_rs.AhoCorasick(list(by_literal)) if by_literal else None

    def chances(self, reading: Reading) -> Chances:
        """By the number of the `Alternatives`: each alternative with a chance, its literal, and where (folded)."""
        chances: Chances = {}
        if self._automaton is None:
            return chances
        folded = reading.folded
        for which, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            within, uses = self._uses[which]
            if not within and start and _is_word(folded[start - 1]):
                continue
            for number, index, literal in uses:
                chances.setdefault(number, []).append((index, literal, start))
        return chances
