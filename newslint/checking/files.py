"""Which files a run reads: those named, and in a folder those that look like articles and are not ignored by git."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from newslint.checking.word import is_copy
from newslint.core.errors import NewslintError
from newslint.core.git import listed, repository_of
from newslint.core.paths import has, shown
from newslint.core.record import ErrorRecord
from newslint.core.tuples import NamedTuple
from newslint.house.config import Config

# Files that stand in every repository and are no articles; "~$" is Word's, while it has a document open.
_NOT_ARTICLES = (
    "readme", "license", "licence", "changelog", "contributing", "code_of_conduct", "security", "requirements",
    "robots", "humans", "notice", "authors", "copying", "~$",
)  # fmt: skip


class Found(NamedTuple):
    """The files to read, folders without an article, how many files were passed over, and what is to be said of it.

    `folders` has the folder in which a file was found, unless it was named itself.
    """

    files: list[str]
    errors: list[ErrorRecord]
    skipped: int
    messages: list[str]
    folders: dict[str, str]


def find(paths: Iterable[str], suffixes: frozenset[str], config_of: Callable[[str], Config]) -> Found:
    """The files that `paths` (files and folders) name, each once and in order, without what configuration leaves out.

    `suffixes` are those of articles, and `config_of` gives the configuration that holds for a file.
    """
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    errors: list[ErrorRecord] = []
    skipped, left_out, linked = 0, [], []
    for path in paths:
        if not os.path.isdir(path):
            if is_left_out(path, config_of(path)):
                left_out.append(path)
            else:
                files.setdefault(os.path.normpath(path), path)
                folders.pop(shown(files[os.path.normpath(path)]), None)
            continue
        articles, others, strays = articles_in(path, suffixes, config_of)
        skipped += others
        linked += strays
        for article in articles:
            if files.setdefault(os.path.normpath(article), article) is article:
                folders[shown(article)] = path
        if not articles:
            errors.append(ErrorRecord(shown(path), _why_empty(path, suffixes, config_of)))
    messages = _told("left out by configuration", left_out) + _told("links that lead out of their folder", linked)
    return Found(list(files.values()), errors, skipped + len(left_out), messages, folders)


def without_others(errors: list[ErrorRecord], found: Found) -> tuple[list[ErrorRecord], int]:
    """Errors without those of files in folders that turned out to be no articles, and how many files those are.

    A folder that holds nothing else has no article, which is an error.
    """
    others = {error.path for error in errors if error.other and error.path in found.folders}
    if not others:
        return errors, 0
    with_articles = {folder for path, folder in found.folders.items() if path not in others}
    empty = dict.fromkeys(found.folders[path] for path in others)
    kept = [error for error in errors if error.path not in others]
    kept += [ErrorRecord(shown(f), "no article was found in this folder") for f in empty if f not in with_articles]
    return kept, len(others)


def articles_in(
    folder: str, suffixes: frozenset[str], config_of: Callable[[str], Config]
) -> tuple[list[str], int, list[str]]:
    """The article files below a folder in the order of their paths, how many other files were passed over, and links.

    Those links lead out of the folder and its repository, or into what is hidden there: they are left alone, for what
    somebody has put into a folder may not say what else is read.
    """
    found, skipped, linked = [], 0, []
    listed = _listed_by_git(folder)
    for path in sorted(_walk(folder) if listed is None else listed):
        if not is_article(path, suffixes, config_of(path)):
            skipped += 1
        elif os.path.islink(path) and _leads_out(path, folder):
            linked.append(path)
        else:
            found.append(path)
    return found, skipped + len(linked), linked


def _leads_out(link: str, folder: str) -> bool:
    """Whether a link does not lead to a file in plain sight of its folder, or of the repository that has it."""
    root = os.path.realpath(repository_of(folder) or folder)
    within = os.path.relpath(os.path.realpath(link), root)
    return within.startswith(os.pardir) or os.path.isabs(within) or _is_hidden(within)


def is_left_out(path: str, config: Config) -> bool:
    """Whether a configuration leaves a file out: its `exclude` has it, or its `include` does not."""
    return has(config.exclude, path) or (bool(config.include) and not has(config.include, path))


def is_article(path: str, suffixes: frozenset[str], config: Config) -> bool:
    """Whether a run over its folder reads a file: by its suffix, and unless its name or the configuration say no."""
    stem, suffix = os.path.splitext(os.path.basename(path))
    if suffix.lower() not in suffixes or is_copy(path) or is_left_out(path, config):
        return False
    lists = config.names + config.phrases
    if lists and os.path.abspath(path) in lists:
        return False  # a list of the house's, of names or phrases
    return bool(config.include) or not stem.lower().startswith(_NOT_ARTICLES)


def _told(why: str, paths: list[str]) -> list[str]:
    if not paths:
        return []
    named = ", ".join(shown(p) for p in paths[:3]) + (f" and {len(paths) - 3:,} more" if len(paths) > 3 else "")
    return [f"{why}: {named}"]


def _why_empty(folder: str, suffixes: frozenset[str], config_of: Callable[[str], Config]) -> str:
    there = [p for p in _walk(folder) if os.path.splitext(p)[1].lower() in suffixes]
    left_out = sum(is_left_out(p, config_of(p)) for p in there)
    if left_out:
        return f"no article was found in this folder (left out by configuration: {left_out:,})"
    if there:
        return f"no article was found in this folder (ignored by git, or no articles, as a README: {len(there):,})"
    return f"no article was found in this folder; newslint looks for {', '.join(sorted(suffixes))}"


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))


def _walk(folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".") and f not in ("node_modules", "__pycache__")]
        yield from (os.path.join(here, f) for f in files if not f.startswith("."))


def _listed_by_git(folder: str) -> list[str] | None:
    """What git tracks below a folder or would add; None outside a repository or without git."""
    root = repository_of(folder)
    if root is None:
        return None
    below = os.path.relpath(os.path.realpath(folder), os.path.realpath(root))
    where = [] if below == os.curdir else [f":(literal){shown(below)}"]
    try:
        names = listed(root, "--cached", "--others", "--exclude-standard", "--", *where)
    except NewslintError:
        return None
    paths = []
    for name in dict.fromkeys(names):
        within = os.path.relpath(name, below)
        path = os.path.join(folder, within)
        if _is_hidden(within):
            continue
        if os.path.isfile(path):  # tracked, and not deleted meanwhile
            paths.append(path)
        elif os.path.isdir(path) and not os.path.islink(path):  # another repository, which git does not look into
            inner = _listed_by_git(path)
            paths += _walk(path) if inner is None else inner
    return paths
