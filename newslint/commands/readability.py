"""`newslint readability PATH…`: the scores that fit the language, by article and section, and the hardest sentences."""

from __future__ import annotations

import argparse
import importlib
import sys

from newslint.commands.output import put, tell
from newslint.config import Asked
from newslint.reports.readability_table import table_of
from newslint.run import read

FORMATS = ("text", "json")
ENGINES = ("newslint", "textstat")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument("--engine", choices=ENGINES, default=ENGINES[0], help="who counts sentences, words, syllables")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how the tables are written")
    parser.add_argument("--output", metavar="FILE", help="write the tables to a file")
    parser.add_argument("--language", metavar="CODE", help="the language of the articles, whatever they say")
    parser.add_argument("--stdin-filename", default="standard-input.txt", metavar="NAME", help="what - is called")
    parser.add_argument("--no-config", action="store_true", help="read no configuration")


def run(parsed: argparse.Namespace) -> int:
    """Write the tables, and give the exit status: 0, or 2 where something could not be read."""
    asked = Asked(language=parsed.language, no_config=parsed.no_config)
    standard_input = (parsed.stdin_filename, sys.stdin.buffer.read()) if "-" in parsed.paths else None
    articles, errors = read(parsed.paths, asked, standard_input)
    report = importlib.import_module(f"newslint.reports.readability_{parsed.format}")
    text: str = report.write([table_of(article, parsed.engine) for article in articles], errors)
    put(text, parsed.output, machine=parsed.format != "text")
    tell(errors)
    return 2 if errors else 0
