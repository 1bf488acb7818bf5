"""A page: what a report needs that draws the whole article with its findings in place."""

from __future__ import annotations

from newslint.article import Article
from newslint.record import ArticleRecord, PageRecord
from newslint.reports.sources_rows import how, short, who
from newslint.reports.sources_table import table_of


def with_page(article: Article, record: ArticleRecord) -> ArticleRecord:
    """The record of an article with its page."""
    blocks = tuple((b.kind, article.text[b.start : b.end]) for b in article.blocks)
    figures = []
    for row in table_of(article).figures:
        words = short(f"{row.place.text} {row.of}".strip())
        by = (who(row.source), how(row.source)) if row.source else ("nobody", row.hedge or "")
        figures.append((words, *by, row.place.line))
    page = PageRecord(blocks, _marks(article, record), (), tuple(figures))
    return record._replace(page=page)


def _marks(article: Article, record: ArticleRecord) -> tuple[tuple[int, int, int, int, str], ...]:
    marks = []
    for number, finding in enumerate(record.findings):
        roles = ["", *(r.role for r in finding.related)]
        for role, (start, end) in zip(roles, finding.spans, strict=False):
            for index in range(article.block_index(start), article.block_index(max(start, end - 1)) + 1):
                block = article.blocks[index]
                low, high = max(start, block.start) - block.start, min(end, block.end) - block.start
                if low < high:
                    marks.append((index, low, high, number, role))
    return tuple(marks)
