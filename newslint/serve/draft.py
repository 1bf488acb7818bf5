"""What is asked of a worker, and what it answers: both travel through a pipe as they are."""

from __future__ import annotations

import json
from typing import Any

from newslint.core.errors import NewslintError
from newslint.core.tuples import NamedTuple


class Draft(NamedTuple):
    """The bytes of a draft, its format (the suffix of such a file, without the point), and what was asked of it.

    An empty `language` means that the draft says itself, or is looked at; `select` and `ignore` are those of
    `newslint check`. `against` are the texts that it was made from, each with its format. `messages` is the language
    that newslint answers in, and `desk` the name of the one that the draft is of; the configuration decides without
    them.
    """

    content: bytes
    format: str = "txt"
    language: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    against: tuple[tuple[bytes, str], ...] = ()
    messages: str = ""
    desk: str = ""


class Wish(NamedTuple):
    """A finding of a draft that is to be left out: its rule, where it starts in the draft, and why it is right."""

    draft: Draft
    rule: str
    start: int
    reason: str


class Typed(NamedTuple):
    """A draft in which something has just been typed, or taken away: from one character to another."""

    draft: Draft
    start: int
    end: int


class Copy(NamedTuple):
    """A draft that is wanted for Word: what was made of its text meanwhile, if that is known, and the fingerprints of
    what is left out.
    """

    draft: Draft
    text: str | None
    left_out: tuple[str, ...]


class Piece(NamedTuple):
    """A piece of a text that was sent to LanguageTool's API: what stands there, and the text that it is to be read as.

    The two are the same for a piece of text; markup is read as nothing, or as what its sender says.
    """

    source: str
    text: str


class Form(NamedTuple):
    """A question in LanguageTool's words. `enabled` and `disabled` are rules and categories."""

    pieces: tuple[Piece, ...]
    language: str = ""
    enabled: tuple[str, ...] = ()
    disabled: tuple[str, ...] = ()
    only: bool = False


class Answer(NamedTuple):
    """An HTTP status, and the body that goes with it."""

    status: int
    body: bytes
    kind: str = "application/json"


class Refused(NewslintError):
    """A question that cannot be answered: its HTTP status, and the reason in a sentence."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def written(document: Any) -> bytes:
    """A document as JSON."""
    return json.dumps(document, ensure_ascii=False).encode()
