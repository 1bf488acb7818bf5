"""SARIF 2.1.0, for code scanning on GitHub and elsewhere.

Columns count Unicode code points, as everywhere in newslint. Each rule comes with its page. A place in a format
without lines is a logical location, and the message says where it is. Sources: OASIS, Static Analysis Results
Interchange Format 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/; GitHub, "SARIF support for code scanning",
for what it shows of a rule.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from typing import Any
from urllib.parse import quote

from newslint.core.article import Place
from newslint.core.fingerprints import fingerprint
from newslint.core.record import FindingRecord, RunRecord
from newslint.plugins.registry import load
from newslint.reports.repository import from_top
from newslint.reports.rule_pages import page_of
from newslint.reports.wording import placed, where
from newslint.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROLES = {"against": "The other side of it", "same": "The same again", "source": "What the source has"}


def write(run: RunRecord) -> str:
    """The run as a SARIF log."""
    rules = sorted({f.rule for a in run.articles for f in a.findings})
    known = run.known_rules()
    driver = {
        "name": "newslint", "version": __version__, "semanticVersion": __version__,
        "rules": [{"id": rule, **_page(rule, known.get(rule))} for rule in rules],
    }  # fmt: skip
    results = []
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)  # by file, which may hold several articles
    for article in run.articles:
        uri = _uri(article.path)
        results += [_result(uri, f, rules.index(f.rule), fingerprint(f, seen[uri])) for f in article.findings]
    failures = [_failure(e.path, e.message) for e in run.errors]
    invocation = {"executionSuccessful": not run.errors, "toolExecutionNotifications": failures}
    body = {
        "tool": {"driver": driver}, "invocations": [invocation], "columnKind": "unicodeCodePoints", "results": results,
    }  # fmt: skip
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [body]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _page(rule: str, target: Any) -> dict[str, Any]:
    if target is None:  # an engine that does not say which rules it has
        return {}
    page = page_of(rule, load(target))
    return {
        "shortDescription": {"text": page.title}, "fullDescription": {"text": page.title},
        "help": {"text": f"{page.title}\n\n{page.body}".strip()}, "defaultConfiguration": {"level": page.severity},
    }  # fmt: skip


def _uri(path: str) -> str:
    """A path as a URI: from the top of its repository, or of a file."""
    path = from_top(path)
    name = quote(os.fsencode(path))  # one that is not UTF-8 has its bytes
    return f"file://{'' if path.startswith('/') else '/'}{name}" if os.path.isabs(path) else name


def _failure(path: str, message: str) -> dict[str, Any]:
    notification: dict[str, Any] = {"level": "error", "message": {"text": message}}
    if path:
        notification["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}]
    return notification


def _location(uri: str, place: Place) -> dict[str, Any]:
    artifact = {"artifactLocation": {"uri": uri}}
    if place.start is None:
        return {"physicalLocation": artifact, "logicalLocations": [{"name": where(place), "kind": "element"}]}
    region = {
        "startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column,
        "snippet": {"text": place.text},
    }  # fmt: skip
    return {"physicalLocation": {**artifact, "region": region}}


def _result(uri: str, finding: FindingRecord, rule: int, print_: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule, "ruleIndex": rule, "level": finding.severity, "message": {"text": placed(finding)},
        "locations": [_location(uri, finding.place)],
        "partialFingerprints": {"newslint/v1": print_},
    }  # fmt: skip
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_location(_uri(r.path) if r.path else uri, r.place), "message": {"text": _ROLES[r.role]}}
            for number, r in enumerate(finding.related, 1)
        ]
    if finding.edits and finding.place.start is not None:
        replacements = []
        for e in finding.edits:
            region = {"charOffset": e.start, "charLength": e.end - e.start}
            replacements.append({"deletedRegion": region, "insertedContent": {"text": e.text}})
        change = {"artifactLocation": {"uri": uri}, "replacements": replacements}
        result["fixes"] = [{"description": {"text": "Mend it"}, "artifactChanges": [change]}]
    return result
