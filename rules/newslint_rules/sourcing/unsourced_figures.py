"""Say who stands behind a figure that is hedged.

"Around 60% is believed to be occupied" gives readers a number and keeps from them who counted. Either somebody stands
behind it, and the sentence can say who, or it should not be printed as it is.

Silent where a source covers the figure or stands anywhere in its paragraph, or "by" and a name behind it; where the
same figure has a source elsewhere; in quotations, headlines, captions and lines of tables; on ages, spans of time and
numbers below ten, on votes, prices, levels of markets and what law sets; where the hedge belongs to another clause; and
on "allegedly". Figures without hedge stand in the table of `newslint sources`; where an article has many and names no
source at all, one note says so.

Sources: Reuters Handbook of Journalism, "Sourcing"; BBC Editorial Guidelines, 3.3 (Accuracy). Rate: 1 note on a hedged
figure in 500 articles; of 12 read last, in articles that nobody had seen before, 8 were right and 2 debatable (of the
11 that are told still 8 and 2), after 26 and 4 of 34; then of 4 in articles that no reading had had 3 were right. The
note on many is too rare to say (1 in 6,000, debatable). Of all alarms that fresh eyes read, 70 notes (57 right, 7
debatable, 6 wrong) are told still.
"""

from __future__ import annotations

from collections.abc import Iterator

import newslint
from newslint import Article, Finding, Related, bad, good
from newslint.core.message import marked, say, several
from newslint.facts.figures import Figure
from newslint.facts.hedges import Hedge, governing_hedge
from newslint.facts.saying.cues import lexicon
from newslint.facts.saying.wanted import wants_source
from newslint.facts.sentences import sentence_at, sentence_index
from newslint.facts.sources import sources_with_sentences
from newslint_rules.sourcing._bare import counted_figures, is_personal, is_told_of

SEVERITY = "note"
NEEDS = ("cue_verbs", "attribution", "vague_sources")


SHOWN = 3  # figures that the note names


class Options(newslint.Options):
    """`many`: how many bare figures are worth a note, where the article names no source."""

    many: int = 6


EXAMPLES = [
    good("The man is believed to be aged 60, and his son is said to have left at the age of 40."),
    good("The mayor said about 60% of the harbour was flooded."),
    good("About 40 boats sank in the storm."),
    good("A 34-year-old man reportedly left the harbour two days ago."),
    bad("Around «60%» of the harbour is believed to be flooded."),
    good("About 45% of crews are thought to be ill, by the count of the Harbour Post."),
    bad(
        "Harbour in numbers\n\nThe harbour has 120 cranes and 450 berths. It took in «3,400» ships and $90 million. "
        "Some 800 people work there, 60% of them at night."
    ),
    good(
        "The law\n\nThe bill sets fines of $120 to $450. It passed with 340 votes to 90. A limit of 800 people holds, "
        "and 60% of all votes are needed."
    ),
    bad(
        "Our harbour\n\nWe like it. It has 120 cranes and 450 berths. It took in «3,400» ships and $90 million. "
        "Some 800 people work there, 60% of them at night. We go there when we can."
    ),
    good(
        "Our harbour\n\nWe like it. The harbour has 120 cranes and 450 berths. It took in 3,400 ships and $90 million. "
        "Some 800 people work there, 60% of them at night. We go there when we can, as we do."
    ),
    good("Ifølge politiet er omkring 60% af havnen oversvømmet.", language="da"),
    bad("Omkring «60%» af havnen menes at være oversvømmet.", language="da"),
    bad("Angeblich stehen «60%» des Hafens unter Wasser.", language="de"),
    bad("On estime que «60%» du port est inondé.", language="fr"),
    bad("Se cree que el «60%» del puerto está inundado.", language="es"),
    bad("The army reportedly took over «50» prisoners in the valley."),
    good(
        "The harbour has 120 cranes and 450 berths. It took in 3,400 ships and $90 million. Some 800 people work "
        "there, 60% of them at night.\n\nSome 300 ships and 40 boats were late, the mayor said on Monday."
    ),
    good(
        "“Around 60% of the harbour is believed to be flooded,” she said. Around 60% of the harbour is allegedly "
        "flooded.",
    ),
]

