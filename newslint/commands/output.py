"""Where the commands' words go: a file, standard output in what its reader knows, or standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from newslint.errors import NewslintError
from newslint.record import ErrorRecord


def put(text: str, path: str | None, machine: bool) -> None:
    """Write a report to a file, or else to standard output: for machines in UTF-8, for people in what they can read.

    Raises `NewslintError` where the file cannot be written.
    """
    if path is None:
        _print(text, machine)
        return
    try:
        with open(path, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
    except OSError as error:
        raise NewslintError(f"{path} cannot be written: {error.strerror or error}") from None


def tell(errors: Iterable[ErrorRecord], messages: Iterable[str] = ()) -> None:
    """Say on standard error what could not be done, and other messages."""
    lines = (f"{e.path}: {e.message}" if e.path else e.message for e in errors)
    sys.stderr.write("".join(f"newslint: {line}\n" for line in (*lines, *messages)))


def refused(message: str) -> int:
    """Say on standard error why the command does nothing; gives its exit status."""
    tell((), message.split("\n"))
    return 2


def _print(text: str, machine: bool) -> None:
    sys.stdout.reconfigure(encoding="utf-8" if machine else None, errors="replace")  # type: ignore[union-attr]
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
