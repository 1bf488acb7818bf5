"""What differs by language, as data: one folder a language, one list a file, each with its source.

`entries("en", "abbreviations")` gives the list `en/abbreviations.txt`, or nothing where a language has none.
"""

from __future__ import annotations

from functools import cache

from newslint.core.lists import beside

NO_CODE = '"{}" is no code of a language, such as "en" or "en-GB"'


def is_code(value: str) -> bool:
    """Whether a value looks like the code of a language, alone or with up to three subtags ("zh-Hant-TW")."""
    base, *more = value.split("-")
    subtags = len(more) <= 3 and all(tag.isascii() and tag.isalnum() and len(tag) <= 8 for tag in more)
    return base.isascii() and base.isalpha() and len(base) in (2, 3) and subtags


@cache
def entries(language: str, name: str) -> tuple[str, ...]:
    """The entries of one list of a language; empty where the language has no such list."""
    return beside(__file__, f"{language.partition('-')[0]}/{name}.txt")
