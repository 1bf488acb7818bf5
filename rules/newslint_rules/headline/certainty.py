"""Do not be more certain in the headline than in the text.

"17,000 troops sent" above and "up to 17,000" below, "will shut" above and "may shut" below, or a claim above that is
"residents say" below: most readers see the headline alone, and take the guess for the fact.

In other languages than English numbers are read, and claims of some that nobody names. "Will" is read where the text
has "may", "could" or "might" before the same verb, and nowhere "will" as near to it; a noun, where the text has
"alleged" wherever it names it; and what one side claims and the other denies in one of the first sentences.

A verb of the headline that says more than the lead does ("bans" over "restrict", "convicted" over "charged"), or that
the lead has with "may", "plans to" or "reportedly", is told of where no sentence of the text has it as a fact
(newslint/languages/en/headline_steps.txt).

Silent on "about" and "roughly" before sums, shares, measures and round numbers, and on "more than" and "nearly", which
headlines round; where the text gives the number or the claim without doubt anywhere; on numbers below ten and large
ones of three digits and more ("some 28,600"); on a claim where the headline says who says so; where it has a hedge of
its own; and on words that both merely share. A note where "about", "some" or "around" is all that is missing.

Sources: Reuters Handbook of Journalism, "Headlines"; IPSO Editors' Code, clause 1. Rate: 10 warnings in 31,785 US news
articles, five of them of verbs that say more, of which their maker found two right and three debatable; none in 2,258
articles in twelve other languages. Of all alarms that fresh eyes read, 5 warnings (5 right) and 2 notes (1 right, 1
debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Options, Related, bad, good
from newslint.core.around import in_front
from newslint.core.message import marked, say
from newslint.facts.attributions import attributions
from newslint.facts.derivation import around
from newslint.facts.figures import Figure, figures
from newslint.facts.intervals import leaning
from newslint.facts.quotations import quotation_at
from newslint.facts.saying.source_names import named_sources
from newslint.facts.sentences import sentence_index, sentences
from newslint.languages import words
from newslint_rules.headline._claims import is_said_once, shared_run
from newslint_rules.headline._hedges import dropped
from newslint_rules.headline._steps import overstated

SEVERITY = "warning"
NEEDS = ("headline_doubts", "headline_limits")

_MILLIONS = 10_000  # size of the last place of a number that is given in millions: 6.1 million
_CLOSE, _LARGE = 3, 10_000  # digits before the noughts of a large number that is given closely
FEW = 10  # a smaller number counts cases, and is exact
_WORD = re.compile(r"[\w’'-]+")
_EXACT = marked('"{number}" is exact here; below it is "{hedge} {exact}". Say so above too.')

_FILL = "The people on the river have spoken of little else since the winter, and they will speak of it on Friday. " * 3
EXAMPLES = [
    good("Bridge cost 28,600 jobs\n\nThe bridge cost some 28,600 jobs."),
    bad("Bridge cost «28,000» jobs\n\nThe bridge cost some 28,000 jobs."),
    good("Port to cut 300 jobs\n\nThe port will cut 300 jobs, about 300 of them in the docks, it said in a letter."),
    good("Port to lose $300m\n\nThe port will lose about $300 million, said Ann Holm of the union on Monday."),
    good("Some 300 jobs to go\n\nUp to 300 jobs will go at the port, said Ann Holm of the union on Monday."),
    bad("Toll «will double» in May\n\nThe toll on the bridge may double in May, the county said."),
    good("Toll will double in May\n\nThe toll may double again. The toll on the bridge will double in May, it said."),
    good("Will toll double in May?\n\nThe toll on the bridge may double in May, the county said."),
    bad("Man held over «attack» on mill\n\nThe alleged attack was on Monday. Nobody saw the alleged attack, he said."),
    good("Man held over attack on mill\n\nThe alleged attack was on Monday. The attack shook the mill, he said."),
    bad("«Army fired rocket at hospital»\n\nThe army fired it, the rebels claimed; the army denied it on Monday."),
    good("Army fired rocket, say rebels\n\nThe army fired it, the rebels claimed; the army denied it on Monday."),
    good("Port to cut 300 jobs\n\nAbout 300 jobs will go at the port, said Ann Holm of the union on Monday."),
    bad("Port to cut «17,000» jobs\n\nAbout 17,000 jobs will go at the port, said Ann Holm of the union on Monday."),
    bad("Port to cut «312» jobs\n\nAbout 312 jobs will go at the port, said Ann Holm of the union on Monday."),
    bad("Port to lose «$300m»\n\nThe port will lose up to $300 million, said Ann Holm of the union on Monday."),
    bad("Port to cut «300» jobs\n\nUp to 300 jobs will go at the port, said Ann Holm of the union on Monday."),
    bad("The harbour «has been dead for years»\n\nThe harbour, residents say, has been dead for years. It is sold."),
    good("Residents say the harbour is dead\n\nThe harbour, residents say, has been dead for years. It is sold."),
    good("“The harbour has been dead for years”\n\nThe harbour, residents say, has been dead for years."),
    good("Port to cut 9 jobs\n\nUp to 9 jobs will go at the port, said Ann Holm of the union on Monday."),
    bad("Port to cut «10» jobs\n\nUp to 10 jobs will go at the port, said Ann Holm of the union on Monday."),
    good("Ferries carry 6.1 million\n\nThe ferries carry approximately 6.1 million, it said in a letter."),
    good("Ferry carries about 300\n\nThe ferry carries about 300, it said in a letter."),
    good("Port to cut more than 300 jobs\n\nThe port will cut 310 jobs, nearly 300 of them in the docks, it said."),
    good("Toll may double in May\n\nThe toll on the bridge may double in May, the county said."),
    bad(f"Town «bans» carts from quay\n\nThe town plans to restrict the carts on the quay.\n\n{_FILL}"),
    good(f"Town bans carts from quay\n\nThe town plans to restrict the carts on the quay. It banned them.\n\n{_FILL}"),
    bad(f"New drug «cures» cold\n\nA new drug could cure the common cold.\n\n{_FILL}"),
    good(f"New drug cures cold\n\nA new drug could cure the common cold. It cures the mice.\n\n{_FILL}"),
    good(f"New drug may cure cold\n\nA new drug could cure the common cold.\n\n{_FILL}"),
    bad(f"Town to «build» second bridge\n\nThe town is considering a second bridge.\n\n{_FILL}"),
]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report numbers that are exact above only, and claims that only some unnamed source makes below."""
    headline = article.headline
    if headline is None:
        return
    yield from _numbers(article, headline)
    yield from _claims(article, headline)
    if article.primary_language == "en":
        found = [*dropped(article, headline)]
        yield from found or overstated(article, headline)


