"""The bytes of a file, as far as it is one, can be read, and is not too large to be an article."""

from __future__ import annotations

import os
from stat import S_ISDIR, S_ISREG

from newslint.core.errors import NotAnArticle, UnreadableArticle
from newslint.readers import LARGE, MAX_SIZE, SNIFFED

MAX_PACKED = 100_000_000  # bytes of a file that has pictures in it, or many articles


def bytes_of(path: str) -> bytes:
    """The bytes of a file; raises `UnreadableArticle`, or `NotAnArticle` where it is hardly meant to be one."""
    try:
        mode = os.stat(path).st_mode
        if S_ISDIR(mode):
            raise UnreadableArticle("is a folder; name a file in it")
        if not S_ISREG(mode):  # to open a pipe may take for ever
            raise UnreadableArticle("is a pipe or a device, not a file; use - for standard input")
        with open(path, "rb") as file:
            refuse_giants(os.fstat(file.fileno()).st_size, path)
            return file.read()
    except OSError as error:
        raise UnreadableArticle(f"cannot be read: {error.strerror or error}") from None


def refuse_giants(size: int, path: str) -> None:
    """Raise for a file of so many bytes that is larger than its format may be."""
    suffix = os.path.splitext(path)[1].lower()
    most = MAX_PACKED if suffix in LARGE else MAX_SIZE
    if size > most:
        kind = NotAnArticle if suffix in SNIFFED else UnreadableArticle
        raise kind(f"has {size:,} bytes; newslint reads {suffix or 'files'} of up to {most:,}")
