"""`newslint sources PATH…`: for each figure and quotation, who says so; then each source; then what rests on nobody."""

from __future__ import annotations

import argparse
import importlib
import sys

from newslint.article import Article
from newslint.config import Config
from newslint.errors import UnreadableArticle
from newslint.record import ErrorRecord
from newslint.reports.sources_table import table_of
from newslint.run import Desk, files_named

FORMATS = ("text", "json", "markdown")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how the tables are written")
    parser.add_argument("--output", metavar="FILE", help="write the tables to a file")
    parser.add_argument("--language", metavar="CODE", help="the language of the articles")
    parser.add_argument("--stdin-filename", default="standard-input.txt", metavar="NAME", help="what - is called")
    parser.add_argument("--no-config", action="store_true", help="read no configuration")


def run(parsed: argparse.Namespace) -> int:
    """Write the tables, and give the exit status: 0, or 2 where something could not be read."""
    desk = Desk(Config(language=parsed.language, select=("none",)))
    articles, errors = _read(parsed, desk)
    report = importlib.import_module(f"newslint.reports.sources_{parsed.format}")
    text: str = report.write([table_of(a) for a in articles])
    if parsed.output:
        with open(parsed.output, "w", encoding="utf-8") as file:
            file.write(text)
    else:
        sys.stdout.write(text)
    for error in errors:
        print(f"{error.path}: {error.message}", file=sys.stderr)
    return 2 if errors else 0


def _read(parsed: argparse.Namespace, desk: Desk) -> tuple[list[Article], list[ErrorRecord]]:
    """The articles that the paths name, and what could not be read."""
    articles: list[Article] = []
    files, errors, _ = files_named(parsed.paths, desk)
    if "-" in parsed.paths:
        articles.append(desk.read(sys.stdin.buffer.read(), parsed.stdin_filename))
    for path in files:
        try:
            with open(path, "rb") as file:
                articles.append(desk.read(file.read(), path))
        except UnreadableArticle as error:
            errors.append(ErrorRecord(path, str(error)))
        except OSError as error:
            errors.append(ErrorRecord(path, f"cannot be read: {error.strerror or error}"))
    return articles, errors
