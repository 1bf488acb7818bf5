"""Drafts: the documents that are open in the editor, as their writers have them at the moment."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import cached_property

from lsprotocol import types
from pygls.uris import to_fs_path, uri_scheme

from newslint.core.record import ErrorRecord, FindingRecord
from newslint.core.tuples import NamedTuple
from newslint.lsp.positions import Lines
from newslint.lsp.who_says import WhoSays

# What editors call the formats that newslint reads; for a document whose name does not say.
SUFFIXES = {"plaintext": ".txt", "text": ".txt", "markdown": ".md", "html": ".html"}
_MARK = "\ufeff"


class Change(NamedTuple):
    """A change of a source: `source[start:end]` has become `length` other characters."""

    start: int
    end: int
    length: int


def touched(changes: Iterable[Change]) -> tuple[int, int]:
    """The range of the source, as it is after all changes, that they have touched."""
    first, last = -1, 0
    for change in changes:
        by = change.length - (change.end - change.start)
        last = max(change.start + change.length, last + by if last > change.start else last)
        first = change.start if first < 0 else min(first, change.start)
    return max(first, 0), last


class Draft:
    """A document that is open. Offsets are those of its source: its text without a byte-order mark.

    `revision` counts what makes a new check necessary, and `checked` is the one that `findings` and `errors` are of.
    `cost` is how many seconds that check took.
    `who_says` is who says what in it, and of which revision.
    `outside` and `failures` are those of engines that take their time; `answered` is the revision they have seen.
    """

    def __init__(self, item: types.TextDocumentItem, encoding: str) -> None:
        self.uri = item.uri
        self.language_id = item.language_id
        self.version: int | None = item.version
        self.text = item.text
        self.revision = 0
        self.answered = -1
        self.checked = -1
        self.cost = 0.0
        self.findings: tuple[FindingRecord, ...] = ()
        self.who_says: tuple[int, WhoSays | None] = (-1, None)
        self.outside: tuple[FindingRecord, ...] = ()
        self.errors: list[ErrorRecord] = []
        self.failures: list[ErrorRecord] = []
        self._encoding = encoding

    @property
    def everything(self) -> tuple[FindingRecord, ...]:
        """All that is found in it at the moment."""
        return self.findings + self.outside

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text, self._encoding)

    @property
    def _lead(self) -> int:
        return int(self.text.startswith(_MARK))

    @property
    def source(self) -> str:
        """The text as a reader of newslint decodes it."""
        return self.text[self._lead :]

    @property
    def content(self) -> bytes:
        """The text as the bytes of a file; half a surrogate pair, which no file has, is a question mark."""
        return self.source.encode(errors="replace")

    def name(self, suffixes: Iterable[str], folder: str) -> str | None:
        """The path to read it under, which says the format; None where it is none that newslint reads.

        A document that no file stands behind is read as one of `folder`.
        """
        if uri_scheme(self.uri) not in ("file", "untitled"):
            return None  # the other side of a comparison, say
        path = to_fs_path(self.uri) or os.path.join(folder, "untitled")
        if os.path.splitext(path)[1].lower() in suffixes:
            return path
        suffix = SUFFIXES.get(self.language_id)
        return path + suffix if suffix else None

    def change(self, changes: Sequence[types.TextDocumentContentChangeEvent], version: int | None) -> list[Change]:
        """Make the editor's changes, one after the other; gives them by offsets."""
        made = []
        for change in changes:
            start, end = 0, len(self.text)
            if isinstance(change, types.TextDocumentContentChangePartial):
                start = self._lines.offset(change.range.start.line, change.range.start.character)
                end = max(start, self._lines.offset(change.range.end.line, change.range.end.character))
            lead = self._lead
            self.text = self.text[:start] + change.text + self.text[end:]
            self.__dict__.pop("_lines", None)
            made.append(Change(max(0, start - lead), max(0, end - lead), len(change.text)))
        self.version = version
        self.revision += 1
        return made

    def offset(self, position: types.Position) -> int:
        """The offset of a position."""
        return max(0, self._lines.offset(position.line, position.character) - self._lead)

    def range(self, start: int, end: int) -> types.Range:
        """The range from one offset to another."""
        first, last = (self._lines.position(offset + self._lead) for offset in (start, end))
        return types.Range(types.Position(*first), types.Position(*last))
