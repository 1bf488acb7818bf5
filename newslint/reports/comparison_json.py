"""A comparison for tools: the contract with `"schema": 1`, one JSON document."""

from __future__ import annotations

import json
from typing import Any

from newslint.core.article import Place
from newslint.reports.comparison import Comparison, Row
from newslint.reports.json import SCHEMA


def write(comparison: Comparison) -> str:
    """The comparison as one JSON document."""
    document = {
        "schema": SCHEMA, "path": comparison.paths[0], "sources": list(comparison.paths[1:]),
        "facts": [_row(row) for row in comparison.rows],
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _row(row: Row) -> dict[str, Any]:
    there = {"path": row.path, **_place(row.there)} if row.there else None
    return {"kind": row.kind, **_place(row.place), "status": row.status, "how": row.how or None, "source": there}


def _place(place: Place) -> dict[str, Any]:
    return {
        "text": place.text, "line": place.line, "column": place.column, "end_line": place.end_line,
        "end_column": place.end_column, "start": place.start, "end": place.end, "paragraph": place.paragraph,
    }  # fmt: skip
