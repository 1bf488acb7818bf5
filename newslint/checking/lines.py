"""Files of lines read as streams: JSON lines that are large, or packed (.gz, .zst), an article a line.

No more than a line is held in memory, and it is checked by itself; where it stands in its file is what it would be if
the file were read whole. A line that cannot be read is an error, and the others go on.
"""

from __future__ import annotations

import codecs
import os
import re
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any

from newslint.core.article import Article
from newslint.core.errors import NewslintError
from newslint.core.extras import needs
from newslint.core.paths import shown
from newslint.core.record import ErrorRecord
from newslint.core.tuples import NamedTuple
from newslint.readers import LINES, MAX_SIZE

PACKED = {".gz": "gzip", ".zst": "zstd"}
LARGE = 1_000_000  # bytes of a file that is read as a stream
CHUNK = 1 << 20  # bytes
BEGINS = 200  # bytes of a line by which it can be found again, wherever it stands by then
UNREADABLE = (OSError, EOFError, ValueError, zlib.error, NewslintError)  # what reading and unpacking may end in
Reading = Callable[[str, bytes], Iterator[Article | ErrorRecord]]
_FIRST_LINE = re.compile(r"^line 1\b")


class Document(NamedTuple):
    """The bytes of one document, as a file of the name `name` would have them.

    `path` is the file that it comes from, and `line` the line, row or item of it, from 1 (0: the whole file). `read`
    is how many bytes of all inputs have been read so far, packed as they are. Where there is an `error`, `content` is
    what the line begins with.
    `before` is how many characters of a file of lines stand before the line.
    """

    path: str
    line: int
    name: str
    content: bytes
    read: int
    error: str = ""
    before: int = 0


def stem(path: str) -> str:
    """The name of a file without the suffix of what it is packed with: "a.jsonl" for "a.jsonl.gz"."""
    base, suffix = os.path.splitext(path)
    return base if suffix.lower() in PACKED else path


def is_stream(path: str) -> bool:
    """Whether a file is one of lines that is large, or packed."""
    name = stem(path)
    if os.path.splitext(name)[1].lower() not in LINES or not os.path.isfile(path):
        return False
    return name != path or os.path.getsize(path) >= LARGE


def drafts_of(path: str, read: Reading) -> Iterator[Article | ErrorRecord]:
    """The articles in a stream as `Desk.drafts` gives those of a file; a line that is none is among them.

    `read` gives those of one document, by its name and its content.
    """
    is_archive, is_told, is_blank = False, False, True
    for document in lines_of(path):
        is_told = is_told or bool(document.error and not document.line)
        is_blank = False
        for draft in drafts_in(document, read):
            is_archive = is_archive or isinstance(draft, Article)
            if isinstance(draft, ErrorRecord) and draft.other and not is_archive:
                yield draft
                return
            yield draft if isinstance(draft, Article) else draft._replace(other=False)
    if is_blank:
        yield from drafts_in(Document(shown(path), 0, stem(path), b"", 0), read)
    elif not is_archive and not is_told:
        yield ErrorRecord(shown(path), "has no line with an article in it", True)


def lines_of(path: str) -> Iterator[Document]:
    """The lines of a stream; one that cannot be read or unpacked is one document with an error."""
    try:
        with open(path, "rb") as raw:
            yield from in_lines(path, raw, 0)
    except UNREADABLE as error:
        yield unread(path, 0, error)


def drafts_in(document: Document, read: Reading) -> Iterator[Article | ErrorRecord]:
    """The article in a line of a stream, with its place in the file; or why there is none."""
    for draft in alone(document, read):
        if isinstance(draft, Article):
            draft.stands_behind(max(0, document.line - 1), document.before)
            yield draft
        else:
            yield draft._replace(message=_FIRST_LINE.sub(f"line {document.line}", draft.message))


