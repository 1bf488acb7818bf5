"""HTML as events in the order of the source, each with its exact range: tags, text, character references, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from newslint.core.tuples import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")
_KINDS: dict[str, Literal["text", "reference", "start", "end", "comment"]] = {
    "TEXT": "text", "CHARACTER_REFERENCE": "reference", "START_TAG": "start", "END_TAG": "end", "COMMENT": "comment",
}  # fmt: skip


class Event(NamedTuple):
    """An event, which stands at `source[start:end]`.

    `value` is a tag's name in lower case, the character or characters that a reference stands for, or a comment's
    words; text has none, it is as the source has it.
    """

    kind: Literal["text", "reference", "start", "end", "comment"]
    start: int
    end: int
    value: str
    attributes: dict[str, str]


def events(source: str) -> Iterator[Event]:
    """The events of an HTML document or fragment; markup in error is read as browsers read it."""
    import turbohtml

    lines = [0, *(m.end() for m in _LINE_END.finditer(source))]
    kind, began, value, attributes = None, 0, "", dict[str, str]()
    for token in turbohtml.tokenize(source, resolve_references=False):
        start = lines[token.line - 1] + token.col
        if kind is not None:
            yield Event(kind, began, start, value, attributes)
        kind, began = _KINDS.get(token.type.name), start
        value = (token.tag if kind in ("start", "end") else "" if kind == "text" else token.data) or ""
        attributes = dict(token.attrs or ()) if kind == "start" else {}
    if kind is not None:
        yield Event(kind, began, len(source), value, attributes)
