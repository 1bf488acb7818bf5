"""What newslint has to say of a Word document, in a copy of it: tracked changes; comments are in `word_comments`.

Nothing of the document is written anew: what is added is put between the bytes that are there, so that formatting,
pictures, and what other programs keep in the file stay as they are. Changes and comments are newslint's (in Word each
reviewer can be shown or hidden), without a date, so that the same draft gives the same copy.
Source: ECMA-376, part 1, 17.13 (annotations).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from xml.sax.saxutils import escape

from newslint.core.record import EditRecord
from newslint.readers.docx_runs import Layout, Piece

AUTHOR = "newslint"
_ID = re.compile(rb'\bw:id="(\d{1,9})"')
# A paragraph's start tag and its properties; what keeps its end where it is; what must come behind it; where the
# properties of the end itself begin, behind what says that it was put in.
_HEAD = re.compile(rb"(<w:p(?: [^>]*)?>)(<w:pPr/>|<w:pPr>(?>(?:(?!</w:pPr>).)*)</w:pPr>)?", re.DOTALL)
_MORE = re.compile(rb"<w:(?:p|drawing|pict|object|sectPr|br|fldChar|del|moveFrom|pPrChange)[ />]")
_NEXT = re.compile(rb"</w:p>\s*<w:p[ >]")
_OF_END = re.compile(rb"<w:rPr>(?:<w:ins [^>]*/>)?")
_UNSEEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML cannot hold


class Marks:
    """What is put into the pieces of a document: deletions of characters, and XML between them."""

    def __init__(self, layout: Layout, *others: bytes) -> None:
        self.layout = layout
        self.deleted: dict[Piece, list[tuple[int, int]]] = defaultdict(list)
        self.added: dict[Piece, list[tuple[int, int, bytes]]] = defaultdict(list)
        self.ends: dict[str, list[tuple[int, int, bytes]]] = defaultdict(list)  # of paragraphs, by part
        numbers = (int(n) for part in (*layout.parts.values(), *others) for n in _ID.findall(part))
        self.number = max(numbers, default=0)

    def next_id(self) -> int:
        """A number that no annotation has."""
        self.number += 1
        return self.number

    def parts(self) -> dict[str, bytes]:
        """The parts that something was put into."""
        replaced = defaultdict(list, {part: [*ends] for part, ends in self.ends.items()})
        for piece in {**self.deleted, **self.added}:
            replaced[piece.part].append((piece.at, piece.end, self._piece(piece)))
        written = {}
        for part, pieces in replaced.items():
            content, at, out = self.layout.parts[part], 0, []
            for start, end, xml in sorted(pieces):
                out += [content[at:start], xml]
                at = end
            written[part] = b"".join([*out, content[at:]])
        return written

    def _piece(self, piece: Piece) -> bytes:
        """A piece cut where something is deleted or added: a run of what it was, and beside it what is new."""
        added: dict[int, list[bytes]] = defaultdict(list)
        for at, _, xml in sorted(self.added[piece], key=lambda one: one[:2]):
            added[at].append(xml)
        deleted = dict(self.deleted[piece])
        cuts = sorted({0, len(piece.characters), *added, *deleted, *deleted.values()})
        out, is_open, gone = [], True, 0  # until where it is deleted
        for at, following in zip(cuts, [*cuts[1:], None], strict=True):
            gone = max(gone, deleted.get(at, 0))
            for xml in added.get(at, ()):
                out.append(b"</w:r>" * is_open + xml)
                is_open = False
            if following is None:
                break
            text = "".join(piece.characters[at:following]).encode()
            if at < gone:
                run = piece.run.opening + b'<w:delText xml:space="preserve">' + text + b"</w:delText></w:r>"
                out.append(b"</w:r>" * is_open + tracked(b"del", self.next_id(), run))
                is_open = False
            else:
                out.append(piece.run.opening * (not is_open) + b'<w:t xml:space="preserve">' + text + b"</w:t>")
                is_open = True
        return b"".join([*out, piece.run.opening * (not is_open)])


def changed(layout: Layout, edits: Iterable[EditRecord]) -> tuple[bytes, int]:
    """The document with edits of its article's source as tracked changes, and how many could be made."""
    marks, made = Marks(layout), 0
    for edit in edits:
        made += change(marks, edit)
    return layout.package.with_parts(marks.parts()), made


