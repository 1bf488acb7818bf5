"""Write a word with its accent, or without, throughout an article.

"Café" in one paragraph and "cafe" in the next is one word in two ways. Names with marks are `names/variants`' matter.

Silent in quotations, posts and addresses, and on words that differ in sense (exposé, expose; chargé, charge).

Sources: AP, BBC and Guardian style guides, "accents". Rate: 1 warning in 3,000 US and UK news
articles; of 7 read 3 were right, the others foreign phrases (pièce de résistance), which are silent since.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, bad, good
from newslint.facts.naming.alphabets import plain
from newslint_rules.terms._forms import disagreement, places_of, words_of

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The café is full. Another café is full, and the third «cafe» is shut."),
    bad("He was naïve. She was not «naive»."),
    good("The café is full. “My cafe is shut,” she said."),
    good("They resume work, and his résumé is long. An exposé will expose them."),
    good("His pièce de résistance met no resistance, piece by piece, and the chargé d’affaires is in charge."),
    good("The café is full. cafe@tarn.example is its address. My cafe is shut — Ann (@ann) May 2, 2020"),
]

_OTHER_WORDS = frozenset(
    "résumé résumés resumé exposé exposés rosé pâté attaché lamé maté saké piqué pié pièce résistance chargé chargés "
    "passé blessé côte père mère fête divorcé".split()
)


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report each word that stands with and without its marks."""
    if article.text.isascii():
        return
    seen = words_of(article)
    for word in seen:
        if word.isascii() or not word.islower() or not word.isalpha() or word in _OTHER_WORDS:
            continue
        bare = plain(word)
        if len(word) > 2 and bare.isascii() and bare in seen:
            found = disagreement(article, places_of(article, word), places_of(article, bare))
            if found is not None:
                yield found
