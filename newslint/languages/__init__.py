"""What differs by language, as data: one folder a language, one list a file, each with its source.

`LISTS` (newslint/languages/lists.py) says which lists there are and what each is for. `entries("en", "abbreviations")`
gives the list `en/abbreviations.txt`, or nothing where a language has none; a name that is no list is refused.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from functools import cache

from newslint.core.article import primary_language
from newslint.core.lists import entries as entries_of
from newslint.languages.lists import LISTS

NO_CODE = '"{}" is no code of a language, such as "en" or "en-GB"'
ALL = "all"  # the folder of what holds in every language


def is_code(value: object) -> bool:
    """Whether a value looks like the code of a language, alone or with up to three subtags ("zh-Hant-TW")."""
    base, *more = value.split("-") if isinstance(value, str) else [""]
    subtags = len(more) <= 3 and all(tag.isascii() and tag.isalnum() and 2 <= len(tag) <= 8 for tag in more)
    return base.isascii() and base.isalpha() and len(base) in (2, 3) and subtags


def path_of(language: str, name: str) -> str:
    """Where a list of a language stands, if it has one; raises `LookupError` for a name that is not in `LISTS`."""
    if name not in LISTS:
        raise LookupError(f'"{name}" is no list; those there are stand in newslint/languages/lists.py')
    return os.path.join(os.path.dirname(__file__), primary_language(language), f"{name}.txt")


@cache
def entries(language: str, name: str) -> tuple[str, ...]:
    """The entries of one list of a language; empty where the language has no such list."""
    path = path_of(language, name)
    return entries_of(path) if os.path.exists(path) else ()


@cache
def words(language: str, name: str) -> frozenset[str]:
    """The entries of a list, to look words up in."""
    return frozenset(entries(language, name))


@cache
def pairs(language: str, name: str) -> Mapping[str, str]:
    """What is written, and what it stands for, of a list whose lines are such pairs."""
    split = (line.rpartition(" ") for line in entries(language, name))
    return {written.rstrip(): meant for written, _, meant in split}


@cache
def names(language: str, name: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The full and the short forms of each month or weekday, in their order."""
    rows = (line.partition("|") for line in entries(language, name))
    return tuple((tuple(full.split()), tuple(short.split())) for full, _, short in rows)


def by_kind(language: str, name: str, kinds: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """The words of a list by their kinds, of which those without words are empty.

    `kinds` says what each kind is for; raises `LookupError` where the list has another.
    """
    return _by_kind(language, name, tuple(kinds))


@cache
def _by_kind(language: str, name: str, kinds: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = dict.fromkeys(kinds, frozenset())
    for line in entries(language, name):
        kind, _, listed = line.partition(": ")
        if kind not in kinds:
            raise LookupError(f'"{kind}" in {path_of(language, name)} is no kind; there are {", ".join(kinds)}')
        found[kind] = frozenset([word.replace("_", " ") for word in listed.split()])
    return found


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of some words, long ones first; of none where there are none."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or "(?!)"


def everywhere(name: str) -> tuple[str, ...]:
    """The entries of a list in all languages, for what may stand in an article of any; each once."""
    return tuple(dict.fromkeys(entry for language in (ALL, *languages()) for entry in entries(language, name)))


@cache
def languages() -> tuple[str, ...]:
    """The codes of all languages that have a list."""
    here = os.path.dirname(__file__)
    return tuple(sorted(f.name for f in os.scandir(here) if is_code(f.name) and f.name != ALL and f.is_dir()))


@cache
def has(language: str, needed: tuple[str, ...]) -> bool:
    """Whether a language has all of some lists."""
    return all(os.path.exists(path_of(language, name)) for name in needed)
