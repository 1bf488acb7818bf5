"""Checking an archive on a cluster: Apache Spark hands out the documents, and the same tables come back.

`check` takes a data frame of documents and gives one of articles, each with its rows of every table as lists;
`check_on` reads inputs, checks them on a master, and writes the tables that `newslint archive check` writes. What a
task does is what a worker process does on one machine, so the rows are the same.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from newslint.archive.check import AT_ONCE, Outcome, totals
from newslint.archive.rows import rows_of
from newslint.archive.streams import Inputs
from newslint.archive.tables import TABLES, prepare, schema_of
from newslint.checking.desks import Desks
from newslint.checking.lines import Document, stem
from newslint.core.errors import NewslintError
from newslint.core.extras import needs
from newslint.core.paths import shown
from newslint.house.config import Asked
from newslint.readers import LINES

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

_TASKS = 4  # a core, where one task reads for all
DOCUMENT = "path string, line long, name string, content binary"


def check(documents: DataFrame, asked: Asked | None = None) -> DataFrame:
    """Check the documents of a data frame with the columns path, line, name and content, see `Document`.

    Gives a row for each, with a column for each table: a list of its rows there. What cannot be read or checked is in
    the column errors. `asked` is what the command line would say; configuration is read where a task runs.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    schema = from_arrow_schema(_schema())
    asked = asked or Asked(no_config=True)
    return documents.select("path", "line", "name", "content").mapInArrow(partial(_checked, asked=asked), schema)


def articles(frame: DataFrame, text: str = "text", **fields: str) -> DataFrame:
    """Documents for `check` out of a data frame of articles, whose columns are named: text="body", headline="title"."""
    from pyspark.sql import functions as f

    columns = {"text": text, **fields}
    known = [f.col(column).alias(name) for name, column in columns.items()]
    rest = [f.col(name) for name in frame.columns if name not in (*columns, *columns.values())]
    row = f.to_json(f.struct(*known, *rest))
    return frame.select(
        f.lit("data frame").alias("path"), f.lit(1).cast("long").alias("line"), f.lit("row.jsonl").alias("name"),
        f.encode(row, "UTF-8").alias("content"),
    )  # fmt: skip


def write(checked: DataFrame, folder: str) -> None:
    """Write what `check` gave as the tables of an archive, in a folder that every task can write to."""
    from pyspark.sql import functions as f

    checked.write.mode("overwrite").parquet(os.path.join(folder, "checked"))
    kept = checked.sparkSession.read.parquet(os.path.join(folder, "checked"))
    for table in TABLES:
        rows = kept.select(f.explode(table).alias("row")).select("row.*")
        rows.write.mode("overwrite").option("compression", "zstd").parquet(os.path.join(folder, table))


def check_on(master: str, paths: list[str], folder: str, asked: Asked) -> Outcome:
    """Check an archive on a Spark master and leave its tables in a folder that the whole cluster sees.

    Raises `NewslintError` where PySpark is not installed, or there is no article.
    """
    inputs = Inputs(paths, Desks(asked).plug_ins.mapping("newslint_read"))
    prepare(folder)
    with on(master) as session:
        write(check(documents(session, inputs.files), asked), os.path.abspath(folder))
    shutil.rmtree(os.path.join(folder, "checked"))
    found, errors, findings = totals(folder)
    return Outcome(found, found, errors, findings)


@contextmanager
def on(master: str) -> Iterator[SparkSession]:
    """A session on a master; raises `NewslintError` where PySpark is not installed."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise NewslintError(needs("--spark", "spark", "PySpark, and Java 17")) from None
    session = SparkSession.builder.master(master).appName("newslint").getOrCreate()
    try:
        yield session
    finally:
        session.stop()


def documents(session: SparkSession, files: list[str]) -> DataFrame:
    """All documents of files: lines are read by Spark, in pieces; other files by the tasks, each whole.

    What one task must read for its kind, all of them check.
    """
    from pyspark.sql import functions as f

    pieces = _TASKS * session.sparkContext.defaultParallelism
    others = [path for path in files if not _is_lines(path)]
    by_tasks = _read_by_tasks(session, others)
    parts = [by_tasks.repartition(pieces) if 0 < len(others) < pieces else by_tasks]
    for path in filter(_is_lines, files):
        lines = session.read.text(os.path.abspath(path)).where(f.trim("value") != "")
        found = lines.select(
            f.lit(shown(path)).alias("path"), f.lit(1).cast("long").alias("line"),
            f.lit(stem(path)).alias("name"), f.encode("value", "UTF-8").alias("content"),
        )  # fmt: skip
        parts.append(found if stem(path) == path else found.repartition(pieces))
    whole = parts[0]
    for part in parts[1:]:
        whole = whole.unionByName(part)
    return whole


def _is_lines(path: str) -> bool:
    """Whether Spark itself reads the lines of a file; it knows gzip, and zstd only with Hadoop's own library."""
    return os.path.splitext(stem(path))[1].lower() in LINES and not path.lower().endswith(".zst")


def _read_by_tasks(session: SparkSession, files: list[str]) -> DataFrame:
    named = [(path, os.path.abspath(path)) for path in files]
    rows = session.sparkContext.parallelize(named, max(1, min(len(files), 1000)))
    found = rows.flatMap(_of_file)
    return session.createDataFrame(found, DOCUMENT)


def _of_file(named: tuple[str, str]) -> Iterator[tuple[str, int, str, bytearray]]:
    """The documents of a file, under the path that it was named by; a task works in another folder."""
    name, path = named
    for document in Inputs([path], ()).documents():
        content = bytearray(document.content) if not document.error else bytearray(document.error.encode())
        yield shown(name), -1 if document.error else document.line, document.name, content


def _checked(batches: Iterable[pa.RecordBatch], asked: Asked) -> Iterator[pa.RecordBatch]:
    """What a task does with the documents that come to it, some hundred at a time."""
    import pyarrow as pa

    desks, schema = Desks(asked), _schema()
    for piece in (batch.slice(start, AT_ONCE) for batch in batches for start in range(0, batch.num_rows, AT_ONCE)):
        rows = rows_of(map(document_of, piece.to_pylist()), desks.of)
        yield from pa.Table.from_pylist(rows, schema).to_batches()


def document_of(row: dict[str, Any]) -> Document:
    """The document that a row of a data frame is."""
    content = bytes(row["content"])
    error = content.decode() if row["line"] < 0 else ""
    return Document(row["path"], max(0, row["line"]), row["name"], b"" if error else content, 0, error)


def _schema() -> pa.Schema:
    """A column for each table: a list of its rows."""
    import pyarrow as pa

    return pa.schema([pa.field(table, pa.list_(pa.struct(list(schema_of(table))))) for table in TABLES])
