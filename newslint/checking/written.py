"""The file that a report goes to: an earlier report is not read; neither an article nor the house is written over."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from newslint.checking.desks import Desks
from newslint.checking.earlier import is_report
from newslint.checking.files import Found
from newslint.core.article import Article
from newslint.core.errors import NewslintError, written_over
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
    _refuse_configured(output, found.files, desks)
    path = next((p for p in found.files if _is_same(p, output)), None)
    if path is None:
        return found
    if not _is_report(path, found.files, desks):
        raise written_over(shown(path))
    return found._replace(files=[p for p in found.files if p is not path], skipped=found.skipped + 1)


def refuse_input(output: str | None, read: Iterable[str], desks: Desks) -> None:
    """Raise `NewslintError` where a report would go over one of the files that it is made of, or one of the house."""
    if output and os.path.isfile(output):
        files = list(read)
        _refuse_configured(output, files, desks)
        if any(_is_same(path, output) for path in files):
            raise written_over(shown(output))


def _refuse_configured(output: str, read: Iterable[str], desks: Desks) -> None:
    """Raise `NewslintError` where a report would go over a configuration of what is read, or over what one names."""
    configs = {config.path: config for config in map(desks.config_of, (output, *read))}
    if any(_is_same(one, output) for one in (*desks.configurations.files, *_named(configs.values()))):
        raise NewslintError(f'"{shown(output)}" is of the configuration; write the report elsewhere')


def _named(configs: Iterable[Config]) -> Iterator[str]:
    """The files that configurations name, those of their local rules and of rules' options among them."""
    for config in configs:
        yield from (*config.names, *config.phrases)
        for settings in config.rule.values():
            for value in settings.options.values():
                yield from (one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str))
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
