"""What changed: the lines of each article that differ from a revision, as git sees them.

Whole articles are read and checked; of their findings those are kept of which any place, a related one too, lies in
changed lines. So a change to one of two places that disagree shows the disagreement. A revision that is not an
ancestor (the branch that a pull request goes to) stands for the commit at which the two parted.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from newslint.core.article import Place
from newslint.core.errors import NewslintError
from newslint.core.git import base_of, diff, listed, repository_of
from newslint.core.paths import shown
from newslint.core.record import ArticleRecord, EditRecord

Lines = list[tuple[int, int]]  # first and last line of each changed stretch
EVERYTHING: Lines = [(1, 1 << 60)]

_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", re.ASCII)
_ESCAPE = re.compile(rb'\\([abtnvfr"\\]|[0-7]{3})')
_ESCAPED = dict(zip(b'abtnvfr"\\', b'\a\b\t\n\v\f\r"\\', strict=True))


def changed_lines(paths: Iterable[str], revision: str) -> dict[str, Lines]:
    """The changed lines of files in the working tree against a revision; a file new to git has changed as a whole.

    Raises `NewslintError` outside a git repository, without git, and for a revision that does not exist.
    """
    by_repository: dict[str, list[str]] = {}
    for path in paths:
        root = repository_of(os.path.dirname(os.path.abspath(path)))
        if root is None:
            raise NewslintError(f"what changed is asked of git, and {path} is in no git repository")
        by_repository.setdefault(root, []).append(path)
    lines: dict[str, Lines] = {}
    for root, within in by_repository.items():
        changed, tracked = _in_repository(root, revision)
        for path in within:
            name = shown(os.path.relpath(os.path.abspath(path), root))
            lines[path] = changed.get(name, []) if name in tracked else EVERYTHING
    return lines


def _in_repository(root: str, revision: str) -> tuple[dict[str, Lines], set[str]]:
    """The changed lines in a working tree by file, and the files that git tracks."""
    base = base_of(root, revision)
    if base is None:
        return {}, set()
    return stretches(diff(root, base)), set(listed(root))


def stretches(diff: str) -> dict[str, Lines]:
    """The changed lines by file in a git diff without context; where lines are gone, the ones beside them."""
    lines: dict[str, Lines] = {}
    name, passing = "", 0
    for line in diff.split("\n"):
        if passing and line[:1] in ("+", "-"):  # a changed line itself, whatever it looks like
            passing -= 1
        elif line.startswith("diff --git a/"):
            name = line[len("diff --git a/") :][: (len(line) - len("diff --git a/ b/")) // 2]
        elif line.startswith("rename to "):
            name = _unquoted(line[len("rename to ") :])
        elif line.startswith("+++ ") and not line.endswith("/dev/null"):
            name = _unquoted(line[len("+++ ") :].rstrip("\t"))[len("b/") :]
        elif line.startswith("Binary files "):
            lines[name] = EVERYTHING
        elif hunk := _HUNK.match(line):
            gone, first, count = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            passing = gone + count
            lines.setdefault(name, []).append((first, first + count - 1) if count else (first, first + 1))
    return lines


def _unquoted(name: str) -> str:
    """A path as it is: git quotes one that has a quotation mark, a backslash or a control character in it."""
    if not name.startswith('"'):
        return name
    raw = os.fsencode(name[1:-1])
    return os.fsdecode(_ESCAPE.sub(lambda m: bytes([_ESCAPED.get(m[1][0]) or int(m[1], 8)]), raw))


def only_changed(article: ArticleRecord, lines: Lines) -> ArticleRecord:
    """An article with those of its findings of which any place lies in changed lines."""
    places = ((f.place, *(r.place for r in f.related if not r.path)) for f in article.findings)
    return article.keeping([number for number, of in enumerate(places) if any(_lies_in(p, lines) for p in of)])


def _lies_in(place: Place, lines: Lines) -> bool:
    return any(place.line <= last and place.end_line >= first for first, last in lines)


def moved(lines: Lines, source: str, edits: Iterable[EditRecord]) -> Lines:
    """The changed lines of a source after some edits, which come in the order of the text, and change lines too."""
    after, at, first = list(lines), 0, 1
    for edit in edits:
        first += source.count("\n", at, edit.start)
        gone, come = source.count("\n", edit.start, edit.end), edit.text.count("\n")
        after = [(_moved(a, first, gone, come), _moved(b, first, gone, come)) for a, b in after]
        after.append((first, first + come + bool(gone)))
        at, first = edit.end, first + come
    return after


def _moved(line: int, first: int, gone: int, come: int) -> int:
    """Where a line stands once `gone` line ends after line `first` have made way for `come` others."""
    return line if line <= first else max(first, line + come - gone)
