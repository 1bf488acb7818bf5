"""newslint's own rules, which come through the same hooks as a plug-in's."""

from __future__ import annotations

import os

from newslint.languages import has, languages, path_of
from newslint.plugins.hookspecs import hookimpl


@hookimpl
def newslint_rules() -> dict[str, str]:
    """The rules by name, found by their files and imported only when they are selected."""
    here = os.path.dirname(__file__)
    found = {}
    for family in sorted(os.listdir(here)):
        folder = os.path.join(here, family)
        if not family.startswith(("_", ".")) and os.path.isdir(folder):
            for file in sorted(os.listdir(folder)):
                stem, suffix = os.path.splitext(file)
                if suffix == ".py" and not stem.startswith("_"):
                    found[f"{family}/{stem.replace('_', '-')}"] = f"newslint_rules.{family}.{stem}"
    return found


@hookimpl
def newslint_names() -> list[str]:
    """The names that newslint itself corrects, each with its source."""
    return [path_of(code, "decided") for code in languages() if has(code, ("decided",))]
