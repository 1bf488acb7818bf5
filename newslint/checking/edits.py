"""The edits of findings: which are made together, and what they make of a source."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from itertools import pairwise

from newslint.core.record import EditRecord, FindingRecord


def chosen(findings: Iterable[FindingRecord], unsafe: bool) -> list[EditRecord]:
    """The edits to make, in the order of the text: none overlaps another, none is unsafe unless that is wished."""
    taken: list[EditRecord] = []
    seen: set[EditRecord] = set()
    for finding in findings:
        new = sorted(set(finding.edits) - seen) if finding.safe or unsafe else []
        apart = all(one.end <= other.start and one.start < other.start for one, other in pairwise(new))
        if apart and all(_is_free(edit, taken) for edit in new):
            seen.update(new)
            for edit in new:
                insort(taken, edit)
    return taken


def _is_free(edit: EditRecord, taken: list[EditRecord]) -> bool:
    """Whether an edit touches none of those that are taken, which are in order and do not overlap."""
    index = bisect_left(taken, edit)
    near = taken[max(0, index - 1) : index + 1]
    return not any((edit.start < o.end and o.start < edit.end) or edit.start == o.start for o in near)


def fixed(source: str, edits: Iterable[EditRecord]) -> str:
    """The source with edits made; they must be in order and not overlap."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [source[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, source[at:]])
