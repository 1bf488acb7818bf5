"""The keys of a configuration, as a table: each with the kind of value it takes.

What a kind is stands in `newslint.house.kinds`, which has the plain ones.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from typing import Any

from newslint.core.nearest import nearest, selector_problem
from newslint.core.options import Options
from newslint.house import kinds
from newslint.house.config import RuleSettings
from newslint.house.lines import nth
from newslint.house.sheet import Sheet, TooMany, Way
from newslint.plugins.local_rules import is_local, local_rules
from newslint.plugins.registry import load
from newslint.readers.field_names import PARTS


def all_checked(sheet: Sheet, values: dict[str, Any], keys: Collection[str]) -> dict[str, Any]:
    """What `checked` gives for a whole file, and nothing where it has too many mistakes."""
    try:
        return checked(sheet, values, keys)
    except TooMany:
        return {}


def checked(sheet: Sheet, values: dict[str, Any], keys: Collection[str], at: Way = ()) -> dict[str, Any]:
    """The right ones among the values of a table that may have some of the `KEYS`, by the fields of `Config`."""
    for key in values:
        if key not in keys:
            where = "of a [[desk]] table" if at else "of the configuration"
            sheet.wrong((*at, key), f'"{key}" is no key {where}{nearest(key, keys)}')
    made = {key: KEYS[key](sheet, (*at, key), values[key]) for key in KEYS if key in keys and key in values}
    _style(sheet, made)
    return {key.replace("-", "_"): value for key, value in made.items() if value is not None}


def _style(sheet: Sheet, made: dict[str, Any]) -> None:
    """Put the keys of Vale's styles where their engine finds them, with the folder that their files lie in."""
    ini, folders = made.pop("vale-config", None), made.pop("styles", None)
    style = {"config": ini[0]} if ini else {"styles": folders} if folders else {}
    if style and sheet.place is not None:
        style["bounds"] = sheet.place.bounds
        made["engine"] = {**(made.get("engine") or {}), "style": style}


def _selectors(sheet: Sheet, at: Way, value: Any) -> tuple[str, ...] | None:
    right = []
    for selector in kinds.strings(sheet, at, value) or ():
        if problem := selector_problem(selector, sheet.known):
            sheet.wrong(at, problem, selector)
        else:
            right.append(selector)
    return tuple(right) or None


def _local(sheet: Sheet, at: Way, value: Any) -> tuple[str, ...] | None:
    folders = kinds.paths(os.path.isdir, "folder")(sheet, at, value)
    sheet.rules.update(local_rules(folders or ()))
    return folders


def _rule_tables(sheet: Sheet, at: Way, value: Any) -> dict[str, RuleSettings] | None:
    if not isinstance(value, dict):
        sheet.wrong(at, 'settings of a rule stand in a table of their own: [rule."family/name"]')
        return None
    return {name: _rule_table(sheet, (*at, name), table) for name, table in value.items()}


def _rule_table(sheet: Sheet, at: Way, table: Any) -> RuleSettings:
    name = at[-1]
    if name not in sheet.rules and name.partition("/")[0] not in sheet.engines:
        sheet.wrong(at, f'no rule is called "{name}"{nearest(name, sheet.rules)}')
        return RuleSettings()
    if not isinstance(table, dict):
        sheet.wrong(at, f'settings of a rule stand in a table of their own: [rule."{name}"]')
        return RuleSettings()
    severity = kinds.severity(sheet, (*at, "severity"), table["severity"]) if "severity" in table else None
    values = {key: value for key, value in table.items() if key != "severity"}
    return RuleSettings(severity, _options(sheet, at, values) if values else {})


def _options(sheet: Sheet, at: Way, values: dict[str, Any]) -> dict[str, Any]:
    rule = sheet.rules.get(at[-1])
    if not sheet.trusted and is_local(rule):
        return {}
    try:
        options = getattr(load(rule), "Options", Options)
    except Exception:  # the rule does not load: that is reported where it is switched on
        return {}
    known = options.describe()
    right = {}
    for key, value in values.items():
        if key not in known:
            sheet.wrong((*at, key), f'{at[-1]} has no option "{key}"{nearest(key, [*known, "severity"])}')
        elif sheet.place is None and options.is_free(key):
            sheet.wrong((*at, key), f"{key} of {at[-1]} belongs to newslint.toml, not to an article")
        elif problem := options.problem(key, value):
            sheet.wrong((*at, key), f"{key} of {at[-1]} {problem}")
        elif options.names_files(key):
            named = value if isinstance(value, list) else [value]
            paths = kinds.paths(os.path.isfile, "file")(sheet, (*at, key), named)
            if paths:
                right[key] = list(paths) if isinstance(value, list) else paths[0]
        else:
            right[key] = value
    return right


def _engine_tables(sheet: Sheet, at: Way, value: Any) -> dict[str, dict[str, Any]] | None:
    right = {}
    for name, table in value.items() if isinstance(value, dict) else ():
        if name not in sheet.engines:
            sheet.wrong((*at, name), f'no engine is called "{name}"{nearest(name, sheet.engines)}')
        elif name == "style":  # its files are looked at first, as all that a configuration names
            sheet.wrong((*at, name), "what the engine of Vale's styles reads stands in vale-config, or in styles")
        elif isinstance(table, dict):
            right[name] = table
    if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
        sheet.wrong(at, "settings of an engine stand in a table of their own: [engine.NAME]")
    return right


def _fields(sheet: Sheet, at: Way, value: Any) -> dict[str, str] | None:
    if not isinstance(value, dict):
        sheet.wrong(at, 'what an archive calls the parts of an article stands in a table: [fields] text = "body"')
        return None
    right = {}
    for part, name in value.items():
        if part not in PARTS:
            sheet.wrong((*at, part), f'"{part}" is no part of an article{nearest(part, PARTS)}')
        elif kinds.string(sheet, (*at, part), name):
            right[part] = name
    return right


def _desks(sheet: Sheet, at: Way, value: Any) -> list[dict[str, Any]] | None:
    if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
        sheet.wrong(at, "what holds for a desk stands in a table of its own: [[desk]]")
        return None
    for number, table in enumerate(value):
        if "paths" not in table:
            sheet.wrong((nth(at[-1], number),), 'a desk says which articles it has: paths = ["business/**"]')
    return [checked(sheet, table, DESK_KEYS, (nth(at[-1], number),)) for number, table in enumerate(value)]


def _settled(sheet: Sheet, at: Way, value: Any) -> None:
    """A key that was read before all others."""


# In this order: what is extended, and local rules, must be known before other keys name them.
KEYS: dict[str, Callable[[Sheet, Way, Any], Any]] = {
    "extends": _settled,
    "rules": _local,
    "name": kinds.string,
    "paths": kinds.globs,
    "language": kinds.language,
    "select": _selectors,
    "ignore": _selectors,
    "fail-on": kinds.severity,
    "messages": kinds.spoken,
    "names": kinds.paths(os.path.isfile, "file"),
    "phrases": kinds.paths(os.path.isfile, "file"),
    "include": kinds.globs,
    "exclude": kinds.globs,
    "against": kinds.sources,
    "baseline": kinds.path,
    "rule": _rule_tables,
    "engine": _engine_tables,
    "fields": _fields,
    "styles": kinds.paths(os.path.isdir, "folder"),
    "vale-config": kinds.file,
    "desk": _desks,
}
FILE_KEYS = KEYS.keys() - {"name", "paths"}
DESK_KEYS = frozenset(
    "name paths language select ignore fail-on messages names phrases baseline rule fields against".split()
)
