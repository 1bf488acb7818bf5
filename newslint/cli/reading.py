"""What the commands that read articles have in common: which paths, in which language, from which standard input."""

from __future__ import annotations

import argparse
import os
import sys

from newslint.core.errors import NewslintError
from newslint.house.config import Asked
from newslint.languages import NO_CODE, is_code

STANDARD_INPUT = "standard-input.txt"


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Add the paths, and what - is called."""
    said = "a file, a folder, or - for standard input (the working folder)"
    parser.add_argument("paths", nargs="*", metavar="PATH", help=said)
    parser.add_argument("--stdin-filename", metavar="NAME", help="what - is called")


def add_output(parser: argparse.ArgumentParser, what: str) -> None:
    """Add what every command has that writes something ("the tables") about articles."""
    parser.add_argument("--output", metavar="FILE", help=f"write {what} to a file")
    add_language(parser, "the language of the articles, whatever they say")
    add_config(parser)


def add_config(parser: argparse.ArgumentParser) -> None:
    """Add which configuration holds."""
    parser.add_argument("--config", metavar="FILE", help="this configuration alone, whoever owns it")
    parser.add_argument("--no-config", action="store_true", help="read no configuration")
    said = "no configuration, no plug-ins and no cache: newslint's own rules alone"
    parser.add_argument("--isolated", action=_Isolated, nargs=0, help=said)


class _Isolated(argparse.Action):
    """Also tells the processes that this one starts."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, *_: object) -> None:
        namespace.no_config = namespace.no_cache = True
        os.environ["NEWSLINT_PLUGINS"] = ""


def asked_of(parsed: argparse.Namespace) -> Asked:
    """What the options say that all commands have; raises `NewslintError` where they contradict each other."""
    if parsed.config and parsed.no_config:
        raise NewslintError("--config names a configuration, and --no-config or --isolated wants none")
    language, messages = getattr(parsed, "language", None), getattr(parsed, "messages", None)
    output = getattr(parsed, "output", None)
    return Asked(
        language=language, no_config=parsed.no_config, config=parsed.config, messages=messages, output=output,
    )  # fmt: skip


def add_sources(parser: argparse.ArgumentParser) -> None:
    """Add the files that the articles were made from."""
    what = "hold the articles against what they were made from"
    parser.add_argument("--against", action="append", default=[], metavar="FILE", help=what)


def add_language(parser: argparse.ArgumentParser, what: str, default: str | None = None) -> None:
    """Add a language; one that is no code is refused, and not taken for one that no rule knows."""
    parser.add_argument("--language", metavar="CODE", type=_code, default=default, help=what)


def add_messages(parser: argparse.ArgumentParser, without: str = "that of each article, or English") -> None:
    """Add the language in which newslint speaks."""
    what = f"the language of the messages; without it {without}"
    parser.add_argument("--messages", metavar="CODE", type=_spoken, help=what)


def _code(value: str) -> str:
    if not is_code(value):
        raise argparse.ArgumentTypeError(NO_CODE.format(value))
    return value


def _spoken(value: str) -> str:
    from newslint.languages.catalogues import not_spoken

    if why := not_spoken(_code(value)):
        raise argparse.ArgumentTypeError(why)
    return value


def standard_input(parsed: argparse.Namespace) -> tuple[str, bytes] | None:
    """The name and the content of standard input, where - is among the paths."""
    if "-" in parsed.paths:
        return parsed.stdin_filename or STANDARD_INPUT, sys.stdin.buffer.read()
    if parsed.stdin_filename:
        raise NewslintError("--stdin-filename says what - is called, and - is not among the paths")
    return None
