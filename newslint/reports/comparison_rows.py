"""A comparison as rows of words, for a person to read."""

from __future__ import annotations

from newslint.core.message import Message, say, say_of
from newslint.reports.comparison import Comparison, what
from newslint.reports.wording import short_where, shortened

KINDS = {"figure": say("figure"), "name": say("name"), "date": say("date"), "quotation": say("quotation")}
HEADS = (
    say("place in the text"), say("kind"), say("in the draft"), say("compared"), say("in the source"),
    say("place there"),
)  # fmt: skip
_SHOWN = 44  # characters of a fact


def rows_of(comparison: Comparison) -> list[tuple[str, ...]]:
    """The facts, one a row."""
    several = len(comparison.paths) > 2
    found: list[tuple[str, ...]] = []
    for row in comparison.rows:
        there = short_where(row.there) if row.there else ""
        there = f"{row.path} {there}" if several and there else there
        found.append((
            short_where(row.place), KINDS[row.kind], shortened(row.place.text, _SHOWN), what(row),
            shortened(row.there.text, _SHOWN) if row.there else "", there,
        ))  # fmt: skip
    return found


def summary(comparison: Comparison) -> Message:
    """How many facts there are, and how many of them are not as the sources have them."""
    differ, added, unsure = (sum(row.status == s for row in comparison.rows) for s in ("differs", "missing", "unsure"))
    facts = say_of(len(comparison.rows), "{count:,} fact", "{count:,} facts")
    counts = "{facts}: {differ:,} differ, {added:,} added, {unsure:,} not found"
    return say(counts, facts=facts, differ=differ, added=added, unsure=unsure)
