"""What `newslint explain` prints of a rule of a style: its message, its link, and where it looks."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from newslint.core.finding import Severity
from newslint.engines.vale.rules import Rule


def page(rule: Rule, severity: Severity) -> Any:
    """A rule as if it were a module of newslint."""
    definition = rule.definition
    kind = definition.get("extends")
    parts = [str(definition.get("message", "")).replace("%s", "…")]
    if definition.get("description"):
        parts.append(str(definition["description"]))
    scope = definition.get("scope") or "text"
    looks = " or ".join(map(str, scope)) if isinstance(scope, list) else str(scope)
    parts.append(f"A rule of the style {rule.name.partition('.')[0]}, of the kind {kind}; it looks at: {looks}.")
    if definition.get("link"):
        parts.append(f"Sources: {definition['link']}")
    return SimpleNamespace(__doc__="\n\n".join(parts), SEVERITY=severity, EXAMPLES=(), LANGUAGES="all", check=None)
