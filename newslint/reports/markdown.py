"""Markdown, for a comment under a pull request: what was read, then a table an article, notes folded away."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.record import ArticleRecord, FindingRecord, RunRecord

_MARKS = {"error": "❌ error", "warning": "⚠️ warning", "note": "note"}


def write(run: RunRecord) -> str:
    """The run as Markdown."""
    errors, warnings, notes = run.count("error"), run.count("warning"), run.count("note")
    read = f"{_counted(len(run.articles), 'article')} read: {_counted(errors, 'error')}, "
    parts = [f"### newslint\n\n{read}{_counted(warnings, 'warning')}, {_counted(notes, 'note')}.\n"]
    parts += [_article(a) for a in run.articles if a.findings]
    if run.errors:
        parts.append("\n#### Could not be done\n\n")
        parts += [f"* {_cell(f'{e.path}: {e.message}' if e.path else e.message)}\n" for e in run.errors]
    return "".join(parts)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _article(article: ArticleRecord) -> str:
    loud = [f for f in article.findings if f.severity != "note"]
    notes = [f for f in article.findings if f.severity == "note"]
    parts = [f"\n#### {_cell(article.path)}\n"]
    if loud:
        parts.append(_table(loud))
    if notes:
        parts.append(f"\n<details><summary>{_counted(len(notes), 'note')}</summary>\n{_table(notes)}\n</details>\n")
    return "".join(parts)


def _table(findings: Iterable[FindingRecord]) -> str:
    rows = ["\n| line | | what | rule |\n|---:|---|---|---|\n"]
    for f in findings:
        others = ", ".join(str(r.place.line) for r in f.related[:5])
        line = f"{f.place.line} ({others})" if others else str(f.place.line)
        rows.append(f"| {line} | {_MARKS[f.severity]} | {_cell(f.message)} | `{f.rule}` |\n")
    return "".join(rows)


def _cell(text: str) -> str:
    """Text that cannot end a table's cell, nor mark anything up."""
    folded = " ".join(text.split())
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>|#~@" else c for c in folded)
