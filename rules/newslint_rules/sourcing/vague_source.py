"""Name the source instead of "reportedly" or "experts say".

A headline that "reportedly" says something tells readers that somebody reported it, and not who. "Experts say 40% will
leave" leaves them to guess which experts, and how many.

Silent where the sentence, the one before or the one behind names a source or whose the poll is, where the next
paragraph names one, or the newsroom that reports what is reported stands a few paragraphs away; in the first
paragraphs, which tell in short what those below have a name for; where somebody stands before it who says so ("one
official said it is believed"); on "sources" that stand with a description above, and polls near a poll with a name;
inside quotations; on what critics, supporters or witnesses say, on what moves a market, and on what somebody says that
polls show; on "allegedly" where somebody accuses; on hedges beside a figure, which `sourcing/unsourced-figures`
reports; and on a headline whose story names somebody at once. A figure is not credited to whoever stands in another
clause, nor one that describes ("the man who spent $15 million", "the $89 exam"). One note for each figure that rests on
nobody in particular, one for a headline, and one an article on all other places.

Sources: Reuters Handbook of Journalism, "Sourcing"; AP Stylebook, "anonymous sources", "reportedly". Rate: a note in 16
articles; of 40 read last, in articles that nobody had seen before, 22 were right and 8 debatable (of the 30 that are
told still 22 and 6), after 23 and 11 of 40 (17 and 6 of 23); then, of 45 in 25,786 articles that no reading had had, 28
and 9 (of the 43 that are told still 28 and 9). Of figures credited to nobody in particular 16 were read, and 11 were
right and 4 debatable: too few right for a warning. Of all alarms that fresh eyes read, 280 notes (194 right, 55
debatable, 31 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.article import BODY
from newslint.core.message import marked, say, say_of
from newslint.core.tuples import NamedTuple
from newslint.facts.hedges import Hedge, governing_hedge, hedges
from newslint.facts.saying.wanted import tells_of_market
from newslint.facts.sentences import sentence_index
from newslint.facts.sources import Source, sources_in, sources_with_sentences
from newslint_rules.sourcing._bare import counted_figures
from newslint_rules.sourcing._named_beside import is_named_beside
from newslint_rules.sourcing._vague_figures import is_counting, is_its_own, is_known
from newslint_rules.sourcing._weak_hedges import is_accused_of, is_of_a_deed, is_told_to_somebody

SEVERITY = "note"
LANGUAGES = ("en", "da", "de", "fr", "es")

_TOLD = re.compile(r" (?:have |has |also )?told (?:(?:the )?[A-Z]|the (?:news)?paper|the agency|the station)")
FIRST = 2  # sentences below the headline; whoever reported it stands there

EXAMPLES = [
    good("Mayor reportedly resigns\n\nThe mayor has resigned, Anna Holm of the city council said."),
    good("Experts say the ferry will sink. Ann Holm, a shipbuilder, told the Harbour Post that it leaks."),
    good("Critics say the ferry was too old. The harbour is empty today."),
    good("Surveys show that 61% want the bridge. A poll that Tarn Research made in May had the highest share."),
    good("The harbour is empty, sources told the Harbour Post. The last ferry left on Monday."),
    good("The harbour is empty. Sources also told Fox News that the last ferry left on Monday."),
    good("The prosecutor charged two men with the theft of a boat that they allegedly sold."),
    good("The ferry will sink, experts say. It is old.\n\nIt leaks. Ann Holm, a sailor, told the Harbour Post so."),
    good("A scientist on board said it is believed that the ferry leaks. It was built long ago."),
    bad("The ferry leaks. «It is believed» that it will sink. It was built long ago."),
    bad("The ferry leaks. The storms late last month «are believed» to be at fault. It was built long ago."),
    good("The port is reportedly sold. It was built long ago.\n\nIt lost money. The Harbour Post saw the contract."),
    good("The loss would have to be attributed to the storm."),
    bad("Old men—those who died early—«are said» to stay."),
    good("When all was said and done, the harbour was empty."),
    bad("Mayor «reportedly» resigns\n\nThe town is without a mayor this morning.\n\nNobody was at the town hall."),
    bad("The harbour is empty. «Experts» say that 40% of all ferries will be sold. The last one left on Monday."),
    bad("Borgmesteren er «angiveligt» gået\n\nByen er uden borgmester i dag. Ingen var på rådhuset.", language="da"),
    bad("Bürgermeister «angeblich» weg\n\nDie Stadt ist ohne Chef. Niemand war im Rathaus.", language="de"),
    bad("Le maire serait «apparemment» parti\n\nLa ville est sans maire. La mairie était fermée.", language="fr"),
    bad("El alcalde «supuestamente» dimite\n\nLa ciudad está sin alcalde. La casa estaba vacía.", language="es"),
    bad("Standfirst: The owner «allegedly» wants to sell.\n\nPort shut\n\nNobody was there. The town is quiet."),
    bad("The harbour is empty. The ferry was «allegedly» sold to a neighbour. It was old."),
    bad("«It has emerged» that the port hid a report on the quay for three years."),
    good("The harbour will move, analysts say.\n\n“It is too small,” said Ann Holm, a shipbuilder. “It always was.”"),
    good("The number missed analysts’ forecasts that 10 percent would leave."),
    good("The harbour has reportedly been sold.\n\nThe Harbour Post reported on it on Monday. It is empty today."),
    bad("The harbour has «reportedly» been sold.\n\nThe quay, according to Ann Holm, is not. It is empty today."),
    good("Ann Holm says that polls show the harbour is loved. It is empty today."),
    good("A video purportedly showing a monster made him laugh."),
    good("Residents sued the harbour, saying that it was loud. It is empty today."),
    good("Harbour\n\nThe harbour is sinking, experts say.\n\nIt is old.\n\nIt leaks.\n\nAnn Holm, a sailor, said so."),
    good("Three port sources said the ferry leaks. It is old. It is shut, sources said."),
    good("Shares fell, and stocks closed lower. Analysts cited the storm."),
    good("The port was shut after it was reported that a crane was loose."),
    good("The mayor left his pugnacious, allegedly unseemly manner at home."),
    good("Profit rose 5%, where analysts had expected 3%."),
    good("The harbour is reportedly empty.\n\nAccording to the Tarn Union, it will be sold."),
    good("It is far from what had previously been thought to be the best harbour."),
    bad("«Analysts» expected 3% for the year."),
    good("“Experts say that 40% of all ferries will be sold,” she said. Witnesses say the ferry sank."),
    good("The harbour is empty. The man who is said to have spent $15 million on it left on Monday."),
]


class _Vague(NamedTuple):
    start: int
    end: int


_CREDITED = marked('"{number}" is credited only to "{words}". Name one, or the study.')
_ABOVE = marked('"{words}" above: name who reports it, or cut the word if the story confirms it.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report hedges above the text and vague sources of figures one by one, the rest in one note."""
    figures = counted_figures(article)
    beside = {governing_hedge(article, f.start, f.end) for f, source in figures if source is None}
    numbers: dict[int, str] = {}
    for figure, source in figures:
        if source is not None and is_counting(article, source) and is_its_own(article, source, figure):
            numbers.setdefault(source.start, article.text[figure.start : figure.end])
    rest: list[_Vague] = []
    places: set[Hedge | Source] = {*_open_hedges(article, beside), *_open_sources(article)}
    for place in sorted(places, key=lambda p: (p.start, p.end, isinstance(p, Source))):
        words = article.text[place.start : place.end]
        kind = article.block_at(place.start).kind
        if kind in ("headline", "standfirst"):
            yield from _above(article, place, words)
        elif place.start in numbers:
            yield Finding(place.start, place.end, say(_CREDITED, number=numbers[place.start], words=words))
        elif kind in BODY:
            rest.append(_Vague(place.start, place.end))
    if rest:
        yield _note(article, rest)


