"""A comparison as one self-contained page: both texts side by side, with lines between the facts that belong together.

Facts are numbered in both texts, so that the page can be read on paper and without its script, which draws the lines.
No request to anywhere.
"""

from __future__ import annotations

from html import escape

from newslint.core.lists import text_beside
from newslint.core.message import say
from newslint.reports.comparison import Comparison, what
from newslint.reports.comparison_rows import HEADS, rows_of, summary
from newslint.reports.telling import NOTHING_SENT, Teller
from newslint.version import __version__

_VOICES = {"differs": "warning", "missing": "warning", "unsure": "note", "same": "same", "follows": "same"}


def write(comparison: Comparison) -> str:
    """The page."""
    tell = Teller(comparison.spoken)
    title = say("{draft} against its source", draft=comparison.paths[0])
    style = text_beside(__file__, "palette.css") + text_beside(__file__, "comparison.css")
    texts = "".join(_text(comparison, number, tell) for number in range(len(comparison.paths)))
    return (
        f'<!doctype html>\n<html lang="{tell.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>newslint: {escape(tell(title))}</title>\n"
        f"<style>\n{style}</style>\n</head>\n<body>\n<header>\n<h1>newslint</h1>\n<p>{tell(summary(comparison))}.</p>\n</header>\n"
        f"<main>\n<div class='texts'>\n{texts}<svg aria-hidden='true'></svg>\n</div>\n"
        f"{_table(comparison, tell)}</main>\n"
        f"<footer>newslint {escape(__version__)}. {tell(NOTHING_SENT)}</footer>\n"
        f"<script>\n{text_beside(__file__, 'comparison.js')}</script>\n</body>\n</html>\n"
    )


def _text(comparison: Comparison, number: int, tell: Teller) -> str:
    """One of the texts, the draft being number 0, with its facts marked."""
    marks: list[tuple[int, int, int]] = []
    for index, row in enumerate(comparison.rows):
        start, end, source, source_start, source_end = row.spans
        if number == 0:
            marks.append((start, end, index))
        elif source == number - 1:
            marks.append((source_start, source_end, index))
    blocks = "".join(
        f"<p class='{kind.replace(' ', '-')}'>{_marked(comparison, words, start, marks, number, tell)}</p>\n"
        for kind, start, words in comparison.texts[number]
    )
    language = escape(comparison.languages[number])
    return f"<section lang='{language}'>\n<h2>{escape(comparison.paths[number])}</h2>\n{blocks}</section>\n"


def _marked(
    comparison: Comparison, words: str, at: int, marks: list[tuple[int, int, int]], number: int, tell: Teller
) -> str:  # fmt: skip
    """The words of a block with the facts in it; of those that overlap the narrowest is drawn."""
    end = at + len(words)
    here = [m for m in marks if m[0] < end and at < m[1]]
    edges = sorted({at, end, *(min(max(edge, at), end) for m in here for edge in m[:2])})
    parts, begun = [], set()
    for low, high in zip(edges, edges[1:], strict=False):
        covering = [m for m in here if m[0] <= low and high <= m[1]]
        text = escape(words[low - at : high - at])
        if not covering:
            parts.append(text)
            continue
        index = min(covering, key=lambda m: (m[1] - m[0], m[2]))[2]
        row = comparison.rows[index]
        label = f" id='fact-{number}-{index}' data-fact='{index}'" if index not in begun else ""
        begun.add(index)
        parts.append(f"<mark class='{_VOICES[row.status]}'{label} title='{escape(tell(what(row)))}'>{text}</mark>")
        if label and row.status not in ("same", "follows"):
            parts.append(f"<sup>{index + 1}</sup>")
    return "".join(parts)


def _table(comparison: Comparison, tell: Teller) -> str:
    head = "".join(f"<th scope='col'>{tell(h)}</th>" for h in (say("no."), *HEADS))
    lines = []
    for index, (row, cells) in enumerate(zip(comparison.rows, rows_of(comparison), strict=True)):
        body = "".join(f"<td>{escape(tell(cell))}</td>" for cell in cells)
        link = f"<a href='#fact-0-{index}'>{index + 1}</a>"
        lines.append(f"<tr class='{_VOICES[row.status]}'><th scope='row'>{link}</th>{body}</tr>\n")
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{''.join(lines)}</tbody>\n</table>\n"
