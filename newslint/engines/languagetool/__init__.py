"""Grammar from a LanguageTool server, as an engine: `[engine.grammar]` with `server = "http://127.0.0.1:8081"`.

All it finds is the rule `grammar/languagetool`; the message names LanguageTool's own rule, which `disabled` switches
off. An article is one request over its text as the reader sees it. Nothing of this is imported unless a server is
named, and no other address is asked for anything; `server = "local"` starts one that ends with newslint.

Raises `NoAnswer` where the server is down, slow, too old, or answers what LanguageTool does not answer; findings of
the articles before are reported all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

from newslint.core.article import Article
from newslint.core.errors import CheckFailed, ConfigurationError
from newslint.core.finding import Finding
from newslint.engines.languagetool.options import Settings, problems, settings_of

RULE = "grammar/languagetool"

Reported = tuple[Article, str, Finding | CheckFailed]

_PAGE = """Let LanguageTool look for mistakes of grammar and spelling.

A house that runs a LanguageTool server gets its findings in the same report, with the same suppressions. It is off
unless `[engine.grammar]` has a `server`, its address or "local", which starts one; `disabled` and `enabled` take
LanguageTool's rules and categories, `languages` the variants that are meant ("en-GB"), and `seconds` is how long it may
take over one article.

A doubled word ("the the") is a warning; all else is a note, which is often no mistake. Silent on the spelling of the
names that the article has, and inside quotations on all but spelling. The fix is LanguageTool's, made by `--unsafe`
alone.

Sources: the message of each finding names LanguageTool's own rule.
Rate (LanguageTool 6.8, English): 2.5 findings an article in 400, and a doubled word in 1 of 33. Read: 12 doubled words
in small letters, 11 right; of 42 findings of grammar and repetition 17 right, 3 debatable, 22 wrong."""


def rules(options: Mapping[str, Any]) -> dict[str, Any]:
    """The one rule, with what `newslint explain` prints."""
    return {RULE: SimpleNamespace(__doc__=_PAGE, SEVERITY="warning", EXAMPLES=(), LANGUAGES="all", check=None)}


def notices(options: Mapping[str, Any]) -> tuple[Sequence[str], Sequence[str]]:
    """What is wrong in `[engine.grammar]`."""
    return problems(options), ()


def state(options: Mapping[str, Any]) -> str:
    """The version of the server, with which its answers may change; raises `NewslintError` where that is not known."""
    if found := problems(options):
        raise ConfigurationError("\n".join(found))
    version: str = _server(settings_of(options)).version()
    return version


def check(articles: Sequence[Article], options: Mapping[str, Any]) -> Iterator[Reported]:
    """What LanguageTool finds in articles; one in a language that the server does not have is a failure."""
    if problems(options):
        return
    from newslint.engines.languagetool.answers import in_order
    from newslint.engines.languagetool.matches import findings

    server = _server(settings_of(options))
    asked = [article for article in articles if article.text.strip()]
    jobs = [lambda article=article: server.matches(article.text, article.language) for article in asked]
    for article, answer in zip(asked, in_order(jobs, server.settings.seconds, server.name), strict=True):
        if isinstance(answer, CheckFailed):
            yield article, RULE, answer
        else:
            for finding in findings(article, answer):
                yield article, RULE, finding


@lru_cache(maxsize=4)
def _server(settings: Settings) -> Any:
    from newslint.engines.languagetool.server import Server

    return Server(settings)
