"""Let the headline count the dead and the hurt as the lead does.

"Shelling kills eight" over "killing 11 people": the toll went up while the story was edited, and the headline
was forgotten.

Reads the one count of a headline beside a word of a toll, where the first sentences have one larger count of people
beside such a word, and no sentence counts as many as the headline. Silent where the lead has the smaller one, for
others may be told of elsewhere, where the headline includes somebody or says who counts, where one of the two counts
"more" or "in all", or the lead tells of another day, on hedged counts, in questions and in quotations.

Sources: Reuters Handbook of Journalism, "Headlines"; newslint/languages/<xx>/headline_opposites.txt. Rate: one finding
in 31,820 US news articles, right (a toll that had doubled).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.figures import Figure, figures
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_index, sentences
from newslint.languages import by_kind
from newslint.languages.kinds import COUNTING, HEADLINE_NUMBERS
from newslint_rules.headline._opposites import oppositions
from newslint_rules.headline._tolls import counted, words_beside

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("Shelling kills «eight» in Tarn\n\nShells hit a market on Nov. 8, killing 11 people and wounding 30."),
    bad("«Nine» killed as bus leaves road\n\nTen people were killed when a bus left the road in Tarn on Monday."),
    good("Shelling kills 11 in Tarn\n\nShells hit a market on Nov. 11, killing nine people in Tarn alone."),
    good("Heat kills two more in Tarn\n\nThe heat has killed 14 people in all since May."),
    good("Blast kills seven in Tarn\n\nA blast hit Tarn, a month after another that killed 30 people."),
    good("Tarn army says seven killed\n\nThe hospital said that 12 people were killed in Tarn."),
    good("Shelling kills nine in Tarn\n\nShells hit a market on Nov. 11, killing nine people and wounding 30."),
    good("Eleven dead in Tarn, including driver\n\nA lorry hit a market on Monday, killing ten people."),
    good("Are 11 dead in Tarn?\n\nShells killed nine people in a market. “They killed 11 men,” she said of it."),
    good("Shelling kills 11 in Tarn\n\nShells killed nine people in a market. Two more died in a school."),
    good("Shelling kills 11 men in Tarn\n\nShells killed 20 people in a market, including 11 men from Lydmere."),
    good("Shelling kills 11 in Tarn\n\nShells killed at least nine people. Later the mayor said 11 had died."),
    good("Storm hurts 11 in Tarn\n\nA storm killed nine people in Tarn. In all 11 people were hurt."),
]

_LEAD = 3  # sentences
_FEW = 3  # counts of a text that may be parts of the headline's
_TOLL = "killed"
_ELSEWHERE = re.compile(  # another count may be of another place, day or attack, or somebody else's
    r"\b(?:more|another|others|alone|overnight|since|ago|after|anniversary|in all|in total|a (?:day|week|month|year)|"
    r"so far|says?|claims?|court|rise[sn]?|rose|pass(?:es|ed)?|critically|badly|seriously)\b",
    re.IGNORECASE,
)

_COUNTS = marked('The headline counts "{above}", the lead "{below}".')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the count of a headline where the lead has another with a word that means as much."""
    headline, text = article.headline, article.text
    if headline is None or text.endswith("?", headline.start, headline.end):
        return
    including = by_kind(article.primary_language, "headline_numbers", HEADLINE_NUMBERS)["including"]
    if not including.isdisjoint(text[headline.start : headline.end].lower().split()):
        return
    for meant in _tolls(article.primary_language):
        above = counted(article, headline.end, meant)
        if above is None or above.hedge or above.high is not None or quotation_at(article, above.start, above.end):
            continue
        below_it = [f for f in figures(article) if f.start >= headline.end and f.kind == "count" and f.high is None]
        told = [f for f in below_it if meant & {*words_beside(article, f)}]
        people = _people(article) | ({above.of.lower()} if above.of else set())
        if any(f.value == above.value and f.of.lower() in people for f in below_it):
            continue
        if any(_makes(told, above.value, parts) for parts in range(1, _FEW + 1)):
            continue
        first = sentence_index(article, headline.end)
        ends = sentences(article)[min(first + _LEAD, len(sentences(article)) - 1)].end
        in_lead = [f for f in told if f.end <= ends]
        if _ELSEWHERE.search(text, 0, ends):
            continue
        below = in_lead[0] if len({f.value for f in in_lead}) == 1 else above
        if above.value < below.value and _is_sure(article, below, people):
            shown = [text[f.start : f.end] for f in (above, below)]
            message = say(_COUNTS, above=shown[0], below=shown[1])
            yield Finding(above.start, above.end, message, (Related("against", below.start, below.end),))
            return


def _tolls(language: str) -> list[frozenset[str]]:
    """The words of tolls: those that mean "killed", and those that mean what a toll has besides."""
    return [side for o in oppositions(language).get(_TOLL, ()) for side in (o.meant, o.others)]


def _makes(told: list[Figure], value: float, parts: int) -> bool:
    """Whether so many counts make a value."""
    return any(sum(f.value for f in some) == value for some in combinations(told[: 2 * _FEW], parts))


def _people(article: Article) -> frozenset[str]:
    """The words for people and what is counted like them."""
    return by_kind(article.primary_language, "counting", COUNTING)["counted"]


def _is_sure(article: Article, figure: Figure, people: frozenset[str]) -> bool:
    """Whether a count is of people, not hedged and not quoted."""
    return not figure.hedge and figure.of.lower() in people and not quotation_at(article, figure.start, figure.end)
