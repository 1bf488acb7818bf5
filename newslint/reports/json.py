"""The report for tools: the contract with `"schema": 1`, one JSON document."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from newslint.core.article import Place
from newslint.core.fingerprints import fingerprint
from newslint.core.record import ArticleRecord, FindingRecord, RunRecord
from newslint.version import __version__

SCHEMA = 1


def write(run: RunRecord) -> str:
    """The run as one JSON document."""
    return "".join(pieces(run))


def pieces(run: RunRecord) -> Iterator[str]:
    """What `write` gives, article by article."""
    whole = document(run._replace(articles=()))
    errors, whole["summary"] = whole.pop("errors"), summary(run)
    del whole["articles"]
    yield f'{_dumped(whole)[:-1]},\n"articles": [\n'
    for number, article in enumerate(run.articles):
        yield (",\n" if number else "") + _written(_article(article))
    yield f'\n],\n"errors": {_dumped(errors)}}}\n'


def _written(article: dict[str, Any]) -> str:
    """An article as JSON, its findings one a line: with an indent `json` would write ten times as slowly."""
    findings = ",\n ".join(map(_dumped, article.pop("findings")))
    return f'{_dumped(article)[:-1]}, "findings": [\n {findings}\n]}}'


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def document(run: RunRecord) -> dict[str, Any]:
    """The run as plain values, as they stand in the JSON."""
    return {
        "schema": SCHEMA,
        "newslint": __version__,
        "summary": summary(run),
        "articles": [_article(a) for a in run.articles],
        "errors": [{"path": e.path, "message": e.message} for e in run.errors],
    }


def summary(run: RunRecord) -> dict[str, int]:
    """What was read and found, in numbers."""
    numbers = {
        "articles": len(run.articles), "skipped": run.skipped, "words": sum(a.words for a in run.articles),
        "figures": sum(a.figures for a in run.articles), "names": sum(a.names for a in run.articles),
        "rules": run.rules, "error": run.count("error"), "warning": run.count("warning"), "note": run.count("note"),
    }  # fmt: skip
    if fixed := sum(a.fixed for a in run.articles):
        numbers["fixed"] = fixed
    return numbers


def _article(article: ArticleRecord) -> dict[str, Any]:
    seen: Counter[str] = Counter()
    return {
        "path": article.path,
        **({"line": article.line} if article.line else {}),
        "language": article.language,
        "words": article.words,
        "readability": article.readability,
        "findings": [_finding(f, seen) for f in article.findings],
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "text": place.text, "line": place.line, "column": place.column, "end_line": place.end_line,
        "end_column": place.end_column, "start": place.start, "end": place.end, "paragraph": place.paragraph,
    }  # fmt: skip


def _finding(finding: FindingRecord, seen: Counter[str]) -> dict[str, Any]:
    values = {"rule": finding.rule, "severity": finding.severity, "message": finding.message, **_place(finding.place)}
    if finding.said:
        values["said"] = {"template": finding.said[0], "parts": finding.said[2]}
    values["related"] = [
        {"role": r.role, **({"path": r.path} if r.path else {}), **_place(r.place)} for r in finding.related
    ]
    if finding.edits:
        edits = [{"start": e.start, "end": e.end, "text": e.text} for e in finding.edits]
        values["fix"] = {"safe": finding.safe, "edits": edits}
    values["fingerprint"] = fingerprint(finding, seen)
    return values
