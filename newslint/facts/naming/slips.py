"""How two plain words differ: by endings, as forms of one word do, by a slip, or as two spellings of a name may."""

from __future__ import annotations

from functools import lru_cache

from newslint.languages import ALL, entries

_SHARED = 0.5  # of the different letters of the poorer word, the least that the other has too
_LISTED = entries(ALL, "name_endings")
_ENDINGS = frozenset(ending.lstrip("*") for ending in _LISTED if ending[0] != "+")
_MEN = {"man", "men"}
_NO_ENDING = frozenset("bcdfgjklpqtvwxz")  # letters that by themselves make no other form of a name
_PLURALS = frozenset(ending[1:] for ending in _LISTED if ending[0] in "*+")
_COMPATIBLE: dict[str, str] = {
    char: "".join(g for g in ("aeiouyhjwv'", "kgqcxhj", "scztjxdg", "dtzj", "bpvf", "vwufb", "lr") if char in g) or char
    for char in "abcdefghijklmnopqrstuvwxyz'"
}


def may_agree(one: str, other: str) -> bool:
    """Whether two plain words can be spellings of one name by their letters, lengths and endings."""
    if other[0] not in _COMPATIBLE.get(one[0], one[0]) or abs(one.count("-") - other.count("-")) > 1:
        return False
    if abs(len(one) - len(other)) > 1 + max(len(one), len(other)) // 3:
        return False
    mine, theirs = _letters(one), _letters(other)
    return len(mine & theirs) >= _SHARED * min(len(mine), len(theirs)) and not _derived(one, other)


@lru_cache(4096)
def _letters(word: str) -> frozenset[str]:
    return frozenset(word)


def _derived(one: str, other: str) -> bool:
    """Whether two plain words have one stem with other endings: a plural, a people (Iraq, Iraqi; Koreas, Koreans)."""
    at = shared(one, other)
    rests = one[at:], other[at:]
    if one == other or at < 3:
        return False
    if all(rests):
        return {one[at - 1 :], other[at - 1 :]} == _MEN or (rests[0] in _PLURALS and rests[1] in _PLURALS)
    ending = rests[0] or rests[1]  # no ending: a doubled letter, or the i of -skyi
    return at > 3 and ending in _ENDINGS and ending != one[at - 1] and (ending, one[at - 1]) != ("i", "y")


def shared(one: str, other: str) -> int:
    """How many letters two words begin with together."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at


def is_slip(one: str, other: str) -> bool:
    """Whether two plain words differ by one slip: a letter left out, changed or added, or two that changed places."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) < 5 or len(long) - len(short) > 1 or short[0] != long[0]:
        return False
    if short[-1] != long[-1]:
        return is_swap(short, long) or (long[:-1] == short and long[-1] in _NO_ENDING and not _derived(one, other))
    at = shared(short, long)
    if _derived(one, other):
        return False
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    return short[at + 1 :] == long[at + 1 :] or is_swap(short, long)


def is_swap(one: str, other: str) -> bool:
    """Whether two neighbouring letters of a word changed places."""
    at = shared(one, other)
    return 0 < at < len(one) - 1 and one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
