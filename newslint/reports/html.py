"""One self-contained page: each article with its findings in place, its readability, and who stands behind its figures.

No script, no request to anywhere; readable on a phone, on paper, in light and in dark.
"""

from __future__ import annotations

from html import escape
from itertools import count, groupby

from newslint.core.lists import text_beside
from newslint.core.record import ArticleRecord, FindingRecord, PageRecord, RunRecord
from newslint.reports.html_cards import cards, mark_of, other_of, rule_pages
from newslint.reports.wording import plural
from newslint.version import __version__

PAGES = True  # this report draws whole articles

_TAGS = {
    "headline": "h3", "heading": "h4", "standfirst": "p", "list item": "li", "quotation": "blockquote",
}  # fmt: skip
_LOUDNESS = {"error": 0, "warning": 1, "note": 2}


def write(run: RunRecord) -> str:
    """The run as a page of HTML."""
    style = text_beside(__file__, "palette.css") + text_beside(__file__, "html_page.css")
    parts = [_article(number, a) for number, a in enumerate(run.articles, 1)]
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>newslint: {_read(run)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"{_head(run)}<main>\n{''.join(parts)}{rule_pages(run)}</main>\n"
        f"<footer>newslint {escape(__version__)}. Nothing on this page was sent anywhere.</footer>\n</body>\n</html>\n"
    )


def _read(run: RunRecord) -> str:
    return ", ".join(plural(n, noun) for n, noun in (
        (len(run.articles), "article"), (run.count("error"), "error"), (run.count("warning"), "warning"),
        (run.count("note"), "note"),
    ))  # fmt: skip


def _head(run: RunRecord) -> str:
    words = sum(a.words for a in run.articles)
    figures = sum(a.figures for a in run.articles)
    parts = [f"<header>\n<h1>newslint</h1>\n<p class='read'>{_read(run)}. ", f"{plural(words, 'word')} and "]
    parts.append(f"{plural(figures, 'figure')} read with {plural(run.rules, 'rule')}.</p>\n")
    said = [f"{message[0].upper()}{message[1:]}." for message in (*run.messages, *_left_out(run))]
    parts += [f"<p class='read'>{escape(' '.join(said))}</p>\n"] * bool(said)
    if run.errors:
        lines = "".join(f"<li>{escape(f'{e.path}: {e.message}' if e.path else e.message)}</li>" for e in run.errors)
        parts.append(f"<section class='failed'><h2>Could not be done</h2><ul>{lines}</ul></section>\n")
    if len(run.articles) > 1:
        worst = sorted(enumerate(run.articles, 1), key=lambda one: _weight(one[1]))
        rows = "".join(_contents_row(n, a) for n, a in worst)
        parts.append(f"<nav aria-label='Articles'><table><tbody>{rows}</tbody></table></nav>\n")
    return "".join([*parts, "</header>\n"])


def _left_out(run: RunRecord) -> list[str]:
    counts = (
        (sum(a.suppressed for a in run.articles), "newslint-ignore"),
        (sum(a.known for a in run.articles), "the baseline"),
    )
    return [f"left out by {by}: {plural(number, 'finding')}" for number, by in counts if number]


def _weight(article: ArticleRecord) -> list[int]:
    """The order of articles in the contents: those with the most errors first, then warnings, then notes."""
    return [-sum(f.severity == severity for f in article.findings) for severity in _LOUDNESS]


def _contents_row(number: int, article: ArticleRecord) -> str:
    counts = [sum(f.severity == s for f in article.findings) for s in ("error", "warning", "note")]
    cells = "".join(
        f"<td class='{severity}'>{plural(n, severity) if n else ''}</td>"
        for n, severity in zip(counts, _LOUDNESS, strict=True)
    )
    return f"<tr><th scope='row'><a href='#article-{number}'>{escape(article.label)}</a></th>{cells}</tr>"


