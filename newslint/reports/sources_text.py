"""Tables of sources for a person at a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.core.record import ErrorRecord
from newslint.reports.sources_rows import parts, summary
from newslint.reports.sources_table import SourcesTable


def write(tables: Sequence[SourcesTable], errors: Sequence[ErrorRecord] = ()) -> str:
    """The tables as text, columns lined up."""
    return "\n".join(_article(t) for t in tables)


def _article(table: SourcesTable) -> str:
    blocks = [_columns([heads, *rows]) for heads, rows in parts(table)] or ["  no figures and no quotations\n"]
    line = summary(table)
    return f"{table.path}\n" + (f"  {line}\n\n" if line else "") + "\n".join(blocks)


def _columns(lines: list[tuple[str, ...]]) -> str:
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    filled = ("  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)) for line in lines)
    return "".join(f"  {line.rstrip()}\n" for line in filled)
