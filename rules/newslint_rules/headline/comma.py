"""Set no comma before a "that" which says which one is meant.

"Troops sent to hold town, that has been lost since May": with the comma, "that" seems to begin a new thought; without
it, or with "which", the reader knows at once.

Looks at headlines and standfirsts. Silent where "that" points back ("Trade war over, that is good news", "When talks
fail, that means war"), and where the comma closes an insertion ("the disease, first seen in May, that …").

Sources: CMOS 6.27; Fowler, "that (rel. pron.)". Rate: none in 32,519 headlines of US and British news, seven of which
have a comma before "that", all pointing back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Replace, bad, good
from newslint.core.message import say

SEVERITY = "warning"
LANGUAGES = ("en",)

_BODY = "\n\nThe council met on Monday. It spoke about the road along the harbour and about the winter."
EXAMPLES = [
    good("Council saves bridge that no longer carries cars" + _BODY),
    good("When bridges fall, that no longer surprises anybody" + _BODY),
    good("Council saves bridge, that much is clear" + _BODY),
    good("Council saves bridge, the oldest in town, that no longer carries cars" + _BODY),
    good("Mayor says, after a long night, that nobody will pay" + _BODY),
    bad("Council saves «bridge, that» no longer carries cars" + _BODY),
    bad("Mayor signs plan, saves «bridge, that» has never carried a car" + _BODY),
]

_THAT = re.compile(
    r"\b([^\W\d_]++), that (?=(?:no longer|never|once|already|still|now|hardly|barely|nearly|almost|truly|"
    r"has|had|have|will|can|cannot)\b(?! (?:be|mean)\b))"
)
# What begins an opening phrase or clause, or an insertion, after which "that" points back or goes on.
_OPENS_OTHERWISE = re.compile(
    r"(?:when|if|as|while|after|before|although|though|since|because|once|until|unless|in|on|at|by|for|with|from|given|"
    r"based|despite|the|an?|which|who|where|yes|no|well|oh|hey|but|and|or|now|today|so|then|however|perhaps|maybe|"
    r"including|such|last|next|this|that|these|those|every|each|known|due|\w+ing|\w+ed|\w+ly)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"[,:;–—]\s*|\s-\s|[.!?]\s+")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a comma between a noun and the clause that says which one is meant."""
    for block in article.blocks:
        if block.kind not in ("headline", "standfirst"):
            continue
        for match in _THAT.finditer(article.text, block.start, block.end):
            clause = _SPLIT.split(article.text[block.start : match.end(1)])[-1]
            if len(clause.split()) < 2 or _OPENS_OTHERWISE.match(clause):
                continue
            comma = match.end(1)
            message = say("No comma before a “that” which says which one is meant: take it out, or write “which”.")
            yield Finding(match.start(), match.end() - 1, message, fix=(Replace(comma, comma + 1, ""),), safe=False)
