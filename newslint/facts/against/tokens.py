"""The words of an article as two texts in any two languages can be compared by them: folded, and by their sound."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import product
from operator import attrgetter
from typing import Any, TypeVar

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.against.taken_back import names_taken_back
from newslint.facts.sentences import sentences
from newslint.languages import ALL, pairs

_T = TypeVar("_T", bound="tuple[Any, ...]")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652])*")
_MARKS = re.compile(r"[\u0300-\u036f\u064b-\u0652’'ʼ′]")
_MOST_VARIANTS = 24
_start_of = attrgetter("start")
_GREEK = (("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("γγ", "g"), ("τζ", "dj"), ("τσ", "ts"))
# What letters and pairs of letters sound like to somebody who writes the name down in another alphabet.
_SOUNDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("tsch", ("S",)), ("sch", ("S", "SK")), ("tch", ("S",)), ("dzh", ("S",)), ("ph", ("P",)), ("sh", ("S",)),
    ("ch", ("S", "K", "")), ("ck", ("K",)), ("th", ("T", "S")), ("gh", ("K", "")), ("kh", ("K", "")), ("zh", ("S",)),
    ("dj", ("S",)), ("dz", ("S",)), ("ts", ("S",)), ("tz", ("S",)), ("cz", ("S",)), ("sz", ("S",)), ("rz", ("S", "R")),
    ("qu", ("K", "KP")), ("wh", ("P", "K", "")), ("wr", ("R",)), ("mc", ("MK",)), ("kn", ("N", "KN")),
    ("x", ("KS", "S")), ("dge", ("S",)), ("tsh", ("S",)), ("ll", ("L", "")),
)  # fmt: skip
_SOFT = frozenset("eiy")
_PLAIN = {
    "b": "P", "f": "P", "p": "P", "v": "P", "k": "K", "q": "K", "d": "T", "t": "T", "s": "S", "z": "S", "l": "L",
    "r": "R", "m": "M", "n": "N",
}  # fmt: skip


class Token(NamedTuple):
    """A word, `article.text[start:end]`, folded to small letters without marks; `capital` where it begins with one."""

    start: int
    end: int
    folded: str
    capital: bool


@cache
def _letters() -> dict[int, str]:
    return {ord(letter): "" if latin == "-" else latin for letter, latin in pairs(ALL, "sounds").items()}


@lru_cache(16384)
def fold(word: str) -> str:
    """A word in small Latin letters without marks; letters of other alphabets as they sound."""
    plain = word.lower()
    if plain.isascii():
        return plain.replace("'", "")
    if "α" <= plain[0] <= "ω" or "ά" <= plain[0] <= "ώ":
        for pair, sound in _GREEK:
            plain = plain.replace(pair, sound)
    heard = plain.translate(_letters())
    return _MARKS.sub("", unicodedata.normalize("NFD", heard)).translate(_letters())


@fact
def tokens(article: Article) -> tuple[Token, ...]:
    """All words in the order of the text, without names that it takes back."""
    wrong = {at for low, high in names_taken_back(article) for at in range(low, high)}
    return tuple(
        Token(m.start(), m.end(), fold(m.group()), not m.group()[0].islower())
        for m in _WORD.finditer(article.text)
        if m.start() not in wrong
    )


@fact
def token_starts(article: Article) -> list[int]:
    """Where each word begins."""
    return [token.start for token in tokens(article)]


@fact
def by_fold(article: Article) -> dict[str, list[int]]:
    """The indices of all words by their folded form."""
    found: dict[str, list[int]] = {}
    for index, token in enumerate(tokens(article)):
        found.setdefault(token.folded, []).append(index)
    return found


@fact
def by_sound(article: Article) -> dict[str, list[int]]:
    """The indices of the words with a capital by what they sound like; in an alphabet without capitals, of all."""
    found: dict[str, list[int]] = {}
    for folded, indices in by_fold(article).items():
        named = [i for i in indices if tokens(article)[i].capital]
        for sound in sounds(folded) if named else ():
            found.setdefault(sound, []).extend(named)
    return found


def tokens_in(article: Article, start: int, end: int) -> tuple[Token, ...]:
    """The words that begin in `text[start:end]`."""
    starts = token_starts(article)
    return tokens(article)[bisect_left(starts, start) : bisect_left(starts, end)]


def tokens_within(some: Sequence[_T], stretches: Iterable[tuple[int, int]]) -> list[_T]:
    """Those of some words or numbers, which come in the order of the text, that begin in one of some stretches."""
    found = set[_T]()
    for low, high in stretches:
        first = bisect_left(some, low, key=_start_of)
        found.update(some[first : bisect_left(some, high, lo=first, key=_start_of)])
    return sorted(found, key=_start_of)


def token_before(article: Article, token: Token) -> Token | None:
    """The word right before another, with a blank or the point of an initial between them."""
    index = bisect_left(token_starts(article), token.start) - 1
    if index < 0:
        return None
    before = tokens(article)[index]
    return before if article.text[before.end : token.start] in (" ", ". ") else None


@lru_cache(16384)
def sounds(folded: str) -> tuple[str, ...]:
    """What the consonants of a folded word may sound like: "KLPR" for "Oliver" as for "Клівер"; vowels are left out."""
    at, heard = 0, []
    while at < len(folded):
        pair = next((s for s in _SOUNDS if folded.startswith(s[0], at)), None)
        letter = folded[at]
        if pair:
            heard.append(pair[1])
            at += len(pair[0])
            continue
        soft = folded[at + 1 : at + 2] in _SOFT
        if letter == "c":
            heard.append(("S",) if soft else ("K",))
        elif letter == "g":
            heard.append(("K", "S", "") if soft else ("K", ""))
        elif letter == "j":
            heard.append(("S", "", "K"))
        elif letter == "w":
            heard.append(("P", ""))
        elif letter == "h":
            heard.append(("", "K") if at == 0 else ("",))
        elif letter in _PLAIN:
            heard.append((_PLAIN[letter],))
        at += 1
    variants = 1
    for index, options in enumerate(heard):
        variants *= len(options)
        if variants > _MOST_VARIANTS:
            heard[index] = options[:1]
            variants //= len(options)
    return tuple(dict.fromkeys(_undoubled("".join(parts)) for parts in product(*heard)))


def _undoubled(sound: str) -> str:
    return "".join(c for i, c in enumerate(sound) if i == 0 or sound[i - 1] != c)


@fact
def sentence_tokens(article: Article) -> list[tuple[Token, ...]]:
    """The words of each sentence."""
    return [tokens_in(article, s.start, s.end) for s in sentences(article)]