def _article(number: int, article: ArticleRecord) -> str:
    parts = [f"<article id='article-{number}'>\n<h2>{escape(article.label)}</h2>\n"]
    scores = (f"{_named(name)} {value:g}" for name, value in article.readability.items())
    read = ", ".join([plural(article.words, "word"), f'language "{article.language}"', *scores])
    parts.append(f"<p class='read'>{escape(read)}</p>\n")
    if article.page is not None:
        parts.append(f"<div class='page'>\n<div class='text' lang='{escape(article.language)}'>\n")
        placed: set[str] = set()
        parts.append(_text(number, article.page, article.findings, placed))
        parts.append("</div>\n<aside>\n" + cards(number, article.findings, placed) + "</aside>\n</div>\n")
        parts.append(_tables(article.page))
    return "".join([*parts, "</article>\n"])


def _named(score: str) -> str:
    return score.replace("_", " ").title()


def _text(number: int, page: PageRecord, findings: tuple[FindingRecord, ...], placed: set[str]) -> str:
    """An article's blocks, with marks; adds to `placed` what the places that are drawn are called."""
    marks: dict[int, list[tuple[int, int, int, str]]] = {}
    for block, start, end, finding, role in page.marks:
        marks.setdefault(block, []).append((start, end, finding, role))
    parts = []
    for kind, blocks in groupby(enumerate(page.blocks), key=lambda block: block[1][0]):
        tag = _TAGS.get(kind, "p")
        drawn = (_marked(number, text, marks.get(index, []), findings, placed) for index, (_, text) in blocks)
        lines = "".join(f"<{tag} class='{kind.replace(' ', '-')}'>{words}</{tag}>\n" for words in drawn)
        parts.append(f"<ul>\n{lines}</ul>\n" if tag == "li" else lines)
    return "".join(parts)


def _marked(
    number: int, text: str, marks: list[tuple[int, int, int, str]], findings: tuple[FindingRecord, ...],
    placed: set[str],
) -> str:  # fmt: skip
    """A block's text; where findings overlap, each stretch has the highest severity and links to its finding."""
    edges = sorted({0, len(text), *(m[0] for m in marks), *(m[1] for m in marks)})
    parts = []
    for low, high in zip(edges, edges[1:], strict=False):
        here = [m for m in marks if m[0] <= low and high <= m[1]]
        words = escape(text[low:high])
        if here and words.strip():  # a space alone leads nowhere
            *_, finding, role = min(here, key=lambda m: (m[3] != "", _LOUDNESS[findings[m[2]].severity], m[2]))
            severity = findings[finding].severity
            name = mark_of(number, finding) if not role else _next_other(number, finding, placed)
            called = ""
            if name not in placed:
                placed.add(name)
                called = f" id='{name}'" + f" data-number='{finding + 1}'" * (not role)
            words = f"<a class='mark {severity} {role or 'own'}'{called} href='#finding-{number}-{finding}'>{words}</a>"
        parts.append(words)
    return "".join(parts)


def _next_other(number: int, finding: int, placed: set[str]) -> str:
    """What the next other place of a finding is called, in the order of the text."""
    return next(name for name in (other_of(number, finding, n) for n in count()) if name not in placed)


def _tables(page: PageRecord) -> str:
    parts = []
    if page.sections:
        rows = "".join(f"<tr><th scope='row'>{escape(h)}</th><td>{grade:.1f}</td></tr>" for h, grade in page.sections)
        parts.append(_table("Readability by section", ("section", _named(page.measure)), rows))
    if page.figures:
        rows = "".join(
            f"<tr class='{'bare' if by == 'nobody' else ''}'><td>{line}</td><th scope='row'>{escape(figure)}</th>"
            f"<td>{escape(by)}</td><td>{escape(how)}</td></tr>"
            for figure, by, how, line in page.figures
        )
        parts.append(_table("Figures, and who says so", (page.unit, "figure", "who says so", "how"), rows))
    return f"<div class='tables'>\n{''.join(parts)}</div>\n" if parts else ""


def _table(title: str, heads: tuple[str, ...], rows: str) -> str:
    head = "".join(f"<th scope='col'>{h}</th>" for h in heads)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<section><h4>{title}</h4>{table}</section>\n"
