"""Call a deed alleged in the headline where the text does.

"Coach stole club's funds" over "is alleged to have stolen": the headline finds somebody guilty, and a lawyer writes.

Reads verbs of deeds (to steal, to kill, to rig) that the headline tells as a fact, and that the text tells as alleged
or as what somebody is accused, charged or suspected of. Silent where a sentence of the text tells the deed as a fact
too, where anybody in it is convicted, pleads guilty or admits it, where the headline says who says so, doubts, asks or
quotes, and where the sentence shares fewer than two other words with the headline.

Sources: IPSO Editors' Code, clause 1; AP Stylebook, "alleged"; newslint/languages/<xx>/deeds.txt. Rate: none
in 32,519 US news articles; tried on headlines from which "accused of" was taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.core.signs import Signs
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import Sentence, sentences
from newslint.facts.signs_together import seen
from newslint.languages import entries
from newslint_rules.headline._hedges import is_open, stems

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("Coach «stole» club’s funds\n\nThe coach of Tarn Rovers is alleged to have stolen the club’s funds."),
    bad("Mayor «took» bribes from builder\n\nThe mayor is accused of taking bribes from a builder, a court heard."),
    bad("Clerk «robs» bank in Tarn\n\nThe clerk allegedly robbed the bank in Tarn on Monday."),
    good("Clerk robs bank in Tarn\n\nThe clerk allegedly robbed the bank in Tarn. He robbed it with a spoon."),
    good("Clerk robs bank in Tarn\n\nThe clerk allegedly robbed the bank in Tarn. He pleaded guilty on Monday."),
    good("Clerk accused of robbing bank\n\nThe clerk allegedly robbed the bank in Tarn on Monday."),
    good("Police: Clerk robbed bank in Tarn\n\nThe clerk allegedly robbed the bank in Tarn on Monday."),
    good("Did clerk rob bank in Tarn?\n\nThe clerk allegedly robbed the bank in Tarn on Monday."),
    good("Clerk “robbed” bank in Tarn\n\nThe clerk allegedly robbed the bank in Tarn on Monday."),
    bad("Clerk «robs» bank in Tarn\n\nThe clerk is alleged to have twice and in May robbed the bank in Tarn."),
    good("Clerk robs boat\n\nThe mayor allegedly robbed the bank in Tarn on Monday."),
]  # fmt: skip

_SHARED = 2  # words besides the verb that a sentence must have of the headline's
_BEHIND = 6  # words behind an accusation in which its deed stands
_SIGNS = Signs("allege", "accuse", "charged with", "suspected of", "on suspicion of", "on charges")
_SAID = (
    r"(?:allegedly|(?:alleged|suspected|believed|said) to have|(?:accused|suspected|suspicion|allegations?) of|"
    r"charges? of|charged with|alleg(?:ed|es|ing) that)"
)
_ALLEGED = re.compile(rf"\b{_SAID}((?: [\w’'-]+){{1,{_BEHIND}}})")
_WORD = re.compile(r"[^\W\d_]+")
_KEEP = marked('"{word}" is a fact here; below it is "{words}". Say so above too.')


@cache
def _deeds(language: str) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """The forms of each verb by each of them, and the words that say a deed is proved."""
    lines = [line.split() for line in entries(language, "deeds")]
    proved = frozenset(word[1:] for line in lines for word in line if word[0] == "<")
    return {word: frozenset(line) for line in lines for word in line if word[0] != "<"}, proved


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first deed of the headline that the text has as alleged alone."""
    headline, text = article.headline, article.text
    if headline is None or not seen(article, _SIGNS) or is_open(text[headline.start : headline.end]):
        return
    known, proved = _deeds(article.language)
    above = [w for w in _WORD.finditer(text, headline.start, headline.end) if w.group() in known]
    below = [s for s in sentences(article) if s.start >= headline.end] if above else []
    if not above or any(not proved.isdisjoint(text[s.start : s.end].lower().split()) for s in below):
        return
    title = stems(text[headline.start : headline.end])
    for word in above:
        told = [s for s in below if not known[word.group()].isdisjoint(_WORD.findall(text, s.start, s.end))]
        alleged = [_alleged(article, s, known[word.group()]) for s in told]
        if told and all(alleged) and alleged[0]:
            others = stems(text[told[0].start : told[0].end]) & (title - stems(word.group()))
            if len(others) >= _SHARED:
                message = say(_KEEP, word=word.group(), words=alleged[0].group())
                yield Finding(*word.span(), message, (Related("against", *alleged[0].span()),))
                return


def _alleged(article: Article, sentence: Sentence, forms: frozenset[str]) -> re.Match[str] | None:
    """Where a sentence tells a deed as alleged, outside quotations."""
    found = _ALLEGED.finditer(article.text, sentence.start, sentence.end)
    known = (m for m in found if not forms.isdisjoint(m.group(1).split()))
    return next((m for m in known if not quotation_at(article, *m.span())), None)
