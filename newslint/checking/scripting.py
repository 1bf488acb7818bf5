"""`newslint.check` for scripts: one article in, its findings out."""

from __future__ import annotations

import os

from newslint.checking.desk import Desk
from newslint.core.article import Article
from newslint.core.errors import CheckFailed, UnreadableArticle
from newslint.core.record import ErrorRecord, FindingRecord
from newslint.house.config import Config


def check_one(
    article: str | os.PathLike[str], language: str | None, against: tuple[str | os.PathLike[str], ...] = ()
) -> list[FindingRecord]:
    """The findings of `newslint.check`."""
    desk = Desk(Config(language_for_all=language))
    read = _read(desk, article, "text.txt")
    read.sources = tuple(_read(Desk(Config()), one, f"source-{n}.txt") for n, one in enumerate(against, 1))
    record, errors = desk.check(read)
    if record is None:
        raise CheckFailed("; ".join(e.message for e in errors))
    return _findings(list(record.findings), [e.message for e in (*desk.plug_ins.errors, *errors)])


def _read(desk: Desk, article: str | os.PathLike[str], name: str) -> Article:
    if isinstance(article, str):
        return desk.read(article.encode(), name)
    path = os.fspath(article)
    draft = desk.draft(path)
    if isinstance(draft, ErrorRecord):
        raise UnreadableArticle(f"{path}: {draft.message}")
    return draft


def _findings(findings: list[FindingRecord], failed: list[str]) -> list[FindingRecord]:
    if failed:
        raise CheckFailed("; ".join(failed))
    return findings
