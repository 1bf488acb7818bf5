"""`newslint rules`: the rules there are, newslint's own, the plug-ins' and the local ones."""

from __future__ import annotations

import argparse
import json
import sys

from newslint.checking.desk import SPOKEN
from newslint.checking.known_rules import known_pages
from newslint.cli.output import put, tell
from newslint.cli.reading import add_config, add_messages, asked_of
from newslint.languages import languages
from newslint.reports.ink import Ink, has_colour
from newslint.reports.rule_pages import RulePage
from newslint.reports.rules_json import document


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how the list is written")
    parser.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")
    parser.add_argument("--languages", action="store_true", help="which rule knows which language, as a table")
    what = "test the rules of a folder by their examples; without a name those of the house and of plug-ins"
    parser.add_argument("--test", nargs="?", const="", metavar="FOLDER", help=what)
    parser.add_argument("--vale-config", metavar="FILE", help="the styles of a .vale.ini too")
    add_config(parser)
    add_messages(parser)


def run(parsed: argparse.Namespace) -> int:
    """List the rules, or test some; gives 2 where one does not load, and 1 where an example does not hold."""
    if parsed.test is not None:
        from newslint.cli.rule_tests import test

        return test(parsed.test, asked_of(parsed))
    asked = asked_of(parsed)._replace(vale_config=parsed.vale_config)
    pages, errors = known_pages(asked._replace(messages=SPOKEN) if parsed.format == "json" else asked)
    if parsed.format == "json":
        put(json.dumps(document(pages), ensure_ascii=False, indent=1) + "\n", None, machine=True)
    else:
        ink = Ink(has_colour(sys.stdout))
        lines = table_of_languages(pages, ink) if parsed.languages else _lines(pages, ink)
        put("".join(f"{line}\n" for line in lines), None, machine=False)
    tell(errors)
    return 2 if errors else 0


def _lines(pages: list[RulePage], ink: Ink) -> list[str]:
    wide = max((len(page.name) for page in pages), default=0)
    lines, family = [], None
    for page in pages:
        if family is not None and page.name.partition("/")[0] != family:
            lines.append("")
        family = page.name.partition("/")[0]
        knows = "" if page.languages == "all" else f"  [{' '.join(page.languages)}]"
        off = "  (off by default)" if not page.on else ""
        severity = ink(page.severity, f"{page.severity:7}")
        lines.append(f"{page.name:{wide}}  {severity}  {page.title}{ink('faint', knows + off)}")
    return lines


def table_of_languages(pages: list[RulePage], ink: Ink) -> list[str]:
    """A row for each rule and a column for each language that newslint has lists of; the last row counts the rules."""
    wide, codes = max((len(page.name) for page in pages), default=0), languages()
    known = {page.name: [page.languages == "all" or code in page.languages for code in codes] for page in pages}
    head = f"{'':{wide}}  {' '.join(f'{code:>2}' for code in codes)}"
    rows = (f"{name:{wide}}  {' '.join(' x' if k else ink('faint', ' .') for k in row)}" for name, row in known.items())
    sums = " ".join(f"{sum(column):2}" for column in zip(*known.values(), strict=True))
    return [head, *rows, f"{'rules':{wide}}  {sums}"]
