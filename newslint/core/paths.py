"""Paths and globs: as they are shown, which of them a glob has, and when what lies there has changed."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache

from newslint.core.tuples import NamedTuple

FEW = 3  # stars in a glob that a regular expression may try in all ways


class Glob(NamedTuple):
    """A glob, and the folder below which it holds."""

    folder: str
    pattern: str


def has(globs: Iterable[Glob], path: str) -> bool:
    """Whether one of some globs has a file."""
    return any(glob_pattern(g.pattern).match(shown(os.path.relpath(path, g.folder))) for g in globs)


def shown(path: str) -> str:
    """A path as it is shown: with "/" on every system. Where that parts folders, a backslash is a letter of a name."""
    return path.replace(os.sep, "/")


def near(path: str) -> str:
    """A path as it is shown: from the working folder where it stands below, else as it is."""
    from_here = shown(os.path.relpath(path))
    return shown(path) if from_here.startswith("../") else from_here


def text_of(path: str) -> str:
    """The text of a file; raises `OSError`, for a pipe or a device too, where it may take for ever to be opened."""
    if os.path.exists(path) and not os.path.isfile(path):
        raise OSError(errno.EINVAL, "it is a folder, a pipe or a device, and no file")
    with open(path, encoding="utf-8") as file:
        return file.read()


class Steps:
    """A glob with many stars, which a regular expression might try in more ways than there is time for."""

    def __init__(self, parts: list[str]) -> None:
        steps: list[str] = []
        for part in parts:
            if part == "/**":
                steps += ["/", "**"]
            elif part.endswith("**/"):
                steps += [*part.removesuffix("**/"), "(**", "/)"]
            elif part in ("*", "**", "?") or part[:1] == "[":
                steps.append(part)
            else:
                steps += part
        self._steps = steps
        sets = [step for step in steps if len(step) > 2 and step[0] == "["]
        self._sets = {step: re.compile(step.replace("[!", "[^", 1), re.DOTALL) for step in sets}

    def match(self, path: str) -> bool:
        """Whether the glob has a path: all ways through the steps are gone at once, letter by letter."""
        at = self._with_empty({0})
        for letter in path:
            if len(self._steps) in at and letter == "/":
                return True  # what lies below
            at = self._with_empty({after for step in at for after in self._after(step, letter)})
        return len(self._steps) in at

    def _with_empty(self, at: set[int]) -> set[int]:
        """The steps that may be next, where stars stand for nothing."""
        waiting = list(at)
        while waiting:
            step = waiting.pop()
            kind = self._steps[step] if step < len(self._steps) else ""
            for after in {"*": (step + 1,), "**": (step + 1,), "(**": (step + 1, step + 2)}.get(kind, ()):
                if after not in at:
                    at.add(after)
                    waiting.append(after)
        return at

    def _after(self, step: int, letter: str) -> Iterator[int]:
        kind = self._steps[step] if step < len(self._steps) else ""
        if kind == "/)":  # folders, up to a slash
            yield step
            if letter == "/":
                yield step + 1
        elif kind == "**" or (kind == "*" and letter != "/"):
            yield step
        elif kind == letter or (kind == "?" and letter != "/") or (
            kind in self._sets and self._sets[kind].match(letter)
        ):
            yield step + 1


@cache
def glob_pattern(glob: str) -> re.Pattern[str] | Steps:
    """A glob as git reads it: `*` stays within a folder, `**` does not; without a slash it holds in every folder.

    Raises `re.error` for an impossible range such as "[z-a]".
    """
    glob = glob.replace("\\", "/")  # a configuration holds on every system
    anchored = "/" in glob.rstrip("/")
    parts = re.split(r"(/\*\*/|\*\*/|/\*\*|\*\*|\*|\?|\[[^\]]+\])", glob.strip("/"))
    if sum("*" in part for part in parts) > FEW:
        return Steps(parts if anchored else ["**/", *parts])
    made = {"/**/": "/(?:.*/)?", "**/": "(?:.*/)?", "/**": "/.*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
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
