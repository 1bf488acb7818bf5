"""The articles that a draft was made from: the files that the command line or the configuration names for it.

A draft itself names none. A pattern of the configuration ("wire/{stem}.*") holds below the folder of its file; the
draft's stem stands in it as it is, and what a link leads out of that folder is left alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from newslint.core.article import Article
from newslint.core.paths import Glob, shown
from newslint.core.record import ErrorRecord, problem_of
from newslint.core.tuples import NamedTuple
from newslint.house.config import Config

STEM = "{stem}"
MOST = 20  # sources of one draft
_TOO_MANY = "is held against {} sources at most, and {} more are named for it; name those alone that it was made from"


class Named(NamedTuple):
    """The files that a draft is held against, without itself; how many more are named than `MOST`.

    Where no file is what the configuration names, the patterns as they are for this draft are `sought`.
    """

    paths: list[str]
    more: int
    sought: tuple[str, ...]


def named_for(draft: str, config: Config) -> Named:
    """What the command line, or else the configuration, names for a draft."""
    if config.sources:
        found = list(config.sources)
    else:
        found = [path for pattern in config.against for path in _matching(pattern, draft)]
    paths = [path for path in dict.fromkeys(found) if not _is_same(path, draft)]
    wanted = [] if found else [_as_told(_file(pattern), draft) for pattern in config.against]
    sought = tuple(path.replace(STEM, _stem(draft)) for path in wanted)
    return Named(paths[:MOST], len(paths[MOST:]), sought)


def _stem(draft: str) -> str:
    return os.path.splitext(os.path.basename(draft))[0]


def _file(pattern: Glob) -> str:
    return os.path.join(os.path.realpath(pattern.folder), pattern.pattern)


def _as_told(path: str, draft: str) -> str:
    """A path as that of the draft is: from the root, or from where one is."""
    return path if os.path.isabs(draft) else os.path.relpath(path)


def _matching(pattern: Glob, draft: str) -> list[str]:
    import glob

    folder, stem = os.path.realpath(pattern.folder), _stem(draft)
    if STEM in pattern.pattern and not stem:
        return []
    wanted = pattern.pattern.replace(STEM, glob.escape(stem))
    found = sorted(glob.glob(os.path.join(glob.escape(folder), wanted)))
    below = [path for path in found if os.path.isfile(path) and os.path.realpath(path).startswith(folder + os.sep)]
    return [_as_told(path, draft) for path in below]


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

    def of(self, draft: str) -> tuple[tuple[Article, ...], tuple[str, ...], list[ErrorRecord]]:
        """The sources of a draft, the patterns that name none, and what could not be read."""
        articles: list[Article] = []
        named = named_for(draft, self._config)
        errors = [ErrorRecord(shown(draft), _TOO_MANY.format(MOST, named.more))] if named.more else []
        for path in named.paths:
            for one in self._of_file(path):
                if isinstance(one, Article):
                    articles.append(one)
                    errors += problem_of(one)
                else:
                    errors.append(one)
        return tuple(articles), named.sought, errors

    def _of_file(self, path: str) -> list[Article | ErrorRecord]:
        changed = os.stat(path).st_mtime_ns if os.path.exists(path) else 0
        known = self._known.get(path)
        if known is None or known[0] != changed:
            known = self._known[path] = changed, self._read(path)
            if len(self._known) > MOST and not self._config.sources:
                self._known.pop(next(iter(self._known)))
        return known[1]
