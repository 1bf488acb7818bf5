"""Who says so: what hovering over a figure or a quotation shows, a line for each, as in the table of sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.core.article import Article, Place
from newslint.facts.saying.cues import lexicon
from newslint.reports.sources_rows import how, is_speech, short, what, who
from newslint.reports.sources_table import SourceRow, SourcesTable, table_of

_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$:@-])")  # a draft's words are no markup: an image would be fetched


class WhoSays:
    """Who says what in one draft, as it was read."""

    def __init__(self, article: Article, markdown: bool) -> None:
        self._table: SourcesTable | None = table_of(article) if lexicon(article.language) is not None else None
        self._roles = {source.name: source.role for source in self._table.sources} if self._table else {}
        self._markdown = markdown

    def at(self, offset: int) -> str:
        """What is known of the figure and of the quotation at an offset; "" where there is none."""
        return "\n\n".join(dict.fromkeys(self._lines(offset)))

    def _lines(self, offset: int) -> Iterator[str]:
        for figure in self._table.figures if self._table else ():
            if _holds(figure.place, offset) and (figure.source is not None or figure.wanted):
                yield self._line(what(figure), figure.source, figure.hedge or "")
        for quotation in self._table.quotations if self._table else ():
            if _holds(quotation.place, offset) and (quotation.source is not None or is_speech(quotation)):
                yield self._line(quotation.place.text, quotation.source, "")

    def _line(self, words: str, source: SourceRow | None, hedge: str) -> str:
        if source is None:
            told = "nobody is named" + (f', and the sentence has "{self._shown(hedge)}"' if hedge else "")
            return f"Who says {self._shown(words)}? As far as newslint sees, {told}."
        name, role = who(source), short(self._roles.get(source.name, ""))
        named = self._shown(f"{name}, {role}" if role else name)
        return f"Who says {self._shown(words)}? {named} ({how(source)}; line {source.place.line})."

    def _shown(self, words: str) -> str:
        line = short(words)
        return _MARKUP.sub(r"\\\1", line) if self._markdown else line


def _holds(place: Place, offset: int) -> bool:
    return place.start is not None and place.end is not None and place.start <= offset <= place.end
