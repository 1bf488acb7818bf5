"""Begin a surname with its own letter: "Bestergard" once among five times "Vestergard" is a key beside it.

A slip in the first letter makes another name of it, and a second person of somebody whom nobody has introduced.

Reads surnames that stand once, alone and without a given name, and that no dictionary has, where somebody whom the
article names in full and four times has the same name but for its first letter. Silent in quotations and posts, and
where the other spelling stands with a given name or a title of its own.

Sources: AP Stylebook, "names"; CMU Pronouncing Dictionary. Rate: 1 finding in 32,519 US news articles (“pronounced
Janukovych”), silent since; tried on names that were altered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.around import word_in_front
from newslint.core.message import marked, say
from newslint.facts.names import names
from newslint.facts.odd_words import written_words
from newslint.facts.pieces import lists
from newslint.facts.posts import is_of_others
from newslint.facts.syllables import is_known
from newslint.languages import words

SEVERITY = "note"
LANGUAGES = ("en",)

_TEXT = "Ann Vestergard opened it. Vestergard paid, and Vestergard spoke. Nobody thanked Vestergard."
EXAMPLES = [
    bad(f"{_TEXT} Then «Bestergard» was tired."),
    bad(f"{_TEXT} It was «Bestergard»’s bridge."),
    good(f"{_TEXT} Then Vestergard was tired."),
    good(f"{_TEXT} Then Bo Bestergard was tired."),
    good(f"{_TEXT} Then Mr Bestergard was tired. Bestergard Tolls is a firm."),
    good(f"{_TEXT} Then Bestergard was tired, and Bestergard left."),
    good(f"{_TEXT} “Then Bestergard was tired,” she said."),
    good("Ann Vestergard opened it. Then Bestergard was tired."),
    good("Ann Miller opened it. Miller paid, and Miller spoke. Nobody thanked Miller. Then Tiller was tired."),
    good(f"{_TEXT} It is Vestergard (pronounced Bestergard)."),
    good(f"{_TEXT} He flew to Destergard, in Bestergard, and from Sestergard."),
]

_LEAST, _OFTEN = 5, 4  # letters, mentions
_SAYS = marked("“{here}” once, “{there}” elsewhere: a slip in the first letter?")
_PLACED = frozenset("in at near from to of de di du al van von".split())
_SPOKEN = frozenset(("pronounced", "spelled", "spelt", "called", "written", "or"))
_MARKS = tuple("’'.@#/-")
_JOINED = re.compile(r" [A-Z]|-\w|\.\w|@")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each surname that is another's but for its first letter."""
    written = written_words(article)
    by_tail: dict[str, str] = {}
    for name in names(article):
        surname = name.words[-1]
        if len(name.words) > 1 and len(surname) >= _LEAST and surname[1:].islower() and len(name.mentions) >= _OFTEN:
            by_tail.setdefault(surname[1:], surname)
    odd = [w for w in written if w[1:] in by_tail and w[0].isupper() and w != by_tail[w[1:]]] if by_tail else []
    for word in sorted(odd):
        found = list(re.finditer(rf"(?<!\w){word}(?!\w)", article.text)) if not is_known(word.lower()) else []
        if len(found) == 1 and not _is_another(article, *found[0].span()):
            there = by_tail[word[1:]]
            at = re.search(rf"(?<!\w){there}(?!\w)", article.text)
            related = (Related("against", *at.span()),) if at else ()
            yield Finding(*found[0].span(), say(_SAYS, here=word, there=there), related)


def _is_another(article: Article, start: int, end: int) -> bool:
    """Whether a name is part of a longer one, of a place, or of somebody else's words."""
    text, before = article.text, word_in_front(article.text, start)
    small = before.lower() in words("en", "function_words")
    if before in _PLACED or (before[:1].isupper() and not small and before[-1:] not in ".!?"):
        return True
    if text[start - 1 : start] in _MARKS or _JOINED.match(text, end) or before.rstrip(".") in lists("en").titles:
        return True
    return before.lstrip("(") in _SPOKEN or is_of_others(article, start, end)
