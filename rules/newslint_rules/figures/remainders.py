"""Let a share and all the rest make 100%.

"About 40 percent of the land is farmed; the remaining 50 percent is forest" leaves a tenth of it out, or counts it
twice, and readers who add it up do not know which figure to trust.

Reads "the remaining" and "the other" percentage, and "the rest" with its percentage, beside what stands before it in
its sentence, or in the sentence before, and men beside women. Silent where some of the figures make a whole together or
a part that is named, on fractions in words, on changes, in quotations and posts; hedged figures may be six points off.

Sources: Cohn, News & Numbers, ch. 2; Reuters Handbook of Journalism, "Figures".

Rate: 2 findings in 17,000 US news articles, where three shares made 97%: silent since; tried on altered figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.around import leading
from newslint.core.message import marked, number, say
from newslint.core.signs import Signs
from newslint.facts.figures import Figure, figures
from newslint.facts.posts import is_of_others
from newslint.facts.sentences import sentence_at
from newslint.facts.signs_together import seen

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("About 40 percent of the land is farmed; the remaining «50 percent» is forest."),
    bad("The state pays 55 percent, and the other «35 percent» comes from donors."),
    bad("The family owns 63 percent of the firm, and the rest, «47 percent», belongs to the bank."),
    bad("The grant pays for 60% of the work. The town pays the remaining «30%»."),
    bad("Women make up 42 percent of the staff, and men «49 percent»."),
    good("Some 60 percent of the land is farmed; the remaining 40 percent is forest. Women make up 42 percent of the"
         " staff, and men 58 percent."),
    good("Of the 80 percent who came, 50 percent sang and the remaining 30 percent danced."),
    good("Some 50% sang, 20% danced and the remaining 30% slept. A third sang, 20% danced, the remaining 47% slept."),
    good("Prices rose 40 percent; the remaining 50 percent of the debt is due. It owns 51%, and another 30%."),
    good("“Some 60 percent is farmed; the remaining 50 percent is forest,” she said."),
]  # fmt: skip

_REST = re.compile(
    r"\b[Tt]he (?:(?:remaining|other) (?:about |nearly |some |roughly )?"
    r"|(?:rest|remainder)(?:, (?:or |about |some )?| [—–-]{1,2} | \())\Z"
)
# What else may make up the whole, or shows that no shares of one whole are told.
_OTHERWISE = re.compile(
    r"\b(?:hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|tenths?|majority|most|many|few|some (?!\d)|one|others?|"
    r"another|additional|further|each|compared|than|tax\w*|rates?|interest|discount|least|off|up|down|ris(?:e|es|ing|en)|"
    r"rose|increas\w+|f[ae]ll\w*|decreas\w+|drop\w*|gr[eo]w\w*|declin\w+|rais\w+|cut|votes? (?!for|against)|if|when)\b",
)
_PAIR = re.compile(
    r"(?P<one>[Ww]omen|[Mm]en|[Gg]irls|[Bb]oys) (?:make|made|making) up (?P<x>\d\d(?:\.\d)?) ?(?:percent|per cent|%)"
    r"[^.;:\d%]{0,50}?,? (?:and|while|with) (?P<other>women|men|girls|boys) (?:the (?:other|remaining) )?"
    r"(?P<shown>(?P<y>\d\d(?:\.\d)?) ?(?:percent|per cent|%))(?=[.,;)])"
)
_SEXES = (frozenset(("women", "men")), frozenset(("girls", "boys")))
_SIGNS = Signs("the remaining ", "The remaining ", "the other ", "The other ", "the rest", "The rest", "the remainder")
_MAKE_UP = Signs("omen ma", "en ma", "irls ma", "oys ma")
# Points by which two rounded shares may miss the whole, three or more, of which some did not answer, and hedged ones.
_OFF, _SEVERAL_OFF, _HEDGED_OFF = 1.5, 3.5, 6.0
_LOW, _HIGH = 60, 140  # between which a sum of shares is one of a whole that was missed
_MOST = 4
_SUM = marked("{shares} make {total:,}%, not 100%.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each share that does not fill up what the others leave."""
    text = article.text
    if seen(article, _SIGNS):
        found = [f for f in figures(article) if f.kind == "percent"]
        for index, figure in enumerate(found):
            if figure.high is None and figure.value < 100 and leading(_REST, text, figure.start):
                yield from _remaining(article, found[:index], figure)
    if seen(article, _MAKE_UP):
        for match in _PAIR.finditer(text):
            total = float(match["x"]) + float(match["y"])
            alike = {match["one"].lower(), match["other"]} in _SEXES
            if alike and abs(total - 100) > _HEDGED_OFF and not is_of_others(article, *match.span("shown")):
                yield _finding(text, [match.span("x"), match.span("shown")], total)


def _remaining(article: Article, before: Sequence[Figure], rest: Figure) -> Iterator[Finding]:
    """ "60 percent …, the remaining 30 percent"; of the sentence before where the own one has no other share."""
    text, own, before = article.text, sentence_at(article, rest.start), before[-_MOST:]
    begins = article.block_at(rest.start).start
    shares = [f for f in before if f.start >= own.start]
    if not shares and before and before[-1].start >= begins and own.start > begins:
        last = sentence_at(article, own.start - 2)
        shares = [f for f in before if f.start >= last.start]
    if not shares or any(f.high is not None for f in shares):
        return
    lead = _REST.sub("", text[sentence_at(article, shares[0].start).start : rest.start])
    beside = _OTHERWISE.search(lead) or _OTHERWISE.search(text, rest.end, own.end)
    spare = _HEDGED_OFF if any(f.hedge for f in (*shares, rest)) else _SEVERAL_OFF if len(shares) > 1 else _OFF
    if beside or _fits([f.value for f in shares], rest.value, spare) or is_of_others(article, rest.start, rest.end):
        return
    total = sum(f.value for f in shares) + rest.value
    if _LOW <= total <= _HIGH:
        yield _finding(text, [(f.start, f.end) for f in (*shares, rest)], total)


def _fits(shares: Sequence[float], rest: float, spare: float) -> bool:
    """Whether some shares and the rest make the whole, or one of the others."""
    some = [sum(chosen) + rest for count in range(1, len(shares) + 1) for chosen in combinations(shares, count)]
    return any(abs(total - whole) <= spare for total in some for whole in (100, *shares))


def _finding(text: str, places: Sequence[tuple[int, int]], total: float) -> Finding:
    shown = " + ".join(text[start:end] for start, end in places)
    message = say(_SUM, shares=shown, total=number(f"{total:g}"))
    return Finding(*places[-1], message, tuple(Related("against", *place) for place in places[:-1]))
