"""`newslint sources PATH…`: for each figure and quotation, who says so; then each source; then what rests on nobody."""

from __future__ import annotations

import argparse
import importlib
import sys

from newslint.commands.reading import add_output, add_paths, standard_input
from newslint.config import Asked
from newslint.facts.cues import lexicon
from newslint.record import ErrorRecord
from newslint.reports.sources_table import SourcesTable, table_of
from newslint.run import drafts

FORMATS = ("text", "json", "markdown")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_paths(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="how the tables are written")
    add_output(parser, "the tables")


def run(parsed: argparse.Namespace) -> int:
    """Write the tables, and give the exit status: 0, or 2 where something could not be read or written."""
    asked = Asked(language=parsed.language, no_config=parsed.no_config)
    tables: list[SourcesTable] = []
    errors: list[ErrorRecord] = []
    silent: set[str] = set()
    for draft in drafts(parsed.paths, asked, standard_input(parsed)):
        if isinstance(draft, ErrorRecord):
            errors.append(draft)
            continue
        tables.append(table_of(draft))
        if lexicon(draft.language) is None:
            silent.add(draft.language)
    report = importlib.import_module(f"newslint.reports.sources_{parsed.format}")
    try:
        _write(report.write(tables, errors), parsed.output)
    except OSError as error:
        errors.append(ErrorRecord(parsed.output, f"cannot be written: {error.strerror or error}"))
    for failed in errors:
        print(f"newslint: {failed.path}: {failed.message}", file=sys.stderr)
    for language in sorted(silent):
        print(f'newslint: no cues are known in the language "{language}"; nobody was found there', file=sys.stderr)
    return 2 if errors else 0


def _write(text: str, path: str | None) -> None:
    if path is None:
        sys.stdout.write(text)
        return
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
