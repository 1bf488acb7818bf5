"""An archive: one JSON object a line, each an article. ninjs, or objects that name their parts as archives do.

What they call the parts is guessed from the names that are common, or said in the configuration (`[fields]`). A line
that cannot be read is told with its number, and the others are read.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Any

from newslint.core.article import Article
from newslint.core.errors import NotAnArticle, UnreadableArticle
from newslint.readers import ninjs
from newslint.readers.decode import decode, no_utf_8
from newslint.readers.fields import article_of, has_text
from newslint.readers.json_text import JsonText

TAKES_FIELDS = True
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")


def read(content: bytes, path: str = "", fields: dict[str, str] | None = None) -> Iterator[Article | UnreadableArticle]:
    """The articles in the bytes of an archive, and the lines that cannot be read; raises `NotAnArticle`."""
    source, wrong = _decoded(content)
    document = JsonText(source)
    first: Article | None = None
    number, counted = 1, 0
    for line in _LINE.finditer(source):
        number, counted = number + source.count("\n", counted, line.start()), line.start()
        try:
            if number in wrong:
                raise wrong[number]
            article = _article(document, _row(document, *line.span()), fields or {}, number)
        except UnreadableArticle as error:
            if first is None and isinstance(error, NotAnArticle):
                raise
            yield error
            continue
        first = first or article
        article.begins_at(line.start(), first)
        yield article
    if first is None:
        raise NotAnArticle("has no line with an article in it")


def _decoded(content: bytes) -> tuple[str, dict[int, UnreadableArticle]]:
    """The text of an archive, and what is wrong with its lines that are no text, by their numbers."""
    try:
        return decode(content), {}
    except UnreadableArticle:
        if b"\0" in content:
            raise
    lines, wrong = [], {}
    for number, line in enumerate(content.removeprefix(codecs.BOM_UTF8).split(b"\n"), 1):
        try:
            lines.append(line.decode())
        except UnicodeDecodeError as error:
            lines.append(line.decode(errors="replace"))
            wrong[number] = UnreadableArticle(f"line {number} is {no_utf_8(line[error.start])}")
    return "\n".join(lines), wrong


def _row(document: JsonText, start: int, end: int) -> Any:
    value, stop = document.value(start, end)
    if document.source[stop:end].strip():
        raise document.error(stop, end)
    return value


def _article(document: JsonText, row: Any, fields: dict[str, str], number: int) -> Article:
    if has_text(row, fields) and not ("headline" in row and any(key in row for key in ("bodies", "body_html"))):
        return article_of(document, row, fields)
    if ninjs.has_text(document, row):
        return ninjs.article_of(document, row)
    raise NotAnArticle(f"line {number} has no text of an article; [fields] in the configuration says what is called so")
