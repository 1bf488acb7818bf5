"""Checking an archive: its parts go to worker processes, which write their tables; what was done before stays."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from typing import Any

from newslint.archive.parts import Part, parts
from newslint.archive.rows import Rows, rows_of
from newslint.archive.streams import Inputs
from newslint.checking.cache_key import desk_key
from newslint.checking.desks import Desks
from newslint.checking.processes import cores, in_processes
from newslint.core.errors import NewslintError
from newslint.core.progress import Progress
from newslint.core.tuples import NamedTuple
from newslint.house.config import Asked
from newslint.version import __version__

AT_ONCE = 32  # documents whose rows are held as such
_DIED = "a process ended before it was done; is there enough memory? What was checked is kept: run the same again"


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

    states, processes = States(asked), processes or cores()
    inputs = Inputs(paths, states.desks.plug_ins.mapping("newslint_read"))
    prepare(folder)
    done, used, checked = set(keys(folder)), [], 0
    progress = Progress(inputs.size)

    def new() -> Iterator[Part]:
        for part in parts(inputs.documents(), states):
            used.append(part.key)
            if part.key not in done:
                yield part
            else:
                progress.add(len(part.documents), part.documents[-1].read)

    for part, count in in_processes(_check, new(), _open, (asked, folder), processes):
        if count is None:
            raise NewslintError(_DIED)
        checked += count
        progress.add(count, part.documents[-1].read)
    progress.done()
    clear(folder, used)
    articles, errors, findings = totals(folder)
    return Outcome(articles, checked, errors, findings)


def rows_of_part(part: Part, desks: Desks) -> Iterator[Rows]:
    """The rows of all documents of a part, of some at a time."""
    documents = iter(part.documents)
    while some := list(islice(documents, AT_ONCE)):
        rows: Rows = {}
        for of_document in rows_of(some, desks.of):
            for table, found in of_document.items():
                rows.setdefault(table, []).extend(found)
        yield rows


_worker: tuple[Desks, str] | None = None  # of a worker process: its desks, and the folder of the tables


def _open(asked: Asked, folder: str) -> None:
    global _worker
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
