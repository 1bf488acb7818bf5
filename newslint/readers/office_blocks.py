"""The paragraphs of an office document as the blocks of an article, for docx and odt alike.

A paragraph's style says what it is. Where styles say nothing, as in a draft typed into an empty document, paragraphs
are told apart as those of a plain text are: by `Headline:` and the like, by length, by their last sign.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

from newslint.core.article import Article, Kind
from newslint.core.lists import beside
from newslint.readers.composer import Composer
from newslint.readers.office_flow import CELL, NO_TEXT, Paragraph, Style
from newslint.readers.text import ITEM, LABEL, LABELS, name_blocks

TOP = 4  # blocks among which a heading of level 1 is the headline: a kicker, a byline or a date may stand above it
LONG = 200  # characters; a cell of so many is no figure

_HEADING = re.compile(r"heading ([1-9])")


@cache
def _kinds() -> dict[str, str]:
    """The kinds by the names of styles."""
    rows = (line.partition(":") for line in beside(__file__, "office_styles.txt"))
    return {name.strip(): kind for kind, _, names in rows for name in names.split(",")}


def style_named(name: str) -> Style:
    """What the name of a style says, whatever language the program speaks."""
    name = name.lower().replace("-", " ")
    if heading := _HEADING.match(name):
        return Style("heading", int(heading.group(1)))
    return Style(_kinds().get(name))


def article_of(paragraphs: list[Paragraph], path: str, *, in_lines: bool = False) -> Article:
    """The article that paragraphs make, in the order of the document; its places are paragraphs and columns.

    With `in_lines` it is one of a source that has each paragraph, empty ones too, on a line.
    """
    composer = Composer("\n".join(p.text for p in paragraphs) if in_lines else None)
    base = 0
    metadata: dict[str, Any] = {}
    at_top = True
    top_heading = -1
    of_cells = _kind_of_cells(paragraphs)
    for paragraph in paragraphs:
        kind, start = paragraph.style.kind or "paragraph", 0
        kind = of_cells if kind == CELL else kind
        if at_top and paragraph.text.strip():
            kind, start = _labelled(paragraph.text, kind, metadata)
            at_top = start > 0
        here, base = base, base + (paragraph.size + 1) * in_lines
        if kind == NO_TEXT:
            continue
        if kind == "headline" and any(b.kind == "headline" for b in composer.blocks):
            kind = "heading"
        if kind == "paragraph" and (item := ITEM.match(paragraph.text)):
            kind, start = "list item", item.end()
        if paragraph.style.level == 1 and top_heading < 0:
            top_heading = len(composer.blocks)
        _compose(composer, paragraph, cast(Kind, kind), start, here)
    if 0 <= top_heading < min(TOP, len(composer.blocks)) and not any(b.kind == "headline" for b in composer.blocks):
        composer.blocks[top_heading] = composer.blocks[top_heading]._replace(kind="headline")
    name_blocks(composer)
    return composer.article(metadata, metadata.get("language"), path)


def _kind_of_cells(paragraphs: list[Paragraph]) -> str:
    """What stands in tables is cells, unless the whole article was laid out in one."""
    inside = sum(p.size for p in paragraphs if p.style.kind == CELL and p.size >= LONG)
    return "paragraph" if inside > sum(p.size for p in paragraphs if p.style.kind is None) else "cell"


def _labelled(text: str, kind: str, metadata: dict[str, Any]) -> tuple[str, int]:
    """The kind of a paragraph at the top, and where its text begins: after `Headline:`, which is noted, or at 0."""
    lead = len(text) - len(text.lstrip())
    label = LABEL.match(text, lead)
    if label is None:
        return kind, 0
    name = label.group(1).lower()
    metadata[name] = text[label.end() :].strip()
    return LABELS.get(name, NO_TEXT), label.end()


def _compose(composer: Composer, paragraph: Paragraph, kind: Kind, start: int, base: int) -> None:
    """Add a paragraph from one of its characters on; in its source it begins at `base`."""
    for words in paragraph.images:
        composer.image(words)
    composer.begin(kind)
    for at, words in paragraph.comments:
        composer.comment(words, base + at, base + at)
    composer.add(paragraph.text[start:], base + start, base + len(paragraph.text))
    for first, last, target in paragraph.links:
        composer.link(max(0, first - start), last - start, target)
    composer.finish()
