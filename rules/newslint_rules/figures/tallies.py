"""Give one vote one count.

A council votes 7-4 in the first paragraph and 7-3 in the ninth. One of the two was typed from memory.

Reads votes and rulings ("voted 52-48", "a 5-4 ruling", "by 7 to 4"). Silent where the text tells of two votes: "both",
"first", "earlier", a committee beside a council, or three counts and more; and where both numbers differ. A ruling or a
majority has its larger number first, and so has the vote of a small body "to" do something.

Sources: Reuters Handbook of Journalism, "Figures". Rate: none in the last 23,800 US news articles; 2 findings in 22,000
before, both wrong (votes "to advance" a bill, two Acts), are silent since; no ruling or majority of 14,000 has its
numbers the wrong way. No warning in 1,800 articles in nine other languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.core.signs import Signs
from newslint.facts.number_starts import numbers_of
from newslint.facts.odd_words import odd_words, written_words
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint.facts.signs_together import seen
from newslint.languages import by_kind, entries
from newslint.languages.kinds import NAMING

SEVERITY = "warning"
NEEDS = ("tallies",)

EXAMPLES = [
    bad("The council backed the bridge in a 7-4 vote.\n\nAfter the «7-3» vote the mayor left."),
    bad("The senate voted 52 to 48 for the bill.\n\nIt was a narrow vote, «52-46»."),
    bad("The court ruled 5-4 against the firm.\n\nThe «6-4» ruling was narrow."),
    bad("The court has a «4-5» conservative majority. It ruled «4-5» against the firm."),
    bad("The judges voted, «5-6», to hear it, and split in several «4-5» rulings."),
    good("The house voted 21-31 to pass it, and fell short. The council voted 7-4 to pass it."),
    good("The 4-4 ruling changed nothing. Rovers beat them 4-7."),
    good("The Boats Act passed in a 98-1 vote.\n\nAfter the 99-1 vote the mayor left."),
    good("The council backed the bridge in a 7-4 vote.\n\nAfter the 4-7 vote the mayor left."),
    good("The council backed the bridge in a 7-4 vote.\n\nThe planning committee had passed it in a 7-3 vote."),
    good("The council backed the bridge in a 7-4 vote and the road in a 7-3 vote."),
    good("The council backed the bridge in a 7-4 vote.\n\nIn May a 7-3 vote had gone the other way."),
    good("The council backed the bridge in a 7-4 vote.\n\nRovers won 7-3."),
    bad("The council backed the bridge in a 7-4 vote.\n\nAfter the «8-4» vote the mayor left."),
    bad("The council backed the bridge in a 7-4 vote.\n\nAfter the «9-4» vote the mayor left."),
    good("The court has a 6-3 conservative majority. It ruled 6-3 against the firm."),
    good("The court ruled 5-5 against the firm."),
    bad("“The court ruled «4-5» against the firm,” he said."),
    good("The senate passed it 48-52."),
]

_COUNT = re.compile(r"(\d(?<![\w.,$€£/–-].)\d{0,2})(?:[-–]| to )(\d{1,3})(?![\w%/–]|-\d|[.,]\d)")
_ONE_VOTE = marked('"{here}" here, "{before}" before: one vote?')
_BEFORE = re.compile(
    r"\b(?:vot(?:ed?|es|ing)|rul(?:ed|ing)|decision|passed|approved|rejected|backed|tally)\b[^.;\d]{0,40}$"
)
_AFTER = re.compile(r"[ -](?:[a-z-]+ ){0,2}(?:vote|ruling|decision|tally)\b")
_RULED = re.compile(
    r"(?<![\w.,$€£/–-])(\d{1,2})[-–](\d{1,2})(?![\w%/–]|-\d|[.,]\d) (?:[a-z-]+ ){0,2}"
    r"(?P<what>majority|(?:ruling|decision|opinion)s?)\b"
    r"|\bruled (\d{1,2})[-–](\d{1,2})(?![\w%/–]|-\d|[.,]\d)"
    r"|\bvoted,? (\d|1[0-5])[-–](\d|1[0-5]),? to\b"  # of larger bodies a motion may fail so
)
_RULINGS = frozenset("majority ruling rulings decision decisions opinion opinions ruled voted".split())
_PAIR = re.compile(r"[-–]\d(?:(?<=^\d.\d)|(?<=^\d\d.\d))", re.MULTILINE)  # found faster than from the line on
_VOTED = Signs("vote", "ruling", "ruled")
_SEVERAL = re.compile(
    r"\b(?:both|first|second|third|previous\w*|earlier|later|then|again|another|separate\w*|sub-?committee|committee|"
    r"panel|advanc\w*|proceed|debate|amend\w*|motion|overrid\w*|procedural|cloture|had|last|preliminary|initial\w*|tied?|also|other|margin|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d|ago|Act|bills|acts)\b"
)

_NO_MAJORITY = marked('"{score}" is no majority; the larger number stands first. Check the count.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a majority that is none, and the second of two counts that differ on one side."""
    if article.primary_language == "en":
        yield from _minorities(article)
    yield from _two_counts(article)


