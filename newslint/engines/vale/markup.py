"""Markup as tokens, whatever it was written in, and what Vale knows of its elements."""

from __future__ import annotations

from typing import Literal

from newslint.core.tuples import NamedTuple

SKIPPED_TAGS = ("script", "style", "pre", "noscript", "iframe")
SKIPPED_CLASSES = ("problematic", "pre", "code")
MASKED_TAGS = ("tt", "code", "kbd", "samp")
INLINE_TAGS = frozenset(
    "b big i small abbr acronym cite dfn em kbd strong a br img span sub sup code tt del q samp var".split()
)
VOID_TAGS = frozenset("area base br col embed hr img input link meta source track wbr".split())
INLINE_SCOPES = {
    "a": "link", "strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "code": "code", "tt": "code",
    "q": "quote",
}  # fmt: skip
BLOCK_SCOPES = {
    "th": "text.table.header", "td": "text.table.cell", "caption": "text.table.caption", "li": "text.list",
    "blockquote": "text.blockquote", "figcaption": "text.figure.caption",
}  # fmt: skip


class Token(NamedTuple):
    """A piece of markup: `value` is a tag's name, or the text or comment itself, whose characters stand at `starts`."""

    kind: Literal["start", "end", "closed", "text", "comment"]
    value: str
    attributes: dict[str, str] = {}
    starts: list[int] = []


class Settings(NamedTuple):
    """What the configuration says of markup: elements and classes to pass over, elements whose text is masked.

    `inline` are the scopes of elements within a line that rules ask for; the others make no blocks.
    """

    skipped_tags: tuple[str, ...] = SKIPPED_TAGS
    skipped_classes: tuple[str, ...] = SKIPPED_CLASSES
    masked_tags: tuple[str, ...] = MASKED_TAGS
    suffix: str = ".md"
    with_alt: bool = True
    inline: frozenset[str] = frozenset()
