"""The words of an article, and what they weigh in the scores of readability.

A word is what stands between white space, dashes and dots of omission, without its punctuation: "well-known", "U.S."
and "$1.2bn" are one word each, "war—and" is two. textstat has it so too, but for the dashes and dots.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newslint.core.article import BODY, Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.odd_words import spaced_words
from newslint.facts.syllables import cleaned, syllables_of

WORD = re.compile(r"\w+(?:[’'\-.,]\w+)*")
LONG = 6  # letters; a word with more is long (LIX, RIX)
SYLLABLES = frozenset({"de", "en", "es", "fr", "hu", "it", "nl", "ru"})  # languages whose scores count syllables
MANY_SYLLABLES = {"pl": 4}  # languages whose score counts the words of so many syllables or more
_JOINT = re.compile(r"—|--+|…|\.{3,}")
_AROUND = '.,:;!?"“”‘’()[]…—-'  # what may stand around a word; an apostrophe may be part of it
_REMEMBERED = 50_000  # pieces of text
_FIELD = 20  # bits; three of them in one number, which a machine adds in one step
_MASK = (1 << _FIELD) - 1
_ONE = 1 | 1 << 2 * _FIELD  # one word in one piece
_SINGLE = tuple(_ONE | weight << _FIELD for weight in range(16))  # a word of a weight, each in memory but once
_LONGEST = 500  # characters of a piece that is remembered
_GIANT = 1 << 3 * _FIELD  # stands for a piece that is longer, and is counted by itself
_AT_ONCE = 1000  # pieces; of the longest, so many still fit into a field


class Extent(NamedTuple):
    """How much text there is.

    `weight` is what the language's scores count: the syllables, the words of many syllables, or the long words. A
    piece is what stands between white space; in a piece of several words each counts. Characters are without space.
    """

    words: int
    weight: int
    pieces: int
    characters: int

    def without(self, other: Extent) -> Extent:
        """What is left when a part is taken away."""
        return Extent(*(mine - theirs for mine, theirs in zip(self, other, strict=True)))


def words_in(piece: str) -> list[str]:
    """The words in a piece of text between white space, cleaned and in small letters."""
    return [word.lower() for part in _JOINT.split(piece) if (word := cleaned(part))]


class _Pieces(dict[str, int]):
    """Pieces of text that were met lately, each with the extent of it in one number, so that they can be summed."""

    def __init__(self, language: str) -> None:
        self._weight = _weight(language)
        self._older: dict[str, int] = {}

    def __missing__(self, piece: str) -> int:
        if len(piece) > _LONGEST:
            return _GIANT
        packed = self._older.get(piece) or self._packed(piece)
        if len(self) >= _REMEMBERED:
            self._older = dict(self)
            self.clear()
        self[piece] = packed
        return packed

    def _packed(self, piece: str) -> int:
        bare = piece.strip(_AROUND)
        if not bare.isalpha():
            bare = bare.replace("’", "").replace("-", "").replace(",", "").replace(".", "") if _is_one(bare) else ""
        if bare.isalnum():
            weight = self._weight(bare.lower())
            return _SINGLE[weight] if weight < len(_SINGLE) else _ONE | weight << _FIELD
        words, weight, pieces = self.of(piece)
        return words | weight << _FIELD | pieces << 2 * _FIELD

    def of(self, piece: str) -> tuple[int, int, int]:
        """The words, the weight and the pieces of a piece of any length."""
        words = words_in(piece)
        return len(words), sum(map(self._weight, words)), max(1, len(words))


def _is_one(bare: str) -> bool:
    """Whether nothing in a piece can part it in words but what no word has."""
    return "--" not in bare and "..." not in bare


def _weight(language: str) -> Callable[[str], int]:
    if language in SYLLABLES and (count := syllables_of(language)):
        return count
    if language in MANY_SYLLABLES and (count := syllables_of(language)):
        return lambda word: int(count(word) >= MANY_SYLLABLES[language])
    return is_long


def is_long(word: str) -> bool:
    """Whether a word has more than six letters."""
    return len(word.replace("'", "")) > LONG


_known: dict[str, _Pieces] = {}


def extent_of(text: str, language: str) -> Extent:
    """The extent of a text."""
    return _extent_of(text.split(), language)


def _extent_of(all_pieces: list[str], language: str) -> Extent:
    """The extent of what stands between white space."""
    if language not in _known:
        _known[language] = _Pieces(language)
    known, characters = _known[language], len("".join(all_pieces))
    words = weight = pieces = 0
    for at in range(0, len(all_pieces), _AT_ONCE):
        some = all_pieces[at : at + _AT_ONCE]
        packed = sum(map(known.__getitem__, some))
        words += packed & _MASK
        weight += packed >> _FIELD & _MASK
        pieces += packed >> 2 * _FIELD & _MASK
        for counts in map(known.of, (p for p in some if len(p) > _LONGEST)) if packed >= _GIANT else ():
            words, weight, pieces = words + counts[0], weight + counts[1], pieces + counts[2]
    return Extent(words, weight, pieces, characters)


@fact
def extent(article: Article) -> Extent:
    """The extent of the whole text, headline and captions included."""
    return _extent_of(spaced_words(article), article.primary_language)


@fact
def body_extent(article: Article) -> Extent:
    """The extent of the body's text."""
    text = article.text
    others = "\n".join([text[b.start : b.end] for b in article.blocks if b.kind not in BODY])
    return extent(article).without(extent_of(others, article.primary_language))


@fact
def word_count(article: Article) -> int:
    """How many words the article's text has, headline and captions included."""
    return extent(article).words
