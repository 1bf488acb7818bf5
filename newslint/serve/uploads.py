"""A form with a file in it, as `curl -F file=@draft.md` and the forms of a page send one; kept in memory."""

from __future__ import annotations

import os
from io import BytesIO
from typing import Any

from newslint.serve.draft import Refused

PARTS = 50  # of a form; no question has as many


def in_files(content_type: str, body: bytes) -> dict[str, Any]:
    """The fields of a form; the last file in it is `content`, and the suffix of its name its `format`."""
    from multipart import MultipartError, PushMultipartParser, parse_options_header

    parts: list[tuple[Any, bytearray]] = []
    try:
        boundary = parse_options_header(content_type)[1].get("boundary", "")
        parser = PushMultipartParser(boundary, max_segment_count=PARTS)
        for event in parser.parse_blocking(BytesIO(body).read):
            if isinstance(event, (bytes, bytearray)):
                parts[-1][1].extend(event)
            elif event is not None:
                parts.append((event, bytearray()))
        said: dict[str, Any] = {}
        for part, content in parts:
            if part.filename is None:
                said[part.name] = content.decode()
            else:
                said["content"] = bytes(content)
                said.setdefault("format", os.path.splitext(part.filename)[1][1:].lower() or "txt")
    except (MultipartError, UnicodeDecodeError):
        raise Refused(400, "The form with the file cannot be read.") from None
    return said
