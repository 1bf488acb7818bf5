"""HTML as tokens of markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from newslint.engines.vale.blocks import Source
from newslint.engines.vale.edited import Edited
from newslint.engines.vale.markup import Token
from newslint.readers.html_events import events


def tokens_of_html(edited: Edited, source: Source, first: int = 0, last: int | None = None) -> Iterator[Token]:
    """The tokens of `edited.text[first:last]`; a run of text and character references is one token."""
    markup = edited.text[first:last]
    text: list[str] = []
    starts: list[int] = []
    for event in events(markup):
        begin, end = first + event.start, first + event.end
        if event.kind == "text":
            text.append(edited.text[begin:end])
            starts += edited.starts(begin, end)
            continue
        if event.kind == "reference":
            text.append(event.value)
            at = edited.place(begin)
            starts += [at] * len(event.value)
            source.wide[at] = at + end - begin
            continue
        if text:
            yield Token("text", "".join(text), {}, starts)
            text, starts = [], []
        if event.kind == "comment":
            words = re.search(r"[^\s<!-]", edited.text[begin:end])
            yield Token("comment", event.value, {}, [edited.place(begin + (words.start() if words else 0))])
        elif event.kind == "end":
            yield Token("end", event.value)
        else:
            closed = edited.text[begin:end].endswith("/>")
            yield Token("closed" if closed else "start", event.value, _attributes(event.attributes, edited, begin, end))
    if text:
        yield Token("text", "".join(text), {}, starts)


def _attributes(attributes: dict[str, str], edited: Edited, begin: int, end: int) -> dict[str, str]:
    """The attributes of a tag; " alt" has the place of the text for a picture."""
    if attributes.get("alt"):
        at = edited.text.find(attributes["alt"], begin, end)
        if at >= 0:
            attributes[" alt"] = str(edited.place(at))
    return {name: unescape(value or "") for name, value in attributes.items()}
