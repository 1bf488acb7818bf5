"""Leave one word where an edit has left two: "a the", "the its", "could might", "said/told".

"A radio alert about a the robbery" is two versions of one sentence, and the desk's to choose from.

Reads two articles or determiners in a row, two modal verbs, two prepositions that no verb takes together before an
article ("into to the"), two auxiliaries behind a pronoun ("it is was"), and two small words or verbs of saying with a
slash between. Silent on foreign phrases ("the a la carte menu"), on letters ("the a in Tarn"), on "good will can",
"would should she win" and "what it is was lost", on "and/or", "he/she", "is/was" and the like, in quotations, posts and
addresses.

Sources: any grammar of English. Rate: 11 in 12,000 US news articles, all right when they were looked at; with
determiners and modal verbs 83 in 32,519, of which 81 were right when they were read by their maker; prepositions and
auxiliaries 17 more, all right when they were read by their maker. Of all alarms that fresh eyes read, 27 warnings (26
right, 1 debatable) are told still.
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
    bad("He stepped «into to» the boat and sang «during in» a storm. It «was been» shut, and they «were are» glad."),
    bad("In May it «is was» shut, and so it had been sold. She said they «will would» come."),
    good("He knew what it is was lost, and whether it will is unclear. It is. Was it lost? The one he was is gone."),
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
_PREPOSITIONS = [
    f"{one} {other}"
    for one, others in (
        ("at", "of to into"), ("for", "of into"), ("with", "of to into"), ("by", "of to into"), ("from", "of by"),
        ("into", "of to on from at"), ("about", "of into"), ("over", "of"), ("under", "of"), ("between", "of to at"),
        ("during", "of in at on to for from"), ("against", "of to at"), ("after", "of to"),
    )
    for other in others.split()
]  # fmt: skip
_AUXILIARIES = [
    "was been", "were been", "can been", "could been", "will been", "would been", "may been", "might been",
    "must been", "should been", "will would", "will has", "will was", "will is", "is was", "was is", "were are",
    "are were", "was were", "were was", "has have", "have has", "is are", "are is", "has has", "is has",
]  # fmt: skip
_SIGNS = Signs(*(f" {pair} " for pair in (*_PAIRS, *_PREPOSITIONS, *_AUXILIARIES)))
_PRONOUN = "|".join(rf"(?<=\b{one} )" for one in "it It he He we We they They she She which".split())
_OTHERS = re.compile(
    rf"(?<=[a-z] )(?:{'|'.join(_PREPOSITIONS)})(?= (?:the|a|an|his|her|its|their) [a-z])|"
    r"(?<=[a-z] )(?:was|were|can|could|will|would|may|might|must|should) been(?= [a-z]{3,})|"
    rf"(?:{_PRONOUN})(?:{'|'.join(_AUXILIARIES)})(?= [a-z]{{3,}})"
)
# "What it is was lost", "the man he is was lost"
_OF_CLAUSE = re.compile(
    r"\b(?:what|who|where|how|when|than|as|whether|if|that|all|way|thing|one|everything|whoever|whatever)\b[^.,;]*\Z",
    re.IGNORECASE,
)
_FOUND = re.compile(
    rf"(?<=[a-z,] )(?:{'|'.join(_PAIRS)})(?= [a-z]{{3,}})"
    r"(?! (?:capp?ella|priori|posteriori|fortiori|minus|plus|train|league|team|and|for|she|they|you)\b)"
)
_NAMED = re.compile(
    r"\b(?:grade|letter|vitamin|plan|part|type|group|section|vowel|schedule|hepatitis|option|an? or|or|good|free|who"
    r"|what) \Z"
)
_NEAR = 16  # characters
_CLAUSE = 40  # characters
_SLASHED = re.compile(r"(?<![\w/@.#:–-])([a-z]+)/([a-z]+)(?![\w/–-]|\.\w)")
_BOTH = frozenset((
    "and/or", "either/or", "is/was", "was/is", "is/are", "are/were", "have/are", "to/from", "from/to", "over/under",
    "a/an", "this/that", "by/for", "by/with", "was/were", "has/have", "who/which", "that/which", "which/that",
))
_TWO = marked('"{words}": one of the two is left from another wording.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report two words of which one belongs."""
    text = article.text
    found: list[re.Match[str]] = []
    if seen(article, _SIGNS):
        found += _FOUND.finditer(text)
        found += [match for match in _OTHERS.finditer(text) if not _is_of_clause(text, match)]
    found += [match for match in _SLASHED.finditer(text) if _is_choice(match)] if "/" in text else []
    for match in found:
        start, end = match.span()
        if not is_of_others(article, start, end) and not _NAMED.search(text, max(0, start - _NEAR), start):
            yield Finding(start, end, say(_TWO, words=match.group()))


def _is_of_clause(text: str, match: re.Match[str]) -> bool:
    """Whether the second of two auxiliaries is of the main clause: "what it is was lost"."""
    if match.group() in _PREPOSITIONS or match.group().endswith("been"):
        return False
    return _OF_CLAUSE.search(text, max(0, match.start() - _CLAUSE), match.start()) is not None


def _is_choice(match: re.Match[str]) -> bool:
    """Whether two small words or verbs of saying are to choose from, and none is the other's opposite."""
    choices = words("en", "choices")
    return choices.issuperset(match.groups()) and match.group() not in _BOTH
