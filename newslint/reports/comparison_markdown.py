"""A comparison as Markdown, to put beside a draft."""

from __future__ import annotations

from newslint.reports.comparison import Comparison
from newslint.reports.comparison_rows import HEADS, rows_of, summary
from newslint.reports.markdown import cell


def write(comparison: Comparison) -> str:
    """The table as Markdown."""
    body = [tuple(map(cell, row)) for row in rows_of(comparison)]
    lines = [HEADS, ("---",) * len(HEADS), *body]
    table = "".join("| " + " | ".join(line) + " |\n" for line in lines)
    draft, *sources = map(cell, comparison.paths)
    return f"## {draft} against {', '.join(sources)}\n\n{table}\n{summary(comparison)}.\n"
