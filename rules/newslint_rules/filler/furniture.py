"""Take out page furniture that was copied with the story.

Share bars, sign-up boxes, "Others are reading now" and copyright lines belong to the page that a text was copied
from. Readers meet them as sentences of the story.

Silent on credit lines, bylines, captions, subheads and corrections, on headlines, and on furniture that stands in the
article twice or more, which is for filler/repeated-blocks, and in the cells of a table of words or figures. Where
only a part of a block is furniture, that part is reported and nothing is deleted. What goes by itself is a paragraph
that is, whole and word for word, a line that sites paste in ("Story continues below"), links to nothing and is not
bold, as an author's own heading may be; anything else goes with `--unsafe` alone, and headings stay.

Sources: what recurs on the pages of some four hundred outlets; languages/<xx>/furniture.txt. Rate: 3,093 findings in
3,000 US and British articles as they were copied from the web, in half of them; none in the paragraphs of 68 that were
cleaned. Read: 70 of as many kinds, 68 right, 2 debatable; 89 of another 90, 45 of them of lines that stand in one
article alone. Of all alarms that fresh eyes read, 322 warnings (318 right, 3 debatable, 1 wrong) are told still.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Replace, bad, good
from newslint.core.message import marked, say
from newslint.facts.furniture import furniture, is_bare
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint_rules.filler._repeats import may_go, repeats

SEVERITY = "warning"
LANGUAGES = "all"

EXAMPLES = [
    good(
        "Bridge reopens\n\nThe bridge across the Tarn opened on Monday, a year after the ice had broken it.\n\n"
        "Use the latest version of the app, experts say.\n\nIt is red.\n",
    ),
    bad(
        "Bridge reopens\n\n«Others are reading now»\n\nThe bridge opened on Monday.\n",
        fix="Bridge reopens\n\nThe bridge opened on Monday.\n",
    ),
    bad("The bridge opened.\n\n«Sign up for our Morning newsletter»\n\nIt had been shut for a year.\n"),
    bad("The bridge opened.\n\nAnn Lee covers roads. «Follow her on Twitter @annlee.»\n"),
    bad("The bridge opened.\n\n«See more of what they say to that in town.»\n\nIt is red.", fix=None),
    bad(
        "Bridge reopens\n\nThe bridge across the Tarn opened on Monday, a year after the ice had broken it.\n\n"
        "«Last updated: Mon 3 May, 2.30pm»\n\nIt is red.\n\n«Home > News > Tarn»\n\n«Clip: 0:15 / 2:31»\n\nIt is long.",
    ),
    bad(
        "Bridge reopens\n\nThe bridge across the Tarn opened on Monday, a year after the ice had broken it.\n\n"
        "«Ann Lee, staff writer»\n\nIt is red.\n\n«Reach the reporter at 555-0100.»\n\n«Send tips to ann@example.org.»",
    ),
    bad(
        "Bridge reopens\n\nThe bridge across the Tarn opened on Monday, a year after the ice had broken it.\n\n"
        "«Receive the week’s top stories every Friday. Sign me up»\n\nIt is red.\n\n"
        "«Most popular in Business»\n\nIt is.\n\n«If you value our reporting, please consider making a donation.»\n\n"
        "It was dear.\n\n«Listen 4:12»",
    ),
    good("The bridge opened.\n\nSign up for the race by May 3\n\nIt is red.\n\nSign up to help at the fair"),
    bad("The bridge opened.\n\n«Related articles»\n\n- [Tolls](http://a.example/1)", fix=None, suffix=".md"),
    bad("The bridge opened.\n\n«Related articles»\n\n[![](a.png)](http://a.example/1)[Tolls](/2)", fix=None,
        suffix=".md"),
    bad("The bridge opened.\n\n«Related articles»\n", fix="The bridge opened.\n", suffix=".md"),
    bad("De film is open.\n\n«4 van 5»\n", fix=None, language="nl"),
    good("The letters are out.\n\nRead more than once, they show that the minister knew.\n"),
    good("The bridge opened.\n\nPhoto: Getty Images\n\nIt had been shut for a year.\n"),
    good("The bridge opened.\n\nAdditional reporting by Bob Ray\n\nIf you value the view, go at noon.\n\nMark 4:12"),
    good("The bridge opened.\n\nBob Ray contributed to this report.\n"),
    good("De brug is open.\n\nReacties\n\nDe burgemeester zei dat de brug te laat open is gegaan, en dat hij er in de "
         "zomer nog eens over wil spreken.", language="nl"),
    bad("De brug is open.\n\n«Reacties»\n\nEr is nog geen reactie.", language="nl"),
    good(
        "Sign up for our newsletter\n\nThe bridge opened.\n\nBy Ann Lee\n\nIt had been shut.\n\nCorrection: we gave "
        "another bridge.",
    ),
    good(
        "The site counts words.\n\n| Word | Times |\n|---|---|\n| Share | 5 |\n| Sign up for our newsletter | 6 |\n",
        suffix=".md",
    ),
    bad(
        "<table><tr><td><p>The bridge opened on Monday, a year after the ice had broken it.</p><td>«Share this story»"
        "<td><p>It is longer than the old one, and red like the houses on both banks.</p></table>", suffix=".html",
    ),
    good(
        "The bridge opened.\n\nSign up for our newsletter\n\nIt is red.\n\nSign up for our newsletter\n\nIt was shut.",
    ),
]

_LEADS = (":", "：")  # to what stands below, which an author may have written
_OWN = frozenset({"heading", "list item"})  # something stands below, or beside it

_ARROW = "» "  # a German quotation begins without the blank
_SHOWN = 60
_FURNITURE = marked('"{text}" is furniture of the page that this was copied from; take it out.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report every piece of furniture that stands once."""
    repeated = {block for group in repeats(article) for block in group}
    for piece in furniture(article):
        block = article.blocks[piece.block]
        if block in repeated or (not piece.whole and quotation_at(article, piece.start, piece.end)):
            continue
        start, end = piece.start, piece.end
        if start > block.start and not piece.whole:
            start, end, _ = sentence_at(article, start)
        text = " ".join(article.text[start:end].split())
        message = say(_FURNITURE, text=_shown(text.removeprefix(_ARROW)))
        own = block.kind in _OWN and not is_bare(article, block)
        fix = (Replace(block.start, block.end, ""),) if piece.whole and not own else ()
        yield Finding(start, end, message, fix=fix, safe=may_go(article, piece) and not text.endswith(_LEADS))


def _shown(text: str) -> str:
    """The beginning of a text, to a whole word."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rpartition(' ')[0] or text[:_SHOWN]} …"
