"""Readers: the bytes of a file become an article. One module a format, each with `read(content, path)`.

`read(content: bytes, path: str) -> Article` raises `newslint.errors.UnreadableArticle` where the bytes are not
of its format. `SUFFIXES` names the modules, which are imported when a file of theirs is met.
"""

from __future__ import annotations

SUFFIXES: dict[str, str] = {
    ".txt": "newslint.readers.text",
    ".text": "newslint.readers.text",
    ".md": "newslint.readers.markdown",
    ".markdown": "newslint.readers.markdown",
    ".html": "newslint.readers.html",
    ".htm": "newslint.readers.html",
}
