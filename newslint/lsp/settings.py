"""The editor's own settings: what drafts are held against, as patterns of files.

A pattern stays below the folder of the workspace, or below a folder that the user names: what is shown to be in a file
is read, and the settings of a workspace come with it.
"""

from __future__ import annotations

import os
from typing import Any

from newslint.core.paths import Glob
from newslint.core.record import ErrorRecord
from newslint.core.tuples import NamedTuple

SECTION = "newslint"


class Settings(NamedTuple):
    """The patterns that drafts are held against, and the folders outside of the workspace in which sources may lie.

    None where the editor says nothing of sources.
    """

    against: tuple[str, ...] | None = None
    folders: tuple[str, ...] = ()


def value_of(value: Any, name: str) -> Any:
    """What an editor says under a name, as an object of JSON or one that pygls made of it; None where it does not."""
    return value.get(name) if isinstance(value, dict) else getattr(value, name, None)


def settings_of(value: Any) -> Settings:
    """The settings in what an editor sent; what is no string in them is passed over."""
    against = value_of(value, "against")
    return Settings(None if against is None else _strings(against), _strings(value_of(value, "sourceFolders")))


def _strings(value: Any) -> tuple[str, ...]:
    listed = [value] if isinstance(value, str) else value if isinstance(value, list | tuple) else ()
    return tuple(one for one in listed if isinstance(one, str) and one)


def patterns_of(settings: Settings, workspace: str) -> tuple[tuple[Glob, ...], list[ErrorRecord]]:
    """The patterns, each with the folder that it stays below, and what is wrong with the others."""
    right: list[Glob] = []
    wrong: list[ErrorRecord] = []
    for pattern in settings.against or ():
        glob = _glob(pattern, workspace, settings.folders)
        if glob:
            right.append(glob)
        else:
            wrong.append(ErrorRecord("", f'the setting newslint.against names "{pattern}": {_OUTSIDE}'))
    return tuple(right), wrong


_OUTSIDE = (
    "that does not stay below the folder of the workspace, nor below one that your own settings name in "
    "newslint.sourceFolders"
)


def _glob(pattern: str, workspace: str, folders: tuple[str, ...]) -> Glob | None:
    path = os.path.expanduser(pattern)
    if ".." in path.replace("\\", "/").split("/"):
        return None
    if not os.path.isabs(path):
        return None if path.startswith("~") else Glob(workspace, path)
    for folder in (workspace, *map(os.path.expanduser, folders)):
        if os.path.isabs(folder) and path.startswith(os.path.join(folder, "")):
            return Glob(folder, path[len(os.path.join(folder, "")) :])
    return None
