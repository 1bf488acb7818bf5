"""Tables of sources as one page: the article with each figure and quotation in the colour of its source, and the table.

No script, no request to anywhere; readable on paper, in light and in dark. Whoever stands behind most has the first
colour; the colours repeat after the eighth, which is why each mark has its source as a title too.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from newslint.core.lists import text_beside
from newslint.core.message import say
from newslint.core.record import ErrorRecord
from newslint.reports.sources_rows import NOBODY, parts, summary
from newslint.reports.sources_table import Piece, SourcesTable
from newslint.reports.telling import Teller, teller_of

COLOURS = 8
_TITLE = say("who says so")
_TAGS = {"headline": "h2", "heading": "h3", "quotation": "blockquote"}


def write(tables: Sequence[SourcesTable], errors: Sequence[ErrorRecord] = ()) -> str:
    """The tables as a page of HTML."""
    tell = teller_of(table.spoken for table in tables)
    style = text_beside(__file__, "source_colours.css") + text_beside(__file__, "sources_page.css")
    failed = "".join(f"<p class='failed'>{escape(f'{e.path}: {e.message}')}</p>\n" for e in errors)
    return (
        f'<!doctype html>\n<html lang="{tell.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>newslint: {tell(_TITLE)}</title>\n"
        f"<style>\n{style}</style>\n</head>\n<body>\n<main>\n{failed}"
        f"{''.join(_article(table, tell) for table in tables)}</main>\n</body>\n</html>\n"
    )


def _article(table: SourcesTable, tell: Teller) -> str:
    colours = {source.name: f"s{number % COLOURS}" for number, source in enumerate(table.sources)}
    text = "".join(_block(kind, pieces, colours, tell) for kind, pieces in table.blocks)
    tables = "".join(
        _table([*map(tell, heads)], [[*map(tell, row)] for row in rows], colours) for heads, rows in parts(table)
    )
    line = escape(tell(summary(table) or say("No figures.")))
    return (
        f"<section>\n<h1>{escape(table.path)}</h1>\n<p class='summary'>{line}</p>\n"
        f"<div class='beside'>"
        f"<article lang='{escape(table.language)}'>\n{text}</article>\n<aside>{tables}</aside></div>\n</section>\n"
    )


def _block(kind: str, pieces: tuple[Piece, ...], colours: dict[str, str], tell: Teller) -> str:
    tag = _TAGS.get(kind, "p")
    return f"<{tag}>{''.join(_piece(piece, colours, tell) for piece in pieces)}</{tag}>\n"


def _piece(piece: Piece, colours: dict[str, str], tell: Teller) -> str:
    text = escape(piece.text)
    if not piece.kind:
        return text
    colour = colours.get(piece.source, "other") if piece.source else "nobody"
    title = escape(piece.source or tell(NOBODY), quote=True)
    return f'<mark class="{piece.kind} {colour}" title="{title}">{text}</mark>'


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], colours: dict[str, str]) -> str:
    head = "".join(f"<th>{escape(h)}</th>" for h in heads)
    lines = []
    for row in rows:
        cells = (f'<td class="{colours[c]}">{escape(c)}</td>' if c in colours else f"<td>{escape(c)}</td>" for c in row)
        lines.append(f"<tr>{''.join(cells)}</tr>\n")
    return f"<table><thead><tr>{head}</tr></thead>\n<tbody>{''.join(lines)}</tbody></table>\n"
