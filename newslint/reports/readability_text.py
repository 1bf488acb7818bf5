"""Tables of readability for a person at a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.core.record import ErrorRecord
from newslint.reports.readability_table import ReadabilityTable, Scored
from newslint.reports.wording import plural, short_where, shortened

_SAMPLE = 100  # words; Flesch took samples of that length
_WIDTH = 70  # characters shown of a sentence


def write(tables: Sequence[ReadabilityTable], errors: Sequence[ErrorRecord]) -> str:
    """The tables as text; the errors go to standard error by themselves."""
    return "\n".join(_article(t) for t in tables)


def _article(table: ReadabilityTable) -> str:
    counts = f"{plural(table.whole.words, 'word')} in {plural(table.whole.sentences, 'sentence')}"
    lines = [f"{table.path}: {counts}, language {table.language}, counted by {table.engine}"]
    if not table.whole.scores:
        return lines[0] + "\n"
    if table.whole.words < _SAMPLE:
        lines.append(f"  (scores of fewer than {_SAMPLE} words say little)")
    lines += [f"  {name:<32}{score:8.2f}" for name, score in table.whole.scores.items()]
    if table.sections:
        lines += ["", f"  {'words':>5}  {table.measure}, section by section"]
        for row in table.sections:
            heading = row.heading.text if row.heading else "(before the first heading)"
            measured = _measured(row.scored, table.measure)
            lines.append(f"  {row.scored.words:>5}  {measured}  {shortened(heading, _WIDTH)}")
    if table.hardest:
        lines += ["", f"  {'words':>5}  {table.measure} of the hardest sentences"]
        for hard in table.hardest:
            where = short_where(hard.place)
            lines.append(f"  {hard.words:>5}  {hard.score:6.1f}  {where:<8} {shortened(hard.place.text, _WIDTH)}")
    return "\n".join(lines) + "\n"


def _measured(scored: Scored, measure: str) -> str:
    return f"{scored.scores[measure]:6.1f}" if measure in scored.scores else "     –"
