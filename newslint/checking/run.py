"""A run: paths become articles, articles become records, in one process or in several, with the same outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any

from newslint.checking.batches import Part, checked_parts, size_of
from newslint.checking.desk import Checked, Desk
from newslint.checking.desks import Desks
from newslint.checking.files import Found, find, is_left_out, without_others
from newslint.checking.kept import Kept
from newslint.checking.notices import language_of_messages, of_empty, of_languages
from newslint.checking.unread import Unread
from newslint.core.article import Article
from newslint.core.errors import ConfigurationError
from newslint.core.nearest import selector_problem
from newslint.core.paths import shown
from newslint.core.progress import Progress
from newslint.core.record import ErrorRecord, RunRecord, problem_of
from newslint.house.config import Asked
from newslint.plugins.registry import PlugIns
from newslint.readers import MAX_SIZE

if TYPE_CHECKING:
    from newslint.checking.cache import Cache
    from newslint.checking.left_out.of_run import LeftOut

__all__ = ["Desk", "run"]

SEVERAL = 50  # files; above this it pays to look up what earlier runs have found


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
    articles = Kept()
    unread = Unread([*found.errors, *(error for desk in opened for error in desk.engines.notices())])
    for record, failed in chain.from_iterable(_all_checked(found, desks, standard_input)):
        if record is not None:
            articles.append(left_out.of(record, desks.config_of(record.path).baseline) if left_out else record)
        unread.add(failed)
    errors, skipped = without_others(unread.all(), found)
    said = (line for desk in opened for lines in desk.engines.messages.values() for line in lines)
    language = language_of_messages(opened, articles.languages)
    messages = [*found.messages, *of_empty(articles.empty), *of_languages(articles.languages, opened, language)]
    messages += dict.fromkeys(said)
    if left_out is not None:
        messages += left_out.messages()
        errors += left_out.errors
    everything = dict.fromkeys([*desks.errors(), *errors])
    rules = max(len(desk.rules) + desk.engines.count() for desk in opened)
    known, skipped = partial(_known, opened), found.skipped + skipped
    return RunRecord(articles.all(), tuple(everything), skipped, rules, tuple(messages), known, language)


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
        yield from _with_problems(desks.of(name).drafts(name, content))
    others: list[ErrorRecord] = []
    for path, desk in named.items():
        for draft in _with_problems(desk.drafts(path)):
            if isinstance(draft, ErrorRecord) and draft.other:
                others.append(draft)
            else:
                yield draft
    yield from without_others(others, found)[0]


def _with_problems(drafts: Iterable[Article | ErrorRecord]) -> Iterator[Article | ErrorRecord]:
    """Drafts, each with what could not be read of it behind it."""
    for draft in drafts:
        yield draft
        if isinstance(draft, Article):
            yield from problem_of(draft)


def _found(paths: list[str], desks: Desks) -> Found:
    suffixes = frozenset(desks.plug_ins.mapping("newslint_read"))
    found = find([p for p in paths if p != "-"], suffixes, desks.config_of)
    if not desks.asked.output:
        return found
    from newslint.checking.written import without_output

    return without_output(found, desks)


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


def _all_checked(found: Found, desks: Desks, standard_input: tuple[str, bytes] | None) -> Iterator[list[Checked]]:
    if standard_input is not None:
        name, content = standard_input
        yield desks.of(name).check_files([name], content)[0]
    cache = _cache(found.files, desks)
    known = cache.known(found.files) if cache else {}
    parts = groupby(checked_parts([path for path in found.files if path not in known], desks), lambda part: part.path)
    sizes = list(map(size_of, found.files))
    progress = Progress(sum(sizes))
    try:
        for path, size in zip(found.files, sizes, strict=True):
            if path in known:
                yield [(article, []) for article in known[path]]
            else:
                yield from _of_file(next(parts)[1], cache, progress)
            progress.end(size)
    finally:
        progress.done()
        if cache:
            cache.close()


def _of_file(parts: Iterable[Part], cache: Cache | None, progress: Progress) -> Iterator[list[Checked]]:
    """What came of a file, part by part; it is remembered where it is not too large for that."""
    whole: list[Checked] = []
    for part in parts:
        progress.add(len(part.checked), part.read)
        yield part.checked
        if cache and part.read <= MAX_SIZE:
            whole += part.checked
    if cache:
        cache.keep(part.path, whole)


def _cache(files: list[str], desks: Desks) -> Cache | None:
    """What earlier runs have found, where it pays: with many files, or with an engine that takes its time over each."""
    pays = len(files) >= SEVERAL or any(desks.of(path).engines.serve_many for path in files)
    if not pays or desks.asked.no_cache:
        return None
    from newslint.checking.cache import Cache

    return Cache(desks)
