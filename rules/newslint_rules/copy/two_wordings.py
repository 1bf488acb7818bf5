"""Leave one word where an edit has left two: "a the", "the its", "could might", "said/told".

"A radio alert about a the robbery" is two versions of one sentence, and the desk's to choose from.

Reads two articles or determiners in a row, two modal verbs, and two small words or verbs of saying with a slash
between. Silent on foreign phrases ("the a la carte menu"), on letters ("the a in Tarn"), on "good will can" and "would
should she win", on "and/or", "he/she", "is/was" and the like, in quotations, posts and addresses.

Sources: any grammar of English. Rate: 11 in 12,000 US news articles, all right when they were looked at; with
determiners and modal verbs 83 in 32,519, of which 81 were right when they were read by their maker. Of all alarms that
fresh eyes read, 27 warnings (26 right, 1 debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import marked, say
from newslint.core.signs import Signs
from newslint.facts.posts import is_of_others
from newslint.facts.signs_together import seen
from newslint.languages import words

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("He heard of «a the» robbery, in «the their» town, at «the an» annual fair. It is on «the a» table."),
    bad("It was held as «an a» forum, and is seen as «a an» effort. It sold «its the» boats and «our their» mill."),
    bad("The boat «could would» sink, and it «may should» wait till May. It is «the those» boats that sank."),
    bad("The mayor «said/told» them on Monday that they «will/would» go on/in May."),
    good("He took the a la carte menu, an a cappella choir and the a priori view; the a in Tarn, the a to z of it."),
    good("He heard an a capella group, saw an a minus grade and took the a train. Those of good will can sing."),
    good("“He heard of a the robbery,” she said. It is grade a the town likes. They gave the their-or-ours vote."),
    good("He heard of a the robbery — Ann Lee (@lee) May 2, 2020"),
    good("What he/she is/was and/or sang is his/hers: in/out, to/from. See tarn.org/the/a. He knew what it would should"
         " she win. Whoever can will go."),
]  # fmt: skip

_DETERMINERS = "a an the this that these those my our their your his its".split()
_MODALS = "can could may might must shall should will would".split()
_FIRSTS = [modal for modal in _MODALS if modal not in ("can", "might", "will")]  # which are nouns as well
# "A must should it rain", "a my way or no way attitude"; and "its a" has lost its apostrophe.
_SOUND = {"the that", "its a", "its an", "must should", "a my"}
_PAIRS = [
    f"{one} {other}"
    for group, firsts in ((_DETERMINERS, "a an the its our my your their".split()), (_MODALS, _FIRSTS))
    for one in firsts
    for other in group
    if one != other and f"{one} {other}" not in _SOUND
]
_SIGNS = Signs(*(f" {pair} " for pair in _PAIRS))
_FOUND = re.compile(
    rf"(?<=[a-z,] )(?:{'|'.join(_PAIRS)})(?= [a-z]{{3,}})"
    r"(?! (?:capp?ella|priori|posteriori|fortiori|minus|plus|train|league|team|and|for|she|they|you)\b)"
)
_NAMED = re.compile(
    r"\b(?:grade|letter|vitamin|plan|part|type|group|section|vowel|schedule|hepatitis|option|an? or|or|good|free|who"
    r"|what) \Z"
)
_NEAR = 16  # characters
_SLASHED = re.compile(r"(?<![\w/@.#:–-])([a-z]+)/([a-z]+)(?![\w/–-]|\.\w)")
_BOTH = frozenset((
    "and/or", "either/or", "is/was", "was/is", "is/are", "are/were", "have/are", "to/from", "from/to", "over/under",
    "a/an", "this/that", "by/for", "by/with", "was/were", "has/have", "who/which", "that/which", "which/that",
))
_TWO = marked('"{words}": one of the two is left from another wording.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report two words of which one belongs."""
    text = article.text
    found = [*_FOUND.finditer(text)] if seen(article, _SIGNS) else []
    found += [match for match in _SLASHED.finditer(text) if _is_choice(match)] if "/" in text else []
    for match in found:
        start, end = match.span()
        if not is_of_others(article, start, end) and not _NAMED.search(text, max(0, start - _NEAR), start):
            yield Finding(start, end, say(_TWO, words=match.group()))


def _is_choice(match: re.Match[str]) -> bool:
    """Whether two small words or verbs of saying are to choose from, and none is the other's opposite."""
    choices = words("en", "choices")
    return choices.issuperset(match.groups()) and match.group() not in _BOTH
