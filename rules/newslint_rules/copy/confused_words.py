"""Write the word that is meant, and not the one that sounds like it.

"More then 30 points", "has lead to thousands of deaths", "free reign": no spelling checker sees them, for each is a
word, and every reader who knows better does.

Reads phrases in which the word can be nothing else. Silent in quotations and posts, and where the other word follows
("more then than now"). The fix is no safe one.

Sources: newslint/languages/<xx>/confused_words.txt. Rate: 45 findings in 31,820 US news articles, of
which fresh eyes found 44 right and 1 debatable. In twelve other languages it knows forty to a hundred and fifty
phrases each: 31 findings in 22,846 articles (da 11, ru 6, fr 6, es 4, pt 2), all right when they were first read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.finding import Replace
from newslint.core.message import say
from newslint.core.signs import Signs, matches_at
from newslint.facts.posts import is_posted
from newslint.facts.quotations import quotation_at
from newslint.languages import any_of, names

SEVERITY = "warning"
NEEDS = ("confused_words",)

EXAMPLES = [
    bad("The gap was «more then» 30 points.", fix=None),
    bad("His war «has lead to» deaths, and it gave him «free reign» there.", fix=None),
    good("The gap was more than 30 points. He knew more then than now. It has led to deaths."),
    good("It was worth less then. They knew more then, he said. Those who lived there own the boats."),
    good("They found hoards of gold, one in the same street, and sold more than just desserts."),
    good("“It has lead to it,” she said.\n\nIt has lead to it — Ann Lee (@lee) May 2, 2020"),
    good("It was free\n\nreign by reign."),
]

_BEHIND = re.compile(r" ([\w$£€][\w’'-]*)")


@cache
def _phrases(language: str) -> tuple[Signs, re.Pattern[str], dict[str, tuple[str, bool]]]:
    """What finds the phrases in a text, quickly and surely, and of each what is meant and whether more follows."""
    meant = {}
    for phrase, right in names(language, "confused_words"):
        said, known = (" ".join(part).removesuffix(" …") for part in (phrase, right))
        meant[said] = known, phrase[-1] == "…"
    return Signs(*meant), re.compile(rf"(?<![\w’'-])(?:{any_of(meant)})(?![\w’'-])"), meant


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report phrases with a word that sounds like the one that is meant."""
    text, (signs, pattern, known) = article.text, _phrases(article.primary_language)
    for match in matches_at(pattern, text, signs.starts(text)):
        meant, goes_on = known[match.group()]
        behind = _BEHIND.match(text, match.end())
        if (goes_on and not behind) or (behind and behind[1] == meant.rpartition(" ")[2]):
            continue
        if not quotation_at(article, *match.span()) and not is_posted(article, match.start()):
            message = say('"{phrase}" sounds like "{meant}": is that meant?', phrase=match.group(), meant=meant)
            yield Finding(*match.span(), message, fix=(Replace(*match.span(), meant),), safe=False)
