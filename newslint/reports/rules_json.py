"""The list of rules as JSON: see `newslint rules`."""

from __future__ import annotations

from typing import Any

from newslint.reports.rule_pages import RulePage


def document(pages: list[RulePage]) -> dict[str, Any]:
    """The list as plain values, as they stand in the JSON."""
    return {"schema": 1, "rules": [_values(page) for page in pages]}


def _values(page: RulePage) -> dict[str, Any]:
    languages = page.languages if isinstance(page.languages, str) else list(page.languages)
    options = {o.name: {"type": o.kind, "default": o.default} for o in page.options}
    return {
        "name": page.name, "severity": page.severity, "languages": languages, "title": page.title, "default": page.on,
        "options": options,
    }  # fmt: skip
