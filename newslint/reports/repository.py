"""Paths as code hosts name them, who look for a file from the top of its repository and know no "./"."""

from __future__ import annotations

import os

from newslint.core.git import repository_of
from newslint.core.paths import shown


def from_top(path: str) -> str:
    """A path from the top folder of the repository that it stands in; else from the working folder, or absolute."""
    top = repository_of(os.path.dirname(os.path.abspath(path)))
    if top is not None:
        return shown(os.path.relpath(os.path.abspath(path), top))
    return shown(os.path.normpath(path)) if path else path
