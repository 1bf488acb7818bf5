"""An outlet's archive, in every format that `newslint archive` reads; article by article, its blocks."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

from newslint.archive.streams import Inputs
from newslint.checking.desk import Desk
from newslint.checking.lines import Document
from newslint.core.article import Article
from newslint.core.progress import Progress
from newslint.house.config import Config
from newslint.readers import LINES
from newslint.readers.field_names import TEXT

_NAMED = 3  # documents that are named of those that could not be read


class Archive:
    """The articles that paths name, to be gone through as often as needed.

    `skipped` says how many documents gave none, and `unread` where the first of them stand.

    `field` is what JSON calls the text; without it the likeliest name that the first object has. Raises
    `NewslintError` where a path is missing or has no article.
    """

    def __init__(self, paths: list[str], field: str | None = None) -> None:
        self.field = field
        self._desk = Desk(Config())
        self.inputs = Inputs(paths, self._desk.readers)
        self.skipped = 0
        self.unread: list[str] = []

    def articles(self) -> Iterator[list[str]]:
        """The blocks of each article, in order; says on a terminal how far it has come."""
        self.skipped, self.unread = 0, []
        progress = Progress(self.inputs.size)
        for document in self.inputs.documents():
            for blocks in self.blocks(document):
                progress.add(1, document.read)
                if blocks is None:
                    self.skipped += 1
                    if len(self.unread) < _NAMED:
                        self.unread.append(f"{document.path}:{document.line}" if document.line else document.path)
                else:
                    yield blocks
        progress.done()

    def settle(self) -> None:
        """Decide what JSON calls the text by the first article, so that it holds wherever an article is read."""
        for _ in self.articles():
            return

    def blocks(self, document: Document) -> Iterator[list[str] | None]:
        """The blocks of each article of a document; None for what cannot be read, nothing for what is no article."""
        if document.error:
            yield None
        elif os.path.splitext(document.name)[1].lower() in LINES:
            text = self._text(document.content)
            lines = text if isinstance(text, list) else (text or "").split("\n")
            yield None if text is None else [part for part in (str(line).strip() for line in lines) if part]
        else:
            for draft in self._desk.drafts(document.name, document.content):
                if isinstance(draft, Article) or not draft.other:
                    yield _body(draft) if isinstance(draft, Article) else None

    def _text(self, line: bytes) -> Any:
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            return None
        if not isinstance(row, dict):
            return None
        if self.field is None:
            self.field = next((name for name in TEXT if isinstance(row.get(name), str | list)), None)
        text = row.get(self.field) if self.field else None
        return text if isinstance(text, str | list) else None


def _body(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks if block.kind != "headline"]
