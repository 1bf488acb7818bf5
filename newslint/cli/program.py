"""The command: `newslint check`, and the other commands, each in a module of its own that is imported when called."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from typing import NoReturn

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
}


class _Formatter(argparse.HelpFormatter):
    """Help in lines of a fixed width: to measure the terminal costs an import, for each option."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


class _Parser(argparse.ArgumentParser):
    """A parser that repeats no argument raw: it may be the name of a file of a stranger's."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end."""
        from newslint.core.printable import line_of

        super().error(line_of(message))


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
    if arguments and arguments[0] in COMMANDS:  # only the command that is called is imported
        name = arguments[0]
        module = importlib.import_module(f"newslint.cli.{name}")
        summary = COMMANDS[name]
        parser = _Parser(
            prog=f"newslint {name}", description=f"{summary[0].upper()}{summary[1:]}.", formatter_class=_Formatter,
            usage="%(prog)s [options] …",
        )  # fmt: skip
        module.arguments(parser)
        try:
            status: int = module.run(_parsed(parser, arguments[1:]))
        except NewslintError as error:
            from newslint.cli.output import refused

            return refused(str(error))
        except KeyboardInterrupt:
            return 130
        return status
    parser = _Parser(prog="newslint", description="A copy desk's second pair of eyes.")
    parser.add_argument("--version", action="version", version=f"newslint {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, prog="newslint")
    for name, summary in COMMANDS.items():
        commands.add_parser(name, help=summary)
    parser.parse_args(arguments)
    return 2  # argparse has ended the program: nothing but a command is an argument


def _parsed(parser: argparse.ArgumentParser, arguments: list[str]) -> argparse.Namespace:
    """The arguments of a command. What stands behind "--" is a path, whatever it looks like; no path is the folder.

    An option that is the name of a file too may come from a list of files, as that of a hook, and is refused.
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    for argument in arguments[:end]:
        if len(argument) > 1 and argument.startswith("-") and os.path.lexists(argument):
            parser.error(f'"{argument}" is a file here, and looks like an option; write ./{argument}')
    if parser._subparsers or (end < len(arguments) and not _takes_paths(parser)):
        return parser.parse_args(arguments)
    parsed = parser.parse_intermixed_args(arguments[:end])
    if _takes_paths(parser):
        parsed.paths = [*parsed.paths, *arguments[end + 1 :]] or ["."]
    return parsed


def _takes_paths(parser: argparse.ArgumentParser) -> bool:
    return any(action.dest == "paths" for action in parser._actions)
