"""Kinds of values that the keys of a configuration take: strings, severities, files and folders, globs.

A kind is a function `(sheet, at, value)`: it gives the value as `Config` has it, or None where there is none to keep,
and writes what is wrong on the sheet. `at` is the way of keys to the value, in which "desk[0]" is the first such table.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import Any

from newslint.core.finding import SEVERITIES
from newslint.core.nearest import nearest
from newslint.core.paths import Glob, glob_pattern
from newslint.house.sheet import Sheet, Way
from newslint.languages import is_code
from newslint.languages.catalogues import not_spoken


def string(sheet: Sheet, at: Way, value: Any) -> str | None:
    """A string that is not empty."""
    if isinstance(value, str) and value:
        return value
    sheet.wrong(at, f"{at[-1]} must be a string")
    return None


def language(sheet: Sheet, at: Way, value: Any) -> str | None:
    """The code of a language."""
    if is_code(value):
        return str(value)
    sheet.wrong(at, f'{at[-1]} must be the code of a language, such as "en" or "de-AT"')
    return None


def spoken(sheet: Sheet, at: Way, value: Any) -> str | None:
    """A language in which newslint speaks."""
    code = language(sheet, at, value)
    if code and (why := not_spoken(code)):
        sheet.wrong(at, f"{at[-1]}: {why}")
        return None
    return code


def strings(sheet: Sheet, at: Way, value: Any) -> tuple[str, ...] | None:
    """A list of strings."""
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return tuple(value)
    sheet.wrong(at, f"{at[-1]} must be a list of strings")
    return None


def severity(sheet: Sheet, at: Way, value: Any) -> Any:
    """A severity by its name."""
    if value in SEVERITIES:
        return value
    sheet.wrong(at, f'{at[-1]} must be one of "error", "warning", "note"{_near(value, SEVERITIES)}')
    return None


def _near(value: Any, names: tuple[str, ...]) -> str:
    return nearest(value, names) if isinstance(value, str) else ""


def paths(there: Callable[[str], bool], what: str) -> Callable[[Sheet, Way, Any], tuple[str, ...] | None]:
    """The kind of lists of paths below the configuration's folder, of what is `there`: a `what` ("file", "folder")."""

    def kind(sheet: Sheet, at: Way, value: Any) -> tuple[str, ...] | None:
        right = []
        for name in strings(sheet, at, value) or ():
            whole = sheet.inside(at, name)
            if whole is None:
                continue
            if there(whole):
                right.append(whole)
            else:
                sheet.wrong(at, f'{at[-1]} names "{name}", which is no {what}', name)
        return tuple(right) or None

    return kind


def file(sheet: Sheet, at: Way, value: Any) -> tuple[str, ...] | None:
    """A file, as a list of one."""
    return paths(os.path.isfile, "file")(sheet, at, [value]) if string(sheet, at, value) else None


def path(sheet: Sheet, at: Way, value: Any) -> str | None:
    """A path, whether something is there or not."""
    named = string(sheet, at, value)
    return sheet.inside(at, named) if named else None


def globs(sheet: Sheet, at: Way, value: Any) -> tuple[Glob, ...] | None:
    """Globs, and the folder below which they hold."""
    right = []
    for glob in strings(sheet, at, value) or ():
        try:
            glob_pattern(glob)
            right.append(Glob(sheet.place.globs if sheet.place else "", glob))
        except re.error as error:
            sheet.wrong(at, f'{at[-1]} has "{glob}", which is no glob: {error.msg}', glob)
    return tuple(right) or None


def sources(sheet: Sheet, at: Way, value: Any) -> tuple[Glob, ...] | None:
    """Patterns of the sources of articles, which stay below the folder of the configuration."""
    right = []
    for pattern in strings(sheet, at, [value] if isinstance(value, str) else value) or ():
        parts = pattern.replace("\\", "/").split("/")
        if not pattern or os.path.isabs(pattern) or ".." in parts or pattern.startswith("~"):
            sheet.wrong(at, f'{at[-1]} names "{pattern}", which does not stay below the folder of its file', pattern)
        elif unknown := re.search(r"\{(?!stem\})[^{}]*\}?", pattern):
            sheet.wrong(at, f'{at[-1]} has "{unknown[0]}"; "{{stem}}" stands for the name of the draft', pattern)
        else:
            right.append(Glob(sheet.place.globs if sheet.place else "", pattern))
    return tuple(right) or None
