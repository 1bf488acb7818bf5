"""The rules there are in a folder, with their pages: newslint's own, the plug-ins', the house's and the engines'."""

from __future__ import annotations

from typing import Any

from newslint.checking.check import all_rules
from newslint.checking.desk import SPOKEN, Desk
from newslint.checking.desks import Desks
from newslint.core.errors import reason
from newslint.core.record import ErrorRecord
from newslint.house.config import Asked
from newslint.plugins.registry import load
from newslint.reports.rule_pages import RulePage, page_of
from newslint.reports.telling import Teller


def known_pages(asked: Asked) -> tuple[list[RulePage], list[ErrorRecord]]:
    """The pages of all rules that hold in the working folder, by name, and what does not load.

    Their titles are in the language that is asked for, or that the house has decided on; the rest is in English.
    """
    desks = Desks(asked)
    desk = desks.of("article.txt")
    tell = Teller(desk.config.messages or SPOKEN)
    _, broken = desk.engines.rules()
    rules = rules_of([desk])
    pages, errors = [], [*desks.errors(), *broken]
    for name, target in sorted(rules.items()):
        try:
            page = page_of(name, load(target))
            pages.append(page._replace(title=tell.as_it_stands(page.title)))
        except (Exception, SystemExit) as error:
            errors.append(ErrorRecord("", f"rule {name} does not load: {reason(error)}"))
    return pages, errors


def rules_of(desks: list[Desk]) -> dict[str, Any]:
    """All rules at some desks by their names, each as its module or what `load` loads."""
    rules: dict[str, Any] = {}
    for desk in desks:
        rules |= {**all_rules(desk.config, desk.plug_ins), **desk.engines.rules()[0]}
    return rules
