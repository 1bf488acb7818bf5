"""`newslint check PATH…`: check articles and report what does not agree."""

from __future__ import annotations

import argparse
import sys

from newslint.config import Asked
from newslint.errors import ConfigurationError
from newslint.finding import SEVERITIES
from newslint.plugins import Doors, load
from newslint.record import RunRecord
from newslint.run import run as run_paths


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument("--select", action="append", default=[], metavar="RULES", help="only these rules or families")
    parser.add_argument("--ignore", action="append", default=[], metavar="RULES", help="not these rules or families")
    parser.add_argument("--format", default="text", metavar="FORMAT", help="text, json, github")
    parser.add_argument("--output", metavar="FILE", help="write the report to a file")
    parser.add_argument("--fail-on", choices=SEVERITIES, help="the mildest voice that gives exit status 1")
    parser.add_argument("--language", metavar="CODE", help="the language of the articles")
    parser.add_argument("--stdin-filename", default="standard-input.txt", metavar="NAME", help="what - is called")
    parser.add_argument("--no-config", action="store_true", help="read no configuration")
    parser.add_argument("--no-cache", action="store_true", help="remember nothing, and ask nothing remembered")


def run(parsed: argparse.Namespace) -> int:
    """Check, report, and give the exit status."""
    asked = Asked(
        _listed(parsed.select), _listed(parsed.ignore), parsed.language, parsed.fail_on, parsed.no_config
    )
    standard_input = (parsed.stdin_filename, sys.stdin.buffer.read()) if "-" in parsed.paths else None
    try:
        record = run_paths(parsed.paths, asked, standard_input)
    except ConfigurationError as error:
        sys.stderr.write(f"newslint: {error}\n")
        return 2
    report = load(Doors().mapping("newslint_report")[parsed.format]).write(record)
    if parsed.output:
        with open(parsed.output, "w", encoding="utf-8") as file:
            file.write(report)
    else:
        sys.stdout.write(report)
    return status_of(record)


def status_of(record: RunRecord) -> int:
    """The exit status of a run: 2 where something could not be done, 1 for findings as loud as their `fail_on`."""
    return 2 if record.errors else int(any(article.fails for article in record.articles))


def _listed(values: list[str]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())
