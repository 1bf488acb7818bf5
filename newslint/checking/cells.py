"""Cells of tables, in which words are often meant to stand as they are: names, codes, slips that a table is of."""

from __future__ import annotations

from newslint.core.around import in_front
from newslint.core.article import Article, Block
from newslint.core.record import EditRecord

_ENDS = (".", "!", "?", "…")  # of a footnote
_OPENED, _CLOSED = ("<td", "<th"), "</table"
_FAR = 4000  # characters in front of a block, in which its cell begins


def without_cells(article: Article, edits: tuple[EditRecord, ...], safe: bool) -> tuple[tuple[EditRecord, ...], bool]:
    """The edits that are made unasked, and whether they are: where only cells would have other words, none is safe."""
    if not safe or not edits or all(block.kind != "note" for block in article.blocks):
        return edits, safe
    outside = tuple(edit for edit in edits if not _changes_a_cell(article, edit))
    return (outside, True) if outside else (edits, False)


def _changes_a_cell(article: Article, edit: EditRecord) -> bool:
    source = article.source or ""
    words = f"{source[edit.start : edit.end]}{edit.text}"
    if not any(letter.isalpha() for letter in words):
        return False
    return _is_cell(article, source, article.blocks[article.block_in_source(edit.start)])


def _is_cell(article: Article, source: str, block: Block) -> bool:
    """Whether a block is a cell of a table: what is a note too, such as a footnote, ends with a mark."""
    if block.kind != "note":
        return False
    start, end = article.source_range(block.start, block.end)
    line = source[source.rfind("\n", 0, start) + 1 : source.find("\n", end) + 1 or len(source)]
    before = in_front(source, start, _FAR).lower()
    is_in_table = max(before.rfind(tag) for tag in _OPENED) > before.rfind(_CLOSED)
    return "|" in line or is_in_table or not article.text.endswith(_ENDS, block.start, block.end)
