"""Keep a given name before its surname.

"Vestergard Ann" among four mentions of "Ann Vestergard" is what a list with the surname first leaves in running copy.

Reads two words, the second of them a common given name, that stand once, where the same two stand the other way round,
or three times where both are given names. Silent where the surname hardly stands elsewhere, where another word with a
capital or a comma between them stands beside, and in quotations and posts.

Sources: AP Stylebook, "names". Rate: 4 findings in 32,519 US news articles, all of peoples and states (Syrian
Christian), and silent since; tried on names that were turned round.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.pieces import is_common
from newslint.facts.posts import is_of_others
from newslint.languages import entries, words

SEVERITY = "note"
LANGUAGES = ("en",)

_TEXT = "The mayor met Ann Vestergard on Monday. Ann Vestergard said that she would go."
EXAMPLES = [
    bad(f"{_TEXT} Nobody thanked «Vestergard Ann» for it."),
    good(f"{_TEXT} Nobody thanked Ann Vestergard for it."),
    good(f"{_TEXT} On the list stands Vestergard, Ann, with Holm, Bo."),
    good(f"{_TEXT} “Nobody thanked Vestergard Ann,” she said."),
    good(f"{_TEXT} Nobody thanked Vestergard Ann Holm for it."),
    good(f"{_TEXT} Nobody thanked Mary Vestergard Ann for it. Vestergard Ann was late; Vestergard Ann sang."),
    good("The mayor met Scott James on Monday. Scott James said that he would go. James Scott sang."),
    bad(f"{_TEXT.replace('. Ann', '. Mrs.')} Nobody thanked «Vestergard Ann» for it."),
    bad("She met Scott Walker. It was Scott Walker, she said. It is for Scott Walker that «Walker Scott» was meant."),
    good("The mayor met Ann Vestergard on Monday. She went with Vestergard Ann."),
    good("The Christian Syrian boys of Tarn sang. Christian Syrian cups are old. The Syrian Christian boys wept."),
    good("Georgia Democratic boys sang. Georgia Democratic girls wept. Democratic Georgia slept."),
    good("He flew on Virgin America, and liked Virgin America. America Virgin is a song."),
]

# A word with a capital and the next one, behind neither of which the name goes on.
_PAIR = re.compile(
    r"([A-Z](?<![\w’'.-].)(?<![ .][A-Z]\. .)[a-z]+(?:-[A-Z][a-z]+)?) (?=([A-Z][a-z]+)(?![\w-]|[’'](?!s\b)))"
)
_BESIDE = re.compile(r"(?:^|[^\w’'-])[A-Z][\w’'-]*[.,]? $")
_ON = re.compile(r"(?:[’']s)? [A-Z]")
_PEOPLE = re.compile(r"(?:ian|ish|ese|can|ic)$|^(?:Christian|Jewish|Muslim)$")
_SAYS = marked("“{here}” here, “{there}” elsewhere: which name comes first?")
_LEAST = 3  # times that a name stands in its order where both of its words are given names


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report two names that stand once in the other order."""
    both = set(_PAIR.findall(article.text))
    if all((second, first) not in both for first, second in both):
        return
    found = [(m[1], m[2], m.start()) for m in _PAIR.finditer(article.text)]
    often = Counter((first, second) for first, second, _ in found)
    given = words(article.primary_language, "given_names")
    for first, second, start in found:
        least = _LEAST if first in given else 1
        if often[second, first] < least or often[first, second] != 1 or second not in given or first == second:
            continue
        if not {first, second}.isdisjoint(_places()) or _PEOPLE.search(first) or is_common(first, "en"):
            continue
        if first not in given and len(re.findall(rf"\b{first}\b", article.text)) < _LEAST:
            continue
        end = start + len(first) + 1 + len(second)
        before = article.text[max(0, start - 40) : start]
        if _BESIDE.search(before) or _ON.match(article.text, end) or is_of_others(article, start, end):
            continue
        at = next(place for one, other, place in found if (one, other) == (second, first))
        message = say(_SAYS, here=article.text[start:end], there=f"{second} {first}")
        yield Finding(start, end, message, (Related("against", at, at + end - start),))


@cache
def _places() -> frozenset[str]:
    """Given names that are the names of places too (Georgia), and those of a people's faith."""
    return frozenset(entries("en", "place_names")) | {"Christian"}
