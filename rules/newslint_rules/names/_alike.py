"""The words of an article's names, and the pairs of them that look so much alike that a closer look pays.

Words are sorted by a skeleton of the consonants that hardly any romanisation changes (l, m, n, r, t or d, b or p), and
by their first and last three letters for slips of one letter; so no word is compared with all others. A name with a
short or hyphenated word in it ("Kim Jong-un") is also taken as one long word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.article import Article
from newslint.facts.capitals import Run, runs
from newslint_rules.names._letters import plain

_WHOLE = re.compile(r"\b\w{1,3}\b|-")
LONGEST = 6  # words; a longer run is a list
SHORTEST = 4  # letters; shorter words have too many neighbours
_UNSTEADY = re.compile("^[ae]l-?(?=[^aeiouy]{1,2}[aeiouy])|[td](?=[szcj])")
_SKELETON = str.maketrans("dp", "tb", "aeiouywvfhgkqcxjsz' -")
_DOUBLED = re.compile(r"(.)\1+")
_ENDINGS = frozenset("s es n i an ian ans ians ese ish ist ists ism ite ites er ers en is ic".split())
_COMPATIBLE: dict[str, str] = {
    char: "".join(g for g in ("aeiouyhjwv'", "kgqcxhj", "scztjxdg", "dtzj", "bpvf", "vwufb", "lr") if char in g) or char
    for char in "abcdefghijklmnopqrstuvwxyz'"
}


class Word(NamedTuple):
    """One spelling: the offsets where it stands, how often alone, and as which word of which longer runs.

    `plain` is the spelling in lower case without marks; `certain` is False where it only ever begins a sentence.
    `whole` is True for a run of several words taken as one.
    """

    text: str
    plain: str
    places: list[int]
    alone: int = 0
    within: tuple[tuple[Run, int], ...] = ()
    certain: bool = True
    whole: bool = False


def words_of(article: Article) -> list[Word]:
    """The words of all names."""
    found: dict[str, Word] = {}
    wholes: list[Word] = []
    for text, run in runs(article).items():
        count = len(run.words)
        if count > LONGEST:
            continue
        at = 0
        for index, spelling in enumerate(run.words):
            at = text.index(spelling, at)
            if len(spelling) >= SHORTEST and not spelling.isupper():
                _note(found, spelling, run, index, at)
            at += len(spelling)
        if 1 < count < 5 and _WHOLE.search(text) and not any(w.isupper() for w in run.words):
            joined = plain(text).replace(" ", "").replace("-", "")
            wholes.append(Word(text, joined, run.starts, len(run.starts), whole=True))
    return [*found.values(), *wholes]


def _note(found: dict[str, Word], spelling: str, run: Run, index: int, at: int) -> None:
    word = found.get(spelling) or Word(spelling, plain(spelling), [], certain=False)
    word.places.extend([s + at for s in run.starts])
    if len(run.words) == 1:
        word = word._replace(alone=word.alone + len(run.starts))
    else:
        word = word._replace(within=(*word.within, (run, index)))
    found[spelling] = word if word.certain or not run.certain else word._replace(certain=True)


def look_alikes(words: Iterable[Word]) -> Iterator[tuple[Word, Word]]:
    """Pairs of words that are worth a closer look, each once."""
    groups: dict[str, list[Word]] = {}
    for word in words:
        kind = "+" if word.whole else ""
        skeleton = _DOUBLED.sub(r"\1", _UNSTEADY.sub("", word.plain).translate(_SKELETON))
        groups.setdefault(kind + skeleton, []).append(word)
        if len(word.plain) > 5 and not word.whole:
            groups.setdefault("^" + word.plain[:3], []).append(word)
            groups.setdefault("$" + word.plain[-3:], []).append(word)
    seen: set[tuple[str, str]] = set()
    for group in groups.values():
        for index, one in enumerate(group[1:], 1):
            for other in group[:index]:
                if may_agree(one.plain, other.plain) and (one.text, other.text) not in seen:
                    seen.add((one.text, other.text))
                    yield other, one


def may_agree(one: str, other: str) -> bool:
    """Whether two plain words can be spellings of one: not where one is the plural or the people of the other."""
    if other[0] not in _COMPATIBLE.get(one[0], one[0]):
        return False
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 + len(long) // 3:
        return False
    ending = long[len(short) :] if long.startswith(short) else ""
    return not ending or ending not in _ENDINGS or ending == short[-1] or (ending, short[-1]) == ("i", "y")


def is_slip(one: str, other: str) -> bool:
    """Whether two plain words differ by one letter left out inside, or by two that changed places."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short[-1] != long[-1]:
        return False
    at = 0
    while at < len(short) and short[at] == long[at]:
        at += 1
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    return short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]


def is_change(one: str, other: str) -> bool:
    """Whether two plain words differ by one letter that is another, not the last."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1 and one[-1] == other[-1]
