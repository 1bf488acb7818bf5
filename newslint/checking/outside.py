"""Engines: checkers from outside that want whole articles, many at once; each runs only where it is configured."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

from newslint.checking.placing import Voice
from newslint.core.article import Article
from newslint.core.errors import CheckFailed, ConfigurationError, reason
from newslint.core.finding import Finding, SourceFinding
from newslint.core.record import ErrorRecord
from newslint.house.config import Config, RuleSettings
from newslint.plugins.registry import PlugIns, load

Outside = list[tuple[Voice, Finding | SourceFinding]]


class Engines:
    """The engines that a configuration switches on. One that fails is not asked again; its errors hold from then on.

    `messages` are what they have to say of their configuration, by their names.
    """

    def __init__(self, config: Config, plug_ins: PlugIns) -> None:
        self._config = config
        self.messages: dict[str, Sequence[str]] = {}
        self._failed: list[ErrorRecord] = []
        there = plug_ins.mapping("newslint_engine") if config.engine else {}
        self.running = {
            name: (there[name], options) for name, options in config.engine.items() if self._may_speak(name)
        }

    @property
    def are_on(self) -> bool:
        """Whether there are any, those that failed among them."""
        return bool(self.running or self._failed)

    @property
    def serve_many(self) -> bool:
        """Whether an engine serves many articles itself, and so is asked from one process."""
        return any(_serves_many(target) for target, _ in self.running.values())

    def notices(self) -> list[ErrorRecord]:
        """What is wrong in the configuration of the engines; what else they have to say goes to `messages`."""
        errors = []
        for name, (target, options) in list(self.running.items()):
            try:
                wrong, self.messages[name] = getattr(load(target), "notices", _no_notices)(options)
                errors += [ErrorRecord("", line) for line in wrong]
            except (Exception, SystemExit) as error:
                errors += [ErrorRecord("", f"engine {name} failed: {line}") for line in _lines(error)]
                del self.running[name]
        return errors

    def apart(self) -> tuple[Engines, Engines]:
        """The engines that answer at once, and those that serve many articles and may take their time over one."""
        both = copy(self), copy(self)
        for engines, serving in zip(both, (False, True), strict=True):
            engines._failed = []
            engines.running = {name: run for name, run in self.running.items() if _serves_many(run[0]) is serving}
        return both

    def states(self) -> dict[str, str] | None:
        """What the engines' answers depend on besides articles and configuration; None where one does not say."""
        try:
            return {name: load(target).state(options) for name, (target, options) in self.running.items()}
        except Exception:  # it has no state; or it has none now, which it will say itself when it is asked
            return None

    def forget(self) -> None:
        """Let the engines read anew what they have kept of files."""
        for target, _ in self.running.values():
            getattr(load(target), "forget", _nothing)()

    def rules(self) -> tuple[dict[str, Any], list[ErrorRecord]]:
        """The rules of the engines that say which they have, and what is wrong in their configuration."""
        errors = self.notices()
        rules: dict[str, Any] = {}
        for target, options in self.running.values():
            rules.update(getattr(load(target), "rules", _no_rules)(options))
        return rules, errors

    def count(self) -> int:
        """How many rules of the engines are on, of those that say which they have."""
        told = (getattr(load(target), "rules", _no_rules)(options) for target, options in self.running.values())
        return sum(self._config.is_on(name) for rules in told for name in rules)

    def ask(self, articles: Sequence[Article]) -> tuple[dict[int, Outside], list[ErrorRecord]]:
        """What the engines find in some articles, by the articles' `id`, and the engines that failed."""
        found: dict[int, Outside] = {id(article): [] for article in articles}
        errors = []
        for name, (target, options) in list(self.running.items()):
            try:
                engine = load(target)
                for article, rule, finding in engine.check(articles, options):
                    if isinstance(finding, CheckFailed):
                        errors.append(ErrorRecord(article.path, f"rule {rule} failed: {finding}"))
                    else:
                        self._keep(found[id(article)], name, rule, finding)
            except (Exception, SystemExit) as error:
                self._failed += [ErrorRecord("", f"engine {name} failed: {line}") for line in _lines(error)]
                del self.running[name]
        return found, [*errors, *self._failed]

    def _may_speak(self, name: str) -> bool:
        """Whether any finding of an engine could be reported, going by what is selected."""
        selected = self._config.select
        return self._config.is_on(f"{name}/") or any(s.startswith(f"{name}/") for s in selected)

    def _keep(self, found: Outside, name: str, rule: str, finding: Finding | SourceFinding) -> None:
        if not rule.startswith(f"{name}/"):
            raise ValueError(f'it reports the rule "{rule}"; its rules must begin with "{name}/"')
        if self._config.is_on(rule):
            found.append((self._voice(rule), finding))

    def _voice(self, rule: str) -> Voice:
        severity = self._config.rule.get(rule, RuleSettings()).severity
        return Voice(rule, severity or "warning", severity is not None)


def _serves_many(target: Any) -> bool:
    return not getattr(load(target), "IN_WORKERS", False)


def _nothing() -> None:
    """Most engines keep nothing."""


def _no_notices(options: Any) -> tuple[Sequence[str], Sequence[str]]:
    """Most engines have nothing to say of their configuration."""
    return (), ()


def _no_rules(options: Any) -> dict[str, Any]:
    """Most engines do not say which rules they have."""
    return {}


def _lines(error: BaseException) -> list[str]:
    return str(error).split("\n") if isinstance(error, ConfigurationError) else [reason(error)]
