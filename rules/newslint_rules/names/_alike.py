"""The words of an article's names, and the pairs of them that look so much alike that a closer look pays.

Words are sorted by a skeleton of the consonants that hardly any romanisation changes (l, m, n, r, t or d, b or p), and
by their first and last three letters for slips of one letter; so no word is compared with all others. A name with a
short or hyphenated word in it ("Kim Jong-un") is also taken as one long word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.article import Article
from newslint.facts.capitals import Run, runs
from newslint.quick_tuples import NamedTuple
from newslint_rules.names._letters import plain

LONGEST = 6  # words; a longer run is a list
MOST = 1000  # pairs; a text with more is a list of names
NEIGHBOURS = 16  # in a larger group a word is compared with so many before it in the alphabet
_SHARED = 0.5  # of the different letters of the poorer word, the least that the other has too
SHORTEST = 4  # letters; shorter words have too many neighbours
_ARTICLE = re.compile("^[ae]l-?(?=[^aeiouy]{1,2}[aeiouy])")
_SKELETON = str.maketrans("dpszcj", "tb####", "aeiouywvfhgkqx' -")
_DOUBLED = re.compile(r"(.)\1+")
_ENDINGS = frozenset("y ey s es n i an ian ans ians ese ish ist ists ism ite ites er ers en is ic ness".split())
_MEN = {"man", "men"}
_PLURALS = frozenset("s n ns r rs as os ness".split())
_COMPATIBLE: dict[str, str] = {
    char: "".join(g for g in ("aeiouyhjwv'", "kgqcxhj", "scztjxdg", "dtzj", "bpvf", "vwufb", "lr") if char in g) or char
    for char in "abcdefghijklmnopqrstuvwxyz'"
}


class Word:
    """One spelling: the offsets where it stands, how often alone, and as which word of which longer runs.

    `letters` is the spelling without spaces, `plain` the same in lower case without marks; `certain` is False where it
    only ever begins a sentence, `titled` True where a title stands before it.
    `whole` is True for a run of several words taken as one.
    """

    __slots__ = ("alone", "certain", "letters", "places", "plain", "text", "titled", "whole", "within")

    def __init__(self, text: str, plain: str, whole: bool = False) -> None:
        self.text = text
        self.plain = plain
        self.letters = text.replace(" ", "").replace("-", "") if whole else text
        self.whole = whole
        self.places: list[int] = []
        self.alone = 0
        self.within: list[tuple[Run, int]] = []
        self.certain = whole
        self.titled = False

    def add(self, run: Run, index: int, at: int) -> None:
        """Add the places of a run that this is the word `index` of, `at` characters from its start."""
        self.places.extend([start + at for start in run.starts] if at else run.starts)
        self.certain = self.certain or run.certain
        self.titled = self.titled or run.titled
        if len(run.words) == 1 or self.whole:
            self.alone += len(run.starts)
        else:
            self.within.append((run, index))


class Looks(NamedTuple):
    """What a spelling is sorted by: its plain form, and the keys of the groups it belongs to."""

    plain: str
    keys: tuple[str, ...]


def _skeleton(form: str) -> str:
    """The steady consonants of a plain word, without t or d before s, z, c or j, and without doubles."""
    if form[:2] in ("al", "el"):
        form = _ARTICLE.sub("", form)
    return _DOUBLED.sub(r"\1", form.translate(_SKELETON).replace("t#", "").replace("#", ""))


@lru_cache(8192)
def looks(spelling: str) -> Looks | None:
    """The looks of a word of a name; None where it is too short, or an acronym."""
    if len(spelling) < SHORTEST or spelling.isupper() or "Ã" in spelling:  # a wrong encoding is no spelling
        return None
    form = plain(spelling)
    skeleton = _skeleton(form)
    keys = [skeleton]
    if len(form) > 5:
        keys += ["^" + form[:3], "$" + form[-3:]]
    if len(form) > 4 and ("d" in form or "z" in form):  # ذ and ض may be either
        keys.append("~" + skeleton.replace("t", ""))
    return Looks(form, tuple(keys))


@lru_cache(4096)
def looks_whole(text: str) -> Looks | None:
    """The looks of a name of several words taken as one; None where one of them is an acronym or a number (II)."""
    words = text.split()
    if len(words) > 4 or any(map(str.isupper, words)):
        return None
    joined = plain(text).replace(" ", "").replace("-", "")
    return Looks(joined, ("+" + _skeleton(joined),))


def _has_short_word(run: Run) -> bool:
    return len(run.words) > 1 and ("-" in run.text or min(map(len, run.words)) < SHORTEST)


def alike(seen: dict[str, Looks | None]) -> dict[tuple[str, str], None]:
    """Pairs of spellings that may agree or are one slip apart, of those whose looks are given."""
    groups: dict[str, list[str]] = {}
    for text, look in seen.items():
        for key in look.keys if look else ():
            if key in groups:
                groups[key].append(text)
            else:
                groups[key] = [text]
    pairs: dict[tuple[str, str], None] = {}
    for key, group in groups.items():
        near = is_slip if key[:1] in ("^", "$") else may_agree
        if len(group) > NEIGHBOURS:  # so that the time grows with the words and not with their square
            group.sort()
        for index in range(1, len(group)):
            look = seen[group[index]]
            for other in group[max(0, index - NEIGHBOURS) : index]:
                against = seen[other]
                if look and against and near(look.plain, against.plain):
                    pairs[other, group[index]] = None
    return pairs


def look_alikes(article: Article) -> list[tuple[Word, Word]]:
    """Pairs of words, or of names taken as one word, that are worth a closer look, each once."""
    found = [run for run in runs(article).values() if len(run.words) <= LONGEST]
    seen = {word: looks(word) for run in found for word in run.words}
    seen.update({run.text: looks_whole(run.text) for run in found if _has_short_word(run)})
    pairs = list(alike(seen))[:MOST]
    wanted = {text: Word(text, look.plain, " " in text) for pair in pairs for text in pair if (look := seen[text])}
    for run in found if wanted else ():
        if run.text in wanted or not wanted.keys().isdisjoint(run.words):
            _note(wanted, run)
    return [(wanted[one], wanted[other]) for one, other in pairs]


def _note(wanted: dict[str, Word], run: Run) -> None:
    """Tell the words that are wanted of a run that they stand in."""
    if run.text in wanted and len(run.words) > 1:
        wanted[run.text].add(run, 0, 0)
    at = 0
    for index, spelling in enumerate(run.words):
        if spelling in wanted:
            at = run.text.index(spelling, at)
            wanted[spelling].add(run, index, at)


def may_agree(one: str, other: str) -> bool:
    """Whether two plain words can be spellings of one name by their letters, lengths and endings."""
    if other[0] not in _COMPATIBLE.get(one[0], one[0]) or abs(one.count("-") - other.count("-")) > 1:
        return False
    mine, theirs = set(one), set(other)
    if len(mine & theirs) < _SHARED * min(len(mine), len(theirs)):
        return False
    return abs(len(one) - len(other)) <= 1 + max(len(one), len(other)) // 3 and not _derived(one, other)


def _derived(one: str, other: str) -> bool:
    """Whether two plain words have one stem with other endings: a plural, a people (Iraq, Iraqi; Koreas, Koreans)."""
    at = _shared(one, other)
    rests = one[at:], other[at:]
    if one == other or at < 3:
        return False
    if all(rests):
        return {one[at - 1 :], other[at - 1 :]} == _MEN or (rests[0] in _PLURALS and rests[1] in _PLURALS)
    ending = rests[0] or rests[1]  # no ending: a doubled letter, or the i of -skyi
    return at > 3 and ending in _ENDINGS and ending != one[at - 1] and (ending, one[at - 1]) != ("i", "y")


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with together."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at


def is_slip(one: str, other: str) -> bool:
    """Whether two plain words differ by one slip inside: a letter left out or changed, or two that changed places."""
    short, long = sorted((one, other), key=len)
    if len(short) < 5 or len(long) - len(short) > 1 or short[-1] != long[-1] or short[0] != long[0]:
        return False
    at = _shared(short, long)
    if _derived(one, other):
        return False
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    return short[at + 1 :] == long[at + 1 :] or is_swap(short, long)


def is_swap(one: str, other: str) -> bool:
    """Whether two letters of a word changed places."""
    at = _shared(one, other)
    return one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
