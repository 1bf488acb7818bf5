"""The records of a run, in the order of its articles: the first thousands in memory, the others in a nameless file.

So a report over an archive goes through them as often as it has to, and a run holds no more of them than it needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO, Any, overload

from newslint.core.record import ArticleRecord

IN_MEMORY = 4_000  # articles
_AT_ONCE = 200  # articles that are written and read together


class Kept(Sequence[ArticleRecord]):
    """Records that are added one by one, and gone through again and again.

    `languages` are those of the articles, and `empty` what those without a word are called.
    """

    def __init__(self) -> None:
        self.languages: set[str] = set()
        self.empty: list[str] = []
        self._first: list[ArticleRecord] = []
        self._last: list[ArticleRecord] = []
        self._places: list[tuple[int, int]] = []  # in the file: where each batch begins, and its length
        self._file: IO[bytes] | None = None

    def __del__(self) -> None:
        """The file goes with the records."""
        if self._file is not None:
            self._file.close()

    def append(self, record: ArticleRecord) -> None:
        """Add the next record."""
        self.languages.add(record.language)
        if not record.words:
            self.empty.append(record.label)
        if len(self._first) < IN_MEMORY:
            self._first.append(record)
            return
        self._last.append(record)
        if len(self._last) == _AT_ONCE:
            self._write()

    def all(self) -> Sequence[ArticleRecord]:
        """All records, as a tuple where they are few."""
        return tuple(self._first) if len(self) <= IN_MEMORY else self

    def __len__(self) -> int:
        """How many there are."""
        return len(self._first) + len(self._places) * _AT_ONCE + len(self._last)

    def __iter__(self) -> Iterator[ArticleRecord]:
        """All of them, read anew."""
        yield from self._first
        for number in range(len(self._places)):
            yield from self._batch(number)
        yield from self._last

    @overload
    def __getitem__(self, at: int) -> ArticleRecord: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[ArticleRecord]: ...
    def __getitem__(self, at: int | slice) -> Any:
        """One of them, or several."""
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        number = range(len(self))[at] - len(self._first)  # raises `IndexError` as a list does
        if number < 0:
            return self._first[number]
        batch, within = divmod(number, _AT_ONCE)
        return self._batch(batch)[within] if batch < len(self._places) else self._last[within]

    def _write(self) -> None:
        import pickle
        import zlib
        from tempfile import TemporaryFile

        self._file = self._file or TemporaryFile(prefix="newslint-")  # noqa: SIM115
        packed = zlib.compress(pickle.dumps(self._last, pickle.HIGHEST_PROTOCOL), 1)
        self._places.append((self._file.seek(0, 2), len(packed)))
        self._file.write(packed)
        self._last = []

    def _batch(self, number: int) -> list[ArticleRecord]:
        import pickle
        import zlib

        assert self._file is not None
        start, length = self._places[number]
        self._file.seek(start)
        batch: list[ArticleRecord] = pickle.loads(zlib.decompress(self._file.read(length)))
        return batch
