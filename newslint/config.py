"""What a house has decided: which rules, how loud, over which files."""

from __future__ import annotations

from typing import Any, NamedTuple

from newslint.finding import Severity


class RuleSettings(NamedTuple):
    """What configuration says of one rule: its severity (None: the rule's own) and its options by their names."""

    severity: Severity | None = None
    options: dict[str, Any] = {}


class Config(NamedTuple):
    """A configuration, all paths resolved. Empty `select` means: the rules that are on by default."""

    path: str | None = None
    language: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = "warning"
    names: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    rule: dict[str, RuleSettings] = {}
    engine: dict[str, dict[str, Any]] = {}
