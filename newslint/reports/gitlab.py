"""GitLab Code Quality: one JSON list. Source: https://docs.gitlab.com/ci/testing/code_quality/, report format."""

from __future__ import annotations

import json
from collections import Counter, defaultdict

from newslint.core.article import Place
from newslint.core.fingerprints import fingerprint
from newslint.core.record import RunRecord
from newslint.reports.repository import from_top
from newslint.reports.wording import placed

_SEVERITIES = {"error": "critical", "warning": "major", "note": "info"}


def write(run: RunRecord) -> str:
    """The run as a Code Quality report; what could not be done is in it as a blocker."""
    issues = []
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)  # by file, which may hold several articles
    for article in run.articles:
        path = from_top(article.path)
        for f in article.findings:
            issues.append({
                "description": placed(f), "check_name": f.rule, "severity": _SEVERITIES[f.severity],
                "fingerprint": f"{fingerprint(f, seen[path])}-{path}",
                "location": {"path": path, "lines": _lines(f.place)},
            })  # fmt: skip
    for error in run.errors:
        path = from_top(error.path) if error.path else "."
        issues.append({
            "description": error.message, "check_name": "newslint", "severity": "blocker",
            "fingerprint": f"error-{path}-{error.message}", "location": {"path": path, "lines": {"begin": 1}},
        })  # fmt: skip
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _lines(place: Place) -> dict[str, int]:
    """The lines of a place; the first stands for a format without lines, as GitLab wants one."""
    return {"begin": place.line, "end": place.end_line} if place.start is not None else {"begin": 1}
