"""Fixes: the edits of findings put into the source, in place or as a diff.

Edits never overlap: of two findings that want the same characters the first in the text wins, and a finding's edits
are made all or none. What is left is checked and fixed again until nothing changes, so that fixing twice is fixing
once; an article that does not settle, or cannot be read any more, stays as it was. Files keep their byte-order mark,
encoding and line ends, and how they are replaced is said in `newslint.checking.replacing`. A Word document stays as it
is: it is a copy that has the fixes (`newslint.checking.word`).
"""

from __future__ import annotations

import os
from collections.abc import Callable

from newslint.checking import word
from newslint.checking.content import bytes_of
from newslint.checking.desks import Desks
from newslint.checking.edits import chosen, fixed
from newslint.checking.left_out.changed import moved
from newslint.checking.left_out.of_run import LeftOut
from newslint.checking.replacing import replace
from newslint.core.errors import NewslintError
from newslint.core.paths import shown
from newslint.core.record import ArticleRecord, EditRecord, ErrorRecord, RunRecord
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
    articles, errors, diffs, copies = [], list(run.errors), [], []
    given = {shown(standard_input[0]): standard_input[1]} if standard_input else {}
    wanted = {a.path for a in run.articles if any(f.edits and (f.safe or unsafe) for f in a.findings)}
    left_out = LeftOut(desks.asked, wanted - given.keys())
    for article in run.articles:
        if article.findings and article.path.lower().endswith(word.SUFFIX):
            try:
                article, changes, said = _copied(article, desks, left_out, unsafe, write, given.get(article.path))
                diffs.append(changes)
                copies += said
            except NewslintError as error:
                errors.append(ErrorRecord(article.path, str(error)))
        elif article.path in wanted:
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
    messages = (*run.messages, *copies, *_of_unwritten(run))
    return run._replace(articles=tuple(articles), errors=tuple(errors), messages=messages), "".join(diffs)


def _copied(
    article: ArticleRecord, desks: Desks, left_out: LeftOut, unsafe: bool, write: bool, given: bytes | None
) -> tuple[ArticleRecord, str, list[str]]:  # fmt: skip
    """A Word document with its fixes and findings in a copy: what is left, the changes as a diff, and what to say."""
    path, desk = article.path, desks.of(article.path)
    content = bytes_of(path) if given is None else given
    reviewed = word.review(desk, path, content, unsafe, lambda record: left_out.of(record, desk.config.baseline))
    changes = diff(path, reviewed.before + "\n", reviewed.after + "\n") if reviewed.changes else ""
    if not write or given is not None or not (reviewed.changes or reviewed.comments):
        return article, changes, []
    copy = shown(word.write_copy(path, reviewed.content))
    return reviewed.record, changes, [f"{copy} is written: {reviewed.told}"]


def _of_unwritten(run: RunRecord) -> list[str]:
    """Which articles with findings are in a format that newslint does not write."""
    unwritten = (a for a in run.articles if a.findings and a.findings[0].place.start is None)
    paths = [a.path for a in unwritten if not a.path.lower().endswith(word.SUFFIX)]
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
            content = bytes_of(path)
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

    name = shown(os.path.normpath(path)).lstrip("/")
    lines = difflib.unified_diff(_lines(before), _lines(after), _named(f"a/{name}"), _named(f"b/{name}"))
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _named(path: str) -> str:
    """A path as git has it in a patch: in quotation marks, where a sign in it would end the line or do something."""
    if path.isprintable() and not set('"\\') & set(path):
        return path
    signs = (c if c.isprintable() else "".join(f"\\{byte:03o}" for byte in os.fsencode(c)) for c in path)
    return '"' + "".join(f"\\{sign}" if sign in ("\\", '"') else sign for sign in signs) + '"'


def _lines(source: str) -> list[str]:
    """The lines of a file as git sees them: only a line feed ends one."""
    pieces = source.split("\n")
    return [f"{piece}\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])
