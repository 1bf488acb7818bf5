"""`newslint check PATH…`: check articles and report what does not agree."""

from __future__ import annotations

import argparse
import sys

from newslint.config import Config
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
    config = Config(
        language=parsed.language, select=_listed(parsed.select), ignore=_listed(parsed.ignore),
        fail_on=parsed.fail_on or "warning",
    )  # fmt: skip
    standard_input = (parsed.stdin_filename, sys.stdin.buffer.read()) if "-" in parsed.paths else None
    record = run_paths(parsed.paths, config, standard_input)
    report = load(Doors().mapping("newslint_report")[parsed.format]).write(record)
    if parsed.output:
        with open(parsed.output, "w", encoding="utf-8") as file:
            file.write(report)
    else:
        sys.stdout.write(report)
    return status_of(record, config)


def status_of(record: RunRecord, config: Config) -> int:
    """The exit status of a run: 2 where something could not be done, 1 for findings at `fail_on` or above."""
    if record.errors:
        return 2
    loud = SEVERITIES[SEVERITIES.index(config.fail_on) :]
    return int(any(record.count(s) for s in loud))


def _listed(values: list[str]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())
