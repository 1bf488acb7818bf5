"""`newslint readability PATH…`: the scores that fit the language, by article and section, and the hardest sentences."""

from __future__ import annotations

import argparse
import importlib

from newslint.checking.desks import Desks
from newslint.checking.run import read
from newslint.cli.output import put, tell
from newslint.cli.reading import add_output, add_paths, asked_of, standard_input
from newslint.reports.readability_table import table_of
from newslint.reports.readability_verdict import target_of

FORMATS = ("text", "json")
ENGINES = ("newslint", "textstat")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_paths(parser)
    parser.add_argument("--engine", choices=ENGINES, default=ENGINES[0], help="who counts sentences, words, syllables")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how the tables are written")
    add_output(parser, "the tables")


def run(parsed: argparse.Namespace) -> int:
    """Write the tables, and give the exit status: 0, or 2 where something could not be read."""
    asked = asked_of(parsed)
    articles, errors = read(parsed.paths, asked, standard_input(parsed))
    report = importlib.import_module(f"newslint.reports.readability_{parsed.format}")
    desks = Desks(asked)
    targets = (target_of(desks.config_of(article.path)) for article in articles)
    tables = [table_of(article, parsed.engine, target) for article, target in zip(articles, targets, strict=True)]
    text: str = report.write(tables, errors)
    put(text, parsed.output, machine=parsed.format != "text")
    tell(errors)
    return 2 if errors else 0
