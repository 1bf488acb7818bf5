"""`newslint check PATH…`: check articles and report what does not agree."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from typing import Any, TextIO

from newslint.checking.run import run as run_paths
from newslint.cli.output import put, refused, tell
from newslint.cli.reading import (
    add_config,
    add_language,
    add_messages,
    add_paths,
    add_sources,
    asked_of,
    standard_input,
)
from newslint.core.errors import NewslintError, reason
from newslint.core.finding import SEVERITIES
from newslint.core.nearest import nearest
from newslint.core.printable import text_of
from newslint.core.record import RunRecord
from newslint.house.config import Asked
from newslint.plugins.registry import PlugIns, load
from newslint.reports import FORMATS
from newslint.reports import text as text_report
from newslint.reports.ink import has_colour, width_of

_IN_PIECES = ("text", "json")


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
    add_sources(parser)
    parser.add_argument("--baseline", metavar="FILE", help="leave out what newslint baseline has written to a file")
    parser.add_argument("--fail-on", choices=SEVERITIES[::-1], help="the lowest severity that gives exit status 1")
    add_language(parser, "the language of the articles, whatever they say")
    add_messages(parser)
    parser.add_argument("--vale-config", metavar="FILE", help="the styles of a .vale.ini too")
    add_config(parser)
    said = "the configuration, and all that it names, as it was where this branch left another; for forks"
    parser.add_argument("--config-from", metavar="REV", help=said)
    parser.add_argument("--no-cache", action="store_true", help="check every article anew")
    parser.add_argument("--quiet", action="store_true", help="findings and problems, and no word more")
    parser.add_argument("--statistics", action="store_true", help="how often each rule has found something, no more")
    parser.add_argument("--watch", action="store_true", help="check again whenever a file changes, until Ctrl+C")
    parser.add_argument("--exit-zero", action="store_true", help="findings do not fail: exit status 0 in place of 1")


def run(parsed: argparse.Namespace) -> int:
    """Check, report, and give the exit status."""
    if contradiction := _contradiction(parsed):
        return refused(contradiction)
    plug_ins = PlugIns()
    reports = plug_ins.mapping("newslint_report")
    if parsed.format not in reports:
        near = nearest(parsed.format, reports) or f"; there are {', '.join(reports)}"
        return refused(f'no report is called "{parsed.format}"{near}')
    report = load(reports[parsed.format])
    asked = asked_of(parsed)._replace(
        select=listed(parsed.select), ignore=listed(parsed.ignore), fail_on=parsed.fail_on,
        pages=getattr(report, "PAGES", False), baseline=parsed.baseline,
        since=parsed.since or ("HEAD" if parsed.changed else None), vale_config=parsed.vale_config,
        no_cache=parsed.no_cache, against=tuple(parsed.against) or None,
        messages=parsed.messages,
    )  # fmt: skip
    if parsed.watch:
        from newslint.cli.watch import watch

        others = [path for path in (parsed.config, parsed.baseline, *parsed.against) if path]
        watch(parsed.paths, lambda: _run(parsed, asked, PlugIns(), report), others)
    if parsed.config_from is None:
        return _run(parsed, asked, plug_ins, report)
    from newslint.house.revision import house_at

    with house_at(parsed.config_from) as house:
        return _run(parsed, asked.in_house(house), plug_ins, report)


def _run(parsed: argparse.Namespace, asked: Asked, plug_ins: PlugIns, report: Any) -> int:
    given = standard_input(parsed)
    record, changes = run_paths(parsed.paths, asked, given, plug_ins), ""
    if parsed.fix or parsed.diff:
        from newslint.checking.desks import Desks
        from newslint.checking.fix import fix_run

        record, changes = fix_run(record, Desks(asked, plug_ins), parsed.unsafe, parsed.fix, given)
    if parsed.diff:
        is_read = _is_read(sys.stdout)
        put(text_of(changes) if is_read else changes, None, machine=not is_read)  # its colours are the draft's
    if parsed.quiet:
        record = record._replace(messages=())
    if parsed.statistics:
        from newslint.reports.statistics import write

        put(write(record), parsed.output, machine=False)
        tell(record.errors)
    elif parsed.fix or not parsed.diff:
        _report(record, report, parsed)
    else:
        tell(record.errors, record.messages)
    status = status_of(record) or int(parsed.diff and bool(changes))
    return 0 if parsed.exit_zero and status == 1 else status


def _contradiction(parsed: argparse.Namespace) -> str | None:
    """What is wrong with the options taken together."""
    if parsed.unsafe and not (parsed.fix or parsed.diff):
        return "--unsafe says which fixes to make; add --fix or --diff"
    if parsed.fix and "-" in parsed.paths:
        return "--fix writes files, and - is none; --diff shows what it would change"
    if parsed.diff and parsed.fix and parsed.format != "text" and parsed.output is None:
        return f"--diff and the {parsed.format} report cannot both be printed; add --output FILE"
    if parsed.statistics and (parsed.format != "text" or parsed.diff):
        return "--statistics is a report of its own: it goes with no --format and no --diff"
    if parsed.watch and (parsed.fix or parsed.output or parsed.config_from or "-" in parsed.paths):
        return "--watch reads files and writes none: it goes with no --fix, no --output, no --config-from and no -"
    if (parsed.changed or parsed.since) and set(parsed.paths) == {"-"}:
        return "--changed and --since ask git what changed in files, and - is none"
    if any(not listed([value]) for value in parsed.select):
        return "--select names no rule and no family"
    if parsed.since == "":
        return "--since names no revision"
    if parsed.config_from is not None and (parsed.config or parsed.no_config):
        return "--config-from takes the configuration from a revision, and another option from elsewhere"
    return None


def _is_read(stream: TextIO) -> bool:
    """Whether a terminal or a runner reads what is printed, and might obey it; elsewhere a patch is as it is."""
    return stream.isatty() or any(map(os.environ.get, ("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION")))


def status_of(record: RunRecord) -> int:
    """The exit status of a run: 2 where something could not be done, 1 for findings as loud as their `fail_on`."""
    return 2 if record.errors else int(any(article.fails for article in record.articles))


def listed(values: list[str]) -> tuple[str, ...]:
    """The names in the values of an option that may be repeated, and may name several with commas between them."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def _report(record: RunRecord, report: Any, parsed: argparse.Namespace) -> None:
    """Write the report to its file or to standard output; `show` is a report's way of writing for a terminal."""
    output, name = parsed.output, parsed.format
    is_seen = output is None and sys.stdout.isatty()
    text: str | Iterable[str]
    if parsed.quiet and name == "text":
        text = text_report.findings(record, *_terminal(is_seen))
    elif name in _IN_PIECES and (pieces := getattr(report, "pieces", None)):  # what is large need not be in memory
        text = pieces(record, *_terminal(is_seen)) if name == "text" else pieces(record)
    else:
        text = _written(report, name, record, is_seen)
    put(text, output, machine=name != "text")
    if output is not None or name != "text":  # a person at a terminal should see these too
        tell(record.errors, record.messages)


def _written(report: Any, name: str, record: RunRecord, is_seen: bool) -> str:
    """What a report makes of a run; raises `NewslintError` where one of a plug-in's fails, or gives no text."""
    try:
        show = getattr(report, "show", None) if is_seen else None
        text = show(record, *_terminal(is_seen)) if show else report.write(record)
        if not isinstance(text, str):
            raise TypeError(f"it must give a text, not {type(text).__name__}")
    except (Exception, SystemExit) as error:
        raise NewslintError(f"report {name} failed: {reason(error)}") from None
    return text


def _terminal(is_seen: bool) -> tuple[int, bool]:
    """How many columns there are, and whether in colour."""
    return (width_of(sys.stdout), has_colour(sys.stdout)) if is_seen else (text_report.WIDTH, False)
