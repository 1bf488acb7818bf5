"""One self-contained page of what an archive's tables tell, with its months as bars, and the tables as CSV."""

from __future__ import annotations

import csv
import os
from html import escape
from typing import Any

import newslint.reports
from newslint.archive.query import connected
from newslint.archive.totals import DATED, TABLES, Table
from newslint.version import __version__

Rows = list[tuple[Any, ...]]

_BAR, _GAP, _HIGH = 9, 2, 70  # units of the drawing
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
                csv.writer(file).writerows([names, *rows])
    with open(path, "w", encoding="utf-8", errors="replace") as file:
        file.write(_page(counts, sections))


def _page(counts: tuple[Any, ...], sections: list[str]) -> str:
    style = _style(newslint.reports.__file__, "palette.css") + _style(__file__, "report.css")
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
    span = f" from {escape(str(first)[:10])} to {escape(str(last)[:10])}" if first else ""
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
    drawing = _bars(names, rows) if table.name == "months" and len(rows) > 1 else ""
    more = len(rows) - table.shown
    rest = ""
    if more > 0:
        table_of_rest = _table(f"{table.title}, the rest", names, rows[table.shown :])
        rest = f"<details><summary>{more:,} more</summary>{table_of_rest}</details>\n"
    return f"{head}{drawing}{_table(table.title, names, rows[: table.shown])}{rest}</section>\n"


def _table(label: str, names: list[str], rows: Rows) -> str:
    """A table that scrolls where it is too wide, with the keyboard too."""
    drawn = f"<table>{_head(names)}<tbody>{''.join(map(_row, rows))}</tbody></table>"
    return f"<div class='wide' role='region' tabindex='0' aria-label='{escape(label)}'>{drawn}</div>\n"


def _head(names: list[str]) -> str:
    return "<thead><tr>" + "".join(f"<th scope='col'>{escape(_words(n))}</th>" for n in names) + "</tr></thead>"


def _words(name: str) -> str:
    """The name of a column as a reader's: "figures sourced, of 100"."""
    return name.replace("_in_100", ", in 100").replace("_", " ")


def _row(row: tuple[Any, ...]) -> str:
    return "<tr>" + "".join(_cell(value) for value in row) + "</tr>\n"


def _cell(value: Any) -> str:
    if isinstance(value, (int, float)):
        return f"<td class='number'>{value:,}</td>"
    text = "" if value is None else str(value)
    if text[:4].isdigit() and text[4:5] == "-" and len(text) <= 10:
        return f"<td class='date'>{escape(text)}</td>"
    return f"<td>{escape(text if len(text) <= 160 else text[:159] + '…')}</td>"


def _bars(names: list[str], rows: Rows) -> str:
    """Errors and warnings in a hundred articles, month by month, as bars."""
    at = names.index("errors_and_warnings_in_100")
    highest = max((float(row[at] or 0) for row in rows), default=0) or 1
    bars = []
    for number, row in enumerate(rows):
        high = _HIGH * float(row[at] or 0) / highest
        bars.append(
            f"<rect x='{number * (_BAR + _GAP)}' y='{_HIGH - high:.1f}' width='{_BAR}' height='{high:.1f}'>"
            f"<title>{escape(str(row[0]))}: {row[at]} in 100 articles</title></rect>"
        )
    wide = len(rows) * (_BAR + _GAP)
    span = f"from {rows[0][0]} to {rows[-1][0]}"
    label = f"Errors and warnings in a hundred articles by month, {span}; at most {highest:g}"
    return (
        f"<figure class='wide'><svg role='img' aria-label='{escape(label)}' viewBox='0 0 {wide} {_HIGH}' "
        f"width='{wide}' height='{_HIGH}'>{''.join(bars)}</svg><figcaption>{escape(label)}.</figcaption></figure>\n"
    )


def _style(beside: str | None, name: str) -> str:
    with open(os.path.join(os.path.dirname(beside or ""), name), encoding="utf-8") as file:
        return file.read()
