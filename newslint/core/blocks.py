"""The parts that an article is made of: its blocks, links, comments and pictures, and their places in the file.

All offsets count code points from 0, all lines and columns from 1.
"""

from __future__ import annotations

from typing import Literal

from newslint.core.tuples import NamedTuple

Kind = Literal[
    "headline", "standfirst", "byline", "date", "paragraph", "heading", "list item", "quotation", "caption", "credit",
    "cell", "note",
]  # fmt: skip
BODY: frozenset[str] = frozenset({"standfirst", "paragraph", "list item", "quotation"})
ASIDE: tuple[str, ...] = ("cell", "note")  # what is no sentence of the text, and may have its names and numbers
OBJECT = "\ufffc"  # stands for what is no text, such as code inside a line
BREAK = "\n\n"  # stands between two blocks of an article's text


class Block(NamedTuple):
    """A block of an article: `article.text[start:end]`.

    A cell is one of a table of figures; a note stands outside the text: at its foot, in a box, or cut off above it.
    `paragraph` counts from 1 the blocks as they stand in the file, where a caption and its credit are one.
    """

    kind: Kind
    start: int
    end: int
    paragraph: int


class Link(NamedTuple):
    """A link: the text it stands under, `article.text[start:end]`, and where it goes."""

    start: int
    end: int
    target: str


class Place(NamedTuple):
    """Where a span of an article stands in its file; start and end are None where a format has no linear text."""

    text: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int | None
    end: int | None
    paragraph: int


class Excerpt(NamedTuple):
    """A piece of a line of the source, which begins in `column`; `before` and `after` say that it goes on there."""

    text: str
    column: int
    before: bool
    after: bool


class Comment(NamedTuple):
    """A comment that readers do not see: its words, its range in the source, and the blocks that it stands before.

    These are `blocks[first:last]`: more than one where it stands before a list or a quotation of several paragraphs.
    """

    text: str
    start: int
    end: int
    first: int
    last: int


class Image(NamedTuple):
    """A picture: the block that it stands before, `blocks[block]`, and what its markup says (title, alternative text).

    There may be no such block, where the picture is the last thing of the article.
    """

    block: int
    words: str


class Segment(NamedTuple):
    """A piece of `article.text` from `start` that stands at `source[source_start:source_end]`.

    It is `linear` where it has as many characters as the source there, each in its place; otherwise (an entity,
    a soft break of two characters) any part of it stands for the whole.
    """

    start: int
    source_start: int
    source_end: int
    linear: bool
