"""What changed: the lines of each article that differ from a revision, as git sees them.

Whole articles are read and checked; of their findings those are kept of which any place, a related one too, lies in
changed lines. So a change to one of two places that disagree shows the disagreement.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from newslint.article import Place
from newslint.errors import NewslintError
from newslint.record import ArticleRecord

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.ASCII)
Lines = list[tuple[int, int]]  # first and last line of each changed stretch


def changed_lines(paths: Iterable[str], revision: str) -> dict[str, Lines]:
    """The changed lines of files in the working tree against a revision; a new file has changed as a whole.

    Raises `NewslintError` outside a git repository, without git, and for a revision that does not exist.
    """
    return {path: _of_file(path, revision) for path in paths}


def _git(path: str, *arguments: str) -> str:
    import subprocess

    command = ["git", "-C", os.path.dirname(os.path.abspath(path)), "-c", "core.quotePath=off", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True)
    except OSError:
        raise NewslintError("--changed needs git, which was not found") from None
    except subprocess.CalledProcessError as error:
        reason = os.fsdecode(error.stderr).strip().split("\n")[0]
        raise NewslintError(f"--changed: git says: {reason}") from None
    return os.fsdecode(done.stdout)


def _of_file(path: str, revision: str) -> Lines:
    name = os.path.basename(path)
    if not _git(path, "ls-files", "--", name):
        return [(1, 1 << 60)]
    stretches = []
    for line in _git(path, "diff", "--no-color", "--no-ext-diff", "-U0", revision, "--", name).split("\n"):
        if hunk := _HUNK.match(line):
            first, count = int(hunk.group(1)), int(hunk.group(2) or 1)
            stretches.append((first, first + count - 1) if count else (first, first + 1))
    return stretches


def _lies_in(place: Place, lines: Lines) -> bool:
    return any(place.line <= last and place.end_line >= first for first, last in lines)


def only_changed(article: ArticleRecord, lines: Lines) -> ArticleRecord:
    """An article with those of its findings of which any place lies in changed lines."""
    kept = (f for f in article.findings if any(_lies_in(p, lines) for p in (f.place, *(r.place for r in f.related))))
    return article._replace(findings=tuple(kept))
