"""Close every bracket that is opened, and open every one that is closed.

"The mayor (who left in May was not there" leaves readers to look for the end of the aside.

An aside may go on in the next paragraphs. Silent on list letters ("a) bread"), on faces (":)", "))"), on a bracket
that the writer closes with the other kind, in posts, where the text breaks off, and where an article has more than a
few, which copying has then lost.

Sources: Chicago Manual of Style, 6.95 to 6.104. Rate: 1 in 360 US news articles; of 60 read 53 were right, 1 debatable;
the six that were wrong, letters and numbers of a list at the head of a paragraph, are silent. Of all alarms that fresh
eyes read, 81 warnings (79 right, 2 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Options, bad, good
from newslint.core.around import leading
from newslint.core.message import say
from newslint.facts.posts import is_posted
from newslint.facts.sentences import breaks_off

SEVERITY = "warning"
LANGUAGES = "all"

EXAMPLES = [
    good("The mayor (who left [in May]) was not there :) or : ) or was he? a) bread b) beer. He sang (for hours]."),
    good("The mayor came.\n\n(He had left in May.\n\nNobody knew why.)\n\nShe left."),
    good("He said two things.\n\n4). The mayor left.\n\nB) they sang."),
    good("He said two things.\n\nb.) the mayor left.\n\n2b) they sang."),
    good("The mayor (who left in May came — Ann Lee (@lee) May 2, 2020"),
    bad("The mayor «(»who left in May was not there.\n\nShe came."),
    bad("The mayor, who left in May«)», was not there.\n\nShe came."),
    bad("The mayor, who is 34«)» said so."),
    good("He left at noon))\n\nThat is the whole of it ))) and nobody came."),
    bad("He left (at noon (or one))«)» and came."),
    good("The mayor is 34. 9) He sang. 10) He left."),
    good("There are questions: 3) Who sang? 7) Who left? 12) Who came?"),
    bad("“The mayor «[»Ann Lee was not there,” he said.\n\nShe came."),
    good("The mayor left.\n\nShe came (who knew ..."),
    good("The mayor (who left. A bridge (that fell. The road (that led. A boat (that sank. All went."),
    bad("It rained «(»in May. It was cold."),
    bad("It rained in May«)». It was cold."),
    bad("It rained «(»in [May). It was cold."),
    good("1) It rained. 2) It was cold."),
    good("It rained :) and was cold."),
    good("a) It rained. b) It was cold."),
    bad("It rained 11«)» and was cold."),
    good("It rained 9) and was cold."),
    bad("“It rained «(»in May,” she said."),
    good("It rained (in May.\n\nIt was cold)."),
    good("It rained (in May. It (was cold. It (snowed. It froze."),
]

_BRACKET = re.compile(r"[()\[\]]")
_NO_ASIDE = re.compile(r"(?:^|[\s,;(–—“\"-])(?:[^\W\d_]|\d{1,3}[a-z]?|[ivx]{1,4})\.?\Z|(?:[:;=8]['’o-]?\)*|\s[:;=] )\Z")
_NUMBERED = re.compile(r"(?<!\d)\d{1,3}(?=\))")
_FACE = re.compile(r"(?<=[:;=])[(\[]|(?<=[:;=][-'])[(\[]")
_LONGEST = 6  # paragraphs of an aside
_FROM = 10  # a number that is none of a list without the one before it
_MOST = 2  # of an article; more have been lost in copying, or are meant
_KINDS = frozenset({"paragraph", "standfirst", "headline", "list item", "quotation", "heading"})


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report brackets without a counterpart."""
    text = article.text
    if text.count("(") == text.count(")") and text.count("[") == text.count("]"):
        return
    found = []
    numbers = frozenset(int(n) for n in _NUMBERED.findall(text))
    waiting: list[tuple[int, int]] = []  # brackets that no later one has closed, with the index of their block
    for index, block in enumerate(article.blocks):
        if block.kind not in _KINDS or is_posted(article, block.start):
            continue
        opened, closed = _alone(text, block, numbers)
        for at in closed:
            if waiting and index - waiting[-1][1] <= _LONGEST:
                waiting.pop()
            else:
                found.append((at, False))
        waiting += [(at, index) for at in opened]
    found += [(at, True) for at, _ in waiting if not breaks_off(article, at)]
    if len(found) <= _MOST:
        for at, opens in sorted(found):
            opening = say("This bracket opens an aside that is nowhere closed.")
            closing = say("This bracket closes an aside that is nowhere opened.")
            yield Finding(at, at + 1, opening if opens else closing)


def _alone(text: str, block: Block, numbers: frozenset[int]) -> tuple[list[int], list[int]]:
    """Where the brackets stand that have no counterpart in a block: opening ones, and closing ones."""
    opened: list[int] = []
    closed: list[int] = []
    smile = block.start - 2
    labels: list[tuple[int, int, int]] = []  # where a number with a bracket begins and ends, and which it is
    for match in _BRACKET.finditer(text, block.start, block.end):
        at = match.start()
        if match.group() in "([":
            if not _FACE.match(text, at):
                opened.append(at)
        elif opened:
            opened.pop()
        elif text.startswith("))", at) or at == smile + 1:  # a face without eyes
            smile = at
        elif text[at - 1 : at] == "]" or not (label := leading(_NO_ASIDE, text, at)):
            closed.append(at)
        elif (number := label.group().strip(" ,;(–—“\"-")).isdecimal():
            labels.append((label.start(), at, int(number)))
    if len(labels) == 1 and _is_no_label(block, *labels[0], numbers):
        closed = sorted([*closed, labels[0][1]])
    return opened, closed


def _is_no_label(block: Block, start: int, _: int, number: int, numbers: frozenset[int]) -> bool:
    """Whether a number above nine within a sentence is no number of a list, which would have the one before it."""
    return number >= _FROM and start > block.start and number - 1 not in numbers
