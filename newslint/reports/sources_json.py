"""Tables of sources for tools: the contract with `"schema": 1`, one JSON document."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from newslint.core.article import Place
from newslint.core.record import ErrorRecord
from newslint.reports.json import SCHEMA
from newslint.reports.sources_table import FigureRow, SourceRow, SourcesTable


def write(tables: Sequence[SourcesTable], errors: Sequence[ErrorRecord] = ()) -> str:
    """The tables as one JSON document."""
    document = {
        "schema": SCHEMA, "articles": [_table(t) for t in tables],
        "errors": [{"path": e.path, "message": e.message} for e in errors],
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _table(table: SourcesTable) -> dict[str, Any]:
    return {
        "path": table.path,
        "summary": dict(zip(table.counts._fields, table.counts, strict=True)),
        "figures": [_figure(f) for f in table.figures],
        "quotations": [{**_place(q.place), "source": _source(q.source)} for q in table.quotations],
        "sources": [
            {"name": s.name, "role": s.role, "figures": s.figures, "quotations": s.quotations} for s in table.sources
        ],
    }


def _figure(row: FigureRow) -> dict[str, Any]:
    what = {"kind": row.kind, "value": row.value, "of": row.of}
    return {**_place(row.place), **what, "source": _source(row.source), "hedge": row.hedge, "wanted": row.wanted}


def _place(place: Place) -> dict[str, Any]:
    return {
        "text": place.text, "line": place.line, "column": place.column, "start": place.start, "end": place.end,
    }  # fmt: skip


def _source(source: SourceRow | None) -> dict[str, Any] | None:
    if source is None:
        return None
    return {
        "text": source.place.text, "name": source.name, "kind": source.kind, "carried": source.carried,
        "start": source.place.start, "end": source.place.end,
    }  # fmt: skip
