"""Comments in a Word document: what is said of a finding, where it stands, and the part that has the comments."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import chain

from newslint.core.record import EditRecord, FindingRecord, RelatedRecord
from newslint.core.tuples import NamedTuple
from newslint.readers.docx_parts import Comments, relations
from newslint.readers.docx_runs import Layout, Piece
from newslint.readers.office_package import Package
from newslint.reports.telling import SEVERITIES, Teller
from newslint.reports.word import AUTHOR, Marks, as_xml

AUTHOR_OF_NOTES = "newslint notes"  # a reviewer of its own, who is hidden with one click
WORDS = 40  # characters around the other place of a disagreement
_SCHEMAS = (b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/")  # transitional, strict
_TYPES = "[Content_Types].xml"
_PACKAGE = b"http://schemas.openxmlformats.org/package/2006/"


class Said(NamedTuple):
    """A comment: its paragraphs, whose it is, and the range of the article's source that it is about."""

    words: tuple[str, ...]
    author: str
    start: int
    end: int


def said_of(finding: FindingRecord, source: str, tell: Teller) -> Said:
    """What is said of a finding whose places are those of the article's source, in signs besides its own message."""
    place = finding.place
    start, end = place.start or 0, place.end or 0
    words = [finding.message]
    words += [f"↔ {_around(other)}" for other in finding.related if other.role == "against"][:1]
    if finding.edits:
        at, pieces = start, []
        for edit in sorted(finding.edits):
            pieces += [source[at : edit.start], edit.text]
            at = edit.end
        words += [f"→ {''.join([*pieces, source[at:end]]).strip()}"] if start <= finding.edits[0].start else []
    author = AUTHOR_OF_NOTES if finding.severity == "note" else AUTHOR
    return Said((*words, f"{tell(SEVERITIES[finding.severity])}, {finding.rule}"), author, start, end)


def of_change(edit: EditRecord) -> Said:
    """What is said of a change that cannot be made in the document."""
    return Said((f"→ {edit.text.strip() or '∅'}",), AUTHOR, edit.start, edit.end)


def _around(other: RelatedRecord) -> str:
    """A place with some words around it, by which it is found in a window without line numbers."""
    at = other.place.column - other.excerpt.column
    first, last = max(0, at - WORDS), at + len(other.place.text) + WORDS
    text = other.excerpt.text[first:last]
    if first or other.excerpt.before:
        text = f"… {text.partition(' ')[2]}"
    if last < len(other.excerpt.text) or other.excerpt.after:
        text = f"{text.rpartition(' ')[0]} …"
    return text


def commented(layout: Layout, comments: Iterable[Said]) -> tuple[bytes, int]:
    """The document with comments, and how many they are; what a comment of it says already is not said again."""
    part, known, changed_parts = _comments_part(layout)
    marks = Marks(layout, layout.package.part(part))
    can_be = any(piece.part == layout.text for piece in layout.pieces)
    written = []
    for said in comments:
        if can_be and "\n".join(said.words) not in known:
            written.append(_comment(marks, said))
    if not written:
        return layout.package.with_parts({}), 0
    namespace = _namespace(layout)
    content = layout.package.part(part)
    opening = b'<w:comments xmlns:w="' + namespace + b'"/>'
    content = content or b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + opening
    own = b"" if b'xmlns:w="' in content else b' xmlns:w="' + namespace + b'"'
    content = _appended(content, b"".join(written).replace(b"<w:comment ", b"<w:comment" + own + b" "))
    return layout.package.with_parts({**marks.parts(), **changed_parts, part: content}), len(written)


def _comment(marks: Marks, said: Said) -> bytes:
    """Put a comment's marks beside its place, or beside the nearest where none may stand, and give its words."""
    layout, stop = marks.layout, max(said.end, said.start + 1)
    here = (p for p in layout.within(said.start, stop) if p.part == layout.text)
    inside = [p for p in here if p.start < stop and said.start < p.stop]
    first, last = (inside[0], inside[-1]) if inside else (_nearest(layout, said.start),) * 2
    start = max(0, said.start - first.start) if inside else 0
    end = min(stop, last.stop) - last.start if inside else len(last.characters)
    number = marks.next_id()
    marks.added[first].append((start, 1, b'<w:commentRangeStart w:id="%d"/>' % number))
    reference = b'<w:commentRangeEnd w:id="%d"/><w:r><w:commentReference w:id="%d"/></w:r>' % (number, number)
    marks.added[last].append((end, 0, reference))
    paragraph = b'<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>'
    who = b'w:author="%s" w:initials="nl"' % said.author.encode()
    words = b"".join(paragraph % as_xml(line) for line in said.words)
    return b'<w:comment w:id="%d" %s>%s</w:comment>' % (number, who, words)


def _nearest(layout: Layout, at: int) -> Piece:
    """The piece of the main part next to a place, which is in a text box, say, or in a footnote."""
    number = bisect_left(layout.pieces, at, key=lambda piece: piece.start)
    before = (layout.pieces[n] for n in range(min(number, len(layout.pieces) - 1), -1, -1))  # notes stand at the end
    return next(piece for piece in chain(before, layout.pieces) if piece.part == layout.text)


def _comments_part(layout: Layout) -> tuple[str, set[str], dict[str, bytes]]:
    """The part with the comments, what they say, and what has to be written for it where there was none."""
    package, text = layout.package, layout.text
    folder, _, name = text.rpartition("/")
    for relation in relations(package, text).values():
        if relation.kind == "comments" and package.has(relation.target):
            found = Comments(package.part(relation.target), relation.target).found.values()
            return relation.target, {words.strip() for words in found}, {}
    part = f"{folder}/newslint-comments.xml".lstrip("/")
    listed = f"{folder}/_rels/{name}.rels".lstrip("/")
    return part, set(), {listed: _listed(package, listed, layout), _TYPES: _typed(package, part)}


def _listed(package: Package, listed: str, layout: Layout) -> bytes:
    """The relations of the text with one to its comments."""
    root = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="' + _PACKAGE
    content = package.part(listed) or root + b'relationships"/>'
    kind = b"officeDocument/2006/relationships" if _is_transitional(layout) else b"officeDocument/relationships"
    return _appended(
        content, b'<Relationship xmlns="' + _PACKAGE + b'relationships" Id="newslintComments" Type="' + _schema(layout)
        + kind + b'/comments" Target="newslint-comments.xml"/>',
    )  # fmt: skip


def _typed(package: Package, part: str) -> bytes:
    """The types of the parts with that of the comments."""
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    override = b'<Override xmlns="' + _PACKAGE + b'content-types" PartName="/' + as_xml(part) + b'" ContentType="'
    return _appended(package.part(_TYPES), override + kind + b'"/>')


def _is_transitional(layout: Layout) -> bool:
    return _SCHEMAS[1] + b"wordprocessingml/main" not in layout.parts[layout.text]


def _namespace(layout: Layout) -> bytes:
    return _schema(layout) + (b"wordprocessingml/2006/main" if _is_transitional(layout) else b"wordprocessingml/main")


def _schema(layout: Layout) -> bytes:
    return _SCHEMAS[0] if _is_transitional(layout) else _SCHEMAS[1]


def _appended(content: bytes, elements: bytes) -> bytes:
    """XML with elements at the end of its root, which may have been empty."""
    end = content.rfind(b"</")
    if end >= 0:
        return content[:end] + elements + content[end:]
    start, close = content.rindex(b"<"), content.rindex(b"/>")
    name = re.split(rb"[\s/>]", content[start + 1 :], maxsplit=1)[0]
    return content[:close] + b">" + elements + b"</" + name + b">" + content[close + 2 :]
