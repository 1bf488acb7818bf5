"""Taking a whole block out of a source, so that what is left reads as if it had never been there."""

from __future__ import annotations

import re

from newslint.core.article import Article, Block

# What may stand beside the block on its lines: the marks of Markdown, or one element of HTML around it. Compiled when
# a block goes, which is not in every run.
_MARKS = r"[ \t]*(?:(?:[-+*•–—·]|\d{1,3}[.)]|#{1,6})[ \t]+)?[*_\[]*…(?:\]\([^()\s]*\))?[*_]*[ \t#]*"
_ELEMENT = r"[ \t]*<(p|div|li|h[1-6])\b[^<>]*>[ \t]*…[ \t]*</\1>[ \t]*"


def lines_of(article: Article, block: Block) -> tuple[int, int] | None:
    """The range of the source that goes with a block: its lines, and the blank lines above (at the top: below) it.

    None where something else stands on its lines, or where the format has no linear text.
    """
    source = article.source
    if source is None:
        return None
    if "\n" not in source:  # an old file of the Mac
        source = source.replace("\r", "\n")
    first, last = article.source_range(block.start, block.end)
    start, end = source.rfind("\n", 0, first) + 1, _line_end(source, last)
    beside = f"{source[start:first]}…{source[last:end].rstrip()}"
    if not (re.fullmatch(_MARKS, beside) or re.fullmatch(_ELEMENT, beside)):
        return None
    below = end
    while below < len(source) and not source[below : _line_end(source, below)].strip():
        below = _line_end(source, below)
    if below > end or below == len(source):  # not the first line of a chunk that goes on
        while start and not source[(above := source.rfind("\n", 0, start - 1) + 1) : start].strip():
            start = above
    return (start, end) if start else (0, below)


def _line_end(source: str, at: int) -> int:
    """Where the line that holds an offset ends, its line feed included."""
    return source.find("\n", at) + 1 or len(source)
