"""The pages of rules as Markdown: what hovering shows, and where the code of a diagnostic leads."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

from pygls.uris import from_fs_path

from newslint.checking.check import all_rules
from newslint.checking.desk import Desk
from newslint.checking.outside import Engines
from newslint.core.remembered import cache_folder, write_bytes
from newslint.plugins.registry import load
from newslint.reports.rule_pages import RulePage, page_of


class Pages:
    """The pages of the rules at one desk, each made when it is asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pages: dict[str, str | None] = {}
        self._places: dict[str, str | None] = {}

    def page(self, rule: str) -> str | None:
        """The page of a rule; None where there is none, as for a rule that does not load."""
        if rule not in self._pages:
            self._pages[rule] = self._made(rule)
        return self._pages[rule]

    def place(self, rule: str) -> str | None:
        """The URI of a rule's page, which is written into newslint's cache folder; None where it cannot be."""
        if rule not in self._places:
            page = self.page(rule)
            name = os.path.join("pages", f"{rule.replace('/', '.')}.md")
            if page is not None:
                write_bytes(name, page.encode())
            path = os.path.join(cache_folder() or "", name)
            self._places[rule] = from_fs_path(path) if page is not None and os.path.exists(path) else None
        return self._places[rule]

    def _made(self, rule: str) -> str | None:
        desk = self._desk
        try:
            rules = all_rules(desk.config, desk.plug_ins)
            if rule not in rules:
                rules = Engines(desk.config, desk.plug_ins).rules()[0]
            return written(page_of(rule, load(rules[rule])))
        except Exception:  # a plug-in's rule, say; its findings are shown all the same
            return None


def written(page: RulePage) -> str:
    """A page as Markdown."""
    return "\n\n".join(_parts(page)) + "\n"


def _parts(page: RulePage) -> Iterator[str]:
    languages = "every language" if page.languages == "all" else ", ".join(page.languages)
    yield f"# {page.name}"
    yield f"**{page.title}** ({page.severity}; {languages})"
    if page.body:
        yield page.body
    if page.options:
        yield f'## Options\nin `newslint.toml`, under `[rule."{page.name}"]`'
        yield "\n".join(f"- `{o.name} = {json.dumps(o.default, ensure_ascii=False)}`: {o.kind}" for o in page.options)
        yield page.options_text
    for heading, reported in (("Left alone", False), ("Reported", True)):
        examples = [example.text for example in page.examples if bool(example.spans()) is reported]
        if examples:
            yield f"## {heading}"
            yield "\n\n".join(f"````text\n{text}\n````" for text in examples)
