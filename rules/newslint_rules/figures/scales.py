"""Say millions or billions beside a sum with one decimal.

"The $60.4 relief bill" has lost its "billion": prices in dollars and cents have two decimals, sums with one are of
millions.

Silent in quotations and posts, in ranges ("$1.5 to $2 million"), where another sum of the paragraph is written so (rows
of a table), where the article says what its sums are in ("in millions"), and where a unit follows ("$2.4 a gallon").

Sources: AP Stylebook, "millions, billions" and "dollars". Rate: 3 in 16,000 US news articles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.posts import is_posted
from newslint.facts.quotations import quotation_at

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The «$60.4» relief bill passed. It gives $2.1 billion to towns."),
    good("The $60.4 billion relief bill passed. It costs $2.40, or $2.4 a box."),
    good("It cost $60.4m, $1.5-million and $2.4k."),
    good("It costs $1.5 to $2 million, or $1.5 and more. It is $1.5 or $2.5 billion."),
    good("Raised $96.7 Spent $44.9 Cash on hand $52.6"),
    good("All sums are in millions. It raised $96.7, it said."),
    good("“It is $60.4 now,” she said.\n\n@holm: it is $60.4 now"),
    good("Sugar rose to $9.8 per pound and to $9.9/lb. It cost $9.8, up 2 percent, in a shop."),
]

_SUM = re.compile(r"\$\d{1,3}\.\d(?!\d|,\d)(?=[ .,;:)\n]|\Z)")
_GIVEN = re.compile(r"[\u00a0 ]?-?(?:[mbtkMBTK]|to |and |or |per |an? |each|-|–|—)|,? (?:up|down|from)\b")
_IN_ALL = re.compile(r"(?i)\bin (?:the )?(?:thousands|millions|billions)\b|\b(?:share|stock|barrel|gallon|price)")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each sum with one decimal that has no scale."""
    text = article.text
    bare = [match for match in _SUM.finditer(text) if not _GIVEN.match(text, match.end())]
    if not bare or _IN_ALL.search(text):
        return
    rows = Counter(article.block_at(match.start()) for match in bare)
    for start, end in (match.span() for match in bare):
        alone = rows[article.block_at(start)] == 1
        if alone and not is_posted(article, start) and not quotation_at(article, start, end):
            yield Finding(start, end, say("This sum seems to lack its scale: million, billion?"))
