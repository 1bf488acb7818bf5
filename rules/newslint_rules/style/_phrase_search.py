"""Where an article has a phrase of a list, as words of their own: all phrases are looked for at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.core.around import in_front
from newslint.core.tuples import NamedTuple
from newslint.house.phrases import Phrase

_JOINED_BEFORE = re.compile(r"[\w@#/\\]$|\w[-'.]$")
_JOINED_AFTER = re.compile(r"[\w@/\\]|[-.]\w|'(?!s\b)\w")


class Search(NamedTuple):
    """The search for all phrases: `find` gives (number in `phrases`, start, end), overlapping ones too."""

    find: Any
    phrases: tuple[Phrase, ...]


def search_for(phrases: Iterable[Phrase]) -> Search | None:
    """The search for phrases, the later of which win; None where none is left.

    What the house writes instead is left alone: a phrase may stand in it. It may stand in the phrase itself, too ("in
    order to", "to"), which is reported all the same.
    """
    by_text: dict[str, Phrase] = {}
    for phrase in phrases:
        by_text.pop(phrase.instead, None)  # the house has turned it round
        by_text[phrase.text] = phrase
    if not any(p.instead or p.advice for p in by_text.values()):
        return None
    from ahocorasick_rs import AhoCorasick, MatchKind

    small = {_small(text) for text in by_text}
    for phrase in list(by_text.values()):
        if phrase.instead and _small(_even(phrase.instead)) not in small:
            by_text[_even(phrase.instead)] = phrase._replace(text=_even(phrase.instead), instead="", advice="")
    automaton = AhoCorasick([_small(text) for text in by_text], matchkind=MatchKind.Standard)
    return Search(lambda text: automaton.find_matches_as_indexes(text, overlapping=True), tuple(by_text.values()))


def found_in(text: str, search: Search) -> Iterator[tuple[Phrase, int, int]]:
    """Each phrase that stands in a text, and is not left alone, with its start and end, in order; the longest wins."""
    even = _even(text)
    chances, left_alone = [], []
    for number, start, end in search.find(_small(even)):
        phrase = search.phrases[number]
        if (even[start:end] == phrase.text or phrase.text.islower()) and _stands_alone(even, start, end):
            if phrase.instead or phrase.advice:
                chances.append((start, -end, phrase))
            else:
                left_alone.append((start, end))
    left_alone.sort(reverse=True)
    last = covered = 0
    for start, minus_end, phrase in sorted(chances, key=lambda chance: chance[:2]):
        while left_alone and left_alone[-1][0] <= start:
            covered = max(covered, left_alone.pop()[1])
        if start >= last and covered < -minus_end:
            last = -minus_end
            yield phrase, start, last


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether words begin and end where the phrase does."""
    if text[start].isalnum() and _JOINED_BEFORE.search(in_front(text, start, 2)):
        return False
    return not (text[end - 1].isalnum() and _JOINED_AFTER.match(text, end))


def _even(text: str) -> str:
    return text.replace("\n", " ").replace("\xa0", " ").replace("’", "'")


def _small(text: str) -> str:
    """A text in small letters, as long as it was."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
