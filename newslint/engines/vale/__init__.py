"""Vale's styles as an engine: the rules of a `.vale.ini`, or of folders of styles, over articles.

A rule `Google.Passive` is `style/Google.Passive`. The engine gets `config`, the path of a `.vale.ini`, or `styles`,
folders of styles, and where a configuration names them the `bounds` inside of which its files lie. Nothing of this is
imported without one of them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from newslint.core.article import Article
from newslint.core.errors import CheckFailed, reason
from newslint.core.finding import Finding, Replace, Severity, SourceFinding
from newslint.core.paths import tree
from newslint.engines.vale.blocks import Block, Source
from newslint.engines.vale.check import Alert
from newslint.engines.vale.config import LEVELS, FileSettings, ValeConfig, config_of, config_of_styles
from newslint.engines.vale.directives import Directives, keys_of
from newslint.engines.vale.patterns import PatternTooSlow
from newslint.engines.vale.reader import Reader, Wanted
from newslint.engines.vale.rules import Loaded, Rule, loaded
from newslint.engines.vale.scopes import INLINE
from newslint.engines.vale.search import Chances, Reading, Search

IN_WORKERS = True  # its time is spent in this process, so several processes are faster
_KINDS = ("paragraph", "sentence", "summary", "raw", *INLINE)
_ENTITY = re.compile(r"&(?:#|\w+;)")
_SEVERITIES: dict[str, Severity] = {"suggestion": "note", "warning": "warning", "error": "error"}

Reported = tuple[Article, str, Finding | SourceFinding | CheckFailed]


class _House:
    """A configuration with its rules, and one automaton for all of them."""

    def __init__(self, config: ValeConfig) -> None:
        self.config = config
        self.loaded: Loaded = loaded(config)
        searched = [rule for rule in self.loaded.rules if rule.check.alternatives is not None]
        self.search = Search([rule.check.alternatives for rule in searched])
        self.numbers = {rule.name: number for number, rule in enumerate(searched)}
        self.stopped: set[str] = set()
        self._files: dict[tuple[str, str], _Files] = {}

    def files(self, path: str) -> _Files:
        """What holds for a file, and for those of the same sections."""
        relative = os.path.relpath(path, self.config.folder) if self.config.folder else path
        relative = os.path.normpath(relative).replace(os.sep, "/")
        held = ",".join(s.files for s in self.config.sections if s.holds(relative))
        key = (os.path.splitext(path)[1], held)
        if key not in self._files:
            self._files[key] = _Files(self, path, self.config.settings_for(relative))
        return self._files[key]


def _waits(rule: Rule) -> bool:
    """Whether a rule has nothing to find where none of its literals stands."""
    return rule.check.alternatives is not None and not rule.check.alternatives.free


class _Group:
    """The rules that look at blocks of one scope: those to ask always, and by number those that need a literal."""

    def __init__(self, rules: list[Rule], search: Search | None = None, numbers: dict[str, int] | None = None) -> None:
        searched = [rule for rule in rules if rule.check.alternatives is not None]
        self.search = search or Search([rule.check.alternatives for rule in searched])
        self.numbers = numbers or {rule.name: number for number, rule in enumerate(searched)}
        self.always = [rule for rule in rules if not _waits(rule)]
        self.waiting = {self.numbers[rule.name]: rule for rule in rules if _waits(rule)}


class _Files:
    """The rules for one kind of file, and by the scope of a block those that look at it."""

    def __init__(self, house: _House, path: str, settings: FileSettings) -> None:
        self.house, self.settings = house, settings
        self.levels: dict[str, str] = {}
        self.rules: list[Rule] = []
        for rule in house.loaded.rules:
            level = house.config.level_of(rule.name, settings, rule.level)
            if house.config.runs(rule.name, settings) and LEVELS.index(level) >= house.config.least:
                self.rules.append(rule)
                self.levels[rule.name] = level
        self._by_scope: dict[tuple[str, bool], _Group] = {}
        self.kinds = Wanted(k for k in _KINDS for rule in self.rules if rule.scope.asks_for(k))
        self.reader = Reader(path, house.config, settings, self.kinds)

    def rules_for(self, block: Block) -> _Group:
        """The rules that look at a block."""
        key = block.scope, block.is_all
        if key not in self._by_scope:
            held = [rule for rule in self.rules if rule.scope.holds(block.names)]
            if "paragraph" in block.names:  # the block itself comes too, and words alone are found there
                again = [r for r in held if not r.check.words_alone and not block.is_all]
                held = [r for r in held if r in again or r.scope.asks_for("paragraph")]
            few = 2 * len(held) < len(self.rules)  # then an automaton of their own has much less to say
            self._by_scope[key] = _Group(held) if few else _Group(held, self.house.search, self.house.numbers)
        return self._by_scope[key]


@lru_cache(maxsize=8)
def _house(config: str, styles: tuple[str, ...], bounds: str) -> _House:
    return _House(config_of(config, bounds) if config else config_of_styles(styles, bounds))


def state(options: Mapping[str, Any]) -> str:
    """The files of the configuration and its styles, with their sizes and times of change."""
    config = _house_of(options).config
    places = [str(options["config"])] if options.get("config") else []
    return repr([tree(place) for place in (*places, *config.styles_paths) if os.path.exists(place)])


def forget() -> None:
    """Read the configuration and its styles anew when they are needed again."""
    _house.cache_clear()


def _house_of(options: Mapping[str, Any]) -> _House:
    return _house(str(options.get("config", "")), tuple(options.get("styles", ())), str(options.get("bounds", "")))


def notices(options: Mapping[str, Any]) -> tuple[Sequence[str], Sequence[str]]:
    """What is wrong in the configuration and its styles, and what else is to be said of them."""
    found = _house_of(options).loaded
    return found.errors, found.messages


def rules(options: Mapping[str, Any]) -> dict[str, Any]:
    """The rules by name, each with what `newslint explain` prints."""
    from newslint.engines.vale.pages import page

    return {rule.shown: page(rule, _SEVERITIES[rule.level]) for rule in _house_of(options).loaded.rules}


def check(articles: Sequence[Article], options: Mapping[str, Any]) -> Iterator[Reported]:
    """What the rules find in articles; a pattern that backtracks without end is a failure of its rule."""
    house = _house_of(options)
    for article in articles:
        yield from _Run(house.files(article.path), article).reported()


class _Run:
    """The rules over one article."""

    def __init__(self, files: _Files, article: Article) -> None:
        self.files, self.article = files, article
        self.unwrapped = article.source is None or files.reader.is_wrapped  # it is the text that is looked at
        self.source = Source(article.text if self.unwrapped else article.source or "")
        self.directives = Directives(files.settings.styles)
        self.memory: dict[str, set[Any]] = {}
        self.seen: set[tuple[str, int]] = set()
        self.counts: dict[str, int] = {}
        self.failed: dict[str, str] = {}
        self.reading = Reading(self.source.text)
        self.chances: Chances = {}
        self.plain = files.reader.kind == "txt"
        self.hopeless = self._hopeless()

    def _hopeless(self) -> set[str]:
        """The rules that have nothing to find in the article, which spares asking them for every piece of it."""
        files, lowered = self.files, self.reading.lowered
        if not self.plain and _ENTITY.search(lowered):  # a character may be written in another way
            return set()
        hopeless = {rule.name for rule in files.rules if rule.check.is_hopeless(lowered, self.plain)}
        if self.plain:
            numbers, self.chances = files.house.numbers, files.house.search.chances(self.reading)
            hopeless |= {r.name for r in files.rules if _waits(r) and numbers[r.name] not in self.chances}
        return hopeless

    def reported(self) -> Iterator[Reported]:
        """The findings in the order of the rules and blocks, without those that comments switch off."""
        found: list[tuple[Rule, str, SourceFinding]] = []
        if self.files.rules:
            for block in self.files.reader.blocks(self.source, self.directives, self.article.language):
                found += self._in_block(block)
        for rule, matched, finding in found:
            if not self.directives.covers(rule.name, matched, finding.start):
                place = self.source.offset(finding.start), self.source.offset(finding.end)
                fix = tuple(Replace(self.source.offset(s), self.source.offset(e), t) for s, e, t in finding.fix)
                if self.unwrapped:
                    told = Finding(*place, finding.message, (), fix, finding.safe, finding.severity)
                    yield self.article, rule.shown, told
                else:
                    yield self.article, rule.shown, finding._replace(start=place[0], end=place[1], fix=fix)
        for name, message in self.failed.items():
            yield self.article, f"style/{name}", CheckFailed(message)

    def _in_block(self, block: Block) -> Iterator[tuple[Rule, str, SourceFinding]]:
        house = self.files.house
        group = self.files.rules_for(block)
        waiting = group.waiting
        always = [rule for rule in group.always if rule.name not in self.hopeless]
        waits = any(rule.name not in self.hopeless for rule in waiting.values())
        if not always and not waits:
            return
        chances: Chances = {}
        if self.plain and group.search is house.search and len(block.text) == len(self.source.text):
            block.reading, chances = self.reading, self.chances
        elif waits or any(r.check.alternatives and r.check.alternatives.has_literals for r in always):
            chances = group.search.chances(block.reading)
        for rule in (*always, *(waiting[number] for number in chances if number in waiting)):
            name = rule.name
            if name in house.stopped or (block.off and not block.off.isdisjoint(keys_of(name, "")[:3])):
                continue
            number, sought = group.numbers.get(name, -1), rule.check.alternatives
            if sought is not None and number not in chances and not sought.free_chance(block.reading.lowered):
                continue
            seen_as = block.without(rule.scope.left_out) if rule.scope.left_out and block.inline else block
            known = chances if seen_as is block else group.search.chances(seen_as.reading)
            hits = known.get(number, ())
            try:
                for alert in rule.check.run(seen_as, hits, self.memory.setdefault(name, set())):
                    yield from self._finding(rule, block, alert)
            except PatternTooSlow as error:
                house.stopped.add(name)
                self.failed[name] = f"{error}; it is left out of the rest of the run"
            except Exception as error:  # the other rules go on
                self.failed[name] = reason(error)

    def _finding(self, rule: Rule, block: Block, alert: Alert) -> Iterator[tuple[Rule, str, SourceFinding]]:
        if alert.whole and "summary" in block.names:
            start = end = 0
        else:
            start, end = block.place(alert.start, alert.end)
        matched = block.text[alert.start : alert.end]
        if block.off and f"{rule.name}[{matched}]" in block.off:
            return
        if (rule.name, start) in self.seen:
            return
        self.seen.add((rule.name, start))
        limit = rule.definition.get("limit")
        self.counts[rule.name] = self.counts.get(rule.name, 0) + 1
        if isinstance(limit, int) and 0 < limit < self.counts[rule.name]:
            return
        fix = (Replace(start, end, alert.instead[0]),) if len(alert.instead) == 1 and end > start else ()
        severity = _SEVERITIES[self.files.levels[rule.name]]
        yield rule, matched, SourceFinding(start, end, alert.message, fix, False, severity)
