"""Leave one article where an edit has left two: "a the", "the an", "the their".

"A radio alert about a the robbery" is two versions of one sentence, and the desk's to choose from.

Silent on foreign phrases ("the a la carte menu"), on letters ("the a in Tarn"), in quotations and posts.

Sources: any grammar of English. Rate: 11 in 12,000 US news articles, all right when they were looked at. Of all alarms
that fresh eyes read, 12 warnings (11 right, 1 debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import marked, say
from newslint.core.signs import Signs
from newslint.facts.posts import is_of_others
from newslint.facts.signs_together import seen

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("He heard of «a the» robbery, in «the their» town, at «the an» annual fair. It is on «the a» table."),
    bad("It was held as «an a» forum, and is seen as «a an» effort."),
    good("He took the a la carte menu, an a cappella choir and the a priori view; the a in Tarn, the a to z of it."),
    good("He heard an a capella group, saw an a minus grade and took the a train."),
    good("“He heard of a the robbery,” she said. It is grade a the town likes. They gave the their-or-ours vote."),
    good("He heard of a the robbery — Ann Lee (@lee) May 2, 2020"),
]

_PAIRS = ("a the", "the a", "the an", "an a", "a an", "the their", "their the")
_SIGNS = Signs(*(f" {pair} " for pair in _PAIRS))
_FOUND = re.compile(
    rf"(?<=[a-z,] )(?:{'|'.join(_PAIRS)})(?= [a-z]{{3,}})"
    r"(?! (?:capp?ella|priori|posteriori|fortiori|minus|plus|train|league|team|and|for)\b)"
)
_NAMED = re.compile(
    r"\b(?:grade|letter|vitamin|plan|part|type|group|section|vowel|schedule|hepatitis|option|an? or|or) \Z"
)
_NEAR = 16  # characters
_TWO = marked('"{words}": one of the two is left from another wording.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report two articles in a row."""
    text = article.text
    if seen(article, _SIGNS):
        for match in _FOUND.finditer(text):
            start, end = match.span()
            if not is_of_others(article, start, end) and not _NAMED.search(text, max(0, start - _NEAR), start):
                yield Finding(start, end, say(_TWO, words=match.group()))
