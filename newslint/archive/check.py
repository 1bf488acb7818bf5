"""Checking an archive: its parts go to worker processes, which write their tables; what was done before stays."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newslint.archive.parts import Part, parts
from newslint.archive.progress import Progress
from newslint.archive.rows import Rows, rows_of
from newslint.archive.streams import Inputs
from newslint.checking.cache_key import desk_key
from newslint.checking.desk import Desks
from newslint.core.tuples import NamedTuple
from newslint.house.config import Asked
from newslint.version import __version__

if TYPE_CHECKING:
    from concurrent.futures import Future

_AHEAD = 2  # parts a process, that are read before their turn comes


class Outcome(NamedTuple):
    """How many articles an archive has, how many of them were checked now, how many failed, and what was found."""

    articles: int
    checked: int
    errors: int
    findings: int


class States:
    """The key of all that the findings of a file depend on besides its content, by the file's path."""

    def __init__(self, asked: Asked) -> None:
        self.desks = Desks(asked)
        self._keys: dict[int, bytes] = {}

    def __call__(self, path: str) -> bytes:
        """The key for a file."""
        desk = self.desks.of(path)
        if id(desk) not in self._keys:
            known = desk_key(desk)  # None where an engine does not say what its findings depend on
            self._keys[id(desk)] = known or repr((__version__, desk.config)).encode()
        return self._keys[id(desk)]


def check(paths: list[str], folder: str, asked: Asked, processes: int | None = None) -> Outcome:
    """Check an archive and leave its tables in a folder; gives what came of it.

    A run that was stopped is taken up where it was; a part that nothing has changed in is not checked again. Raises
    `NewslintError` where there is no article, or the folder has another version's tables.
    """
    from newslint.archive.tables import clear, keys, prepare

    states = States(asked)
    inputs = Inputs(paths, states.desks.plug_ins.mapping("newslint_read"))
    prepare(folder)
    done, used = set(keys(folder)), []
    progress = Progress(inputs.size)
    checked = 0
    for part, count in _all(parts(inputs.documents(), states), done, folder, asked, processes):
        used.append(part.key)
        checked += count
        progress.add(len(part.documents), part.documents[-1].read)
    progress.done()
    clear(folder, used)
    articles, errors, findings = totals(folder)
    return Outcome(articles, checked, errors, findings)


def rows_of_part(part: Part, desks: Desks) -> Rows:
    """The rows of all documents of a part."""
    rows: Rows = {}
    for document in part.documents:
        for table, found in rows_of(document, desks.of(document.path)).items():
            rows.setdefault(table, []).extend(found)
    return rows


def _all(
    stream: Iterator[Part], done: set[str], folder: str, asked: Asked, processes: int | None
) -> Iterator[tuple[Part, int]]:
    """Each part once it is done, with how many documents of it were checked for that."""
    import multiprocessing
    from collections import deque
    from concurrent.futures import ProcessPoolExecutor

    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    workers = processes or cores
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    waiting: deque[tuple[Part, Future[int]]] = deque()
    with ProcessPoolExecutor(workers, context, _open, (asked, folder)) as pool:
        for part in stream:
            if part.key in done:
                yield part, 0
                continue
            waiting.append((part, pool.submit(_check, part)))
            if len(waiting) > _AHEAD * workers:
                first, future = waiting.popleft()
                yield first, future.result()
        while waiting:
            first, future = waiting.popleft()
            yield first, future.result()


_worker: tuple[Desks, str] | None = None  # of a worker process: its desks, and the folder of the tables


def _open(asked: Asked, folder: str) -> None:
    global _worker
    from signal import SIG_IGN, SIGINT, signal

    signal(SIGINT, SIG_IGN)  # who interrupts the command means the process that waits
    _worker = Desks(asked), folder


def _check(part: Part) -> int:
    from newslint.archive.tables import write

    assert _worker is not None
    desks, folder = _worker
    write(folder, part.key, rows_of_part(part, desks))
    return len(part.documents)


def totals(folder: str) -> tuple[int, int, int]:
    """How many articles, errors and findings the tables of a folder have."""
    from pyarrow import dataset

    def count(table: str) -> int:
        rows: Any = dataset.dataset(os.path.join(folder, table), format="parquet").count_rows()
        return int(rows)

    return count("articles"), count("errors"), count("findings")
