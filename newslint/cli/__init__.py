"""The command `newslint`: its entry point, and one module a command, imported when it is called."""

from newslint.cli.program import COMMANDS, command, main

__all__ = ["COMMANDS", "command", "main"]
