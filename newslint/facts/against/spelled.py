"""Numbers written as words in any language that has a list of them: "siebzehntausend", "двадцять п’ять", "cent mille".

The words and their values are data (`newslint/languages/<xx>/number_words.txt`). What is read is a value for comparing
two texts, so the grammar is one for all languages: a word is added to what stands before it where it is smaller than
its last place, and multiplied where it is a multiplier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from newslint.core.tuples import NamedTuple
from newslint.facts.numerals import Numeral
from newslint.languages import pairs

WORD = re.compile(r"[^\W\d_]+(?:[-’'ʼ][^\W\d_]+)*")
_COMPOUNDING = frozenset({"de", "nl", "da", "sv", "no", "fi", "it", "el"})  # languages that write numerals as one word
_JOINTS = ("", "und", "en", "ën", "og", "e", "ja")
_REVERSED = frozenset({"und", "en", "ën", "og"})  # the unit stands before the ten: "dreiundzwanzig"
_AND = frozenset({"and", "et", "y", "e", "og", "och", "und", "ja", "και", "ve", "و", "i"})
_LONGEST = 60  # letters of a numeral in one word

Reading = tuple[float, str]  # value and role: "", "*" multiplies, "+" is added within a word


class Lexicon(NamedTuple):
    """The number words of a language, each with its readings, and how they begin.

    `teens` where it has words for eleven and the like, so that it never says "ten two".
    """

    words: dict[str, tuple[Reading, ...]]
    heads: frozenset[str]
    compounds: bool
    teens: bool


@cache
def lexicon(language: str) -> Lexicon | None:
    """The number words of a language; None where it has no list."""
    words: dict[str, list[Reading]] = {}
    for word, value in pairs(language, "number_words").items():
        if value[0] != "/":
            role = value[0] if value[0] in "*+" else ""
            words.setdefault(word.lower(), []).append((float(value.lstrip("*+")), role))
    if not words:
        return None
    known = {word: tuple(sorted(readings, key=lambda r: r[1] == "")) for word, readings in words.items()}
    teens = any(value == 11 for readings in known.values() for value, _ in readings)
    return Lexicon(known, frozenset(word[:2] for word in known), language in _COMPOUNDING, teens)


class _Sum:
    """A numeral as far as it was read."""

    def __init__(self, teens: bool = True) -> None:
        self.teens = teens
        self.total = self.current = 0.0
        self.last = self.scale = float("inf")
        self.begun = False

    def add(self, value: float, role: str, inside: str | None = None) -> bool:
        """Add a word, where it can belong to the numeral; `inside` is the joint before it within one word."""
        if role == "+":
            if not (inside is not None and 0 < self.current < 10):
                return False
            self.current += value
        elif role == "*":
            if not self._multiply(value):
                return False
        elif inside in _REVERSED and 0 < self.current % 10 == self.last < 10 and 20 <= value < 100:
            self.current += value
        elif value < self._place():
            self.current += value
            self.last = value
        else:
            return False
        self.begun = True
        return True

    def _place(self) -> float:
        """What a word must be smaller than to be added."""
        if not self.begun or self.last == float("inf"):
            return float("inf") if not self.begun else self.scale
        if self.last in (60, 80):
            return 20
        if self.last < 20:
            return 10 if self.last == 10 and not self.teens else 0
        place = 10.0
        while self.last % (place * 10) == 0:
            place *= 10
        return place

    def _multiply(self, value: float) -> bool:
        if value >= 1000:
            if value >= self.scale:
                return False
            self.total += (self.current or 1) * value
            self.current, self.last, self.scale = 0, float("inf"), value
            return True
        if self.current >= 100 or (self.begun and not self.current):
            return False
        self.current = self.last = (self.current or 1) * value
        return True

    @property
    def value(self) -> float:
        return self.total + self.current


@lru_cache(4096)
def _parts(word: str, language: str) -> tuple[tuple[Reading, str], ...] | None:
    """The number words that a word is made of, each with the joint before it; None where it is none."""
    known = lexicon(language)
    if known is None or len(word) > _LONGEST or word[:2] not in known.heads:
        return None
    return _rest(word, 0, known, _Sum(), ())


def _rest(
    word: str, at: int, known: Lexicon, before: _Sum, found: tuple[tuple[Reading, str], ...]
) -> tuple[tuple[Reading, str], ...] | None:  # fmt: skip
    if at == len(word):
        return found
    for joint in _JOINTS if found else ("",):
        if not word.startswith(joint, at):
            continue
        start = at + len(joint)
        for end in range(min(len(word), start + 20), start, -1):
            for reading in known.words.get(word[start:end], ()):
                after = _Sum()
                after.__dict__.update(before.__dict__)
                if after.add(*reading, inside=joint):
                    whole = _rest(word, end, known, after, (*found, (reading, joint)))
                    if whole is not None:
                        return whole
    return None


def lowered(text: str) -> str:
    """A text in small letters, each character in its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def spelled(text: str, language: str) -> Iterator[Numeral]:
    """All numerals in words, in order; "one" alone too, which is mostly an article."""
    known = lexicon(language)
    if known is None:
        return
    low = lowered(text)
    current, start, end, bridge = _Sum(known.teens), -1, -1, -1
    for match in WORD.finditer(low):
        word = match.group()
        readings, length = _readings(word, known, language), len(word)
        if not readings and "-" in word:
            readings, length = _first_parts(word, known)
        if not readings:
            bridge = match.end() if word in _AND and match.start() - end == 1 and start >= 0 else -1
            continue
        joined = start >= 0 and (match.start() - end == 1 or (bridge >= 0 and match.start() - bridge == 1))
        if joined and low[end] in " -\u00a0" and _all_added(current, readings):
            end, bridge = match.start() + length, -1
            continue
        if start >= 0:
            yield Numeral(start, end, current.value, 1, True)
        current, start, end, bridge = _Sum(known.teens), match.start(), match.start() + length, -1
        _all_added(current, readings)
    if start >= 0:
        yield Numeral(start, end, current.value, 1, True)


