"""`newslint compare DRAFT SOURCE…`: each fact of a draft, where its sources have it, what differs and what is added."""

from __future__ import annotations

import argparse
import importlib

from newslint.checking.desks import Desks
from newslint.checking.written import refuse_input
from newslint.cli.output import put, tell
from newslint.cli.reading import add_config, add_language, add_messages, asked_of
from newslint.core.article import Article
from newslint.core.record import ErrorRecord, problem_of
from newslint.facts.against.bearing import has_nothing
from newslint.reports.comparison import compared

_UNLIKE = "nothing of it stands in its source; name the file that it was made from"
FORMATS = ("text", "json", "markdown", "html")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("draft", metavar="DRAFT", help="the article")
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help="what it was made from")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how the comparison is written")
    parser.add_argument("--output", metavar="FILE", help="write the comparison to a file")
    add_language(parser, "the language of the draft, whatever it says")
    add_messages(parser)
    add_config(parser)


def run(parsed: argparse.Namespace) -> int:
    """Write the comparison, and give the exit status: 0 where nothing differs, 1 where something does, 2 for errors."""
    asked = asked_of(parsed)._replace(against=tuple(parsed.sources))
    desks = Desks(asked)
    refuse_input(parsed.output, (parsed.draft, *parsed.sources), desks)
    desk = desks.of(parsed.draft)
    draft = desk.draft(parsed.draft)
    errors = [*desks.errors()]
    if isinstance(draft, ErrorRecord):
        tell([*errors, draft])
        return 2
    draft.sources, _, unread = desk.source_files.of(draft.path)
    errors += [*unread, *problem_of(draft)]
    if has_nothing(draft):
        errors.append(ErrorRecord(draft.path, _UNLIKE))
    if draft.sources:
        comparison = compared(draft, desk.config.messages)
        report = importlib.import_module(f"newslint.reports.comparison_{parsed.format}")
        put(report.write(comparison), parsed.output, machine=parsed.format != "text")
        different = any(row.status in ("differs", "missing") for row in comparison.rows)
    tell(errors)
    return 2 if errors or not isinstance(draft, Article) or not draft.sources else int(different)
