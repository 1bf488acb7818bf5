"""newslint: a copy desk's second pair of eyes.

All that a rule or a script needs is here: `Article`, `Finding`, `Replace`, `Options`, `good`, `bad`,
`hookimpl` and `check`. What an article says (its sentences, figures, names …) is asked of `newslint.facts`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.article import Article, Block
from newslint.examples import bad, good
from newslint.finding import Finding, Related, Replace
from newslint.options import Options
from newslint.version import __version__

if TYPE_CHECKING:
    import os
    from typing import Any

    from newslint.hookspecs import hookimpl
    from newslint.record import FindingRecord

__all__ = [
    "Article", "Block", "Finding", "Options", "Related", "Replace", "__version__", "bad", "check", "good", "hookimpl",
]  # fmt: skip


def check(article: str | os.PathLike[str], *, language: str | None = None) -> list[FindingRecord]:
    """Check one article with the rules that are on by default; configuration files are not read.

    `article` is the text itself, or a `pathlib.Path` to a file. `language` is a code such as "en"; without
    it the language is found from the text. Gives the findings in the order of the text.

    Raises `newslint.errors.UnreadableArticle` for a file that is missing, binary or in an unknown format, and
    `newslint.errors.CheckFailed` where a rule failed.
    """
    from newslint.scripting import check_one

    return check_one(article, language)


def __getattr__(name: str) -> Any:
    if name == "hookimpl":  # brings pluggy, which a run without new plug-ins does not need
        from newslint.hookspecs import hookimpl

        return hookimpl
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
