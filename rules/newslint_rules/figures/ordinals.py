"""Give an ordinal the ending that its number has: 21st, not 21th.

Either the ending is a slip or the number is: somebody changed "20th" to "21" and left the rest. Readers stumble, and
cannot tell which of the two was meant.

Silent on stones and pounds ("12st"), which "st" may be: there only what has "the", "his" and the like before it is
read.

Sources: AP Stylebook, "numerals"; CMOS 9.6.

Rate: no finding in 8,000 US news articles; tried on altered figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Replace, bad, good

SEVERITY = "error"
LANGUAGES = ("en",)

EXAMPLES = [
    good("The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 100th, 111th and 1,002nd of them."),
    good("He weighed 15st and she 10st 4lb, the doctor said."),
    good("It is the 2d Circuit, on 0th Street."),
    bad("It was the «21th» of May."),
    bad("The «23th» and the «11st» were wet."),
    bad("On the «42rd» day of the «112nd» session they left."),
    bad("He was «3th»."),
    good("He weighed 11st, she 12st 3lb and the dog 2st."),
]

# A pattern that begins with a set of characters is found faster than one that begins with a look behind.
_ORDINAL = re.compile(r"([0-9](?<![\w.,][0-9])[0-9,]*+)(st|nd|rd|th)\b")
_NAMED = re.compile(r"\b(?:the|its|his|her|their|our|my|your|a|an|[Tt]his|every)\s$", re.IGNORECASE)
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each ordinal that ends as another number does."""
    text = article.text
    for match in _ORDINAL.finditer(text):
        number, ending = match.groups()
        right = "th" if number[-2:-1] == "1" else _ENDINGS.get(number[-1], "th")
        if ending == right or (ending == "st" and not _NAMED.search(text, max(0, match.start() - 8), match.start())):
            continue
        message = f'"{match.group()}" is {number}{right}, or the number is wrong: check which.'
        fix = (Replace(match.start(2), match.end(), right),)
        yield Finding(match.start(), match.end(), message, fix=fix, safe=False)
