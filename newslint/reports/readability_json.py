"""Tables of readability for tools: the contract with `"schema": 1`, one JSON document."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from newslint.core.article import Place
from newslint.core.record import ErrorRecord
from newslint.reports.json import SCHEMA
from newslint.reports.readability_table import ReadabilityTable, Scored


def write(tables: Sequence[ReadabilityTable], errors: Sequence[ErrorRecord]) -> str:
    """The tables as one JSON document."""
    document = {
        "schema": SCHEMA,
        "articles": [_table(t) for t in tables],
        "errors": [{"path": e.path, "message": e.message} for e in errors],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _table(table: ReadabilityTable) -> dict[str, Any]:
    return {
        "path": table.path, "language": table.language, "engine": table.engine, **_scored(table.whole),
        "sections": [
            {"heading": _place(s.heading) if s.heading else None, **_scored(s.scored)} for s in table.sections
        ],
        "measure": table.measure, "target": table.target, "verdict": table.verdict,
        "hardest": [{**_place(h.place), "words": h.words, "score": h.score} for h in table.hardest],
        "hard": [{**_place(h.place), "level": h.level, "score": h.score} for h in table.hard],
    }  # fmt: skip


def _scored(scored: Scored) -> dict[str, Any]:
    return {
        "sentences": scored.sentences, "words": scored.words, "syllables": scored.syllables or None,
        "scores": {name: round(score, 2) for name, score in scored.scores.items()},
    }  # fmt: skip


def _place(place: Place) -> dict[str, Any]:
    return {
        "text": place.text, "line": place.line, "column": place.column, "start": place.start, "end": place.end,
    }  # fmt: skip
