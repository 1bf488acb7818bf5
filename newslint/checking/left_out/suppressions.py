"""Leaving out what an article says is meant: `newslint-ignore RULE: reason` in a comment, or in front matter.

A comment holds for the block that follows (or in which it stands), front matter for the whole article. It takes rules
and families, several with commas between them, and a reason after a colon; "until 2026-12-31" after the rules or at the
end is its last day. A disagreement is left out where either side of it stands in the block. What leaves nothing out, or
holds no longer, is reported as `newslint/unused-suppression`.
"""

from __future__ import annotations

import re
import time
from collections.abc import Collection, Iterator
from typing import Any

from newslint.core.article import Article
from newslint.core.finding import Finding, SourceFinding
from newslint.core.nearest import nearest, selector_problem
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.house.config import matches

KEY = "newslint-ignore"

_DIRECTIVE = re.compile(r"newslint-[\w-]*")
_DATE = r"until[ \t]+(\d{4}-\d\d-\d\d)\b"
_UNTIL = re.compile(rf"\A:?[\w./,\s-]*?[\s,(]{_DATE}\)?(?=\s*(?::|\Z))|[\s,;(:]{_DATE}[).\s]*\Z")
_RULES = re.compile(r"[\s:]*([\w./-]+(?:\s*,\s*[\w./-]+)*)?\s*(?::\s*(.*))?$", re.DOTALL)


class Suppression(NamedTuple):
    """Rules or families that an article leaves out, in `blocks[first:last]` and their paragraph, at a source range."""

    rules: tuple[str, ...]
    reason: str
    start: int
    end: int
    first: int
    last: int
    directive: str = KEY
    until: str = "9999-12-31"

    @property
    def has_expired(self) -> bool:
        """Whether its last day is over, here and now."""
        return self.until < time.strftime("%Y-%m-%d") and self.is_dated_right

    @property
    def is_dated_right(self) -> bool:
        """Whether its last day exists."""
        from datetime import date

        try:
            return bool(date.fromisoformat(self.until))
        except ValueError:
            return False

    def covers(self, article: Article, start: int) -> bool:
        """Whether an offset of the text lies in its blocks."""
        index = article.block_index(start)
        if self.first <= index < self.last:
            return True
        first = article.blocks[self.first : self.first + 1]
        return bool(first) and first[0].paragraph == article.blocks[index].paragraph


class Suppressions:
    """The suppressions of one article, and which of them have left something out."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.found = [*_in_comments(article), *_in_metadata(article)]
        self.count = 0
        self._used: set[tuple[int, str]] = set()
        self._active: Collection[str] = ()
        self._known: Collection[str] = ()

    def leave_out(self, rule: str, finding: Finding) -> bool:
        """Whether a finding is left out; counts it, and remembers which suppression did so."""
        places = [finding.start, *(r.start for r in finding.related if r.role == "against")]
        covering = self._covering(rule, places)
        self._used |= covering
        self.count += bool(covering)
        return bool(covering)

    def without_left_out_edits(self, rule: str, finding: Finding) -> Finding:
        """A finding whose fix leaves alone what a suppression covers."""
        kept = []
        for edit in finding.fix:
            covering = self._covering(rule, [edit.start])
            self._used |= covering
            kept += [] if covering else [edit]
        return finding._replace(fix=tuple(kept))

    def _covering(self, rule: str, places: list[int]) -> set[tuple[int, str]]:
        """The suppressions of a rule that cover any of some places: their index, and the rule or family they name."""
        return {
            (index, name)
            for index, suppression in enumerate(self.found)
            for name in suppression.rules
            if matches(rule, (name,))
            and not suppression.has_expired
            and any(suppression.covers(self.article, place) for place in places)
        }

    def end(self, active: Collection[str], known: Collection[str]) -> None:
        """All rules but the last have looked at the article: those that are `active`, of all that are `known`."""
        self._active, self._known = active, known

    def unused(self) -> Iterator[SourceFinding]:
        """A finding for each suppression that left nothing out although its rule ran, or that names no known rule."""
        for index, suppression in enumerate(self.found):
            for message in self._complaints(index, suppression):
                yield SourceFinding(suppression.start, suppression.end, message, block=suppression.first)

    def _complaints(self, index: int, suppression: Suppression) -> Iterator[str]:
        if suppression.directive != KEY:
            yield f'"{suppression.directive}" says nothing to newslint{nearest(suppression.directive, [KEY])}'
        elif not suppression.rules:
            yield f"This names no rule, so it leaves nothing out; write {KEY} RULE: reason."
        elif not suppression.is_dated_right:
            yield f"There is no day {suppression.until}, so this holds without end; correct it."
        elif suppression.has_expired:
            yield f"This held until {suppression.until}; take it out, or give it another day."
            return
        for name in suppression.rules:
            if problem := selector_problem(name, self._known):
                yield problem[0].upper() + problem[1:]
            elif (index, name) not in self._used and any(matches(rule, (name,)) for rule in self._active):
                yield f"{name} has nothing to report here; take this {KEY} out."


@fact
def suppressions(article: Article) -> Suppressions:
    """The suppressions of an article, which whoever checks it and the last of its rules have in common."""
    return Suppressions(article)


def _in_comments(article: Article) -> Iterator[Suppression]:
    for comment in article.comments:
        if directive := _DIRECTIVE.match(comment.text):
            rules, reason, until = _parsed(comment.text[directive.end() :])
            rules = rules if directive.group() == KEY else ()
            yield Suppression(
                rules, reason, comment.start, comment.end, comment.first, comment.last, directive.group(), until
            )


def _in_metadata(article: Article) -> Iterator[Suppression]:
    value: Any = article.metadata.get(KEY)
    if value is None:
        return
    source = article.source or ""
    key = re.compile(rf"^\s*[\"']?{KEY}", re.MULTILINE | re.IGNORECASE).search(source)
    at = key.end() - len(KEY) if key else 0
    for entry in value if isinstance(value, list) else [value]:
        texts = [f"{k}: {v or ''}" for k, v in entry.items()] if isinstance(entry, dict) else [str(entry)]
        for rules, reason, until in map(_parsed, texts):
            place = max(source.find(rules[0], at), at) if rules else at
            end = place + len(rules[0] if rules and place > at else KEY)
            last = min(end, len(source))
            yield Suppression(rules, reason, place, last, 0, len(article.blocks), until=until)


def _parsed(text: str) -> tuple[tuple[str, ...], str, str]:
    """The rules, the reason and the last day in the words after `newslint-ignore`."""
    until = "9999-12-31"
    if dated := _UNTIL.search(text):
        day = 1 if dated.group(1) else 2
        until = dated.group(day)
        begin = text.rindex("until", 0, dated.start(day))
        text = f"{text[:begin].rstrip(' (,;')}{text[dated.end(day) :].lstrip(').')}"
    match = _RULES.match(text)
    if match is None:
        return (), text.strip(), until
    rules = tuple(part.strip() for part in (match.group(1) or "").split(",") if part.strip())
    return rules, match.group(2) or "", until
