"""Mend slips of the hand in common words: teh, adn, thier, Febuary.

Readers stop at them, and take them for a sign of how the rest was read.

Looks for a list of spellings that are no word and no name, as they are written there: "Munday" is a name, "Febuary" is
none. Silent in quotations and posts, in addresses, and where the article has the spelling more than twice.

Sources: newslint/languages/<xx>/slips.txt. Rate: 1 in 480 US news articles; 13 read by fresh eyes, all right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.finding import Replace
from newslint.core.message import marked, say
from newslint.facts.odd_words import written_words
from newslint.facts.others_words import is_meant
from newslint.facts.posts import is_of_others
from newslint.languages import pairs

SEVERITY = "error"
NEEDS = ("slips",)

EXAMPLES = [
    bad("The mayor left «teh» bridge in «Febuary», «adn» came back.",
        fix="The mayor left the bridge in February, and came back."),
    good("“I left teh bridge,” she said. See holm.no/teh and @teh, teh-books, or teh [sic] bridge. Mr. Teh sang."),
    good("He left teh bridge — The Mayor (@mayor) May 2, 2020"),
    good("The word adn is old; adn is short, and adn is red."),
]  # fmt: skip

_MOST = 2  # times; what stands oftener is meant
_SLIP = marked('"{slip}": "{word}" is meant.')


@cache
def _slips(language: str) -> frozenset[str]:
    return frozenset(pairs(language, "slips"))


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each slip that is nobody else's."""
    language = article.primary_language
    for slip in sorted(written_words(article) & _slips(language)):
        word, found = (
            pairs(language, "slips")[slip],
            list(re.finditer(rf"(?<![\w/.@#’'-]){slip}(?![\w@/-]|\.\w|[’'](?!s\b))", article.text)),
        )
        for match in found if len(found) <= _MOST else ():
            start, end = match.span()
            if not (is_of_others(article, start, end) or is_meant(article, end)):
                yield Finding(start, end, say(_SLIP, slip=slip, word=word), fix=(Replace(start, end, word),))
