"""`newslint names PATH…`: the names of an article or an archive with all their spellings, and what a house may decide.

As text a table; as JSON `{"schema": 1, "articles": 12, "names": [{"kind", "mentions", "spellings": [{"text",
"mentions", "articles", "path", "line", "column"}]}], "errors": [{"path", "message"}]}`, the most mentioned first.
`--learn` writes the lines of a file of decided names instead: the commonest spelling of each name that has several.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator

from newslint.checking.desks import Desks
from newslint.checking.run import drafts
from newslint.checking.unread import Unread
from newslint.cli.output import put, refused, tell
from newslint.cli.reading import add_output, add_paths, asked_of, standard_input
from newslint.core.article import Article
from newslint.core.record import ErrorRecord
from newslint.facts.name_list import Listed, NameList
from newslint.house.config import Asked
from newslint.house.names import house_names, read_files
from newslint.reports.names_json import as_json


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_paths(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how the list is written")
    parser.add_argument("--learn", action="store_true", help="propose entries for a file of decided names")
    add_output(parser, "the list")


def run(parsed: argparse.Namespace) -> int:
    """Write the list, and give the exit status: 0, or 2 where something could not be read."""
    if parsed.learn and parsed.format != "text":
        return refused(f"--learn proposes lines of a file of names, and --format {parsed.format} is another list")
    asked = asked_of(parsed)
    listed, unread = NameList(), Unread()
    for draft in drafts(parsed.paths, asked, standard_input(parsed)):
        if isinstance(draft, Article):
            listed.add(draft)
        else:
            unread.add((draft,))
    errors = unread.all()
    text = _written(parsed, listed, errors, asked)
    put(text, parsed.output, machine=parsed.format != "text")
    tell(errors)
    return 2 if errors else 0


def _written(parsed: argparse.Namespace, listed: NameList, errors: list[ErrorRecord], asked: Asked) -> str:
    if parsed.learn:
        return _proposals(listed, _decided(asked, parsed.paths[0]))
    return as_json(listed, errors) if parsed.format == "json" else _table(listed)


def _table(listed: NameList) -> str:
    """A line a name: mentions, articles, the commonest spelling, its kind, and the other spellings."""
    found = listed.names()
    width = min(max((len(one.spellings[0].text) for one in found), default=0), 32)
    counted = f"{len(found):,} name{'s' * (len(found) != 1)}"
    lines = [f"{counted} in {_articles(listed)}", ""]
    for one in found:
        first, *rest = one.spellings
        also = ", ".join(f"{spelling.text} {spelling.mentions:,}" for spelling in rest)
        kind = "" if one.kind == "unknown" else one.kind
        row = f"{one.mentions:7,}  {first.text:{width}}  {kind:12}  {f'also {also}' if also else ''}"
        lines.append(row.rstrip())
    return "\n".join(lines) + "\n"


def _articles(listed: NameList) -> str:
    return f"{listed.articles:,} article{'s' * (listed.articles != 1)}"


def _decided(asked: Asked, path: str) -> set[str]:
    """The names and the forms that are decided already where a path lies, in any language."""
    desks = Desks(asked)
    config = desks.config_of(os.path.join(path, "any") if os.path.isdir(path) else path)
    files = read_files([*desks.plug_ins.sequence("newslint_names"), *config.names])
    languages = {file.language or "en" for file in files}
    known = [house_names(files, language).decided for language in languages]
    return {text for decided in known for form, decision in decided.items() for text in (form, decision.name)}


def _proposals(listed: NameList, decided: set[str]) -> str:
    """Lines of a file of decided names for the names in several spellings, the most mentioned first."""
    lines = [
        f"# Proposed by `newslint names --learn` from {_articles(listed)}: to be read, not to be trusted.",
        "# The commonest spelling stands first; after the line, the mentions of each.",
        *_lines(listed.names(), decided),
    ]
    return "\n".join(lines) + "\n"


def _lines(found: list[Listed], decided: set[str]) -> Iterator[str]:
    for one in found:
        first, *rest = [s for s in one.spellings if not any(mark in s.text for mark in ":,#")] or [one.spellings[0]]
        open_forms = [spelling for spelling in rest if spelling.text not in decided]
        if open_forms and first.mentions > max(spelling.mentions for spelling in open_forms):
            counts = " to ".join(f"{spelling.mentions:,}" for spelling in (first, *open_forms))
            yield f"{first.text}: {', '.join(spelling.text for spelling in open_forms)}    # {counts}"
