"""The parser of a command: what it takes can be asked, and what is wrong with its arguments names what is near."""

from __future__ import annotations

import argparse
import os
from typing import Any, NoReturn

from newslint.core.errors import written_over
from newslint.core.nearest import nearest


class Formatter(argparse.HelpFormatter):
    """Help in lines of a fixed width: to measure the terminal costs an import, for each option."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


class Parser(argparse.ArgumentParser):
    """A parser that repeats no argument raw: it may be the name of a file of a stranger's.

    `known` are its arguments, and `commands` the parsers of its commands by their names, where it has some.
    """

    def __init__(self, **settings: Any) -> None:
        self.known: list[argparse.Action] = []
        self.commands: dict[str, Parser] = {}
        super().__init__(**settings)

    def add_argument(self, *names: str, **settings: Any) -> argparse.Action:
        """Add an argument."""
        action = super().add_argument(*names, **settings)
        self.known.append(action)
        return action

    def add_subparsers(self, **settings: Any) -> Any:
        """Begin commands of its own."""
        added = super().add_subparsers(**settings)
        self.commands = added.choices
        return added

    @property
    def takes_paths(self) -> bool:
        """Whether it takes files and folders, as many as there are."""
        return any(action.dest == "paths" for action in self.known)

    def options(self) -> list[str]:
        """The long names of its options."""
        return [name for action in self.known for name in action.option_strings if name.startswith("--")]

    def parsed(self, arguments: list[str]) -> argparse.Namespace:
        """The arguments, or an end. What stands behind "--" is a path, whatever it looks like; no path is the folder.

        An option that is the name of a file too may come from a list of files, as that of a hook, and is refused.
        """
        end = arguments.index("--") if "--" in arguments else len(arguments)
        for argument in arguments[:end]:
            if len(argument) > 1 and argument.startswith("-") and os.path.lexists(argument):
                self.error(f'"{argument}" is a file here, and looks like an option; write ./{argument}')
        if self.commands or (end < len(arguments) and not self.takes_paths):
            parsed, unknown = self.parse_known_args(arguments)
        else:
            parsed, unknown = self.parse_known_intermixed_args(arguments[:end])
        if unknown:
            self.error(self._unknown(unknown[0], arguments))
        if self.takes_paths:
            parsed.paths = [*parsed.paths, *arguments[end + 1 :]] or ["."]
        if read := _read_and_written(parsed):
            self.error(str(written_over(read)))
        return parsed

    def _unknown(self, argument: str, arguments: list[str]) -> str:
        """What to say of an argument that is none."""
        if not argument.startswith("-"):
            return f'"{argument}" is one argument too many'
        inner = next((self.commands[a] for a in arguments if a in self.commands), self)
        name = argument.partition("=")[0]
        return f'no option is called "{name}"{nearest(name, inner.options())}'

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end."""
        from newslint.core.printable import line_of

        super().error(line_of(message))


def _read_and_written(parsed: argparse.Namespace) -> str | None:
    """A file that is read, an article as a rule, and would be written over by what is made of it."""
    output = getattr(parsed, "output", None)
    if not output or not os.path.isfile(output):
        return None
    given = (value if isinstance(value, list) else [value] for name, value in vars(parsed).items() if name != "output")
    files = (one for values in given for one in values if isinstance(one, str) and os.path.isfile(one))
    return next((one for one in files if os.path.samefile(one, output)), None)
