"""newslint's own readers, reports and the rule of its directives, which come through the same hooks as a plug-in's."""

from __future__ import annotations

from newslint.plugins.hookspecs import hookimpl
from newslint.readers import SUFFIXES
from newslint.reports import FORMATS


@hookimpl
def newslint_rules() -> dict[str, str]:
    """The rule of newslint's own directives; all others stand in `newslint_rules`."""
    return {"newslint/unused-suppression": "newslint.checking.left_out.unused"}


@hookimpl
def newslint_read() -> dict[str, str]:
    """The readers of newslint, by suffix."""
    return SUFFIXES


@hookimpl
def newslint_engine() -> dict[str, str]:
    """The engines of newslint; each runs where it is configured."""
    return {"grammar": "newslint.engines.languagetool", "style": "newslint.engines.vale"}


@hookimpl
def newslint_report() -> dict[str, str]:
    """The reports of newslint, by format."""
    return FORMATS
