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
    open_event: Event | None = None
    for token in turbohtml.tokenize(source, resolve_references=False):
        start = lines[token.line - 1] + token.col
        if open_event is not None:
            yield open_event._replace(end=start)
        kind = _KINDS.get(token.type.name)
        value = (token.tag if kind in ("start", "end") else "" if kind == "text" else token.data) or ""
        attributes = dict(token.attrs or ()) if kind == "start" else {}
        open_event = Event(kind, start, start, value, attributes) if kind else None
    if open_event is not None:
        yield open_event._replace(end=len(source))
