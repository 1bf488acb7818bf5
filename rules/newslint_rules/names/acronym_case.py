"""Write an acronym in capitals throughout: NATO, and not NATo or nATO.

A shift key that was let go too early; a search for the name misses the place.

Reads words that are an acronym of the article, which stands there twice and more, but for the case of its first or its
last letter, or of all of them. Silent on plurals (MPs), on words of a dictionary and names (Aids), where the article
has the other form twice, in quotations, posts, addresses and code, and on what is somebody's handle (@msnbc).

Sources: AP Stylebook, "abbreviations and acronyms". Rate: none left in 32,519 US news articles, where fresh eyes read
two (a broken address and a station that writes itself so: silent since); tried on acronyms that were altered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.kept_words import is_kept
from newslint.facts.naming.acronyms import acronyms
from newslint.facts.odd_words import written_words
from newslint.facts.posts import is_of_others
from newslint.facts.syllables import is_known

SEVERITY = "note"
LANGUAGES = ("en",)

_TEXT = "The NFTU met on Monday. Crews of the NFTU sang."
EXAMPLES = [
    bad(f"{_TEXT} By noon the «NFTu» was tired."),
    bad(f"{_TEXT} By noon the «nFTU» was tired."),
    bad(f"{_TEXT} By noon the «nftu» was tired."),
    bad("The FBI met. The FBI sang. By noon the «fBI» was tired."),
    bad("CNN met. CNN sang. By noon «cnn» was tired. The DHS met, the DHS sang, the DHS paid, the «DHs» left."),
    good("The FBI met. The FBI sang. By noon the fbi was tired."),
    good(f"{_TEXT} By noon the NFTU was tired."),
    good(f"{_TEXT} By noon the Nftu was tired."),
    good(f"{_TEXT} See nftu.org, tarn.org/?nftu, @nFTU, #nftu and nftu-books. “The NFTu sang,” she said."),
    good(f"{_TEXT} The NFTu (@NFTu) was tired."),
    good(f"{_TEXT} The nFTU sang, and the nFTU paid."),
    good("The NPS met on Monday. The NPS sang. Both NPs were tired."),
    good("The WHO met on Monday, and the WHO sang. Nobody knew who paid."),
    good("The NFTU met on Monday. By noon the NFTu was tired."),
]

_MENTIONS = 2
_MOST = 100  # forms that are looked for in the text; a list of thousands is no article
_LONGEST = 5  # letters of what nobody takes for a word in small ones (antifa)
_VOWELS = frozenset("aeiouy")  # without one, what is in the dictionary is the acronym itself
_ASK = marked("“{one}” here, “{other}” elsewhere: the same acronym?")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report acronyms with a letter in the other case."""
    for form, acronym, start in islice(_other_forms(article), _MOST):
        found = list(re.finditer(rf"(?<![\w/.@#&?=’'-]){form}(?![\w@/&-]|\.\w)", article.text))
        if f"@{form}" not in article.text and len(found) == 1 and not _is_meant(article, *found[0].span()):
            message = say(_ASK, one=form, other=acronym)
            yield Finding(*found[0].span(), message, (Related("against", start, start + len(acronym)),))


def _other_forms(article: Article) -> Iterator[tuple[str, str, int]]:
    """Forms of acronyms in another case that the text has, each with its acronym and where that stands first."""
    written = written_words(article)
    for acronym, starts in acronyms(article).items():
        small = acronym.lower()
        if len(starts) < _MENTIONS:
            continue
        forms = [small[0] + acronym[1:]]
        if not acronym.endswith("S") or (len(starts) > _MENTIONS and acronym[:-1] not in written):
            forms.append(acronym[:-1] + small[-1])
        plain = len(small) <= _LONGEST and acronym.capitalize() not in written
        if plain and (not is_known(small) or _VOWELS.isdisjoint(small)):
            forms.append(small)
        yield from ((form, acronym, starts[0]) for form in forms if form in written)


def _is_meant(article: Article, start: int, end: int) -> bool:
    return is_of_others(article, start, end) or is_kept(article, start, end)
