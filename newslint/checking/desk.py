"""A desk is a configuration at work: it reads articles and checks them. Each configuration of a run has one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.checking.at_once import Draft, taken_at_once
from newslint.checking.check import ActiveRules, Checking, active_rules, all_rules, run_rules
from newslint.checking.outside import Engines, Outside
from newslint.checking.reading import Reading
from newslint.core.article import Article, primary_language
from newslint.core.errors import reason
from newslint.core.record import ArticleRecord, ErrorRecord, problem_of
from newslint.core.tuples import NamedTuple
from newslint.house.config import Config
from newslint.plugins.registry import PlugIns

if TYPE_CHECKING:
    from newslint.checking.source_files import SourceFiles


_NOTHING: Mapping[int, Outside] = {}
SPOKEN = "en"  # the language in which rules write their messages
Checked = tuple[ArticleRecord | None, list[ErrorRecord]]  # None where the article could not be read or checked


class _Begun(NamedTuple):
    """An article that is being checked, and what is wrong with its sources and with what it says of its rules."""

    checking: Checking
    errors: list[ErrorRecord]


class Desk(Reading):
    """A configuration with its plug-ins asked: reads articles and checks them."""

    def __init__(self, config: Config, plug_ins: PlugIns | None = None, pages: bool = False) -> None:
        self.plug_ins = plug_ins or PlugIns()
        super().__init__(config, self.plug_ins.mapping("newslint_read"))
        self.pages = pages
        self.engines = Engines(config, self.plug_ins)
        engines = self.plug_ins.mapping("newslint_engine")
        self.known = frozenset(all_rules(config, self.plug_ins)) | {f"{name}/" for name in engines}

    @cached_property
    def rules(self) -> ActiveRules:
        """The rules that are on; those that do not load are among `plug_ins.errors`."""
        return active_rules(self.config, self.plug_ins, bool(self.config.against or self.config.sources))

    @cached_property
    def rules_with_sources(self) -> ActiveRules:
        """The rules that are on for an article whose sources are known."""
        return active_rules(self.config, self.plug_ins, True)

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

    @cached_property
    def source_files(self) -> SourceFiles:
        """The sources of drafts, as the command line or the configuration names them."""
        from newslint.checking.source_files import SourceFiles

        return SourceFiles(self.config, lambda path: list(self._source(path)))

    def _source(self, path: str) -> Iterator[Draft]:
        """The articles in a file that drafts are made from."""
        yield from self.drafts(path, None, is_source=True)

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

    def _rules_of(self, article: Article) -> tuple[ActiveRules, list[ErrorRecord]]:
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
