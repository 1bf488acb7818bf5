"""Name the source instead of "reportedly" or "experts say".

A headline that "reportedly" says something tells readers that somebody reported it, and not who. "Experts say 40% will
leave" leaves them to guess which experts, and how many.

Silent where the sentence or the next one names the source, inside quotations, and on hedges beside a figure, which
`sourcing/unsourced-figures` reports. Below the headline and standfirst, and without a figure, all such places of an
article are one note.

Sources: Reuters Handbook of Journalism, "Sourcing"; AP Stylebook, "anonymous sources", "reportedly". Measured on
3,000 edited US articles: 10 warnings in 1,000 articles, of 30 read 24 right, 5 debatable; a note in 230.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.article import BODY
from newslint.core.tuples import NamedTuple
from newslint.facts.hedges import Hedge, governing_hedge, hedges
from newslint.facts.sentences import sentence_index
from newslint.facts.sources import Source, sources_with_sentences
from newslint_rules.sourcing._bare import counted_figures, names_a_source
from newslint_rules.sourcing._vague import is_counting, is_led

SEVERITY = "warning"
NEEDS = ("cue_verbs", "attribution", "vague_sources")

EXAMPLES = [
    good("Mayor reportedly resigns\n\nThe mayor has resigned, Anna Holm of the city council said."),
    good("Experts say the ferry will sink. Ann Holm, a shipbuilder, told the Harbour Post that it leaks."),
    bad("Mayor «reportedly» resigns\n\nThe town is without a mayor this morning.\n\nNobody was at the town hall."),
    bad("The harbour is empty. «Experts» say that 40% of all ferries will be sold. The last one left on Monday."),
    bad("Borgmesteren er «angiveligt» gået\n\nByen er uden borgmester i dag. Ingen var på rådhuset.", language="da"),
    bad("Bürgermeister «angeblich» weg\n\nDie Stadt ist ohne Chef. Niemand war im Rathaus.", language="de"),
    bad("Le maire serait «apparemment» parti\n\nLa ville est sans maire. La mairie était fermée.", language="fr"),
    bad("El alcalde «supuestamente» dimite\n\nLa ciudad está sin alcalde. La casa estaba vacía.", language="es"),
    bad("The harbour is empty. The ferry was «allegedly» sold to a neighbour. Critics say it was old."),
]


class _Vague(NamedTuple):
    start: int
    end: int


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report hedges above the text and vague sources of figures one by one, the rest in one note."""
    figures = list(counted_figures(article))
    beside = {governing_hedge(article, f.start, f.end) for f, source in figures if source is None}
    of_figures = {s.start for f, s in figures if s is not None and is_counting(article, s) and not is_led(article, f)}
    rest: list[_Vague] = []
    places: set[Hedge | Source] = {*_open_hedges(article, beside), *_open_sources(article)}
    for place in sorted(places, key=lambda p: (p.start, p.end, isinstance(p, Source))):
        above = article.block_at(place.start).kind in ("headline", "standfirst")
        words = article.text[place.start : place.end]
        if isinstance(place, Hedge) and above:
            yield Finding(place.start, place.end, f'"{words}" names nobody; say who says so.')
        elif place.start in of_figures:
            message = f'A figure rests on "{words}", and nobody is named; say which, or who.'
            yield Finding(place.start, place.end, message)
        elif article.block_at(place.start).kind in BODY:
            rest.append(_Vague(place.start, place.end))
    if rest:
        yield _note(article, rest)



def _open_hedges(article: Article, beside: set[Hedge | None]) -> Iterator[Hedge]:
    for hedge in hedges(article):
        if hedge not in beside and not names_a_source(article, sentence_index(article, hedge.start)):
            yield hedge


def _open_sources(article: Article) -> Iterator[Source]:
    for source, sentence in sources_with_sentences(article):
        if source.kind == "vague" and not names_a_source(article, sentence):
            yield source


def _note(article: Article, places: list[_Vague]) -> Finding:
    first, *others = places
    words = article.text[first.start : first.end]
    more = "" if not others else ", as does one more" if len(others) == 1 else f", as do {len(others)} more"
    message = f'"{words}" names nobody{more}; say who says so.'
    related = tuple(Related("same", p.start, p.end) for p in others)
    return Finding(first.start, first.end, message, related, severity="note")
