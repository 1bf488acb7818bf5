"""Results of earlier runs, so that an article that has not changed is not checked again.

A SQLite file in the user's cache folder, which several runs may use at once. Losing it harms nothing; one that is
broken or of another program is left alone, and a line on standard error says so.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import zlib
from collections.abc import Iterable
from typing import Any

from newslint.checking.cache_key import content_of, desk_key, key_of
from newslint.checking.desk import Checked, Desk
from newslint.checking.desks import Desks
from newslint.checking.source_files import named_for
from newslint.core.article import Excerpt, Place
from newslint.core.paths import shown
from newslint.core.printable import line_of
from newslint.core.record import ArticleRecord, EditRecord, FindingRecord, RelatedRecord
from newslint.core.remembered import cache_folder

NAME = "results.sqlite3"
APPLICATION = 0x6E6C696E  # "nlin", by which SQLite files of newslint know each other
MOST = 100_000  # articles remembered, some 1.5 kB each
AT_ONCE = 500  # written in one go
WAIT = 5.0  # seconds for another run to be done with writing


class Cache:
    """The results that are remembered for the files of a run."""

    def __init__(self, desks: Desks) -> None:
        self._desks = desks
        self._desk_keys: dict[int, bytes | None] = {}
        self._wanted: dict[str, tuple[bytes, tuple[int, int]]] = {}
        self._new: list[tuple[bytes, bytes]] = []
        folder = cache_folder()
        self._path = os.path.join(folder or "", NAME)
        self._base: sqlite3.Connection | None = None
        try:
            self._base = _opened(self._path) if folder else None
        except (sqlite3.Error, OSError) as error:
            self._give_up(error)

    def known(self, paths: Iterable[str]) -> dict[str, list[ArticleRecord]]:
        """What is remembered of some files; of the others, what is needed to remember them."""
        found: dict[str, list[ArticleRecord]] = {}
        for path in paths:
            desk = self._desks.of(path)
            key = self._key_of_desk(desk) if self._base is not None else None
            read = content_of(path) if key is not None else None
            if key is None or read is None:
                continue
            content, state = read
            if desk.engines.running:  # a style of Vale's may be for some files alone
                key += os.path.abspath(path).encode()
            elif desk.config.phrases or any(settings.options for settings in desk.config.rule.values()):
                # some lists are for some folders alone
                key += os.path.dirname(os.path.abspath(path)).encode()
            named = named_for(path, desk.config)  # findings tell of their paths
            key += repr((named, [content_of(source) for source in named.paths])).encode()
            articles = self._take(key_of(key, path, content))
            if articles is None:
                self._wanted[path] = key_of(key, path, content), state
            else:
                found[path] = [a._replace(path=shown(path), fail_on=desk.config.fail_on) for a in articles]
        return found

    def keep(self, path: str, checked: list[Checked]) -> None:
        """Remember what was found in a file, unless something failed or the file has changed meanwhile."""
        key, state = self._wanted.pop(path, (b"", (0, 0)))
        if not key or any(article is None or errors for article, errors in checked):
            return
        stat = os.stat(path)
        if (stat.st_size, stat.st_mtime_ns) == state:
            self._new.append((key, zlib.compress(json.dumps([a for a, _ in checked]).encode(), 1)))
        if len(self._new) >= AT_ONCE:
            self._write()

    def close(self) -> None:
        """Write what is new, and forget the oldest where there is too much."""
        self._write()
        if self._base is not None:
            self._base.close()

    def _key_of_desk(self, desk: Desk) -> bytes | None:
        if id(desk) not in self._desk_keys:
            self._desk_keys[id(desk)] = desk_key(desk)
        return self._desk_keys[id(desk)]

    def _take(self, key: bytes) -> list[ArticleRecord] | None:
        if self._base is None:
            return None
        try:
            row = self._base.execute("SELECT record FROM results WHERE key = ?", (key,)).fetchone()
            return [record_of(one) for one in json.loads(zlib.decompress(row[0]))] if row else None
        except (sqlite3.Error, zlib.error, ValueError, TypeError, RecursionError) as error:
            self._give_up(error)
            return None

    def _write(self) -> None:
        if self._base is None or not self._new:
            return
        try:
            with self._base:
                self._base.executemany("INSERT OR REPLACE INTO results (key, record) VALUES (?, ?)", self._new)
                self._base.execute("DELETE FROM results WHERE id <= (SELECT max(id) FROM results) - ?", (MOST,))
        except sqlite3.Error as error:
            self._give_up(error)
        self._new = []

    def _give_up(self, error: Exception) -> None:
        """Go on without: silently where the file cannot be had now, else with a line on standard error."""
        self._base = None
        if not isinstance(error, (sqlite3.OperationalError, OSError)):
            told = f"the cache {self._path} is not used ({error}); delete it to have a new one"
            sys.stderr.write(f"newslint: {line_of(told)}\n")


def _opened(path: str) -> sqlite3.Connection:
    """The results in a file, which is made where there is none; raises `sqlite3.Error`."""
    base = sqlite3.connect(path, timeout=WAIT)
    if base.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        with base:
            base.execute("BEGIN IMMEDIATE")
            marked = base.execute("PRAGMA application_id").fetchone()[0]  # by another run meanwhile
            if marked != APPLICATION and (marked or base.execute("SELECT 1 FROM sqlite_master").fetchone()):
                raise sqlite3.DatabaseError("it is of another program")
            base.execute("CREATE TABLE IF NOT EXISTS results (id INTEGER PRIMARY KEY, key BLOB UNIQUE, record BLOB)")
            base.execute(f"PRAGMA application_id = {APPLICATION}")
        base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = NORMAL")
    return base


def record_of(values: list[Any]) -> ArticleRecord:
    """The record that was written as JSON; raises `TypeError` or `ValueError` where it is none."""
    article = ArticleRecord(*values)
    return article._replace(findings=tuple(_finding(FindingRecord(*f)) for f in article.findings))


def _finding(finding: FindingRecord) -> FindingRecord:
    return finding._replace(
        place=Place(*finding.place),
        excerpt=Excerpt(*finding.excerpt),
        related=tuple(RelatedRecord(r, Place(*at), Excerpt(*near), path) for r, at, near, path in finding.related),
        edits=tuple(EditRecord(*edit) for edit in finding.edits),
        spans=tuple((start, end) for start, end in finding.spans),
    )
