"""The run as one line for the desk's chat."""

from __future__ import annotations

from newslint.core.record import RunRecord


def write(run: RunRecord) -> str:
    """How many articles, and how many findings of each severity."""
    counts = ", ".join(f"{run.count(severity)} {severity}" for severity in ("error", "warning", "note"))
    return f"newslint read {len(run.articles)}: {counts}\n"
