"""What a house has decided: which rules, how loud, over which files.

`Config` is what one configuration file says; `Asked` is what the command line says, and wins. Files are found and read
in `newslint.house.find`, and their keys are checked by the table in `newslint.house.keys`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

from newslint.core.finding import Severity
from newslint.core.paths import Glob
from newslint.core.tuples import NamedTuple
from newslint.house.revision import House


class RuleSettings(NamedTuple):
    """What configuration says of one rule: its severity (None: the rule's own) and its options by their names."""

    severity: Severity | None = None
    options: dict[str, Any] = {}


class Config(NamedTuple):
    """A configuration, all paths resolved. Empty `select`, and "default" in it, mean the rules that are on by default.

    `fields` says what an archive of JSON calls the parts of an article (`{"text": "body"}`), by the names of
    `newslint.readers.field_names`. `path` is its file, and `desk` the numbers of those of its tables that hold.
    `language` is that of articles that do not say themselves; `language_for_all` holds whatever they say. `rules`
    are folders of local rules, which run where the configuration is `trusted`. `against` are patterns of the files that
    drafts are made from, in which "{stem}" is that of the draft; `sources` are such files for all drafts, and win.
    `messages` is the language that newslint speaks; None is that of each article.
    """

    path: str | None = None
    desk: tuple[int, ...] = ()
    language: str | None = None
    language_for_all: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = "warning"
    names: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    include: tuple[Glob, ...] = ()
    exclude: tuple[Glob, ...] = ()
    rules: tuple[str, ...] = ()
    baseline: str | None = None
    rule: dict[str, RuleSettings] = {}
    engine: dict[str, dict[str, Any]] = {}
    fields: dict[str, str] = {}
    trusted: bool = True
    against: tuple[Glob, ...] = ()
    sources: tuple[str, ...] = ()
    messages: str | None = None

    def is_on(self, rule: str, default: bool = True) -> bool:
        """Whether a rule is on; `default` says whether it is where nobody names it."""
        if matches(rule, self.ignore):
            return False
        return matches(rule, self.select) or (default and (not self.select or "default" in self.select))


class Asked(NamedTuple):
    """What the command line asks for, over any configuration.

    `no_config` leaves configuration files unread; `pages` is what a report needs that draws whole articles. An empty
    `baseline` leaves that of the configuration unread. With `since`, a revision, only what changed is reported.
    `vale_config` is the path of a `.vale.ini`. `no_cache` checks every article anew. `config` is the file of the one
    configuration that holds, and with `house` it is that of a revision. Where an editor does not say that it trusts its
    workspace (`trusted`), no code of the house's runs and no server but this machine's own is asked. `against` are
    the files that the drafts are made from; None leaves that to the configuration. Where `patterns` of such files are
    given, they hold instead of those of the configuration. A `desk` is the name of the one that drafts are of, wherever
    they lie. `output` is the file that the report goes to.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    language: str | None = None
    fail_on: Severity | None = None
    no_config: bool = False
    pages: bool = False
    baseline: str | None = None
    since: str | None = None
    vale_config: str | None = None
    no_cache: bool = False
    config: str | None = None
    house: House | None = None
    trusted: bool = True
    against: tuple[str, ...] | None = None
    patterns: tuple[Glob, ...] = ()
    messages: str | None = None
    desk: str = ""
    output: str | None = None

    def in_house(self, house: House) -> Asked:
        """What is asked for, with the files of the house that the command line names as they are at a revision."""
        baseline, ini = (path and house.then(os.path.abspath(path)) for path in (self.baseline, self.vale_config))
        return self._replace(house=house, baseline=baseline, vale_config=ini)

    def over(self, config: Config) -> Config:
        """The configuration with what was asked on top: `select` replaces its choice of rules, `ignore` adds to it."""
        if self.select:
            config = config._replace(select=self.select, ignore=())
        if self.vale_config:
            config = config._replace(engine={**config.engine, "style": {"config": self.vale_config}})
        if not self.trusted:
            config = config._replace(trusted=False, engine=_harmless(config.engine))
        if self.patterns:
            config = config._replace(against=self.patterns)
        if self.against is not None:
            config = config._replace(against=(), sources=self.against)
        return config._replace(
            ignore=config.ignore + self.ignore,
            language_for_all=self.language,
            fail_on=self.fail_on or config.fail_on,
            messages=self.messages or config.messages,
            baseline=config.baseline if self.baseline is None else self.baseline,
        )


def _harmless(engines: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The engines that run nothing and ask nobody but this machine, whatever their tables say."""
    from urllib.parse import urlsplit

    def is_here(server: Any) -> bool:
        try:
            return urlsplit(str(server)).hostname in ("localhost", "127.0.0.1", "::1")
        except ValueError:
            return False

    return {n: t for n, t in engines.items() if n == "style" or (n == "grammar" and is_here(t.get("server")))}


def matches(rule: str, selectors: Iterable[str]) -> bool:
    """Whether a rule is named by one of the selectors: a rule, a family, or "all"."""
    return any(s in ("all", rule) or rule.startswith(s + "/") for s in selectors)
