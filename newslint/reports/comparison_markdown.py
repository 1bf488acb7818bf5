"""A comparison as Markdown, to put beside a draft."""

from __future__ import annotations

from newslint.reports.comparison import Comparison
from newslint.reports.comparison_rows import HEADS, rows_of, summary


def write(comparison: Comparison) -> str:
    """The table as Markdown."""
    body = [tuple(cell.replace("|", "\\|") for cell in row) for row in rows_of(comparison)]
    lines = [HEADS, ("---",) * len(HEADS), *body]
    table = "".join("| " + " | ".join(line) + " |\n" for line in lines)
    return f"## {comparison.paths[0]} against {', '.join(comparison.paths[1:])}\n\n{table}\n{summary(comparison)}.\n"
