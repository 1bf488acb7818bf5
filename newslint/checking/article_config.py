"""What an article says of its own rules, in its front matter, on top of the house and the desk:

    newslint:
      readability/grade: warning
      readability/sentence-length: {severity: note, most: 50}

It takes severities and options of rules, nothing else: `newslint-ignore` and `lang` stand beside it. An article is
data: an option that takes any text (files, phrases, a server) is the configuration's alone, and no path that an
article gives is ever looked at.
"""

from __future__ import annotations

from typing import Any

from newslint.checking.check import all_rules
from newslint.core.article import Article
from newslint.core.record import ErrorRecord
from newslint.house.config import Config, RuleSettings
from newslint.plugins.registry import PlugIns

KEY = "newslint"


def settings_of(
    article: Article, config: Config, plug_ins: PlugIns
) -> tuple[dict[str, RuleSettings], list[ErrorRecord]]:
    """The settings of rules in an article's front matter, and what is wrong with them; the right rest holds."""
    from newslint.house.keys import all_checked
    from newslint.house.sheet import Sheet

    engines = frozenset(plug_ins.mapping("newslint_engine"))
    sheet = Sheet(None, all_rules(config, plug_ins), engines, trusted=config.trusted)
    table = article.metadata[KEY]
    if isinstance(table, dict):
        table = {str(name): _table(said) for name, said in table.items()}  # a name in YAML may be a number
    made: dict[str, RuleSettings] = all_checked(sheet, {"rule": table}, ("rule",)).get("rule", {})
    mistakes = [(line_of(article, mistake.at[1:]), mistake.message) for mistake in sheet.mistakes]
    return made, [ErrorRecord(article.path, f"line {line}: {message}") for line, message in mistakes]


def _table(said: Any) -> Any:
    """What is said of one rule, as configuration has it: a severity alone may stand for the table."""
    if isinstance(said, dict):
        return {str(key): value for key, value in said.items()}
    return {"severity": said} if isinstance(said, str) else said


def config_of(config: Config, settings: dict[str, RuleSettings]) -> Config:
    """A configuration with an article's settings on top."""
    rules: dict[str, Any] = dict(config.rule)
    for name, own in settings.items():
        before = rules.get(name, RuleSettings())
        rules[name] = RuleSettings(own.severity or before.severity, {**before.options, **own.options})
    return config._replace(rule=rules)


def line_of(article: Article, names: tuple[str, ...]) -> int:
    """The line of the front matter on which the last of some names stands, each below the one before."""
    source, at = article.source or "", 0
    for name in (KEY, *names):
        found = source.find(name, at)
        at = found + len(name) if found >= 0 else at
    return source.count("\n", 0, at) + 1
