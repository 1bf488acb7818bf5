"""What differs by language, as data: one folder a language, one list a file, each with its source.

`entries("en", "abbreviations")` gives the list `en/abbreviations.txt`, or nothing where a language has none.
"""

from __future__ import annotations

from functools import cache

from newslint.lists import beside


@cache
def entries(language: str, name: str) -> tuple[str, ...]:
    """The entries of one list of a language; empty where the language has no such list."""
    return beside(__file__, f"{language.partition('-')[0]}/{name}.txt")
