"""The documents of an archive, one by one: each line of JSON Lines, row of Parquet, item of a WordPress export, file.

No file is held in memory whole but those that hold one document. Compressed files (.gz, .zst) are read as they are
unpacked.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import IO, Any

from newslint.checking.files import articles_in
from newslint.checking.lines import (
    BEGINS,
    CHUNK,
    PACKED,
    UNREADABLE,
    Document,
    in_lines,
    line_in,
    stem,
    unpacked,
    unread,
)  # fmt: skip
from newslint.core.errors import NewslintError
from newslint.core.paths import shown
from newslint.house.config import Config
from newslint.readers import LINES, MAX_SIZE

_CHANNEL = re.compile(rb"\A[^\0]{0,60000}?<channel\b[^>]{0,1000}>")
_ITEM = b"<item>"
_WHOLE = re.compile(rb"<item>(?>(?:[^<]+|<!\[CDATA\[.*?\]\]>|<(?!/item>|!\[CDATA\[))*)</item>", re.DOTALL)


class Inputs:
    """The files that paths name, in order; raises `NewslintError` where there is none."""

    def __init__(self, paths: Iterable[str], suffixes: Iterable[str]) -> None:
        known = frozenset(suffixes) | frozenset(LINES) | {".parquet", *PACKED}
        self.files: list[str] = []
        for path in paths:
            if os.path.isdir(path):
                found = [p for p in articles_in(path, known, lambda _: Config())[0] if _is_read(p, known)]
                if not found:
                    raise NewslintError(f"{path}: no article was found in this folder")
                self.files += found
            elif os.path.isfile(path):
                self.files.append(path)
            else:
                raise NewslintError(f"{path}: there is no such file or folder")
        self.files = list(dict.fromkeys(self.files))
        self.size = sum(map(os.path.getsize, self.files))

    def documents(self) -> Iterator[Document]:
        """All documents; what cannot be read is one with an error."""
        before = 0
        for path in self.files:
            size = os.path.getsize(path)
            try:
                yield from _documents(path, before)
            except UNREADABLE as error:
                yield unread(path, before, error)
            before += size


def _is_read(path: str, known: frozenset[str]) -> bool:
    return os.path.splitext(stem(path))[1].lower() in known - PACKED.keys()


def _documents(path: str, before: int) -> Iterator[Document]:
    name = stem(path)
    suffix = os.path.splitext(name)[1].lower()
    if suffix == ".parquet":
        yield from _of_parquet(path, before)
        return
    with open(path, "rb") as raw:
        if suffix in LINES:
            yield from in_lines(path, raw, before)
            return
        file = unpacked(raw, path)
        if suffix == ".xml" and _is_export(path, name):
            yield from _of_export(path, name, file, raw, before)
        else:
            content = file.read(MAX_SIZE + 1)
            yield Document(shown(path), 0, name, content, before + raw.tell())


def _of_parquet(path: str, before: int) -> Iterator[Document]:
    """The rows of a file, each as an object of JSON."""
    from newslint.archive.parquet_rows import rows

    size = os.path.getsize(path)
    for number, (content, share) in enumerate(rows(path), 1):
        yield line_in(path, "row.jsonl", number, content, before + int(size * share))


def _is_export(path: str, name: str) -> bool:
    """Whether a file of XML is a WordPress export, by its first bytes."""
    with open(path, "rb") as raw:
        start = unpacked(raw, path).read(4000)
    return b"wordpress.org/export/" in start


def _of_export(path: str, name: str, file: Any, raw: IO[bytes], before: int) -> Iterator[Document]:
    """The items of a WordPress export, each with the beginning of the file, as an export of one article."""
    head, rest, number = b"", b"", 0
    while chunk := file.read(CHUNK):
        rest, at = rest + chunk, 0
        if not head and (channel := _CHANNEL.search(rest)):
            head, at = rest[: channel.end()], channel.end()
        while head and (start := rest.find(_ITEM, at)) >= 0 and (item := _WHOLE.match(rest, start)):
            number, at = number + 1, item.end()
            content = head + item.group() + b"\n</channel>\n</rss>\n"
            yield line_in(path, name, number, content, before + raw.tell())
        rest = rest[at:]
        if len(rest) > MAX_SIZE:
            why = f"has more than {MAX_SIZE:,} bytes without the end of an item; what follows is not read"
            yield Document(shown(path), number + 1, name, rest[:BEGINS], before + raw.tell(), why)
            return
    if not number:
        yield Document(shown(path), 0, name, b"", before, "is a WordPress export without an item")
