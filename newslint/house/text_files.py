"""Plain text files that a house keeps (names, phrases): reading them, and the language that one is for."""

from __future__ import annotations

import re

_LANGUAGE = re.compile(r"\.([a-z]{2,3})\.[^.\\/]+$|(?:^|[\\/])languages[\\/]([a-z]{2,3})[\\/][^\\/]+$")


def lines_in(path: str, mistakes: list[str]) -> list[str]:
    """The lines of a file; none, and a mistake more, where it cannot be read."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read().splitlines()
    except OSError as error:
        mistakes.append(f"{path}: cannot be read: {error.strerror or error}")
    except UnicodeDecodeError:
        mistakes.append(f"{path}: is not in UTF-8; save it as UTF-8")
    return []


def language_in(path: str) -> str | None:
    """The language that a file is for, by its name ("names.da.txt") or its folder; None where it is for all."""
    found = _LANGUAGE.search(path)
    return found.group(1) or found.group(2) if found else None
