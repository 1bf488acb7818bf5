"""What a run leaves out of its report: what a baseline knows, and what does not lie in changed lines."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.checking.left_out.baseline import Baseline
from newslint.checking.left_out.changed import EVERYTHING, Lines, changed_lines, only_changed
from newslint.core.errors import ConfigurationError
from newslint.core.paths import near, shown
from newslint.core.record import ArticleRecord, ErrorRecord
from newslint.house.config import Asked


class LeftOut:
    """The baselines that hold in a run, each read once, and the changed lines of its articles where it asks for them.

    `errors` has the baselines that cannot be read; nothing is left out by those. Raises `NewslintError` where git
    cannot say what changed.
    """

    def __init__(self, asked: Asked, files: Iterable[str]) -> None:
        self.errors: list[ErrorRecord] = []
        self.lines: dict[str, Lines] | None = None
        self._since, self._house = asked.since, asked.house
        self._is_whole = not (asked.select or asked.ignore or asked.since)
        self._baselines: dict[str, Baseline] = {}
        self._found: dict[str, dict[str, set[str]]] = {}
        if asked.since:
            self.lines = {shown(path): lines for path, lines in changed_lines(files, asked.since).items()}

    def changed(self, files: list[str]) -> tuple[list[str], list[str]]:
        """Those of the files that have changed, and what is to be said of the others."""
        if self.lines is None:
            return files, []
        kept = [path for path in files if self.lines[shown(path)]]
        others = len(files) - len(kept)
        said = f"unchanged since {self._since}: {others:,} article{'s' * (others != 1)}"
        return kept, [said] if others else []

    def lines_of(self, path: str) -> Lines:
        """The lines of an article of which findings are reported."""
        return EVERYTHING if self.lines is None else self.lines.get(path, EVERYTHING)

    def of(self, article: ArticleRecord, baseline: str | None, lines: Lines | None = None) -> ArticleRecord:
        """An article without what is left out. `lines` are its changed lines, where they are no longer those of git."""
        if baseline:
            known = self._read(baseline)
            if self._is_whole:
                found = self._found.setdefault(baseline, {})
                for name, entries in known.of([article]).items():
                    found.setdefault(name, set()).update(entries)
            article = known.without_known(article)
        if self.lines is not None:
            article = only_changed(article, lines or self.lines_of(article.path))
        return article

    def _read(self, path: str) -> Baseline:
        if path not in self._baselines:
            try:
                self._baselines[path] = Baseline.read(path, self._house)
            except ConfigurationError as error:
                self.errors.append(ErrorRecord("", str(error)))
                self._baselines[path] = Baseline(path)
        return self._baselines[path]

    def messages(self) -> list[str]:
        """What is to be said of the baselines."""
        return [
            f"{number:,} entr{'y' if number == 1 else 'ies'} of {near(path)} no longer needed:"
            " newslint baseline --shrink takes them out"
            for path, number in ((path, self._read(path).stale(found)) for path, found in self._found.items())
            if number
        ]
