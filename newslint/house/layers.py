"""House over desk: how the tables of configuration files that hold for an article become one configuration.

A layer is one table: that of a file that is extended, then that of the file itself, then its `[[desk]]` tables that
hold for the article. A later layer wins. `ignore`, `names`, `phrases`, `rules` and `exclude` add to what stood before;
`select` replaces the choice of rules made before it, `ignore` included, as `--select` does; options of rules and
engines are replaced one by one.
"""

from __future__ import annotations

from typing import Any

from newslint.core.paths import Glob
from newslint.core.tuples import NamedTuple
from newslint.house.config import Config, RuleSettings

ADDED = frozenset({"ignore", "names", "phrases", "rules", "exclude"})
LISTS = ADDED | {"select", "include", "against"}


class Layer(NamedTuple):
    """One table: its file, the way of keys to it, the articles it holds for (none: all), and its values by field.

    A desk's table has a `name` too.
    """

    path: str
    at: tuple[str, ...]
    globs: tuple[Glob, ...]
    values: dict[str, Any]
    name: str = ""


class Entry(NamedTuple):
    """A value that holds, and the layer it comes from."""

    value: Any
    layer: Layer


Entries = dict[tuple[str, ...], list[Entry]]


def entries_of(layers: tuple[Layer, ...]) -> Entries:
    """What holds under some layers, the last of which wins: for each way of keys its values, a list's one by one."""
    found: Entries = {}
    for layer in layers:
        for field, value in layer.values.items():
            if field == "rule":
                for name, settings in value.items():
                    _put_all(found, (field, name), _of_rule(settings), layer)
            elif field == "engine":
                for name, table in value.items():
                    found.setdefault((field, name), [])  # an engine runs where it has a table, an empty one too
                    _put_all(found, (field, name), table, layer)
            else:
                if field == "select":
                    found.pop(("ignore",), None)
                before = found.get((field,), []) if field in ADDED else []
                items = value if field in LISTS else (value,)
                found[(field,)] = [*before, *(Entry(item, layer) for item in items)]
    return found


def _of_rule(settings: RuleSettings) -> dict[str, Any]:
    return ({"severity": settings.severity} if settings.severity else {}) | settings.options


def _put_all(found: Entries, way: tuple[str, ...], table: dict[str, Any], layer: Layer) -> None:
    for key, value in table.items():
        found[(*way, key)] = [Entry(value, layer)]


def merged(path: str | None, desk: tuple[int, ...], layers: tuple[Layer, ...]) -> Config:
    """The configuration of a file and its desks: what holds under their layers."""
    fields: dict[str, Any] = {}
    tables: dict[str, dict[str, dict[str, Any]]] = {"rule": {}, "engine": {}}
    for (field, *way), found in entries_of(layers).items():
        if field in tables:
            table = tables[field].setdefault(way[0], {})
            if len(way) > 1:
                table[way[1]] = found[-1].value
        else:
            values = tuple(entry.value for entry in found)
            fields[field] = values if field in LISTS else values[-1]
    rules = {name: RuleSettings(table.pop("severity", None), table) for name, table in tables["rule"].items()}
    return Config(path=path, desk=desk, rule=rules, engine=tables["engine"], **fields)
