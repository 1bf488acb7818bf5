"""The languages that LanguageTool's clients may choose, from `languages.txt`."""

from __future__ import annotations

from functools import cache

from newslint.core.lists import beside


@cache
def languages() -> list[dict[str, str]]:
    """The languages, as GET /v2/languages lists them."""
    rows = (entry.split(maxsplit=2) for entry in beside(__file__, "languages.txt"))
    return [{"name": name, "code": code, "longCode": long_code} for code, long_code, name in rows]


def named(code: str) -> dict[str, str]:
    """A language as an answer of LanguageTool's names it; an unknown one is called by its code."""
    known = (one["name"] for one in languages() if code.lower() in (one["longCode"].lower(), one["code"]))
    return {"name": next(known, code), "code": code}
