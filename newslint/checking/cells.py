"""Cells of tables, in which words are often meant to stand as they are: names, codes, slips that a table is of."""

from __future__ import annotations

from newslint.core.article import Article
from newslint.core.record import EditRecord


def without_cells(article: Article, edits: tuple[EditRecord, ...], safe: bool) -> tuple[tuple[EditRecord, ...], bool]:
    """The edits that are made unasked, and whether they are: where only cells would have other words, none is safe."""
    if not safe or not edits:
        return edits, safe
    outside = tuple(edit for edit in edits if not _changes_a_cell(article, edit))
    return (outside, True) if outside else (edits, False)


def _changes_a_cell(article: Article, edit: EditRecord) -> bool:
    if article.blocks[article.block_in_source(edit.start)].kind != "cell":
        return False
    source = article.source or ""
    return any(letter.isalpha() for letter in f"{source[edit.start : edit.end]}{edit.text}")
