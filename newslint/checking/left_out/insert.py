"""Leaving a finding out: the `newslint-ignore` that does so, and where it has to stand.

Which places there are depends on the format, and a comment in the wrong one would be text, or end a list. So each is
tried on the article, and the first is taken that leaves the finding out and changes nothing that a reader sees.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from newslint.checking.desk import Desk
from newslint.checking.left_out.suppressions import KEY, Suppressions
from newslint.core.article import Article, Block
from newslint.core.blocks import ASIDE
from newslint.core.finding import Finding
from newslint.core.tuples import NamedTuple

REASON = "reason"
_PLAIN = (".txt", ".text")
_MARKDOWN = (".md", ".markdown", ".mdx")
_INNER = ("list item", "quotation", *ASIDE)  # a line of its own before these would take a list or a table apart
_BREAK = re.compile(r"\r?\n")
_FENCE = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")


class Insertion(NamedTuple):
    """Characters to put in at an offset of the source: `before`, the reason, which is still to be written, `after`."""

    offset: int
    before: str
    after: str

    @property
    def text(self) -> str:
        """All of it, with a word in the place of the reason."""
        return f"{self.before}{REASON}{self.after}"


def ignoring(desk: Desk, article: Article, rule: str, at: int) -> Insertion | None:
    """What leaves out a finding of a rule at an offset of the source; None where nothing does.

    That is so for a format without comments, and for what is found in such a comment itself.
    """
    source = article.source
    if source is None or not article.blocks or any(r.last and r.name == rule for r in desk.rules):
        return None
    block = article.blocks[article.block_in_source(at)]
    probe = Finding(block.start, block.start, "")
    for insertion in _insertions(article, source, block, rule):
        changed = source[: insertion.offset] + insertion.text + source[insertion.offset :]
        tried = desk.draft(article.path, changed.encode(errors="replace"))
        if not isinstance(tried, Article) or (tried.text, tried.blocks) != (article.text, article.blocks):
            continue
        if Suppressions(tried).leave_out(rule, probe):
            return insertion
    return None


def _insertions(article: Article, source: str, block: Block, rule: str) -> Iterator[Insertion]:
    """The places to try, the best first: a line before the block, in the block, at the top for the whole article."""
    newline = "\r\n" if "\r\n" in source else "\n"
    suffix = os.path.splitext(article.path)[1].lower()
    start, end = article.source_range(block.start, block.end)
    line = source.rfind("\n", 0, start) + 1
    words = f"{KEY} {rule}: "
    opening, closing = ("{/*", "*/}") if suffix == ".mdx" else ("<!--", "-->")
    if suffix in _PLAIN:
        yield Insertion(line, words, newline)
        yield Insertion(0, f"{KEY.capitalize()}: {rule}: ", newline)
        return
    if suffix not in _MARKDOWN:
        yield Insertion(start, f"{opening} {words}", f" {closing}")
        return
    if block.kind not in _INNER:
        yield Insertion(line, f"{opening} {words}", f" {closing}{newline}")
    stop = _BREAK.search(source, end)
    for place in (stop.start() if stop else len(source), end):  # after closing marks; in a table before them
        yield Insertion(place, f" {opening} {words}", f" {closing}")
    if fence := _FENCE.match(source):
        equals = " = " if fence.group(1) == "+++" else ": "
        yield Insertion(fence.end(), f'{KEY}{equals}"{rule}: ', f'"{newline}')
