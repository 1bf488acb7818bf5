"""What could not be done, with the file and the line that it is of."""

from __future__ import annotations

import os
import re

from newslint.core.record import ErrorRecord
from newslint.core.tuples import NamedTuple

_LINE = re.compile(r"(?:front matter, )?line (\d+)\b(?:: )?")
_FILE = re.compile(r"(.+?):(\d+): ", re.DOTALL)


class Mistake(NamedTuple):
    """A mistake in a file: its whole path, its line from 1, and what is wrong."""

    path: str
    line: int
    message: str


def mistake_in(error: ErrorRecord) -> Mistake | None:
    """The file and line of an error; None where it is of no file."""
    if error.path:
        line = _LINE.match(error.message)
        message = error.message[line.end() :] if line and line.group().endswith(": ") else error.message
        return Mistake(os.path.abspath(error.path), int(line.group(1)) if line else 1, message)
    if found := _FILE.match(error.message):
        return Mistake(os.path.abspath(found.group(1)), int(found.group(2)), error.message[found.end() :])
    return None
