"""Take out the second of two same phrases in a row.

"The last name of the of the editor", "he was trying to trying to leave": a cut was pasted twice, or a sentence was
begun anew, and the eye passes over it as it passes over "the the".

Reads two, three and four words in small letters that stand again at once, with no mark between. Silent in quotations
and posts, and on what is said so: "door to door to", "more and more and", "what he did he did alone", "call a spade a
spade", "as bad as bad can be", and what stands three times, as in a table.

Sources: Chicago Manual of Style, 2.56 (proofreading). Rate: 54 findings in 31,820 US news articles.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator
from itertools import compress

from newslint import Article, Finding, Options, bad, good
from newslint.core.finding import Replace
from newslint.core.message import say
from newslint.facts.odd_words import spaced_words
from newslint.facts.posts import is_posted
from newslint.facts.quotations import quotation_at
from newslint.languages import by_kind
from newslint.languages.kinds import DOUBLED_PHRASES

SEVERITY = "warning"
NEEDS = ("doubled_phrases",)

EXAMPLES = [
    bad("It misspelt the name «of the of the» mayor.", fix=None),
    bad("She was «trying to trying to» leave. It was «filled with filled with» boats.", fix=None),
    bad("They «have been have been» there for years, and «the nearly the nearly» red bridge is shut.", fix=None),
    bad("He hoped that «he would he would» win, said the woman «who drew who drew» the bridge.", fix=None),
    bad("They meet «the second week the second week,» he said.", fix=None),
    bad("He set fire to «the mill of the mill of» Tarn, and he «got a red boat got a red boat» again.", fix=None),
    good("They went door to door to ask, day after day after work, and more and more and more of them left."),
    good("What he did he did alone. It was as bad as bad can be. What will be will be. He said he said no."),
    good("What do I have to do to do this? They call a spade a spade. It is the same old same old."),
    good("“It was of the of the mayor,” she said. Na na na na, they sang."),
    good("Ann Lee Ann Lee of the. Of the two, the two left; of the, of the."),
    good("It comes from the heart of the heart of Tarn. Lies about one mill after another mill after another came."),
    good("Bed with bath bed with bath bed with bath bed with bath."),
    good("The sum is the sum is the sum. Boat after red boat after red boat came."),
    good("It is of the of the mayor — Ann Lee (@lee) May 2, 2020"),
    good("He came to the\n\nto the bridge."),
]

_LENGTHS = (4, 3, 2)  # words
_STOPS = ",.;:!?…"


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report two same phrases in a row that nobody says."""
    said = spaced_words(article)
    found: dict[str, None] = {}
    for length in _LENGTHS:
        for at in compress(range(len(said)), map(operator.eq, said, said[length:])):
            phrase, again = said[at : at + length], said[at + length : at + 2 * length]
            alike = again and [*again[:-1], again[-1].rstrip(_STOPS)] == phrase
            if alike and _is_slip(article.primary_language, phrase) and not _is_thrice(said, at, length):
                found.setdefault(" ".join((*phrase, *again)))
    reached = 0
    for start, pair in sorted((article.text.find(pair), pair) for pair in found):
        end = start + len(pair)
        if start < reached or quotation_at(article, start, end) or is_posted(article, start):
            continue
        reached = end
        once = pair.rstrip(_STOPS)[: len(pair.rstrip(_STOPS)) // 2]
        edits = (Replace(start + len(once), start + 2 * len(once) + 1, ""),)
        yield Finding(start, end, say('"{word}" stands here twice in a row.', word=once), fix=edits, safe=False)


def _is_thrice(said: list[str], at: int, length: int) -> bool:
    """Whether a phrase goes on and on, from before its place or behind it."""
    first, last = at, at + length
    while first and said[first - 1] == said[first - 1 + length]:
        first -= 1
    while last < len(said) - length and said[last] == said[last + length].rstrip(_STOPS):
        last += 1
    return last + length - first >= 3 * length


def _is_slip(language: str, phrase: list[str]) -> bool:
    """Whether nobody says some words twice in a row."""
    if not all(word.isalpha() and word.islower() for word in phrase) or len(set(phrase)) == 1:
        return False
    kinds = by_kind(language, "doubled_phrases", DOUBLED_PHRASES)
    if " ".join(phrase) in kinds["idioms"]:
        return False
    if len(phrase) > 2:
        return len(phrase) > 3 or kinds["between"].isdisjoint(phrase)
    first, second = phrase
    if first in kinds["openers"]:
        return False
    if first in kinds["between"] and second not in kinds["followers"]:
        return False
    if second in kinds["between"]:
        return " ".join(phrase) in kinds["slips"]
    if first in kinds["subjects"]:
        return second in kinds["modals"]
    return first not in kinds["auxiliaries"] or second in kinds["followers"]
