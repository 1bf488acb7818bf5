"""How a text shows that it speaks of Ukraine or Russia, whose names are written in several ways."""

from __future__ import annotations

from functools import cache

from newslint.languages import pairs

ENGLISH = {"UA": "Ukraine", "RU": "Russia"}


@cache
def countries(language: str) -> tuple[str, str]:
    """How the names of Ukraine and Russia, and of their people, begin in a language; in English where it has none."""
    by_code = {code: name for name, code in pairs(language, "territories").items() if code in ENGLISH}
    ukraine, russia = (by_code.get(code, english) for code, english in ENGLISH.items())
    return ukraine[:5], russia[:4]
