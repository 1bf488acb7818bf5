"""A comparison as rows of words, for a person to read."""

from __future__ import annotations

from newslint.reports.comparison import Comparison, what
from newslint.reports.wording import plural, short_where, shortened

HEADS = ("place", "kind", "draft", "", "source", "place there")
_SHOWN = 44  # characters of a fact


def rows_of(comparison: Comparison) -> list[tuple[str, ...]]:
    """The facts, one a row."""
    several = len(comparison.paths) > 2
    found: list[tuple[str, ...]] = []
    for row in comparison.rows:
        there = short_where(row.there) if row.there else ""
        there = f"{row.path} {there}" if several and there else there
        found.append((
            short_where(row.place), row.kind, shortened(row.place.text, _SHOWN), what(row),
            shortened(row.there.text, _SHOWN) if row.there else "", there,
        ))  # fmt: skip
    return found


def summary(comparison: Comparison) -> str:
    """How many facts there are, and how many of them are not as the sources have them."""
    counts = {s: sum(row.status == s for row in comparison.rows) for s in ("differs", "missing", "unsure")}
    total = plural(len(comparison.rows), "fact")
    return f"{total}: {counts['differs']} differ, {counts['missing']} added, {counts['unsure']} not found."
