"""Write what the house writes: phrases that it has decided against, from its own lists.

Every desk has them on a wiki: words that it does not print, and what it prints instead. In plain text files
(`phrases = ["house-phrases.txt"]`, see `newslint.house.phrases` for their form) they are found in every draft.

Silent where the house has no list, inside quotations, on the exceptions that a list makes, on what a list asks for
(a phrase may stand in it), and inside longer words, addresses and handles. No fix where "a" or "an" before the phrase
may have to change with it.

Sources: the house's own list; each finding names the reason, or the line, that stands there.
Rate and precision: those of the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import newslint
from newslint import Article, Finding, Related, Replace, bad, good
from newslint.core.around import leading
from newslint.core.message import marked, say
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentences

if TYPE_CHECKING:  # most houses have no list, and need not wait for what reads one
    from newslint.house.phrases import Phrase
    from newslint_rules.style._phrase_search import Search

SEVERITY = "warning"
LANGUAGES = "all"

LIST = ("utilise -> use", "very unique: say unique", "~ utilise the hub", "Internet -> internet", "car -> automobile")
EXAMPLES = [
    bad("«Utilise» the old bridge, or utilise none.", fix="Use the old bridge, or use none.", phrases=LIST),
    bad("The bridge is «very unique», the engineer told the council.", phrases=LIST),
    bad("He sold the «Internet» firm. Internet firms go.", fix="He sold the internet firm. Internet firms go.",
        phrases=LIST),
    bad("He bought a «car», he wrote.", phrases=LIST),
    good("“We utilise it,” he said of the plan to utilise the hub, which @utilise had shown.", phrases=LIST),
    good("They utilise it."),
    good("We motorise it at car.example; utilised by @car.", phrases=("utilise -> use", "car -> automobile")),
]  # fmt: skip

_ARTICLE = re.compile(r"\b(?:a|an) $", re.IGNORECASE)
_VOWELS = frozenset("aeiouAEIOU")


class Options(newslint.Options):
    """`files` are further lists of the house; `phrases` are lines as they stand in one."""

    HOUSE_LISTS = "phrases"

    files: tuple[newslint.Path, ...] = ()
    phrases: tuple[str, ...] = ()

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.house: tuple[Phrase, ...] = ()
        self._searches: dict[frozenset[tuple[str, tuple[str, ...]]], Search | None] = {}
        if self.files or self.phrases:
            from newslint.house.phrases import read_phrases

            self.house = read_phrases(self.files, self.phrases)
        self._heads = {(phrase.path, phrase.globs): phrase for phrase in self.house}  # one for each file and heading

    def are_empty(self) -> bool:
        """Whether the house has no phrases."""
        return not self.house

    def search(self, article: Article) -> Search | None:
        """The search for what holds for an article; None where nothing does."""
        held = frozenset([h for h, phrase in self._heads.items() if phrase.holds_for(article.path, article.language)])
        if held not in self._searches:
            from newslint_rules.style._phrase_search import search_for

            self._searches[held] = search_for(p for p in self.house if (p.path, p.globs) in held)
        return self._searches[held]

_INSTEAD = marked('The house writes "{right}", not "{written}"{advice} ({reason}).')
_NEVER = marked('The house does not write "{written}"{advice} ({reason}).')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each phrase that the house does not write once, with all its places."""
    search = options.search(article)
    if search is None:
        return
    from newslint_rules.style._phrase_search import found_in

    places: dict[Phrase, list[tuple[int, int, str]]] = {}
    for phrase, start, end in found_in(article.text, search):
        written = _written(article, phrase, start, end)
        if written != article.text[start:end] and not quotation_at(article, start, end):
            places.setdefault(phrase, []).append((start, end, written))
    for phrase, spans in places.items():
        (start, end, written), *others = spans
        advice = say(": {advice}", advice=phrase.advice) if phrase.advice else ""
        parts = {"written": article.text[start:end], "advice": advice, "reason": phrase.reason}
        message = say(_INSTEAD, right=written, **parts) if phrase.instead else say(_NEVER, **parts)
        related = tuple(Related("same", *span[:2]) for span in others)
        fix = tuple(Replace(*span) for span in spans if phrase.instead and _can_be_replaced(article, *span))
        yield Finding(start, end, message, related, fix)


def _written(article: Article, phrase: Phrase, start: int, end: int) -> str:
    """What the house writes at a place: in capitals, or with a capital first, as it stands there."""
    found, written = article.text[start:end], phrase.instead
    if found.isupper() and len(found) > 2 and not phrase.text.isupper():
        return written.upper()
    capital = found[0].isupper() and (phrase.text[0].islower() or any(s.start == start for s in sentences(article)))
    return written[:1].upper() + written[1:] if capital else written


def _can_be_replaced(article: Article, start: int, end: int, written: str) -> bool:
    """Whether no markup stands inside, and no "a" before it that may have to become "an", or the other way."""
    before = leading(_ARTICLE, article.text, start)
    return article.is_plain(start, end) and not (before and (article.text[start] in _VOWELS) != (written[0] in _VOWELS))
