"""`newslint archive check INPUT… --output FOLDER`, `archive report FOLDER`, `archive query FOLDER SQL`."""

from __future__ import annotations

import argparse
import sys

from newslint.cli.output import refuse_house, refuse_way_elsewhere, refused, say
from newslint.cli.reading import add_language
from newslint.core.errors import NewslintError
from newslint.core.extras import needs
from newslint.house.config import Asked


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    commands = parser.add_subparsers(
        dest="action", metavar="check|report|query", required=True, help="what to do with an archive or its tables"
    )
    check = commands.add_parser("check", help="check an archive and keep what is found as tables of Parquet")
    check.add_argument("inputs", nargs="+", metavar="INPUT", help="JSON lines (also .gz, .zst), Parquet, WordPress "
                       "exports, folders, and every format that is read")  # fmt: skip
    check.add_argument("--output", required=True, metavar="FOLDER", help="the folder of the tables")
    check.add_argument("--processes", type=int, metavar="N", help="how many processes check (one for each core)")
    check.add_argument("--spark", metavar="MASTER", help="check on a cluster: local[2], spark://…, yarn, k8s://…")
    check.add_argument("--no-config", action="store_true", help="read no configuration")
    add_language(check, "the language of the articles, whatever they say")
    report = commands.add_parser("report", help="write what the tables tell as one page of HTML")
    report.add_argument("folder", metavar="FOLDER", help="the folder of the tables")
    report.add_argument("--output", default="archive.html", metavar="FILE", help="the page (%(default)s)")
    report.add_argument("--tables", metavar="FOLDER", help="write the page's tables as CSV, too")
    query = commands.add_parser("query", help="ask the tables in SQL, by DuckDB")
    query.add_argument("folder", metavar="FOLDER", help="the folder of the tables")
    query.add_argument("sql", metavar="SQL", help="a question: SELECT rule, count(*) FROM findings GROUP BY rule")


def run(parsed: argparse.Namespace) -> int:
    """Do what is asked; gives the exit status: 0, or 2 where something could not be done."""
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        return refused(needs("newslint archive", "archive", "pyarrow and DuckDB"))
    try:
        return {"check": _check, "report": _report, "query": _query}[parsed.action](parsed)
    except OSError as error:
        raise NewslintError(str(error)) from None


def _check(parsed: argparse.Namespace) -> int:
    asked = Asked(language=parsed.language, no_config=parsed.no_config)
    if parsed.spark:
        from newslint.archive.spark import check_on

        outcome = check_on(parsed.spark, parsed.inputs, parsed.output, asked)
    else:
        from newslint.archive.check import check

        outcome = check(parsed.inputs, parsed.output, asked, parsed.processes)
    failed = f"; {outcome.errors:,} could not be done, see its table errors" if outcome.errors else ""
    say(
        f"{outcome.articles:,} articles in {parsed.output}, with {outcome.findings:,} findings; "
        f"{outcome.checked:,} lines and files were read now{failed}"
    )
    return 2 if outcome.errors or not outcome.articles else 0


def _report(parsed: argparse.Namespace) -> int:
    from newslint.archive.report import write

    refuse_way_elsewhere(parsed.output)
    refuse_house(parsed.output)
    write(parsed.folder, parsed.output, parsed.tables)
    say(f"The report is in {parsed.output}")
    return 0


def _query(parsed: argparse.Namespace) -> int:
    from newslint.archive.query import answer

    sys.stdout.write(answer(parsed.folder, parsed.sql))
    return 0
