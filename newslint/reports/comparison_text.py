"""A comparison for a person at a terminal."""

from __future__ import annotations

from newslint.reports.comparison import Comparison
from newslint.reports.comparison_rows import HEADS, rows_of, summary


def write(comparison: Comparison) -> str:
    """The table as text, columns lined up."""
    lines = [HEADS, *rows_of(comparison)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEADS))]
    filled = ("  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)) for line in lines)
    title = f"{comparison.paths[0]} against {', '.join(comparison.paths[1:])}\n"
    return title + "".join(f"  {line.rstrip()}\n" for line in filled) + f"{summary(comparison)}.\n"
