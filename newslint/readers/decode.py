"""Bytes to text, for every reader: UTF-8 with or without a byte-order mark, UTF-16 with one; else a clear error."""

from __future__ import annotations

import re

from newslint.errors import UnreadableArticle

_XML_CHARSET = re.compile(rb"""\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)["']""")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def encoding_of(content: bytes) -> tuple[bytes, str]:
    """The byte-order mark of a file (empty where there is none) and its encoding."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return mark, encoding
    return b"", "utf-8"


def decode_xml(content: bytes) -> str:
    """The text of a file of XML, in the charset that its declaration names; raises `UnreadableArticle`."""
    declared = _XML_CHARSET.match(content)
    if declared is None or encoding_of(content)[0]:
        return decode(content)
    name = declared.group(1).decode("ascii")
    try:
        "".encode(name)
    except LookupError:
        raise UnreadableArticle(f'declares the charset "{name}", which is unknown; save the file as UTF-8') from None
    return _decode(content, name)


def decode(content: bytes) -> str:
    """The text of a file, without its byte-order mark.

    Raises `UnreadableArticle` for a binary file and for bytes that are not UTF-8, with the line where they stand.
    """
    mark, encoding = encoding_of(content)
    if not mark and b"\0" in content[:65536]:
        raise UnreadableArticle("is a binary file, not an article; leave it out, or convert it to text first")
    return _decode(content[len(mark) :], encoding)


def _decode(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableArticle(
            f"line {line} is not {encoding.upper()} (byte 0x{content[error.start]:02x}); save the file as UTF-8"
        ) from None
    if "\0" in text:
        raise UnreadableArticle("is a binary file, not an article; leave it out, or convert it to text first")
    return text
