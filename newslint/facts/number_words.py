"""Numerals written as words: "seventeen thousand", "a hundred and two", "half a million", "two-thirds", "a dozen".

The words and their values are data (`newslint/languages/en/number_words.txt`); the grammar is that of English, and no
other language is read: for comparing two texts, `newslint.facts.against.spelled` reads all that have such a list.
"One" is given too, though alone it is mostly a pronoun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from newslint.core.around import leading, word_in_front
from newslint.core.tuples import NamedTuple
from newslint.facts.numerals import Numeral
from newslint.languages import pairs

_GAPS = {" ": " ", "-": "-", " and ": "and", "-and-": "and", " a ": "a", " and a ": "and a", "-and-a-": "and a"}
_PERIODS = frozenset("first second other latter the top bottom back upper lower better this that".split())
_ORDINAL = re.compile(r"-(?:first|second|third|[a-z]+th)\b", re.IGNORECASE)  # "the Twenty-Sixth"
_ARTICLE = re.compile(r"(?<!\w)[Aa] $")


class Word(NamedTuple):
    """A number word in the text; `role` is "" for a plain value, "*" for a multiplier, "/" for the name of a part."""

    start: int
    end: int
    value: float
    role: str


class _Lexicon(NamedTuple):
    words: dict[str, tuple[float, str]]
    automaton: Any


@cache
def _lexicon(language: str) -> _Lexicon | None:
    listed = pairs(language, "number_words") if language == "en" else {}
    if not listed:
        return None
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    words: dict[str, tuple[float, str]] = {}
    for word, value in listed.items():
        role = value[0] if value[0] in "*/" else ""
        words[word] = words[word.capitalize()] = float(value.lstrip("*/")), role
    longest, fast = MatchKind.LeftmostLongest, Implementation.DFA
    return _Lexicon(words, AhoCorasick(list(words), matchkind=longest, implementation=fast))


def number_words(text: str, language: str) -> list[Word]:
    """All number words of the text, in order; none in a language without a list."""
    lexicon = _lexicon(language.partition("-")[0])
    if lexicon is None:
        return []
    found = []
    for _, start, end in lexicon.automaton.find_matches_as_indexes(text):
        if not (text[end : end + 1].isalnum() or (start and text[start - 1].isalnum())):
            value, role = lexicon.words[text[start:end]]
            found.append(Word(start, end, value, role))
    return found


def number_of(written: str, language: str) -> float:
    """The value of a number in digits or in words; 0 for other words."""
    return float(written) if written.isdigit() else next((n.value for n in word_numerals(written, language)), 0.0)


def word_numerals(text: str, language: str) -> Iterator[Numeral]:
    """All numerals in words, in order."""
    grammar = _Grammar(text, number_words(text, language))
    index = 0
    while index < len(grammar.words):
        numeral, index = grammar.numeral(index)
        if numeral:
            yield numeral


class _Read(NamedTuple):
    """A numeral as far as it was read: its value, its last place, and the index of the word after it."""

    value: float
    step: float
    after: int


class _Grammar:
    """The grammar of numerals in words, by descent; every method is given the index of a word of `words`."""

    def __init__(self, text: str, words: list[Word]) -> None:
        self.text = text
        self.words = words

    def _gap(self, index: int) -> str:
        """What joins a word to the one before: " ", "-", "and", "a", "and a"; "" where nothing does."""
        if not 0 < index < len(self.words):
            return ""
        start, end = self.words[index - 1].end, self.words[index].start
        return _GAPS.get(self.text[start:end], "") if end - start <= 7 else ""

    def _article(self, index: int) -> int | None:
        """Where the "a" before a word stands; None where there is none."""
        start = self.words[index].start
        return start - 2 if leading(_ARTICLE, self.text, start) else None

    def numeral(self, index: int) -> tuple[Numeral | None, int]:
        """The longest numeral that begins at a word, None where none does, and the index of the word after it."""
        first = self.words[index]
        if first.role == "/":
            return self._part(index)
        article = self._article(index) if first.role == "*" else None
        read = self._whole(index, article is not None)
        if read is None:  # "thousands of", or the scale of a numeral in digits
            return None, index + 1
        if parts := self._parts(read):
            return Numeral(first.start, self.words[parts.after - 1].end, parts.value, parts.step, True), parts.after
        if _ORDINAL.match(self.text, self.words[read.after - 1].end):
            return None, read.after
        if read.value in (17, 18, 19, 20) and self._gap(read.after) == " " and self.words[read.after].value >= 10:
            return None, self.numeral(read.after)[1]  # "nineteen eighty-four"
        start = first.start if article is None else article
        return Numeral(start, self.words[read.after - 1].end, read.value, read.step, True), read.after

    def _whole(self, index: int, article: bool, below: float = float("inf")) -> _Read | None:
        """Hundreds, then a scale, then what is smaller than that scale ("two million three hundred thousand")."""
        read = self._hundreds(index, article)
        if read is None:
            return None
        value, step, index = read
        scale = self.words[index] if index < len(self.words) else None
        if scale is None or scale.role != "*" or scale.value == 100:
            return read
        joined = self._gap(index) in (" ", "-") or (article and value == 1 and index == read.after and step == 0)
        if not joined or scale.value >= below:
            return read
        value, step, index = value * scale.value, scale.value * (step if step < 1 and step else 1), index + 1
        if self._gap(index) == "and a" and self.words[index][2:] == (2, "/"):
            return _Read(value + scale.value / 2, scale.value / 2, index + 1)
        goes_on = scale.value > 100 and self._gap(index) in (" ", "and")
        rest = self._whole(index, False, scale.value) if goes_on else None
        if rest and not self._is_scale(rest.after):
            return _Read(value + rest.value, rest.step, rest.after)
        return _Read(value, step, index)

    def _is_scale(self, index: int) -> bool:
        """Whether a word multiplies the one right before it."""
        return self._gap(index) in (" ", "-") and self.words[index].role == "*"

    def _hundreds(self, index: int, article: bool) -> _Read | None:
        """Up to 9,999 in hundreds ("twelve hundred and five"), with "and a half"; 1 where only an article stands."""
        if index >= len(self.words):
            return None
        word = self.words[index]
        if word.role == "*":
            if not article:
                return None
            read = _Read(1, 0, index)
        elif word.role:
            return None
        else:
            read = self._small(index)
        joined = read.step == 0 or self._gap(read.after) in (" ", "-")
        if joined and read.after < len(self.words) and self.words[read.after][2:] == (100, "*"):
            read = _Read(read.value * 100, 100, read.after + 1)
            following = self.words[read.after] if self._gap(read.after) in (" ", "and") else None
            if following and not following.role and following.value:
                rest = self._small(read.after)
                read = _Read(read.value + rest.value, rest.step, rest.after)
        elif self._gap(read.after) == "and a" and self.words[read.after][2:] == (2, "/"):
            read = _Read(read.value + 0.5, 0.5, read.after + 1)
        return read

    def _small(self, index: int) -> _Read:
        """Up to 99: "seven", "twenty", "twenty-seven"."""
        value = self.words[index].value
        if value >= 20 and self._gap(index + 1) in (" ", "-"):
            unit = self.words[index + 1]
            if not unit.role and 0 < unit.value < 10:
                return _Read(value + unit.value, 1, index + 2)
        return _Read(value, 1, index + 1)

    def _part(self, index: int) -> tuple[Numeral | None, int]:
        """ "half a million", "half of", "a third of"; but no ordinal and no period ("the third man", "the quarter")."""
        word, article = self.words[index], self._article(index)
        if word.value == 2 and self._gap(index + 1) in ("a", "-", " ") and self.words[index + 1].role == "*":
            scale = self.words[index + 1]
            return Numeral(word.start, scale.end, scale.value / 2, scale.value / 2, True), index + 2
        before = word_in_front(self.text, word.start)
        whole = article is not None or (word.value == 2 and before and before.lower() not in _PERIODS)
        named = article is not None and self.text[article].islower() and self.text[word.start].isupper()
        if whole and not named and self.text.startswith(" of ", word.end):  # not "a Fourth of July address"
            start = word.start if article is None else article
            return Numeral(start, word.end, 1 / word.value, 0.01, True), index + 1
        return None, index + 1

    def _parts(self, read: _Read) -> _Read | None:
        """ "two-thirds", "three-quarters", "one fifth of"; None where what was read counts no parts."""
        gap, index = self._gap(read.after), read.after
        if gap not in (" ", "-") or not gap or self.words[index].role != "/" or read.step != 1:
            return None
        word = self.words[index]
        plural = self.text[word.end - 1] == "s" and word.value not in (2, 4)
        if read.value < word.value and (gap == "-" or plural or self.text.startswith(" of ", word.end)):
            return _Read(read.value / word.value, 0.01, index + 1)
        return None
