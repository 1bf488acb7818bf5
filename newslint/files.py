"""Which files a run reads: those named, and in a folder those that look like articles and are not ignored by git."""

from __future__ import annotations

import os
from collections.abc import Iterator

# Files that stand in every repository and are no articles.
_NOT_ARTICLES = (
    "readme", "license", "licence", "changelog", "contributing", "code_of_conduct", "security", "requirements",
    "robots", "humans", "notice", "authors", "copying",
)  # fmt: skip


def articles_in(folder: str, suffixes: frozenset[str]) -> tuple[list[str], int]:
    """The article files below a folder in the order of their paths, and how many other files were passed over."""
    found, skipped = [], 0
    for path in sorted(_listed_by_git(folder) or _walk(folder)):
        stem, suffix = os.path.splitext(os.path.basename(path))
        if suffix.lower() not in suffixes or stem.lower().startswith(_NOT_ARTICLES):
            skipped += 1
        else:
            found.append(path)
    return found, skipped


def _walk(folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".") and f not in ("node_modules", "__pycache__")]
        yield from (os.path.join(here, f) for f in files if not f.startswith("."))


def _in_repository(folder: str) -> bool:
    here = os.path.abspath(folder)
    while not os.path.exists(os.path.join(here, ".git")):
        above = os.path.dirname(here)
        if above == here:
            return False
        here = above
    return True


def _listed_by_git(folder: str) -> list[str] | None:
    """What git tracks below a folder or would add; None outside a repository or without git."""
    if not _in_repository(folder):
        return None
    import subprocess

    command = ["git", "-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        answer = subprocess.run(command, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    names = os.fsdecode(answer.stdout).split("\0")
    paths = (os.path.join(folder, n) for n in names if n and not n.rpartition("/")[2].startswith("."))
    return [p for p in paths if os.path.isfile(p)]
