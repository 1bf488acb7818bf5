"""newslint: a copy desk's second pair of eyes.

All that a rule, a plug-in or a script needs is here. What an article says (its sentences, figures, names …) is asked
of `newslint.facts`. Other modules may move between versions, but for those in `newslint/plugins/promised/`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newslint.core.article import Article, Block
from newslint.core.examples import bad, good
from newslint.core.finding import Finding, Related, Replace
from newslint.core.options import Options, Path
from newslint.version import __version__

if TYPE_CHECKING:
    import os
    from typing import Any

    from newslint.core.errors import CheckFailed, NotAnArticle, UnreadableArticle
    from newslint.core.finding import SourceFinding
    from newslint.core.record import FindingRecord, RunRecord
    from newslint.plugins.hookspecs import hookimpl
    from newslint.readers.composer import Composer

__all__ = [
    "Article", "Block", "CheckFailed", "Composer", "Finding", "NotAnArticle", "Options", "Path", "Related", "Replace",
    "RunRecord", "SourceFinding", "UnreadableArticle", "__version__", "bad", "check", "good", "hookimpl",
]  # fmt: skip

# What only plug-ins and scripts need is imported when they ask for it.
_WHEN_ASKED = {
    "CheckFailed": "core.errors", "NotAnArticle": "core.errors", "UnreadableArticle": "core.errors",
    "SourceFinding": "core.finding", "RunRecord": "core.record", "Composer": "readers.composer",
    "hookimpl": "plugins.hookspecs",
}  # fmt: skip

__path__.append(f"{__path__[0]}/plugins/promised")  # newslint.errors, .record, .composer and .hookspecs stay importable


def check(
    article: str | os.PathLike[str], *, language: str | None = None, against: Iterable[str | os.PathLike[str]] = ()
) -> list[FindingRecord]:
    """Check one article with the rules that are on by default; configuration files are not read.

    `article` is the text itself, or a `pathlib.Path` to a file. `language` is a code such as "en"; without
    it the language is found from the text. `against` are texts or paths that the article was made from, in any
    language: it is held against them too. Gives the findings in the order of the text.

    Raises `newslint.UnreadableArticle` for a file that is missing, binary or in an unknown format, and
    `newslint.CheckFailed` where a rule failed.
    """
    from newslint.checking.scripting import check_one

    return check_one(article, language, tuple(against))


def __getattr__(name: str) -> Any:
    if name not in _WHEN_ASKED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"newslint.{_WHEN_ASKED[name]}"), name)
