"""`newslint check PATH…`: check articles and report what does not agree."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from newslint.checking.run import run as run_paths
from newslint.cli.output import put, refused, tell
from newslint.cli.reading import add_language, add_paths, standard_input
from newslint.core.finding import SEVERITIES
from newslint.core.nearest import nearest
from newslint.core.record import RunRecord
from newslint.house.config import Asked
from newslint.plugins.registry import PlugIns, load
from newslint.reports import FORMATS
from newslint.reports.ink import has_colour, width_of


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_paths(parser)
    parser.add_argument("--select", action="append", default=[], metavar="RULES", help="only these rules or families")
    parser.add_argument("--ignore", action="append", default=[], metavar="RULES", help="not these rules or families")
    parser.add_argument("--format", default="text", metavar="FORMAT", help=f"{', '.join(FORMATS)}, or a plug-in's")
    parser.add_argument("--output", metavar="FILE", help="write the report to a file")
    parser.add_argument("--fix", action="store_true", help="make the safe fixes, and report what is left")
    parser.add_argument("--unsafe", action="store_true", help="with --fix or --diff: the other fixes too")
    parser.add_argument("--diff", action="store_true", help="show what --fix would change; with --fix: what it changed")
    parser.add_argument("--changed", action="store_true", help="report only what lies in lines changed since HEAD")
    parser.add_argument("--since", metavar="REV", help="as --changed, against another revision, such as origin/main")
    parser.add_argument("--baseline", metavar="FILE", help="leave out what newslint baseline has written to a file")
    parser.add_argument("--fail-on", choices=SEVERITIES[::-1], help="the lowest severity that gives exit status 1")
    add_language(parser, "the language of the articles, whatever they say")
    parser.add_argument("--vale-config", metavar="FILE", help="the styles of a .vale.ini too")
    parser.add_argument("--no-config", action="store_true", help="read no configuration")
    parser.add_argument("--no-cache", action="store_true", help="check every article anew")


def run(parsed: argparse.Namespace) -> int:
    """Check, report, and give the exit status."""
    if contradiction := _contradiction(parsed):
        return refused(contradiction)
    plug_ins = PlugIns()
    reports = plug_ins.mapping("newslint_report")
    if parsed.format not in reports:
        return refused(f'no report is called "{parsed.format}"{nearest(parsed.format, reports)}')
    report = load(reports[parsed.format])
    asked = Asked(
        listed(parsed.select), listed(parsed.ignore), parsed.language, parsed.fail_on, parsed.no_config,
        getattr(report, "PAGES", False), parsed.baseline, parsed.since or ("HEAD" if parsed.changed else None),
        parsed.vale_config, parsed.no_cache,
    )  # fmt: skip
    given = standard_input(parsed)
    record, changes = run_paths(parsed.paths, asked, given, plug_ins), ""
    if parsed.fix or parsed.diff:
        from newslint.checking.desk import Desks
        from newslint.checking.fix import fix_run

        record, changes = fix_run(record, Desks(asked, plug_ins), parsed.unsafe, parsed.fix, given)
    if parsed.diff:
        put(changes, None, machine=True)
    if parsed.fix or not parsed.diff:
        _report(record, report, parsed.format, parsed.output)
    else:
        tell(record.errors, record.messages)
    return status_of(record) or int(parsed.diff and bool(changes))


def _contradiction(parsed: argparse.Namespace) -> str | None:
    """What is wrong with the options taken together."""
    if parsed.unsafe and not (parsed.fix or parsed.diff):
        return "--unsafe says which fixes to make; add --fix or --diff"
    if parsed.fix and "-" in parsed.paths:
        return "--fix writes files, and - is none; --diff shows what it would change"
    if parsed.diff and parsed.fix and parsed.format != "text" and parsed.output is None:
        return f"--diff and the {parsed.format} report cannot both be printed; add --output FILE"
    return None


def status_of(record: RunRecord) -> int:
    """The exit status of a run: 2 where something could not be done, 1 for findings as loud as their `fail_on`."""
    return 2 if record.errors else int(any(article.fails for article in record.articles))


def listed(values: list[str]) -> tuple[str, ...]:
    """The names in the values of an option that may be repeated, and may name several with commas between them."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def _report(record: RunRecord, report: Any, name: str, output: str | None) -> None:
    """Write the report to its file or to standard output; `show` is a report's way of writing for a terminal."""
    show = getattr(report, "show", None)
    if show and output is None and sys.stdout.isatty():
        text = show(record, width_of(sys.stdout), has_colour(sys.stdout))
    else:
        text = report.write(record)
    put(text, output, machine=name != "text")
    if output is not None or name != "text":  # a person at a terminal should see these too
        tell(record.errors, record.messages)
