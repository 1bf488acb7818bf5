"""`newslint learn ARCHIVE…`: find the furniture of an outlet, the blocks that its articles have in common."""

from __future__ import annotations

import argparse
import os

from newslint.archive.blocks import Archive
from newslint.archive.furniture import Counts, counted, learn
from newslint.cli.output import put, refuse_house, refuse_way_elsewhere, refused
from newslint.cli.reading import add_language
from newslint.core.errors import NewslintError, written_over
from newslint.core.printable import signs_of
from newslint.house.learned import HEAD, is_learned, line_of
from newslint.reports.wording import plural

NAME = "furniture.learned"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("archive", nargs="+", metavar="ARCHIVE", help="a folder of articles, or a file of JSON lines")
    parser.add_argument("--output", default=NAME, metavar="FILE", help="the file to write (%(default)s)")
    parser.add_argument("--text", metavar="FIELD", help="what JSON calls the text of an article (text, body, …)")
    parser.add_argument("--fewest", type=int, metavar="N", help="articles that must have a block (5, or 1 in 2,000)")
    parser.add_argument("--spark", metavar="MASTER", help="read on a cluster: local[2], spark://…, yarn, k8s://…")
    add_language(parser, "the language of the archive (%(default)s)", "en")


def run(parsed: argparse.Namespace) -> int:
    """Learn, write the file, and say what was read; gives the exit status: 2 where something could not be read."""
    try:
        archive = Archive(parsed.archive, parsed.text)
        if os.path.isfile(parsed.output) and any(os.path.samefile(p, parsed.output) for p in archive.inputs.files):
            raise written_over(parsed.output)
        if os.path.isfile(parsed.output) and not is_learned(parsed.output):
            raise NewslintError(f'"{parsed.output}" is no file that newslint learn has written; name another one')
        counts = _counts(archive, parsed.spark)
        entries, least = learn(counts, parsed.language, parsed.fewest)
        if not counts.articles:
            raise NewslintError("no article was found; --text FIELD says what JSON calls the text of an article")
        refuse_way_elsewhere(parsed.output)
        refuse_house(parsed.output)
        with open(parsed.output, "w", encoding="utf-8", newline="\n") as file:
            file.write(f"{HEAD} Take out what is no furniture.\n")
            file.write(f"# {counts.articles:,} articles were read; a block stands in {least} or more, prose in many.\n")
            file.writelines(f"{line_of(entry)}\n" for entry in entries)
    except (NewslintError, OSError) as error:
        return refused(str(error))
    skipped = f"; {counts.skipped:,} could not be read{_named(archive)}" if counts.skipped else ""
    written = f"{plural(len(entries), 'block')} written to {parsed.output}"
    put(f"{plural(counts.articles, 'article')} read{skipped}; {written}\n", None, machine=False)
    return 2 if counts.skipped else 0


def _named(archive: Archive) -> str:
    """Where the first documents stand that could not be read; a cluster counts them alone."""
    more = ", …" if archive.skipped > len(archive.unread) else ""
    return f" ({signs_of(', '.join(archive.unread))}{more})" if archive.unread else ""


def _counts(archive: Archive, master: str | None) -> Counts:
    if not master:
        return counted(archive)
    from newslint.archive.spark import on
    from newslint.archive.spark_learn import counted_on

    with on(master) as session:
        return counted_on(session, archive)
