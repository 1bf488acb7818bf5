"""The entry of newslint in `.pre-commit-config.yaml`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.version import __version__

FILE = ".pre-commit-config.yaml"
_REPOS = re.compile(r"^repos:[ \t]*(?:#.*)?$", re.MULTILINE)
_PLAIN = re.compile(r"[\w./-]+")
_ITEM = re.compile(r"^([ \t]*)- ", re.MULTILINE)


def entry(indent: str, folders: Sequence[str] = ()) -> str:
    """The lines of the entry in the list `repos`, the dash of which stands after an indent.

    Where all articles are in some folders of plain names, only what lies there is checked, and so no README.
    """
    lines = ["- repo: https://github.com/newslint/newslint", f"  rev: v{__version__}", "  hooks:", "    - id: newslint"]
    if folders and all(_PLAIN.fullmatch(folder) for folder in folders):
        either = "|".join(folder.replace(".", r"\.") for folder in folders)
        lines.append(f"      files: ^({either})/" if len(folders) > 1 else f"      files: ^{either}/")
    return "".join(f"{indent}{line}\n" for line in lines)


def with_entry(before: str, folders: Sequence[str] = ()) -> str | None:
    """The file with the entry at the end of its list, all else as it was; None where that would not be right."""
    import yaml

    if not before.strip():
        return f"repos:\n{entry('  ', folders)}"
    repos = _REPOS.search(before)
    item = _ITEM.search(before, repos.end()) if repos else None
    after = f"{before.rstrip()}\n{entry(item.group(1), folders)}" if item else ""
    try:
        old, new = yaml.safe_load(before), yaml.safe_load(after)
        own = yaml.safe_load(entry("", folders))
        right = new == {**old, "repos": [*old["repos"], *own]}
    except (yaml.YAMLError, KeyError, TypeError):
        return None
    return after if right else None
