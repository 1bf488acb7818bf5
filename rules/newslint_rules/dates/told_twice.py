"""Give one day to what is told twice in nearly the same words.

A standfirst, a caption or a summary that repeats a sentence with "Tuesday" for "Thursday" was not changed with it.

Reads sentences of eight words and more that share nearly all of them, of which each names one day of the week,
and another. Silent on lists of such lines (a programme), inside one paragraph, and where a figure differs too.

Sources: Reuters Handbook of Journalism, "Accuracy". Rate: none in 32,519 US news articles; tried on altered days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.odd_words import written_words
from newslint.facts.sentences import Sentence, sentences

SEVERITY = "warning"
LANGUAGES = ("en",)

_VOTE = "The council of Tarn will vote on {} on the plan of the mayor to build a bridge across the river."
EXAMPLES = [
    bad(f"{_VOTE.format('«Tuesday»')}\n\nIt rained.\n\n{_VOTE.format('Thursday')} It rained."),
    bad(f"It rained.\n\n{_VOTE.format('«Tuesday»')}\n\n{_VOTE.format('Thursday')}"),
    good(f"{_VOTE.format('Tuesday')}\n\nIt rained.\n\n{_VOTE.format('Tuesday')} It rained."),
    good(f"{_VOTE.format('Tuesday')} {_VOTE.format('Thursday')}"),
    good(f"{_VOTE.format('Tuesday')}\n\n{_VOTE.format('Thursday')}\n\n{_VOTE.format('Friday')}"),
    good(f"{_VOTE.format('Tuesday, May 3,')}\n\nIt rained.\n\n{_VOTE.format('Thursday, May 5,')} It rained."),
    good(f"Monday: {_VOTE.format('us')}\n\nTuesday: {_VOTE.format('us')}"),
    good("The mill is open on Tuesday for all.\n\nIt rained.\n\nThe mill is open on Thursday for all."),
    good(f"{_VOTE.format('Tuesday')}\n\nOn Thursday it will vote on the plan of the council for the harbour of Holt."),
]

_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_DAYS = frozenset(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
_WORD = re.compile(r"\w+")
_LEAST, _MOST = 8, 60  # words of a sentence; sentences with a day
_SHARE = 0.85
_SAYS = marked("“{here}” here, “{there}” in nearly the same sentence below: which day?")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the day of a sentence that stands again with another."""
    if len(_DAYS & written_words(article)) < 2:
        return
    told = [(s, *one) for s in sentences(article) if (one := _told(article, s))][:_MOST]
    pairs = [pair for pair in combinations(told, 2) if _are_one(article, *pair)]
    if len(pairs) == 1:
        (_, here, _), (_, there, _) = pairs[0]
        message = say(_SAYS, here=here.group(), there=there.group())
        yield Finding(*here.span(), message, (Related("against", *there.span()),))


_Told = tuple[Sentence, re.Match[str], frozenset[str]]


def _told(article: Article, sentence: Sentence) -> tuple[re.Match[str], frozenset[str]] | None:
    """The one day of a sentence, and its other words."""
    days = list(_DAY.finditer(article.text, sentence.start, sentence.end))
    if len(days) != 1:
        return None
    rest = frozenset(_WORD.findall(article.text, sentence.start, sentence.end)) - {days[0].group()}
    return (days[0], rest) if len(rest) >= _LEAST else None


def _are_one(article: Article, one: _Told, other: _Told) -> bool:
    """Whether two sentences of two paragraphs are the same but for the day."""
    (_, here, mine), (_, there, theirs) = one, other
    if here.group() == there.group() or len(mine & theirs) < _SHARE * len(mine | theirs):
        return False
    if here.start() == one[0].start and there.start() == other[0].start:
        return False  # a programme: "Monday: …", "Tuesday: …"
    if any(word.isdigit() for word in mine ^ theirs):
        return False
    return article.block_index(here.start()) != article.block_index(there.start())
