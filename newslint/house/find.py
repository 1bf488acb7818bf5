"""Finding and reading the configuration that holds for a file: the nearest one in its folder or above.

It is a `newslint.toml`, or the table `[tool.newslint]` of a `pyproject.toml`. It may extend another file, and have
tables for some of its articles, see `newslint.house.layers`. What is wrong in it is an error of the run; the right
rest of it still holds.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from newslint.core.paths import has, near
from newslint.core.record import ErrorRecord
from newslint.house.config import Config
from newslint.plugins.registry import PlugIns

if TYPE_CHECKING:
    from newslint.house.keys import Sheet
    from newslint.house.layers import Layer

NAME = "newslint.toml"
PYPROJECT = "pyproject.toml"
TABLES = {NAME: (), PYPROJECT: ("tool", "newslint")}

Layers = tuple["Layer", ...]


class Configurations:
    """The configurations of a run, each read once; `errors` has the mistakes in them, in order."""

    def __init__(self, plug_ins: PlugIns) -> None:
        self.errors: list[ErrorRecord] = []
        self._plug_ins = plug_ins
        self._by_folder: dict[str, Layers] = {}
        self._by_file: dict[str, Layers | None] = {}
        self._reading: list[str] = []
        self._by_path: dict[str, tuple[Layers, tuple[int, ...]]] = {}
        self._merged: dict[tuple[str, tuple[int, ...]], Config] = {}

    @property
    def files(self) -> list[str]:
        """The files that were read, those that are extended among them."""
        return list(self._by_file)

    def of(self, path: str) -> Config:
        """The configuration for a file; the default one where there is none above it."""
        layers, holding = self._holding(path)
        if not layers:
            return Config()
        key = layers[-1].path, holding  # the last one is of the file itself, not of one that it extends
        if key not in self._merged:
            from newslint.house.layers import merged

            self._merged[key] = merged(*key, tuple(layers[index] for index in holding))
        return self._merged[key]

    def layers_of(self, path: str) -> Layers:
        """The tables that hold for a file, the last of which wins."""
        layers, holding = self._holding(path)
        return tuple(layers[index] for index in holding)

    def _holding(self, path: str) -> tuple[Layers, tuple[int, ...]]:
        """All tables of the configuration for a file, and the numbers of those that hold for it."""
        if path not in self._by_path:
            layers = self._of_folder(os.path.dirname(os.path.abspath(path)))
            holding = tuple(i for i, layer in enumerate(layers) if not layer.globs or has(layer.globs, path))
            self._by_path[path] = layers, holding
        return self._by_path[path]

    def _of_folder(self, folder: str) -> Layers:
        passed = []
        while folder not in self._by_folder:
            passed.append(folder)
            layers, above = self._in(folder), os.path.dirname(folder)
            if layers is not None or above == folder:
                self._by_folder[folder] = layers or ()
            else:
                folder = above
        for below in passed:
            self._by_folder[below] = self._by_folder[folder]
        return self._by_folder[folder]

    def _in(self, folder: str) -> Layers | None:
        for name in TABLES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (layers := self._file(path)) is not None:
                return layers
        return None

    def _file(self, path: str) -> Layers | None:
        """The tables in a file and in what it extends; None where the file has no table for newslint."""
        if path not in self._by_file:
            self._reading.append(path)
            self._by_file[path] = self._read(path, TABLES.get(os.path.basename(path), ()))
            self._reading.remove(path)
        return self._by_file[path]

    def _read(self, path: str, table: tuple[str, ...]) -> Layers | None:
        from newslint.house.layers import Layer

        nothing = (Layer(path, table, (), {}),)
        try:
            with open(path, encoding="utf-8") as file:
                source = file.read()
        except (OSError, UnicodeDecodeError) as error:
            self._error(path, f"cannot be read: {getattr(error, 'strerror', None) or error}")
            return nothing
        if table and "newslint" not in source:
            return None
        import tomllib

        try:
            values: Any = tomllib.loads(source)
        except tomllib.TOMLDecodeError as error:
            problem, _, where = str(error).partition(" (at ")
            line = where.split(",")[0].removeprefix("line ") if where.startswith("line") else source.count("\n") + 1
            self._error(path, f"line {line}: not valid TOML: {problem}")
            return nothing
        for key in table:
            values = values.get(key) if isinstance(values, dict) else None
        return self._checked(path, source, table, values) if isinstance(values, dict) else None

    def _checked(self, path: str, source: str, table: tuple[str, ...], values: dict[str, Any]) -> Layers:
        from newslint.house.keys import FILE_KEYS, Sheet
        from newslint.house.layers import Layer
        from newslint.house.lines import line_of, nth
        from newslint.plugins.local_rules import local_rules

        rules, engines = self._plug_ins.mapping("newslint_rules"), self._plug_ins.mapping("newslint_engine")
        sheet = Sheet(os.path.dirname(path), rules, frozenset(engines))
        extended = self._extended(sheet, values["extends"]) if "extends" in values else ()
        for layer in extended:
            sheet.rules.update(local_rules(layer.values.get("rules", ())))
        checked = sheet.checked(values, FILE_KEYS)
        desks = checked.pop("desk", [])
        lines = [(line_of(source, table + m.at, m.text), m.message) for m in sheet.mistakes]
        for line, message in sorted(lines):
            self._error(path, f"line {line}: {message}")
        own = [Layer(path, table, (), checked)]
        for number, desk in enumerate(desks):
            if globs := desk.pop("paths", ()):
                own.append(Layer(path, (*table, nth("desk", number)), globs, desk))
        return (*extended, *own)

    def _extended(self, sheet: Sheet, value: Any) -> Layers:
        """The tables of the file that is extended; a mistake where it cannot be."""
        if not isinstance(value, str) or not value:
            sheet.wrong(("extends",), "extends must be a string")
            return ()
        path = os.path.normpath(os.path.join(sheet.folder, os.path.expanduser(value)))
        if not os.path.isfile(path):
            sheet.wrong(("extends",), f'extends names "{value}", which is no file')
        elif path in self._reading:
            sheet.wrong(("extends",), f'extends names "{value}", which comes back to this file')
        elif (layers := self._file(path)) is None:
            sheet.wrong(("extends",), f'extends names "{value}", which has no table [tool.newslint]')
        else:
            return layers
        return ()

    def _error(self, path: str, message: str) -> None:
        self.errors.append(ErrorRecord(near(path), message))
