"""An archive: one JSON object a line, each an article. ninjs, or objects that name their parts as archives do.

What they call the parts is guessed from the names that are common, or said in the configuration (`[fields]`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newslint.core.article import Article
from newslint.core.errors import NotAnArticle, UnreadableArticle
from newslint.readers import ninjs
from newslint.readers.decode import decode
from newslint.readers.fields import article_of, has_text
from newslint.readers.json_text import JsonText

TAKES_FIELDS = True
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")


def read(content: bytes, path: str = "", fields: dict[str, str] | None = None) -> Iterator[Article | UnreadableArticle]:
    """The articles in the bytes of an archive, and the lines that cannot be read; raises `NotAnArticle`."""
    document = JsonText(decode(content))
    first: Article | None = None
    for line in _LINE.finditer(document.source):
        try:
            article = _article(document, _row(document, *line.span()), fields or {})
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


def _row(document: JsonText, start: int, end: int) -> Any:
    value, stop = document.value(start, end)
    if document.source[stop:end].strip():
        raise document.error(stop, end)
    return value


def _article(document: JsonText, row: Any, fields: dict[str, str]) -> Article:
    if has_text(row, fields) and not ("headline" in row and any(key in row for key in ("bodies", "body_html"))):
        return article_of(document, row, fields)
    if ninjs.has_text(document, row):
        return ninjs.article_of(document, row)
    raise NotAnArticle("has no text of an article; [fields] in the configuration says what is called so")
