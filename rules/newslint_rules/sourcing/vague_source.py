"""Name the source instead of "reportedly" or "experts say".

A headline that "reportedly" says something tells readers that somebody reported it and not who. Below the headline
it is a note.

Silent where the same sentence or the next one names the source, inside quotations, and on hedges beside a figure,
which `sourcing/unsourced-figures` reports.

Sources: Reuters Handbook of Journalism, "Sourcing"; AP Stylebook, "anonymous sources", "reportedly".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.facts.figures import figures
from newslint.facts.hedges import hedge_at, hedges
from newslint.facts.sentences import sentence_index
from newslint.facts.sources import sources_in

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    good("Mayor reportedly resigns\n\nAnna Holm, the mayor, has resigned, according to the city council."),
    bad("Mayor «reportedly» resigns\n\nThe town is without a mayor this morning.\n\nNobody was at the town hall."),
    bad("The harbour is empty. The ferry was «allegedly» sold to a neighbour. It left on Monday."),
]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report hedges without a source."""
    beside = {hedge_at(article, f.start, f.end) for f in figures(article)}
    for hedge in hedges(article):
        kind = article.block_at(hedge.start).kind
        above = kind in ("headline", "standfirst")
        if (hedge in beside and not above) or _is_named(article, hedge.start):
            continue
        words = article.text[hedge.start : hedge.end]
        message = f'"{words}" names nobody; say who says so.'
        yield Finding(hedge.start, hedge.end, message, severity=None if above else "note")


def _is_named(article: Article, offset: int) -> bool:
    """Whether the sentence at `offset` or the next one has a source that is named."""
    sentence = sentence_index(article, offset)
    return any(s.kind in ("named", "described") for i in (sentence, sentence + 1) for s in sources_in(article, i))
