"""Fixes: the edits of findings put into the source, as a diff or in place.

Edits never overlap: of two findings that want the same characters the first in the text wins, and a finding's edits
are made all or none. What is left is checked and fixed again until nothing changes, so that fixing twice is fixing
once. Files are written in one step, and keep their mode, byte-order mark, encoding and line ends.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from newslint.readers.decode import encoding_of
from newslint.record import EditRecord, FindingRecord

PASSES = 5  # a fix that has not settled by then contradicts another


def chosen(findings: Iterable[FindingRecord], unsafe: bool) -> list[EditRecord]:
    """The edits to make, in the order of the text: none overlaps another, none is unsafe unless that is wished."""
    taken: list[EditRecord] = []
    for finding in findings:
        if not finding.edits or not (finding.safe or unsafe):
            continue
        new = [edit for edit in finding.edits if edit not in taken]
        if not any(_overlap(edit, other) for edit in new for other in taken):
            taken.extend(new)
    return sorted(taken)


def _overlap(one: EditRecord, other: EditRecord) -> bool:
    return (one.start < other.end and other.start < one.end) or one.start == other.start


def fixed(source: str, edits: Iterable[EditRecord]) -> str:
    """The source with edits made; they must not overlap."""
    pieces, at = [], 0
    for edit in sorted(edits):
        pieces += [source[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, source[at:]])


def settle(source: str, findings: Callable[[str], Iterable[FindingRecord]], unsafe: bool) -> tuple[str, int]:
    """Fix a source until nothing changes; gives the fixed source and how many edits were made.

    `findings` checks a source and gives what it finds.
    """
    made = 0
    for _ in range(PASSES):
        edits = chosen(findings(source), unsafe)
        if not edits:
            break
        source = fixed(source, edits)
        made += len(edits)
    return source, made


def diff(path: str, before: str, after: str) -> str:
    """A unified diff from one text of a file to the other."""
    import difflib

    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{path}", f"b/{path}"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def write(path: str, content: bytes, after: str) -> None:
    """Put a fixed source in the place of a file whose bytes were `content`; raises `OSError`."""
    mark, encoding = encoding_of(content)
    real = os.path.realpath(path)
    partial = f"{real}.newslint-{os.getpid()}"
    try:
        with open(partial, "xb") as file:
            file.write(mark + after.encode(encoding))
        os.chmod(partial, os.stat(real).st_mode & 0o7777)
        os.replace(partial, real)
    except OSError:
        if os.path.exists(partial):
            os.unlink(partial)
        raise
