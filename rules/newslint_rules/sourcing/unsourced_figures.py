"""Say who stands behind a figure that is hedged or comes from a survey.

"Around 60% is believed to be occupied" gives readers a number and keeps from them who counted. Either somebody stands
behind it, and the sentence can say who, or it should not be printed as it is.

Silent where a source covers the figure, in the figure's own sentence or carried over from the one before; in
quotations, headlines and captions; and on figures that are neither hedged nor of a survey: these stand in the table of
`newslint sources`, and one note an article points to them where they outnumber those with a source.

Sources: Reuters Handbook of Journalism, "Sourcing"; BBC Editorial Guidelines, 3.3 (Accuracy).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.article import BODY
from newslint.facts.figures import Figure, figures
from newslint.facts.hedges import Hedge, hedge_at
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_index
from newslint.facts.sources import source_of

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    good("The mayor said about 60% of the harbour was flooded."),
    good("About 40 boats sank in the storm."),
    bad("Around «60%» of the harbour is believed to be flooded."),
    bad("The army reportedly took over «50» prisoners in the valley."),
]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first such figure of each sentence."""
    reported = set()
    for figure in figures(article):
        if article.block_at(figure.start).kind not in BODY or quotation_at(article, figure.start, figure.end):
            continue
        sentence = sentence_index(article, figure.start)
        if sentence in reported:
            continue
        hedge = hedge_at(article, figure.start, figure.end)
        if hedge is not None and source_of(article, figure.start, figure.end) is None:
            reported.add(sentence)
            yield _finding(article, figure, hedge)


def _finding(article: Article, figure: Figure, hedge: Hedge) -> Finding:
    words = article.text[hedge.start : hedge.end]
    message = (
        f'Who says "{article.text[figure.start : figure.end]}"? The sentence has "{words}" and names nobody; '
        "name the source or take the figure out."
    )
    return Finding(figure.start, figure.end, message, (Related("same", hedge.start, hedge.end),))
