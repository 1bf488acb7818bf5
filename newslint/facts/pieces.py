"""The names that one run of capitalised words may hold: without titles and openers, cut where a name ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from newslint.core.article import primary_language
from newslint.core.tuples import NamedTuple
from newslint.languages import ALL, by_kind, entries, words
from newslint.languages.kinds import NAMING


class Piece(NamedTuple):
    """Part of a run of capitals that can be one name: its offset in the run, its words, and whether a title led it."""

    start: int
    text: str
    words: tuple[str, ...]
    titled: bool


class Lists(NamedTuple):
    """A language's words that begin sentences or only function there (in lower case), and words with capitals.

    These are no names alone, titles, or stand before a title; `plain` is all three together. `organisations` head the
    name of a body; `compounded` stand behind a name and a hyphen.
    """

    openers: frozenset[str]
    functions: frozenset[str]
    compounded: frozenset[str]
    not_names: frozenset[str]
    titles: frozenset[str]
    adjuncts: frozenset[str]
    plain: frozenset[str]
    organisations: frozenset[str]


# Ḁ-ỿ holds small letters too, none of which begins a word outside Vietnamese; a complete set takes 8 ms to compile.
_CAPITALS = "À-ÖØ-ÞƏƠƯȘȚḀ-ỿΆΈ-ΊΌΎΏΑ-ΡΣ-ΫЀ-Я" + "".join(c for c in map(chr, range(0x100, 0x180)) if c.isupper())
_LETTERS = r"[\w\u0300-\u036f]"
WORD = rf"[A-Z{_CAPITALS}Ґ](?<![\w@#/.].)(?:\.(?>(?:[A-Z]\.)*)(?!\w)|{_LETTERS}*+(?>(?:['’‘ʼʻʿʾ`´\-‑]{_LETTERS}++)*))"
_PIECE = re.compile(WORD)
_CLOSER = re.compile("[\u00a0'’‘‑.-]| (?:of|for) ")
_ENDING = re.compile(r"['’‘](?:s|S|m|ll|ve|re|d|t)$")
_LOWER_PART = re.compile(r"[-‑]([a-z]\w*)$")
_ARTICLE = re.compile(r"^[AaEe][lsdnrtz]h?[-‑](?=\w)")
_SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))


@cache
def lists(language: str) -> Lists:
    """The words of a language that are no names, or head names."""
    listed = entries(language, "titles")
    functions = frozenset(entries(language, "function_words"))
    openers = frozenset(entries(language, "openers")) | functions
    not_names = frozenset(entries(language, "not_names"))
    titles = frozenset([t for t in listed if not t.endswith("+")])
    adjuncts = frozenset([t.rstrip(" +") for t in listed if t.endswith("+")])
    plain = not_names | titles | adjuncts
    compounded, bodies = by_kind(language, "naming", NAMING)["compounded"], words(language, "organisations")
    if primary_language(language) != "en":
        bodies |= words(ALL, "bodies_abroad")
    return Lists(openers, functions, compounded, not_names, titles, adjuncts, plain, bodies)


def is_common(word: str, language: str) -> bool:
    """Whether a word is one of the language's common words, by its lists."""
    return word.lower() in lists(language).openers


def heads_organisation(word: str, language: str) -> bool:
    """Whether a word heads the names of organisations ("Institute")."""
    return word in lists(language).organisations


@lru_cache(8192)
def pieces(run: str, language: str, begins: bool) -> tuple[Piece, ...]:
    """The names that a run of capitals may hold, without titles and, where it only `begins` sentences, openers.

    It is cut after possessives, after compounds (Oslo-based), between acronyms and words, and before "of" where no
    organisation goes before ("Ann Ode of Texas").
    """
    known = lists(language)
    openers = known.openers if begins else known.functions
    if not _CLOSER.search(run):  # one word, or words that need no closer look
        split = run.split(" ")
        if known.plain.isdisjoint(split) and split[0].lower() not in openers and not _mixed(split):
            return (Piece(0, run, tuple([w for w in split if not w[0].islower()]), False),)
        if len(split) == 1:
            return ()
    found: list[Piece] = []
    at: list[tuple[int, str]] = []
    for match in _PIECE.finditer(run):
        whole = match.group()
        word = _cut(whole, known)
        if at and (_is_acronym(word) != _is_acronym(at[-1][1]) or _ends_before_of(run, at, match.start(), known)):
            found.extend(_piece(run, at, known, openers))
            at = []
        at.append((match.start(), word))
        if len(word) < len(whole):
            found.extend(_piece(run, at, known, openers))
            at = []
    found.extend(_piece(run, at, known, openers))
    return tuple(found)


def _ends_before_of(run: str, at: list[tuple[int, str]], start: int, known: Lists) -> bool:
    """Whether a name ends before "of" or "for"."""
    last = at[-1]
    between = run[last[0] + len(last[1]) : start]
    return between.startswith((" of ", " for ")) and len(at) > 1 and last[1] not in known.organisations


def _cut(word: str, known: Lists) -> str:
    """A word without a possessive ending and without "-based", "-led"."""
    if "'" in word or "’" in word or "‘" in word:
        word = _ENDING.sub("", word)
    lower = _LOWER_PART.search(word) if "-" in word or "‑" in word else None
    if lower and (len(lower[1]) > 5 or lower[1] in known.compounded or lower[1] in known.openers):
        word = word[: lower.start()]
    return word


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and "." not in word and word not in _SUFFIXES


def _mixed(words: list[str]) -> bool:
    """Whether some words are acronyms and some are not."""
    return len(words) > 1 and any(map(str.isupper, words)) and len({_is_acronym(w) for w in words}) > 1


def _piece(run: str, at: list[tuple[int, str]], known: Lists, openers: frozenset[str]) -> Iterator[Piece]:
    """What is left of a run of words without the openers and titles at its head, and the titles at its end."""
    first, last = 0, len(at)
    while first < last and at[first][1].lower() in openers:
        first += 1
    title = _title(at[first:], known)
    while last > first + title and at[last - 1][1] in known.titles:
        last -= 1
    named = at[first + title : last]
    if all(word in known.not_names for _, word in named) or (len(named) == 1 and named[0][1] in known.adjuncts):
        return
    start, end = named[0][0], named[-1][0] + len(named[-1][1])
    words = tuple([_ARTICLE.sub("", w) if "-" in w else w for _, w in named])
    yield Piece(start, run[start:end], words, title > 0)


def _title(at: list[tuple[int, str]], known: Lists) -> int:
    """How many words at the head of a run are a title ("Former Vice President")."""
    titles = [i for i, (_, word) in enumerate(at) if word in known.titles or word.rpartition("-")[2] in known.titles]
    last = 0
    for index in titles:
        between = all(w in known.adjuncts or w in known.not_names for _, w in at[last:index])
        if between or 2 <= len(at) - index - 1 <= 3:
            last = index + 1
    return last
