"""The errors that newslint raises to its callers, each with a sentence that names the cause and the way out."""

from __future__ import annotations


class NewslintError(Exception):
    """Base of all errors of newslint; `str(error)` is the message for the user."""


class UnreadableArticle(NewslintError):
    """A file that cannot be read as an article: missing, binary, in an unknown encoding or format."""


class NotAnArticle(UnreadableArticle):
    """A file of a kind that may hold articles, and this one holds none: in a folder it is passed over."""


class ConfigurationError(NewslintError):
    """A configuration with one or more mistakes; the message lists them all, one a line."""


class CheckFailed(NewslintError):
    """A rule, plug-in or engine failed while an article was checked."""


def written_over(path: str) -> NewslintError:
    """What is said of a file that is read, and would be written over by what is made of it."""
    return NewslintError(f'"{path}" is read here; --output would write over it, so name another file')


def reason(error: BaseException) -> str:
    """An error in one line: its type and the first line of its message."""
    return f"{type(error).__name__}: {error}".split("\n")[0].rstrip(": ")
