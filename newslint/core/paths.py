"""Paths and globs: as they are shown, which of them a glob has, and when what lies there has changed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache

from newslint.core.tuples import NamedTuple


class Glob(NamedTuple):
    """A glob, and the folder below which it holds."""

    folder: str
    pattern: str


def has(globs: Iterable[Glob], path: str) -> bool:
    """Whether one of some globs has a file."""
    return any(glob_pattern(g.pattern).match(shown(os.path.relpath(path, g.folder))) for g in globs)


def shown(path: str) -> str:
    """A path as it is shown: with "/" on every system."""
    return path.replace("\\", "/")


def near(path: str) -> str:
    """A path as it is shown: from the working folder where it stands below, else as it is."""
    from_here = shown(os.path.relpath(path))
    return shown(path) if from_here.startswith("../") else from_here


@cache
def glob_pattern(glob: str) -> re.Pattern[str]:
    """A glob as git reads it: `*` stays within a folder, `**` does not; without a slash it holds in every folder.

    Raises `re.error` for an impossible range such as "[z-a]".
    """
    glob = shown(glob)
    anchored = "/" in glob.rstrip("/")
    parts = re.split(r"(\*\*/|/\*\*|\*\*|\*|\?|\[[^\]]+\])", glob.strip("/"))
    made = {"**/": "(?:.*/)?", "/**": "/.*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    body = "".join(made.get(p) or (p.replace("[!", "[^", 1) if p[:1] == "[" else re.escape(p)) for p in parts)
    return re.compile(("" if anchored else "(?:.*/)?") + body + r"(?:/.*)?\Z", re.DOTALL)


def time_of(path: str) -> int:
    """When a file or folder last changed, in nanoseconds; 0 where there is none."""
    try:
        return os.stat(path or ".").st_mtime_ns
    except OSError:
        return 0


def tree(path: str) -> list[tuple[str, int, int]]:
    """Each file below a folder (or the file itself) with its size and time of change."""
    if not os.path.isdir(path):
        return [(path, os.path.getsize(path), time_of(path))]
    found = []
    for here, folders, files in os.walk(path):
        folders[:] = [name for name in folders if name != "__pycache__" and not name.startswith(".")]
        for name in files:
            stat = os.stat(os.path.join(here, name))
            found.append((os.path.join(here, name), stat.st_size, stat.st_mtime_ns))
    return sorted(found)
