"""What is checked at once: some files, or some lines of a stream; here, or in processes, in the order of the files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from stat import S_ISREG
from typing import TYPE_CHECKING

from newslint.checking.desk import Checked, Desk
from newslint.checking.desks import Desks
from newslint.core.article import Article
from newslint.core.record import ErrorRecord
from newslint.core.tuples import NamedTuple
from newslint.house.config import Asked

if TYPE_CHECKING:
    from newslint.checking.lines import Document

MANY = 200  # files; above this the start of worker processes pays
BATCH = 16  # files that an engine sees, or a worker takes, at once
FEW = 8  # processes for files that are read whole
_LINES, _WEIGHT = 64, 256_000  # lines, or bytes of lines, that a worker takes at once
_DIED = "was not checked: a worker process ended before it was done; is there enough memory?"


class Batch(NamedTuple):
    """Files for one desk, or, of one file that is a stream, some lines."""

    paths: list[str]
    lines: tuple[Document, ...] = ()


class Part(NamedTuple):
    """What came of a file, or of some lines of one; `read` is how many bytes of the file have been read by then."""

    path: str
    checked: list[Checked]
    read: int


def checked_parts(files: list[str], desks: Desks) -> Iterator[Part]:
    """The files checked, those that are streams in several parts."""
    streams = {path for path in files if desks.of(path).streams(path)}
    batches, pays = _batches(files, streams, desks), _pays(files, streams, desks)
    for batch, checked in _in_workers(batches, streams, desks) if pays else _here(batches, desks):
        if checked is None:
            checked = [[(None, [ErrorRecord(path, _DIED)])] for path in batch.paths]
        for path, of_path in zip(batch.paths, checked, strict=True):
            yield Part(path, of_path, batch.lines[-1].read if batch.lines else size_of(path))


def size_of(path: str) -> int:
    """The bytes of a file; 0 where it is missing."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return 0
    return found.st_size if S_ISREG(found.st_mode) else 0


def _batches(files: list[str], streams: set[str], desks: Desks) -> Iterator[Batch]:
    batch: list[str] = []
    for path in files:
        desk = desks.of(path)
        is_stream = path in streams and _has_article(desk, path)
        if batch and (is_stream or len(batch) == BATCH or desk is not desks.of(batch[0])):
            yield Batch(batch)
            batch = []
        if is_stream:
            yield from _of_stream(path)
        else:
            batch.append(path)
    if batch:
        yield Batch(batch)


def _has_article(desk: Desk, path: str) -> bool:
    """Whether a stream has an article before anything that says that it is no archive."""
    return any(isinstance(draft, Article) and draft.line for draft in desk.drafts(path))


def _of_stream(path: str) -> Iterator[Batch]:
    from newslint.checking.lines import lines_of

    lines: list[Document] = []
    weight = 0
    for line in lines_of(path):
        lines.append(line)
        weight += len(line.content)
        if len(lines) == _LINES or weight > _WEIGHT:
            yield Batch([path], tuple(lines))
            lines, weight = [], 0
    if lines:
        yield Batch([path], tuple(lines))


def _check(batch: Batch, desks: Desks) -> list[list[Checked]]:
    desk = desks.of(batch.paths[0])
    if not batch.lines:
        return desk.check_files(batch.paths)
    from newslint.checking.lines import drafts_in

    drafts = (draft for line in batch.lines for draft in drafts_in(line, desk.drafts))
    in_archive = (d._replace(other=False) if isinstance(d, ErrorRecord) else d for d in drafts)
    return desk.check_drafts([in_archive])


def _here(batches: Iterable[Batch], desks: Desks) -> Iterator[tuple[Batch, list[list[Checked]] | None]]:
    for batch in batches:
        yield batch, _check(batch, desks)


def _pays(files: list[str], streams: set[str], desks: Desks) -> bool:
    """Whether worker processes pay. An engine that serves many articles itself is asked from one process."""
    from newslint.checking.processes import cores

    is_much = len(files) >= MANY or bool(streams)
    return is_much and cores() > 1 and not any(desks.of(path).engines.serve_many for path in files)


_desks: Desks | None = None  # those of the worker processes


def _open_desks(asked: Asked) -> None:
    """Open the desks of a worker process, which has them already where it is a fork."""
    global _desks
    _desks = _desks or Desks(asked)


def _check_in_worker(batch: Batch) -> list[list[Checked]]:
    assert _desks is not None
    return _check(batch, _desks)


def _in_workers(
    batches: Iterable[Batch], streams: set[str], desks: Desks
) -> Iterator[tuple[Batch, list[list[Checked]] | None]]:
    from newslint.checking.processes import cores, in_processes

    global _desks
    processes = cores() if streams else min(cores(), FEW)
    desks.load_rules()  # once for all processes that are forks
    _desks = desks
    try:
        yield from in_processes(_check_in_worker, batches, _open_desks, (desks.asked,), processes)
    finally:
        _desks = None
