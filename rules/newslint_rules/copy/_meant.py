"""Phrases of a list that are not what their writer meant, and what was."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from newslint import Article
from newslint.core.signs import Signs
from newslint.core.tuples import NamedTuple
from newslint.facts.posts import is_of_others
from newslint.facts.signs_together import seen

_BEHIND = re.compile(r" ([\w$£€][\w’'-]*)")
_INSIDE = "’'-"  # a word goes on behind these


class Meant(NamedTuple):
    """A phrase by its place, as it is written, and as it is meant."""

    start: int
    end: int
    written: str
    meant: str


Follows = Callable[[str], bool]  # whether a phrase is meant otherwise before a word, "" where none follows


class Phrases:
    """Phrases to look for, of each what is meant, and before which words: any ("…" behind it) or those of its frame."""

    def __init__(
        self, listed: Iterable[tuple[tuple[str, ...], tuple[str, ...]]], frames: Iterable[str] = ()
    ) -> None:
        self.meant: dict[str, list[tuple[str, Follows]]] = {}
        for phrase, right in listed:
            said, known = (" ".join(part).removesuffix(" …") for part in (phrase, right))
            self._add(said, known, bool if phrase[-1] == "…" else _anything)
        for said, known, follows in _framed(frames):
            self._add(said, known, follows)
        self.signs = Signs(*self.meant)

    def _add(self, said: str, known: str, follows: Follows) -> None:
        for apostrophe in "'’" if "'" in said + known else "'":
            meant = known.replace("'", apostrophe), follows
            self.meant.setdefault(said.replace("'", apostrophe), []).append(meant)

    def meant_before(self, sign: str, behind: str) -> str | None:
        """What a phrase means before a word, "" where none follows; None where it may be meant as it is."""
        meant = next((meant for meant, follows in self.meant[sign] if follows(behind)), None)
        return None if meant is None or (behind and behind == meant.rpartition(" ")[2]) else meant


def _anything(behind: str) -> bool:
    return True


def _framed(lines: Iterable[str]) -> Iterator[tuple[str, str, Follows]]:
    """The phrases of frames (see `confused_frames.txt`), each with what is meant and before which words."""
    sets: dict[str, list[str]] = {}
    for line in lines:
        name, equals, named = line.partition(" = ")
        if equals:
            sets[name] = named.split()
            continue
        before, wrong, right, behind = (_expanded(part, sets) for part in line.split(" | "))
        follows = _anything if behind == ["-"] else partial(_is_among, frozenset(behind))
        for first in before:
            for said, known in zip(wrong, right * len(wrong) if len(right) == 1 else right, strict=True):
                lead = "" if first == "-" else f"{first} "
                yield lead + said, lead + known, follows


def _expanded(part: str, sets: dict[str, list[str]]) -> list[str]:
    every = (sets[word[1:-1]] if word[0] == "<" else [word] for word in part.split())
    return [word.replace("_", " ") for words in every for word in words]


def _is_among(listed: frozenset[str], word: str) -> bool:
    """Whether a word is one of a frame: listed, of such an ending, a number (0), any (…); with "!" none of them."""
    if "!" in listed:
        return word != "" and word[0].islower() and word not in listed
    ends = any(word.endswith(one[1:]) for one in listed if one[0] == "*" and len(word) > len(one) + 1)
    return word in listed or ends or ("0" in listed and word[:1].isdigit()) or ("…" in listed and word != "")


def meant_otherwise(article: Article, phrases: Phrases) -> Iterator[Meant]:
    """All such phrases, outside quotations and posts; not where the word that is meant follows."""
    if not seen(article, phrases.signs):
        return
    text = article.text
    for sign, start, end in phrases.signs.found(text):
        if _goes_on(text[start - 1 : start]) or _goes_on(text[end : end + 1]):
            continue
        behind = _BEHIND.match(text, end)
        meant = phrases.meant_before(sign, behind[1] if behind else "")
        if meant and not is_of_others(article, start, end):
            yield Meant(start, end, sign, meant)


def _goes_on(character: str) -> bool:
    """Whether a character belongs to the word beside it."""
    return character.isalnum() or (character != "" and character in _INSIDE)
