"""Close a quotation inside a quotation.

“He told me ‘we are late and left,” she said: with the inner mark missing, nobody knows whose words are whose.

Looks at the inside of quotations between double marks. Silent where an apostrophe may be the mark that is missed
("the workers’ rights"), on words that begin with an apostrophe (‘em, ‘90s), and on inner quotations that go on in the
next paragraph.

Sources: Chicago Manual of Style, 13.30 (quotations within quotations).
Rate: 1 in 120 US news articles (33 of 38 read were right).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.facts.odd_words import is_posted
from newslint.facts.quotations import quotations

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    good("“He told me ‘we are late’ and left ‘em,” she said. “It was the ‘90s, and the workers’ rights,” he said."),
    good("\"He told me 'we are late' and left,\" she said. \"It was the '90s,\" he said. “‘We are late.’”"),
    bad("“He told me «‘»we are late and left,” she said."),
    bad("“He told me we are late.«’»” She left."),
    bad("\"He told me «'»we are late and left,\" she said."),
]

_OPENING = re.compile(
    r"(?<![\w’'.,!?\])])[‘'](?=[A-Za-z])(?!(?:em|til|tis|twas|cause|bout|n|round|kay)(?![\w*]))", re.IGNORECASE
)
_CLOSING = re.compile(r"(?<=[\w.,!?…—–-])[’'](?![\w])")
_ENDING = re.compile(r"(?<=[.,!?])[’'](?![\w])")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report inner marks without a counterpart."""
    text = article.text
    for quotation in quotations(article):
        start, end = quotation.inner_start, quotation.inner_end
        if text[quotation.start] not in "“\"" or quotation.open_ended or quotation.end == end:
            continue
        marks = _lone(text, start, end)
        if marks is not None and not is_posted(article, start):
            at, message = marks
            yield Finding(at, at + 1, message)


def _lone(text: str, start: int, end: int) -> tuple[int, str] | None:
    """An inner mark without a counterpart in a quotation, and what to say of it."""
    opening = _OPENING.search(text, start, end)
    if opening:
        closing = _CLOSING.search(text, opening.end(), end)
        return None if closing else (opening.start(), "The quotation inside this quotation is nowhere closed.")
    ending = _ENDING.search(text, start, end)
    return (ending.start(), "This mark closes an inner quotation that is nowhere opened.") if ending else None
