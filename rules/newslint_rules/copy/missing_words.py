"""Put in the small word that a phrase cannot do without.

"According a spokeswoman", "one the most reliable planes", "is likely be closer": the eye puts in what the hand left
out, and no spelling checker misses it.

Reads phrases that lack "to", "of", "a" or "been", and only where a word in small letters or a
number follows. Silent in quotations and posts, and where a clause may end within the phrase. The fix is no safe one.

Sources: newslint/languages/<xx>/missing_words.txt and missing_frames.txt. Rate: 37 findings in 31,820 US news articles,
of which fresh eyes found 36 right and 1 debatable (two words that have changed places). Narrowed since by sound
sentences that were made to trip it. Of all alarms that fresh eyes read, 35 warnings (34 right, 1 debatable) are told
still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import in_front
from newslint.core.finding import Replace
from newslint.core.message import marked, say
from newslint.languages import entries, names
from newslint_rules.copy._meant import Phrases, meant_otherwise

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("It is shut today, «according a» clerk.", fix=None),
    bad("It is «one the most» red boats. He «declined say» why, and «is likely be» up. It «has able to» go", fix=None),
    bad("They are «going be» there, «unable get» it, and spent «a lot money» on it «as result of» that.", fix=None),
    good("The bridge is shut, according to a clerk. It is one of the most. He declined to say. It is likely to be"
         " shut."),
    good("“It is one the most red boats,” she said.\n\nIt is one the most red — Ann Lee (@lee) May 2, 2020"),
    bad("They fish «in order pay» for the mill. The board «is expected» approve it.", fix=None),
    good("He was able. Be glad of it. According\n\na clerk left. She is likely, be it so. It has a lot, people say."),
    good("Those who are unable pay nothing. The reforms she wanted take effect in May. The most able do well."),
    good("He gave a lot. People left. The fair was able-bodied, and the boats are ready-made."),
]  # fmt: skip

# A clause may end within the phrase behind these: "those who are unable pay nothing", "the changes he wanted take
# effect".
_PARTED = frozenset(
    "who that those if when once where whether what which whatever whoever people a an most more least less by at"
    " for".split()
)
_STOP = re.compile(r"[.,;:!?\n]")
_BEFORE, _NEAR = 40, 4  # characters, words

_LACKS = marked('"{phrase}" lacks a word: "{meant}"?')


@cache
def _phrases(language: str) -> Phrases:
    return Phrases(names(language, "missing_words"), entries(language, "missing_frames"))


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report phrases that lack a word."""
    for start, end, written, meant in meant_otherwise(article, _phrases(article.primary_language)):
        following = article.text[end : end + 2]
        before = _STOP.split(in_front(article.text, start, _BEFORE))[-1]
        if not _PARTED.isdisjoint(before.lower().split()[-_NEAR:]):
            continue
        if len(following) == 2 and following[0] == " " and (following[1].islower() or following[1].isdigit()):
            message = say(_LACKS, phrase=written, meant=meant)
            yield Finding(start, end, message, fix=(Replace(start, end, meant),), safe=False)
