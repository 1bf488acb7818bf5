"""`newslint lsp`: a server for editors, over standard input and output."""

from __future__ import annotations

import argparse

from newslint.cli.output import refused
from newslint.core.extras import needs


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--stdio", action="store_true", help="over standard input and output, which it does anyway")


def run(parsed: argparse.Namespace) -> int:
    """Serve until the editor ends it."""
    try:
        from newslint.lsp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in ("pygls", "lsprotocol"):
            return refused(needs("newslint lsp", "lsp", "pygls"))
        raise
    return serve()
