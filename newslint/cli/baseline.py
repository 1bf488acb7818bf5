"""`newslint baseline PATH…`: write down what is found today, so that only what is new is reported from then on."""

from __future__ import annotations

import argparse
import os

from newslint.checking.desks import Desks
from newslint.checking.left_out.baseline import NAME, Baseline
from newslint.checking.run import run as run_paths
from newslint.cli.output import keep, put, say, tell
from newslint.cli.reading import add_config, asked_of
from newslint.core.errors import NewslintError
from newslint.core.paths import near
from newslint.house.config import Asked
from newslint.plugins.registry import PlugIns
from newslint.reports.wording import plural


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file or a folder (the working folder)")
    parser.add_argument("--output", metavar="FILE", help=f"the file to write (that of the configuration, or {NAME})")
    add_config(parser)
    parser.add_argument("--shrink", action="store_true", help="only take out what is no longer found")


def run(parsed: argparse.Namespace) -> int:
    """Check, write the file, and say what is in it; gives the exit status."""
    asked, plug_ins = asked_of(parsed)._replace(baseline=""), PlugIns()
    record = run_paths(parsed.paths, asked, plug_ins=plug_ins)
    tell(record.errors, record.messages)
    if not record.articles:
        raise NewslintError("no article was checked, so no baseline was written")
    path = parsed.output or configured(parsed.paths[0], asked) or NAME
    old = Baseline.read(path) if parsed.shrink or os.path.exists(path) else Baseline(path)
    new = old.shrunk(record.articles) if parsed.shrink else old.with_all(record.articles)
    if parsed.output:
        put(new.written(), path, machine=True)
    else:
        keep(new.written(), path)
    more = len(new) - len(old)
    change = f"; {abs(more):,} {'more' if more > 0 else 'fewer'}" if parsed.shrink or (more and len(old)) else ""
    say(f"{plural(len(new), 'finding')} in {near(path)}{change}")
    return 2 if record.errors else 0


def configured(path: str, asked: Asked) -> str | None:
    """The baseline that the configuration for a file or a folder names."""
    inside = os.path.join(path, NAME) if os.path.isdir(path) else path
    return Desks(asked._replace(baseline=None)).config_of(inside).baseline
