"""JSON: items of ninjs (IPTC, versions 1 to 3), one, in a list, or in what an API answers with.

Other objects are articles where the configuration says what they call their parts (`[fields]`), and only there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.core.article import Article
from newslint.core.errors import NotAnArticle
from newslint.readers import ninjs
from newslint.readers.decode import decode, encoding_of
from newslint.readers.fields import article_of, has_text
from newslint.readers.json_text import JsonObject, JsonText

TAKES_FIELDS = True
_LISTS = ("item", "items", "_items", "data", "articles", "results")  # what answers call their list of items


def read(content: bytes, path: str = "", fields: dict[str, str] | None = None) -> Article | list[Article]:
    """The article, or the several, in the bytes of a file of JSON; raises `UnreadableArticle` and `NotAnArticle`."""
    is_utf_8 = encoding_of(content)[1] == "utf-8"
    if not fields and is_utf_8 and not any(name in content.lower() for name in ninjs.SIGNS):
        raise NotAnArticle(f"{_NONE}; {_READS}")
    document = JsonText(decode(content))
    whole = document.whole()
    found = [item for item in _items(whole) if ninjs.has_text(document, item) or (fields and has_text(item, fields))]
    if not found:
        raise NotAnArticle(f"{ninjs.why_not(document, whole) or _NONE}; {_READS}")
    articles = [
        ninjs.article_of(document, item) if ninjs.has_text(document, item) else article_of(document, item, fields or {})
        for item in found
    ]
    if isinstance(whole, dict) and found[0] is whole:
        return articles[0]
    for item, article in zip(found, articles, strict=True):
        article.begins_at(item.start, articles[0])
    return articles


_NONE = "has no text of an article"
_READS = "newslint reads ninjs, and other JSON where [fields] in the configuration says what is the text"


def _items(value: Any) -> Iterator[JsonObject]:
    """The objects that may be articles: the value itself, or those in its lists."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one[::-1]
        elif isinstance(one, JsonObject):
            inner = [one[name] for name in _LISTS if isinstance(one.get(name), list | dict)]
            waiting += inner[::-1]
            yield one