def _above(article: Article, place: Hedge | Source, words: str) -> Iterator[Finding]:
    """Report a hedge above the text, unless the story names its source at once."""
    if not isinstance(place, Hedge):
        return
    first = sentence_index(article, place.end) + 1
    if not any(s.kind == "named" for i in range(first, first + FIRST) for s in sources_in(article, i)):
        message = say(_ABOVE, words=words)
        yield Finding(place.start, place.end, message)


def _open_hedges(article: Article, beside: set[Hedge | None]) -> Iterator[Hedge]:
    for hedge in hedges(article):
        above = article.block_at(hedge.start).kind in ("headline", "standfirst")
        if hedge in beside or (is_named_beside(article, hedge) and not above) or is_told_to_somebody(article, hedge):
            continue
        if not hedge.weak or ((above or is_of_a_deed(article, hedge)) and not is_accused_of(article, hedge)):
            yield hedge


def _open_sources(article: Article) -> Iterator[Source]:
    for source, sentence in sources_with_sentences(article):
        told = _TOLD.match(article.text, source.end)  # "sources told the Courier": the newsroom knows them
        if told is not None or not is_counting(article, source) or is_known(article, source, sentence):
            continue
        if any(tells_of_market(article, number) for number in (max(0, sentence - 1), sentence)):
            continue
        if not is_named_beside(article, source):
            yield source


def _note(article: Article, places: list[_Vague]) -> Finding:
    first, *others = places
    words = article.text[first.start : first.end]
    message = say('"{words}" names nobody. Who says so?', words=words)
    if others:
        message = say_of(
            len(others), '"{words}" names nobody, as does one more. Who says so?',
            '"{words}" names nobody, as do {count} more. Who says so?', words=words,
        )  # fmt: skip
    related = tuple(Related("same", p.start, p.end) for p in others)
    return Finding(first.start, first.end, message, related)
