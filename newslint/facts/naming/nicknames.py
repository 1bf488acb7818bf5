"""The forms of one given name (Bill, Will and William), and the given names of one family."""

from __future__ import annotations

from functools import cache

from newslint.languages import entries


@cache
def short_forms(language: str) -> dict[str, set[str]]:
    """All forms of a given name, by each of them."""
    found: dict[str, set[str]] = {}
    for line in entries(language, "nicknames"):
        for form in line.split():
            found.setdefault(form, set()).update(line.split())
    return found


@cache
def families(language: str) -> dict[str, frozenset[str]]:
    """The given names of families that are in the news together, by their surnames."""
    return {surname: frozenset(given) for surname, *given in map(str.split, entries(language, "families"))}
