"""A desk is a configuration at work: it reads articles and checks them. Each configuration of a run has one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from newslint.checking.at_once import Draft, taken_at_once
from newslint.checking.check import ActiveRule, Checking, active_rules, all_rules, run_rules
from newslint.checking.content import bytes_of, refuse_giants
from newslint.checking.outside import Engines, Outside
from newslint.core.article import Article, primary_language
from newslint.core.errors import NotAnArticle, UnreadableArticle, reason
from newslint.core.paths import shown
from newslint.core.record import ArticleRecord, ErrorRecord, problem_of
from newslint.core.tuples import NamedTuple
from newslint.house.config import Config
from newslint.languages import is_code
from newslint.languages.detect import contradicts, language_of
from newslint.plugins.registry import PlugIns, load
from newslint.readers import LINES, SAVE_AS, SUFFIXES, suffix_by_content

if TYPE_CHECKING:
    from newslint.checking.source_files import SourceFiles


_SEVERAL = "holds {:,} articles; this takes a file of one"

_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n\f"  # spaces, and marks of the byte order
_WIDE = b"\xc2\xe2\xe3"  # what other spaces begin with
_STREAMS = (*LINES, ".gz", ".zst")
_NOTHING: Mapping[int, Outside] = {}
SPOKEN = "en"  # the language in which rules write their messages
Checked = tuple[ArticleRecord | None, list[ErrorRecord]]  # None where the article could not be read or checked


class _Begun(NamedTuple):
    """An article that is being checked, and what is wrong with its sources and with what it says of its rules."""

    checking: Checking
    errors: list[ErrorRecord]


class Desk:
    """A configuration with its plug-ins asked: reads articles and checks them."""

    def __init__(self, config: Config, plug_ins: PlugIns | None = None, pages: bool = False) -> None:
        self.config = config
        self.pages = pages
        self.plug_ins = plug_ins or PlugIns()
        self.readers: dict[str, Any] = self.plug_ins.mapping("newslint_read")
        self.engines = Engines(config, self.plug_ins)
        engines = self.plug_ins.mapping("newslint_engine")
        self.known = frozenset(all_rules(config, self.plug_ins)) | {f"{name}/" for name in engines}

    @cached_property
    def rules(self) -> list[ActiveRule]:
        """The rules that are on; those that do not load are among `plug_ins.errors`."""
        return active_rules(self.config, self.plug_ins, bool(self.config.against or self.config.sources))

    @cached_property
    def rules_with_sources(self) -> list[ActiveRule]:
        """The rules that are on for an article whose sources are known."""
        return active_rules(self.config, self.plug_ins, True)

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

    def check_file(self, path: str, content: bytes | None = None) -> Checked:
        """Read and check a file of one article, or what `content` would make of it."""
        draft = self.draft(path, content)
        return self.check(draft) if isinstance(draft, Article) else (None, [draft])

    def check_files(self, paths: Sequence[str], content: bytes | None = None) -> list[list[Checked]]:
        """Read and check files: for each of them, its articles. `content` stands in for that of a file."""
        return self.check_drafts([self.drafts(path, content) for path in paths])

    def check_drafts(self, files: Sequence[Iterator[Draft]]) -> list[list[Checked]]:
        """Check the drafts of some files; engines see all of them at once."""
        if not self.engines.are_on:
            return self._checked_by_file(files)
        listed = [list(drafts) for drafts in files]
        outside, errors = self.engines.ask([a for drafts in listed for a in drafts if isinstance(a, Article)])
        checked = self._checked_by_file(listed, outside)
        for drafts, found in zip(listed, checked, strict=True):
            for draft, (_, failed) in zip(drafts, found, strict=True):
                failed.extend(error for error in errors if error.path in ("", draft.path))
        return checked

    def _checked_by_file(
        self, files: Sequence[Iterable[Draft]], outside: Mapping[int, Outside] = _NOTHING
    ) -> list[list[Checked]]:  # fmt: skip
        """Check the drafts of some files, several at once whatever their files; `outside` is by their identity."""
        checked: list[list[Checked]] = [[] for _ in files]
        each = ((draft, found) for drafts, found in zip(files, checked, strict=True) for draft in drafts)
        while some := list(taken_at_once(each)):
            begun = [self._begun(draft, outside.get(id(draft))) for draft, _ in some]
            run_rules([one.checking for one in begun if isinstance(one, _Begun)])
            for one, (_, found) in zip(begun, some, strict=True):
                found.append(self._ended(one) if isinstance(one, _Begun) else one)
        return checked

    def check(self, article: Article) -> Checked:
        """Check an article that was read; engines see it alone."""
        outside, errors = self.engines.ask([article]) if self.engines.are_on else ({}, [])
        record, failed = self._checked_by_file([[article]], outside)[0][0]
        return record, [*failed, *errors]

    def draft(self, path: str, content: bytes | None = None) -> Draft:
        """The one article in a file, or in the `content` of one; why not, where there is none or several."""
        first, *others = self.drafts(path, content)
        return ErrorRecord(shown(path), _SEVERAL.format(len(others) + 1)) if others else first

    @cached_property
    def source_files(self) -> SourceFiles:
        """The sources of drafts, as the command line or the configuration names them."""
        from newslint.checking.source_files import SourceFiles

        return SourceFiles(self.config, lambda path: list(self._source(path)))

    def _source(self, path: str) -> Iterator[Draft]:
        """The articles in a file that drafts are made from."""
        yield from self.drafts(path, None, is_source=True)

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

    def _begun(self, article: Draft, outside: Outside | None = None) -> _Begun | Checked:
        """An article before its rules have looked at it; what came of it where that cannot be."""
        if isinstance(article, ErrorRecord):
            return None, [article]
        try:
            wrong = self._with_sources(article)
            rules, mistakes = self._rules_of(article)
            return _Begun(Checking(article, rules, outside or (), self.known), [*wrong, *mistakes])
        except Exception as error:
            return _failed(article, error)

    def _ended(self, begun: _Begun) -> Checked:
        """What came of an article that its rules have looked at."""
        article = begun.checking.article
        try:
            record, errors = begun.checking.ended()
            errors += [*begun.errors, *problem_of(article)]
            record = self.translated(record._replace(fail_on=self.config.fail_on))
            return self._drawn(article, record) if self.pages else record, errors
        except Exception as error:
            return _failed(article, error)
        finally:
            article.facts.clear()  # some hold the article: without them it goes at once, and leaves nothing to collect

    def _with_sources(self, article: Article) -> list[ErrorRecord]:
        """Give an article the sources that are named for it; what could not be read of them.

        Those of its own file, and those that it was given with its text, stay before them.
        """
        if not (self.config.against or self.config.sources):
            return []
        named, sought, errors = self.source_files.of(article.path)
        article.sources = (*article.sources, *(one for one in named if one not in article.sources))
        article.sought = () if article.sources else sought
        return errors

    def _rules_of(self, article: Article) -> tuple[list[ActiveRule], list[ErrorRecord]]:
        """The rules for an article, which may have something to say of them, and what is wrong with that."""
        if "newslint" not in article.metadata:
            return self.rules_with_sources if article.sources else self.rules, []
        from newslint.checking.article_config import config_of, settings_of

        settings, wrong = settings_of(article, self.config, self.plug_ins)
        with_sources = bool(article.sources or article.sought)
        return active_rules(config_of(self.config, settings), self.plug_ins, with_sources), wrong

    def translated(self, record: ArticleRecord) -> ArticleRecord:
        """The record in the language that the house asks for, or else that of the article."""
        language = self.config.messages or record.language
        if primary_language(language) == SPOKEN:
            return record
        from newslint.checking.translating import in_language

        return in_language(record, language)

    @staticmethod
    def _drawn(article: Article, record: ArticleRecord) -> ArticleRecord:
        from newslint.checking.drawn import with_page

        return with_page(article, record)


def _failed(article: Article, error: Exception) -> Checked:
    article.facts.clear()
    return None, [ErrorRecord(article.path, f"could not be checked: {reason(error)}")]


def _is_blank(content: bytes) -> bool:
    left = content.strip(_BLANK)
    return not left or (left[0] in _WIDE and not left.decode(errors="replace").strip())
