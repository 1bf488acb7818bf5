"""What the commands that read articles have in common: which paths, in which language, from which standard input."""

from __future__ import annotations

import argparse
import sys

from newslint.languages import NO_CODE, is_code


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Add the paths, and what - is called."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument("--stdin-filename", default="standard-input.txt", metavar="NAME", help="what - is called")


def add_output(parser: argparse.ArgumentParser, what: str) -> None:
    """Add what every command has that writes something ("the tables") about articles."""
    parser.add_argument("--output", metavar="FILE", help=f"write {what} to a file")
    add_language(parser, "the language of the articles, whatever they say")
    parser.add_argument("--no-config", action="store_true", help="read no configuration")


def add_language(parser: argparse.ArgumentParser, what: str, default: str | None = None) -> None:
    """Add a language; one that is no code is refused, and not taken for one that no rule knows."""
    parser.add_argument("--language", metavar="CODE", type=_code, default=default, help=what)


def _code(value: str) -> str:
    if not is_code(value):
        raise argparse.ArgumentTypeError(NO_CODE.format(value))
    return value


def standard_input(parsed: argparse.Namespace) -> tuple[str, bytes] | None:
    """The name and the content of standard input, where - is among the paths."""
    return (parsed.stdin_filename, sys.stdin.buffer.read()) if "-" in parsed.paths else None
