"""The configurations that hold for drafts, read anew as soon as a file has changed that they were made of."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import Any

from newslint.checking import passage
from newslint.checking.cache_key import files_in
from newslint.checking.check import check_article
from newslint.checking.desk import Checked, Desk
from newslint.checking.desks import Desks
from newslint.checking.files import is_article
from newslint.checking.left_out.of_run import LeftOut
from newslint.checking.outside import Engines
from newslint.core.article import Article
from newslint.core.paths import Glob, tree
from newslint.core.record import ArticleRecord, ErrorRecord, FindingRecord
from newslint.house.config import Asked, Config
from newslint.house.find import TABLES
from newslint.house.trust import lies_in

_UNTRUSTED = ErrorRecord(
    "",
    "the house's own rules do not run here, and no server is asked: the editor does not say that it trusts this "
    'workspace, with the initialization option {"trusted": true}',
)
_OUTSIDE = ErrorRecord(
    "",
    "the rules and servers of a house outside of the workspace are left out, whose trust does not reach so far: open "
    "the folder itself",
)


class House:
    """The desks of an editor's session, and what is wrong with their configurations.

    Where the editor does not say that it trusts its workspace, nothing of the house's runs, and where it does, nothing
    of another one's whose draft is opened beside it.
    """

    def __init__(self) -> None:
        self._asked = Asked()
        self._trusted: tuple[str, ...] = ()
        self._engines: dict[int, Engines] = {}
        self._mistaken: list[ErrorRecord] = []
        self.read()

    @property
    def is_trusted(self) -> bool:
        """Whether the editor says that it trusts its workspace."""
        return bool(self._trusted)

    def trust(self, folders: Iterable[str]) -> None:
        """Let run what belongs to the drafts in some folders."""
        self._trusted = tuple(map(os.path.realpath, folders))
        self.read()

    def hold_against(self, patterns: tuple[Glob, ...], wrong: list[ErrorRecord]) -> None:
        """Hold drafts against the files that the editor's settings name; `wrong` is what is to be said of these."""
        self._asked = self._asked._replace(patterns=patterns)
        self._mistaken = wrong

    def read(self) -> None:
        """Read everything anew, the code of local rules too."""
        for engines in self._engines.values():
            engines.forget()
        for name in [name for name in sys.modules if name.endswith(".py")]:
            del sys.modules[name]
        self._desks = {way: Desks(self._asked._replace(trusted=way)) for way in {False, self.is_trusted}}
        self._left_out = LeftOut(self._asked, ())
        self._engines = {}
        self._notices: list[ErrorRecord] = []
        self._folders: set[str] = set()
        self._states: dict[str, Any] = {}

    def has_changed(self) -> bool:
        """Whether a file has changed that a configuration was made of."""
        return any(_state(path) != state for path, state in self._states.items())

    @property
    def suffixes(self) -> frozenset[str]:
        """The suffixes of the files that newslint reads."""
        return frozenset(self._desks[False].plug_ins.mapping("newslint_read"))

    def errors(self) -> list[ErrorRecord]:
        """What is wrong with the configurations that were read, and with the editor's settings."""
        of_desks = dict.fromkeys(error for desks in self._desks.values() for error in desks.errors())
        return [*of_desks, *self._notices, *self._left_out.errors, *self._mistaken]

    def desk(self, path: str) -> Desk | None:
        """The desk for a file, with the engines that answer at once; None where a run over its folder leaves it out."""
        self._watch_above(os.path.dirname(os.path.abspath(path)))
        desks = self._desks_of(path)
        config, desk = desks.config_of(path), desks.of(path)
        if id(desk) not in self._engines:
            self._notices += [*self._kept_back(path, config), *desk.engines.notices()]
            self._engines[id(desk)] = desk.engines
            desk.engines, _ = desk.engines.apart()
            named = config._replace(include=(), exclude=())
            self._watch([*desks.configurations.files, *files_in(named, desk.plug_ins.sequence("newslint_names"))])
        return desk if is_article(path, self.suffixes, config) else None

    def _kept_back(self, path: str, config: Config) -> list[ErrorRecord]:
        """What is to be said where something of the house's would run in a trusted workspace."""
        wanted = self._desks_of(path).configurations.of(path)
        holds_back = not config.trusted and (wanted.rules or len(wanted.engine) > len(config.engine))
        why = _OUTSIDE if self.is_trusted else _UNTRUSTED
        return [why] if holds_back and why not in self._notices else []

    def _desks_of(self, path: str) -> Desks:
        return self._desks[any(lies_in(path, folder) for folder in self._trusted)]

    def check(self, path: str, content: bytes) -> Checked:
        """What is found in the content of a file, without what a baseline knows; no record where it is no article."""
        desk = self.desk(path)
        if desk is None:
            return None, []
        record, errors = desk.check_file(path, content)
        return record and self._left_out.of(record, desk.config.baseline), errors

    def typed(
        self, path: str, content: bytes, start: int, end: int, known: tuple[FindingRecord, ...]
    ) -> tuple[FindingRecord, ...]:
        """What was `known` of the content of a file, with what is found where `source[start:end]` has just been typed.

        There the rules look anew that look at one block at a time.
        """
        desk, article = self.desk(path), self.article(path, content)
        blocks = passage.touched(article, start, end) if article is not None else range(0)
        if desk is None or article is None or not blocks:
            return known
        block = article.blocks[blocks[0]], article.blocks[blocks[-1]]
        first, last = article.source_range(block[0].start, block[1].end)
        anew = passage.rules()
        kept = [f for f in known if f.rule not in anew or not first <= (f.place.start or 0) <= last]
        found = passage.findings_in(article, blocks, desk)
        record = ArticleRecord(article.path, article.language, 0, 0, 0, {}, found)
        return (*kept, *self._left_out.of(record, desk.config.baseline).findings)

    def article(self, path: str, content: bytes) -> Article | None:
        """The content of a file as it is read; None where it is no article."""
        desk = self.desk(path)
        article = desk.draft(path, content) if desk is not None else None
        return article if isinstance(article, Article) else None

    def serving(self, path: str) -> Callable[[bytes], Checked] | None:
        """What asks the engines for a file that take their time; None where there are none. It may run in a thread."""
        desk = self.desk(path)
        engines = self._engines[id(desk)].apart()[1] if desk else None
        if desk is None or engines is None or not engines.running:
            return None
        left_out = self._left_out

        def ask(content: bytes) -> Checked:
            article = desk.draft(path, content)
            if isinstance(article, ErrorRecord):
                return None, []  # it is reported already
            outside, errors = engines.ask([article])
            record, failed = check_article(article, (), outside[id(article)], desk.known)
            return left_out.of(record, desk.config.baseline), [*errors, *failed]

        return ask

    def _watch_above(self, folder: str) -> None:
        """Watch for the files in which a configuration may stand, in a folder and all above it."""
        while folder not in self._folders:
            self._folders.add(folder)
            self._watch(os.path.join(folder, name) for name in TABLES)
            folder = os.path.dirname(folder)

    def _watch(self, paths: Iterable[str]) -> None:
        self._states.update((path, _state(path)) for path in paths if path not in self._states)


def _state(path: str) -> Any:
    """What changes when a file does, or a file in a folder; None where there is none."""
    try:
        return tree(path)
    except OSError:
        return None
