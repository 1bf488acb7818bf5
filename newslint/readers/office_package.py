"""The package that a docx or odt file is: a zip file, of which only the parts that are asked for are unpacked.

What no article needs is refused before it is unpacked: too many members, a part that is a giant, or one packed so
tightly that it can only be a trap.
"""

from __future__ import annotations

import io
import shutil
import zipfile
import zlib
from collections.abc import Mapping

from newslint.core.errors import UnreadableArticle

MEMBERS = 5_000
PART = 20_000_000  # bytes of one part, unpacked; as much as any article may have
RATIO = 200  # how many times smaller a part may be packed; real ones are packed to a fifth or a tenth
WHOLE = 400_000_000  # bytes of all parts, unpacked, of a file that is written again
SMALL = 1_000_000  # bytes, unpacked; below this any ratio will do

_ENTRY = b"PK\x01\x02"  # begins each entry of the table of contents
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # what Word calls the file inside a file with a password
_IS_ENCRYPTED = 1
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a zip file knows
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
PROTECTED = "is protected by a password; save it without one"


class Package:
    """An open docx or odt file; raises `UnreadableArticle` where the bytes are none."""

    def __init__(self, content: bytes) -> None:
        if content.startswith(_OLE):
            raise UnreadableArticle(
                PROTECTED if _LOCKED in content else "is a file of Word 2003 or older; save it as .docx"
            )
        if content.count(_ENTRY) > MEMBERS:
            raise UnreadableArticle(f"is packed of more than {MEMBERS:,} parts, which no article has")
        try:
            self._file = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN:
            raise UnreadableArticle(_broken("its table of contents")) from None
        self._members = {info.filename: info for info in self._file.infolist()}

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name in self._members

    def part(self, name: str) -> bytes:
        """The bytes of a part, empty where there is none; raises `UnreadableArticle`."""
        info = self._members.get(name)
        if info is None:
            return b""
        if info.flag_bits & _IS_ENCRYPTED:
            raise UnreadableArticle(PROTECTED)
        if info.compress_type not in _METHODS:
            raise UnreadableArticle(_broken(name))
        if info.file_size > PART:
            raise UnreadableArticle(f"{name} in it has {info.file_size:,} bytes; newslint reads up to {PART:,}")
        if info.file_size > SMALL and info.file_size > RATIO * info.compress_size:
            raise UnreadableArticle(f"{name} in it is packed more than {RATIO} times smaller, which no article is")
        try:
            return self._file.read(info)
        except _BROKEN:
            raise UnreadableArticle(_broken(name)) from None

    def with_parts(self, changed: Mapping[str, bytes]) -> bytes:
        """The package with some parts in the place of others, or new; what has not changed is copied as it is.

        Raises `UnreadableArticle` where what has not changed cannot be copied.
        """
        if sum(info.file_size for info in self._members.values()) > WHOLE:
            raise UnreadableArticle(f"has more than {WHOLE:,} bytes when it is unpacked; newslint writes no such file")
        written = io.BytesIO()
        try:
            with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
                for name, info in self._members.items():
                    entry = _entry(name, info.date_time, info.compress_type)
                    with package.open(entry, "w", force_zip64=False) as target:
                        if name in changed:
                            target.write(changed[name])
                        else:
                            with self._file.open(info) as source:
                                shutil.copyfileobj(source, target)
                for name in sorted(changed.keys() - self._members.keys()):
                    package.writestr(_entry(name, _EPOCH, zipfile.ZIP_DEFLATED), changed[name])
        except _BROKEN:
            raise UnreadableArticle(_broken("a part of it")) from None
        return written.getvalue()


def _entry(name: str, date: tuple[int, int, int, int, int, int], method: int) -> zipfile.ZipInfo:
    """An entry of the table of contents: what a file was when it was packed is kept, and nothing of this machine."""
    entry = zipfile.ZipInfo(name, date)
    entry.compress_type = method
    return entry


# What zipfile raises over broken files, as tried with 100,000 of each (bench/long/fuzz_readers.py).
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, IndexError,
    OverflowError,
)  # fmt: skip


def _broken(what: str) -> str:
    return f"is broken ({what} cannot be unpacked); open it and save it anew, or take a copy"
