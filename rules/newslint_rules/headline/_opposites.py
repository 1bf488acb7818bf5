"""Words of headlines of which one is never another, and what they are told of."""

from __future__ import annotations

from functools import cache

from newslint.languages import entries


@cache
def _sets(language: str) -> list[str]:
    """The sets of words of which one is never another."""
    return [line for line in entries(language, "headline_opposites") if not line.startswith("<")]


@cache
def earlier(language: str) -> frozenset[str]:
    """The words behind which something else, or something that was so before, is told."""
    lines = (line for line in entries(language, "headline_opposites") if line.startswith("<"))
    return frozenset(word for line in lines for word in line.replace("<", "").split())


@cache
def of_subjects(language: str) -> frozenset[int]:
    """The sets that are told of one subject alone."""
    return frozenset(n for n, line in enumerate(_sets(language)) if line.startswith("^"))


@cache
def sides(language: str) -> dict[str, list[tuple[int, int]]]:
    """The sets that each word is in, and its side there."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(_sets(language)):
        for side, members in enumerate(line.lstrip("^").split(" / ")):
            for word in members.split():
                found.setdefault(word, []).append((number, side))
    return found
