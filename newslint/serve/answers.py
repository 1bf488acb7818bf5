"""The answers to questions about a draft, as a worker gives them: the documents that the commands write as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from newslint.checking.desk import Desk, Desks
from newslint.core.article import Article
from newslint.core.errors import NewslintError
from newslint.core.nearest import selector_problem
from newslint.core.record import ArticleRecord, EditRecord, ErrorRecord, RunRecord
from newslint.facts.sentences import sentence_at
from newslint.house.config import Asked
from newslint.plugins.registry import Doors
from newslint.reports.json import SCHEMA, document
from newslint.serve.draft import Answer, Draft, Form, Wish

DESKS = 16  # configurations kept open: one for each choice of rules that was asked for lately


class Refused(NewslintError):
    """A question that cannot be answered: its HTTP status, and the reason in a sentence."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Answers:
    """Answers questions under one configuration, the one that holds in the working folder.

    `asked` is what the command line of the server says; the questions' own choice of rules goes on top.
    """

    def __init__(self, asked: Asked) -> None:
        self._doors = Doors()
        self._asked = asked
        self._desks = lru_cache(DESKS)(self._opened)

    def answer(self, question: str, asked: Draft | Form | Wish) -> Answer:
        """The answer to a question, one of `QUESTIONS`; 4xx where the draft or the question is at fault."""
        try:
            return QUESTIONS[question](self, asked)
        except Refused as refused:
            return Answer(refused.status, written({"error": str(refused)}))

    def desk_for(self, draft: Draft) -> Desk:
        """The desk for a draft; refuses a choice of rules that do not exist, and a format that nothing reads.

        The format is looked up before it becomes part of a name: configuration is looked for beside that.
        """
        formats = sorted(suffix[1:] for suffix in self._doors.mapping("newslint_read"))
        if draft.format not in formats:
            raise Refused(415, f'No draft is read in the format "{draft.format}"; newslint reads {", ".join(formats)}.')
        asked = self._asked._replace(
            select=draft.select or self._asked.select, ignore=self._asked.ignore + draft.ignore,
            language=draft.language or self._asked.language,
        )  # fmt: skip
        desk = self._desks(asked, draft.format)
        problems = [selector_problem(selector, desk.known) for selector in (*draft.select, *draft.ignore)]
        if any(problems):
            raise Refused(400, "; ".join(problem for problem in problems if problem))
        return desk

    def read(self, draft: Draft) -> tuple[Desk, list[Article], list[ErrorRecord]]:
        """The articles in a draft, in most formats one, with their desk; refuses one in which there is none."""
        desk = self.desk_for(draft)
        found = list(desk.drafts(f"draft.{draft.format}", draft.content))
        articles = [one for one in found if isinstance(one, Article)]
        errors = [one for one in found if isinstance(one, ErrorRecord)]
        if not articles:
            raise Refused(422, f"The draft {errors[0].message}")
        return desk, articles, errors

    def checked(self, desk: Desk, article: Article) -> tuple[ArticleRecord | None, list[ErrorRecord]]:
        """An article checked, with what failed meanwhile."""
        record, errors = desk.check(article)
        if any(not error.path for error in errors):
            self._desks.cache_clear()  # an engine that failed is not asked again; one that is back should be
        return record, errors

    def _opened(self, asked: Asked, form: str) -> Desk:
        desk = Desks(asked, self._doors).of(f"draft.{form}")
        desk.engines.notices()
        return desk

    def _check(self, draft: Draft) -> Answer:
        desk, articles, errors = self.read(draft)
        checked = [(article, self.checked(desk, article)) for article in articles]
        done = [(article, record) for article, (record, _) in checked if record is not None]
        errors += [error for _, (_, failed) in checked for error in failed]
        answer = document(RunRecord(tuple(record for _, record in done), tuple(errors), 0, len(desk.rules)))
        for (article, record), values in zip(done, answer["articles"], strict=True):
            for finding, found in zip(record.findings, values["findings"], strict=True):
                for place, (start, _) in zip((found, *found["related"]), finding.spans, strict=False):
                    place["sentence"] = _sentence(article, start)
        return Answer(200, written(answer))

    def _sources(self, draft: Draft) -> Answer:
        from newslint.reports.sources_json import write
        from newslint.reports.sources_table import table_of

        _, articles, errors = self.read(draft)
        return Answer(200, write([table_of(article) for article in articles], errors).encode())

    def _readability(self, draft: Draft) -> Answer:
        from newslint.reports.readability_json import write
        from newslint.reports.readability_table import table_of

        _, articles, errors = self.read(draft)
        return Answer(200, write([table_of(article, "newslint") for article in articles], errors).encode())

    def _names(self, draft: Draft) -> Answer:
        from newslint.cli.names import as_json
        from newslint.facts.name_list import NameList

        listed = NameList()
        _, articles, errors = self.read(draft)
        for article in articles:
            listed.add(article)
        return Answer(200, as_json(listed, errors).encode())

    def _text(self, draft: Draft) -> Answer:
        _, articles, _ = self.read(draft)
        return Answer(200, written({"schema": SCHEMA, "texts": [article.text for article in articles]}))

    def _rules(self, draft: Draft) -> Answer:
        from newslint.cli.rules import document, known_pages

        pages, _ = known_pages(self._asked.no_config, self._asked.vale_config)
        answer = document(pages)
        for page, values in zip(pages, answer["rules"], strict=True):
            values["page"] = page.body
        return Answer(200, written(answer))

    def _ignore(self, wish: Wish) -> Answer:
        from newslint.checking.left_out.insert import ignoring

        desk, (article, *_), _ = self.read(wish.draft)
        insertion = ignoring(desk, article, wish.rule, wish.start)
        if insertion is None:
            raise Refused(409, "Nothing that is put into the draft leaves this out.")
        edit = EditRecord(insertion.offset, insertion.offset, f"{insertion.before}{wish.reason}{insertion.after}")
        return Answer(200, written({"schema": SCHEMA, "edit": edit._asdict()}))

    def _languagetool(self, form: Form) -> Answer:
        from newslint.serve.languagetool import matches

        return matches(self, form)


QUESTIONS: dict[str, Callable[[Answers, Any], Answer]] = {
    "check": Answers._check, "sources": Answers._sources, "readability": Answers._readability,
    "names": Answers._names, "text": Answers._text, "ignore": Answers._ignore, "rules": Answers._rules,
    "languagetool": Answers._languagetool,
}  # fmt: skip


def written(document: Any) -> bytes:
    """A document as JSON."""
    return json.dumps(document, ensure_ascii=False).encode()


def _sentence(article: Article, start: int) -> dict[str, Any]:
    """The sentence that a character of the text stands in, with its place in the source where there is one."""
    sentence = sentence_at(article, start)
    place = article.place(sentence.start, sentence.end)
    return {"text": article.text[sentence.start : sentence.end], "start": place.start, "end": place.end}
