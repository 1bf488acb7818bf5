"""The errors that newslint raises to its callers, each with a sentence that names the cause and the way out."""

from __future__ import annotations


class NewslintError(Exception):
    """Base of all errors of newslint; `str(error)` is the message for the user."""


class UnreadableArticle(NewslintError):
    """A file that cannot be read as an article: missing, binary, in an unknown encoding or format."""


class ConfigurationError(NewslintError):
    """A configuration with one or more mistakes; the message lists them all, one a line."""


class CheckFailed(NewslintError):
    """A rule, plug-in or engine failed while an article was checked."""
