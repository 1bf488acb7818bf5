"""Who stands behind the doors: newslint itself and the plug-ins installed beside it.

Scanning the installed distributions costs more than checking an article, so the entry points that were found are
remembered in the user's cache folder until anything is installed or removed. `NEWSLINT_PLUGINS=""` leaves third
parties out.
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

import pluggy

from newslint import hookspecs
from newslint.cache_folder import cache_folder, read_json, write_json
from newslint.record import ErrorRecord


def load(target: Any) -> Any:
    """The thing itself, where a hook gave the name of its module."""
    return importlib.import_module(target) if isinstance(target, str) else target


def _stamp() -> list[list[Any]]:
    """What changes whenever a distribution is installed or removed: the folders of sys.path and their times."""
    stamp = []
    for folder in sys.path:
        try:
            stamp.append([folder, os.stat(folder or ".").st_mtime_ns])
        except OSError:
            continue
    return stamp


def _entry_points() -> list[tuple[str, str]]:
    """Name and module of every entry point in the group `newslint`."""
    path = os.path.join(cache_folder(), "plugins.json")
    stamp = _stamp()
    remembered = read_json(path)
    if isinstance(remembered, dict) and remembered.get("stamp") == stamp:
        return [(name, value) for name, value in remembered["entry_points"]]
    from importlib.metadata import entry_points

    found = sorted({(e.name, e.value) for e in entry_points(group="newslint")})
    write_json(path, {"stamp": stamp, "entry_points": found})
    return found


class Doors:
    """What all plug-ins give, by hook; `errors` has those that could not be loaded."""

    def __init__(self, third_party: bool | None = None) -> None:
        self.errors: list[ErrorRecord] = []
        self._manager = pluggy.PluginManager("newslint")
        self._manager.add_hookspecs(hookspecs)
        for module in ("newslint.builtins", "newslint_rules"):
            self._manager.register(importlib.import_module(module), module)
        if third_party is None:
            third_party = os.environ.get("NEWSLINT_PLUGINS") != ""
        for name, value in _entry_points() if third_party else ():
            self._register(name, value)

    def _register(self, name: str, value: str) -> None:
        try:
            self._manager.register(importlib.import_module(value.partition(":")[0]), name)
        except Exception as error:
            self.errors.append(ErrorRecord("", f"plug-in {name} ({value}) does not load: {_reason(error)}"))

    def mapping(self, hook: str) -> dict[str, Any]:
        """The union of what the plug-ins give for a hook; later registered ones win over newslint's own."""
        union: dict[str, Any] = {}
        for given in self._call(hook):
            union.update(given)
        return union

    def sequence(self, hook: str) -> list[str]:
        """All that the plug-ins list for a hook, newslint's own first."""
        return [item for given in self._call(hook) for item in given]

    def _call(self, hook: str) -> list[Any]:
        results = []
        caller = getattr(self._manager.hook, hook)
        for implementation in caller.get_hookimpls():
            try:
                results.append(implementation.function())
            except Exception as error:
                message = f"plug-in {implementation.plugin_name} fails in {hook}: {_reason(error)}"
                self.errors.append(ErrorRecord("", message))
        return results


def _reason(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".split("\n")[0].rstrip(": ")
