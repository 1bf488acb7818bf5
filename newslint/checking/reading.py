"""Articles read from the bytes of files, as a configuration says."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from newslint.checking.at_once import Draft
from newslint.checking.content import bytes_of, refuse_giants
from newslint.core.article import Article
from newslint.core.errors import NotAnArticle, UnreadableArticle, reason
from newslint.core.paths import shown
from newslint.core.record import ErrorRecord
from newslint.house.config import Config
from newslint.languages import is_code
from newslint.languages.detect import contradicts, language_of
from newslint.plugins.registry import load
from newslint.readers import LINES, SAVE_AS, SUFFIXES, suffix_by_content

_SEVERAL = "holds {:,} articles; this takes a file of one"

_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n\f"  # spaces, and marks of the byte order
_WIDE = b"\xc2\xe2\xe3"  # what other spaces begin with
_STREAMS = (*LINES, ".gz", ".zst")


class Reading:
    """A configuration with the readers of its plug-ins: `readers` has one for each suffix."""

    def __init__(self, config: Config, readers: dict[str, Any]) -> None:
        self.config = config
        self.readers = readers

    def read(self, content: bytes, path: str) -> Article:
        """The one article in the bytes of a file; raises `UnreadableArticle`, where there are several too."""
        first, *others = self.read_all(content, path)
        if others:
            raise UnreadableArticle(_SEVERAL.format(len(others) + 1))
        if isinstance(first, UnreadableArticle):
            raise first
        return first

    def read_all(self, content: bytes, path: str, is_source: bool = False) -> Iterator[Article | UnreadableArticle]:
        """The articles in the bytes of a file, in most formats one; in an archive, what cannot be read is among them.

        Raises `UnreadableArticle` where none can be read, and `NotAnArticle` where the file is of another kind.
        """
        suffix = os.path.splitext(path)[1].lower()
        if suffix not in self.readers:
            known = ", ".join(sorted(self.readers))
            message = f"is in an unknown format ({suffix or 'no suffix'}); newslint reads {known}"
            message = SAVE_AS.get(suffix, message)
            if (suffix := suffix_by_content(content)) not in self.readers:
                raise UnreadableArticle(message)
        refuse_giants(len(content), path)
        # What is blank is an article without a word in every format of newslint's own.
        is_blank = self.readers[suffix] == SUFFIXES.get(suffix) and _is_blank(content)
        reader = load(SUFFIXES[".txt"] if is_blank else self.readers[suffix])
        fields = (self.config.fields,) if getattr(reader, "TAKES_FIELDS", False) else ()
        read = reader.read(content, path, *fields)
        is_empty = True
        for article in (read,) if isinstance(read, Article) or not isinstance(read, Iterable) else read:
            is_empty = False
            if not isinstance(article, Article | UnreadableArticle):
                raise TypeError(f"its reader must give an Article, not {type(article).__name__}")
            for original in article.sources if isinstance(article, Article) else ():
                self.dressed(original, path, is_source=True)
            yield self.dressed(article, path, is_source) if isinstance(article, Article) else article
        if is_empty:
            raise NotAnArticle("holds no article")

    def dressed(self, article: Article, path: str, is_source: bool = False) -> Article:
        """An article with its path, and with its language where it does not say; that of a source is its own."""
        article.path = shown(path)
        if self.config.language_for_all and not is_source:
            article.language = self.config.language_for_all
        elif not (article.language_is_known and is_code(article.language)):
            article.language = self.config.language or language_of(article.text) or "en"
        elif plain := contradicts(article.text, article.language):
            article.language = plain
        return article

    def draft(self, path: str, content: bytes | None = None) -> Draft:
        """The one article in a file, or in the `content` of one; why not, where there is none or several."""
        first, *others = self.drafts(path, content)
        return ErrorRecord(shown(path), _SEVERAL.format(len(others) + 1)) if others else first

    def streams(self, path: str) -> bool:
        """Whether a file is read line by line, each by itself: not where a plug-in has a reader of its own for it."""
        if not path.lower().endswith(_STREAMS):
            return False
        from newslint.checking.lines import is_stream

        return is_stream(path) and all(self.readers.get(suffix) == SUFFIXES[suffix] for suffix in LINES)

    def drafts(
        self, path: str, content: bytes | None = None, *, is_source: bool = False
    ) -> Iterator[Draft]:  # fmt: skip
        """The articles in a file, or in the `content` of one, one at least; why not, where they cannot be read."""
        if content is None and self.streams(path):
            from newslint.checking.lines import drafts_of

            yield from drafts_of(path, partial(self.drafts, is_source=is_source))
            return
        try:
            for read in self.read_all(bytes_of(path) if content is None else content, path, is_source):
                yield read if isinstance(read, Article) else ErrorRecord(shown(path), str(read))
        except UnreadableArticle as error:
            yield ErrorRecord(shown(path), str(error), isinstance(error, NotAnArticle))
        except (Exception, SystemExit) as error:  # a plug-in's reader, say; the other files go on
            yield ErrorRecord(shown(path), f"could not be read: {reason(error)}")


def _is_blank(content: bytes) -> bool:
    left = content.strip(_BLANK)
    return not left or (left[0] in _WIDE and not left.decode(errors="replace").strip())
