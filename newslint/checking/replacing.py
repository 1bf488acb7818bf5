"""Replacing the content of a file, in one step, by somebody to whom it may not even belong.

The file keeps its owner, group, mode, extended attributes and links, or it stays as it was, with a line that says why:
what others have saved meanwhile, what may not be written, what has another name (a hard link, which would part), and
what lies elsewhere (a link out of the folder) is not touched.
"""

from __future__ import annotations

import contextlib
import os
import stat

from newslint.core.errors import NewslintError
from newslint.core.git import repository_of

_OPEN = "/proc/self/fd"  # where Linux has the open files of a process
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def replace(path: str, before: bytes, after: bytes) -> None:
    """Put new content in the place of what a file held; raises `NewslintError` where that may not, or cannot, be."""
    real = os.path.realpath(path)
    partial = os.path.join(os.path.dirname(real), f".newslint-{os.urandom(4).hex()}")
    try:
        told = os.stat(real)
        _refuse(path, told)
        handle, is_named = _begun(partial)
        try:
            with open(handle, "wb") as file:
                file.write(after)
                file.flush()
                _keep(real, partial if is_named else handle, told)
                os.fsync(handle)
                with open(real, "rb") as now:
                    if now.read() != before:
                        raise NewslintError("was left as it is: somebody has saved it meanwhile; run the command again")
                is_named = is_named or _name(handle, partial)
            os.replace(partial, real)
            is_named = False
        finally:
            if is_named:
                os.unlink(partial)
    except OSError as error:
        raise NewslintError(f"cannot be written: {error.strerror or error}") from None


def _begun(partial: str) -> tuple[int, bool]:
    """A new file, open, and whether it has its name already: without one, nothing is left where a run is killed."""
    if os.path.isdir(_OPEN):
        with contextlib.suppress(OSError):  # not every file system has such files
            return os.open(os.path.dirname(partial), os.O_WRONLY | os.O_TMPFILE, 0o600), False
    return os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), True


def _name(handle: int, path: str) -> bool:
    """Give an open file its name; raises `OSError`."""
    folder = os.open(os.path.dirname(path), os.O_RDONLY)
    try:  # with the descriptor of a folder, so that the link in /proc is followed
        os.link(f"{_OPEN}/{handle}", os.path.basename(path), dst_dir_fd=folder)
    finally:
        os.close(folder)
    return True


def _refuse(path: str, told: os.stat_result) -> None:
    """Raise `NewslintError` for a file that is not to be written."""
    if not told.st_mode & _WRITABLE or not os.access(path, os.W_OK):
        raise NewslintError("cannot be written: it is read-only")
    if told.st_nlink > 1:
        raise NewslintError("was left as it is: it has another name (a hard link), and the two would part")
    refuse_link(path)


def refuse_link(path: str) -> None:
    """Raise `NewslintError` for a link out of its repository or into `.git`; where there is none, out of its folder."""
    if not os.path.islink(path):
        return
    folder = os.path.realpath(os.path.dirname(path) or os.curdir)
    house = repository_of(folder) or folder
    real = os.path.realpath(path)
    if not real.startswith(os.path.join(house, "")) or real.startswith(os.path.join(house, ".git", "")):
        raise NewslintError(f"was left as it is: it is a link that leads out of {house}; name the file itself")


def refuse_linked_folder(path: str) -> None:
    """Raise `NewslintError` for a path through a link to a folder that leads out of its repository or into `.git`."""
    here = os.path.join(os.getcwd(), path)
    while (above := os.path.dirname(here)) != here:
        here = above
        if os.path.islink(here) and repository_of(os.path.realpath(os.path.dirname(here))):
            refuse_link(here)


def _keep(real: str, partial: str | int, told: os.stat_result) -> None:
    """Give a new file, by name or descriptor, what the one that it replaces has besides its content.

    Raises `OSError` where that cannot be.
    """
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
