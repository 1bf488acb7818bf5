"""Take out blocks that this house's archive repeats from article to article.

Every outlet has furniture of its own. `newslint learn ARCHIVE` finds it and writes `furniture.learned`; this rule
finds it in new copy.

Silent without such a file (`[rule."filler/learned"]`, `files = ["furniture.learned"]`), and on what filler/furniture
and filler/repeated-blocks report by themselves.

Sources: the house's archive.
Rate: the archive's own; nothing without one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import newslint
from newslint import Article, Finding, Replace, bad, good
from newslint.core.message import say
from newslint.facts.furniture import furniture

SEVERITY = "warning"
LANGUAGES = "all"

_FILES = (os.path.join(os.path.dirname(__file__), "learned_example.txt"),)
EXAMPLES = [
    bad("The bridge opened.\n\n«STORIES FROM THE RIVER»\n\nIt was shut.", files=_FILES),
    bad("The bridge opened.\n\n«Meet Bob Ray on our terrace»\n\nIt was shut.", files=_FILES),
    good("The bridge opened.\n\nMeet Bob Ray on the terrace\n\nIt was shut.", files=_FILES),
    good("The bridge opened.\n\nStories from the river\n\nIt was shut."),
]


class Options(newslint.Options):
    """The files that `newslint learn` wrote."""

    files: tuple[newslint.Path, ...] = ()

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        if self.files:
            from newslint.house.learned import read_files

            self.learned = read_files(self.files)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report every block that was learned."""
    if not options.files:
        return
    known = {piece.block for piece in furniture(article)}
    for index, block in enumerate(article.blocks):
        if index not in known and block.kind != "headline":
            entry = options.learned.find(article.text[block.start : block.end])
            if entry is not None:
                message = say("This stands in {count:,} articles of the archive; take it out.", count=entry.articles)
                yield Finding(block.start, block.end, message, fix=(Replace(block.start, block.end, ""),), safe=False)
