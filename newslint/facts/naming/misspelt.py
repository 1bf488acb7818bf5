"""Whether one of two spellings is the other misspelt: a slip of the hand that made no word of the language.

A word list is the other evidence where capitals or cases show nothing: German writes all nouns with a capital, and
Polish, Ukrainian and Russian decline names. Two forms of a name differ at their ends, a slip is inside.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import product

from newslint.core.article import Article
from newslint.facts.capitals import Run
from newslint.facts.naming.look_alikes import Word, joined
from newslint.facts.naming.nouns import differ_in_endings, endings_of
from newslint.facts.naming.slips import is_slip, is_swap, shared
from newslint.facts.naming.surroundings import are_told_apart
from newslint.facts.pieces import heads_organisation
from newslint.languages.word_filter import words_of

_LONG = 6  # letters; shorter words have too many neighbours
_LONG_CHANGED = 8  # the same where a letter is changed, which gives another name more often than a slip does
_END = 2  # letters behind a slip; right before the last it may be an ending (Rocks, Rockys)
_STEM = 5  # letters that are left of a word without its ending
_STROKES = frozenset("łŁøØđĐħĦ")  # letters with a mark that no form of Unicode takes off
_AS_OFTEN = 3  # times that a spelling no list has must stand, to be the name of which another is a slip


def is_misspelt(one: Word, other: Word, article: Article) -> bool:
    """Whether the rarer of two words is a slip of the other, and no word of the language; False without a word list."""
    language = article.primary_language
    known = words_of(language)
    if known is None or one.whole or other.whole or not (one.certain or other.certain):
        return False
    wrong, right = sorted((one, other), key=lambda word: (word.text.lower() in known, len(word.places)))
    if wrong.text.lower() in known or len(wrong.places) > len(right.places):
        return False
    if right.text.lower() not in known:
        often = len(right.places) >= max(_AS_OFTEN, 2 * len(wrong.places)) or _is_long_swap(wrong, right)
        if not often or are_told_apart(one, other, article):
            return False
    elif are_told_apart(one, other, article):
        return False
    if wrong.plain == right.plain:
        return _loses_marks(wrong.text, right.text)
    return _is_slip(wrong, right, language)


def _is_long_swap(wrong: Word, right: Word) -> bool:
    """Whether nothing but two letters that changed places parts two long words: hardly two names do."""
    return len(right.plain) >= _LONG and is_swap(wrong.plain, right.plain)


def _loses_marks(wrong: str, right: str) -> bool:
    """Whether a spelling has lost marks that the other has, and no capital besides."""
    return wrong[1:].islower() and right[1:].islower() and len(_marks(wrong)) < len(_marks(right)) and len(wrong) > 4


def are_of_one_case(one: Word, other: Word, full: tuple[Run, Run] | None) -> bool:
    """Whether the last two words of two full names are the same but for a slip within one: both stand in one case."""
    if full is None or joined(one.plain) == joined(other.plain) or not is_slip(one.plain, other.plain):
        return False
    ends = [run.words[-2:] for run in full]
    return sum(mine != theirs for mine, theirs in zip(*ends, strict=False)) == 1 and min(map(len, ends)) > 1


def are_of_two_names(wrong: Word, right: Word, language: str) -> bool:
    """Whether of words that differ in marks one names a body abroad (Liege Airport), or each has its own bearer."""
    if wrong.alone or not wrong.within:
        return False
    beside, against = (_beside(word) for word in (wrong, right))
    if wrong.plain != right.plain:  # Zhou Jiping, Xi Jinping
        return not right.alone and all(len(run.words) == 2 for word in (wrong, right) for run, _ in word.within) and (
            beside.isdisjoint(against)
        )
    bodies = {word for word in beside if heads_organisation(word, language)}
    if bodies:
        return bodies.isdisjoint(against)
    pairs = product((bare(word).lower() for word in beside), [bare(word).lower() for word in against])
    return not right.alone and bool(against) and not any(mine == its or is_slip(mine, its) for mine, its in pairs)


def _beside(word: Word) -> set[str]:
    """The other words of the longer names that a word stands in, without their marks."""
    return {bare(other) for run, at in word.within for place, other in enumerate(run.words) if place != at}


@lru_cache(4096)
def bare(word: str) -> str:
    """A word without the marks over its letters, its capitals kept."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _marks(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.combining(c) or c in _STROKES)


def _is_slip(wrong: Word, right: Word, language: str) -> bool:
    """Whether a slip makes one of the other as they stand, or of one case the other."""
    if min(len(wrong.plain), len(right.plain)) < _LONG - 1 or max(len(wrong.plain), len(right.plain)) < _LONG:
        return False
    if wrong.plain.count("-") != right.plain.count("-") or wrong.text[1:].islower() != right.text[1:].islower():
        return False  # a compound, or a name with capitals inside (BioNTech)
    for mine, theirs in zip(wrong.plain.split("-"), right.plain.split("-"), strict=True):
        if mine != theirs and differ_in_endings(mine, theirs, language):
            return False
    mine, theirs = wrong.text.partition("-")[0], right.text.partition("-")[0]
    if mine != theirs and mine.isupper() and theirs.isupper():
        return False  # two acronyms (TU-Forscher, TUB-Forscher)
    if is_slip(wrong.plain, right.plain):
        if is_swap(wrong.plain, right.plain):
            return True
        if shared(wrong.plain, right.plain) > min(len(wrong.plain), len(right.plain)) - _END:
            return False
        changed = len(wrong.plain) == len(right.plain)
        once = len(wrong.places) == 1 < len(right.places)  # a slip of this kind hardly comes again (Midijobs, Minijobs)
        return not changed or (len(wrong.plain) >= _LONG_CHANGED and once)
    endings = endings_of(language)
    stems = product(_stems(wrong.plain, endings), _stems(right.plain, endings))
    pairs = ((mine, its) for mine, its in stems if min(len(mine), len(its)) >= _LONG)
    return any(is_slip(*pair) for pair in pairs if not pair[0].startswith(pair[1]) and not pair[1].startswith(pair[0]))


def _stems(word: str, endings: frozenset[str]) -> list[str]:
    """What a word may be without the ending of its case."""
    fitting = sorted(e for e in endings if word.endswith(e))
    return [word[: len(word) - len(e)] for e in fitting if len(word) - len(e) >= _STEM]