def _numbers(article: Article, headline: Block) -> Iterator[Finding]:
    all_figures = figures(article)
    told = article.text[headline.start : headline.end].lower().split()
    if not around(article.language).kinds["perhaps"].isdisjoint(told):
        return  # "can result in a $250,000 fine": up to so much
    of_text = [f for f in all_figures if f.start >= headline.end]
    for above in all_figures:
        if not (headline.start <= above.start < headline.end and above.value >= FEW) or _is_hedged(article, above):
            continue
        below = [f for f in of_text if _is_same(f, above)]
        is_rounded = above.kind != "count" or _is_round(above, article.primary_language)
        if is_rounded and any(leaning(f, article.language) == "~" for f in below):
            continue  # what is rounded above
        if below and all(f.hedge.lower() in words(article.language, "headline_doubts") for f in below):
            first = below[0]
            number, exact = article.text[above.start : above.end], article.text[first.start : first.end]
            message = say(_EXACT, number=number, hedge=first.hedge, exact=exact)
            about = leaning(first, article.language) == "~"
            related = (Related("against", first.start, first.end),)
            yield Finding(above.start, above.end, message, related, severity="note" if about else None)


def _is_round(figure: Figure, language: str) -> bool:
    """Whether a number shows that it is rounded: in English 300, 5,000 and 6.1 million, elsewhere 17.000 too."""
    if language != "en":
        return figure.value % 10 == 0
    telling = len(f"{figure.value:.0f}".rstrip("0"))
    close = telling >= _CLOSE and figure.value >= _LARGE  # "some 28,600", where a hedge changes little
    return figure.step >= _MILLIONS or telling == 1 or close


def _is_hedged(article: Article, figure: Figure) -> bool:
    """Whether a figure in a headline is less than certain: "nearly 100", "toll nears 100", "a trillion-dollar plan"."""
    lead = in_front(article.text, figure.start).rstrip("$€£ ").lower()
    before = lead.rpartition(" ")[2]
    hedged = bool(figure.hedge) or lead.endswith(tuple(words(article.language, "headline_doubts")))
    return hedged or figure.in_words or before in words(article.language, "headline_limits")


def _is_same(figure: Figure, other: Figure) -> bool:
    return figure.value == other.value and figure.unit == other.unit and figure.kind == other.kind


def _claims(article: Article, headline: Block) -> Iterator[Finding]:
    named = named_sources(article)
    below = [a for a in attributions(article) if not a.passive and a.start >= headline.end]
    vague = [a for a in below if named[a.start].kind == "vague"]
    first = sentence_index(article, headline.start)
    if not vague or "?" in article.text[headline.start : headline.end]:
        return
    if any(a.sentence == first and not a.passive for a in attributions(article)):
        return
    above = list(_WORD.finditer(article.text, headline.start, headline.end))
    shown = f" {' '.join(word.group().lower() for word in above)} "
    for attribution in vague:
        said = "\n".join(article.text[low:high] for low, high in attribution.spans).lower()
        run = shared_run(article, above, said)
        who = article.text[attribution.start : attribution.end]
        if run is None or f" {' '.join(_WORD.findall(who.lower()))} " in shown or quotation_at(article, *run):
            continue
        if is_said_once(article, run, sentences(article)[attribution.sentence]):
            message = say('Stated as a fact here; below it is what "{who}" say. Say so above too.', who=who)
            yield Finding(*run, message, (Related("against", attribution.start, attribution.end),))
