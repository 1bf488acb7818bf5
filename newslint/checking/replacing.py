"""Replacing the content of a file, in one step, by somebody to whom it may not even belong.

The file keeps its owner, group, mode, extended attributes and links, or it stays as it was, with a line that says why:
what others have saved meanwhile, what may not be written, what has another name (a hard link, which would part), and
what lies elsewhere (a link out of the folder) is not touched.
"""

from __future__ import annotations

import os
import stat

from newslint.core.errors import NewslintError
from newslint.core.git import repository_of

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def replace(path: str, before: bytes, after: bytes) -> None:
    """Put new content in the place of what a file held; raises `NewslintError` where that may not, or cannot, be."""
    real = os.path.realpath(path)
    partial = f"{real}.newslint-{os.getpid()}"
    begun = False
    try:
        told = os.stat(real)
        _refuse(path, told)
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        begun = True
        with open(handle, "wb") as file:
            file.write(after)
            file.flush()
            _keep(real, partial, told)
            os.fsync(handle)
        with open(real, "rb") as file:
            if file.read() != before:
                raise NewslintError("was left as it is: somebody has saved it meanwhile; run the command again")
        os.replace(partial, real)
        begun = False
    except OSError as error:
        raise NewslintError(f"cannot be written: {error.strerror or error}") from None
    finally:
        if begun:
            os.unlink(partial)


def _refuse(path: str, told: os.stat_result) -> None:
    """Raise `NewslintError` for a file that is not to be written."""
    if not told.st_mode & _WRITABLE or not os.access(path, os.W_OK):
        raise NewslintError("cannot be written: it is read-only")
    if told.st_nlink > 1:
        raise NewslintError("was left as it is: it has another name (a hard link), and the two would part")
    refuse_link(path)


def refuse_link(path: str) -> None:
    """Raise `NewslintError` for a link that leads out of its repository, or without one out of its folder."""
    if not os.path.islink(path):
        return
    folder = os.path.realpath(os.path.dirname(path) or os.curdir)
    house = repository_of(folder) or folder
    if not os.path.realpath(path).startswith(os.path.join(house, "")):
        raise NewslintError(f"was left as it is: it is a link that leads out of {house}; name the file itself")


def _keep(real: str, partial: str, told: os.stat_result) -> None:
    """Give a new file what the one that it replaces has besides its content; raises `OSError` where that cannot be."""
    made = os.stat(partial)
    if hasattr(os, "chown") and (made.st_uid, made.st_gid) != (told.st_uid, told.st_gid):
        os.chown(partial, told.st_uid, told.st_gid)
    os.chmod(partial, stat.S_IMODE(told.st_mode))
    if not hasattr(os, "listxattr"):
        return
    there = {name: os.getxattr(partial, name) for name in os.listxattr(partial)}
    for name in os.listxattr(real):
        value = os.getxattr(real, name)
        if there.get(name) != value:
            os.setxattr(partial, name, value)
