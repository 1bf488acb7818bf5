"""Write the word that is meant, and not the one that sounds like it.

"More then 30 points", "has lead to thousands of deaths", "free reign": no spelling checker sees them, for each is a
word, and every reader who knows better does.

Reads phrases in which the word can be nothing else, and words before others that leave no choice ("could of sold": the
frames). Silent in quotations and posts, and where the other word follows ("more then than now"). The fix is no safe
one.

Sources: newslint/languages/<xx>/confused_words.txt and confused_frames.txt. Rate: 44 findings in 31,820 US news
articles, all right to fresh eyes; phrases that are sound in some sentence were taken out after that. Words that ran
together ("ofthe") and apostrophes that were lost ("dont") make 8 more, right when they were looked at. In twelve other
languages it knows thirty to a hundred and fifty phrases each: 31 findings in 22,846 articles (da 11, ru 6, fr 6, es 4,
pt 2), all right when they were first read. With the frames 30 more in 32,519 articles; eleven others were wrong ("it is
to many", "some of it's sold", a pun) and are silent since, with what 250 sound passages tripped; the rest were right to
their maker. Of all alarms that fresh eyes read, 51 warnings (50 right, 1 debatable) are told still.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.finding import Replace
from newslint.core.message import marked, say
from newslint.languages import entries, names
from newslint_rules.copy._meant import Phrases, meant_otherwise

SEVERITY = "warning"
NEEDS = ("confused_words",)

EXAMPLES = [
    bad("The gap was «more then» 30 points.", fix=None),
    bad("His war «has lead to» deaths, and it gave him «free reign» there.", fix=None),
    bad("It sold «of it’s members» the most, and «its clear that» «who's son» is «larger then planned».", fix=None),
    bad("She «could of» sold it, was «older then» the mill, and «went passed» it.", fix=None),
    bad("It «lost it's» boats «in it's first» fire. It sank «with more that» 30 men.", fix=None),
    bad("Those «people where» told that «who’s» name it is, «they wont» say.", fix=None),
    good("She could, of course, sell it. It mattered more that 30 men came. The men went. Some of it's sold."),
    good("It was cheaper. Then the mill burned. In it it lost boats."),
    good("The gap was more than 30 points. He knew more then than now. It has led to deaths."),
    good("It was worth less then. They knew more then, he said. Those who lived there own the boats."),
    good("They found hoards of gold, one in the same street, and sold more than just desserts."),
    good("“It has lead to it,” she said.\n\nIt has lead to it — Ann Lee (@lee) May 2, 2020"),
    good("It was free\n\nreign by reign."),
]

_SOUNDS = marked('"{phrase}" sounds like "{meant}": is that meant?')


@cache
def _phrases(language: str) -> Phrases:
    return Phrases(names(language, "confused_words"), entries(language, "confused_frames"))


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report phrases with a word that sounds like the one that is meant."""
    for start, end, written, meant in meant_otherwise(article, _phrases(article.primary_language)):
        message = say(_SOUNDS, phrase=written, meant=meant)
        yield Finding(start, end, message, fix=(Replace(start, end, meant),), safe=False)
