"""The folder where newslint remembers what is costly to find again; losing it harms nothing.

It is the user's alone: who else could write in it could choose what newslint finds, and who else could read in it
would read drafts. One that belongs to another, or that others may write in, is passed over, and so nothing is kept
where there is no home. What is read from it is plain values, which name no file of code.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from typing import Any

_CHECK = 4  # bytes of a checksum before what is remembered: half a file is none


def cache_folder() -> str | None:
    """The path of newslint's cache folder, which is made where it is missing; None where there is none to trust.

    It is `NEWSLINT_CACHE`, or in the platform's usual place for caches.
    """
    folder = os.environ.get("NEWSLINT_CACHE") or _usual()
    if not os.path.isabs(folder) and not os.environ.get("NEWSLINT_CACHE"):
        return None  # "~" stays where nobody knows of a home
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        return folder if _is_private(folder) else None
    except OSError:
        return None


def _usual() -> str:
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "newslint")


def _is_private(folder: str) -> bool:
    """Whether a folder is the user's own; others are shut out of it, where they were let in."""
    if os.name != "posix":  # there the folders of a user are the user's
        return True
    stat = os.stat(folder)
    if stat.st_uid != os.geteuid() or stat.st_mode & 0o022:
        return False
    if stat.st_mode & 0o055:
        os.chmod(folder, 0o700)
    return True


def read_remembered(name: str) -> Any:
    """The plain value in a file of the cache folder, for this version of Python; None where it is missing or broken.

    It is marshalled, since `json` takes longer to import than to answer.
    """
    content = read_bytes(name)
    if content is None or content[:_CHECK] != _checksum(content[_CHECK:]):
        return None
    try:
        return marshal.loads(content[_CHECK:])
    except (ValueError, EOFError, TypeError, MemoryError):
        return None


def write_remembered(name: str, value: Any) -> None:
    """Write a plain value (numbers, strings, lists, dictionaries …) to a file of the cache folder."""
    content = marshal.dumps(value)
    write_bytes(name, _checksum(content) + content)


def read_bytes(name: str) -> bytes | None:
    """What a file of the cache folder holds; None where it is missing, or not the user's."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        with open(os.path.join(folder, name), "rb") as file:
            is_ours = os.name != "posix" or os.fstat(file.fileno()).st_uid == os.geteuid()
            return file.read() if is_ours else None
    except OSError:
        return None


def write_bytes(name: str, content: bytes) -> None:
    """Write a file of the cache folder in one step; where that is not possible it is simply not remembered."""
    folder = cache_folder()
    if folder is None:
        return
    path = os.path.join(folder, name)
    partial = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(partial, "wb") as file:
            file.write(content)
        os.replace(partial, path)
    except OSError:
        return


def _checksum(content: bytes) -> bytes:
    return zlib.crc32(content).to_bytes(_CHECK, "big")
