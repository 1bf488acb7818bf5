"""Quote the same words in the same words.

Where a sentence is quoted twice and differs in a word ("we may go", "that we may go"), one of the two is not what was
said.

Compares quotations of eight words or more that share five in a row and, but for one place, four fifths of all; and
those of five words or more that differ in one little word, of eight in two. Silent where an ellipsis, a bracket or a
dash accounts for the difference, where one is the other cut short, and where another word stands in the place ("to stop
Trump", "to stop Clinton"), which is parallel speech; on a crosshead in capitals, on the little words that
titles leave out, where "your" is answered with "my", in posts, and where two are named who say it.

Sources: AP Stylebook, "quotations in the news": never alter them. Rate: 1 in 180 US news articles; of 36 read 24 were
right, 4 debatable, of another 34 read by fresh eyes 19 and 10 (titles, silent now; one part of a sentence fitted into
another): a note, for people do say a thing twice. Of all alarms that fresh eyes read, 125 notes (85 right, 9 debatable,
31 wrong) are told still.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.facts.posts import is_posted
from newslint.facts.quotations import Quotation, quotations
from newslint.facts.speakers import speakers
from newslint_rules.quotes._compared import compared

SEVERITY = "note"
LANGUAGES = "all"

EXAMPLES = [
    good("“And we will not go back to the old ways of the north.” “And we will not go back to the old ways.”"),
    good("“We will not go back to the … ways of the north.” “We will not go back to the old ways of the north.”"),
    good("“I came because I want to stop Berg from winning.” “I came because I want to stop Holm from winning.”"),
    good("“I came because I want to stop Berg now, and soon.” “I came because I want to stop Holm now, and soon.”"),
    good("“We will win the house soon,” said Ann Holm.\n\n“We will win a house soon,” said Bo Ek."),
    good("“We will win the house soon,” he said.\n\n“We will win a house soon” — The Mayor (@mayor) May 2, 2020"),
    good("“We want to win the house,” he said. “We want to win the vote,” she said."),
    good("“If it were not for your name, would you sail?” he asked. “If it were not for my name, I would not.”"),
    bad("Hun sagde: “Vi vil ikke sælge vores by.” Senere: “Vi «kan» ikke sælge vores by.”", language="da"),
    good("„Ist das wirklich dein Boot dort am Kai?“ „Ja, das ist wirklich mein Boot dort am Kai.“", language="de"),
    bad("It “is the pride of our town”, he said. It “«was» the pride of our town”, he had said."),
    bad(
        "“And we will not go back to the old ways of the north,” she said.\n\n"
        "It was clear to all. “And we will «certainly» not go back to the old ways of the north,” she said."
    ),
    bad(
        "“We will not go back to the old ways of the north,” she said.\n\n"
        "“We will not go back «to old» ways of the north,” she said."
    ),
    good(
        "‘Mayor will stop driving boats down our canal’\n\n“The mayor will stop driving boats down our canal.”"
    ),
    good("“We will not go back to the (old) ways of the north.” “We will not go back to the ways of the north.”"),
    bad("“It is … a small boat that left the old harbour.” “It is … a «little» boat that left the old harbour.”"),
    bad("“It was small a … and left the harbour that day.” “It was «little» a … and left the harbour that day.”"),
    good("“It is … small and left the old harbour that day.” “It is … little and left the old harbour that day.”"),
    good("“It was small … and left the harbour that day.” “It was little … and left the harbour that day.”"),
]

_FEWEST = 5  # words of a quotation in which one little word differs
_MOST = 50  # quotations that one is compared with
_SHARED = 3  # of so many pairs of neighbours in the shorter wording one at least is in both


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the place where a later quotation differs from an earlier one."""
    known: dict[tuple[str, str], list[tuple[Quotation, int]]] = {}
    wordings: set[str] = set()
    told = [(quotation, said, words) for quotation, said, words in _told(article) if len(words) >= _FEWEST]
    again = _again(words for _, _, words in told)
    for quotation, said, words in told if again else ():
        pairs = again.intersection(zip(words, words[1:], strict=False))
        shared = Counter([other for pair in known.keys() & pairs for other in known[pair]])
        alike = [o for (o, size), times in shared.items() if _SHARED * times >= min(size, len(words)) - 1]
        others = (other for other in sorted(alike)[:_MOST] if _may_be_one(article, other, quotation))
        if finding := next((f for other in others if (f := compared(article, other, quotation))), None):
            yield finding
        if said not in wordings:  # the first of several that are the same stands for all
            wordings.add(said)
            for pair in pairs:
                known.setdefault(pair, []).append((quotation, len(words)))


def _may_be_one(article: Article, one: Quotation, other: Quotation) -> bool:
    """Whether two quotations may be of one utterance: of nobody else, and in no post."""
    if is_posted(article, one.start) or is_posted(article, other.start):
        return False
    found = [speakers(article).get(quotation.start) for quotation in (one, other)]
    names = [set(source.name.split()) for source in found if source is not None and source.kind == "named"]
    return len(names) < len(found) or not names[0].isdisjoint(names[1])


def _told(article: Article) -> Iterator[tuple[Quotation, str, list[str]]]:
    """The quotations with what they say, and its words in small letters."""
    for quotation in quotations(article):
        said = article.text[quotation.inner_start : quotation.inner_end]
        yield quotation, said, said.lower().split()


def _again(wordings: Iterable[list[str]]) -> set[tuple[str, str]]:
    """The pairs of neighbours that stand in more than one wording; most articles have next to none."""
    seen: set[tuple[str, str]] = set()
    again: set[tuple[str, str]] = set()
    for words in wordings:
        pairs = set(zip(words, words[1:], strict=False))
        again |= seen & pairs
        seen |= pairs
    return again