def _minorities(article: Article) -> Iterator[Finding]:
    """Rulings and majorities whose second number is larger than the first."""
    if _RULINGS.isdisjoint(written_words(article)) or not _PAIR.search(odd_words(article)):
        return
    for match in _RULED.finditer(article.text):
        first, last = next(pair for pair in ((1, 2), (4, 5), (6, 7)) if match.group(pair[0]))
        start, end = match.start(first), match.end(last)
        apart = int(match.group(first)) - int(match.group(last))
        if apart < 0 or (apart == 0 and match.group("what") == "majority"):
            shown = article.text[start:end]
            yield Finding(start, end, say(_NO_MAJORITY, score=shown))


def _two_counts(article: Article) -> Iterator[Finding]:
    text = article.text
    if article.primary_language != "en":
        yield from _in_other_languages(article)
        return
    if not seen(article, _VOTED):
        return
    found = [m for m in numbers_of(_COUNT, article) if _is_vote(text, m)]
    counts = list(dict.fromkeys((int(m.group(1)), int(m.group(2))) for m in found))
    if len(counts) != 2 or sum(a == b for a, b in zip(*counts, strict=True)) != 1:
        return
    first, second = (next(m for m in found if (int(m.group(1)), int(m.group(2))) == count) for count in counts)
    spans = [sentence_at(article, m.start()) for m in (first, second)]
    if spans[0] == spans[1] or any(_SEVERAL.search(text, s.start, s.end) for s in spans):
        return
    message = say(_ONE_VOTE, here=second.group(), before=first.group())
    yield Finding(*second.span(), message, (Related("against", *first.span()),))


@cache
def _tallies(language: str) -> re.Pattern[str]:
    """What finds the count of a vote in another language: its two numbers, and what stands between them."""
    return re.compile("|".join(f"(?:{p})" for p in entries(language, "tallies")), re.IGNORECASE)


def _in_other_languages(article: Article) -> Iterator[Finding]:
    """The second of two counts that differ on one side, in two sentences without a word for another vote."""
    found = list(_tallies(article.language).finditer(article.text))
    counts = list(dict.fromkeys(_numbers(m) for m in found))
    if len(counts) != 2 or sum(a == b for a, b in zip(*counts, strict=True)) != 1:
        return
    first, second = (next(m for m in found if _numbers(m) == count) for count in counts)
    spans = [sentence_at(article, m.start()) for m in (first, second)]
    other = by_kind(article.language, "naming", NAMING)["other_vote"]
    told = " ".join(article.text[s.start : s.end] for s in spans).lower()
    if spans[0] == spans[1] or any(word in told for word in other) or quotation_at(article, *second.span()):
        return
    message = say(_ONE_VOTE, here=second.group(), before=first.group())
    yield Finding(*second.span(), message, (Related("against", *first.span()),))


def _numbers(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", match.group())))[:2]


def _is_vote(text: str, match: re.Match[str]) -> bool:
    return bool(_AFTER.match(text, match.end()) or _BEFORE.search(text, match.start() - 60, match.start()))
