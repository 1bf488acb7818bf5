"""The table of a comparison: each fact of a draft, where a source has it, and what differs."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article, Place
from newslint.core.message import Message, say
from newslint.core.tuples import NamedTuple
from newslint.facts.against.dates import held_dates
from newslint.facts.against.figures import held_figures
from newslint.facts.against.held import Held, Status
from newslint.facts.against.names import held_names
from newslint.facts.against.quotations import held_quotations

SAID: dict[Status, Message] = {
    "same": say("the same"), "follows": say("follows"), "differs": say("differs"), "missing": say("added"),
    "unsure": say("not found"),
}  # fmt: skip
HOW = {
    "elsewhere": say("stands elsewhere"), "words": say("other words"), "added": say("words added"),
    "speaker": say("another speaker"),
    "spelling": say("another spelling"), "form": say("another form of the name"), "unit": say("another unit"),
    "currency": say("another currency"), "separator": say("reads as another number"), "shortened": say("shortened"),
    "unmarked": say("stands there without quotation marks"), "converted": say("converted"), "rounded": say("rounded"),
    "together": say("these names do not stand together there"), "in other words": say("in other words"),
    "added up": say("added up"), "as a difference": say("as a difference"), "as a share": say("as a share"),
}  # fmt: skip


class Row(NamedTuple):
    """A fact of the draft at a place, what is said of it, and where a source has what it is compared with.

    `path` is that of the source, empty where none has a place for it. `spans` are the two places in the texts, the
    source's with its number, or -1.
    """

    kind: str
    place: Place
    status: Status
    how: str
    path: str
    there: Place | None
    spans: tuple[int, int, int, int, int]


class Comparison(NamedTuple):
    """A draft and its sources: the rows in the order of the draft, and the blocks of each text.

    `texts` has the draft first, each block as its kind, its start and its words; `languages` are those of the texts,
    and `spoken` is the one in which to tell of them.
    """

    paths: tuple[str, ...]
    rows: tuple[Row, ...]
    texts: tuple[tuple[tuple[str, int, str], ...], ...]
    languages: tuple[str, ...]
    spoken: str


def compared(article: Article, spoken: str | None = None) -> Comparison:
    """A draft compared with its sources, to be told of in a language; without one in that of the draft."""
    every = [*held_figures(article), *held_dates(article), *held_names(article), *held_quotations(article)]
    rows = [_row(article, held) for held in sorted(every, key=lambda h: (h.start, -h.end))]
    whole = (article, *article.sources)
    texts, languages = tuple(tuple(_blocks(a)) for a in whole), tuple(a.language for a in whole)
    return Comparison(tuple(a.path for a in whole), tuple(rows), texts, languages, spoken or article.language)


def _row(article: Article, held: Held) -> Row:
    place = article.place(held.start, held.end)
    if held.source_start < 0:
        return Row(held.kind, place, held.status, held.how, "", None, (held.start, held.end, -1, -1, -1))
    source = article.sources[held.source]
    there = source.place(held.source_start, held.source_end)
    spans = (held.start, held.end, held.source, held.source_start, held.source_end)
    return Row(held.kind, place, held.status, held.how, source.path, there, spans)


def _blocks(article: Article) -> Iterator[tuple[str, int, str]]:
    for block in article.blocks:
        yield block.kind, block.start, article.text[block.start : block.end]


def what(row: Row) -> Message:
    """What is said of a fact, in words."""
    said = SAID[row.status]
    return say("{status}: {how}", status=said, how=HOW.get(row.how, row.how)) if row.how else said
