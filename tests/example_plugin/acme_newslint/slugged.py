"""Slugged copy: `@headline` or `@body` before each block, on a line of its own."""

from __future__ import annotations

import re

from newslint.core.article import Article, Kind
from newslint.core.errors import UnreadableArticle
from newslint.readers.composer import Composer
from newslint.readers.decode import decode

KINDS: dict[str, Kind] = {"headline": "headline", "body": "paragraph"}


def read(content: bytes, path: str) -> Article:
    """The article in slugged copy."""
    source = decode(content)
    if not source.startswith("@"):
        raise UnreadableArticle("is no slugged copy: it does not begin with @")
    composer = Composer(source)
    for match in re.finditer(r"^@(\w+)\s*\n([^@]*)", source, re.MULTILINE):
        composer.begin(KINDS.get(match.group(1), "note"))
        composer.add(match.group(2), match.start(2), match.end(2))
        composer.finish()
    return composer.article(path=path)
