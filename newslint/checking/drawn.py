"""A page: what a report needs that draws the whole article with its findings in place."""

from __future__ import annotations

from newslint.core.article import Article
from newslint.core.message import say
from newslint.core.record import ArticleRecord, PageRecord
from newslint.reports.readability_table import table_of as readability_of
from newslint.reports.sources_rows import NOBODY, how, short, who
from newslint.reports.sources_table import table_of


def with_page(article: Article, record: ArticleRecord) -> ArticleRecord:
    """The record of an article with its page."""
    blocks = tuple((b.kind, article.text[b.start : b.end]) for b in article.blocks)
    figures = []
    for row in table_of(article).figures:
        words = short(f"{row.place.text} {row.of}".strip())
        by = (who(row.source), how(row.source)) if row.source else (NOBODY, row.hedge or "")
        figures.append((words, *by, row.place.line))
    measure, sections = _sections(article)
    unit = "line" if article.source is not None else "paragraph"
    page = PageRecord(blocks, _marks(article, record), measure, sections, tuple(figures), unit)
    return record._replace(page=page)


def _sections(article: Article) -> tuple[str, tuple[tuple[str, float], ...]]:
    """The measure of the language, and the sections that have a score by it."""
    table = readability_of(article, "newslint")
    scored = ((row.heading, row.scored.scores.get(table.measure)) for row in table.sections)
    rows = ((heading.text if heading else say("before the first heading"), s) for heading, s in scored if s is not None)
    return table.measure, tuple(rows)


def _marks(article: Article, record: ArticleRecord) -> tuple[tuple[int, int, int, int, str], ...]:
    marks = []
    for number, finding in enumerate(record.findings):
        roles = ["", *(r.role for r in finding.related if not r.path)]
        for role, (start, end) in zip(roles, finding.spans, strict=False):
            for index in range(article.block_index(start), article.block_index(max(start, end - 1)) + 1):
                block = article.blocks[index]
                low, high = max(start, block.start) - block.start, min(end, block.end) - block.start
                if low < high:
                    marks.append((index, low, high, number, role))
    return tuple(marks)
