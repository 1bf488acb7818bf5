"""Given names that show a Ukrainian: forms that no Russian name shares, with the systems that write them so.

`given-forms.txt` has the forms, so that an article need not wait for the tables of all systems: a form as
`newslint.languages.gazetteer.key` makes it, and the codes. It is made by tools/given_names.py.
"""

from __future__ import annotations

from functools import cache

from newslint.core.lists import beside
from newslint.languages.gazetteer import key


def systems_of_given_name(word: str) -> frozenset[str]:
    """The codes of the systems that give a Ukrainian name this form; none where it is another's name too."""
    return frozenset(_forms().get(key(word), "").split())


@cache
def _forms() -> dict[str, str]:
    return dict(line.split(" ", 1) for line in beside(__file__, "given-forms.txt"))
