"""`newslint.check` for scripts: one article in, its findings out."""

from __future__ import annotations

import os

from newslint.checking.check import check_article
from newslint.checking.desk import Desk
from newslint.core.errors import CheckFailed, UnreadableArticle
from newslint.core.record import FindingRecord
from newslint.house.config import Config


def check_one(article: str | os.PathLike[str], language: str | None) -> list[FindingRecord]:
    """The findings of `newslint.check`."""
    desk = Desk(Config(language_for_all=language))
    if isinstance(article, str):
        record, errors = check_article(desk.read(article.encode(), "text.txt"), desk.rules)
        return _findings(list(record.findings), [e.message for e in (*desk.plug_ins.errors, *errors)])
    path = os.fspath(article)
    found, errors = desk.check_file(path)
    if found is None:
        raise UnreadableArticle(f"{path}: {errors[0].message}")
    return _findings(list(found.findings), [e.message for e in (*desk.plug_ins.errors, *errors)])


def _findings(findings: list[FindingRecord], failed: list[str]) -> list[FindingRecord]:
    if failed:
        raise CheckFailed("; ".join(failed))
    return findings
