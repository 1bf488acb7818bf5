"""Comments of readers that were copied with an article: what stands below their heading, or below who wrote when."""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.number_starts import numbers_of
from newslint.languages import words

_COUNT = " \t\u00a0()[]:0123456789"  # around a heading: "Comments (12)"
_LINE = 60  # characters of a heading, of who wrote when
_TIME = re.compile(r"(?<=[ ,])\d{1,2}:\d\d(?=[ \t]*$)", re.MULTILINE)  # "Guest, 4 May 2023 09:12"
_DAY = re.compile(r"\d{1,2}(?: [^\W\d_]{3,}|[./-]\d{1,2})")
_STAMPS = 3  # that make comments
_TOP = 3  # blocks in which the article has its own
_NAME = 30  # characters of a name above


@fact
def comments(article: Article) -> int:
    """The index of the first block that is a reader's comment; that of none where there are no comments."""
    return 0 if article.is_comment else min(_below_heading(article), _stamped(article))


def _below_heading(article: Article) -> int:
    """The index of the block below a heading of comments, behind the top of the article."""
    text, blocks = article.text, article.blocks
    headings = words(article.primary_language, "comment_headings")
    for index in range(_TOP, len(blocks) - 1 if headings else 0):
        _, start, end, *_ = blocks[index]
        said = text[start:end] if end - start < _LINE else ""
        heading = said.strip(_COUNT).lower()
        # below the word alone may stand what experts say
        if heading in headings and (" " in heading or any(sign.isdigit() for sign in said)):
            return index + 1
    return len(blocks)


def _stamped(article: Article) -> int:
    """The index of the first of three blocks and more that tell who wrote when, with the name above it."""
    text, blocks = article.text, article.blocks
    found = []
    for match in numbers_of(_TIME, article) if ":" in text else ():
        index = article.block_index(match.start())
        _, start, end, *_ = blocks[index]
        if index >= _TOP and end - start < _LINE and end <= match.end() and _DAY.search(text, start, match.start()):
            found.append(index)
    if len(found) < _STAMPS:
        return len(blocks)
    above = blocks[found[0] - 1]
    return found[0] - (above.end - above.start < _NAME)
