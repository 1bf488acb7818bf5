"""What is known of an article, as rows of the archive's tables: see `newslint.archive.tables` for their columns."""

from __future__ import annotations

import os
from collections import Counter
from hashlib import blake2b
from itertools import chain, repeat
from typing import Any

from newslint.checking.desk import Desk
from newslint.checking.lines import BEGINS, Document, alone, unnumbered
from newslint.core.article import Article, Place
from newslint.core.errors import reason
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
    for number, draft in enumerate(alone(document, desk.drafts)):
        if isinstance(draft, ErrorRecord):
            named = "" if document.error else _given(document, number)
            message = unnumbered(draft.message) if document.line else draft.message  # lines come and go
            rows["errors"].append(_error(document, named, message))
            continue
        identity = _identity(document, draft, number)
        try:
            found = _rows_of_article(document, identity, draft, desk)
        except Exception as error:  # the other articles go on
            found = {"errors": [_error(document, identity, f"could not be checked: {reason(error)}")]}
        for name, more in found.items():
            rows[name] += more
    return rows


def _rows_of_article(document: Document, identity: str, article: Article, desk: Desk) -> Rows:
    table, named = table_of(article), _names(article)
    record, errors = desk.check(article)
    rows = {"errors": [_error(document, identity, error.message) for error in errors]}
    if record is None:
        return rows
    rows["articles"] = [_article(identity, article, record, table)]
    for name, found in (("findings", _findings(article, record)), ("names", named), *_of_table(table)):
        rows[name] = [{"article": identity, **row} for row in found]
    return rows


def _identity(document: Document, article: Article, number: int) -> str:
    """What an article is called for good: what it calls itself, the path of its file, or the hash of its line."""
    own = next((str(article.metadata[key]) for key in _IDS if article.metadata.get(key)), "")
    return own or _given(document, number)


def _given(document: Document, number: int) -> str:
    if not document.line:
        return f"{document.path}#{number + 1}" if number else document.path
    return f"{os.path.basename(document.path)}#{blake2b(document.content, digest_size=8).hexdigest()}"


def _error(document: Document, identity: str, message: str) -> dict[str, Any]:
    begins = document.content[:BEGINS].decode(errors="replace") if document.line else None
    return {"path": document.path, "article": identity, "message": message, "begins": begins}


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


def _findings(article: Article, record: ArticleRecord) -> list[dict[str, Any]]:
    seen: Counter[str] = Counter()
    return [_finding(article, finding, seen) for finding in record.findings]


def _finding(article: Article, finding: FindingRecord, seen: Counter[str]) -> dict[str, Any]:
    words = (article.text[start:end] for start, end in finding.spans)  # those of sources have none, and come last
    where = (finding.place, *(other.place for other in finding.related))
    places = [_place(place, said) for place, said in zip(where, chain(words, repeat(None)), strict=False)]
    return {
        "rule": finding.rule, "severity": finding.severity, "message": finding.message, **places[0],
        "related": [{"role": r.role, **place} for r, place in zip(finding.related, places[1:], strict=True)],
        "fix": [{"start": e.start, "end": e.end, "text": e.text} for e in finding.edits],
        "fix_is_safe": finding.safe if finding.edits else None, "fingerprint": fingerprint(finding, seen),
    }  # fmt: skip


def _place(place: Place, words: str | None) -> dict[str, Any]:
    """A place, with the words as they are read where it is of the text: in the file they may have escapes or markup."""
    return {
        "text": place.text if words is None else words, "paragraph": place.paragraph, "line": place.line,
        "column": place.column, "start": place.start, "end": place.end,
    }  # fmt: skip


def _names(article: Article) -> list[dict[str, Any]]:
    return [
        {"text": name.text, "kind": name.kind, "mentions": len(name.mentions), **_only(article, *name.mentions[0])}
        for name in names(article)
    ]


def _only(article: Article, start: int, end: int) -> dict[str, Any]:
    place = _place(article.place(start, end), None)
    return {key: place[key] for key in ("paragraph", "line", "column", "start", "end")}


def _of_table(table: SourcesTable) -> tuple[tuple[str, list[dict[str, Any]]], ...]:
    figures = [
        {
            **_place(f.place, f.words), "kind": f.kind, "value": float(f.value), "of": f.of, "hedge": f.hedge,
            **_source(f.source),
        }
        for f in table.figures
    ]  # fmt: skip
    quotations = [{**_place(q.place, q.words), **_source(q.source)} for q in table.quotations]
    sources = [s._asdict() for s in table.sources]
    return ("figures", figures), ("quotations", quotations), ("sources", sources)


def _source(source: SourceRow | None) -> dict[str, Any]:
    if source is None:
        return {"source": None, "source_name": None, "source_kind": None, "source_is_carried": None}
    return {
        "source": source.words, "source_name": source.name, "source_kind": source.kind,
        "source_is_carried": source.carried,
    }  # fmt: skip
