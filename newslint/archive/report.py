"""One self-contained page of what an archive's tables tell, with its months as bars, and the tables as CSV."""

from __future__ import annotations

import csv
import os
from html import escape
from typing import Any

import newslint.reports
from newslint.archive.query import connected
from newslint.archive.totals import DATED, TABLES, Table
from newslint.core.lists import text_beside
from newslint.core.printable import cell_of
from newslint.reports.wording import plural
from newslint.version import __version__

Rows = list[tuple[Any, ...]]

_BAR, _GAP, _HIGH, _YEAR, _LAST = 9, 2, 70, 12, 20  # units of the drawing
_FEW = 0.1  # of the articles of a usual month
_MANY, _LONG = 4, 40  # columns, and characters of a cell, that have no room on a phone
_COUNTS = f"""SELECT count(*), coalesce(sum(words), 0), coalesce(sum(figures), 0), coalesce(sum(figures_sourced), 0),
coalesce(sum(errors), 0), coalesce(sum(warnings), 0), coalesce(sum(notes), 0), min(date) FILTER ({DATED}),
max(date) FILTER ({DATED}) FROM articles"""


def write(folder: str, path: str, tables: str | None = None) -> None:
    """Write the page of an archive's tables, and its own tables into a folder as CSV where one is named.

    Raises `NewslintError` where the folder has no tables, and `OSError`.
    """
    connection = connected(folder)
    counts = connection.execute(_COUNTS).fetchone()
    sections = []
    for table in TABLES:
        asked = connection.execute(table.sql)
        names, rows = [column[0] for column in asked.description], asked.fetchall()
        sections.append(_section(table, names, rows))
        if tables:
            os.makedirs(tables, exist_ok=True)
            with open(os.path.join(tables, f"{table.name}.csv"), "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([names, *(map(cell_of, row) for row in rows)])
    with open(path, "w", encoding="utf-8", errors="replace") as file:
        file.write(_page(counts, sections))


def _page(counts: tuple[Any, ...], sections: list[str]) -> str:
    style = text_beside(newslint.reports.__file__, "palette.css") + text_beside(__file__, "report.css")
    links = "".join(f"<li><a href='#{table.name}'>{escape(table.title)}</a></li>" for table in TABLES)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>newslint: an archive of {counts[0]:,} articles</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>An archive of {counts[0]:,} articles</h1>\n{_summary(counts)}<nav><ul>{links}</ul></nav>\n"
        f"</header>\n<main>\n{''.join(sections)}</main>\n"
        f"<footer>newslint {escape(__version__)}. Nothing on this page was sent anywhere.</footer>\n</body>\n</html>\n"
    )


def _summary(counts: tuple[Any, ...]) -> str:
    articles, words, figures, sourced, errors, warnings, notes, first, last = counts
    span = f", <span>{escape(str(first)[:10])}</span> to <span>{escape(str(last)[:10])}</span>" if first else ""
    share = f"{sourced / figures:.0%} with a source" if figures else "none"
    facts = [
        (f"{articles:,}", f"articles{span}"), (f"{words:,}", "words"), (f"{figures:,}", f"figures, {share}"),
        (f"{errors:,}", "errors"), (f"{warnings:,}", "warnings"), (f"{notes:,}", "notes"),
    ]  # fmt: skip
    return "<dl>" + "".join(f"<div><dt>{label}</dt><dd>{number}</dd></div>" for number, label in facts) + "</dl>\n"


def _section(table: Table, names: list[str], rows: Rows) -> str:
    head = f"<section id='{table.name}'>\n<h2>{escape(table.title)}</h2>\n<p>{escape(table.about)}</p>\n"
    if not rows:
        return f"{head}<p class='none'>Nothing.</p>\n</section>\n"
    drawing = _bars(names, rows) if table.name == "months" else ""
    full = [number for number in range(len(names)) if any(row[number] is not None for row in rows)]
    names, rows = [names[n] for n in full], [tuple(row[n] for n in full) for row in rows]
    more = len(rows) - table.shown
    rest = f"<details><summary>{more:,} more</summary>{_table(names, rows[table.shown :])}</details>\n" * (more > 0)
    return f"{head}{drawing}{_table(names, rows[: table.shown])}{rest}</section>\n"


def _table(names: list[str], rows: Rows) -> str:
    """A table; one with much in its rows has the names of columns in its cells, for where these have no room."""
    is_full = len(names) >= _MANY and any(len(str(value)) > _LONG for row in rows for value in row)
    numbers = [all(isinstance(row[n], (int, float, type(None))) for row in rows) for n in range(len(names))]
    said = [f" data-name='{escape(_words(name))}'" if is_full else "" for name in names]
    body = "".join(f"<tr>{''.join(map(_cell, row, said))}</tr>\n" for row in rows)
    kind = " class='full'" if is_full else ""
    return f"<div class='wide' tabindex='0'><table{kind}>{_head(names, numbers)}<tbody>{body}</tbody></table></div>\n"


def _head(names: list[str], numbers: list[bool]) -> str:
    cells = (
        f"<th scope='col'{' class=number' * is_number}>{escape(_words(name))}</th>"
        for name, is_number in zip(names, numbers, strict=True)
    )
    return f"<thead><tr>{''.join(cells)}</tr></thead>"


def _words(name: str) -> str:
    """The name of a column as a reader's: "figures sourced, in 100"."""
    return name.replace("_in_100", ", in 100").replace("_", " ")


def _cell(value: Any, said: str) -> str:
    if isinstance(value, (int, float)):
        return f"<td class='number'{said}>{value:,}</td>"
    text = "" if value is None else str(value)
    if text[:4].isdigit() and text[4:5] == "-" and len(text) <= 10:
        return f"<td class='date'{said}>{escape(text)}</td>"
    return f"<td{said}>{escape(text if len(text) <= 160 else text[:159] + '…')}</td>"


def _bars(names: list[str], rows: Rows) -> str:
    """Errors and warnings in a hundred articles, month by month, as bars; a month of few articles shows nothing."""
    at, articles = names.index("errors_and_warnings_in_100"), names.index("articles")
    least = _FEW * sum(row[articles] for row in rows) / len(rows)
    shown = [row for row in rows if row[articles] >= least]
    if len(shown) < 2:
        return ""
    highest = max(float(row[at] or 0) for row in shown) or 1
    bars, year = [], ""
    for number, row in enumerate(shown):
        high, left = _HIGH * float(row[at] or 0) / highest, number * (_BAR + _GAP)
        bars.append(
            f"<rect x='{left}' y='{_HIGH - high:.1f}' width='{_BAR}' height='{high:.1f}'>"
            f"<title>{escape(str(row[0]))}: {row[at]} in 100 articles</title></rect>"
        )
        if str(row[0])[:4] != year:
            year = str(row[0])[:4]
            bars.append(f"<text x='{left}' y='{_HIGH + _YEAR}'>{escape(year)}</text>")
    wide, tall = len(shown) * (_BAR + _GAP) + _LAST, _HIGH + _YEAR + _GAP
    span = f"from {shown[0][0]} to {shown[-1][0]}"
    label = f"Errors and warnings in a hundred articles by month, {span}; at most {highest:g}"
    few = len(rows) - len(shown)
    left_out = f" Left out for having few articles: {plural(few, 'month')}." if few else ""
    return (
        f"<figure class='wide' tabindex='0'><svg role='img' aria-label='{escape(label)}' viewBox='0 0 {wide} {tall}' "
        f"width='{wide}' height='{tall}'>{''.join(bars)}</svg><figcaption>{escape(label)}."
        f"{left_out}</figcaption></figure>\n"
    )