def change(marks: Marks, edit: EditRecord) -> bool:
    """Make an edit where all that it touches is text as it stands; a deletion may go over several paragraphs."""
    source = marks.layout.article.source or ""
    lines, at = [], edit.start
    for line in source[edit.start : edit.end].split("\n"):
        if line:
            lines.append((at, at + len(line)))
        at += len(line) + 1
    spans = [_spans(marks.layout, start, end) for start, end in lines]
    if not all(spans) or (edit.text and len(spans) > 1):
        return False
    home = (spans[0][-1][0], spans[0][-1][2]) if spans else before(marks.layout, edit.start)
    if home is None:
        return False
    for piece, start, end in (span for of_line in spans for span in of_line):
        marks.deleted[piece].append((start, end))
    if not edit.text:
        for (start, end), of_line in zip(lines, spans, strict=True):
            if source[start - 1 : start] in ("", "\n") and source[end : end + 1] in ("", "\n"):
                _delete_end(marks, of_line[0][0], of_line[-1][0])
    if edit.text:
        piece, at = home
        run = spans[0][0][0].run if spans else piece.run
        text = run.opening + b'<w:t xml:space="preserve">' + as_xml(edit.text) + b"</w:t></w:r>"
        new, around = tracked(b"ins", marks.next_id(), text), piece.run.insertion
        marks.added[piece].append((at, 0, b"</w:ins>" + new + around if around else new))
    return True


def _delete_end(marks: Marks, first: Piece, last: Piece) -> None:
    """Delete the end of a paragraph of which all words go, where it has nothing else and another comes behind it."""
    content = marks.layout.parts[first.part]
    start = max(content.rfind(b"<w:p>", 0, first.at), content.rfind(b"<w:p ", 0, first.at))
    end = content.find(b"</w:p>", last.end)
    head = _HEAD.match(content, start) if start >= 0 else None
    if head is None or _MORE.search(content, start + 1, end) or not _NEXT.match(content, end):
        return
    gone = b'<w:del w:id="%d" w:author="%s"/>' % (marks.next_id(), AUTHOR.encode())
    opening, properties = head.group(1), head.group(2) or b""
    inner = b"" if properties.endswith(b"/>") else properties[len(b"<w:pPr>") : -len(b"</w:pPr>")]
    if (inside := _OF_END.search(inner)) is None:
        inner += b"<w:rPr>" + gone + b"</w:rPr>"
    else:
        inner = inner[: inside.end()] + gone + inner[inside.end() :]
    marks.ends[first.part].append((head.start(), head.end(), opening + b"<w:pPr>" + inner + b"</w:pPr>"))


def _spans(layout: Layout, start: int, end: int) -> list[tuple[Piece, int, int]]:
    """What of the pieces the range is made of; nothing where something else stands in it."""
    found, at = [], start
    for piece in layout.within(start, end):
        if piece.start <= at < piece.stop and at < end:
            found.append((piece, at - piece.start, min(end, piece.stop) - piece.start))
            at = min(end, piece.stop)
    return found if at == end else []


def before(layout: Layout, at: int) -> tuple[Piece, int] | None:
    """The piece that ends at a place or has it inside, or else begins there, and the place in it."""
    here = layout.within(at, at)
    return (here[0], at - here[0].start) if here else None


def tracked(kind: bytes, number: int, run: bytes) -> bytes:
    """A run as a tracked change, "ins" or "del"."""
    return b'<w:%s w:id="%d" w:author="%s">' % (kind, number, AUTHOR.encode()) + run + b"</w:%s>" % kind


def as_xml(text: str) -> bytes:
    """Text as XML in any encoding that has ASCII in it."""
    return escape(_UNSEEN.sub("\ufffd", text), {'"': "&quot;"}).encode("ascii", "xmlcharrefreplace")
