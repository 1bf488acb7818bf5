"""Objects of JSON that name the parts of an article, as those of archives do: see `newslint.readers.field_names`."""

from __future__ import annotations

from typing import Any

from newslint.core.article import Article, Kind
from newslint.readers.field_names import PARTS
from newslint.readers.json_text import RESERVED, JsonObject, JsonString, JsonText
from newslint.readers.layers import LayeredComposer, has_markup

_BLOCKS: tuple[tuple[str, Kind], ...] = (("headline", "headline"), ("standfirst", "standfirst"), ("byline", "byline"))


def part(row: JsonObject, name: str, fields: dict[str, str]) -> Any:
    """What an object has under the name of a part; None where it has nothing.

    A dot leads into an object in it, or into each object of a list, as a text in pieces has it.
    """
    for called in (fields[name],) if name in fields else PARTS[name]:
        value: Any = row
        for key in called.lower().split("."):
            if isinstance(value, list):
                value = [one[key] for one in value if isinstance(one, dict) and key in one]
            else:
                value = value.get(key) if isinstance(value, dict) else None
        if value not in (None, "", []):
            return value
    return None


def has_text(row: Any, fields: dict[str, str]) -> bool:
    """Whether a value of JSON is an object with the text of an article."""
    return isinstance(row, JsonObject) and bool(_strings(part(row, "text", fields)))


def article_of(document: JsonText, row: JsonObject, fields: dict[str, str]) -> Article:
    """The article that an object holds."""
    composer = LayeredComposer(document.source, RESERVED)
    texts = [document.layer(value) for value in _strings(part(row, "text", fields))]
    is_html = any(has_markup(layer.text) for layer in texts)
    for name, kind in _BLOCKS:
        for value in _strings(part(row, name, fields)):
            composer.line(document.layer(value), kind, is_html)
    for layer in texts:
        if has_markup(layer.text):
            composer.html(layer, title="")
        else:
            composer.plain(layer)
    metadata = document.metadata(row)
    for name in ("date", "language"):
        value = part(row, name, fields)
        metadata.pop(name, None)
        if value is not None:
            metadata[name] = document.plain(value)
    language = metadata.get("language")
    return composer.article(metadata, language if isinstance(language, str) else None)


def _strings(value: Any) -> list[JsonString]:
    values = value if isinstance(value, list) else [value]
    return [v for v in values if isinstance(v, JsonString)]
