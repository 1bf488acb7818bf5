"""Word documents (docx): the text as it reads with all tracked changes accepted.

Comments, fields (page numbers, contents), hidden text, headers and footers are left out; footnotes, endnotes and
text boxes are notes, and what stands in tables is cells. A comment that begins with `newslint-ignore` leaves things out
as in every format. There is no linear text: a place is a paragraph, of those that have text, and a column in it.
Source: ECMA-376 (Office Open XML), part 1, 17; transitional and strict.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from newslint.core.article import Article
from newslint.readers.docx_body import Body
from newslint.readers.docx_parts import PREFIXES, Comments, Styles, relations, text_part
from newslint.readers.office_blocks import article_of
from newslint.readers.office_package import Package
from newslint.readers.office_xml import parse

AnyBody = TypeVar("AnyBody", bound=Body)
_NOTES = ("footnotes", "endnotes")


def read(content: bytes, path: str = "") -> Article:
    """The article in the bytes of a docx file; raises `UnreadableArticle`."""
    return article_of([p for _, body in bodies(Package(content), Body) for p in body.flow.finish()], path)


def bodies(package: Package, kind: type[AnyBody]) -> Iterator[tuple[str, AnyBody]]:
    """The parts of a document that have text, by their names, each read by a body of some kind."""
    text = text_part(package)
    related = relations(package, text)
    parts = {relation.kind: relation.target for relation in related.values()}

    def part(kind: str) -> tuple[bytes, str]:
        name = parts.get(kind, "")
        return package.part(name), name

    styles = Styles(*part("styles")).found
    comments = Comments(*part("comments")).found
    for name in (text, *(parts[kind] for kind in _NOTES if package.has(parts.get(kind, "")))):
        body = kind(styles, relations(package, name), comments)
        parse(package.part(name), PREFIXES, body, name)
        yield name, body
