"""Say who stands behind a figure that is hedged.

"Around 60% is believed to be occupied" gives readers a number and keeps from them who counted. Either somebody stands
behind it, and the sentence can say who, or it should not be printed as it is.

Silent where a source covers the figure or stands anywhere in its paragraph; in quotations, headlines and captions; on
ages, spans of time and numbers below ten; where the hedge belongs to another clause; and on "allegedly", which in
court reports has its source in the charge. Figures without hedge stand in the table of `newslint sources`; where an
article has many and hardly a source, one note says so.

Sources: Reuters Handbook of Journalism, "Sourcing"; BBC Editorial Guidelines, 3.3 (Accuracy). Measured on 3,000
edited US articles: 6 warnings in 1,000 articles, of 17 read 14 right and 3 debatable; a note in 80.
"""

from __future__ import annotations

from collections.abc import Iterator

import newslint
from newslint import Article, Finding, Related, bad, good
from newslint.facts.figures import Figure
from newslint.facts.hedges import Hedge, governing_hedge
from newslint.facts.sentences import sentence_index
from newslint_rules.sourcing._bare import counted_figures, has_source_nearby

SEVERITY = "warning"
NEEDS = ("cue_verbs", "attribution", "vague_sources")


class Options(newslint.Options):
    """`many`: how many bare figures are worth a note, where fewer than a third as many have a source."""

    many: int = 6


EXAMPLES = [
    good("The mayor said about 60% of the harbour was flooded."),
    good("About 40 boats sank in the storm."),
    good("A 34-year-old man reportedly left the harbour two days ago."),
    bad("Around «60%» of the harbour is believed to be flooded."),
    bad(
        "Harbour in numbers\n\nThe harbour has «120» cranes and 450 berths. It took in 3,400 ships and $90 million. "
        "Some 800 people work there, 60% of them at night."
    ),
    good("Ifølge politiet er omkring 60% af havnen oversvømmet.", language="da"),
    bad("Omkring «60%» af havnen menes at være oversvømmet.", language="da"),
    bad("Angeblich stehen «60%» des Hafens unter Wasser.", language="de"),
    bad("On estime que «60%» du port est inondé.", language="fr"),
    bad("Se cree que el «60%» del puerto está inundado.", language="es"),
    bad("The army reportedly took over «50» prisoners in the valley."),
]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first hedged figure of each sentence, and in one note the figures that are merely bare."""
    reported: set[int] = set()
    bare: list[Figure] = []
    sourced = 0
    for figure, source in counted_figures(article):
        if source is not None:
            sourced += 1
            continue
        hedge = governing_hedge(article, figure.start, figure.end)
        if hedge is None:
            bare.append(figure)
            continue
        sentence = sentence_index(article, figure.start)
        if sentence not in reported and not has_source_nearby(article, figure.start):
            reported.add(sentence)
            yield _hedged(article, figure, hedge)
    if len(bare) >= options.many and len(bare) > 3 * sourced:
        yield _many(bare, sourced)


def _hedged(article: Article, figure: Figure, hedge: Hedge) -> Finding:
    number, words = article.text[figure.start : figure.end], article.text[hedge.start : hedge.end]
    message = f'Who says "{number}"? The sentence has "{words}" and names nobody; name the source or leave it out.'
    return Finding(figure.start, figure.end, message, (Related("same", hedge.start, hedge.end),))


def _many(bare: list[Figure], sourced: int) -> Finding:
    first, *others = bare
    message = (
        f"{len(bare)} figures here rest on nobody, and {sourced or 'none'} on a source; `newslint sources` lists them. "
        "Say once where they come from."
    )
    related = tuple(Related("same", f.start, f.end) for f in others)
    return Finding(first.start, first.end, message, related, severity="note")
