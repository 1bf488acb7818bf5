"""Checking again whenever a file changes: by looking at the times of files, which needs nothing from the system."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable

from newslint.cli.output import refused, tell
from newslint.core.errors import NewslintError
from newslint.house.find import TABLES

EVERY = 0.5  # seconds
_CLEARED = "\033[H\033[2J"

Times = dict[str, tuple[int, int]]  # of each file the time of its last change, and its size


def watch(paths: list[str], check: Callable[[], object], others: Iterable[str] = ()) -> None:
    """Check, and again after each change below the paths, until somebody interrupts; `others` are looked at too."""
    before: Times | None = None
    while True:
        now = _times([*paths, *others, *TABLES])
        if now != before:
            before = now
            if sys.stdout.isatty():
                sys.stdout.write(_CLEARED)
            try:
                check()
            except NewslintError as error:  # a mistake in a configuration, say, that somebody is about to mend
                refused(str(error))
            tell((), [f"watching {len(now):,} file{'s' * (len(now) != 1)}; Ctrl+C ends it"])
            sys.stdout.flush()
        time.sleep(EVERY)


def _times(paths: Iterable[str]) -> Times:
    """The files that paths name, and in folders all but the hidden ones."""
    found: Times = {}
    for path in paths:
        for here, folders, files in os.walk(path):
            folders[:] = [f for f in folders if not f.startswith(".") and f not in ("node_modules", "__pycache__")]
            for file in files:
                _note(found, os.path.join(here, file))
        _note(found, path)
    return found


def _note(found: Times, path: str) -> None:
    try:
        told = os.stat(path)
    except OSError:  # it went meanwhile
        return
    if not os.path.isdir(path):
        found[path] = told.st_mtime_ns, told.st_size
