"""Findings moved with the text, so that what an engine found a moment ago stays where it stands while one types."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.core.article import Place
from newslint.core.record import FindingRecord
from newslint.lsp.drafts import Change


def moved(findings: Iterable[FindingRecord], changes: Iterable[Change]) -> tuple[FindingRecord, ...]:
    """The findings after some changes, without those whose own text, or whose fix, was touched.

    Only the offsets of their places move, not lines and columns.
    """
    found: Iterable[FindingRecord | None] = findings
    for change in changes:
        found = [finding and _moved(finding, change) for finding in found]
    return tuple(finding for finding in found if finding is not None)


def _moved(finding: FindingRecord, change: Change) -> FindingRecord | None:
    place = _place(finding.place, change)
    related = [(other, other.place if other.path else _place(other.place, change)) for other in finding.related]
    edits = [(edit, _span(edit.start, edit.end, change)) for edit in finding.edits]
    if place is None or any(span is None for _, span in edits):
        return None
    return finding._replace(
        place=place,
        related=tuple(other._replace(place=where) for other, where in related if where),
        edits=tuple(edit._replace(start=span[0], end=span[1]) for edit, span in edits if span),
    )


def _place(place: Place, change: Change) -> Place | None:
    if place.start is None or place.end is None:
        return None
    span = _span(place.start, place.end, change)
    return place._replace(start=span[0], end=span[1]) if span else None


def _span(start: int, end: int, change: Change) -> tuple[int, int] | None:
    """Where a span is after a change; None where the change touches it."""
    if end < change.start:
        return start, end
    if change.end < start:
        by = change.length - (change.end - change.start)
        return start + by, end + by
    return None
