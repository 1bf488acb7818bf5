"""In which languages a rule speaks: those that it names, where they have all the lists that it needs.

A rule says so in its module: `LANGUAGES = ("en", "de")`, `NEEDS = ("months", "weekdays")`, both, or neither, which is
every language. Of a language that lacks a list (`newslint/languages/xx/name.txt`) the rule is silent.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from newslint.core.article import primary_language
from newslint.languages import ALL, has, languages, path_of


def needs_of(rule: Any) -> tuple[str, ...]:
    """The lists that a rule's module says it needs; raises `LookupError` where there is no such list."""
    needs = tuple(getattr(rule, "NEEDS", ()))
    for name in needs:
        path_of(ALL, name)
    return needs


def languages_of(rule: Any) -> str | tuple[str, ...]:
    """The languages that a rule speaks in, or "all"."""
    named, needs = getattr(rule, "LANGUAGES", "all"), needs_of(rule)
    if not needs:
        return tuple(named) if named != "all" else "all"
    return tuple(code for code in languages() if (named == "all" or code in named) and has(code, needs))


@cache
def speaks(named: str | tuple[str, ...], needs: tuple[str, ...], language: str) -> bool:
    """Whether a rule that names some languages, or "all", and needs some lists speaks in a language."""
    return (named == "all" or primary_language(language) in named) and has(language, needs)


def lacking(needs: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Which of some lists a language has not."""
    return tuple(name for name in needs if not has(language, (name,)))
