"""The rows of a file of Parquet, each as an object of JSON, in memory that the file does not decide.

Some hundred bytes may stand for gigabytes: a dictionary has a text once, and the rows its number. So texts stay in
their dictionaries until rows are made of them, some at a time, and one at a time where they are large.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
from pyarrow import compute, parquet, types

from newslint.core.errors import NewslintError
from newslint.readers import MAX_SIZE

_ROWS = 256  # at a time
_HEAVY = 10 * MAX_SIZE  # bytes of rows that are made at once
_VALUES = 50_000_000  # of one column in a group of rows
_UNPACKED, _TIMES = 1_000_000_000, 100  # bytes of one column in a group, and how many times its packed size they may be


def rows(path: str) -> Iterator[tuple[bytes, float]]:
    """The rows, empty where one is too large, each with the share of the file that is read; raises `NewslintError`."""
    try:
        told = parquet.read_metadata(path)
        _check(told)
        columns = map(told.schema.column, range(told.num_columns))
        texts = [column.path for column in columns if column.physical_type == "BYTE_ARRAY"]
        number = 0
        for batch in parquet.ParquetFile(path, read_dictionary=texts).iter_batches(batch_size=_ROWS):
            for row in _rows_of(batch):
                number += 1
                yield row, number / told.num_rows
    except pa.ArrowException as error:
        raise NewslintError(f"cannot be read: {str(error).splitlines()[0]}") from None


def _check(told: Any) -> None:
    """Refuse a file whose columns hold more than an archive's do."""
    for group in map(told.row_group, range(told.num_row_groups)):
        for column in map(group.column, range(group.num_columns)):
            large = column.total_uncompressed_size > max(_UNPACKED, _TIMES * column.total_compressed_size)
            if large or column.num_values > _VALUES:
                raise NewslintError(f'holds more in its column "{column.path_in_schema}" than there is memory for')


def _rows_of(batch: Any) -> Iterator[bytes]:
    at_once = batch.num_rows if sum(map(_weight, batch.columns)) <= _HEAVY else 1
    for first in range(0, batch.num_rows, at_once):
        piece = batch.slice(first, at_once)
        if at_once == 1 and sum(map(_weight, piece.columns)) > MAX_SIZE:
            yield b""
            continue
        for row in piece.to_pylist():
            yield json.dumps(row, ensure_ascii=False, default=str).encode(errors="replace")


def _weight(array: Any) -> int:
    """How many bytes the values of an array are once they are written out."""
    if types.is_dictionary(array.type):
        if types.is_primitive(array.dictionary.type):
            return len(array) * 16
        lengths = compute.binary_length(array.dictionary)
        return compute.sum(lengths.take(array.indices)).as_py() or 0
    if types.is_nested(array.type):
        inner = array.flatten()
        return 8 * len(array) + sum(map(_weight, inner if isinstance(inner, list) else [inner]))
    return int(array.nbytes)

