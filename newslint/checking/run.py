"""A run: paths become articles, articles become records, in one process or in several, with the same outcome."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from newslint.checking.desk import SPOKEN, Checked, Desk, Desks
from newslint.checking.files import Found, find, is_left_out, without_others
from newslint.core.article import Article, primary_language
from newslint.core.errors import ConfigurationError
from newslint.core.message import Message, say
from newslint.core.nearest import selector_problem
from newslint.core.paths import shown
from newslint.core.progress import Progress
from newslint.core.record import ArticleRecord, ErrorRecord, RunRecord
from newslint.house.config import Asked
from newslint.plugins.registry import PlugIns

if TYPE_CHECKING:
    from newslint.checking.cache import Cache
    from newslint.checking.left_out.of_run import LeftOut

__all__ = ["Desk", "run"]

MANY = 200  # files; above this the start of worker processes pays
SEVERAL = 50  # files; above this it pays to look up what earlier runs have found
BATCH = 16  # files that an engine sees, or a worker takes, at once


def run(
    paths: list[str], asked: Asked, standard_input: tuple[str, bytes] | None = None, plug_ins: PlugIns | None = None
) -> RunRecord:
    """Check all that the paths name; `standard_input` is the name and the content of `-`.

    Raises `ConfigurationError` where `asked` selects or ignores what is no rule.
    """
    desks = Desks(asked, plug_ins)
    found, standard_input = _without_left_out(_found(paths, desks), standard_input, desks)
    named = [*found.files, *([standard_input[0]] if standard_input else [])]
    opened = list(dict.fromkeys(desks.of(path) for path in named)) or [desks.of("")]
    _refuse_unknown(asked, opened)
    left_out = _left_out(asked, opened, found.files)
    if left_out is not None:
        files, unchanged = left_out.changed(found.files)
        found = found._replace(files=files, messages=[*found.messages, *unchanged])
    articles: list[ArticleRecord] = []
    errors = [*found.errors, *(error for desk in opened for error in desk.engines.notices())]
    for record, failed in chain.from_iterable(_all_checked(found, desks, standard_input)):
        if record is not None:
            articles.append(left_out.of(record, desks.config_of(record.path).baseline) if left_out else record)
        errors += failed
    errors, skipped = without_others(errors, found)
    said = (line for desk in opened for lines in desk.engines.messages.values() for line in lines)
    language = asked.messages or _language_of(articles)
    messages = [*found.messages, *_of_empty(articles), *_of_languages(articles, opened, language), *dict.fromkeys(said)]
    if left_out is not None:
        messages += left_out.messages()
        errors += left_out.errors
    everything = dict.fromkeys([*desks.errors(), *errors])
    rules = max(len(desk.rules) for desk in opened)
    known, skipped = partial(_known, opened), found.skipped + skipped
    return RunRecord(tuple(articles), tuple(everything), skipped, rules, tuple(messages), known, language)


def _language_of(articles: list[ArticleRecord]) -> str:
    """The language of all articles, where that is one; else English."""
    languages = {primary_language(article.language) for article in articles}
    return languages.pop() if len(languages) == 1 else SPOKEN


def _known(desks: list[Desk]) -> dict[str, Any]:
    from newslint.checking.known_rules import rules_of

    return rules_of(desks)


def _left_out(asked: Asked, desks: list[Desk], files: list[str]) -> LeftOut | None:
    if not asked.since and not any(desk.config.baseline for desk in desks):
        return None
    from newslint.checking.left_out.of_run import LeftOut

    return LeftOut(asked, files)


def read(
    paths: list[str], asked: Asked, standard_input: tuple[str, bytes] | None = None
) -> tuple[list[Article], list[ErrorRecord]]:
    """The articles that the paths name, unchecked, and what could not be read."""
    found = list(drafts(paths, asked, standard_input))
    return [d for d in found if isinstance(d, Article)], [d for d in found if isinstance(d, ErrorRecord)]


def drafts(
    paths: list[str], asked: Asked, standard_input: tuple[str, bytes] | None = None
) -> Iterator[Article | ErrorRecord]:
    """What `read` gives, one by one, so that an archive need not be in memory; the errors of the run itself first."""
    desks = Desks(asked)
    found, standard_input = _without_left_out(_found(paths, desks), standard_input, desks)
    named = {path: desks.of(path) for path in found.files}
    yield from [*desks.errors(), *found.errors]
    if standard_input is not None:
        name, content = standard_input
        yield from desks.of(name).drafts(name, content)
    others: list[ErrorRecord] = []
    for path, desk in named.items():
        for draft in desk.drafts(path):
            if isinstance(draft, ErrorRecord) and draft.other:
                others.append(draft)
            else:
                yield draft
    yield from without_others(others, found)[0]


def _found(paths: list[str], desks: Desks) -> Found:
    return find([p for p in paths if p != "-"], frozenset(desks.plug_ins.mapping("newslint_read")), desks.config_of)


def _without_left_out(
    found: Found, standard_input: tuple[str, bytes] | None, desks: Desks
) -> tuple[Found, tuple[str, bytes] | None]:
    """Standard input too is left out where a configuration leaves out the file that it is called."""
    if standard_input is None or not is_left_out(standard_input[0], desks.config_of(standard_input[0])):
        return found, standard_input
    messages = [*found.messages, f"left out by configuration: {shown(standard_input[0])}"]
    return found._replace(messages=messages, skipped=found.skipped + 1), None


def _refuse_unknown(asked: Asked, desks: list[Desk]) -> None:
    rules = {rule for desk in desks for rule in desk.known}
    problems = [selector_problem(selector, rules) for selector in (*asked.select, *asked.ignore)]
    if any(problems):
        raise ConfigurationError("\n".join(p for p in problems if p))


def _of_empty(articles: list[ArticleRecord]) -> list[str]:
    empty = [a.label for a in articles if not a.words]
    if not empty:
        return []
    return [f"without a word of text: {', '.join(empty[:3])}" + (f" and {len(empty) - 3:,} more" * (len(empty) > 3))]


def _of_languages(articles: list[ArticleRecord], desks: list[Desk], spoken: str) -> list[str]:
    """Which languages not all rules know: those stay silent."""
    messages = []
    for language in sorted({a.language for a in articles}):
        known, total = max(_known_of(desk, language) for desk in desks)
        if known < total:
            message = say(
                'in the language "{language}", which {known} of {total} rules know; the others are silent',
                language=language, known=known, total=total,
            )  # fmt: skip
            messages.append(_told(message, spoken))
    return messages


def _told(message: Message, language: str) -> str:
    if language == SPOKEN:
        return str(message)
    from newslint.languages.catalogues import told

    return told(message, language)


def _known_of(desk: Desk, language: str) -> tuple[int, int]:
    """How many rules know a language, and of how many: a rule of other languages than English is not missed in it."""
    known = sum(rule.knows(language) for rule in desk.rules)
    return known, known + sum(rule.knows("en") and not rule.knows(language) for rule in desk.rules)


def _all_checked(found: Found, desks: Desks, standard_input: tuple[str, bytes] | None) -> Iterator[list[Checked]]:
    if standard_input is not None:
        name, content = standard_input
        yield desks.of(name).check_files([name], content)[0]
    cache = _cache(found.files, desks)
    known = cache.known(found.files) if cache else {}
    new = [path for path in found.files if path not in known]
    batches = list(_batches(new, desks))
    checked = chain.from_iterable(_in_workers(batches, desks) if _pays(new, desks) else _here(batches, desks))
    progress = Progress(len(found.files))
    try:
        for path in found.files:
            if path in known:
                yield [(article, []) for article in known[path]]
            else:
                of_file = next(checked)
                if cache:
                    cache.keep(path, of_file)
                yield of_file
            progress.add(1)
    finally:
        progress.done()
        if cache:
            cache.close()


def _cache(files: list[str], desks: Desks) -> Cache | None:
    """What earlier runs have found, where it pays: with many files, or with an engine that takes its time over each."""
    pays = len(files) >= SEVERAL or any(desks.of(path).engines.serve_many for path in files)
    if not pays or desks.asked.no_cache:
        return None
    from newslint.checking.cache import Cache

    return Cache(desks)


def _batches(files: list[str], desks: Desks) -> Iterator[list[str]]:
    """The files in order, some at a time, all of a batch for one desk."""
    batch: list[str] = []
    for path in files:
        if batch and (len(batch) == BATCH or desks.of(path) is not desks.of(batch[0])):
            yield batch
            batch = []
        batch.append(path)
    if batch:
        yield batch


def _here(batches: list[list[str]], desks: Desks) -> Iterator[list[list[Checked]]]:
    for batch in batches:
        yield desks.of(batch[0]).check_files(batch)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _pays(files: list[str], desks: Desks) -> bool:
    """Whether worker processes pay. An engine that serves many articles itself is asked from one process."""
    return len(files) >= MANY and _cores() > 1 and not any(desks.of(path).engines.serve_many for path in files)


_desks: Desks | None = None  # those of a worker process


def _open_desks(asked: Asked) -> None:
    global _desks
    from signal import SIG_IGN, SIGINT, signal

    signal(SIGINT, SIG_IGN)  # who interrupts the command means the process that waits
    _desks = Desks(asked)


def _check_in_worker(batch: list[str]) -> list[list[Checked]]:
    assert _desks is not None
    return _desks.of(batch[0]).check_files(batch)


def _in_workers(batches: list[list[str]], desks: Desks) -> Iterator[list[list[Checked]]]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    os.environ.setdefault("PYTHONSAFEPATH", "1")  # a worker imports nothing from the working folder
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    done = 0
    with ProcessPoolExecutor(min(_cores(), 8), context, _open_desks, (desks.asked,)) as pool:
        try:
            for checked in pool.map(_check_in_worker, batches):
                done += 1
                yield checked
        except BrokenProcessPool:
            reason = "was not checked: a worker process ended before it was done; is there enough memory?"
            for batch in batches[done:]:
                yield [[(None, [ErrorRecord(path, reason)])] for path in batch]
