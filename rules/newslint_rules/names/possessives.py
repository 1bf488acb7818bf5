"""Write the apostrophe of a name that owns something.

"Whitfords contract" is a slip that no dictionary finds: it has the plurals of names.

Reads a name of a person or a place with an s before a noun, once, where the article has the name alone elsewhere.
Silent where a plural may be meant ("the Whitfords gave", "two Whitfords"), before verbs and adverbs, and in
headlines; where a sentence begins, the noun must stand behind "the", "his" or the like elsewhere.

Sources: AP Stylebook, "possessives". Rate: 8 findings in 32,519 US news articles; fresh eyes found 7 right and 1 wrong
(names of a page that had run together: silent since).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newslint import Article, Finding, Options, Related, Replace, bad, good
from newslint.core.around import word_behind, word_in_front
from newslint.core.message import say
from newslint.facts.names import Name, names
from newslint.facts.naming.surroundings import is_copied
from newslint.facts.odd_words import distinct_words
from newslint.facts.syllables import is_known
from newslint.languages import words

SEVERITY = "warning"
LANGUAGES = ("en",)

_TEXT = "Ann Whitford signed. Whitford's contract is long."
EXAMPLES = [
    bad(f"{_TEXT} It was in «Whitfords» contract.", fix=None),
    bad(f"{_TEXT} «Whitfords» contract has an end."),
    good(f"{_TEXT} Whitfords fight often. They saw Whitfords often, and Whitfords gave."),
    good(f"{_TEXT} The Whitfords contract much. So did both Whitfords boats."),
    good(f"{_TEXT} They saw Whitfords often."),
    good(f"{_TEXT} It was a Whitfords of old."),
    good("Ann HolmSenate Whitford signed. It was as Whitfords fight on."),
    good(f"{_TEXT} It was of Tarn Whitfords boats."),
    bad("Ann Whitford signed. It was in «Whitfords» contract."),
    good("The senator's contract is long. The Senator's boat was in Senators hands."),
    good("Ann Session's contract is long. Session's boat. It was in Sessions contract."),
    good("Whitfords contract ends\n\nAnn Whitford signed. Whitford's contract is long."),
]

_LEAST = 3  # letters of a name
_MANY = frozenset(
    "the a an both two three four five many most some all future more these those other several past".split()
)
_NO_NOUNS = frozenset(
    "across again ago ahead almost alone along already apart around aside away back behind beyond come down else "
    "elsewhere ever everywhere forever get give go have here inside instead knew left live made make never next "
    "off often once out outside over past quite right said saw says sometimes soon spoke still take testify there "
    "today together told tomorrow tonight too twice under up well yesterday yet".split()
)
_GLUED = re.compile(r"[a-z]{3}[A-Z]")  # names that a page ran together
_ENDINGS = ("ed", "ly", "ing")
_MOST = 40  # names that are looked for in the text; a list of thousands is no article


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a name with an s before a noun, where the article has it with an apostrophe elsewhere."""
    said, text, told = distinct_words(article), article.text, set()
    for name in islice(_with_an_s(article), _MOST):
        base = name.words[-1]
        lost = f"{base}s"
        if lost in told:
            continue
        start = text.find(f"{lost} ")
        end = start + len(lost)
        if not _is_whose(name) or base.lower() in said or start < 0 or text.count(lost) > 1:
            continue
        if is_copied(article, start) or not _owns(article, name, start, end):
            continue
        told.add(lost)
        at = name.mentions[0]
        owner = base + ("’s" if text.count("’") > text.count("'") else "'s")
        message = say("Is an apostrophe missing here: “{owner}”?", owner=owner)
        related, fix = (Related("against", *at),), (Replace(start, end, owner),)
        yield Finding(start, end, message, related, fix, False)


def _owns(article: Article, name: Name, start: int, end: int) -> bool:
    """Whether a name stands before a noun, and no plural is meant ("the Trumps gave")."""
    text, small = article.text, words("en", "function_words")
    if article.block_at(start).kind == "headline":
        return False
    behind, before = word_behind(text, end), word_in_front(text, start)
    noun, led = behind.rstrip(",.;:!?"), before.lstrip("([“‘\"'").lower()
    if not (noun.islower() and noun.isalpha()) or noun in small or noun in _NO_NOUNS or noun.endswith(_ENDINGS):
        return False
    if led in _MANY or led.endswith(".the"):
        return False
    if before[:1].isupper() and led.isalpha() and led not in small and before not in name.words:
        return False
    within = before.removesuffix(",").isalpha() and before.islower()
    if not within and not re.search(rf"(?:['’]s|\b(?:the|an?|his|her|their|its|of)) {noun}\b", text):
        return False  # where a sentence begins, what follows may be a verb
    return re.search(rf"\b{name.words[-1]}\b(?!['’]s)", text) is not None


def _with_an_s(article: Article) -> Iterator[Name]:
    """Names that the text has with an s too."""
    said = distinct_words(article)
    for name in names(article):
        base = name.words[-1] if name.words else ""
        if f"{base}s" in said and len(base) >= _LEAST and base[-1] != "s" and base.isalpha():
            yield name


def _is_whose(name: Name) -> bool:
    """Whether a name is surely somebody's, or that of a place."""
    base, places = name.words[-1], words("en", "place_names")
    if any(_GLUED.search(word) for word in name.words):
        return False
    known = is_known(base.lower())
    if name.kind == "place" or base in places:
        return len(name.words) == 1 and (base in places or not known)
    if not words("en", "given_names").isdisjoint(name.words[-2:-1]):
        return True
    return not known and (name.kind == "person" or len(name.words) > 1)
