"""`newslint mcp`: tools for assistants that write drafts, over standard input and output."""

from __future__ import annotations

import argparse

from newslint.cli.output import refused
from newslint.cli.reading import add_config, add_language, asked_of
from newslint.core.extras import needs


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_language(parser, "the language of the drafts, whatever they say")
    add_config(parser)


def run(parsed: argparse.Namespace) -> int:
    """Serve until the other side ends; gives 2 where that cannot be."""
    try:
        from newslint.serve.mcp import server
    except ImportError as error:
        return refused(needs("newslint mcp", "mcp", error.name))
    server(asked_of(parsed)).run("stdio")
    return 0
