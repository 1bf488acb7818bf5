"""A Word document looked through: a copy with what may be mended as tracked changes, and the rest as comments."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from newslint.checking.desk import Desk
from newslint.core.errors import NewslintError
from newslint.core.record import ArticleRecord, EditRecord
from newslint.core.tuples import NamedTuple

if TYPE_CHECKING:
    from newslint.readers.docx_runs import Layout

SUFFIX = ".docx"
PASSES = 10  # a fix that has not settled by then contradicts another
_COPY = re.compile(r"\.newslint(?:-\d+)?\.docx$", re.IGNORECASE)


class Reviewed(NamedTuple):
    """A copy of a Word document, what is found in it when all changes are accepted, and how much was put into it.

    `before` and `after` are its text, a paragraph a line.
    """

    content: bytes
    record: ArticleRecord
    changes: int
    comments: int
    before: str
    after: str

    @property
    def told(self) -> str:
        """How much it is, in words."""
        counted = ((self.changes, "tracked change"), (self.comments, "comment"))
        return " and ".join(f"{n:,} {what}{'s' * (n != 1)}" for n, what in counted if n)


def is_copy(path: str) -> bool:
    """Whether a file is such a copy, by its name."""
    return _COPY.search(path) is not None


def review(
    desk: Desk, path: str, content: bytes, unsafe: bool = False,
    kept: Callable[[ArticleRecord], ArticleRecord] = lambda record: record,
) -> Reviewed:  # fmt: skip
    """Look a Word document through; `path` is what it is called, and `kept` takes out what is not to be reported.

    Raises `NewslintError` where it cannot be read or checked, or where its fixes contradict each other.
    """
    from newslint.checking.edits import chosen
    from newslint.readers.docx_runs import Layout
    from newslint.reports.telling import Teller
    from newslint.reports.word import changed
    from newslint.reports.word_comments import commented, said_of

    before, made = None, 0
    for _ in range(PASSES):
        layout = Layout(content, path)
        source = layout.article.source or ""
        before = source if before is None else before
        record = kept(_checked(desk, path, layout))
        edits = [e for e in chosen(record.findings, unsafe) if source[e.start : e.end] != e.text]
        content, number = changed(layout, edits) if edits else (content, 0)
        if not number:
            break
        made += number
    else:
        raise NewslintError("was left as it is: its fixes contradict each other")
    tell = Teller(desk.config.messages or record.language)
    content, comments = commented(layout, [said_of(finding, source, tell) for finding in record.findings])
    left, errors = desk.check_file(path, content)
    if left is None:
        raise NewslintError(errors[0].message)
    return Reviewed(content, kept(left)._replace(fixed=made), made, comments, before, source)


def annotated(
    desk: Desk, path: str, content: bytes, text: str | None = None,
    kept: Callable[[ArticleRecord], ArticleRecord] = lambda record: record,
) -> Reviewed:  # fmt: skip
    """A Word document with what was made of its text as tracked changes, and what is found in that as comments.

    What of the changes cannot be made (over a picture, say) is a comment too. Raises `NewslintError`.
    """
    from newslint.checking.rewriting import rewriting
    from newslint.readers.docx_runs import Layout
    from newslint.reports.telling import Teller
    from newslint.reports.word_comments import commented, of_change, said_of
    from newslint.reports.word_rewritten import rewritten

    layout = Layout(content, path)
    before, made = layout.article.source or "", 0
    left: list[EditRecord] = []
    if text is not None:
        edits, added = rewriting(layout.article.text, text)
        places = [edit._replace(start=start, end=end) for edit in edits for start, end in [_in_source(layout, edit)]]
        ends = [edit._replace(start=_end_in_source(layout, edit.start)) for edit in added]
        content, made, left = rewritten(layout, places, ends)
        layout = Layout(content, path)
    record = kept(_checked(desk, path, layout))
    source = layout.article.source or ""
    tell = Teller(desk.config.messages or record.language)
    said = [*map(of_change, left), *(said_of(finding, source, tell) for finding in record.findings)]
    content, comments = commented(layout, said)
    return Reviewed(content, record._replace(fixed=made), made, comments, before, source)


def _in_source(layout: Layout, edit: EditRecord) -> tuple[int, int]:
    """Where in the source an edit of the text is to be made; what is put in goes behind what stands before it."""
    if edit.start < edit.end:
        return layout.article.source_range(edit.start, edit.end)
    if edit.start > 0 and layout.article.text[edit.start - 1] != "\n":
        return (_end_in_source(layout, edit.start),) * 2
    return (layout.article.source_range(edit.start, edit.start + 1)[0],) * 2


def _end_in_source(layout: Layout, end: int) -> int:
    """Where what ends at an offset of the text ends in the source; -1 for -1."""
    return layout.article.source_range(end - 1, end)[1] if end > 0 else end


def _checked(desk: Desk, path: str, layout: Layout) -> ArticleRecord:
    record, errors = desk.check(desk.dressed(layout.article, path))
    if record is None:
        raise NewslintError(errors[0].message)
    return record


def write_copy(path: str, content: bytes) -> str:
    """Write the copy beside the document, under a name that nothing has yet, which it gives; raises `NewslintError`."""
    stem = _COPY.sub("", path) if is_copy(path) else path[: -len(SUFFIX)]
    for number in range(1, 1_000):
        name = f"{stem}.newslint{f'-{number}' if number > 1 else ''}{SUFFIX}"
        try:
            with open(name, "xb") as file:
                file.write(content)
            return name
        except FileExistsError:
            continue
        except OSError as error:
            raise NewslintError(f"no copy of it can be written: {error.strerror or error}") from None
    raise NewslintError(f"no copy of it was written: {os.path.basename(stem)} has a thousand already")
