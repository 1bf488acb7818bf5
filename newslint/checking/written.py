"""The file that a report goes to: an earlier report is not read; neither an article nor the house is written over."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from newslint.checking.desks import Desks
from newslint.checking.earlier import is_report
from newslint.checking.files import Found
from newslint.core.article import Article
from newslint.core.errors import NewslintError
from newslint.core.paths import shown
from newslint.house.config import Config
from newslint.readers import SNIFFED


def without_output(found: Found, desks: Desks) -> Found:
    """What was found without an earlier report; raises `NewslintError` where the report would go over an article.

    Or over a file of the house: a configuration, or what one names.
    """
    output = desks.asked.output
    if not output or not os.path.isfile(output):
        return found
    configs = {config.path: config for config in map(desks.config_of, (output, *found.files))}
    if any(_is_same(one, output) for one in (*desks.configurations.files, *_named(configs.values()))):
        raise NewslintError(f'"{shown(output)}" is of the configuration; write the report elsewhere')
    path = next((p for p in found.files if _is_same(p, output)), None)
    if path is None:
        return found
    if not _is_report(path, found.files, desks):
        raise NewslintError(f'"{shown(path)}" is read here; --output would write over it, so name another file')
    return found._replace(files=[p for p in found.files if p is not path], skipped=found.skipped + 1)


def _named(configs: Iterable[Config]) -> Iterator[str]:
    """The files that configurations name, those of their local rules among them."""
    for config in configs:
        yield from (*config.names, *config.phrases)
        if config.baseline:
            yield config.baseline
        if ini := config.engine.get("style", {}).get("config"):
            yield str(ini)
        for folder in config.rules:
            yield from (os.path.join(inner, name) for inner, _, names in os.walk(folder) for name in names)


def _is_same(one: str, other: str) -> bool:
    return os.path.exists(one) and os.path.samefile(one, other)


def _is_report(path: str, read: list[str], desks: Desks) -> bool:
    if not os.path.getsize(path):  # made for a report that was not written yet
        return True
    if os.path.splitext(path)[1].lower() in SNIFFED:
        return all(not isinstance(draft, Article) and draft.other for draft in desks.of(path).drafts(path))
    return is_report(path, read)
