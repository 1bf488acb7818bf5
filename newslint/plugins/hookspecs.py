"""The hooks of newslint, five of pluggy's. A plug-in names its module under the entry-point group `newslint`.

Every hook gives a mapping from names to things, and a thing may be given as "package.module", so that it is
imported only when it is used. Each hook is a promise: its name, what it gives and what is asked of that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pluggy

hookspec = pluggy.HookspecMarker("newslint")
hookimpl = pluggy.HookimplMarker("newslint")


@hookspec
def newslint_rules() -> Mapping[str, Any]:  # type: ignore[empty-body]
    """Rules by name: `{"acme/no-clickbait": "acme_rules.no_clickbait"}`.

    A rule is a module (or any object) with a docstring, `SEVERITY`, `EXAMPLES`, and
    `check(article, options) -> Iterator[Finding]`; optional are `LANGUAGES` ("all" or a tuple of codes; "all"
    without it), `NEEDS` (lists of `newslint.languages`: of those languages only those that have all of them),
    `Options` and `DEFAULT` (False: off until it is selected).
    """


@hookspec
def newslint_read() -> Mapping[str, Any]:  # type: ignore[empty-body]
    """Readers by suffix: `{".fountain": "acme_rules.fountain"}`.

    A reader has `read(content: bytes, path: str) -> Article`, which raises `newslint.UnreadableArticle`
    where the bytes are not of its format. A suffix of a plug-in wins over one of newslint's own.

    A reader of files that hold several articles gives an iterable of them, with an `UnreadableArticle` in the place of
    each that cannot be read; each has said where it begins (`Article.begins_at`). One that raises `NotAnArticle` has
    met a file of another kind, which in a folder is passed over. One with `TAKES_FIELDS = True` is given the table
    `[fields]` of the configuration as a third argument.
    """


@hookspec
def newslint_names() -> Sequence[str]:  # type: ignore[empty-body]
    """Files of decided names, as paths, in the form of `names = ["house-names.txt"]`; later ones win."""


@hookspec
def newslint_engine() -> Mapping[str, Any]:  # type: ignore[empty-body]
    """Outside checkers by name: `{"spelling": "acme_rules.spelling"}`; each runs only where it is configured.

    An engine has `check(articles, options) -> Iterator[tuple[Article, str, Finding]]`: it gets a batch of articles
    with their sources and the table `[engine.NAME]` of the configuration, and yields findings with the article and
    the rule that each belongs to, whose name begins with that of the engine ("spelling/unknown-word"). A finding
    without a severity is a warning. An engine that raises is an error of the run, and is not asked again in it.

    In the place of a `Finding` may stand a `newslint.SourceFinding`, of the article's source, or a
    `newslint.CheckFailed`, where one rule failed on one article. An engine may have `notices(options)`, which
    gives what is wrong in its configuration and what else is to be said of it, as two lists of sentences;
    `IN_WORKERS = True`, where it may be asked from several processes at once, each with articles of its own;
    `rules(options)`, the rules that it has, as `newslint_rules` does, for `newslint rules` and `newslint explain`;
    `forget()`, where it keeps what it read of files, for an editor's session in which they change; and
    `state(options)`, a string that is another one when its answers may be others for the same article and options, as
    the version of a server: without it no results are remembered from one run to the next where it runs.
    """


@hookspec
def newslint_report() -> Mapping[str, Any]:  # type: ignore[empty-body]
    """Reports by the name that `--format` takes: `{"slack": "acme_rules.slack"}`.

    A report has `write(run: newslint.core.record.RunRecord) -> str`, and for a terminal it may have
    `show(run: newslint.core.record.RunRecord, width: int, colour: bool) -> str`.
    """
