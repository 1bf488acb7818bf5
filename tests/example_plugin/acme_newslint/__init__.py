"""A plug-in for newslint that uses each of its hooks: rules, readers, decided names, engines and reports.

What a hook gives is named by its module, so that it is imported only when it is used.
"""

from __future__ import annotations

import os

from newslint import hookimpl


@hookimpl
def newslint_rules() -> dict[str, str]:
    """One rule of the house."""
    return {"acme/no-clickbait": "acme_newslint.no_clickbait"}


@hookimpl
def newslint_read() -> dict[str, str]:
    """Slugged copy, as the old system of the house exports it."""
    return {".slug": "acme_newslint.slugged"}


@hookimpl
def newslint_names() -> list[str]:
    """The names that the house has decided."""
    return [os.path.join(os.path.dirname(__file__), "names.txt")]


@hookimpl
def newslint_engine() -> dict[str, str]:
    """A checker of the house that sees a batch of articles at once."""
    return {"twins": "acme_newslint.twins"}


@hookimpl
def newslint_report() -> dict[str, str]:
    """A line for the desk's chat."""
    return {"chat": "acme_newslint.chat"}
