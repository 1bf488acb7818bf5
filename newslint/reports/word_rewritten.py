"""A Word document with all that somebody has changed in its words, as tracked changes: new paragraphs too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from newslint.core.record import EditRecord
from newslint.readers.docx_runs import Layout
from newslint.reports.word import AUTHOR, Marks, as_xml, before, change, tracked

_INNER = re.compile(rb"<w:p[ />]")  # a paragraph in a text box
_STYLE = re.compile(rb"<w:pStyle [^>]*/>")
_HEADINGS = ("headline", "standfirst", "heading")


def rewritten(
    layout: Layout, edits: Sequence[EditRecord], added: Iterable[EditRecord]
) -> tuple[bytes, int, list[EditRecord]]:
    """The document with edits of its article's source, how many could be made, and those that could not.

    `added` are new paragraphs, each at the place where the one before it ends; at -1 one comes before all.
    """
    marks = Marks(layout)
    left = [edit for edit in edits if not change(marks, edit)]
    made = len(edits) - len(left)
    behind: dict[int, list[EditRecord]] = defaultdict(list)
    for edit in added:
        behind[edit.start].append(edit)
    for at, those in behind.items():
        if _add(marks, at, [edit.text for edit in those]):
            made += len(those)
        else:
            left += those
    return layout.package.with_parts(marks.parts()), made, left


def _add(marks: Marks, at: int, texts: list[str]) -> bool:
    """Put new paragraphs behind the one that ends at a place; they look as it does, unless it is a heading."""
    layout, article = marks.layout, marks.layout.article
    if (home := before(layout, max(0, at))) is None:
        return False
    piece, content = home[0], layout.parts[home[0].part]
    start = max(content.rfind(b"<w:p>", 0, piece.at), content.rfind(b"<w:p ", 0, piece.at))
    end = content.find(b"</w:p>", piece.end)
    if start < 0 or end < 0 or _INNER.search(content, start + 1, end):
        return False
    opening, style = b"<w:r>", b""
    if article.blocks[article.block_index(article.text_offset(max(0, at - 1)))].kind not in _HEADINGS:
        found = _STYLE.search(content, start, piece.at)
        opening, style = piece.run.opening, found.group() if found else b""
    place = start if at < 0 else end + len(b"</w:p>")
    new = b"".join(_paragraph(marks, text, opening, style) for text in texts)
    marks.ends[piece.part].append((place, place, new))
    return True


def _paragraph(marks: Marks, text: str, opening: bytes, style: bytes) -> bytes:
    end = b'<w:ins w:id="%d" w:author="%s"/>' % (marks.next_id(), AUTHOR.encode())
    run = opening + b'<w:t xml:space="preserve">' + as_xml(text) + b"</w:t></w:r>"
    properties = b"<w:pPr>" + style + b"<w:rPr>" + end + b"</w:rPr></w:pPr>"
    return b"<w:p>" + properties + tracked(b"ins", marks.next_id(), run) + b"</w:p>"
