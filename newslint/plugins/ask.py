"""Asking all plug-ins through pluggy: newslint's own first, then the third parties installed beside it."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

import pluggy

from newslint.core.errors import reason
from newslint.core.record import ErrorRecord
from newslint.core.tuples import NamedTuple
from newslint.plugins import hookspecs

BUILT_IN = ("newslint.checking.built_in", "newslint_rules.plugin")
HOOKS = ("newslint_rules", "newslint_read", "newslint_names", "newslint_engine", "newslint_report")


class Asked(NamedTuple):
    """The answers by hook, newslint's own first; what failed; the files and folders on which the answers depend."""

    answers: dict[str, list[Any]]
    errors: list[ErrorRecord]
    watched: list[str]


def ask_all(third_party: bool) -> Asked:
    """Load all plug-ins and ask them every hook."""
    manager = pluggy.PluginManager("newslint")
    manager.add_hookspecs(hookspecs)
    errors: list[ErrorRecord] = []
    for module in BUILT_IN:
        manager.register(importlib.import_module(module), module)
    for name, value in _entry_points() if third_party else ():
        try:
            manager.register(importlib.import_module(value.partition(":")[0]), name)
            manager.check_pending()
        except (Exception, SystemExit) as error:
            errors.append(ErrorRecord("", f"plug-in {name} ({value}) does not load: {reason(error)}"))
            if manager.has_plugin(name):
                manager.unregister(name=name)
    answers: dict[str, list[Any]] = {hook: [] for hook in HOOKS}
    for hook in HOOKS:
        for implementation in getattr(manager.hook, hook).get_hookimpls():
            try:
                answers[hook].append(_answer(implementation, hook))
            except (Exception, SystemExit) as error:
                message = f"plug-in {implementation.plugin_name} fails in {hook}: {reason(error)}"
                errors.append(ErrorRecord("", message))
    return Asked(answers, errors, [path for plugin in manager.get_plugins() for path in _files_of(plugin)])


def _answer(implementation: Any, hook: str) -> Any:
    answer = implementation.function()
    wanted, named = ((list, tuple), "list") if hook == "newslint_names" else (dict, "dictionary")
    if not isinstance(answer, wanted):
        raise TypeError(f"it must give a {named}, not {type(answer).__name__}")
    return answer


def _entry_points() -> list[tuple[str, str]]:
    """Name and module of every entry point in the group `newslint`."""
    if not _may_be_any():
        return []
    from importlib.metadata import entry_points

    return sorted({(e.name, e.value) for e in entry_points(group="newslint")})


def _may_be_any() -> bool:
    """Whether there may be an entry point; `importlib.metadata` knows, and takes a fifth of a start to be imported."""
    if sum(hasattr(finder, "find_distributions") for finder in sys.meta_path) > 1:
        return True
    return any(_may_be_in(folder or ".") for folder in sys.path)


def _may_be_in(folder: str) -> bool:
    """Whether a folder of the search path may have one: in it, or in what is no folder but an archive."""
    try:
        names = os.listdir(folder)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    for name in names if not folder.endswith(".egg") else ():
        if name.lower().endswith((".dist-info", ".egg-info")):
            try:
                with open(os.path.join(folder, name, "entry_points.txt"), "rb") as file:
                    if b"[newslint]" in file.read():
                        return True
            except OSError:
                continue
    return folder.endswith(".egg")


def _files_of(plugin: Any) -> list[str]:
    """The file of a plug-in, its folder and the folders in it."""
    file = getattr(plugin, "__file__", None)
    if not file:
        return []
    folder = os.path.dirname(file)
    folders = [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if not name.startswith(("_", "."))]
    return [file, folder, *(f for f in folders if os.path.isdir(f))]
