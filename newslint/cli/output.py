"""Where the commands' words go: a file, standard output in what its reader knows, or standard error."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable, Iterable, Iterator

from newslint.checking.replacing import refuse_link, refuse_linked_folder, replace
from newslint.core.errors import NewslintError
from newslint.core.printable import json_of, line_of, text_of
from newslint.core.record import ErrorRecord
from newslint.house.find import TABLES
from newslint.reports.ink import has_colour

_READABLE = "newslint"  # how errors of encoding are handled, see `readable_everywhere`
_DEVICES = "/dev/"  # where links such as /dev/stdout are the system's
_PLAIN = {'"': "“”„‟«»", "'": "‘’‚‛", "-": "–—―−", ".": "·•", "L": "Ł", "l": "ł", "O": "Ø", "o": "ø", "d": "đ"}


def put(text: str | Iterable[str], path: str | None, machine: bool) -> None:
    """Write a report to a file, or else to standard output: for machines in UTF-8, for people in what they can read.

    It may come in pieces, which are whole lines. What is printed does nothing to a terminal or a runner, see
    `newslint.core.printable`; a file has it as it is. Raises `NewslintError` where it cannot be written.
    """
    pieces: Iterable[str] = (text,) if isinstance(text, str) else text
    if not machine:
        coloured = path is None and has_colour(sys.stdout)
        pieces = (text_of(piece, coloured=coloured) for piece in pieces)
    elif path is None:
        pieces = _harmless(pieces)
    if path is None:
        _print(pieces, machine)
        return
    refuse_way_elsewhere(path)
    refuse_house(path)
    try:
        with open(path, "w", encoding="utf-8", errors="replace") as file:
            file.writelines(pieces)
    except OSError as error:
        raise NewslintError(f"{path} cannot be written: {error.strerror or error}") from None


def say(line: str) -> None:
    """Say on standard output what a command has done; the names in it do nothing to a terminal or a runner."""
    put(f"{line}\n", None, machine=False)


def refuse_way_elsewhere(path: str) -> None:
    """Raise `NewslintError`, which names the path, where what is written there would go through a link elsewhere."""
    try:
        if not path.startswith(_DEVICES):
            refuse_link(path)
            refuse_linked_folder(path)
    except NewslintError as error:
        raise NewslintError(f"{path} {error}") from None


def refuse_house(path: str) -> None:
    """Raise `NewslintError` where a report would go over a configuration, or into git's own folder."""
    *folders, name = os.path.abspath(path).lower().split(os.sep)
    if ".git" in folders or name == ".git":
        raise NewslintError(f"{path} is git's own; write the report elsewhere")
    if name in TABLES and os.path.isfile(path):
        raise NewslintError(f"{path} is a configuration; write the report elsewhere")


def _harmless(pieces: Iterable[str]) -> Iterator[str]:
    """A document of JSON or of markup that says the same, and does nothing where it is printed; others as they are."""
    made: Callable[[str], str] | None = None
    for piece in pieces:
        if made is None:
            made = json_of if piece[:1] in ("{", "[") else text_of if piece[:1] == "<" else str
        yield made(piece)


def keep(text: str, path: str) -> None:
    """Write a file of the house under the name that newslint gives it: no link there leads it elsewhere.

    One that is there is replaced in one step, and so it is whole whatever happens meanwhile.
    """
    try:
        if os.path.isfile(path):
            with open(path, "rb") as file:
                before = file.read()
            replace(path, before, text.encode(errors="replace"))
            return
    except NewslintError as error:
        raise NewslintError(f"{path} {error}") from None
    except OSError as error:
        raise NewslintError(f"{path} cannot be read: {error.strerror or error}") from None
    put(text, path, machine=True)


def tell(errors: Iterable[ErrorRecord], messages: Iterable[str] = ()) -> None:
    """Say on standard error what could not be done, and other messages."""
    lines = (f"{e.path}: {e.message}" if e.path else e.message for e in errors)
    _say("".join(f"newslint: {line_of(line)}\n" for line in (*lines, *messages)))


def refused(message: str) -> int:
    """Say on standard error why the command does nothing; gives its exit status."""
    tell((), message.split("\n"))
    return 2


def readable_everywhere() -> None:
    """Let standard output never fail for a character that a console does not have: one that is like it is shown."""
    if sys.stdout is None:  # it was closed before the command began
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115
    codecs.register_error(_READABLE, _like)
    sys.stdout.reconfigure(errors=_READABLE)  # type: ignore[union-attr]


def _like(error: UnicodeError) -> tuple[str, int]:
    """What is like the characters that cannot be written, or "?", in as many columns: what is underlined stays so."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from unicodedata import category, east_asian_width, normalize

    plain = {char: plain for plain, chars in _PLAIN.items() for char in chars}
    shown = []
    for char in error.object[error.start : error.end]:
        like = plain.get(char) or normalize("NFKD", char)[:1]
        columns = 0 if category(char) in ("Mn", "Me", "Cf") else 2 if east_asian_width(char) in "WF" else 1
        shown.append(like if like.isascii() and columns == 1 else "?" * columns)
    return "".join(shown), error.end


def _say(text: str) -> None:
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:  # nobody listens there
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def _print(pieces: Iterable[str], machine: bool) -> None:
    readable_everywhere()
    if machine:
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        sys.stdout.writelines(pieces)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left in the buffer would fail again
        raise NewslintError(f"the report cannot be written: {error.strerror or error}") from None
