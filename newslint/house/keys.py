"""The keys of a configuration, as a table: each with the kind of value it takes.

A kind is a function `(sheet, at, value)`: it gives the value as `Config` has it, or None where there is none to keep,
and writes what is wrong on the sheet. `at` is the way of keys to the value, in which "desk[0]" is the first such table.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection
from typing import Any

from newslint.core.finding import SEVERITIES
from newslint.core.nearest import nearest, selector_problem
from newslint.core.options import Options
from newslint.core.paths import Glob, glob_pattern
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
    _style(made)
    return {key.replace("-", "_"): value for key, value in made.items() if value is not None}


def _style(made: dict[str, Any]) -> None:
    """Put the keys of Vale's styles where their engine finds them."""
    ini, folders = made.pop("vale-config", None), made.pop("styles", None)
    style = {"config": ini[0]} if ini else {"styles": folders} if folders else {}
    if style:
        made["engine"] = {**(made.get("engine") or {}), "style": style}


def _file(sheet: Sheet, at: Way, value: Any) -> tuple[str, ...] | None:
    return _paths(os.path.isfile, "file")(sheet, at, [value]) if _string(sheet, at, value) else None


def _string(sheet: Sheet, at: Way, value: Any) -> str | None:
    if isinstance(value, str) and value:
        return value
    sheet.wrong(at, f"{at[-1]} must be a string")
    return None


def _strings(sheet: Sheet, at: Way, value: Any) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return tuple(value)
    sheet.wrong(at, f"{at[-1]} must be a list of strings")
    return None


def _severity(sheet: Sheet, at: Way, value: Any) -> Any:
    if value in SEVERITIES:
        return value
    sheet.wrong(at, f'{at[-1]} must be one of "error", "warning", "note"{_near(value, SEVERITIES)}')
    return None


def _near(value: Any, names: tuple[str, ...]) -> str:
    return nearest(value, names) if isinstance(value, str) else ""


def _selectors(sheet: Sheet, at: Way, value: Any) -> tuple[str, ...] | None:
    right = []
    for selector in _strings(sheet, at, value) or ():
        if problem := selector_problem(selector, sheet.known):
            sheet.wrong(at, problem, selector)
        else:
            right.append(selector)
    return tuple(right) or None


def _paths(there: Callable[[str], bool], what: str) -> Callable[[Sheet, Way, Any], tuple[str, ...] | None]:
    def kind(sheet: Sheet, at: Way, value: Any) -> tuple[str, ...] | None:
        right = []
        for path in _strings(sheet, at, value) or ():
            whole = sheet.inside(at, path)
            if whole is None:
                continue
            if there(whole):
                right.append(whole)
            else:
                sheet.wrong(at, f'{at[-1]} names "{path}", which is no {what}', path)
        return tuple(right) or None

    return kind


def _path(sheet: Sheet, at: Way, value: Any) -> str | None:
    path = _string(sheet, at, value)
    return sheet.inside(at, path) if path else None


def _globs(sheet: Sheet, at: Way, value: Any) -> tuple[Glob, ...] | None:
    right = []
    for glob in _strings(sheet, at, value) or ():
        try:
            glob_pattern(glob)
            right.append(Glob(sheet.place.globs if sheet.place else "", glob))
        except re.error as error:
            sheet.wrong(at, f'{at[-1]} has "{glob}", which is no glob: {error.msg}', glob)
    return tuple(right) or None


def _against(sheet: Sheet, at: Way, value: Any) -> tuple[Glob, ...] | None:
    """Patterns of sources, below the folder of the configuration."""
    right = []
    for pattern in _strings(sheet, at, [value] if isinstance(value, str) else value) or ():
        parts = pattern.replace("\\", "/").split("/")
        if not pattern or os.path.isabs(pattern) or ".." in parts or pattern.startswith("~"):
            sheet.wrong(at, f'{at[-1]} names "{pattern}", which does not stay below the folder of its file', pattern)
        else:
            right.append(Glob(sheet.place.globs if sheet.place else "", pattern))
    return tuple(right) or None


def _local(sheet: Sheet, at: Way, value: Any) -> tuple[str, ...] | None:
    folders = _paths(os.path.isdir, "folder")(sheet, at, value)
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
    severity = _severity(sheet, (*at, "severity"), table["severity"]) if "severity" in table else None
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
            paths = _paths(os.path.isfile, "file")(sheet, (*at, key), value if isinstance(value, list) else [value])
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
        elif _string(sheet, (*at, part), name):
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
    "paths": _globs,
    "language": _string,
    "select": _selectors,
    "ignore": _selectors,
    "fail-on": _severity,
    "names": _paths(os.path.isfile, "file"),
    "phrases": _paths(os.path.isfile, "file"),
    "include": _globs,
    "exclude": _globs,
    "against": _against,
    "baseline": _path,
    "rule": _rule_tables,
    "engine": _engine_tables,
    "fields": _fields,
    "styles": _paths(os.path.isdir, "folder"),
    "vale-config": _file,
    "desk": _desks,
}
FILE_KEYS = KEYS.keys() - {"paths"}
DESK_KEYS = frozenset(
    {"paths", "language", "select", "ignore", "fail-on", "names", "phrases", "baseline", "rule", "fields", "against"}
)
