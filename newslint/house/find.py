"""Finding and reading the configuration that holds for a file: the nearest one in its folder or above.

It is a `newslint.toml`, or the table `[tool.newslint]` of a `pyproject.toml`; the command line may name the one that
holds instead. It may extend another file, and have tables for some of its articles, see `newslint.house.layers`. What
is wrong in it is an error of the run; the right rest of it still holds. Whose it may be is said in
`newslint.house.trust`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from newslint.core.errors import ConfigurationError
from newslint.core.paths import Glob, has, near
from newslint.core.record import ErrorRecord
from newslint.house.config import Asked, Config
from newslint.house.trust import bounds_above, bounds_of, lies_in, refusal
from newslint.plugins.registry import PlugIns

if TYPE_CHECKING:
    from newslint.house.layers import Layer
    from newslint.house.sheet import Place, Sheet

MOST = 1_000_000  # bytes of a configuration
DEEPEST = 20  # configurations, each of which extends the next
NAME = "newslint.toml"
PYPROJECT = "pyproject.toml"
TABLES = {NAME: (), PYPROJECT: ("tool", "newslint")}

Layers = tuple["Layer", ...]


class Configurations:
    """The configurations of a run, each read once; `errors` has the mistakes in them, in order.

    Raises `ConfigurationError` where the file that `asked` names has no configuration.
    """

    def __init__(self, plug_ins: PlugIns, asked: Asked | None = None) -> None:
        self._asked = asked or Asked()
        self.errors: list[ErrorRecord] = []
        self._plug_ins = plug_ins
        self._by_folder: dict[str, Layers] = {}
        self._by_file: dict[str, Layers | None] = {}
        self._reading: list[str] = []
        self._by_path: dict[str, tuple[Layers, tuple[int, ...]]] = {}
        self._merged: dict[tuple[str, tuple[int, ...]], Config] = {}
        self._only = self._named(self._asked.config) if self._asked.config else None

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

            config = merged(*key, tuple(layers[index] for index in holding))
            if house := self._asked.house:  # its lists are no articles in the working tree either
                lists = map(house.now, (*config.names, *config.phrases))
                config = config._replace(exclude=(*config.exclude, *(Glob(*os.path.split(path)) for path in lists)))
            self._merged[key] = config
        return self._merged[key]

    def layers_of(self, path: str) -> Layers:
        """The tables that hold for a file, the last of which wins."""
        layers, holding = self._holding(path)
        return tuple(layers[index] for index in holding)

    def desks_of(self, path: str) -> tuple[str, ...]:
        """The names of the desks that the configuration for a file has."""
        layers, _ = self._holding(path)
        return tuple(dict.fromkeys(layer.name for layer in layers if layer.name))

    def _holding(self, path: str) -> tuple[Layers, tuple[int, ...]]:
        """All tables of the configuration for a file, and the numbers of those that hold for it."""
        if path not in self._by_path:
            layers = self._of_folder(os.path.dirname(os.path.abspath(path)))
            holding = tuple(i for i, layer in enumerate(layers) if not layer.globs or self._has(layer, path))
            self._by_path[path] = layers, holding
        return self._by_path[path]

    def _has(self, layer: Layer, path: str) -> bool:
        """Whether a desk has a file: by what it is called, where that is asked for, else by where it lies."""
        desk = self._asked.desk
        return layer.name == desk if desk else has(layer.globs, path)

    def _named(self, path: str) -> Layers:
        """The tables of the file that the command line names, whoever owns it."""
        if not os.path.isfile(path):
            raise ConfigurationError(f'--config names "{path}", which is no file')
        layers = self._file(os.path.abspath(path))
        if layers is None:
            raise ConfigurationError(f'--config names "{path}", which has no table [tool.newslint]')
        return layers

    def _of_folder(self, folder: str) -> Layers:
        if self._only is not None:
            return self._only
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
        house = self._asked.house
        for name in TABLES:
            path = os.path.join(house.then(folder) if house else folder, name)
            if os.path.isfile(path) and (layers := self._file(path)) is not None:
                return layers
            if name == NAME and os.path.lexists(path) and not os.path.isfile(path):
                self._error(path, "is no file, or a link to none, and so no configuration; mend it, or take it away")
                return ()
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
                source = file.read(MOST + 1)
        except (OSError, UnicodeDecodeError) as error:
            self._error(path, f"cannot be read: {getattr(error, 'strerror', None) or error}")
            return nothing
        if table and "newslint" not in source:
            return None
        if not self._asked.config and (why := refusal(path)):
            self._error(path, why)
            return nothing
        if len(source) > MOST:
            self._error(path, f"has more than {MOST:,} characters, which is no configuration")
            return nothing
        from newslint.core import toml

        try:
            values: Any = toml.loads(source)
        except (ValueError, RecursionError) as error:
            problem, _, where = str(error).partition(" (at ")
            line = where.split(",")[0].removeprefix("line ") if where.startswith("line") else source.count("\n") + 1
            self._error(path, f"line {line}: not valid TOML: {problem}")
            return nothing
        for key in table:
            values = values.get(key) if isinstance(values, dict) else None
        return self._checked(path, source, table, values) if isinstance(values, dict) else None

    def _checked(self, path: str, source: str, table: tuple[str, ...], values: dict[str, Any]) -> Layers:
        from newslint.house.keys import FILE_KEYS, all_checked
        from newslint.house.layers import Layer
        from newslint.house.lines import line_of, nth
        from newslint.house.sheet import Sheet
        from newslint.plugins.local_rules import local_rules

        rules, engines = self._plug_ins.mapping("newslint_rules"), self._plug_ins.mapping("newslint_engine")
        sheet = Sheet(self._place(path), rules, frozenset(engines), trusted=self._asked.trusted)
        extended = self._extended(sheet, values["extends"]) if "extends" in values else ()
        for layer in extended:
            sheet.rules.update(local_rules(layer.values.get("rules", ())))
        checked = all_checked(sheet, values, FILE_KEYS)
        desks = checked.pop("desk", [])
        lines = [(line_of(source, table + m.at, m.text), m.message) for m in sheet.mistakes]
        for line, message in sorted(lines):
            self._error(path, f"line {line}: {message}")
        own = [Layer(path, table, (), checked)]
        for number, desk in enumerate(desks):
            name = desk.pop("name", "")
            if globs := desk.pop("paths", ()):
                name = name or ", ".join(glob.pattern.removesuffix("/**") for glob in globs)
                own.append(Layer(path, (*table, nth("desk", number)), globs, desk, name))
        return (*extended, *own)

    def _extended(self, sheet: Sheet, value: Any) -> Layers:
        """The tables of the file that is extended; a mistake where it cannot be."""
        if not isinstance(value, str) or not value:
            sheet.wrong(("extends",), "extends must be a string")
            return ()
        assert sheet.place is not None
        whole = os.path.normpath(os.path.join(sheet.place.folder, os.path.expanduser(value)))
        if os.path.isfile(whole) and (above := bounds_above(sheet.place.folder, whole)):
            sheet.place = sheet.place._replace(bounds=above)
        path = sheet.inside(("extends",), value)
        if path is None:
            return ()
        if not os.path.isfile(path):
            sheet.wrong(("extends",), f'extends names "{value}", which is no file')
        elif len(self._reading) == DEEPEST:
            sheet.wrong(("extends",), f"more than {DEEPEST} files extend one another")
        elif path in self._reading:
            sheet.wrong(("extends",), f'extends names "{value}", which comes back to this file')
        elif (layers := self._file(path)) is None:
            sheet.wrong(("extends",), f'extends names "{value}", which has no table [tool.newslint]')
        else:
            return layers
        return ()

    def _place(self, path: str) -> Place:
        """Where a configuration stands: its folder, the one that its globs hold below, and how far its paths go."""
        from newslint.house.sheet import Place

        folder, house = os.path.dirname(path), self._asked.house
        if house and lies_in(path, house.copy):
            return Place(folder, house.now(folder), house.copy)
        is_named = self._asked.config and len(self._reading) == 1
        return Place(folder, os.getcwd() if is_named else folder, bounds_of(folder))

    def _error(self, path: str, message: str) -> None:
        path = self._asked.house.now(path) if self._asked.house else path
        self.errors.append(ErrorRecord(near(path), message))
