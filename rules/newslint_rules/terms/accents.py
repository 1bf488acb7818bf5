"""Write a word with its accent, or without, throughout an article.

"Café" in one paragraph and "cafe" in the next is one word in two ways. Names with marks are `names/variants`' matter.

In other languages marks tell words apart (ou, où): there only the first letter of a word with a capital is read, which
some keyboards leave bare ("Etat" beside "État"); in French it is a note, for many houses leave it bare by choice.

Silent in quotations, posts and addresses, in English that has parts in another language, and on words that differ in
sense (exposé, expose; chargé, charge).

Sources: AP, BBC and Guardian style guides, "accents". Rate: 1 warning in 3,000 US and UK news articles; of 7 read 3
were right, the others foreign phrases (pièce de résistance), which are silent since. In 1,036 articles in the other
four languages 4 warnings, all right. Of all alarms that fresh eyes read, 10 warnings (9 right, 1 debatable) are told
still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import filterfalse

from newslint import Article, Finding, Related, bad, good
from newslint.core.around import word_behind
from newslint.core.message import say, times
from newslint.facts.naming.alphabets import plain
from newslint.facts.naming.spellings import is_choice, respelled
from newslint.facts.pieces import heads_organisation
from newslint.facts.quotations import quotation_at
from newslint_rules.terms._forms import TWO_WAYS, disagreement, places_of, words_of

SEVERITY = "warning"
LANGUAGES = ("en", "es", "fr", "it", "pt")

EXAMPLES = [
    bad("The café is full. Another café is full, and the third «cafe» is shut."),
    bad("He was naïve. She was not «naive»."),
    good("The café is full. “My cafe is shut,” she said."),
    good("They resume work, and his résumé is long. An exposé will expose them."),
    good("His pièce de résistance met no resistance, piece by piece, and the chargé d’affaires is in charge."),
    good(
        "The café is full, and the town is proud of it. My friend says that all the others are full as well. "
        "Il est connu pour ses prises de position, et il dit que le cafe de la ville est fermé depuis le mois de mai.",
    ),
    bad("The café is full, très bien, mamá: a crème brûlée, an entrée. Another «cafe» is shut."),
    good("The café is full, très bien, mamá: a crème brûlée, an entrée, été. Another cafe is shut."),
    good("The café is full. cafe@tarn.example is its address. My cafe is shut — Ann (@ann) May 2, 2020"),
    bad("The café is shut. The «cafe» is old."),
    bad("The café is shut. The café is old. The «cafe» is new."),
    good("The cafés are shut. The cafe is old."),
    good("“The cafe is old,” she said of the café."),
    good("The Müller firm met. The Muller firm met."),
    good("À la carte, a la carte."),
    good("They ate pâté. The pate was old."),
    good("An exposé came. They expose it."),
    good("The résumé is in. They resume it."),
]

_BORROWED = 6  # words with marks that an English article has; one with more of them speaks another language in part
_SHORT = 3  # letters; of so short words two may be meant (À, A)
_OTHER_WORDS = frozenset(
    "résumé résumés resumé exposé exposés rosé pâté attaché lamé maté saké piqué pié pièce résistance chargé chargés "
    "passé blessé côte père mère fête divorcé".split()
)


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report each word that stands with and without its marks."""
    if article.text.isascii():
        return
    seen = words_of(article)
    if article.primary_language != "en":
        yield from _first_letters(article, seen)
        return
    marked = [word for word in filterfalse(str.isascii, seen) if word.islower() and word.isalpha()]
    if len(marked) > _BORROWED:
        return
    for word in marked:
        if word in _OTHER_WORDS:
            continue
        bare = plain(word)
        if len(word) > 2 and bare.isascii() and bare in seen:
            found = disagreement(article, places_of(article, word), places_of(article, bare))
            if found is not None:
                yield found


def _first_letters(article: Article, seen: frozenset[str]) -> Iterator[Finding]:
    """Words that begin with a capital with a mark here, and with one without it there."""
    seen = seen.union(word.rpartition("'")[2] for word in seen)
    for word in sorted(w for w in seen if w and not w[0].isascii() and w[0].isupper() and w[1:].islower()):
        bare = plain(word[0]).upper() + word[1:]
        if len(bare) > _SHORT and len(bare) == len(word) and bare in seen:
            right, lacking = _places(article, word), _places(article, bare)
            named = any({word, bare} <= name.places.keys() for name in respelled(article))
            if right and lacking and not named:
                message = say(TWO_WAYS, here=bare, there=word, times=times(len(right)))
                related = (Related("against", *right[0]), *(Related("same", *span) for span in lacking[1:]))
                chosen = is_choice(article.primary_language, word, bare)
                yield Finding(*lacking[0], message, related, severity="note" if chosen else None)


def _places(article: Article, form: str) -> list[tuple[int, int]]:
    """Where a form stands outside quotations, an elided article before it or not (l’État)."""
    spans = (m.span() for m in re.finditer(rf"(?<![\w@#/.-]){form}(?![\w@/-])", article.text))
    found = [span for span in spans if not quotation_at(article, *span)]
    return [span for span in found if not _is_of_body(article, span[1])]


def _is_of_body(article: Article, end: int) -> bool:
    """Whether a word goes on as the name of a body that keeps its own spelling (Africa Intelligence)."""
    following = word_behind(article.text, end) if article.text[end : end + 1] == " " else ""
    return heads_organisation(following.rstrip(".,:;)"), article.language)
