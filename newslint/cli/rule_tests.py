"""`newslint rules --test`: the rules of a house or of a plug-in, tested by their own examples."""

from __future__ import annotations

import os

from newslint.checking.desks import Desks
from newslint.checking.known_rules import rules_of
from newslint.checking.rule_tests import examples_for, is_own, problems
from newslint.cli.output import refused, say
from newslint.core.errors import reason
from newslint.house.config import Asked
from newslint.plugins.local_rules import local_rules
from newslint.plugins.registry import load


def test(folder: str, asked: Asked) -> int:
    """Test the rules in a folder, or without one all that are not newslint's own; gives the exit status."""
    if folder and not os.path.isdir(folder):
        return refused(f'"{folder}" is no folder')
    rules = local_rules([folder]) if folder else _others(asked)
    if not rules:
        return refused("there are no rules to test but newslint's own")
    status = 0
    for name, target in sorted(rules.items()):
        try:
            rule = load(target)
            wrong = list(problems(name, rule))
        except (Exception, SystemExit) as error:
            status = refused(f"rule {name} does not load: {reason(error)}")
            continue
        number = len(examples_for(name, rule))
        holds = f"{number} example{'s hold' if number != 1 else ' holds'}."
        lines = "\n".join(f"{name}: {line}" for line in wrong or [holds])
        say(lines)
        status = max(status, bool(wrong))
    return status


def _others(asked: Asked) -> dict[str, str]:
    """The rules of the house and of plug-ins that hold in the working folder."""
    rules = rules_of([Desks(asked).of("article.txt")])
    return {name: target for name, target in rules.items() if not is_own(target)}
