"""The table `[engine.grammar]`: what it may say, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.core.nearest import nearest
from newslint.core.tuples import NamedTuple

LISTS = ("enabled", "disabled", "languages")
LOCAL = "local"
KEYS = ("server", "seconds", *LISTS)


class Settings(NamedTuple):
    """A server (its address, or "local"), how many seconds it may take over an article, and what it is asked for."""

    server: str
    seconds: float
    enabled: tuple[str, ...]
    disabled: tuple[str, ...]
    languages: tuple[str, ...]


def settings_of(options: Mapping[str, Any]) -> Settings:
    """The settings in a table that has no problems."""
    lists = (tuple(options.get(key, ())) for key in LISTS)
    return Settings(options["server"].rstrip("/"), float(options.get("seconds", 30)), *lists)


def problems(options: Mapping[str, Any]) -> list[str]:
    """What is wrong with a table, each in a sentence."""
    found = [f'[engine.grammar] has no key "{key}"{nearest(key, KEYS)}' for key in options if key not in KEYS]
    server = options.get("server")
    if not isinstance(server, str) or not (server == LOCAL or server.startswith(("http://", "https://"))):
        found.append('[engine.grammar] needs a server: its address, as "http://127.0.0.1:8081", or "local"')
    seconds = options.get("seconds", 30)
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or seconds <= 0:
        found.append("seconds of [engine.grammar] must be a number above 0")
    for key in LISTS:
        value = options.get(key, [])
        if not isinstance(value, (list, tuple)) or not all(isinstance(v, str) for v in value):
            found.append(f"{key} of [engine.grammar] must be a list of strings")
    return found
