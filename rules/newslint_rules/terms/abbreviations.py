"""Explain an abbreviation once, where it is first used.

Readers who do not know what the NWTA is go back to look for it; who is told twice wonders what the second one is.

Reports an acronym that stands three times and more and is explained nowhere; one that is explained twice in the same
words; and one that stands for two things. Silent on acronyms that readers know (FBI, UNESCO), on words in capitals, on
labels and parts of longer names, and in quotations.

Sources: AP Stylebook, "abbreviations and acronyms"; the Guardian, "acronyms". Rate: 1 note in 70 US and UK news
articles; of 40 read, 18 were right, 6 debatable: names of firms, and words with other initials. Off by default for
that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Related, bad, good
from newslint.core.around import in_front
from newslint.core.message import marked, say
from newslint.facts.naming.acronyms import Explained, acronyms, explained
from newslint.facts.quotations import quotation_at
from newslint.facts.syllables import dictionary_of
from newslint.languages import words

SEVERITY = "note"
DEFAULT = False
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The crews of the «NWTA» met. By noon the NWTA was tired, and the NWTA left."),
    bad(
        "The Norwold Transport Union (NTU) met. By noon the NTU was tired. "
        "On Tuesday the Norwold Transport Union («NTU») left."
    ),
    bad("The Norwold Transport Union (NTU) met. By noon the NTU was tired. The Northern Trade Union («NTU») left."),
    good("The Norwold Transport Union (NTU) met. By noon the NTU was tired."),
    good("The U.S. Bridge Commission met. By noon the USBC was tired, the USBC left, and the USBC sat."),
    good("It flew by night rules, or NVTA. Under NVTA it was late, and NVTA ended."),
    good("The FBI met. By noon the FBI was tired, and the FBI left."),
    good("“The NWTA met,” she said. “The NWTA is tired, and the NWTA left.”"),
    good("NWTA CREWS MEET\n\nGate NWTA-4 is shut, gate NWTA-5 too, and NWTA-6."),
    good("The NWTA met. By noon the NWTA was tired."),
    good("The NWTA, a union, met. By noon the NWTA was tired, and the NWTA left."),
    good("The NWTA met. By noon the NWTA, the union, was tired, and the NWTA left."),
    good("The agency NWTA met. By noon the NWTA was tired, and the NWTA left."),
    good("The NWTA (a union) met. By noon the NWTA was tired, and the NWTA left."),
    good("The KWTA met. By noon the KWTA was tired, and the KWTA left."),
    good("The WWTA met. By noon the WWTA was tired, and the WWTA left."),
    bad("The «KWTAX» met. By noon the KWTAX was tired, and the KWTAX left."),
    good("NWTA: We met. By noon the NWTA was tired, and the NWTA left."),
    bad("The «NWTA» 5 met. By noon the NWTA was tired, and the NWTA left."),
    good("The NWTA News met. By noon the NWTA was tired, and the NWTA left."),
    good("The union (NWTA) met. By noon the NWTA was tired, and the NWTA left."),
    good("The NWTA met. By noon the NWTA was tired. “The NWTA left,” she said."),
    good("The Norwold Widows met in the Town Alley. The NWTA met. By noon the NWTA was tired, and the NWTA left."),
    good("The SHIP met. By noon the SHIP was tired, and the SHIP left."),
    bad("The Norwold Transport Union (NTU) met. The Transport Union («NTU») left."),
]

_MENTIONS = 3
_AGAIN = marked("{acronym} is explained here again.")
_OTHERWISE = marked("{acronym} stands for “{here}” here, for “{above}” above.")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,}")


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report acronyms that are explained nowhere, or twice."""
    told: dict[str, list[Explained]] = {}
    for one in explained(article):
        told.setdefault(one.acronym, []).append(one)
    for acronym, places in told.items():
        first = places[0]
        for again in places[1:]:
            long, other = (article.text[one.start : one.end] for one in (first, again))
            same = long.endswith(other) or other.endswith(long)
            message = say(_AGAIN if same else _OTHERWISE, acronym=acronym, here=other, above=long)
            related = (Related("same" if same else "against", first.at, first.at + len(acronym)),)
            yield Finding(again.at, again.at + len(acronym), message, related)
    for acronym, starts in acronyms(article).items():
        own = [at for at in starts if not quotation_at(article, at, at + 1)]
        if len(own) < _MENTIONS or acronym in told or not _wants_explanation(article, acronym):
            continue
        if any(_is_told_or_a_name(article.text, at, at + len(acronym)) for at in starts):
            continue
        unknown = say("What is {acronym}? Nothing here says it.", acronym=acronym)
        yield Finding(own[0], own[0] + len(acronym), unknown)


def _is_told_or_a_name(text: str, start: int, end: int) -> bool:
    """Whether an acronym stands in brackets or before them, is part of a name ("CBN News"), or labels a speech."""
    after = text[end : end + 2]
    if text.startswith((", a ", ", an ", ", the "), end) or (end - start == 4 and text[start] in "KW"):
        return True  # told by what it is, or a station of radio or television
    before = in_front(text, start, 11)
    if before.endswith((", or ", "affiliate ", "agency ", "station ", "channel ")):
        return True  # "visual flight rules, or VFR"; "the accident agency BEA"
    return text[start - 1] == "(" or after in (" (", " [") or after[:1] == ":" or after[1:].isupper()


def _wants_explanation(article: Article, acronym: str) -> bool:
    """Whether an acronym is neither known nor a word, and no words with its initials stand anywhere."""
    language = article.primary_language
    listed = dictionary_of(language)
    if acronym in words(language, "known_acronyms") or listed is None or (len(acronym) > 3 and listed(acronym.lower())):
        return False
    return not _has_initials(article.text, acronym)


def _has_initials(text: str, acronym: str) -> bool:
    """Whether words in a row begin with the letters of an acronym, small words between them passed over."""
    initials = [
        word[0] if word[1:2].islower() else word.replace(".", "")  # "U.S. Commission"
        for word in text.split()
        if word[0].isupper() and (word[1:2].islower() or _DOTTED.fullmatch(word))
    ]
    return acronym in "".join(initials)
