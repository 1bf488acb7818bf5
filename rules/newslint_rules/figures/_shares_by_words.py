"""Shares of people above 100%: "120 Prozent der Wähler".

For languages that list who can be no more than all of themselves (`parts.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Related
from newslint.core.message import marked, say
from newslint.facts.changes_by_words import is_of_a_change
from newslint.facts.figures import figures
from newslint.facts.quotations import quotation_at
from newslint.languages import any_of, by_kind
from newslint.languages.kinds import PARTS

_TOO_MANY = marked("No more than 100% of people can do anything; check this share.")


@cache
def _sharers(language: str) -> re.Pattern[str] | None:
    kinds = by_kind(language, "parts", PARTS)
    if not kinds["sharers"]:
        return None
    of = rf"(?:{any_of(kinds['of'])}) (?:[^\W\d_]+ )?" if kinds["of"] else ""  # a case says so too
    return re.compile(rf" {of}(?:{any_of(kinds['sharers'])})(?!\w)", re.IGNORECASE)


def shares_by_words(article: Article) -> Iterator[Finding]:
    """The first share of people of more than 100%, with all others."""
    behind = _sharers(article.primary_language)
    if behind is None:
        return
    above = (f for f in figures(article) if f.kind == "percent" and f.value > 100 and f.high is None)
    found = [f for f in above if behind.match(article.text, f.end) and not quotation_at(article, f.start, f.end)]
    found = [f for f in found if not is_of_a_change(article.text, f.start, article.primary_language)]
    if found:
        related = tuple(Related("same", f.start, f.end) for f in found[1:])
        yield Finding(found[0].start, found[0].end, say(_TOO_MANY), related)
