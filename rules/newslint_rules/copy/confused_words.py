"""Write the word that is meant, and not the one that sounds like it.

"More then 30 points", "has lead to thousands of deaths", "free reign": no spelling checker sees them, for each is a
word, and every reader who knows better does.

Reads phrases in which the word can be nothing else. Silent in quotations and posts, and where the other word follows
("more then than now"). The fix is no safe one.

Sources: newslint/languages/<xx>/confused_words.txt. Rate: 45 findings in 31,820 US news articles, of
which fresh eyes found 44 right and 1 debatable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.finding import Replace
from newslint.core.message import say
from newslint.facts.odd_words import spaced_words
from newslint.facts.posts import is_posted
from newslint.facts.quotations import quotation_at
from newslint.languages import names

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


@cache
def _beginnings(language: str) -> dict[tuple[str, str], list[tuple[str, str, str]]]:
    """The phrases by their first two words, with what is meant, and with what may stand behind it."""
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for phrase, meant in names(language, "confused_words"):
        said, right = (" ".join(part).removesuffix(" …") for part in (phrase, meant))
        other = rf"(?! {re.escape(right.rpartition(' ')[2])}\b)"
        behind = r"(?= [\w$£€])" if phrase[-1] == "…" else ""
        found.setdefault((phrase[0], phrase[1]), []).append((said, right, other + behind))
    return found


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report phrases with a word that sounds like the one that is meant."""
    language, text, said = article.primary_language, article.text, spaced_words(article)
    plain = [word.rstrip(",.;:!?") for word in said[1:]]
    for beginning in sorted(_beginnings(language).keys() & set(zip(said, plain, strict=False))):
        for phrase, meant, behind in _beginnings(language)[beginning]:
            for match in re.finditer(rf"(?<![\w’'-]){re.escape(phrase)}(?![\w’'-]){behind}", text):
                if quotation_at(article, *match.span()) or is_posted(article, match.start()):
                    continue
                message = say('"{phrase}" sounds like "{meant}": is that meant?', phrase=phrase, meant=meant)
                yield Finding(*match.span(), message, fix=(Replace(*match.span(), meant),), safe=False)
