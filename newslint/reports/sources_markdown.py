"""Tables of sources as Markdown, to put beside a draft."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.core.record import ErrorRecord
from newslint.reports.markdown import cell
from newslint.reports.sources_rows import parts, summary
from newslint.reports.sources_table import SourcesTable


def write(tables: Sequence[SourcesTable], errors: Sequence[ErrorRecord] = ()) -> str:
    """The tables as Markdown, one section an article."""
    return "\n".join(_article(t) for t in tables)


def _article(table: SourcesTable) -> str:
    blocks = [_table(heads, rows) for heads, rows in parts(table)] or ["No figures and no quotations.\n"]
    line = summary(table)
    return f"## {cell(table.path)}\n\n" + (f"{line}\n\n" if line else "") + "\n".join(blocks)


def _table(heads: tuple[str, ...], body: list[tuple[str, ...]]) -> str:
    lines = [heads, ("---",) * len(heads), *(tuple(map(cell, row)) for row in body)]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)
