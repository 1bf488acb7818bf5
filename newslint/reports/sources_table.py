"""The table of sources of an article: each figure and quotation with who says so, each source with what rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.core.article import Article, Place
from newslint.core.tuples import NamedTuple
from newslint.facts.hedges import hedge_at
from newslint.facts.quotations import quotation_at, quotations
from newslint.facts.saying.figure_sources import source_of
from newslint.facts.saying.loose_numbers import all_figures
from newslint.facts.saying.wanted import wants_source
from newslint.facts.sources import Source, sources_with_sentences
from newslint.facts.speakers import speakers


class SourceRow(NamedTuple):
    """A source behind a figure or quotation: its phrase in the file and as it is read, and what that resolves to."""

    place: Place
    words: str
    name: str
    kind: str
    carried: bool


class FigureRow(NamedTuple):
    """A figure, and who says so; `hedge` is "reportedly" and the like, or None; `wanted`: readers would ask who."""

    place: Place
    words: str
    kind: str
    value: float
    of: str
    source: SourceRow | None
    hedge: str | None
    wanted: bool


class QuotationRow(NamedTuple):
    """A quotation, and who speaks."""

    place: Place
    words: str
    source: SourceRow | None


class TotalRow(NamedTuple):
    """A source with its role and how many figures and quotations rest on it; 0 of both where it says other things."""

    name: str
    role: str
    figures: int
    quotations: int


class Piece(NamedTuple):
    """A piece of a block's text: a figure or a quotation with its source ("": nobody), or, with no `kind`, words."""

    text: str
    kind: str
    source: str = ""


class Counts(NamedTuple):
    """How many figures readers would ask after, and what stands behind them."""

    figures: int
    named: int
    vague: int
    nobody: int

    @property
    def share(self) -> float:
        """The percentage of figures with a source that is named or described; 100 where there is no figure."""
        return 100 * self.named / self.figures if self.figures else 100.0


class SourcesTable(NamedTuple):
    """All rows of one article, in the order of the text; sources by what rests on them; and the text in pieces, by
    blocks with their kinds. `language` is that of the article, and `spoken` the one in which to tell of it.
    """

    path: str
    figures: tuple[FigureRow, ...]
    quotations: tuple[QuotationRow, ...]
    sources: tuple[TotalRow, ...]
    blocks: tuple[tuple[str, tuple[Piece, ...]], ...]
    language: str
    spoken: str

    @property
    def counts(self) -> Counts:
        """What stands behind the figures that readers would ask after."""
        kinds = [f.source.kind if f.source else "" for f in self.figures if f.wanted]
        vague = sum(kind in ("vague", "anonymous", "quotation") for kind in kinds)
        nobody = kinds.count("")
        return Counts(len(kinds), len(kinds) - vague - nobody, vague, nobody)


def table_of(article: Article, spoken: str | None = None) -> SourcesTable:
    """The table of one article, to be told of in a language; without one in its own."""
    of_figures = [(f, source_of(article, f.start, f.end)) for f in all_figures(article)]
    by_start = speakers(article)
    of_quotations = [(q, by_start.get(q.start)) for q in quotations(article)]
    figure_rows = []
    for figure, source in of_figures:
        hedge = None if quotation_at(article, figure.start, figure.end) else hedge_at(article, figure.start, figure.end)
        softened = article.text[hedge.start : hedge.end] if hedge else None
        said, wanted = _row(article, source), wants_source(article, figure)
        where = _where(article, figure.start, figure.end)
        figure_rows.append(FigureRow(*where, figure.kind, figure.value, figure.of, said, softened, wanted))
    quotation_rows = [QuotationRow(*_where(article, q.start, q.end), _row(article, s)) for q, s in of_quotations]
    everybody = [s for s, _ in sources_with_sentences(article)]
    totals = _totals(everybody, [s for _, s in of_figures], [s for _, s in of_quotations])
    marks = [(q.start, q.end, "quotation", s) for q, s in of_quotations]
    marks += [(f.start, f.end, "figure", s) for f, s in of_figures if s is not None or wants_source(article, f)]
    ordered = sorted(marks, key=lambda mark: mark[:2])
    blocks = tuple((b.kind, tuple(_pieces(article, b.start, b.end, ordered))) for b in article.blocks)
    language = article.language
    rows = tuple(figure_rows), tuple(quotation_rows)
    return SourcesTable(article.label, *rows, totals, blocks, language, spoken or language)


def _pieces(
    article: Article, start: int, end: int, marks: list[tuple[int, int, str, Source | None]]
) -> Iterator[Piece]:
    """The text of a block in pieces; a figure inside a quotation is a part of it."""
    at = start
    for first, last, kind, source in marks:
        if first < at or last > end:
            continue
        yield Piece(article.text[at:first], "")
        yield Piece(article.text[first:last], kind, (source.name or "?") if source is not None else "")
        at = last
    yield Piece(article.text[at:end], "")


def _row(article: Article, source: Source | None) -> SourceRow | None:
    if source is None:
        return None
    return SourceRow(*_where(article, source.start, source.end), source.name, source.kind, source.carried)


def _where(article: Article, start: int, end: int) -> tuple[Place, str]:
    return article.place(start, end), article.text[start:end]


def _totals(
    everybody: list[Source], of_figures: list[Source | None], of_quotations: list[Source | None]
) -> tuple[TotalRow, ...]:
    backing = [s for s in (*of_figures, *of_quotations) if s is not None and s.kind != "quotation"]
    roles: dict[str, str] = {}
    for source in (*backing, *(s for s in everybody if s.kind != "described")):  # "they said" is no row of its own
        roles[source.name] = roles.get(source.name) or source.role
    rows = [TotalRow(n, r, _count(of_figures, n), _count(of_quotations, n)) for n, r in roles.items()]
    return tuple(sorted(rows, key=lambda r: -(r.figures + r.quotations)))


def _count(sources: Iterable[Source | None], name: str) -> int:
    return sum(s is not None and s.kind != "quotation" and s.name == name for s in sources)
