"""Let every paragraph begin at its beginning and end at its end.

"… until the last of them has left the" and "ing the old bridge, he said." are what is left when a text was cut to fit,
copied in pieces, or broken by a stray line feed. The reader looks for the rest.

Looks at paragraphs of a dozen words and more: one that ends in a word that no sentence ends with, in a piece of a word,
or without a full stop; one that goes on in the next in mid-sentence; one that begins in small letters; and at what is
the beginning of the next one and breaks off. In other languages than English only words that no sentence ends with, and
sentences that go on, are known. Silent on the standfirst, on what leads to a passage from elsewhere ("they write,", "it
must be understood that"), on captions, lists and lines that introduce one, on names in small letters ("de Gaulle"), and
in posts.

Sources: any style guide; the words are in newslint/languages/<xx>/unfinished_words.txt. Rate: a warning in 1 of 120 US
news articles copied from the web, a note in 1 of 45. Of 54 warnings read by fresh eyes 40 were right, 3 debatable; of
the wrong ones (whole words taken for cut ones, items of lists, "he said," above a passage) none is left that was read.
Of 34 notes 27 were right, 5 debatable (captions, highlights). Of all alarms that fresh eyes read, 141 warnings (129
right, 3 debatable, 9 wrong) and 176 notes (148 right, 11 debatable, 17 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Block, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.syllables import is_known
from newslint.languages import ALL, words
from newslint_rules.filler._endings import FEWEST, ending, is_aside

SEVERITY = "warning"
NEEDS = ("unfinished_words",)

_LONG = "The mayor said on Monday that the old bridge would be shut until the end of May, and"
EXAMPLES = [
    good(f"{_LONG} he left.\n\nde Gaulle came. {_LONG} so:\n\n{_LONG} he came.\n\nThe old bridge"),
    good(f"He came.\n\n► {_LONG} he left; and\n\n► {_LONG} she came.\n\nThat was all."),
    good(f"It is.\n\nIt was.\n\n{_LONG} now among\n\n  other things look at it\n\n  and at the old ferry of the town."),
    good(f"{_LONG} that\n\n- he left\n- she came\n\n{_LONG} he said (Photo: Ann Lee/Getty)\n\n{_LONG} he left."),
    good(f"The bridge is shut.\n\n{_LONG} so he said,\n\nThe bridge is red.\n\n{_LONG} it was; and\n\nThat it is red."),
    good(f"The bridge is shut.\n\n{_LONG} they write,\n\nThe bridge is red.\n\n{_LONG} that\n\nno man owns a bridge."),
    bad(f"It is.\n\n«The mayor said on»\n\n{_LONG} he left."),
    good(f"It is.\n\nThe mayor said\n\n{_LONG} he left.\n\nThe\n\nThe bridge is red."),
    bad(f"It is.\n\n{_LONG} he left «those»\n\n{_LONG[:-5].lower()} so he said."),
    good(f"The bridge is shut.\n\n{_LONG} they spoke of it\n\nb. It is red.\n\n{_LONG} it was as red as it was"),
    good(f"It was.\n\n{_LONG} the talks were scuppered\n\n{_LONG} he left.\n\nIt was so."),
    good(f"It is.\n\nIt was.\n\nIt is red.\n\nWhat the mayor of the port wants the bridge for\n\n{_LONG} so."),
    good(f"It is.\n\nIt was.\n\nIt is red.\n\n{_LONG} sat in the boat\n\n{_LONG} sat in the other boat\n\nHe left."),
    good("It is.\n\nIt is shut by the U.S.\n\narmy since the day in May when the old bridge was built.\n\nHe left."),
    good(
        f"It is.\n\n{_LONG} he left.\n\nthe bridge that nobody wanted and that all in the town of Lydmere paid for"
        "\n\nHe left.",
    ),
    good(f"It is.\n\nIt was.\n\nIt is red.\n\n{_LONG} he told the guests of the port,\n\nThe bridge is red."),
    good(f"It is.\n\nIt was.\n\nIt is red.\n\n{_LONG} all he had to say was that,\n\n“The bridge is red.”"),
    good(f"It is.\n\nIt was.\n\nIt is red.\n\n{_LONG} the mayor writes that\n\nThe bridge is red, and will be."),
    good(f"It is.\n\nIt was.\n\nIt is red.\n\n{_LONG} as Ann Lee points out,\n\nThe bridge is red."),
    good(f"It is.\n\nIt was.\n\nIt is red.\n\n{_LONG} she wrote that, in her long years there,\n\nThe bridge is red."),
    bad(f"It is.\n\nIt was.\n\nIt is red.\n\n{_LONG} that, in her long years «there,»\n\nThe bridge is red."),
    good(
        "They want this:\n\na bridge of stone that is open to all who live in the old town of Lydmere or near it"
        "\n\na ferry that sails each day from the end of May, and costs no more than the one that is sold\n\nHe left.",
    ),
    bad(f"The bridge is shut.\n\n{_LONG} he waited for «the»\n\n{_LONG} he left."),
    bad(f"The bridge is shut.\n\n{_LONG} he waited for the «commun»\n\n{_LONG} he left."),
    bad(f"The bridge is shut.\n\nIt is.\n\nIt was.\n\nIt is red. {_LONG} waited for the «boat»\n\n{_LONG} he left."),
    bad(f"The bridge is shut.\n\n{_LONG} he «waited»\n\nfor the boat, which did not come until the end of the day."),
    bad(f"{_LONG} he left.\n\n«which» the mayor had known since the day on which the bridge was built.\n\nHe left."),
    good(
        "The bridge is shut.\n\nThe mayor said on Monday that the old bridge would be shut until the end of May, and "
        "he waited for the — The Mayor (@mayor) May 2, 2020\n\nIt was so.",
    ),
    good(
        "Standfirst: The mayor said on Monday that the old bridge would be shut until the end of May, and he waited "
        "for the\n\nHe came.",
    ),
]

_SHORTEST = 40  # characters of a paragraph
_MOST = 2  # paragraphs that begin, and that end so; where more do, somebody writes so
_DIGIT = re.compile(r"\d")
_BEGUN = 3  # words of a beginning that ends in a small word
_ANEW = marked("The next paragraph begins with all of this: was it begun anew?")
_FIRST = re.compile(r"[a-z]+(?![\w@.’'(-]| \()")
_INITIALS = re.compile(r"[A-Z]\.[A-Z]\.\Z")
_CLOSED = frozenset('.!?…”"')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report paragraphs that end or begin in the middle."""
    text, before = article.text, None
    starts: list[Block] = []
    ends: list[Finding] = []
    for index, block in enumerate(article.blocks):
        if block.kind == "paragraph" and block.end - block.start > _SHORTEST:
            following = article.blocks[index + 1] if index + 1 < len(article.blocks) else None
            if text[block.end - 1].islower() or text[block.end - 1] == ",":
                ends += ending(article, block, following)
            if text[block.start].islower() and before and _ends(text, before) and _ends(text, block):
                starts.append(block)
        if before and _is_begun_anew(article, before, block):
            yield Finding(before.start, before.end, say(_ANEW), (Related("same", block.start, block.end),))
        before = block
    first = {text[b.start : b.end].split(" ", 1)[0] for b in starts}  # "boyd" begins two, and is a name
    if len(starts) <= _MOST and len(first) == len(starts) and article.primary_language == "en":
        for block in starts:
            yield from _beginning(article, block)
    yield from ends if len(ends) <= _MOST else ends[:0]