def alone(document: Document, read: Reading) -> Iterator[Article | ErrorRecord]:
    """The articles in a document, or why there is none, as if it were a file of its own: a line is the first one."""
    if document.error:
        yield ErrorRecord(document.path, f"line 1 {document.error}" if document.line else document.error)
        return
    for draft in read(document.name, document.content + b"\n" * bool(document.line)):
        if isinstance(draft, Article):
            draft.path = document.path
            yield draft
            continue
        yield ErrorRecord(document.path, draft.message, draft.other)
        if document.line:
            return  # a reader of lines goes on to say that no line has an article


def unnumbered(message: str) -> str:
    """What is wrong with a line, without its number."""
    return _FIRST_LINE.sub("", message).lstrip(", ")


def unpacked(raw: IO[bytes], path: str) -> Any:
    """A file that is open, as what it holds."""
    if stem(path) == path:
        return raw
    kind = PACKED[os.path.splitext(path)[1].lower()]
    if kind == "gzip":
        import gzip

        return gzip.GzipFile(fileobj=raw)
    try:
        from pyarrow import CompressedInputStream
    except ImportError:
        raise NewslintError(needs("a file of zstd", "archive", "pyarrow")) from None

    return CompressedInputStream(raw, kind)


def unread(path: str, before: int, error: Exception) -> Document:
    """What stands in for a file that cannot be read, or for the rest of it."""
    why = str(error) if isinstance(error, NewslintError) else f"cannot be read: {_why(error)}"
    return Document(shown(path), 0, path, b"", before, why)


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def in_lines(path: str, raw: IO[bytes], before: int) -> Iterator[Document]:
    """The lines of a file that are not blank; one that is no article's, for its length, is passed over and said so."""
    number, characters, rest, read, name = 0, 0, b"", before, stem(path)
    giant, head = 0, b""  # characters of a line that is too long, so far, and what it begins with
    for chunk in _in_utf_8(unpacked(raw, path)):
        read = before + raw.tell()  # at the end some unpackers close the file
        rest += chunk
        if not giant and rest.isspace():  # a file of blank lines takes no time
            ends = rest.rfind(b"\n") + 1
            number, characters, rest = number + rest.count(b"\n"), characters + ends, rest[ends:]
        *lines, rest = rest.split(b"\n")
        for line in lines:
            number += 1
            if giant or line.strip():
                yield line_in(path, name, number, head if giant else line, read, characters, bool(giant))
            characters += giant + _length(line) + 1
            giant = 0
        if giant or len(rest) > MAX_SIZE:
            head = head if giant else rest[:BEGINS]
            giant += _length(rest)
            rest = b""
    if giant or rest.strip():
        yield line_in(path, name, number + 1, head if giant else rest, read, characters, bool(giant))


def _in_utf_8(file: Any) -> Iterator[bytes]:
    """The bytes of a file in pieces, without a mark of the byte order; what is in UTF-16 comes in UTF-8."""
    read = getattr(file, "read1", file.read)  # which gives what there is before it says that the rest is broken
    first = read(CHUNK)
    marked = next((m for m in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) if first.startswith(m)), None)
    if marked is None:
        yield first.removeprefix(codecs.BOM_UTF8)
        yield from iter(lambda: read(CHUNK), b"")
        return
    decoder = codecs.getincrementaldecoder("utf-16")(errors="replace")
    while first:
        yield decoder.decode(first).encode(errors="replace")
        first = read(CHUNK)


def _length(line: bytes) -> int:
    """How many characters a line has."""
    return len(line) if line.isascii() else len(line.decode(errors="replace"))


def line_in(
    path: str, name: str, number: int, line: bytes, read: int, before: int = 0, giant: bool = False
) -> Document:
    """The document of a line, or of what is like one; of a `giant` one there is its beginning, if any of it."""
    if line and not giant and len(line) <= MAX_SIZE:
        return Document(shown(path), number, name, line, read, "", before)
    return Document(shown(path), number, name, line[:BEGINS], read, f"has more than {MAX_SIZE:,} bytes", before)
