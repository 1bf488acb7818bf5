"""A baseline: the findings a house has today, which are left out from then on.

A file of fingerprints by article, without line numbers, so that it survives edits and paragraphs that move. Articles
are named as they stand from the file's own folder. An entry says in how many places a finding stands: with one more it
is new; of an entry without a number, as 0.1.0 wrote them, any number is known. By itself it may only shrink; nothing
is added to it but by `newslint baseline`.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cached_property

from newslint.core.errors import ConfigurationError
from newslint.core.fingerprints import fingerprint
from newslint.core.paths import near, shown, text_of
from newslint.core.record import ArticleRecord
from newslint.house.revision import House

SCHEMA = 1
_DIGITS = 8  # of a number of places at most
MANY = 1_000_000  # places of a finding that a baseline of 0.1.0 knows
NAME = "newslint-baseline.json"


class Baseline:
    """The findings that are known: `known` has their rules and fingerprints by article.

    With `house` the file is that of a revision, and its articles are those of the working tree.
    """

    def __init__(self, path: str, known: dict[str, set[str]] | None = None, house: House | None = None) -> None:
        self.path = path
        self.known = known or {}
        path = os.path.abspath(path)
        self._folder = os.path.dirname(house.now(path) if house else path)

    @classmethod
    def read(cls, path: str, house: House | None = None) -> Baseline:
        """The baseline in a file; raises `ConfigurationError` where it is missing or broken."""
        try:
            content = json.loads(text_of(path))
            if content["schema"] != SCHEMA:
                raise ValueError
            known = {article: set(entries) for article, entries in content["articles"].items()}
            if not all(isinstance(entry, str) for entries in known.values() for entry in entries):
                raise ValueError
            return cls(path, known, house)
        except OSError as error:
            reason = f"baseline {near(path)} cannot be read: {error.strerror}; write it with newslint baseline"
            raise ConfigurationError(reason) from None
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            reason = f"{near(path)} is no baseline of this version; write it anew with newslint baseline"
            raise ConfigurationError(reason) from None

    def written(self) -> str:
        """The baseline as the text of its file: one entry a line, in order."""
        articles = {name: sorted(entries) for name, entries in sorted(self.known.items()) if entries}
        return json.dumps({"schema": SCHEMA, "articles": articles}, indent=1, ensure_ascii=False) + "\n"

    def without_known(self, article: ArticleRecord) -> ArticleRecord:
        """An article without the findings that are known, which it counts."""
        entries = entries_of(article)
        known = _places(self._of_file(self._name(article.path), entries))
        if not known:
            return article
        found = [_places([entry]) for entry in entries]
        kept = [at for at, one in enumerate(found) if any(known.get(key, 0) < places for key, places in one.items())]
        return article.keeping(kept)._replace(known=len(article.findings) - len(kept))

    def stale(self, found: dict[str, set[str]]) -> int:
        """How many entries of some files are no longer needed, where `found` has what is found in them, as `of` has."""
        return sum(len(_places(self.known.get(name, ())).keys() - _places(found[name])) for name in found)

    def of(self, articles: Iterable[ArticleRecord]) -> dict[str, set[str]]:
        """The entries of some articles by their file, which may hold several."""
        found: dict[str, set[str]] = {}
        for article in articles:
            found.setdefault(self._name(article.path), set()).update(entries_of(article))
        return found

    def with_all(self, articles: Iterable[ArticleRecord]) -> Baseline:
        """The baseline with what is found in some articles; it keeps what it has of others that are still there."""
        return Baseline(self.path, self._still_there() | self.of(articles))

    def shrunk(self, articles: Iterable[ArticleRecord]) -> Baseline:
        """The baseline without what is no longer found in some articles, and without articles that are gone."""
        found = self.of(articles)
        moved = {name: _common(self._of_file(name, entries), entries) for name, entries in found.items()}
        there = {name: _common(known, found.get(name, known)) for name, known in self._still_there().items()}
        return Baseline(self.path, there | {name: known for name, known in moved.items() if known})

    def _of_file(self, name: str, found: Collection[str]) -> set[str]:
        """What is known of a file; of one that is new, of the one that is gone and of which it has most."""
        if name in self.known or not found:
            return self.known.get(name, set())
        gone = (self.known[one] for one in self._gone)
        alike = max(gone, key=lambda entries: len(_common(entries, found)), default=set())
        return alike if 2 * len(_common(alike, found)) > len(alike) else set()

    @cached_property
    def _gone(self) -> list[str]:
        """The files that are known, and are there no more: some may have been moved."""
        return sorted(self.known.keys() - self._still_there().keys())

    def _still_there(self) -> dict[str, set[str]]:
        return {n: entries for n, entries in self.known.items() if os.path.exists(os.path.join(self._folder, n))}

    def _name(self, path: str) -> str:
        return shown(os.path.relpath(os.path.abspath(path), self._folder))

    def __len__(self) -> int:
        """How many entries it has."""
        return sum(map(len, self.known.values()))


def entries_of(article: ArticleRecord) -> list[str]:
    """The rule, the fingerprint and the number of places of each finding of an article, in their order."""
    seen: Counter[str] = Counter()
    places = [1 + sum(r.role == "same" for r in f.related) for f in article.findings]
    return [f"{f.rule} {fingerprint(f, seen)} {n}" for f, n in zip(article.findings, places, strict=True)]


def _places(entries: Iterable[str]) -> dict[str, int]:
    """In how many places the finding of each rule and fingerprint stands."""
    parted = (entry.split(" ") for entry in entries)
    found: dict[str, int] = {}
    for rule, *parts in parted:
        number = parts[1] if len(parts) > 1 else ""
        places = int(number) if number.isdecimal() and len(number) < _DIGITS else MANY
        name = " ".join([rule, *parts[:1]])
        found[name] = max(places, found.get(name, 0))
    return found


def _common(known: Collection[str], found: Collection[str]) -> set[str]:
    """What is known and is found too, in the fewer places of both."""
    here, kept = _places(found), set()
    for entry, places in _places(known).items():
        if entry in here:
            fewest = min(places, here[entry])
            kept.add(entry if fewest == MANY else f"{entry} {fewest}")
    return kept
