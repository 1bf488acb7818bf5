"""What is known of an article, as rows of the archive's tables: see `newslint.archive.tables` for their columns."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from itertools import chain, groupby, repeat
from typing import Any

from newslint.checking.at_once import Draft, taken_at_once
from newslint.checking.desk import Checked, Desk
from newslint.checking.lines import BEGINS, Document, alone, unnumbered
from newslint.core.article import Article, Place
from newslint.core.errors import reason
from newslint.core.fingerprints import fingerprint
from newslint.core.record import ArticleRecord, ErrorRecord, FindingRecord
from newslint.core.tuples import NamedTuple
from newslint.facts.names import names
from newslint.reports.sources_table import SourceRow, SourcesTable, table_of

Rows = dict[str, list[dict[str, Any]]]  # by table

_TABLES = ("articles", "findings", "figures", "names", "quotations", "sources", "errors")
_IDS = ("id", "_id", "guid", "uri", "url", "link", "slug")
_SECTIONS = ("desk", "section", "category", "categories", "ressort", "rubric", "tags")


class _Read(NamedTuple):
    """An article before it is checked, what it is called, and what its facts say: afterwards they are gone."""

    article: Article
    identity: str
    table: SourcesTable
    named: list[dict[str, Any]]


def rows_of(documents: Iterable[Document], desk_of: Callable[[str], Desk]) -> list[Rows]:
    """The rows of each of some documents, in most formats one article; what fails is a row of "errors".

    Several articles are checked at once, whatever their documents.
    """
    found: list[Rows] = []
    for desk, some in groupby(documents, lambda document: desk_of(document.path)):
        made: list[tuple[Document, Rows]] = [(document, {name: [] for name in _TABLES}) for document in some]
        found += [rows for _, rows in made]
        each = (
            (draft, (document, number, rows))
            for document, rows in made for number, draft in enumerate(alone(document, desk.drafts))
        )  # fmt: skip
        while drafts := list(taken_at_once(each)):
            _add(drafts, desk)
    return found


def _add(drafts: Sequence[tuple[Draft, tuple[Document, int, Rows]]], desk: Desk) -> None:
    """Check some drafts at once, and add what came of each to the rows of its document."""
    read = [_read(document, draft, number) for draft, (document, number, _) in drafts]
    checked = iter(desk.check_drafts([iter((one.article,)) for one in read if isinstance(one, _Read)]))
    for one, (_, (document, _, rows)) in zip(read, drafts, strict=True):
        for name, more in (_rows_of_article(document, one, *next(checked)) if isinstance(one, _Read) else one).items():
            rows[name] += more


def _read(document: Document, draft: Draft, number: int) -> _Read | Rows:
    """An article with what its facts say; the row of "errors" where there is none, or that fails."""
    if isinstance(draft, ErrorRecord):
        named = "" if document.error else _given(document, number)
        message = unnumbered(draft.message) if document.line else draft.message  # lines come and go
        return {"errors": [_error(document, named, message)]}
    identity = _identity(document, draft, number)
    try:
        return _Read(draft, identity, table_of(draft), _names(draft))
    except Exception as error:  # the other articles go on
        return _failed(document, identity, error)


def _rows_of_article(document: Document, read: _Read, checked: Checked) -> Rows:
    article, identity, table, named = read
    record, errors = checked
    rows = {"errors": [_error(document, identity, error.message) for error in errors]}
    if record is None:
        return rows
    try:
        rows["articles"] = [_article(identity, article, record, table)]
        for name, found in (("findings", _findings(article, record)), ("names", named), *_of_table(table)):
            rows[name] = [{"article": identity, **row} for row in found]
    except Exception as error:
        return _failed(document, identity, error)
    return rows


def _failed(document: Document, identity: str, error: Exception) -> Rows:
    return {"errors": [_error(document, identity, f"could not be checked: {reason(error)}")]}


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
