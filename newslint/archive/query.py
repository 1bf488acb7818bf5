"""Questions to an archive's tables, in SQL by DuckDB: each table is a view of its files."""

from __future__ import annotations

import os
from typing import Any

from newslint.archive.tables import TABLES
from newslint.core.errors import NewslintError
from newslint.core.extras import needs
from newslint.core.printable import text_of


def connected(folder: str) -> Any:
    """A connection in which each table is a view; raises `NewslintError` where the folder has no tables."""
    try:
        import duckdb
    except ImportError:
        raise NewslintError(needs("newslint archive", "archive", "DuckDB")) from None
    connection = duckdb.connect()
    for table in TABLES:
        path = os.path.join(folder, table)
        if not os.path.isdir(path) or not any(name.endswith(".parquet") for name in os.listdir(path)):
            raise NewslintError(f'{folder} has no table "{table}"; newslint archive check --output {folder} makes it')
        files = os.path.join(path, "*.parquet").replace("'", "''")
        connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet('{files}', union_by_name = true)")
    return connection


def answer(folder: str, sql: str) -> str:
    """The answer to a question, as CSV with a line of names; raises `NewslintError` where DuckDB refuses it."""
    import csv
    import io

    connection = connected(folder)
    try:
        asked = connection.execute(sql)
        names, rows = [column[0] for column in asked.description or ()], asked.fetchall()
    except Exception as error:  # DuckDB's own, which say it in words
        raise NewslintError(str(error).split("\n\n")[0]) from None
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(rows)
    return text_of(out.getvalue())