_HEDGED = marked(
    'Who says "{number}"? The sentence has "{words}" and names nobody. Name the source, or cut the figure.'
)
_SHOWN = marked('"{number}"')
_NONE = marked(
    "None of the {all} figures has a source, such as {some} and {last}. If they share one, say so once, high up."
)
_MANY = marked(
    "No source for {bare} of {all} figures, such as {some} and {last}. If they share one, say so once, high up."
)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first hedged figure of each sentence, and in one note the figures that are merely bare."""
    reported: set[int] = set()
    bare: list[Figure] = []
    sourced, counted = 0, counted_figures(article)
    told = {(figure.value, figure.unit, figure.of) for figure, source in counted if source is not None}
    for figure, source in counted:
        if source is not None:
            sourced += 1
            continue
        hedge = governing_hedge(article, figure.start, figure.end)
        if hedge is None:
            if _is_in_sentence(article, figure) and not is_told_of(article, figure) and wants_source(article, figure):
                bare.append(figure)
            continue
        text = _is_in_sentence(article, figure) and not _describes(article, figure, hedge)
        if not text or not wants_source(article, figure):
            continue
        sentence = sentence_index(article, figure.start)
        known = _has_agent(article, figure) or is_told_of(article, figure)
        known = known or (figure.value, figure.unit, figure.of) in told
        if sentence not in reported and not known:
            reported.add(sentence)
            yield _hedged(article, figure, hedge)
    if len(bare) >= options.many and _names_nobody(article) and not is_personal(article):
        yield _many(article, bare, sourced)


def _names_nobody(article: Article) -> bool:
    return not any(s.kind in ("named", "described") for s, _ in sources_with_sentences(article))


def _is_in_sentence(article: Article, figure: Figure) -> bool:
    """Whether the paragraph of a figure is text, and no line of a table."""
    block = article.block_at(figure.start)
    return article.text[block.start : block.end].rstrip('”"’)')[-1:] in (".", "!", "?", ":")


def _describes(article: Article, figure: Figure, hedge: Hedge) -> bool:
    """Whether a participle between hedge and figure makes the figure a description: "a jet carrying 162 people"."""
    words = lexicon(article.language)
    between = article.text[hedge.end : figure.start].split()
    gerunds = tuple(words.small["gerunds"]) if words is not None else ()
    return bool(gerunds) and any(word.endswith(gerunds) for word in between)


def _has_agent(article: Article, figure: Figure) -> bool:
    """Whether "by" and a name stand behind a figure in its sentence: "estimated to be $4 billion by Ledger"."""
    words = lexicon(article.language)
    sentence = sentence_at(article, figure.start)
    behind = article.text[figure.end : sentence.end].split()
    pairs = zip(behind, behind[1:], strict=False)
    return words is not None and any(w in words.small["by"] and name[0].isupper() for w, name in pairs)


def _hedged(article: Article, figure: Figure, hedge: Hedge) -> Finding:
    number, words = article.text[figure.start : figure.end], article.text[hedge.start : hedge.end]
    message = say(_HEDGED, number=number, words=words)
    return Finding(figure.start, figure.end, message, (Related("same", hedge.start, hedge.end),))


def _many(article: Article, bare: list[Figure], sourced: int) -> Finding:
    """One note at the first of the figures that most want a source: shares, sums, and the largest counts."""
    weighed = sorted(bare, key=lambda f: (f.kind not in ("percent", "money"), -f.value))[:SHOWN]
    first, *others = sorted(weighed)
    *some, last = (say(_SHOWN, number=article.text[f.start : f.end]) for f in (first, *others))
    shown = {"all": len(bare) + sourced, "some": several(some), "last": last}
    message = say(_MANY, bare=len(bare), **shown) if sourced else say(_NONE, **shown)
    related = tuple(Related("same", f.start, f.end) for f in others)
    return Finding(first.start, first.end, message, related, severity="note")
