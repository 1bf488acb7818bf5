"""A run: paths become articles, articles become records, in one process or in several."""

from __future__ import annotations

import os
import sys
from typing import Any

from newslint.article import Article
from newslint.config import Config
from newslint.engine import ActiveRule, active_rules, check_article
from newslint.errors import UnreadableArticle
from newslint.files import articles_in
from newslint.languages.detect import language_of
from newslint.plugins import Doors, load
from newslint.record import ArticleRecord, ErrorRecord, RunRecord

MANY = 200  # files; above this the start of worker processes pays
MAX_SIZE = 20_000_000  # bytes; no article is larger


class Desk:
    """A configuration with its doors opened: reads articles and checks them."""

    def __init__(self, config: Config, doors: Doors | None = None) -> None:
        self.config = config
        self.doors = doors or Doors()
        self.readers: dict[str, Any] = self.doors.mapping("newslint_read")
        self.rules: list[ActiveRule] = active_rules(config, self.doors)

    def read(self, content: bytes, path: str) -> Article:
        """The article in the bytes of a file; raises `UnreadableArticle`."""
        suffix = os.path.splitext(path)[1].lower()
        if suffix not in self.readers:
            known = ", ".join(sorted(self.readers))
            raise UnreadableArticle(f"is in an unknown format ({suffix or 'no suffix'}); newslint reads {known}")
        if len(content) > MAX_SIZE:
            raise UnreadableArticle(f"has {len(content):,} bytes; newslint reads articles of up to {MAX_SIZE:,}")
        article: Article = load(self.readers[suffix]).read(content, path)
        article.path = path.replace("\\", "/")
        if self.config.language:
            article.language = self.config.language
        elif not article.language_is_known:
            article.language = language_of(article.text) or article.language
        return article

    def check_file(self, path: str) -> tuple[ArticleRecord | None, list[ErrorRecord]]:
        """Read and check one file; None with the reason where it cannot be read."""
        shown = path.replace("\\", "/")
        try:
            with open(path, "rb") as file:
                content = file.read()
            return check_article(self.read(content, path), self.rules)
        except UnreadableArticle as error:
            return None, [ErrorRecord(shown, str(error))]
        except OSError as error:
            return None, [ErrorRecord(shown, f"cannot be read: {error.strerror or error}")]


def run(paths: list[str], config: Config, standard_input: tuple[str, bytes] | None = None) -> RunRecord:
    """Check all that the paths name; `-` stands for the name and bytes of standard input."""
    desk = Desk(config)
    files, errors, skipped = files_named(paths, desk)
    articles = []
    if standard_input is not None:
        name, content = standard_input
        try:
            article, failed = check_article(desk.read(content, name), desk.rules)
            articles.append(article)
            errors.extend(failed)
        except UnreadableArticle as error:
            errors.append(ErrorRecord(name, str(error)))
    for record, failed in _checked(files, desk):
        if record is not None:
            articles.append(record)
        errors.extend(failed)
    return RunRecord(tuple(articles), (*desk.doors.errors, *errors), skipped, len(desk.rules))


def files_named(paths: list[str], desk: Desk) -> tuple[list[str], list[ErrorRecord], int]:
    """The files that paths name, errors for folders without articles, and how many other files were passed over."""
    files: list[str] = []
    errors: list[ErrorRecord] = []
    skipped = 0
    for path in paths:
        if path == "-":
            continue
        if os.path.isdir(path):
            found, passed_over = articles_in(path, frozenset(desk.readers))
            files.extend(found)
            skipped += passed_over
            if not found:
                errors.append(ErrorRecord(path, "no article was found in this folder"))
        else:
            files.append(path)
    return files, errors, skipped


_desk: Desk | None = None  # a worker process has one desk for all its files


def _open_desk(config: Config) -> None:
    global _desk
    _desk = Desk(config)


def _check_in_worker(path: str) -> tuple[ArticleRecord | None, list[ErrorRecord]]:
    assert _desk is not None
    return _desk.check_file(path)


def _checked(files: list[str], desk: Desk) -> list[tuple[ArticleRecord | None, list[ErrorRecord]]]:
    workers = min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 8)
    if len(files) < MANY or workers < 2:
        return [desk.check_file(path) for path in files]
    import multiprocessing

    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    with context.Pool(workers, _open_desk, (desk.config,)) as pool:
        return pool.map(_check_in_worker, files, chunksize=16)
