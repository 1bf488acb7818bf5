"""Write an acronym with the letters of what it stands for, and with the same letters each time.

"World Harbour Organisation (WOH)" and one "NTAO" among ten "NATO" look like other bodies, and a search misses them.

Reports an acronym that is explained beside it, whose letters are the initials of the explanation but two that changed
places, or but one (of three letters not the first); and an acronym that stands once, with two letters swapped, where
another stands three times, or twice and readers know it. The first letter may be one of the two where the one that
stands often is known or explained. Silent on acronyms that are explained themselves or that readers know too, on those
of another language, and on words; of one letter that is another, where readers know the acronym, where it is the second
of "Ex-" ("Exploration", X), where the acronym stands three times, or where what stands before it has one itself or is a
list.

Sources: AP Stylebook, "abbreviations and acronyms". Rate: 1 warning in 1,000 US and UK news articles; of 25 read 18
right, 2 debatable, 5 wrong: SPD, FSB and FISA, which are silent now, and the sign of a share. No warning in 2,258
articles in twelve other languages. Of all alarms that fresh eyes read, 26 warnings (25 right, 1 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Related, bad, good
from newslint.core.message import marked, say, times
from newslint.facts.naming.acronyms import Explained, acronyms, explained
from newslint.facts.naming.slips import is_swap
from newslint.facts.quotations import quotation_at
from newslint.languages import words

SEVERITY = "warning"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")

EXAMPLES = [
    bad("The World Harbour Organisation («WOH») met on Monday."),
    bad("The Norwold Transport Union, or «NUT», met on Monday."),
    bad("NORPA met. The crews of NORPA sang, and NORPA paid. By noon «NROPA» was tired."),
    bad("The FBI met. The crews of the FBI sang. By noon the «BFI» was tired."),
    bad("The Harbour City Teachers Union («HCEU») and the Norwold Transport Union («NTO») met on Monday."),
    good("The Norwold Transport Union (FTU), the Norwold Transport Council (NATO) and the NTU Youth League (NYK) met."),
    good("He was born in Harwick, Norwold Township (HNB), and the Norwold Trade Office (CNN) met."),
    good("The FBI met. The crews of the FBI sang. By noon the IBF was tired. NWTA sang, NWTA met, NWTA. WNTA left."),
    good("The CIA met. The crews of the CIA sang, and the CIA left. The CAI (Culinary Arts) was tired."),
    good("Harbour City Trading (HCX) shares fell."),
    good("The World Harbour Organisation (WHO) met on Monday."),
    good("The Norwold Harbour Exploration Agency (NHXA) met on Monday."),
    bad("The Norwold Harbour Education Agency («NHXA») met on Monday."),
    good("The Norwold Transport Union (NTO) met. The NTO sang, and the NTO paid."),
    bad("The Norwold Transport Union («NTO») met. The NTO sang, and the union paid."),
    good("The Social Democratic Party (SPD) and the Swiss People's Party (SVP) met on Monday."),
    good("The International Organization for Standardization (ISO) and the Japan Aerospace Agency met."),
    good("Doctors Without Borders (MSF) and the Central Bank of Norwold (CBN) met."),
    good("The National Aeronautics and Space Administration (NASA) and the Department of Defense (DoD) met."),
    good("The CIA met. The CIA sang, and the CIA paid. The Culinary Arts Institute (CAI) was full."),
    good("The Norwold Transport Union (NTU) met. By noon NTO was tired: the Norwold Traffic Office (NTO)."),
]

_MENTIONS = 3
_ONCE = marked("“{one}” once, “{other}” {times}: the same acronym?")
_INITIALS = marked("“{acronym}” beside “{long}”: should it be {right}?")
# Languages in which an English acronym has its letters in another order than its explanation.
_ADJECTIVES_BEHIND = frozenset({"es", "fr", "it", "pt"})
_SHORT = 3  # letters
_SHARES = re.compile(r"\)(?: on \w+,)? (?:shares?|stocks?)\b")
_CAPITALS = re.compile(r"[A-Z]{2}")


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report acronyms with letters out of place."""
    told = () if article.primary_language in _ADJECTIVES_BEHIND else explained(article)
    places = acronyms(article)
    listed = words("en", "known_acronyms")  # which are written so in most languages
    for one in told:
        initials = one.initials[-len(one.acronym) :]
        long = article.text[one.start : one.end]
        is_known = one.acronym in listed and initials not in listed  # SPD, of the Social Democratic Party
        is_own = len(places[one.acronym]) >= _MENTIONS and initials not in places  # whatever its long name
        is_swapped = one.acronym != initials and is_swap(one.acronym.lower(), initials.lower())
        is_swapped = is_swapped and not (is_known or is_own)
        is_rare = len(places[one.acronym]) < _MENTIONS and one.acronym not in listed
        is_unknown = article.primary_language == "en" and is_rare
        is_share = _SHARES.match(article.text, one.at + len(one.acronym))
        if is_swapped or (is_unknown and not is_share and _has_other_letter(one, long)):
            message = say(_INITIALS, acronym=one.acronym, long=long, right=initials)
            yield Finding(one.at, one.at + len(one.acronym), message, (Related("against", one.start, one.end),))
    known = {one.acronym for one in told}
    sure = listed | known
    often = [text for text, starts in places.items() if len(starts) >= (2 if text in sure else _MENTIONS)]
    for text, starts in places.items() if often else ():
        if len(starts) > 1 or text in sure or article.text.startswith(" (", starts[0] + len(text)):
            continue
        if quotation_at(article, starts[0], starts[0] + 1):
            continue
        other = next((o for o in often if len(o) == len(text) and _is_swapped(text, o, o in sure)), None)
        if other is not None:
            message = say(_ONCE, one=text, other=other, times=times(len(places[other])))
            against = Related("against", places[other][0], places[other][0] + len(other))
            yield Finding(starts[0], starts[0] + len(text), message, (against,))


def _has_other_letter(told: Explained, long: str) -> bool:
    """Whether one letter of an acronym is not the initial of its word; of three letters not the first."""
    acronym, initials = told.acronym, told.initials[long.startswith("The ") :]
    if len(acronym) != len(initials) or "," in long or _CAPITALS.search(long):
        return False
    pairs = list(zip(acronym, initials, strict=True))
    other = [at for at, (letter, initial) in enumerate(pairs) if letter != initial]
    if ("X", "E") in pairs and " Ex" in long:
        return False
    return len(other) == 1 and (other[0] > 0 or len(acronym) > _SHORT)


def _is_swapped(one: str, other: str, first: bool) -> bool:
    """Whether two letters of an acronym changed places; `first` says whether the first letter may be one of them."""
    return is_swap(one, other) or (first and one[:2] == other[1::-1] != other[:2] and one[2:] == other[2:])
