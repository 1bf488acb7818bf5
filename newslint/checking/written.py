"""The file that a report goes to, where a folder that is read has it: an earlier report is not read, and an article
is not written over.
"""

from __future__ import annotations

import os

from newslint.checking.desks import Desks
from newslint.checking.files import Found
from newslint.core.article import Article
from newslint.core.errors import NewslintError
from newslint.core.paths import shown
from newslint.readers import SNIFFED

_OURS = (b"### newslint", b"<title>newslint: ")  # how reports begin that could be read as articles
_HEAD = 1000  # bytes


def without_output(found: Found, desks: Desks) -> Found:
    """What was found without an earlier report; raises `NewslintError` where the report would go over an article."""
    output = desks.asked.output
    if not output or not os.path.isfile(output):
        return found
    path = next((p for p in found.files if os.path.exists(p) and os.path.samefile(p, output)), None)
    if path is None:
        return found
    if not _is_report(path, desks):
        raise NewslintError(f'"{shown(path)}" is read here; --output would write over it')
    return found._replace(files=[p for p in found.files if p is not path], skipped=found.skipped + 1)


def _is_report(path: str, desks: Desks) -> bool:
    if os.path.splitext(path)[1].lower() in SNIFFED:
        return all(not isinstance(draft, Article) and draft.other for draft in desks.of(path).drafts(path))
    with open(path, "rb") as file:
        head = file.read(_HEAD)
    return head.startswith(_OURS[0]) or _OURS[1] in head