def _is_begun_anew(article: Article, begun: Block, block: Block) -> bool:
    """Whether a block is the first words of the next, and breaks off: what only stands above may be a crosshead."""
    text, size = article.text, begun.end - begun.start
    if begun.kind not in ("paragraph", "heading") or block.kind != "paragraph" or size + 1 >= block.end - block.start:
        return False
    said = text[begun.start : begun.end]
    if not text[begun.end - 1].islower() or not text.startswith(f"{said} ", block.start) or _DIGIT.search(said):
        return False  # the labels of a table
    words_of_it = said.split()
    ends = words_of_it[-1] in words(article.primary_language, "function_words")
    return len(words_of_it) >= (_BEGUN if ends else FEWEST)


def _ends(text: str, block: Block) -> bool:
    """Whether a paragraph ends with a sentence: "… of the U.S." may go on in the next, and a pull line has no stop."""
    return text[block.end - 1] in _CLOSED and not _INITIALS.search(text, block.end - 4, block.end)


def _beginning(article: Article, block: Block) -> Iterator[Finding]:
    """A paragraph that begins in small letters."""
    first = _FIRST.match(article.text, block.start, block.end)
    if first is None or first.group() in _particles() or not is_known(first.group()) or is_aside(article, block):
        return
    if article.text.count(" ", block.start, block.end) >= FEWEST:
        yield Finding(*first.span(), say("This paragraph begins with a small letter; is its beginning lost?"))


@cache
def _particles() -> frozenset[str]:
    """What a name may begin with ("de Gaulle")."""
    return frozenset(particle.lstrip("+") for particle in words(ALL, "name_particles"))
