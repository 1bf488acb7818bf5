"""Take out a block that stands in an article again and again.

"Also read" between every third paragraph is where a page put its links. Copied with the story, it interrupts readers
with nothing to read. Where all of it is page furniture, the fix takes it out everywhere.

Silent on separators, numbers and days; on the name of a speaker, an answer ("Right.") and a rubric ("The verdict:",
"Why it matters") that comes back; and on a line that stands only twice, unless it is page furniture.

Sources: the pages of some four hundred outlets. Rate: 247 findings in 3,000 articles copied from the web, in 8% of
them. Read: 40, all right. Of all alarms that fresh eyes read, 180 warnings (179 right, 1 debatable) are told still.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, Replace, bad, good
from newslint.core.message import marked, say, times
from newslint.facts.furniture import furniture
from newslint_rules.filler._repeats import may_go, repeats

SEVERITY = "warning"
LANGUAGES = "all"

EXAMPLES = [
    bad(
        "Bridge reopens\n\nThe bridge opened on Monday.\n\n«Also read»\n\nIt had been shut since May.\n\nAlso read\n\n"
        "Repairs cost a lot.\n",
        fix="Bridge reopens\n\nThe bridge opened on Monday.\n\nIt had been shut since May.\n\nRepairs cost a lot.\n",
    ),
    bad("The bridge opened.\n\n«Stories from the river»\n\nIt was shut.\n\nStories from the river\n\nIt is blue."
        "\n\nStories from the river\n\nIt is long."),
    bad("The bridge opened.\n\n«Top 5 stories you may like»\n\nIt was shut.\n\nTop 5 stories you may like\n\nIt is "
        "blue.\n\nTop 5 stories you may like\n\nIt is long."),
    good("The bridge opened.\n\nAnn Lee\n\nWas it late?\n\nBob Ray\n\nYes.\n\nAnn Lee\n\nHow late?\n\nBob Ray\n\nVery."
         "\n\nAnn Lee\n\nThank you."),
    good("The bridge opened.\n\nMonday the 3rd of May\n\nIt was shut.\n\nMonday the 3rd of May\n\nIt is blue.\n\n"
         "Monday the 3rd of May\n\nIt is long."),
    good("The bridge opened.\n\n* * *\n\nIt was shut.\n\n* * *\n\nIt is blue.\n\n* * *\n\nIt is long."),
    good(
        "The bridge opened.\n\nThe verdict:\n\nIt was shut.\n\nThe verdict:\n\nIt is blue.\n\nThe verdict:\n\nIt is "
        "long.",
    ),
    good("The bridge opened.\n\nWhy it matters\n\nIt was shut.\n\nWhy it matters\n\nIt is blue.\n\nWhy it matters"
         "\n\nIt is long."),
    good("The bridge opened.\n\nRight.\n\nIt was shut.\n\nRight.\n\nIt is blue.\n\nRight.\n\nIt is long."),
    good("The bridge opened.\n\nStories from the river\n\nIt was shut.\n\nStories from the river\n\nIt is blue."),
]  # fmt: skip

_REPEATED = marked('"{text}" stands here {times} and says nothing of the story; take it out.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first of the same blocks, the others as the same thing again."""
    for first, *others in repeats(article):
        text = " ".join(article.text[first.start : first.end].split())
        same = tuple(Related("same", block.start, block.end) for block in others)
        pieces = {article.blocks[piece.block]: piece for piece in furniture(article) if piece.whole}
        known = [pieces.get(block) for block in (first, *others)]
        fix = tuple(Replace(b.start, b.end, "") for b in (first, *others)) if all(known) else ()
        safe = all(piece is not None and may_go(article, piece) for piece in known)
        message = say(_REPEATED, text=text[:60], times=times(len(same) + 1))
        yield Finding(first.start, first.end, message, same, fix, safe)
