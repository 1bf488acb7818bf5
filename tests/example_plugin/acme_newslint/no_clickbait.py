"""Tell the news in the headline instead of dangling it.

"You won't believe" makes a promise that the story does not keep; readers who feel tricked do not come back.

Silent below the headline, and where the headline quotes somebody who says so.

Sources: Acme style book, "Headlines".
"""

from __future__ import annotations

from collections.abc import Iterator

import newslint
from newslint import Article, Finding, bad, good
from newslint.facts.quotations import quotation_at

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("«You won't believe» what the mayor said\n\nThe mayor said that the bridge would open in May."),
    good("Mayor: bridge opens in May\n\nYou won't believe how long that took, she said."),
    bad("«Wait until» you see the bridge\n\nIt opens in May.", phrases=("wait until",)),
]


class Options(newslint.Options):
    """`phrases` are the words to look for, in small letters."""

    phrases: tuple[str, ...] = ("you won't believe", "what happened next")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each phrase in the headline."""
    if article.headline is None:
        return
    start, end = article.headline.start, article.headline.end
    for phrase in options.phrases:
        at = article.text.lower().find(phrase, start, end)
        if at >= 0 and not quotation_at(article, at, at + len(phrase)):
            yield Finding(at, at + len(phrase), "This dangles the news; tell it.")
