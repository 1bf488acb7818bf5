"""`newslint.hookspecs`: an import path that is promised to plug-ins."""

from newslint.plugins.hookspecs import (
    hookimpl,
    hookspec,
    newslint_engine,
    newslint_names,
    newslint_read,
    newslint_report,
    newslint_rules,
)

__all__ = [
    "hookimpl", "hookspec", "newslint_engine", "newslint_names", "newslint_read", "newslint_report", "newslint_rules",
]  # fmt: skip
