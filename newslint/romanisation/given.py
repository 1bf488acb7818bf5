"""Given names that show a Ukrainian: forms that no Russian name shares, with the systems that write them so."""

from __future__ import annotations

from functools import cache

from newslint.gazetteer import key
from newslint.lists import beside
from newslint.romanisation import systems


def systems_of_given_name(word: str) -> frozenset[str]:
    """The codes of the systems that give a Ukrainian name this form; none where it is another's name too."""
    return _ukrainian().get(key(word), frozenset())


@cache
def _ukrainian() -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for native in beside(__file__, "given-uk.txt"):
        for system in systems("uk"):
            forms.setdefault(key(system.romanised(native)), set()).add(system.code)
    shared = {key(s.romanised(native)) for native in beside(__file__, "given-ru.txt") for s in systems("ru")}
    return {form: frozenset(codes) for form, codes in forms.items() if form not in shared}
