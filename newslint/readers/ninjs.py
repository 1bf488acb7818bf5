"""ninjs (IPTC, versions 1 to 3): an item of text in JSON. Its body is HTML, NITF or plain text, in a string.

Of several bodies the one with the most markup is read, for the others say the same. A description that the body does
not repeat is the standfirst; the captions and credits of associated pictures follow the body. An associated text that
the item was made from, by the name of the association, is a source of the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.core.article import Article, Kind
from newslint.readers.json_text import RESERVED, JsonObject, JsonString, JsonText
from newslint.readers.layers import Layer, LayeredComposer, has_markup
from newslint.readers.originals import names_original

SIGNS = (b'"headline', b'"body_', b'"bodies"')  # one of which stands in every item of text
_OTHER_TYPES = frozenset("picture graphic audio video event planning component animation".split())
_REPEATED = 40  # characters: a description that begins as the body goes on says nothing of its own


def has_text(document: JsonText, item: Any) -> bool:
    """Whether a value of JSON is an item of text."""
    if not isinstance(item, JsonObject) or _string(document, item.get("type")).lower() in _OTHER_TYPES:
        return False
    if _body(document, item) is not None:
        return True
    return "type" in item and bool(_headlines(document, item)) and bool(_descriptions(document, item))


def why_not(document: JsonText, item: Any) -> str | None:
    """Why an item of ninjs has no text, if it is one."""
    kind = _string(document, item.get("type")) if isinstance(item, dict) else ""
    return f"is ninjs of another kind ({kind})" if kind.lower() in _OTHER_TYPES else None


def article_of(document: JsonText, item: JsonObject) -> Article:
    """The article that an item is, with those that it was made from, where they stand in its associations."""
    article = _article(document, item)
    originals = (one for name, one in _associations(document, item) if names_original(name) and has_text(document, one))
    article.sources = tuple(_article(document, one) for one in originals)
    return article


def _article(document: JsonText, item: JsonObject) -> Article:
    composer = LayeredComposer(document.source, RESERVED)
    headline, body = next(iter(_headlines(document, item)), None), _body(document, item)
    title = document.text(headline) if headline else _string(document, item.get("title"))
    named = headline or item.get("title")
    is_html = body is not None and has_markup(document.text(body))
    if isinstance(named, JsonString):
        composer.line(document.layer(named), "headline", is_html)
    byline = item.get("byline") or item.get("by")
    if isinstance(byline, JsonString):
        composer.line(document.layer(byline), "byline", is_html)
    said = _folded(document.text(body)) if body else ""
    for description in _descriptions(document, item)[:1]:
        layer = document.layer(description)
        if _folded(layer.text)[:_REPEATED] not in said:
            _add(composer, layer, title, "standfirst")
    if body:
        _add(composer, document.layer(body), title)
    for name, picture in _associations(document, item):
        if not names_original(name):
            _captions(document, picture, composer)
    article = composer.article(_metadata(document, item, title), _string(document, item.get("language")) or None)
    article.fixable = len(_bodies(document, item)) < 2
    return article


def _add(composer: LayeredComposer, layer: Layer, title: str, kind: Kind | None = None) -> None:
    if "<nitf" in layer.text:
        _add_nitf(composer, layer)
    elif has_markup(layer.text):
        composer.html(layer, title, kind)
    else:
        composer.plain(layer, kind or "paragraph")


def _add_nitf(composer: LayeredComposer, layer: Layer) -> None:
    from newslint.readers import nitf
    from newslint.readers.xml_text import XmlDocument

    inner = XmlDocument(layer.text)
    composer.layer = layer
    for root in inner.root.all("nitf"):
        nitf.compose(inner, root, composer)
    composer.layer = None


def _captions(document: JsonText, picture: JsonObject, composer: LayeredComposer) -> None:
    before = len(composer.blocks)
    layers = map(document.layer, _descriptions(document, picture)[:1])
    for layer in layers:
        if _folded(layer.text) not in map(_folded, composer.texts()):
            _add(composer, layer, "", "caption")
    credit = picture.get("byline") or picture.get("by") or picture.get("copyrightholder")
    if isinstance(credit, JsonString) and len(composer.blocks) > before:
        composer.plain(document.layer(credit), "credit")


def _associations(document: JsonText, item: JsonObject) -> Iterator[tuple[str, JsonObject]]:
    """What belongs to an item, each with the name of its relation: a key in version 1, later a field of a list."""
    found = item.get("associations")
    named = found.items() if isinstance(found, dict) else (("", v) for v in (found if isinstance(found, list) else ()))
    for key, value in named:
        if isinstance(value, JsonObject) and ("renditions" in value or "type" in value):
            yield str(key) or _string(document, value.get("name")), value


def _headlines(document: JsonText, item: JsonObject) -> list[JsonString]:
    """The headlines, the main one first."""
    entries = sorted(_valued(document, item.get("headlines")), key=lambda entry: entry[1] != "main")
    found = [item["headline"]] if "headline" in item else [value for value, _ in entries]
    return [value for value in found if isinstance(value, JsonString) and value.end > value.start]


def _descriptions(document: JsonText, item: JsonObject) -> list[JsonString]:
    """What an item says of itself, the plain text before the same with markup."""
    found: list[Any] = [item[key] for key in sorted(item, reverse=True) if key.startswith("description_")]
    found += [v for v, role in _valued(document, item.get("descriptions")) if role not in ("writer", "creditline")]
    return [value for value in found if isinstance(value, JsonString) and value.end > value.start]


def _valued(document: JsonText, entries: Any) -> list[tuple[Any, str]]:
    """The values of a list of objects, each with its role."""
    found = entries if isinstance(entries, list) else ()
    return [(entry.get("value"), _string(document, entry.get("role"))) for entry in found if isinstance(entry, dict)]


def _body(document: JsonText, item: JsonObject) -> JsonString | None:
    """The body with the most markup; None where there is none."""
    return min(_bodies(document, item), key=lambda one: _rank(one[1]), default=(None, ""))[0]


def _bodies(document: JsonText, item: JsonObject) -> list[tuple[JsonString, str]]:
    """The bodies that say something, each with what it is called."""
    found = [(value, key) for key, value in item.items() if key.startswith("body_")]
    for entry in item["bodies"] if isinstance(item.get("bodies"), list) else ():
        if isinstance(entry, dict):
            found.append((entry.get("value"), _string(document, entry.get("contenttype") or entry.get("role"))))
    return [(v, said.lower()) for v, said in found if isinstance(v, JsonString) and document.text(v).strip()]


def _rank(format: str) -> int:
    """The place of a body's format among all of them, the one with the most markup first."""
    return next((rank for rank, name in enumerate(("html", "nitf", "xml")) if name in format), 9)


def _string(document: JsonText, value: Any) -> str:
    return document.text(value) if isinstance(value, JsonString) else ""


def _folded(text: str) -> str:
    return " ".join(text.split())


def _metadata(document: JsonText, item: JsonObject, title: str) -> dict[str, Any]:
    said = document.metadata(item)
    dates = (_string(document, item.get(key)) for key in ("versioncreated", "contentcreated", "firstcreated"))
    return said | {
        "title": title,
        "date": next(filter(None, dates), None),
        "author": said.get("byline") or said.get("by"),
    }
