"""The desks of a run: one for each configuration that holds for a file of it."""

from __future__ import annotations

from newslint.checking.desk import Desk
from newslint.core.record import ErrorRecord
from newslint.house.config import Asked, Config
from newslint.house.find import Configurations
from newslint.plugins.registry import PlugIns


class Desks:
    """The desks of a run: one for each configuration that holds for a file of it."""

    def __init__(self, asked: Asked, plug_ins: PlugIns | None = None) -> None:
        self.plug_ins = plug_ins or PlugIns()
        self.configurations = Configurations(self.plug_ins, asked)
        self.asked = asked
        self._desks: dict[tuple[str | None, tuple[int, ...]], Desk] = {}

    def config_of(self, path: str) -> Config:
        """The configuration that holds for a file, with what was asked for on top."""
        return self.asked.over(self._house_of(path))

    def of(self, path: str) -> Desk:
        """The desk for a file."""
        house = self._house_of(path)
        key = house.path, house.desk
        if key not in self._desks:
            self._desks[key] = Desk(self.asked.over(house), self.plug_ins, self.asked.pages)
        return self._desks[key]

    def _house_of(self, path: str) -> Config:
        return Config() if self.asked.no_config else self.configurations.of(path)

    def load_rules(self) -> None:
        """Load the rules of all desks, which are loaded at the first article otherwise."""
        for desk in self._desks.values():
            _ = desk.rules

    def errors(self) -> list[ErrorRecord]:
        """What plug-ins, configurations and rules that do not load have against them."""
        return [*self.plug_ins.errors, *self.configurations.errors]
