"""Verbs of a headline that say more than the figures below: "halves deaths" over a fall of 31%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Related
from newslint.core.around import leading
from newslint.core.message import say
from newslint.facts.figures import figures
from newslint.facts.sentences import sentences

_VERB = re.compile(
    r"\b(?:(halv(?:es|ed|ing)|(?<=s )halve|cut in half)"
    r"|(doubl(?:es|ed|ing)(?! (?:down|up|as))|(?<=s )double(?= (?:in|over|since|at|after)\b))"
    r"|((?:tripl|trebl)(?:es|ed|ing)|(?<=s )(?:triple|treble)(?= (?:in|over|since|at|after)\b))"
    r"|(quadrupl(?:es|ed|ing)|(?<=s )quadruple(?= (?:in|over|since|at|after)\b))|(tenfold))\b",
    re.IGNORECASE,
)
_SAID = (
    "halv",
    "half",
    "50%",
    "50 per",
    "two-fold",
    "twofold",
    "doubl",
    "twice",
    "tripl",
    "trebl",
    "three times",
    "threefold",
    "quadrupl",
    "four times",
    "fourfold",
    "tenfold",
    "ten times",
)
_FELL = re.compile(r"\b(?:f[ae]ll\w*|dropp?\w*|declin\w+|cuts?|reduc\w+|lower\w*|decreas\w+|down|fewer|less)\b")
_ROSE = re.compile(r"\b(?:ris\w+|rose|increas\w+|gr[eo]w\w*|up|jump\w*|climb\w*|higher|more|surg\w+|soar\w*)\b")
_BY = r"(?: [a-z’']+){0,4} (?:by )?$"  # between such a word and its share
_FELL_BY, _ROSE_BY = (re.compile(change.pattern + _BY) for change in (_FELL, _ROSE))
VERBS_OF = frozenset({"en"})  # languages
_LEAD = 5  # sentences below the headline
# What each verb says in per cent, with what may be rounded to it.
_SAYS = (
    (_FELL, _FELL_BY, 42, 60), (_ROSE, _ROSE_BY, 80, 160), (_ROSE, _ROSE_BY, 160, 260), (_ROSE, _ROSE_BY, 250, 360),
    (_ROSE, _ROSE_BY, 600, 1400),
)  # fmt: skip


def overstated(article: Article, headline: Block) -> Iterator[Finding]:
    """The verb of a headline that the one change of the first sentences does not bear out."""
    text = article.text
    verb = _VERB.search(text, headline.start, headline.end)
    if verb is None or any(said in text[headline.end :].lower() for said in _SAID):
        return  # the text says the same in words
    change, changed_by, low, high = next(_SAYS[i] for i in range(len(_SAYS)) if verb.group(i + 1))
    lead = [s for s in sentences(article) if s.start >= headline.end][:_LEAD]
    end = lead[-1].end if lead else headline.end
    shares = [f for f in figures(article) if f.kind == "percent" and headline.end <= f.start < end]
    if len(shares) > 1:
        shares = [f for f in shares if leading(changed_by, text, f.start)]
    if len(shares) != 1 or low <= shares[0].value <= high:
        return
    sentence = next(s for s in lead if s.start <= shares[0].start < s.end)
    if change.search(text, sentence.start, sentence.end):
        shown = text[shares[0].start : shares[0].end]
        message = say('The headline says "{word}", the text "{other}".', word=verb.group(), other=shown)
        yield Finding(*verb.span(), message, (Related("against", shares[0].start, shares[0].end),))
