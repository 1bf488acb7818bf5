"""`newslint sources PATH…`: for each figure and quotation, who says so; then each source; then what rests on nobody."""

from __future__ import annotations

import argparse
import importlib

from newslint.checking.desks import Desks
from newslint.checking.run import drafts
from newslint.checking.unread import Unread
from newslint.cli.output import put, tell
from newslint.cli.reading import add_messages, add_output, add_paths, asked_of, standard_input
from newslint.core.record import ErrorRecord
from newslint.facts.saying.cues import lexicon
from newslint.reports.sources_table import SourcesTable, table_of

FORMATS = ("text", "json", "markdown", "html")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_paths(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="how the tables are written")
    add_output(parser, "the tables")
    add_messages(parser)
    parser.add_argument(
        "--fail-under", type=_share, default=0, metavar="SHARE",
        help="fail where less than so many per cent of the figures have a source that is named or described",
    )  # fmt: skip


def _share(given: str) -> float:
    try:
        share = float(given)
    except ValueError:
        share = -1
    if not 0 <= share <= 100:
        raise argparse.ArgumentTypeError(f"{given} is no number from 0 to 100")
    return share


def run(parsed: argparse.Namespace) -> int:
    """Write the tables, and give the exit status: 0; 1 below `--fail-under`; 2 where something failed."""
    asked = asked_of(parsed)
    house = Desks(asked)
    tables: list[SourcesTable] = []
    unread = Unread()
    silent: set[str] = set()
    for draft in drafts(parsed.paths, asked, standard_input(parsed)):
        if isinstance(draft, ErrorRecord):
            unread.add((draft,))
            continue
        tables.append(table_of(draft, house.config_of(draft.path).messages))
        if lexicon(draft.language) is None:
            silent.add(draft.language)
    errors = unread.all()
    report = importlib.import_module(f"newslint.reports.sources_{parsed.format}")
    put(report.write(tables, errors), parsed.output, machine=parsed.format != "text")
    tell((), [_below(table, parsed.fail_under) for table in tables if table.counts.share < parsed.fail_under])
    little = 'no cues are known in the language "{}"; at most who stands right behind a quotation was found there'
    tell(errors, map(little.format, sorted(silent)))
    if errors:
        return 2
    return 1 if any(table.counts.share < parsed.fail_under for table in tables) else 0


def _below(table: SourcesTable, share: float) -> str:
    counts = table.counts
    named = f"{counts.named} of {counts.figures} figures have a source that is named or described"
    return f"{table.path}: {named}, {counts.share:.0f}%; {share:g}% are asked for"
