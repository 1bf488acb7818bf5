"""Build the forms of Ukrainian given names, `romanisation/given-forms.txt`, from the names beside it.

    python tools/given_names.py
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from newslint.languages import entries, romanisation
from newslint.languages.gazetteer import key
from newslint.languages.romanisation import systems

HEAD = """\
# The forms that the systems give to the given names of languages/uk/, but for those that are one of languages/ru/ too.
# Made by tools/given_names.py.
"""


def forms() -> dict[str, list[str]]:
    """The forms in the order of the alphabet, each with the codes of its systems."""
    russian = {form for form, _ in _written("ru")}
    found: dict[str, list[str]] = {}
    for form, code in _written("uk"):
        if form not in russian:
            found.setdefault(form, [])
            found[form] += [code] * (code not in found[form])
    return dict(sorted(found.items()))


def _written(language: str) -> Iterator[tuple[str, str]]:
    for native in entries(language, "given_names"):
        for system in systems(language):
            yield key(system.romanised(native)), system.code


if __name__ == "__main__":
    lines = (f"{form} {' '.join(codes)}\n" for form, codes in forms().items())
    path = os.path.join(os.path.dirname(romanisation.__file__), "given-forms.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD + "".join(lines))
