"""Fixes: the edits of findings put into the source, in place or as a diff.

Edits never overlap: of two findings that want the same characters the first in the text wins, and a finding's edits
are made all or none. What is left is checked and fixed again until nothing changes, so that fixing twice is fixing
once; an article that does not settle, or cannot be read any more, stays as it was. Files are written in one step, and
keep their mode, byte-order mark, encoding and line ends.
"""

from __future__ import annotations

import os
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple

from newslint.desks import Desks
from newslint.errors import NewslintError, UnreadableArticle
from newslint.readers.decode import encoding_of
from newslint.record import ArticleRecord, EditRecord, ErrorRecord, FindingRecord, RunRecord

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

    Without `write` files stay as they are, and so does the run.
    """
    articles, errors, diffs = [], list(run.errors), []
    for article in run.articles:
        if any(f.edits and (f.safe or unsafe) for f in article.findings):
            try:
                article, changes = _fix_article(article, desks, unsafe, write, standard_input)
                diffs.append(changes)
            except NewslintError as error:
                errors.append(ErrorRecord(article.path, str(error)))
        articles.append(article)
    return run._replace(articles=tuple(articles), errors=tuple(errors)), "".join(diffs)


def _fix_article(
    article: ArticleRecord, desks: Desks, unsafe: bool, write: bool, standard_input: tuple[str, bytes] | None
) -> tuple[ArticleRecord, str]:
    path = article.path
    desk = desks.of(path)
    is_input = standard_input is not None and path == standard_input[0].replace("\\", "/")
    content = standard_input[1] if standard_input is not None and is_input else desk.content(path)
    mark, encoding = encoding_of(content)
    source = desk.read(content, path).source
    if source is None or mark + source.encode(encoding, "replace") != content:
        raise UnreadableArticle("cannot be fixed: newslint writes UTF-8 and UTF-16 text only")

    def check(source: str, edits: list[EditRecord]) -> ArticleRecord | None:
        return desk.check_file(path, mark + source.encode(encoding))[0]

    settled = settle(source, check, unsafe)
    if settled is None:
        raise NewslintError("was left as it is: its fixes contradict each other, or would break it")
    if write and settled.made and not is_input:
        put(path, mark + settled.source.encode(encoding))
    return settled.record if write else article, diff(path, source, settled.source)


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


def put(path: str, content: bytes) -> None:
    """Put new content in the place of a file, in one step; raises `NewslintError`."""
    real = os.path.realpath(path)
    partial = f"{real}.newslint-{os.getpid()}"
    begun = False
    try:
        with open(partial, "xb") as file:
            begun = True
            file.write(content)
        os.chmod(partial, os.stat(real).st_mode & 0o7777)
        os.replace(partial, real)
    except OSError as error:
        if begun:
            os.unlink(partial)
        raise NewslintError(f"cannot be written: {error.strerror or error}") from None
