"""The tables of an archive, as Parquet: their columns, and how a part's rows are written so that a kill loses none.

A folder for each table; in it a file for each part, `part-KEY.parquet`. The file of `articles` is written last: where
it is, the part is whole. The schema has a version, which stands with newslint's in the metadata of each file; columns
are only added while it stays. `docs/archive.md` tells what is in them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from newslint.archive.rows import Rows
from newslint.core.errors import NewslintError
from newslint.version import __version__

SCHEMA = 1

_TEXT, _COUNT, _SCORE, _FLAG = pa.string(), pa.int64(), pa.float64(), pa.bool_()
_OFFSETS = {"paragraph": _COUNT, "line": _COUNT, "column": _COUNT, "start": _COUNT, "end": _COUNT}
_PLACE = {"text": _TEXT, **_OFFSETS}
_SOURCE = {"source": _TEXT, "source_name": _TEXT, "source_kind": _TEXT, "source_is_carried": _FLAG}
_RELATED = pa.list_(pa.struct([pa.field("role", _TEXT), *(pa.field(name, kind) for name, kind in _PLACE.items())]))
_EDITS = pa.list_(pa.struct([pa.field("start", _COUNT), pa.field("end", _COUNT), pa.field("text", _TEXT)]))
_COLUMNS: dict[str, dict[str, pa.DataType]] = {
    "findings": {
        "article": _TEXT, "rule": _TEXT, "severity": _TEXT, "message": _TEXT, **_PLACE, "related": _RELATED,
        "fix": _EDITS, "fix_is_safe": _FLAG, "fingerprint": _TEXT,
    },
    "figures": {
        "article": _TEXT, **_PLACE, "kind": _TEXT, "value": _SCORE, "of": _TEXT, "hedge": _TEXT, **_SOURCE,
    },
    "names": {"article": _TEXT, "text": _TEXT, "kind": _TEXT, "mentions": _COUNT, **_OFFSETS},
    "quotations": {"article": _TEXT, **_PLACE, **_SOURCE},
    "sources": {"article": _TEXT, "name": _TEXT, "role": _TEXT, "figures": _COUNT, "quotations": _COUNT},
    "errors": {"path": _TEXT, "article": _TEXT, "message": _TEXT, "begins": _TEXT},
    "articles": {
        "article": _TEXT, "path": _TEXT, "language": _TEXT, "headline": _TEXT, "date": _TEXT, "author": _TEXT,
        "desk": _TEXT, "words": _COUNT, "figures": _COUNT, "names": _COUNT, "quotations": _COUNT,
        "figures_sourced": _COUNT, "quotations_sourced": _COUNT, "flesch_reading_ease": _SCORE,
        "flesch_kincaid_grade": _SCORE, "automated_readability_index": _SCORE, "lix": _SCORE, "errors": _COUNT,
        "warnings": _COUNT, "notes": _COUNT,
    },
}  # fmt: skip
TABLES = tuple(_COLUMNS)  # in the order in which a part's files are written
_OURS = re.compile(r"part-[0-9a-f]{24}(?:-\d+)?\.parquet(?:\.\d+\.new)?")


def schema_of(table: str) -> pa.Schema:
    """The columns of a table."""
    told = {"newslint": __version__, "newslint_schema": str(SCHEMA)}
    return pa.schema([pa.field(name, kind) for name, kind in _COLUMNS[table].items()], metadata=told)


def file_of(folder: str, table: str, key: str) -> str:
    """The file of a part in a table."""
    return os.path.join(folder, table, f"part-{key}.parquet")


def write(folder: str, key: str, pieces: Iterable[Rows]) -> None:
    """Write a part's rows, which come in pieces, each table's file at once; raises `OSError`."""
    made = {table: [schema_of(table).empty_table()] for table in TABLES}
    for rows in pieces:  # as columns they take a tenth of the room
        for table, found in rows.items():
            made[table].append(pa.Table.from_pylist(found, schema_of(table)))
    for table in TABLES:
        path = file_of(folder, table, key)
        new = f"{path}.{os.getpid()}.new"
        if os.path.lexists(new):
            os.remove(new)
        with open(new, "xb") as file:  # never through a link that somebody has put there
            parquet.write_table(pa.concat_tables(made.pop(table)), file, compression="zstd")
        os.replace(new, path)
    pa.default_memory_pool().release_unused()


def prepare(folder: str) -> None:
    """Make the folders; raises `NewslintError` where another version's tables, or other things, are in the way.

    What is in them may be taken away later, so nothing may be there that is not newslint's.
    """
    for table in TABLES:
        path = os.path.join(folder, table)
        if os.path.islink(path):
            raise NewslintError(f"{path} is a link to another folder; name a folder of the tables' own")
        os.makedirs(path, exist_ok=True)
        other = next((n for n in sorted(os.listdir(path)) if not (_OURS.fullmatch(n) or n.startswith("."))), None)
        if other is not None:
            raise NewslintError(f"{os.path.join(path, other)} is no table of newslint's; name a new folder")
    for key in keys(folder):
        path = file_of(folder, TABLES[-1], key)
        if _version(path) != SCHEMA:
            raise NewslintError(f"{path}: another version of newslint wrote this folder; name a new one")
        break


def keys(folder: str) -> Iterator[str]:
    """The keys of the parts that are whole."""
    for name in sorted(os.listdir(os.path.join(folder, TABLES[-1]))):
        if name.startswith("part-") and name.endswith(".parquet"):
            yield name[len("part-") : -len(".parquet")]


def clear(folder: str, kept: Iterable[str]) -> None:
    """Take away what is of no part of this archive any more, and what a run that was killed has left half written."""
    names = {f"part-{key}.parquet" for key in kept}
    for table in reversed(TABLES):
        for name in os.listdir(os.path.join(folder, table)):
            if _OURS.fullmatch(name) and name not in names:
                os.remove(os.path.join(folder, table, name))


def _version(path: str) -> int:
    try:
        told: dict[bytes, Any] = parquet.read_schema(path).metadata or {}
        return int(told.get(b"newslint_schema", 0))
    except (OSError, ValueError, pa.ArrowException):
        return 0
