"""Finding and reading the configuration that holds for a file: the nearest one in its folder or above.

It is a `newslint.toml`, or the table `[tool.newslint]` of a `pyproject.toml`. What is wrong in it is an error of the
run; the right rest of it still holds.
"""

from __future__ import annotations

import os
from typing import Any

from newslint.config import Config
from newslint.files import near
from newslint.plugins import Doors
from newslint.record import ErrorRecord

NAME = "newslint.toml"
PYPROJECT = "pyproject.toml"


class Configurations:
    """The configurations of a run, each read once; `errors` has the mistakes in them, in order."""

    def __init__(self, doors: Doors) -> None:
        self.errors: list[ErrorRecord] = []
        self._doors = doors
        self._by_folder: dict[str, Config] = {}

    def of(self, path: str) -> Config:
        """The configuration for a file; the default one where there is none above it."""
        return self._of_folder(os.path.dirname(os.path.abspath(path)))

    def _of_folder(self, folder: str) -> Config:
        passed = []
        while folder not in self._by_folder:
            passed.append(folder)
            config, above = self._in(folder), os.path.dirname(folder)
            if config is not None or above == folder:
                self._by_folder[folder] = config or Config()
            else:
                folder = above
        for below in passed:
            self._by_folder[below] = self._by_folder[folder]
        return self._by_folder[folder]

    def _in(self, folder: str) -> Config | None:
        for name, table in ((NAME, ()), (PYPROJECT, ("tool", "newslint"))):
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (config := self._read(path, table)) is not None:
                return config
        return None

    def _read(self, path: str, table: tuple[str, ...]) -> Config | None:
        """The configuration in a file; None where the file has no table for newslint."""
        try:
            with open(path, encoding="utf-8") as file:
                source = file.read()
        except (OSError, UnicodeDecodeError) as error:
            self._error(path, f"cannot be read: {getattr(error, 'strerror', None) or error}")
            return Config(path)
        if table and "newslint" not in source:
            return None
        import tomllib

        try:
            values: Any = tomllib.loads(source)
        except tomllib.TOMLDecodeError as error:
            problem, _, where = str(error).partition(" (at ")
            line = where.split(",")[0].removeprefix("line ") if where.startswith("line") else source.count("\n") + 1
            self._error(path, f"line {line}: not valid TOML: {problem}")
            return Config(path)
        for key in table:
            values = values.get(key) if isinstance(values, dict) else None
        return self._checked(path, source, table, values) if isinstance(values, dict) else None

    def _checked(self, path: str, source: str, table: tuple[str, ...], values: dict[str, Any]) -> Config:
        from newslint.config_keys import Sheet
        from newslint.config_lines import line_of

        rules, engines = self._doors.mapping("newslint_rules"), self._doors.mapping("newslint_engine")
        sheet = Sheet(os.path.dirname(path), rules, frozenset(engines))
        config = sheet.config(values)
        lines = [(line_of(source, table + m.at, m.text), m.message) for m in sheet.mistakes]
        for line, message in sorted(lines):
            self._error(path, f"line {line}: {message}")
        return config._replace(path=path)

    def _error(self, path: str, message: str) -> None:
        self.errors.append(ErrorRecord(near(path), message))
