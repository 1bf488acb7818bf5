"""SARIF 2.1.0, for code scanning on GitHub and elsewhere.

Columns count Unicode code points, as everywhere in newslint. Source: OASIS, Static Analysis Results Interchange
Format 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any
from urllib.parse import quote

from newslint.article import Place
from newslint.fingerprints import fingerprint
from newslint.record import FindingRecord, RunRecord
from newslint.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def write(run: RunRecord) -> str:
    """The run as a SARIF log."""
    rules = sorted({f.rule for a in run.articles for f in a.findings})
    driver = {
        "name": "newslint", "version": __version__, "semanticVersion": __version__,
        "rules": [{"id": rule} for rule in rules],
    }  # fmt: skip
    results = []
    for article in run.articles:
        seen: Counter[str] = Counter()
        results += [_result(article.path, f, rules.index(f.rule), fingerprint(f, seen)) for f in article.findings]
    failures = [_failure(e.path, e.message) for e in run.errors]
    invocation = {"executionSuccessful": not run.errors, "toolExecutionNotifications": failures}
    body = {
        "tool": {"driver": driver}, "invocations": [invocation], "columnKind": "unicodeCodePoints", "results": results,
    }  # fmt: skip
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [body]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _failure(path: str, message: str) -> dict[str, Any]:
    notification: dict[str, Any] = {"level": "error", "message": {"text": message}}
    if path:
        notification["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": quote(path)}}}]
    return notification


def _location(path: str, place: Place) -> dict[str, Any]:
    region = {
        "startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column,
        "snippet": {"text": place.text},
    }  # fmt: skip
    return {"artifactLocation": {"uri": quote(path)}, "region": region}


def _result(path: str, finding: FindingRecord, rule: int, print_: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule, "ruleIndex": rule, "level": finding.severity, "message": {"text": finding.message},
        "locations": [{"physicalLocation": _location(path, finding.place)}],
        "partialFingerprints": {"newslint/v1": print_},
    }  # fmt: skip
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _location(path, r.place), "message": {"text": r.role}}
            for number, r in enumerate(finding.related, 1)
        ]
    if finding.edits and finding.place.start is not None:
        replacements = []
        for e in finding.edits:
            region = {"charOffset": e.start, "charLength": e.end - e.start}
            replacements.append({"deletedRegion": region, "insertedContent": {"text": e.text}})
        change = {"artifactLocation": {"uri": quote(path)}, "replacements": replacements}
        result["fixes"] = [{"description": {"text": "Mend it"}, "artifactChanges": [change]}]
    return result
