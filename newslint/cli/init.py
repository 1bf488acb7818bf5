"""`newslint init`: a configuration with comments, the entry for pre-commit, and a baseline, for the house as it is."""

from __future__ import annotations

import argparse
import os
from collections import Counter

from newslint.checking.left_out.baseline import NAME as BASELINE
from newslint.checking.left_out.baseline import Baseline
from newslint.checking.run import run as run_paths
from newslint.cli.output import keep, say, tell
from newslint.cli.pre_commit import FILE as PRE_COMMIT
from newslint.cli.pre_commit import entry, with_entry
from newslint.core.errors import NewslintError
from newslint.core.git import repository_of
from newslint.core.lists import text_beside
from newslint.core.paths import near, shown
from newslint.core.record import RunRecord
from newslint.house.config import Asked
from newslint.house.find import NAME, Configurations
from newslint.languages.detect import ENOUGH_FOREIGN
from newslint.plugins.registry import PlugIns
from newslint.reports.wording import plural

LEARNED = "furniture.learned"  # what `newslint learn` writes
ALMOST_ALL = 0.98  # of the articles; where more are in another language, each is asked for its own
FOLDERS = 3  # with more of them it is the house as a whole that is named


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="the top folder of the house (.)")


def run(parsed: argparse.Namespace) -> int:
    """Look around, write what is missing, and say so; gives the exit status. What is there stays as it is."""
    folder: str = parsed.folder
    if not os.path.isdir(folder):
        raise NewslintError(f"{folder} is no folder")
    plug_ins = PlugIns()
    layers = Configurations(plug_ins).layers_of(os.path.join(folder, NAME))
    record = RunRecord((), (), 0, 0) if layers else run_paths([folder], Asked(no_config=True), plug_ins=plug_ins)
    if layers:
        say(f"{near(layers[-1].path)} is there already, and stays as it is")
        status = 0
    else:
        status = _configure(folder, record, plug_ins)
    repository = repository_of(folder)
    if repository is not None:
        _hook(os.path.join(repository, PRE_COMMIT), _folders(repository, record))
    if not layers:
        say(f"From now on `newslint check {near(folder)}` says what is new; commit what was written")
    return status


def _configure(folder: str, record: RunRecord, plug_ins: PlugIns) -> int:
    """Write the configuration and the baseline; gives 2 where a file could not be checked."""
    language, found = _language(record)
    path = os.path.join(folder, NAME)
    keep(_filled(folder, record, language, found), path)
    say(f"{near(path)} written: {found}")
    if language and any(a.language != language for a in record.articles):  # those too short to show theirs
        record = run_paths([folder], Asked(baseline=""), plug_ins=plug_ins)
    tell(record.errors if record.articles else ())
    baseline = Baseline(os.path.join(folder, BASELINE)).with_all(record.articles)
    keep(baseline.written(), baseline.path)
    say(f"{near(baseline.path)} written: {plural(len(baseline), 'finding')} of today, left out from now on")
    return 2 if record.errors and record.articles else 0


def _language(record: RunRecord) -> tuple[str, str]:
    """The language of all articles long enough to show theirs, "" where they differ, and a sentence about it."""
    if not record.articles:
        return "", "No article was found yet."
    long = [article for article in record.articles if article.words >= ENOUGH_FOREIGN]
    counts = Counter(article.language for article in long or record.articles)
    language, number = counts.most_common(1)[0]
    found = f'Of the articles found, {number:,} of {counts.total():,} are in "{language}".'
    return language if long and number >= ALMOST_ALL * len(long) else "", found


def _filled(folder: str, record: RunRecord, language: str, found: str) -> str:
    folders = _folders(folder, record)
    learned = os.path.isfile(os.path.join(folder, LEARNED))
    values = {
        "LANGUAGE_FOUND": found,
        "LANGUAGE": f'language = "{language}"' if language else '# language = "en"',
        "FOLDERS": " ".join(folders) or ".",
        "GLOBS": ", ".join(f'"{top}/**"' for top in folders) or '"articles/**"',
        "BASELINE": f'baseline = "{BASELINE}"',
        "LEARNED": f'\n[rule."filler/learned"]\nfiles = ["{LEARNED}"]\n' if learned else "",
    }
    text = text_beside(__file__, "init_template.toml")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def _folders(top: str, record: RunRecord) -> list[str]:
    """The few folders just below a top folder that all articles are in; none where there are no such."""
    inside = (shown(os.path.relpath(article.path, top)) for article in record.articles)
    folders = {path.rpartition("/")[0].partition("/")[0] for path in inside}
    return sorted(folders) if len(folders) <= FOLDERS and "" not in folders else []


def _hook(path: str, folders: list[str]) -> None:
    """Put newslint into the hooks of pre-commit; where that is not certain to be right, say what to put there."""
    try:
        with open(path, encoding="utf-8") as file:
            before = file.read()
    except FileNotFoundError:
        before = ""
    if "newslint" in before:
        say(f"{near(path)} has newslint already")
        return
    after = with_entry(before, folders)
    if after is None:
        say(f"Add to {near(path)}, below repos:\n{entry('  ', folders)}".rstrip("\n"))
        return
    keep(after, path)
    say(f"{near(path)} written: `pre-commit install` puts it in force")
