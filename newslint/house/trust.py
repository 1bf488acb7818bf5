"""Whose configuration is read, and which files it may name.

A configuration chooses rules, and may bring some that are code. So it is read where it is its reader's own, as git
reads a repository's (`safe.directory`): its owner is the user, or root. It names files inside the git work tree that it
stands in, or where there is none inside the folder of the topmost configuration above it; what lies elsewhere is none
of its business.
"""

from __future__ import annotations

import os

from newslint.core.errors import NewslintError
from newslint.core.git import answer, repository_of

NAME = "newslint.toml"


def refusal(path: str) -> str | None:
    """Why a configuration is not read, with the way out; None where it may be."""
    owner = _stranger(path)
    folder = os.path.dirname(path)
    top = repository_of(folder) or folder
    if owner is None or {top, folder} & _safe() or "*" in _safe():
        return None
    return (
        f"belongs to user {owner} and not to you, so it is not read; --config {path} reads it, --isolated reads none, "
        f"and git config --global --add safe.directory {top} trusts its folder from now on"
    )


def _stranger(path: str) -> int | None:
    """The owner of a file, or of a link to it, where it is not the user, root or who called sudo."""
    if os.name != "posix":  # owners are no numbers there
        return None
    ours = {0, os.geteuid()}
    if os.geteuid() == 0 and os.environ.get("SUDO_UID", "").isdecimal():
        ours.add(int(os.environ["SUDO_UID"]))
    owners = (os.lstat(path).st_uid, os.stat(path).st_uid)
    return next((owner for owner in owners if owner not in ours), None)


def _safe() -> set[str]:
    """The folders that the user has told git to trust, no matter whose they are."""
    safe: set[str] = set()
    try:
        told = answer(os.path.abspath(os.sep), "config", "--null", "--show-scope", "--get-all", "safe.directory")
    except NewslintError:  # none, or no git
        return safe
    fields = told.split("\0")
    for scope, value in zip(fields[::2], fields[1::2], strict=False):
        if not value:  # forgets what was said before
            safe.clear()
        elif scope in ("system", "global", "command"):
            safe.add(value if value == "*" else os.path.abspath(os.path.expanduser(value)))
    return safe


def bounds_of(folder: str) -> str:
    """The folder inside which a configuration in some folder names files, with all links followed."""
    folder = os.path.realpath(folder)
    if top := _work_tree(folder):
        return top
    found = here = folder
    while not _is_nobodys(here := os.path.dirname(here)):
        path = os.path.join(here, NAME)
        if os.path.isfile(path) and _stranger(path) is None:
            found = here
    return found


def bounds_above(folder: str, path: str) -> str | None:
    """The bounds of a configuration in some folder that extends a file above it; None where it may not.

    Outside of any work tree, the file that is extended is the topmost configuration.
    """
    folder, above = os.path.realpath(folder), os.path.dirname(os.path.realpath(path))
    return above if lies_in(folder, above) and not _is_nobodys(above) and not _work_tree(folder) else None


def _work_tree(folder: str) -> str | None:
    top = repository_of(folder)
    return None if top is None or _is_nobodys(top) else top


def _is_nobodys(folder: str) -> bool:
    """Whether a folder is the home of a user, or the top of all: everything lies in it, and no house is meant."""
    return folder in (os.path.realpath(os.path.expanduser("~")), os.path.dirname(folder))


def lies_in(path: str, bounds: str) -> bool:
    """Whether a file or folder, there or not, lies in a folder, with all links followed."""
    return os.path.join(os.path.realpath(path), "").startswith(os.path.join(bounds, ""))
