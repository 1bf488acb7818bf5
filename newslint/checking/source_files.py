"""The articles that a draft was made from: the files that the command line or the configuration names for it.

A draft itself names none. A pattern of the configuration ("wire/{stem}.*") holds below the folder of its file; the
draft's stem stands in it as it is, and what a link leads out of that folder is left alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from newslint.core.article import Article
from newslint.core.paths import Glob
from newslint.core.record import ErrorRecord, problem_of
from newslint.house.config import Config

STEM = "{stem}"
MOST = 20  # sources of one draft


def paths_of(draft: str, config: Config) -> list[str]:
    """The files that a draft is held against, without itself."""
    if config.sources:
        found = list(config.sources)
    else:
        found = [path for pattern in config.against for path in _matching(pattern, draft)]
    return [path for path in dict.fromkeys(found) if not _is_same(path, draft)][:MOST]


def _matching(pattern: Glob, draft: str) -> list[str]:
    import glob

    stem = os.path.splitext(os.path.basename(draft))[0]
    folder = os.path.realpath(pattern.folder)
    if STEM in pattern.pattern and not stem:
        return []
    wanted = pattern.pattern.replace(STEM, glob.escape(stem))
    found = sorted(glob.glob(os.path.join(glob.escape(folder), wanted)))
    below = [path for path in found if os.path.isfile(path) and os.path.realpath(path).startswith(folder + os.sep)]
    return below if os.path.isabs(draft) else [os.path.relpath(path) for path in below]  # told as the draft is


def _is_same(path: str, draft: str) -> bool:
    try:
        return os.path.samefile(path, draft)
    except OSError:
        return False


class SourceFiles:
    """The sources of the drafts of one desk, each file read once for all drafts that name it."""

    def __init__(self, config: Config, read: Callable[[str], list[Article | ErrorRecord]]) -> None:
        self._config = config
        self._read = read
        self._known: dict[str, tuple[float, list[Article | ErrorRecord]]] = {}

    def of(self, draft: str) -> tuple[tuple[Article, ...], list[ErrorRecord]]:
        """The sources of a draft, and what could not be read of them."""
        articles: list[Article] = []
        errors: list[ErrorRecord] = []
        for path in paths_of(draft, self._config):
            for one in self._of_file(path):
                if isinstance(one, Article):
                    articles.append(one)
                    errors += problem_of(one)
                else:
                    errors.append(one)
        return tuple(articles), errors

    def _of_file(self, path: str) -> list[Article | ErrorRecord]:
        changed = os.stat(path).st_mtime_ns if os.path.exists(path) else 0
        known = self._known.get(path)
        if known is None or known[0] != changed:
            known = self._known[path] = changed, self._read(path)
            if len(self._known) > MOST and not self._config.sources:
                self._known.pop(next(iter(self._known)))
        return known[1]