def _readings(word: str, known: Lexicon, language: str) -> tuple[tuple[Reading, str], ...] | None:
    whole = known.words.get(word)
    if whole is not None:
        return ((whole[-1], ""),)
    if "-" in word:
        return _hyphened(word.split("-"), known)
    return _parts(word, language) if known.compounds else None


def _first_parts(word: str, known: Lexicon) -> tuple[tuple[tuple[Reading, str], ...] | None, int]:
    """The number words that a word with hyphens begins with, and their length: two of "twenty-five-year-old"."""
    parts = word.split("-")
    for count in range(len(parts) - 1, 0, -1):
        readings = _hyphened(parts[:count], known) if parts[count - 1] not in _AND else None
        if readings:
            return readings, len("-".join(parts[:count]))
    return None, 0


def _hyphened(parts: list[str], known: Lexicon) -> tuple[tuple[Reading, str], ...] | None:
    """The number words that hyphens join, the longest first: "quatre-vingt-dix-sept" is 90 and 7."""
    found: list[tuple[Reading, str]] = []
    at = 0
    while at < len(parts):
        length = next((n for n in range(len(parts) - at, 0, -1) if "-".join(parts[at : at + n]) in known.words), 0)
        if length:
            found.append((known.words["-".join(parts[at : at + length])][-1], ""))
        elif parts[at] not in _AND:
            return None
        at += length or 1
    return tuple(found) or None


def _all_added(current: _Sum, readings: tuple[tuple[Reading, str], ...]) -> bool:
    kept = dict(current.__dict__)
    for index, (reading, joint) in enumerate(readings):
        if not current.add(*reading, inside=joint if index else None):
            current.__dict__.update(kept)
            return False
    return True
