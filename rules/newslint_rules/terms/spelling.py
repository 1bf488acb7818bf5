"""Spell a word in one way: British or American, adviser or advisor.

"Organization" in one paragraph and "organisation" in the next look like two hands, and a search finds half.

Compares the two spellings of one word, with all its endings, in the article's own words and in small letters, so that
the names of bodies keep theirs. Silent in quotations, posts and addresses, and where `style/phrases` is to decide.

Sources: AP, BBC and Guardian style guides, "spelling"; the pairs stand in `spellings`. Rate: 1 warning in 125 US and UK
news articles; of 29 read, 26 were right, 3 debatable.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, bad, good
from newslint.languages import pairs
from newslint_rules.terms._forms import disagreement, places_of, words_of

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The organization met on Monday. The organization sang, and then the «organisation» was tired."),
    bad("One adviser left in May. By June no «advisor» was left."),
    good("The organization met, and the World Harbour Organisation paid for it."),
    good("The organization met. “Our organisation is tired,” she said."),
    good("The theater met. Its address is www.theatre.example and theatre@tarn.example."),
    good("The organization met. Our organisation is tired — The Mayor (@mayor) May 2, 2020"),
]


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report each word that stands in two spellings."""
    seen = words_of(article)
    for word in _others().keys() & seen:
        for other in _others()[word] if word in _first() else ():
            if other in seen:
                found = disagreement(article, places_of(article, word), places_of(article, other))
                if found is not None:
                    yield found


@cache
def _others() -> dict[str, tuple[str, ...]]:
    """The other spellings of a word."""
    found: dict[str, tuple[str, ...]] = {}
    for one, other in pairs("en", "spellings").items():
        found[one] = (*found.get(one, ()), other)
        found[other] = (*found.get(other, ()), one)
    return found


@cache
def _first() -> frozenset[str]:
    """The spellings that are looked up, one of each pair."""
    return frozenset(pairs("en", "spellings"))
