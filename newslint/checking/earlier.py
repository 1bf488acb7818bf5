"""Whether a file is an earlier report of newslint's, in whatever language it speaks, and so may be written over."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from functools import cache

from newslint.languages.catalogues import messages_in, spoken

_HEAD = 1000  # bytes
# How reports begin that are known by it: of Markdown and HTML, proposed names, names, readability.
_OURS = re.compile(
    rb"### newslint|# Proposed by `newslint |[\d,]+ names? in [\d,]+ articles?\r?\n\r?\n(?: *[\d,]+  |\Z)|"
    rb"[^\r\n]{1,500}: [\d,]+ words? in [\d,]+ sentences?, language [\w-]+, counted by \w+\r?\n"
)
_TITLE = b"<title>newslint: "
# A report in words, by the line of a finding, or what else it may begin with, and by the lines that it ends with.
_BEGINS = r"[^\r\n]{1,500}:\d+:\d+  (?:error|warning)  [\w/-]+(?:  |\r?\n)|(?:%s)\r?\n  |(?:%s)\r?\n"
_ENDS = r"(?:\A|\n)(?:%s)\r?\n(?:[^\r\n]+\r?\n)?[^\r\n]+\r?\n\Z"
_READ = (
    "Read {articles} ({words}, {figures}, {names}) with {rules}.",
    "Read {articles} ({words}, {figures}, {names}) with {rules}; {files} passed over.",
)
_BLANK = r"(?: |\r?\n)"  # a report is broken into lines between words
_PART = rf"[\d.,\u00a0\u202f]+{_BLANK}[^.,;:]{{1,40}}"
_STATISTICS = re.compile(rb"(?: *[\d,]+  [\w-]+/[\w/-]+  [^\r\n]+\r?\n)*[\d,]+ in [\d,]+ articles?\r?\n\Z")
_TABLE = re.compile(r"(?:## )?([^\r\n]{1,500})\r?\n(?:  \S|\r?\n(?:[^\r\n|]+\r?\n(?:\r?\n)?)?(?:\||\Z))")


def is_report(path: str, read: Collection[str]) -> bool:
    """Whether the text or page at a path is a report of newslint's; `read` are the files that are read beside it."""
    with open(path, "rb") as file:
        head = file.read(_HEAD)
        file.seek(max(0, os.path.getsize(path) - _HEAD))
        tail = file.read()
    if _OURS.match(head) or _TITLE in head:
        return True
    if os.path.getsize(path) <= _HEAD and _STATISTICS.match(head):
        return True
    begins, ends = _of_checks()
    first, last = head.decode(errors="replace"), tail.decode(errors="replace")
    table = _TABLE.match(first)
    return bool(begins.match(first) and ends.search(last)) or (table is not None and _is_among(table[1], path, read))


def _is_among(named: str, path: str, read: Collection[str]) -> bool:
    """Whether a table is of one of the files that are read, other than it itself."""
    return any(os.path.normpath(one) == os.path.normpath(named) for one in read if one is not path)


@cache
def _of_checks() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How reports in words begin and end, in each language that newslint speaks."""
    said = [{**{text: text for text in ("Notes", "Problems", *_READ)}, **messages_in(code)} for code in spoken()]
    heads = [re.escape(str(words[text])) for words in said for text in ("Notes", "Problems")]
    lines = [str(words[text]) for words in said for text in _READ]
    whole = [re.sub(r"\\\{\w+\\\}", lambda _: _PART, re.escape(line)).replace(r"\ ", _BLANK) for line in lines]
    return re.compile(_BEGINS % ("|".join(heads), "|".join(whole))), re.compile(_ENDS % "|".join(whole))
