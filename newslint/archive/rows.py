"""What is known of an article, as rows of the archive's tables: see `newslint.archive.tables` for their columns."""

from __future__ import annotations

import os
from collections import Counter
from hashlib import blake2b
from typing import Any

from newslint.archive.streams import Document
from newslint.checking.desk import Desk
from newslint.core.article import Article, Place
from newslint.core.fingerprints import fingerprint
from newslint.core.record import ArticleRecord, ErrorRecord, FindingRecord
from newslint.facts.names import names
from newslint.reports.sources_table import SourceRow, SourcesTable, table_of

Rows = dict[str, list[dict[str, Any]]]  # by table

_IDS = ("id", "_id", "guid", "uri", "url", "link", "slug")
_SECTIONS = ("desk", "section", "category", "categories", "ressort", "rubric", "tags")


def rows_of(document: Document, desk: Desk) -> Rows:
    """The rows of a document, in most formats one article; what fails is a row of "errors"."""
    rows: Rows = {name: [] for name in ("articles", "findings", "figures", "names", "quotations", "sources", "errors")}
    if document.error:
        rows["errors"].append(_error(document, "", document.error))
        return rows
    for number, draft in enumerate(desk.drafts(document.name, document.content)):
        if isinstance(draft, ErrorRecord):
            rows["errors"].append(_error(document, "", draft.message))
            if document.line:  # a reader of lines goes on to say that no line has an article
                break
            continue
        draft.path = document.path
        identity = _identity(document, draft, number)
        table, named = table_of(draft), _names(draft)
        record, errors = desk.check(draft)
        rows["errors"] += [_error(document, identity, error.message) for error in errors]
        if record is None:
            continue
        rows["articles"].append(_article(identity, draft, record, table))
        for name, found in (("findings", _findings(record)), ("names", named), *_of_table(table)):
            rows[name] += [{"article": identity, **row} for row in found]
    return rows


def _identity(document: Document, article: Article, number: int) -> str:
    """What an article is called for good: what it calls itself, the path of its file, or the hash of its line."""
    own = next((str(article.metadata[key]) for key in _IDS if article.metadata.get(key)), "")
    if own:
        return own
    if not document.line:
        return f"{document.path}#{number + 1}" if number else document.path
    return f"{os.path.basename(document.path)}#{blake2b(document.content, digest_size=8).hexdigest()}"


def _error(document: Document, identity: str, message: str) -> dict[str, Any]:
    return {"path": document.path, "article": identity, "message": message}


def _article(identity: str, article: Article, record: ArticleRecord, table: SourcesTable) -> dict[str, Any]:
    said, headline = article.metadata, article.headline
    byline = article.first("byline")
    signed = article.text[byline.start : byline.end] if byline else None
    severities = Counter(f.severity for f in record.findings)
    return {
        "article": identity, "path": article.path, "language": record.language,
        "headline": article.text[headline.start : headline.end] if headline else None,
        "date": _text(said.get("date")), "author": _text(said.get("author")) or signed,
        "desk": next((text for key in _SECTIONS if (text := _text(said.get(key)))), None),
        "words": record.words, "figures": record.figures, "names": record.names,
        "quotations": len(table.quotations),
        "figures_sourced": sum(f.source is not None for f in table.figures),
        "quotations_sourced": sum(q.source is not None for q in table.quotations),
        **{score: record.readability.get(score) for score in
           ("flesch_reading_ease", "flesch_kincaid_grade", "automated_readability_index", "lix")},
        "errors": severities["error"], "warnings": severities["warning"], "notes": severities["note"],
    }  # fmt: skip


def _text(value: Any) -> str | None:
    """A value of metadata as words: the first of a list, the name of an object."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return str(value) if value not in (None, "") else None


def _findings(record: ArticleRecord) -> list[dict[str, Any]]:
    seen: Counter[str] = Counter()
    return [_finding(finding, seen) for finding in record.findings]


def _finding(finding: FindingRecord, seen: Counter[str]) -> dict[str, Any]:
    return {
        "rule": finding.rule, "severity": finding.severity, "message": finding.message, **_place(finding.place),
        "related": [{"role": r.role, **_place(r.place)} for r in finding.related],
        "fix": [{"start": e.start, "end": e.end, "text": e.text} for e in finding.edits],
        "fix_is_safe": finding.safe if finding.edits else None, "fingerprint": fingerprint(finding, seen),
    }  # fmt: skip


def _place(place: Place) -> dict[str, Any]:
    return {
        "text": place.text, "paragraph": place.paragraph, "line": place.line, "column": place.column,
        "start": place.start, "end": place.end,
    }  # fmt: skip


def _names(article: Article) -> list[dict[str, Any]]:
    return [
        {"text": name.text, "kind": name.kind, "mentions": len(name.mentions), **_only(article, *name.mentions[0])}
        for name in names(article)
    ]


def _only(article: Article, start: int, end: int) -> dict[str, Any]:
    place = _place(article.place(start, end))
    return {key: place[key] for key in ("paragraph", "line", "column", "start", "end")}


def _of_table(table: SourcesTable) -> tuple[tuple[str, list[dict[str, Any]]], ...]:
    figures = [
        {**_place(f.place), "kind": f.kind, "value": float(f.value), "of": f.of, "hedge": f.hedge, **_source(f.source)}
        for f in table.figures
    ]
    quotations = [{**_place(q.place), **_source(q.source)} for q in table.quotations]
    sources = [s._asdict() for s in table.sources]
    return ("figures", figures), ("quotations", quotations), ("sources", sources)


def _source(source: SourceRow | None) -> dict[str, Any]:
    if source is None:
        return {"source": None, "source_name": None, "source_kind": None, "source_is_carried": None}
    return {
        "source": source.place.text, "source_name": source.name, "source_kind": source.kind,
        "source_is_carried": source.carried,
    }  # fmt: skip
