"""Annotations for GitHub Actions."""

from __future__ import annotations

from newslint.record import RunRecord


def write(run: RunRecord) -> str:
    """The run as text."""
    lines = []
    for article in run.articles:
        for f in article.findings:
            lines.append(f"{article.path}:{f.place.line}:{f.place.column}: {f.severity} {f.rule}: {f.message}")
    lines += [f"{e.path}: {e.message}" for e in run.errors]
    return "\n".join(lines) + "\n"
