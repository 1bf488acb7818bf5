"""What the table of sources says to a reader, as rows of words: shared by its text and Markdown forms."""

from __future__ import annotations

from newslint.core.article import Place
from newslint.core.message import Message, say, say_of, several
from newslint.reports.sources_table import FigureRow, QuotationRow, SourceRow, SourcesTable
from newslint.reports.wording import unit

FIGURE_HEADS = (say("figure"), say("who says so"), say("how"))
QUOTATION_HEADS = (say("quotation"), say("who speaks"), say("how"))
SOURCE_HEADS = (say("source"), say("role"), say("figures"), say("quotations"))
BARE_HEADS = (say("what rests on nobody"), say("hedge"))
NOBODY = say("nobody")
PHRASE = 3  # words; a quotation of so few is a title or a phrase, and nobody need speak it
_HOW = {
    "named": say("named"), "described": say("described, not named"), "vague": say("vague"),
    "anonymous": say("anonymous"), "quotation": say("in a quotation without a speaker"), "link": say("link"),
}  # fmt: skip


def summary(table: SourcesTable) -> Message | None:
    """What stands behind the figures, in one line; None where there is none."""
    counts = table.counts
    if not counts.figures:
        return None
    _, sourced, vague, bare = counts
    said = (
        (sourced, say("{count} with a source that is named or described", count=sourced)),
        (vague, say("{count} vague", count=vague)), (bare, say("{count} nobody", count=bare)),
    )  # fmt: skip
    figures = say_of(counts.figures, "{count:,} figure", "{count:,} figures")
    return say("{source}: {facts}", source=figures, facts=several(message for number, message in said if number))


def parts(table: SourcesTable) -> list[tuple[tuple[str, ...], list[tuple[str, ...]]]]:
    """The parts of the table that have rows, each with its heads."""
    places = [*(f.place for f in table.figures), *(q.place for q in table.quotations)]
    line = say(unit(places[0])) if places else ""
    every = [
        ((line, *FIGURE_HEADS), figure_rows(table)), ((line, *QUOTATION_HEADS), quotation_rows(table)),
        (SOURCE_HEADS, source_rows(table)), ((line, *BARE_HEADS), bare_rows(table)),
    ]  # fmt: skip
    return [(heads, rows) for heads, rows in every if rows]


def figure_rows(table: SourcesTable) -> list[tuple[str, ...]]:
    """A row for each figure that rests on somebody."""
    rows: list[tuple[str, ...]] = []
    for figure in table.figures:
        if figure.source is not None:
            rows.append((str(figure.place.line), short(what(figure)), who(figure.source), how(figure.source)))
    return rows


def quotation_rows(table: SourcesTable) -> list[tuple[str, ...]]:
    """A row for each quotation that somebody speaks."""
    return [
        (str(q.place.line), short(q.place.text), who(q.source), how(q.source))
        for q in table.quotations if q.source is not None
    ]  # fmt: skip


def source_rows(table: SourcesTable) -> list[tuple[str, ...]]:
    """A row for each source."""
    return [(s.name, short(s.role), str(s.figures or ""), str(s.quotations or "")) for s in table.sources]


def bare_rows(table: SourcesTable) -> list[tuple[str, ...]]:
    """A row for each figure and quotation that rests on nobody, in the order of the text."""
    bare: list[tuple[Place, str, str]] = [
        (f.place, what(f), f.hedge or "") for f in table.figures if f.source is None and f.wanted
    ]
    bare += [(q.place, q.place.text, "") for q in table.quotations if q.source is None and is_speech(q)]
    return [(str(p.line), short(what), hedge) for p, what, hedge in sorted(bare, key=lambda b: b[0][1:3])]


def what(figure: FigureRow) -> str:
    """A figure with what it counts: "120 ships", "60% (ships)"."""
    if not figure.of:
        return figure.place.text
    whole = figure.kind in ("count", "range", "measure")
    return f"{figure.place.text} {figure.of}" if whole else f"{figure.place.text} ({figure.of})"


def is_speech(quotation: QuotationRow) -> bool:
    """Whether a quotation is more than a phrase in quotation marks."""
    return len(quotation.place.text.split()) > PHRASE


def who(source: SourceRow) -> str:
    """The name that a source resolves to."""
    return short(source.name or source.place.text)


def how(source: SourceRow) -> Message:
    """How good a source it is, and whether it was carried over."""
    kind = _HOW[source.kind]
    return say("{how}, carried over", how=kind) if source.carried else kind


def short(text: str, most: int = 48) -> str:
    """A text on one line, cut to a length."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
