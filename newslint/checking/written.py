"""The file that a report goes to, where a folder that is read has it: an earlier report is not read, and an article
is not written over.
"""

from __future__ import annotations

import os
import re

from newslint.checking.desks import Desks
from newslint.checking.files import Found
from newslint.core.article import Article
from newslint.core.errors import NewslintError
from newslint.core.paths import shown
from newslint.readers import SNIFFED

_OURS = (b"### newslint", b"<title>newslint: ")  # how reports begin that could be read as articles
_HEAD = 1000  # bytes
# A report in words, by the line of a finding, or what else it may begin with, and by the lines that it ends with.
_BEGINS = re.compile(
    rb"[^\r\n]{1,500}:\d+:\d+  (?:error|warning)  [\w/-]+(?:  |\r?\n)|(?:Notes|Problems)\r?\n  |Read \d"
)
_ENDS = re.compile(
    rb"(?:\A|\n)Read [\d,]+ articles? \([\d,]+ words?, [\d,]+ figures?, [\d,]+ names?\) with [\d,]+ rules?"
    rb"(?:; [\d,]+ other files? passed over)?\.\r?\n(?:Fixed [^\r\n]+\r?\n)?(?:Found \d|Nothing )[^\r\n]+\r?\n\Z"
)


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
        file.seek(max(0, os.path.getsize(path) - _HEAD))
        tail = file.read()
    if head.startswith(_OURS[0]) or _OURS[1] in head:
        return True
    return bool(_BEGINS.match(head) and _ENDS.search(tail))
