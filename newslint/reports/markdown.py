"""Markdown, for a comment under a pull request: what was read, then a table an article, notes folded away.

GitHub refuses a comment of more than 65,536 characters, so of a long run only the first articles are shown.
"""

from __future__ import annotations

import re
from itertools import accumulate

from newslint.core.printable import signs_of
from newslint.core.record import ArticleRecord, FindingRecord, RunRecord
from newslint.reports.wording import plural, unit

MOST = 60_000  # characters
FAILURES = 20

_CALLS = re.compile(
    r"@(?=\w)|#(?=\d)|\b(?:[Gg][Hh]-(?=\d)|[Ww]{3}(?=\.)|https?(?=:))"
)  # a person, an issue, an address
_MARKS = {"error": "❌ error", "warning": "⚠️ warning", "note": "note"}


def write(run: RunRecord) -> str:
    """The run as Markdown."""
    errors, warnings, notes = run.count("error"), run.count("warning"), run.count("note")
    read = f"{plural(len(run.articles), 'article')} read: {plural(errors, 'error')}, "
    parts = [f"### newslint\n\n{read}{plural(warnings, 'warning')}, {plural(notes, 'note')}.\n"]
    if run.errors:
        parts.append("\n#### Could not be done\n\n")
        parts += [f"* {cell(f'{e.path}: {e.message}' if e.path else e.message)}\n" for e in run.errors[:FAILURES]]
        parts += [f"* and {len(run.errors) - FAILURES:,} more\n"] * (len(run.errors) > FAILURES)
    articles = [_article(a) for a in run.articles if a.findings]
    room = MOST - sum(map(len, parts))
    shown = sum(size <= room for size in accumulate(map(len, articles)))
    parts += articles[:shown]
    if others := len(articles) - shown:
        parts.append(f"\nThere is no room here for {plural(others, 'more article')} with findings.\n")
    return "".join(parts)


def _article(article: ArticleRecord) -> str:
    loud = [f for f in article.findings if f.severity != "note"]
    notes = [f for f in article.findings if f.severity == "note"]
    parts = [f"\n#### {cell(article.label)}\n"]
    if loud:
        parts.append(_table(loud))
    if notes:
        parts.append(f"\n<details><summary>{plural(len(notes), 'note')}</summary>\n{_table(notes)}\n</details>\n")
    return "".join(parts)


def _table(findings: list[FindingRecord]) -> str:
    rows = [f"\n| {unit(findings[0].place)} | | what | rule |\n|---:|---|---|---|\n"]
    for f in findings:
        others = ", ".join(str(r.place.line) for r in f.related[:5] if not r.path)
        line = f"{f.place.line} ({others})" if others else str(f.place.line)
        rows.append(f"| {line} | {_MARKS[f.severity]} | {cell(f.message)} | `{f.rule}` |\n")
    return "".join(rows)


def cell(text: str) -> str:
    """Text that cannot end a cell, nor mark anything up, nor call anybody: "@desk" and "#1" do, escaped or not."""
    folded = _CALLS.sub(lambda found: f"{found.group()}\u200b", signs_of(" ".join(text.split())))
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>|#~@" else c for c in folded)
