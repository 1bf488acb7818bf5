"""Write the name of an institution with its capitals throughout: Supreme Court, not Supreme court.

Compares names of two words and more, which stand at least twice with all their capitals in the article's own
sentences, with the same words where the last, or all, are small. Silent in quotations and titles, where another capital
or a number follows, where a plural, "a" or "this" shows that another is meant ("a supreme court", "Executive Order
12333" beside "this executive order"), on things rather than bodies ("the evening news", "the state of the union"),
where the capitals belong to a longer name ("House Committee on Oversight"), and on words before a name ("the prime
minister").

Sources: AP and Guardian style guides, "capitals". Rate: 1 note in 300 US and UK news articles. Of 37 read by fresh eyes
18 were right, 9 debatable; of the 17 of them that still speak 13 right, 2 debatable. Of all alarms that fresh eyes
read, 92 notes (74 right, 9 debatable, 9 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Related, bad, good
from newslint.core.message import marked, say, times
from newslint.facts.capitals import runs
from newslint.facts.naming.surroundings import is_copied
from newslint.facts.pieces import lists
from newslint.facts.quotations import quotation_at
from newslint.languages import names
from newslint_rules.terms._forms import places_of

SEVERITY = "note"
LANGUAGES = ("en",)

_TEXT = "On Monday the Harbour Court met. They say that the Harbour Court sang. Nobody likes the Harbour Court."
EXAMPLES = [
    bad(f"{_TEXT} Then the «Harbour court» was tired."),
    bad(f"{_TEXT} Then the «harbour court» was tired."),
    good(f"{_TEXT} Then a harbour court was tired."),
    good(f"{_TEXT} Then a Harbour court was tired."),
    good(_TEXT.replace("Harbour Court", "Evening News") + " Then the evening news was dull."),
    bad(_TEXT.replace("Court", "Court on Monday") + " Then the «Harbour court» was tired."),
    good(_TEXT.replace("Court", "Court for Boats") + " Then the harbour court was tired."),
    good(f"{_TEXT} “The harbour court is tired,” she said."),
    good(f"{_TEXT} All harbour courts were tired."),
    good(
        "All eyes on harbour court\n\nOn Monday the Harbour Court met. They say that the Harbour Court sang. Nobody "
        "likes the Harbour Court. The harbour court Judge left.",
    ),
]

_OTHERWISE = marked("“{here}” here, “{there}” {times} elsewhere. Write the name in one way.")
_MENTIONS = 2
_STOPS = frozenset('.!?…”"’)')  # a line without one is a title
_DAYS = "|".join(name for full, short in (*names("en", "months"), *names("en", "weekdays")) for name in (*full, *short))
_LONGER = re.compile(rf" (?:on|for) (?!(?:{_DAYS})\b)[A-Z]")  # "the House Committee on Oversight", not "on Monday"
_GOES_ON = (" address", " speech", " message", " Act", " No")  # "the State of the Union address" is no state
_ONE = (" a ", " an ", " any ", " every ", " another ")
_ONE_OF_MANY = (" a ", " an ", " any ", " every ", " each ", " no ", " another ", " some ", " own ", "’s ", "'s ",
                " state ", " this ", " that ", " his ", " her ", " their ", " our ", " my ")  # fmt: skip


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report names of institutions that stand without a capital somewhere."""
    text, heads = article.text, lists(article.language).organisations
    for run in runs(article).values():
        if len(run.starts) < _MENTIONS or not run.certain or run.words[-1] not in heads or " " not in run.text:
            continue
        starts = [at for at in run.starts if _is_own(article, at, at + len(run.text))]
        if len(starts) < _MENTIONS:
            continue
        before, _, last = run.text.rpartition(" ")
        small: list[tuple[int, int]] = []
        for form, surely in ((f"{before} {last.lower()}", True), (run.text.lower(), False)):
            if form not in text or not (surely or _names_one(form)):
                continue
            for start, end in places_of(article, form):
                if article.block_at(start).kind == "headline" or text[end : end + 2].strip()[:1].isupper():
                    continue
                if text.endswith(_ONE_OF_MANY if not surely else _ONE, 0, start):
                    continue
                small.append((start, end))
        if small:
            (start, end), *more = small
            message = say(_OTHERWISE, here=text[start:end], there=run.text, times=times(len(starts)))
            against = Related("against", starts[0], starts[0] + len(run.text))
            yield Finding(start, end, message, (against, *(Related("same", *span) for span in more)))


def _names_one(form: str) -> bool:
    """Whether words in small letters may be one body's name: "evening news" and "the state of the union" are things."""
    return not form.endswith("s") and " of " not in form


def _is_own(article: Article, start: int, end: int) -> bool:
    """Whether a name stands in the article's own sentences, and not in another's, in a title or before its number."""
    text, block = article.text, article.block_at(start)
    if _LONGER.match(text, end):
        return False
    if quotation_at(article, start, end) or is_copied(article, start) or text[end : end + 2].strip().isdigit():
        return False
    return block.kind == "paragraph" and text[block.end - 1] in _STOPS and not text.startswith(_GOES_ON, end)
