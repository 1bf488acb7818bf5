"""The answers to questions about a draft, as a worker gives them: the documents that the commands write as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from newslint.checking.desk import SPOKEN
from newslint.core.article import Article
from newslint.core.errors import NewslintError
from newslint.core.fingerprints import fingerprint
from newslint.core.record import ArticleRecord, EditRecord, RunRecord
from newslint.facts.sentences import sentence_at
from newslint.reports.json import SCHEMA, document
from newslint.serve.draft import Answer, Copy, Draft, Form, Refused, Typed, Wish, written
from newslint.serve.drafts import Drafts

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Answers(Drafts):
    """Answers the questions about drafts that there are in `QUESTIONS`."""

    def answer(self, question: str, asked: Draft | Form | Wish | Copy | Typed) -> Answer:
        """The answer to a question, one of `QUESTIONS`; 4xx where the draft or the question is at fault."""
        try:
            return QUESTIONS[question](self, asked)
        except Refused as refused:
            return Answer(refused.status, written({"error": str(refused)}))

    def _check(self, draft: Draft) -> Answer:
        desk, articles, errors = self.read(draft)
        sources = self.sources(desk, draft)
        for article in articles:
            article.sources = sources
        checked = [(article, self.checked(desk, article)) for article in articles]
        done = [(article, record) for article, (record, _) in checked if record is not None]
        errors += [error for _, (_, failed) in checked for error in failed]
        rules = len(desk.rules) + desk.engines.count()
        answer = document(RunRecord(tuple(record for _, record in done), tuple(errors), 0, rules))
        for (article, record), values in zip(done, answer["articles"], strict=True):
            _with_sentences(article, record, values["findings"])
        return Answer(200, written(answer))

    def _typed(self, typed: Typed) -> Answer:
        from newslint.checking import passage

        desk, (article, *others), _ = self.read(typed.draft)
        blocks = range(0) if others else passage.touched(article, typed.start, typed.end)
        if not blocks:
            return Answer(200, written({"schema": SCHEMA, "blocks": None, "rules": [], "findings": []}))
        found = passage.findings_in(article, blocks, desk)
        record = ArticleRecord(article.path, article.language, 0, 0, 0, {}, found)
        (values,) = document(RunRecord((record,), (), 0, 0))["articles"]
        _with_sentences(article, record, values["findings"])
        start, end = article.source_range(article.blocks[blocks[0]].start, article.blocks[blocks[-1]].end)
        rules, where = sorted(passage.rules()), {"start": start, "end": end}
        return Answer(200, written({"schema": SCHEMA, "blocks": where, "rules": rules, "findings": values["findings"]}))

    def _sources(self, draft: Draft) -> Answer:
        from newslint.reports.sources_json import write
        from newslint.reports.sources_table import table_of

        _, articles, errors = self.read(draft)
        return Answer(200, write([table_of(article) for article in articles], errors).encode())

    def _readability(self, draft: Draft) -> Answer:
        from newslint.reports.readability_json import write
        from newslint.reports.readability_table import table_of
        from newslint.reports.readability_verdict import target_of

        desk, articles, errors = self.read(draft)
        target = target_of(desk.config)
        return Answer(200, write([table_of(article, "newslint", target) for article in articles], errors).encode())

    def _names(self, draft: Draft) -> Answer:
        from newslint.facts.name_list import NameList
        from newslint.reports.names_json import as_json

        listed = NameList()
        _, articles, errors = self.read(draft)
        for article in articles:
            listed.add(article)
        return Answer(200, as_json(listed, errors).encode())

    def _compare(self, draft: Draft) -> Answer:
        from newslint.reports.comparison import compared
        from newslint.reports.comparison_json import write

        desk, (article, *_), _ = self.read(draft)
        article.sources = self.sources(desk, draft)
        if not article.sources:
            raise Refused(400, 'There is nothing to compare the draft with; send it as "against".')
        return Answer(200, write(compared(article)).encode())

    def _text(self, draft: Draft) -> Answer:
        _, articles, _ = self.read(draft)
        return Answer(200, written({"schema": SCHEMA, "texts": [article.text for article in articles]}))

    def _word(self, copy: Copy) -> Answer:
        from newslint.checking.word import annotated, review
        from newslint.reports.word_new import document_of

        desk, articles, _ = self.read(copy.draft)
        is_made, name = copy.draft.format != "docx", "draft.docx"

        def kept(record: ArticleRecord) -> ArticleRecord:
            seen: Counter[str] = Counter()
            names = [fingerprint(finding, seen) for finding in record.findings]
            return record.keeping([number for number, one in enumerate(names) if one not in copy.left_out])

        try:
            content = document_of(articles[0]) if is_made else copy.draft.content
            if is_made or copy.text is not None:
                made = annotated(desk, name, content, copy.text, kept)
            else:
                made = review(desk, name, content, kept=kept)
        except NewslintError as error:
            raise Refused(422, f"The draft {error}") from None
        return Answer(200, made.content, WORD)

    def _rules(self, draft: Draft) -> Answer:
        from newslint.checking.known_rules import known_pages
        from newslint.reports.rules_json import document

        pages, _ = known_pages(self._asked._replace(messages=SPOKEN))  # the page has the titles in its catalogues
        answer = document(pages)
        for page, values in zip(pages, answer["rules"], strict=True):
            values["page"] = page.body
        return Answer(200, written(answer))

    def _names_of_desks(self, draft: Draft) -> Answer:
        return Answer(200, written({"schema": SCHEMA, "desks": self.names_of_desks()}))

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


def _with_sentences(article: Article, record: ArticleRecord, findings: list[dict[str, Any]]) -> None:
    """Give each place in the text the sentence that it stands in."""
    for finding, found in zip(record.findings, findings, strict=True):
        for place, (start, _) in zip((found, *found["related"]), finding.spans, strict=False):
            place["sentence"] = _sentence(article, start)


QUESTIONS: dict[str, Callable[[Answers, Any], Answer]] = {
    "check": Answers._check, "typed": Answers._typed, "sources": Answers._sources, "readability": Answers._readability,
    "names": Answers._names, "text": Answers._text, "compare": Answers._compare, "word": Answers._word,
    "ignore": Answers._ignore, "rules": Answers._rules, "desks": Answers._names_of_desks,
    "languagetool": Answers._languagetool,
}  # fmt: skip


def _sentence(article: Article, start: int) -> dict[str, Any]:
    """The sentence that a character of the text stands in, with its place in the source where there is one."""
    sentence = sentence_at(article, start)
    place = article.place(sentence.start, sentence.end)
    return {"text": article.text[sentence.start : sentence.end], "start": place.start, "end": place.end}
