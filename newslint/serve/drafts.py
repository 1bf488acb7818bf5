"""Drafts under the configuration of the working folder: each read and checked as its question asks."""

from __future__ import annotations

from functools import lru_cache

from newslint.checking.desk import Desk
from newslint.checking.desks import Desks
from newslint.core.article import Article
from newslint.core.nearest import selector_problem
from newslint.core.record import ArticleRecord, ErrorRecord
from newslint.house.config import Asked
from newslint.house.find import Configurations
from newslint.plugins.registry import PlugIns
from newslint.serve.draft import Draft, Refused

DESKS = 16  # configurations kept open: one for each choice of rules that was asked for lately


class Drafts:
    """Reads and checks drafts under one configuration, the one that holds in the working folder.

    `asked` is what the command line of the server says; the questions' own choice of rules goes on top.
    """

    def __init__(self, asked: Asked) -> None:
        self._plug_ins = PlugIns()
        self._asked = asked
        self._desks = lru_cache(DESKS)(self._opened)

    def desk_for(self, draft: Draft) -> Desk:
        """The desk for a draft; refuses rules and a desk that do not exist, and a format that nothing reads.

        The format is looked up before it becomes part of a name: configuration is looked for beside that.
        """
        formats = sorted(suffix[1:] for suffix in self._plug_ins.mapping("newslint_read"))
        if draft.format not in formats:
            raise Refused(415, f'No draft is read in the format "{draft.format}"; newslint reads {", ".join(formats)}.')
        asked = self._asked._replace(  # no file of this machine is a source of what somebody sends
            against=(), select=draft.select or self._asked.select, ignore=self._asked.ignore + draft.ignore,
            language=draft.language or self._asked.language, messages=draft.messages or self._asked.messages,
            desk=draft.desk,
        )  # fmt: skip
        if draft.desk and draft.desk not in self.names_of_desks():
            raise Refused(400, f'No desk of this house is called "{draft.desk}".')
        desk = self._desks(asked, draft.format)
        problems = [selector_problem(selector, desk.known) for selector in (*draft.select, *draft.ignore)]
        if any(problems):
            raise Refused(400, "; ".join(problem for problem in problems if problem))
        return desk

    def names_of_desks(self) -> tuple[str, ...]:
        """What the desks are called that the configuration has."""
        if self._asked.no_config:
            return ()
        return Configurations(self._plug_ins, self._asked).desks_of("draft.txt")

    def read(self, draft: Draft) -> tuple[Desk, list[Article], list[ErrorRecord]]:
        """The articles in a draft, in most formats one, with their desk; refuses one in which there is none."""
        desk = self.desk_for(draft)
        found = list(desk.drafts(f"draft.{draft.format}", draft.content))
        articles = [one for one in found if isinstance(one, Article)]
        errors = [one for one in found if isinstance(one, ErrorRecord)]
        if not articles:
            raise Refused(422, f"The draft {errors[0].message}")
        return desk, articles, errors

    def sources(self, desk: Desk, draft: Draft) -> tuple[Article, ...]:
        """The texts that a draft was made from; refuses what cannot be read."""
        found = []
        for number, (content, form) in enumerate(draft.against, 1):
            if f".{form}" not in desk.readers:
                raise Refused(415, f'No source is read in the format "{form}".')
            for one in desk.drafts(f"source-{number}.{form}", content, is_source=True):
                if isinstance(one, ErrorRecord):
                    raise Refused(422, f"The source {one.message}")
                found.append(one)
        return tuple(found)

    def checked(self, desk: Desk, article: Article) -> tuple[ArticleRecord | None, list[ErrorRecord]]:
        """An article checked, with what failed meanwhile."""
        record, errors = desk.check(article)
        if any(not error.path for error in errors):
            self._desks.cache_clear()  # an engine that failed is not asked again; one that is back should be
        return record, errors

    def _opened(self, asked: Asked, form: str) -> Desk:
        desk = Desks(asked, self._plug_ins).of(f"draft.{form}")
        desk.engines.notices()
        return desk
