"""Given names that show a Ukrainian: forms that no Russian name shares, with the systems that write them so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.gazetteer import key
from newslint.lists import beside
from newslint.romanisation import systems

_LONGER = 3  # letters that a form may have more, or less, than the native name


@cache
def systems_of_given_name(word: str) -> frozenset[str]:
    """The codes of the systems that give a Ukrainian name this form; none where it is another's name too."""
    form = key(word)
    codes = frozenset(_writing("uk", form))
    return frozenset() if codes and any(_writing("ru", form)) else codes


def _writing(language: str, form: str) -> Iterator[str]:
    """The codes of the systems that write one of the language's given names in this form."""
    for native in beside(__file__, f"given-{language}.txt"):
        if abs(len(native) - len(form)) <= _LONGER and form[:1] in _initials(language, native[0]):
            for system in systems(language):
                if key(system.romanised(native)) == form:
                    yield system.code


@cache
def _initials(language: str, letter: str) -> frozenset[str]:
    """The Latin letters with which the systems of a language begin a word that begins with a letter."""
    return frozenset(key(s.romanised(letter))[:1] for s in systems(language))
