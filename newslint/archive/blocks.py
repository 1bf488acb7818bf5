"""An outlet's archive: folders of articles, and files with one JSON object a line; article by article, its blocks."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

from newslint.checking.desk import Desk
from newslint.checking.files import articles_in
from newslint.core.article import Article
from newslint.core.errors import NewslintError
from newslint.core.progress import Progress
from newslint.house.config import Config
from newslint.readers.field_names import TEXT

_LINES = (".jsonl", ".ndjson", ".jsonlines")


class Archive:
    """The articles that paths name, to be gone through as often as needed; `skipped` says what gave none.

    `field` is what JSON calls the text; without it the likeliest name that the first object has. Raises
    `NewslintError` where a path is missing or has no article.
    """

    def __init__(self, paths: list[str], field: str | None = None) -> None:
        self._desk = Desk(Config())
        self._field = field
        self._files: list[str] = []
        self.skipped = 0
        for path in paths:
            self._files += self._named(path)

    def _named(self, path: str) -> list[str]:
        if not os.path.exists(path):
            raise NewslintError(f"{path}: there is no such file or folder")
        if not os.path.isdir(path):
            return [path]
        suffixes = frozenset(self._desk.readers) | frozenset(_LINES)
        files, _, _ = articles_in(path, suffixes, lambda _: self._desk.config)
        if not files:
            raise NewslintError(f"{path}: no article was found in this folder")
        return files

    def articles(self) -> Iterator[list[str]]:
        """The blocks of each article, in order; says on a terminal how far it has come."""
        self.skipped = 0
        progress = Progress(sum(_lines_in(path) if path.lower().endswith(_LINES) else 1 for path in self._files))
        for path in self._files:
            for blocks in self._rows(path) if path.lower().endswith(_LINES) else self._article(path):
                progress.add(1)
                if blocks is None:
                    self.skipped += 1
                else:
                    yield blocks
        progress.done()

    def _article(self, path: str) -> Iterator[list[str] | None]:
        for draft in self._desk.drafts(path):
            if isinstance(draft, Article):
                yield [draft.text[b.start : b.end] for b in draft.blocks if b.kind != "headline"]
            else:
                yield None

    def _rows(self, path: str) -> Iterator[list[str] | None]:
        with open(path, "rb") as file:
            for line in filter(bytes.strip, file):
                text = self._text(line)
                if text is None:
                    yield None
                else:
                    lines = text if isinstance(text, list) else text.split("\n")
                    yield [part for part in (str(line).strip() for line in lines) if part]

    def _text(self, line: bytes) -> Any:
        try:
            row = json.loads(line)
        except ValueError:
            return None
        if not isinstance(row, dict):
            return None
        if self._field is None:
            self._field = next((name for name in TEXT if isinstance(row.get(name), str | list)), None)
        text = row.get(self._field) if self._field else None
        return text if isinstance(text, str | list) else None


def _lines_in(path: str) -> int:
    with open(path, "rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
