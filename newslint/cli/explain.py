"""`newslint explain RULE`: the page of a rule, a plug-in's or a local one too."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator

from newslint.checking.known_rules import known_pages
from newslint.cli.output import put, refused
from newslint.cli.reading import add_config, add_messages, asked_of
from newslint.core.examples import Example
from newslint.core.nearest import nearest
from newslint.reports.ink import Ink, has_colour, width_of
from newslint.reports.rule_pages import RulePage
from newslint.reports.text import wrapped


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("rule", metavar="RULE", help='a rule, such as "figures/separators"')
    parser.add_argument("--vale-config", metavar="FILE", help="the styles of a .vale.ini too")
    add_config(parser)
    add_messages(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print the page; gives 2 where there is no such rule."""
    pages, errors = known_pages(asked_of(parsed)._replace(vale_config=parsed.vale_config))
    page = next((p for p in pages if p.name == parsed.rule), None)
    if page is None:
        family = ", ".join(p.name for p in pages if p.name.startswith(f"{parsed.rule}/"))
        other = f"; that family has {family}" if family else nearest(parsed.rule, [p.name for p in pages])
        unknown = f'no rule is called "{parsed.rule}"{other}'
        broken = next((e.message for e in errors if f" {parsed.rule} " in e.message), None)
        return refused(broken or unknown)
    lines = _lines(page, width_of(sys.stdout), Ink(has_colour(sys.stdout)))
    put("".join(f"{line}\n" for line in lines), None, machine=False)
    return 0


def _lines(page: RulePage, width: int, ink: Ink) -> Iterator[str]:
    languages = "every language" if page.languages == "all" else ", ".join(page.languages)
    state = "on by default" if page.on else "off by default"
    yield f"{ink('strong', page.name)}  {ink(page.severity, page.severity)}, {languages}, {state}"
    for paragraph in (page.title, *page.body.split("\n\n")):
        if paragraph:
            yield ""
            yield from wrapped(paragraph, width, "")
    if page.options:
        yield ""
        yield from _options(page, width, ink)
    for heading, examples in (("Left alone", _good(page)), ("Reported", _bad(page))):
        if examples:
            yield ""
            yield ink("strong", heading)
            for example in examples:
                yield from _example(example, width, ink)


def _options(page: RulePage, width: int, ink: Ink) -> Iterator[str]:
    yield ink("strong", "Options") + f' in newslint.toml, under [rule."{page.name}"]'
    for option in page.options:
        yield f"  {option.name} = {json.dumps(option.default, ensure_ascii=False)}  {ink('faint', option.kind)}"
    for paragraph in page.options_text.split("\n\n"):
        yield from wrapped(paragraph, width, "  ")


def _good(page: RulePage) -> list[Example]:
    return [e for e in page.examples if not e.spans()]


def _bad(page: RulePage) -> list[Example]:
    return [e for e in page.examples if e.spans()]


def _example(example: Example, width: int, ink: Ink) -> Iterator[str]:
    with_options = ", ".join(f"{key.replace('_', '-')} = {json.dumps(value)}" for key, value in example.options.items())
    first = "  - "
    for line in example.text.split("\n"):
        for part in wrapped(line, width, "    ") if line.strip() else ():
            yield first + part[4:]
            first = "    "
    if with_options:
        yield f"    {ink('faint', f'with {with_options}')}"
    if example.fix is not None:
        text = " / ".join(line for line in example.fix.split("\n") if line.strip())
        lines = wrapped(f"becomes: {text}", width, "    ")
        yield from (ink("good", line) for line in lines)
