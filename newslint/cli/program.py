"""The command: `newslint check`, and the other commands, each in a module of its own that is imported when called."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from types import ModuleType
from typing import NoReturn

from newslint.cli.parser import Formatter, Parser
from newslint.core.errors import NewslintError
from newslint.core.patterns import remembered_patterns
from newslint.version import __version__

PLUGINS = "NEWSLINT_PLUGINS"
COMMANDS: dict[str, str] = {
    "check": "check articles and say what does not agree",
    "explain": "print the page of a rule",
    "rules": "list the rules",
    "compare": "hold a draft against what it was made from: each fact, and where the source has it",
    "sources": "for each figure and quotation: who says so",
    "readability": "readability scores, by article and by section",
    "names": "the names, with all their spellings, and what a house may decide",
    "baseline": "write down what is found today, to be left out from now on",
    "lsp": "serve an editor: findings, fixes and pages of rules where one writes",
    "init": "write a configuration with comments, the entry for pre-commit, and a baseline",
    "config": "say which configuration holds for a file, and where each value comes from",
    "serve": "a page to check drafts on, an API, and LanguageTool's API, on this machine",
    "archive": "check an archive of any size, and ask the tables of what was found",
    "mcp": "tools for assistants that write drafts (Model Context Protocol)",
    "learn": "find the furniture of an outlet, the blocks that its articles have in common",
    "completion": "what completes this command in a shell, to be read by bash, zsh or fish",
}


def command() -> NoReturn:
    """Run the command as a process of its own, which ends without taking apart what the system takes back at once."""
    from newslint.cli.output import readable_everywhere

    readable_everywhere()
    try:
        status = main()
    except SystemExit as error:  # argparse has said what there was to say
        status = error.code if isinstance(error.code, int) else int(error.code is not None)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:  # nobody is reading any more
            status = status or 1
    os._exit(status)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; gives its exit status (0 nothing found, 1 findings, 2 something could not be done)."""
    gc.set_threshold(50_000, 20, 20)  # what is imported stays, and articles leave little to collect
    plugins = os.environ.get(PLUGINS)
    try:
        with remembered_patterns():
            return _run(sys.argv[1:] if arguments is None else arguments)
    finally:  # what an option has said to the processes that were started, it has said to this command alone
        os.environ.pop(PLUGINS, None)
        os.environ.update({PLUGINS: plugins} if plugins is not None else {})


def _run(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        return _no_command(arguments)
    name = arguments[0]
    parser = parser_of(name)
    try:
        status: int = _module(name).run(parser.parsed(arguments[1:]))
    except NewslintError as error:
        from newslint.cli.output import refused

        return refused(str(error))
    except KeyboardInterrupt:
        return 130
    return status


def _module(name: str) -> ModuleType:
    """The module of a command; only that of the command that is called is imported."""
    return importlib.import_module(f"newslint.cli.{name}")


def parser_of(name: str) -> Parser:
    """The parser of a command."""
    summary = COMMANDS[name]
    parser = Parser(
        prog=f"newslint {name}", description=f"{summary[0].upper()}{summary[1:]}.", formatter_class=Formatter,
        usage="%(prog)s [options] …",
    )  # fmt: skip
    _module(name).arguments(parser)
    return parser


def _no_command(arguments: list[str]) -> NoReturn:
    """Help, the version, or what is wrong with a command that there is not."""
    parser = Parser(prog="newslint", description="A copy desk's second pair of eyes.")
    parser.add_argument("--version", action="version", version=f"newslint {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, prog="newslint")
    for name, summary in COMMANDS.items():
        commands.add_parser(name, help=summary)
    if arguments and not arguments[0].startswith("-"):
        from newslint.core.nearest import nearest

        said = f'no command is called "{arguments[0]}"{nearest(arguments[0], COMMANDS)}'
        parser.error(f"{said}; to check it: newslint check {arguments[0]}" if os.path.exists(arguments[0]) else said)
    parser.parse_args(arguments)
    raise AssertionError("nothing but a command is an argument, and argparse ends the program")
