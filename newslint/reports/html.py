"""One self-contained page: each article with its findings in place, its readability, and who stands behind its figures.

No script, no request to anywhere; readable on a phone, on paper, in light and in dark.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import count, groupby

from newslint.core.finding import SEVERITIES
from newslint.core.lists import text_beside
from newslint.core.message import say, say_of, several
from newslint.core.record import ArticleRecord, FindingRecord, PageRecord, RunRecord
from newslint.reports.html_cards import cards, mark_of, other_of, rule_pages
from newslint.reports.summary import besides, of_severity, read
from newslint.reports.telling import NOTHING_SENT, Teller
from newslint.reports.wording import as_sentence
from newslint.version import __version__

PAGES = True  # this report draws whole articles

_TAGS = {
    "headline": "h3", "heading": "h4", "standfirst": "p", "list item": "li", "quotation": "blockquote",
}  # fmt: skip
_PROBLEMS, _ARTICLES = say("Problems"), say("Articles")
_LOUDNESS = {"error": 0, "warning": 1, "note": 2}


def write(run: RunRecord) -> str:
    """The run as a page of HTML."""
    style = text_beside(__file__, "palette.css") + text_beside(__file__, "html_page.css")
    tell = Teller(run.language)
    parts = [_article(number, a, tell) for number, a in enumerate(run.articles, 1)]
    return (
        f'<!doctype html>\n<html lang="{tell.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>newslint: {_found(run, tell)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"{_head(run, tell)}<main>\n{''.join(parts)}{rule_pages(run, tell)}</main>\n"
        f"<footer>newslint {escape(__version__)}. {tell(NOTHING_SENT)}</footer>\n"
        "</body>\n</html>\n"
    )


def _found(run: RunRecord, tell: Teller) -> str:
    return ", ".join(tell(of_severity(severity, run.count(severity))) for severity in SEVERITIES[::-1])


def _head(run: RunRecord, tell: Teller) -> str:
    found = tell(several((_found(run, tell), *besides(run)), "; "))
    parts = [f"<header>\n<h1>newslint</h1>\n<p class='read'>{escape(f'{found}. {tell(read(run))}')}</p>\n"]
    said = [as_sentence(message) for message in run.messages]
    parts += [f"<p class='read'>{escape(' '.join(said))}</p>\n"] * bool(said)
    if run.errors:
        lines = "".join(f"<li>{escape(f'{e.path}: {e.message}' if e.path else e.message)}</li>" for e in run.errors)
        parts.append(f"<section class='failed'><h2>{tell(_PROBLEMS)}</h2><ul>{lines}</ul></section>\n")
    if len(run.articles) > 1:
        worst = sorted(enumerate(run.articles, 1), key=lambda one: _weight(one[1]))
        rows = "".join(_contents_row(n, a, tell) for n, a in worst)
        parts.append(f"<nav aria-label='{tell(_ARTICLES)}'><table><tbody>{rows}</tbody></table></nav>\n")
    return "".join([*parts, "</header>\n"])


def _weight(article: ArticleRecord) -> list[int]:
    """The order of articles in the contents: those with the most errors first, then warnings, then notes."""
    return [-sum(f.severity == severity for f in article.findings) for severity in _LOUDNESS]


def _contents_row(number: int, article: ArticleRecord, tell: Teller) -> str:
    counts = {severity: sum(f.severity == severity for f in article.findings) for severity in SEVERITIES[::-1]}
    cells = "".join(
        f"<td class='{severity}'>{tell(of_severity(severity, n)) if n else ''}</td>" for severity, n in counts.items()
    )
    return f"<tr><th scope='row'><a href='#article-{number}'>{escape(article.label)}</a></th>{cells}</tr>"


def _article(number: int, article: ArticleRecord, tell: Teller) -> str:
    parts = [f"<article id='article-{number}'>\n<h2>{escape(article.label)}</h2>\n"]
    scores = (f"{tell.score(name)} {tell.decimal(value)}" for name, value in article.readability.items())
    words = say_of(article.words, "{count:,} word", "{count:,} words")
    language = say('language "{language}"', language=article.language)
    parts.append(f"<p class='read'>{escape(', '.join([tell(words), tell(language), *scores]))}</p>\n")
    if article.page is not None:
        parts.append(f"<div class='page'>\n<div class='text' lang='{escape(article.language)}'>\n")
        placed: set[str] = set()
        parts.append(_text(number, article.page, article.findings, placed))
        parts.append("</div>\n<aside>\n" + cards(number, article.findings, placed, tell) + "</aside>\n</div>\n")
        parts.append(_tables(article.page, tell))
    return "".join([*parts, "</article>\n"])


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


def _tables(page: PageRecord, tell: Teller) -> str:
    parts = []
    if page.sections:
        rows = "".join(
            f"<tr><th scope='row'>{escape(tell(heading))}</th><td>{tell.decimal(score)}</td></tr>"
            for heading, score in page.sections
        )
        title, section = tell(say("Readability by section")), tell(say("section"))
        parts.append(_table(title, (section, tell.score(page.measure)), rows))
    if page.figures:
        rows = "".join(
            f"<tr class='{'bare' if by == 'nobody' else ''}'><td>{line}</td><th scope='row'>{escape(figure)}</th>"
            f"<td>{escape(tell(by))}</td><td>{escape(tell(how))}</td></tr>"
            for figure, by, how, line in page.figures
        )
        heads = [*map(tell, (say(page.unit), say("figure"), say("who says so"), say("how")))]
        parts.append(_table(tell(say("Figures, and who says so")), heads, rows))
    return f"<div class='tables'>\n{''.join(parts)}</div>\n" if parts else ""


def _table(title: str, heads: Sequence[str], rows: str) -> str:
    head = "".join(f"<th scope='col'>{h}</th>" for h in heads)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<section><h4>{title}</h4>{table}</section>\n"
