"""Whether a word of a source is a word of a name: with an ending, in other letters, or nearly so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.alignment import Pair
from newslint.facts.against.tokens import Token, by_fold, by_sound, fold, sounds, tokens, tokens_in
from newslint.facts.pieces import heads_organisation

_T = TypeVar("_T")

INFLECTING = frozenset({"pl", "cs", "uk", "ru", "fi", "el", "tr", "hu"})  # languages in which names are declined
_ALPHABETS = frozenset({"uk", "ru", "el", "ar", "bg", "sr", "mk", "he", "fa"})  # languages with letters of their own
_ENDING = re.compile(r"(?:’?s|’?n|en|es|e)$")
_LONGEST_ENDING = 5  # letters
_LONG, _LONGEST = 5, 12  # letters of a word in a compound, and of the rest of one
_VOWEL_ENDING = re.compile(r"[aeiouy]+$")
# What is spelled one way in one language and otherwise in another, without being another name.
_ADAPTED = (
    ("gj", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "k"), ("c", "k"), ("q", "k"), ("y", "i"), ("j", "i"),
    ("w", "v"), ("x", "ks"), ("z", "s"), ("ou", "u"), ("oo", "u"), ("h", ""),
)  # fmt: skip

_WITHOUT_CAPITALS = frozenset({"ar", "he", "fa", "ur"})


def has_capitals(article: Article) -> bool:
    """Whether an article is written in letters of which some are capitals, so that a name can be told from a word."""
    return article.primary_language not in _WITHOUT_CAPITALS


def has_own_letters(article: Article) -> bool:
    """Whether an article is written in another alphabet than the Latin one."""
    return article.primary_language in _ALPHABETS


@fact
def _sorted_folds(article: Article) -> list[str]:
    return sorted(by_fold(article))


@fact
def _sorted_sounds(article: Article) -> list[str]:
    return sorted(by_sound(article))


def _beginning(words: list[str], head: str, more: int) -> list[str]:
    """The words of a sorted list that begin so and have at most so many letters more."""
    at, found = bisect_left(words, head), []
    while at < len(words) and words[at].startswith(head):
        if len(words[at]) - len(head) <= more:
            found.append(words[at])
        at += 1
    return found


def of_word(find: Callable[[str, Pair], _T]) -> Callable[[str, Pair], _T]:
    """Remember what is found of a word in a source with the draft: a name that stands there often is looked at once."""

    def known(folded: str, pair: Pair) -> _T:
        facts, key = pair.draft.facts, (find, pair.index, folded)
        if key not in facts:
            facts[key] = find(folded, pair)
        found: _T = facts[key]
        return found

    return known


@of_word
def counterpart(folded: str, pair: Pair) -> list[Token]:
    """The words of the source that are a word of a name, whatever their endings."""
    return _found(folded, pair.source, pair.same_language)


def _found(folded: str, source: Article, same_language: bool) -> list[Token]:
    every, indices = tokens(source), set(by_fold(source).get(folded, ()))
    bare = _ENDING.sub("", folded)
    endings = _LONGEST_ENDING if source.primary_language in INFLECTING else 2
    for form in _beginning(_sorted_folds(source), folded, endings) if len(folded) > 2 else ():
        indices.update(by_fold(source)[form])
    if len(bare) >= 4:
        for form in _beginning(_sorted_folds(source), bare, endings if bare != folded else 0):
            indices.update(by_fold(source)[form])
    if source.primary_language in INFLECTING and not has_own_letters(source):
        stem = folded[:-1] if len(folded) > 4 else folded
        if folded[-1] in "aeoy" or folded.endswith(("er", "el", "ek", "ec")):
            stem = folded[:-2] if len(folded) > 5 and folded[-1] not in "aeoy" else stem
            for form in _beginning(_sorted_folds(source), stem, _LONGEST_ENDING):
                indices.update(by_fold(source)[form])
    if has_own_letters(source):
        for sound in sounds(folded):
            least = 2 if len(sound) > 1 else 0
            for heard in _beginning(_sorted_sounds(source), sound, least) if len(sound) > 1 else (sound,):
                indices.update(by_sound(source).get(heard, ()))
    return [every[index] for index in sorted(indices)]


def inflected(folded: str, pair: Pair) -> list[Token]:
    """The words with a capital that may be a form of a word whose stem changes ("Praha", "v Praze")."""
    source = pair.source
    if source.primary_language not in INFLECTING or len(folded) < 4:
        return []
    forms = _beginning(_sorted_folds(source), folded[: max(3, len(folded) - 2)], 4)
    return [t for form in forms for i in by_fold(source)[form] if (t := tokens(source)[i]).capital]


def is_distinct(folded: str, pair: Pair) -> bool:
    """Whether a word sounds like few others, so that another alphabet can have no other word for it."""
    return not has_own_letters(pair.source) or all(len(sound) >= 3 for sound in sounds(folded))


def is_otherwise_there(folded: str, words: tuple[str, ...], pair: Pair) -> bool:
    """Whether a source of the same language has a name by its initials, as an adjective ("Scottish"), or in small."""
    source = pair.source
    letters = "".join(word[0] for word in words).lower()
    every = tokens(source)
    if len(words) > 1 and any(every[i].capital for i in by_fold(source).get(letters, ())):
        return True
    head = folded[:4] if len(folded) > 4 else folded[:3] if folded.endswith("s") else ""  # "Dems" for "Democrats"
    related = _beginning(_sorted_folds(source), head, _LONGEST) if len(head) > 2 else []
    if any(every[by_fold(source)[form][0]].capital for form in related):
        return True
    return heads_organisation(words[-1], source.primary_language) and fold(words[-1]) == folded


def is_abbreviated(short: str, long: str) -> bool:
    """Whether a word has the first letter of another and some of the others, in order ("Dept", "Department")."""
    rest = iter(long)
    return len(short) < len(long) - 1 and short[:1] == long[:1] and all(letter in rest for letter in short)


def is_cut(folded: str, pair: Pair) -> bool:
    """Whether the source has a word with a capital that this abbreviates ("Ariz." for "Arizona")."""
    return any(
        is_abbreviated(folded, form) and tokens(pair.source)[by_fold(pair.source)[form][0]].capital
        for form in _beginning(_sorted_folds(pair.source), folded[:1], 30)
    )


def near_spelling(folded: str, pair: Pair, stretches: list[tuple[int, int]]) -> Token | None:
    """The word with a capital in some stretches of a source that differs from a name's in one letter or two swapped."""
    source = pair.source
    if has_own_letters(source) or len(folded) < 4:
        return None
    inflected = source.primary_language in INFLECTING
    for low, high in stretches:
        for token in tokens_in(source, low, high):
            if len(folded) == 4 and token.folded[0] != folded[0]:
                continue
            if not token.capital or (token.folded[0] != folded[0] and token.folded[1:2] != folded[1:2]):
                continue
            forms = {token.folded}
            if inflected:
                forms |= {token.folded[: len(folded) + n] for n in (-1, 0, 1) if len(folded) + n <= len(token.folded)}
            slips = [f for f in forms if abs(len(f) - len(folded)) <= 1 and distance(f, folded) == 1]
            if slips and (pair.same_language or _is_slip_abroad(folded, token.folded, slips)):
                return token
    return None


