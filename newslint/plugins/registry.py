"""Who answers the hooks: newslint itself and the plug-ins installed beside it.

Asking them costs more than checking an article (pluggy, and a scan of all installed distributions), so what they
answered is remembered in the user's cache folder, as long as all of it is names of modules, until a plug-in is
installed, removed or edited. `NEWSLINT_PLUGINS=""` leaves third parties out.
"""

from __future__ import annotations

import os
import sys
import zlib
from typing import Any

from newslint.core.paths import time_of
from newslint.core.record import ErrorRecord
from newslint.core.remembered import read_remembered, write_remembered
from newslint.plugins.local_rules import is_local, load_file
from newslint.version import __version__


def load(target: Any) -> Any:
    """The thing itself, where a hook gave the name of its module, or a local rule the path of its file."""
    if not isinstance(target, str):
        return target
    if is_local(target):
        return load_file(target)
    __import__(target)
    return sys.modules[target]


class PlugIns:
    """What all plug-ins give, by hook; `errors` has those that could not be loaded, and their reasons."""

    def __init__(self, third_party: bool | None = None) -> None:
        self.third_party = os.environ.get("NEWSLINT_PLUGINS") != "" if third_party is None else third_party
        self.errors: list[ErrorRecord] = []
        key = zlib.crc32(repr((__version__, sys.hexversion, self.third_party, sys.path)).encode())
        name = f"plug-ins-{key:08x}"
        if remembered := _still_true(read_remembered(name)):
            self._answers: dict[str, list[Any]] = remembered
            return
        from newslint.plugins.ask import ask_all

        asked = ask_all(self.third_party)
        self._answers = asked.answers
        self.errors.extend(asked.errors)
        if not asked.errors and _is_names(asked.answers):
            watched = [[p, time_of(p)] for p in (*sys.path, *asked.watched)]
            write_remembered(name, {"watched": watched, "answers": asked.answers})

    def mapping(self, hook: str) -> dict[str, Any]:
        """The union of what the plug-ins give for a hook; a third party's wins over newslint's own."""
        union: dict[str, Any] = {}
        for given in self._answers[hook]:
            union.update(given)
        return union

    def sequence(self, hook: str) -> list[str]:
        """All that the plug-ins list for a hook, newslint's own first."""
        return [item for given in self._answers[hook] for item in given]


def _still_true(remembered: Any) -> dict[str, list[Any]] | None:
    """The answers that were remembered, unless something has changed since, or they are none of ours."""
    try:
        watched, answers = remembered["watched"], remembered["answers"]
        unchanged = all(time_of(path) == then for path, then in watched)
        return answers if watched and unchanged and _is_names(answers) else None
    except (TypeError, KeyError, ValueError, AttributeError):
        return None


def _is_names(answers: dict[str, list[Any]]) -> bool:
    """Whether all answers are names of modules, which are installed, or of lists; a file of code has none."""
    targets = [t for given in answers.values() for g in given if isinstance(g, dict) for t in g.values()]
    lists = [item for given in answers.values() for g in given if not isinstance(g, dict) for item in g]
    return all(isinstance(t, str) and all(map(str.isidentifier, t.split("."))) for t in targets) and all(
        isinstance(item, str) and not is_local(item) for item in lists
    )
