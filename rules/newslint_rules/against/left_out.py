"""Keep what the source says of itself, and the answer of whoever is accused.

A correction, an embargo or an "updates with" at the head of the wire is for whoever takes it over. And an accusation
that goes on without its denial is not the same news.

Silent without a source; on a notice below the text, of what is put right in it; where the article has any such notice,
or any denial; where the accusation stands in no sentence that is matched with one of the source.

Rate: no note on 157 pairs of articles of two outlets, none on 150 translations. Of 12 notes read by fresh eyes on 746
pairs of the crawl 2 were right and 8 debatable, nearly all on notices below the text, and silent since.
Read by fresh eyes, on pairs that nobody had read: of 4 notes 1 debatable, 3 wrong; none of them is told any more.

Sources: AP, News Values and Principles, "Responses"; Reuters, Handbook of Journalism, "Fairness"; IPTC, NewsML-G2,
"Embargo".
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import say
from newslint.facts.against.left_out import left_out

SEVERITY = "note"
LANGUAGES = "all"

_WIRE = (
    "Ann Lund, the mayor of Harwich, was accused on Monday of taking 900 crowns from the harbour fund. Lund denied "
    "it and said the fund was empty."
)
_NOTICED = (
    "Harbour\n\nThe harbour in Harwich is closed.\n\nThe mayor sang.\n\nIt rained.\n\nCorrection: an earlier version"
    " gave another mayor than Lund."
)
EXAMPLES = [
    good("Ann Lund, the mayor of Harwich, was accused of taking 900 crowns from the harbour fund. She denied it.",
         against=_WIRE),
    good("Ann Lund, the mayor of Harwich, was accused of taking 900 crowns from the harbour fund."),
    bad("«Ann Lund, the mayor of Harwich, was accused of taking 900 crowns from the harbour fund.»", against=_WIRE),
    bad("«Harbour»\n\nThe harbour in Harwich is closed.",
        against="Harbour\n\nCorrection: an earlier version gave another harbour.\n\nThe harbour in Harwich is closed."),
    good(
        "Harbour\n\nThe harbour in Harwich is closed.\n\nCorrection: we gave another harbour.",
        against="Harbour\n\nCorrection: an earlier version gave another harbour.\n\nThe harbour in Harwich is closed.",
    ),
    good("Harbour\n\nThe harbour in Harwich is closed.", against=_NOTICED),
    good("Harbour\n\nThe harbour in Harwich is closed.",
         against="Harbour\n\nKillers are still on the run, police say.\n\nThe harbour in Harwich is closed."),
    good("Ann Lund, the mayor of Harwich, was accused of taking 900 crowns from the harbour fund. It rained. On Friday "
         "she strongly rejected all such claims.", against=_WIRE),
    good(
        "The harbour fund of Tarn is rich.",
        against=(
            "Ann Lund, the mayor of Harwich, was accused on Monday of taking 900 crowns from the harbour fund. "
            "Lund denied it and said the fund was empty."
        ),
    ),
]  # fmt: skip


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each notice or denial that the sources have, and the article has not."""
    for lost in left_out(article):
        words = article.sources[lost.source].text[lost.source_start : lost.source_end]
        said = {
            "notice": say('The source begins a paragraph with "{words}", and nothing here does.', words=words),
            "denial": say('The source has an answer to this ("{words}"), and nothing here does.', words=words),
        }
        where = Related("source", lost.source_start, lost.source_end, lost.source)
        yield Finding(lost.start, lost.end, said[lost.kind], (where,))
