"""A house as it was at a revision: its configuration, and all that this names, copied out of git for one run.

A pull request may bring a configuration and rules of its own, which are code. Who checks a stranger's takes them from
the branch that it goes to instead: its articles are checked where they stand, by the house as it is there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from newslint.core.errors import NewslintError
from newslint.core.git import base_of, files_at, repository_of
from newslint.core.tuples import NamedTuple


class House(NamedTuple):
    """The top folder of a repository, and the folder in which it stands as it was at a revision."""

    top: str
    copy: str

    def then(self, path: str) -> str:
        """Where a file or folder stands as it was; a path outside the repository is itself."""
        return _moved(path, self.top, self.copy)

    def now(self, path: str) -> str:
        """Where a file or folder of the copy stands in the repository."""
        return _moved(path, self.copy, self.top)


def _moved(path: str, old: str, new: str) -> str:
    inside = os.path.join(path, "").startswith(os.path.join(old, ""))
    return os.path.normpath(os.path.join(new, os.path.relpath(path, old))) if inside else path


@contextmanager
def house_at(revision: str) -> Iterator[House]:
    """The house of the working folder at a revision, or where the two have parted; the copy goes when it is over.

    Raises `NewslintError` outside a repository, and where git does not know the revision or lacks files of it.
    """
    from shutil import rmtree
    from tempfile import mkdtemp

    top = repository_of(os.getcwd())
    if top is None:
        raise NewslintError("--config-from asks git, and this folder is in no git repository")
    base = base_of(top, revision)
    copy = os.path.realpath(mkdtemp(prefix="newslint-"))
    try:
        for path, content in files_at(top, base) if base else ():
            _write(copy, path, content)
        yield House(top, copy)
    finally:
        rmtree(copy, ignore_errors=True)


def _write(folder: str, path: str, content: bytes) -> None:
    if not {"..", ".git", ""} & set(path.split("/")):  # no file that git itself would write
        whole = os.path.join(folder, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "wb") as file:
            file.write(content)
