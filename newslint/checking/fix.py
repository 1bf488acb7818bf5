"""Fixes: the edits of findings put into the source, in place or as a diff.

Edits never overlap: of two findings that want the same characters the first in the text wins, and a finding's edits
are made all or none. What is left is checked and fixed again until nothing changes, so that fixing twice is fixing
once; an article that does not settle, or cannot be read any more, stays as it was. Files keep their byte-order mark,
encoding and line ends, and how they are replaced is said in `newslint.checking.replacing`.
"""

from __future__ import annotations

import os
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from itertools import pairwise

from newslint.checking.desk import Desks
from newslint.checking.left_out.changed import moved
from newslint.checking.left_out.of_run import LeftOut
from newslint.checking.replacing import replace
from newslint.core.errors import NewslintError
from newslint.core.paths import shown
from newslint.core.record import ArticleRecord, EditRecord, ErrorRecord, FindingRecord, RunRecord
from newslint.core.tuples import NamedTuple
from newslint.readers.decode import encoding_of

PASSES = 10  # a fix that has not settled by then contradicts another

# Checks a source: its record, of which those findings are left that may be fixed; None where it cannot be checked.
# The edits are those that led to it from the source that was checked before.
Checker = Callable[[str, list[EditRecord]], ArticleRecord | None]


class Settled(NamedTuple):
    """A source with nothing left to fix, what is found in it, and how many places were changed on the way."""

    source: str
    record: ArticleRecord
    made: int


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


def settle(source: str, check: Checker, unsafe: bool) -> Settled | None:
    """Fix a source until nothing changes; None where it does not settle."""
    made = 0
    edits: list[EditRecord] = []
    for _ in range(PASSES):
        record = check(source, edits)
        if record is None:
            return None
        edits = [e for e in chosen(record.findings, unsafe) if source[e.start : e.end] != e.text]
        if not edits:
            return Settled(source, record._replace(fixed=made), made)
        source = fixed(source, edits)
        made += len(edits)
    return None


def fix_run(
    run: RunRecord, desks: Desks, unsafe: bool, write: bool, standard_input: tuple[str, bytes] | None = None
) -> tuple[RunRecord, str]:
    """Fix the articles of a run: the run with what is left, and the changes as a diff.

    Without `write` files stay as they are, and so does the run; standard input is never written.
    """
    articles, errors, diffs = [], list(run.errors), []
    given = {shown(standard_input[0]): standard_input[1]} if standard_input else {}
    wanted = {a.path for a in run.articles if any(f.edits and (f.safe or unsafe) for f in a.findings)}
    left_out = LeftOut(desks.asked, wanted - given.keys())
    for article in run.articles:
        if article.path in wanted:
            try:
                content = given.get(article.path)
                draft = _Draft(article.path, content, desks, left_out)
                settled = settle(draft.source, draft.check, unsafe)
                if settled is None:
                    raise NewslintError("was left as it is: its fixes contradict each other, or would break it")
                diffs.append(diff(article.path, draft.source, settled.source))
                if write and content is None:
                    if settled.made:
                        replace(article.path, draft.content, draft.bytes_of(settled.source))
                    article = settled.record
            except NewslintError as error:
                errors.append(ErrorRecord(article.path, str(error)))
        articles.append(article)
    messages = (*run.messages, *_of_unwritten(run))
    return run._replace(articles=tuple(articles), errors=tuple(errors), messages=messages), "".join(diffs)


def _of_unwritten(run: RunRecord) -> list[str]:
    """Which articles with findings are in a format that newslint does not write."""
    paths = [a.path for a in run.articles if a.findings and a.findings[0].place.start is None]
    named = ", ".join(paths[:3]) + (f" and {len(paths) - 3:,} more" if len(paths) > 3 else "")
    return [f"not fixed, because newslint does not write such files: {named}"] if paths else []


class _Draft:
    """A file while it is fixed; raises `NewslintError` where it cannot be written as it was read."""

    def __init__(self, path: str, content: bytes | None, desks: Desks, left_out: LeftOut) -> None:
        self.path = path
        self._desk = desks.of(path)
        self._left_out = left_out
        self._lines = left_out.lines_of(path)
        self._failing = 0
        if content is None:
            content = self._desk.content(path)
        self.content = content
        self._mark, self._encoding = encoding_of(content)
        source = self._desk.read(content, path).source
        if source is None or self.bytes_of(source) != content:
            raise NewslintError(f"cannot be fixed: written again in {self._encoding}, it would change as a whole")
        self.source = self._before = source

    def bytes_of(self, source: str) -> bytes:
        try:
            return self._mark + source.encode(self._encoding)
        except UnicodeEncodeError as error:
            char = source[error.start]
            raise NewslintError(f'cannot be fixed: {self._encoding} has no "{char}"; save it as UTF-8') from None

    def check(self, source: str, edits: list[EditRecord]) -> ArticleRecord | None:
        """What is found in a source that some edits have led to from the one before, without what is left out."""
        self._lines = moved(self._lines, self._before, edits)
        self._before = source
        record, errors = self._desk.check_file(self.path, self.bytes_of(source))
        self._failing = self._failing if edits else len(errors)
        if record is None or len(errors) > self._failing:  # a rule that failed before is reported as it is
            return None
        return self._left_out.of(record, self._desk.config.baseline, self._lines)


def diff(path: str, before: str, after: str) -> str:
    """A unified diff from one text of a file to the other; empty where they are the same."""
    import difflib

    name = os.path.normpath(path).replace("\\", "/").lstrip("/")
    lines = difflib.unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(source: str) -> list[str]:
    """The lines of a file as git sees them: only a line feed ends one."""
    pieces = source.split("\n")
    return [f"{piece}\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])
