"""Bytes to text, for every reader: UTF-8 with or without a byte-order mark, UTF-16 with one; else what a page declares.

UTF-8 goes before what a page declares: bytes that are UTF-8 by chance are next to none, and pages that were saved anew
and still declare what they once were are many. Source of what a label means: WHATWG, Encoding.
"""

from __future__ import annotations

import re

from newslint.core.errors import UnreadableArticle

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_ESCAPE = b"\x1b"  # begins what is no ASCII in ISO-2022-JP, all of whose bytes are UTF-8
_HEAD = 4096  # bytes in which a page declares its encoding
_FEW = 0.1  # of what is no ASCII in a page: so much may be wrong, in addresses and what widgets bring


def encoding_of(content: bytes) -> tuple[bytes, str]:
    """The byte-order mark of a file (empty where there is none) and its encoding, by the name of Python's codec.

    Raises `UnreadableArticle` where the file declares an encoding that is unknown.
    """
    mark, encoding = _marked(content)
    if mark:
        return mark, encoding
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return b"", _declared(content) or encoding
    return b"", _escaped(content) or encoding


def decode(content: bytes) -> str:
    """The text of a file, without its byte-order mark.

    Raises `UnreadableArticle` for a binary file, and for bytes that are neither UTF-8 nor in the encoding that the file
    declares, with the line where they stand.
    """
    mark, encoding = _marked(content)
    if mark:
        return _decode(content[len(mark) :], encoding)
    if b"\0" in content[:65536]:
        raise UnreadableArticle("is a binary file, not an article; leave it out, or convert it to text first")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return _decode(content, _declared(content) or encoding)
    if escaped := _escaped(content):
        return _decode(content, escaped)
    return _text(text)


def decode_page(content: bytes) -> tuple[str, str]:
    """The text of a page, and what is wrong with it: a few bytes that are not UTF-8 stand as browsers show them.

    Raises `UnreadableArticle` as `decode` does where they are more than a few.
    """
    try:
        return decode(content), ""
    except UnreadableArticle as error:
        source = content.removeprefix(_MARKS[0][0]).decode("utf-8", "replace")
        others = sum(not c.isascii() for c in source)
        if "\0" in source or source.count("\ufffd") > _FEW * others or _declared(content):
            raise
        return source, str(error)


def _marked(content: bytes) -> tuple[bytes, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return mark, encoding
    return b"", "utf-8"


def _escaped(content: bytes) -> str:
    """The encoding of a page in ISO-2022-JP, or nothing."""
    declared = _declared(content) if _ESCAPE in content else ""
    return declared if declared == "iso-2022-jp" else ""


def _declared(content: bytes) -> str:
    """The encoding that a page of HTML, or XML, declares at its top, unless that is UTF-8; empty where it has none."""
    head = re.sub(rb"<!--.*?(?:-->|\Z)", b"", content[:_HEAD], flags=re.DOTALL)
    declared = re.search(rb"""(?i)\A\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)""", head) or re.search(
        rb"""(?i)<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)""", head
    )
    if declared is None:
        return ""
    label = declared.group(1).decode("ascii").lower()
    if label.startswith(("utf", "unicode")):
        return ""
    from newslint.core.lists import beside

    for line in beside(__file__, "encodings.txt"):
        codec, *labels = line.split()
        if label in labels:
            return codec
    raise UnreadableArticle(f'declares the encoding "{label}", which is unknown; save the file as UTF-8')


def _decode(content: bytes, encoding: str) -> str:
    try:
        return _text(content.decode(encoding))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableArticle(f"line {line} is {no_utf_8(content[error.start], encoding)}") from None


def no_utf_8(byte: int, encoding: str = "utf-8") -> str:
    """What a line is in which a byte is wrong."""
    return f"not {encoding.upper()} (byte 0x{byte:02x}); save the file as UTF-8"


def _text(text: str) -> str:
    if "\0" in text:
        raise UnreadableArticle("is a binary file, not an article; leave it out, or convert it to text first")
    return text