def _is_slip_abroad(folded: str, other: str, forms: list[str]) -> bool:
    """Whether what differs from a word of another language is neither its way of spelling nor an ending."""
    if folded.startswith(other) or other.startswith(folded):
        return False
    return all(_plain(form) != _plain(folded) for form in (other, *forms))


def _plain(folded: str) -> str:
    """A word as its letters are heard, whichever language spells it, without its last vowels."""
    for spelled, heard in _ADAPTED:
        folded = folded.replace(spelled, heard)
    undoubled = re.sub(r"(.)\1", r"\1", folded)
    return _VOWEL_ENDING.sub("", undoubled) or undoubled


def is_adapted(folded: str, pair: Pair) -> bool:
    """Whether the source has a word that may be this one in the spelling of its language ("Korea", "Corea")."""
    if pair.same_language:
        return False
    if _beginning(_sorted_folds(pair.source), folded, _LONGEST) or any(
        folded[:n] in by_fold(pair.source) for n in range(_LONG, len(folded))
    ):
        return True  # part of a compound, or a short form
    plain = _plain(folded)
    return len(plain) > 2 and bool(_beginning(_plains(pair.source), plain, 3))


@fact
def _plains(article: Article) -> list[str]:
    return sorted({_plain(token.folded) for token in tokens(article) if token.capital})


@lru_cache(8192)
def distance(one: str, other: str) -> int:
    """1 for words that differ in one letter (another, one more, one less) or two that have changed places, else 2."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > 1:
        return 2
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if one[at + 1 :] == other[at + 1 :] or one[at + 1 :] == other[at:] or one[at:] == other[at + 1 :]:
        return 1
    return 1 if one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :] else 2
