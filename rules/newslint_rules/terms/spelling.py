"""Spell a word in one way: British or American, adviser or advisor; Fotograf or Photograph.

"Organization" in one paragraph and "organisation" in the next look like two hands, and a search finds half.

Compares the two spellings of one word, in English with all its endings, in the article's own words and as the list has
them, so that the names of bodies keep theirs; in other languages places of Ukraine too (Kiew, Kyjiw). Silent in
quotations, posts and addresses, on computer programs beside programmes, and where `style/phrases` is to decide.

Sources: AP, BBC and Guardian style guides, "spelling"; the pairs stand in `spellings`. Rate: 1 warning in 135 US and UK
news articles; of 29 read 26 were right, 3 debatable, of another 37 all. Of all alarms that fresh eyes read, 173
warnings (163 right, 6 debatable, 4 wrong) are told still.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, bad, good
from newslint.core.around import word_in_front
from newslint.languages import entries, words
from newslint_rules.terms._forms import disagreement, places_of, words_of

SEVERITY = "warning"
NEEDS = ("spellings",)

_CHOICES = frozenset({"no"})  # languages with pairs of which each is right and many texts have both
_NEAR = 60  # characters between two names of a place, of which one explains the other
_SHORT = 3  # letters; a shorter word with a capital begins a sentence (In Kiew)

EXAMPLES = [
    bad("The organization met on Monday. The organization sang, and then the «organisation» was tired."),
    bad("One adviser left in May. By June no «advisor» was left."),
    good("The organization met, and the World Harbour Organisation paid for it."),
    good("The organization met. “Our organisation is tired,” she said."),
    good("The computer program ran for the theatre programme."),
    bad("The program ran for the theatre «programme» on a computer."),
    good("The theater met. Its address is www.theatre.example and theatre@tarn.example."),
    good("The organization met. Our organisation is tired — The Mayor (@mayor) May 2, 2020"),
]


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report each word that stands in two spellings."""
    seen, others = words_of(article), _others(article.primary_language)
    for word in _first(article.primary_language) & seen:
        for other in others[word]:
            if other in seen:
                here, there = (_free(article, form) for form in (word, other))
                if word.istitle():
                    here, there = ([p for p in places if not _is_named(article.text, p[0])] for places in (here, there))
                    if any(_explains(article.text, *sorted((one[0], two[0]))) for one in here for two in there):
                        continue
                found = disagreement(article, here, there, "note" if article.primary_language in _CHOICES else None)
                if found is not None:
                    yield found


def _free(article: Article, form: str) -> list[tuple[int, int]]:
    """Where a form stands and may be spelled otherwise: not in "computer program"."""
    kept = words(article.primary_language, "kept_spellings")
    places = places_of(article, form)
    if not any(phrase.endswith(f" {form}") for phrase in kept):
        return places
    before = (word_in_front(article.text, start) for start, _ in places)
    return [span for span, word in zip(places, before, strict=True) if f"{word.lower()} {form}" not in kept]


def _explains(text: str, first: int, second: int) -> bool:
    """Whether the second of two names of a place stands in brackets behind the first: "Kyjiw (russisch: Kiew)"."""
    return second - first < _NEAR and "(" in text[first:second]


def _is_named(text: str, start: int) -> bool:
    """Whether a place is part of a name: of a club, a street, a battle ("Dynamo Kiew")."""
    before = word_in_front(text, start)
    return before[:1].isupper() and before[-1:].isalpha() and len(before) > _SHORT


@cache
def _first(language: str) -> frozenset[str]:
    """The words of a language that have another spelling: of two sets the smaller one is gone through."""
    return frozenset(_others(language))


@cache
def _others(language: str) -> dict[str, list[str]]:
    """The other spellings of each word of a language, looked up by one of each pair."""
    found: dict[str, list[str]] = {}
    for line in entries(language, "spellings"):
        one, other = line.split()
        found.setdefault(one, []).append(other)
    return found
