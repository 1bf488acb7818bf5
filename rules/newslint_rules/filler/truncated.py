"""Take out a copy that was cut off, and a headline that stands twice.

"… to take city,..." is the page's own title or teaser, shortened to fit a box, and copied with the story. So is the
headline once more above the first paragraph.

Silent where the next paragraph goes on behind dots of its own; on a list of contents that begins with the headline; on
the heading of a Markdown page whose front matter has the title too, since only the site knows which of the two readers
see; on an ellipsis in a quotation; on one that trails off on purpose (after a whole phrase, where nothing else in the
article goes on in the same words); and on one that stands alone.

Sources: the pages of some four hundred outlets. Words that no sentence ends with: languages/xx/cut_off_words.txt. Rate:
37 findings in 8,000 articles copied from the web. Read: all 37, all right. Of all alarms that fresh eyes read, 165
warnings (162 right, 1 debatable, 2 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Options, Related, Replace, bad, good
from newslint.core.blocks import ASIDE
from newslint.core.message import marked, say
from newslint.facts.quotations import quotation_at
from newslint.facts.syllables import is_known
from newslint.languages import words

SEVERITY = "warning"
LANGUAGES = "all"

EXAMPLES = [
    bad("City sends 300 men to clear the «harbour,...»\n\nCity sends 300 men to clear the harbour, and others\n\n"
        "The men came.\n"),
    bad("Old bridge reopens\n\n«Old bridge reopens»\n\nThe bridge opened on Monday.\n"),
    bad("The bridge opened on Monday.\n\nA man has apologised to the «city,...»"),
    bad("The bridge opened on Monday.\n\nThe gates stay open until the last has come from the «mou...»"),
    bad("The old bridge is shut.\n\n«The old bridge is shut.»\n\nThe mayor said so on Monday, and left."),
    bad("The bridge opened on Monday.\n\nThe mayor spoke of «the [...]»"),
    good("The bridge opened.\n\nShe wrote that it was for the ...\n\n... people of Tarn, and for the…\n\n…ships."),
    good("The bridge opened.\n\nHe said: “Well, the ...”\n\nAnd now we wait …\n\n...\n\nIt was shut."),
    good("---\ntitle: Old bridge reopens\n---\n\n# Old bridge reopens\n\nThe bridge opened on Monday.", suffix=".md"),
    good("Old bridge reopens\n\n- Old bridge reopens\n- The road back\n\nThe bridge opened on Monday."),
    good("Old bridge\n\nOld bridge\n\nThe bridge opened on Monday."),
    good("The bridge opened on Monday.\n\nThe gates stay open until the last has come from the harbour ..."),
    bad("The bridge opened on Monday.\n\nThe gates stay open until they «come, ...»"),
    bad("The bridge opened on Monday.\n\nThe gates stay open until they «come; …»"),
    good("The bridge opened on Monday.\n\n“The gates stay open until they come, ...”"),
    bad("Old bridge reopens now\n\nThe bridge opened on Monday.\n\n«Old bridge reopens now»\n\nIt rained."),
    good("Old bridge reopens now\n\nThe bridge opened on Monday.\n\nIt rained.\n\nOld bridge reopens now"),
    bad("Old bridge reopens now\n\n«OLD BRIDGE REOPENS NOW»\n\nThe bridge opened on Monday."),
    bad(
        "The gates stay open until all come «fr...»\n\nThe gates stay open until all come from the sea, the "
        "mayor said on Monday."
    ),
    good("The bridge opened on Monday.\n\n..."),
]  # fmt: skip

_ELLIPSIS = re.compile(r"(?:\.\.\.|…)\]?(?=\n\n|\Z)")
_ENDING = re.compile(r"(\S*?)[ ]?(\[?(?:\.{3,}|…)\]?)\Z")
_GOES_ON = re.compile(r"\s+(?:\.{2,}|…) ?\w")  # the next paragraph, from where this one stopped
_FEWEST = 3  # words of a headline; a shorter one may be a name that comes again
_MOST = 25  # words of one
_LONGEST = 80  # characters of a word with its ellipsis
_TAIL = 24  # characters that, found elsewhere too, make a copy

_CUT_OFF = marked("This ends in the middle of a sentence; was it cut off in copying?")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a headline that stands twice, and every block that ends in the middle."""
    yield from _headline_twice(article)
    if "…" in article.text or "..." in article.text:
        for found in _ELLIPSIS.finditer(article.text):
            block = article.block_at(found.start())
            goes_on = _GOES_ON.match(article.text, found.end()) is not None
            if found.end() == block.end and not goes_on and not quotation_at(article, found.start(), found.end()):
                yield from _cut_off(article, block)


def _headline_twice(article: Article) -> Iterator[Finding]:
    headline = article.headline or next(iter(article.blocks), None)  # with a full stop the first line is no headline
    title = article.text[headline.start : headline.end].casefold() if headline else ""
    if headline is None or not _FEWEST <= len(title.split()) <= _MOST:
        return
    at = article.blocks.index(headline)
    for block in article.blocks[at + 1 : at + 3]:
        if block.kind not in ("list item", "headline") and article.text[block.start : block.end].casefold() == title:
            message = say("The headline stands here once more; take it out.")
            same = (Related("same", headline.start, headline.end),)
            yield Finding(block.start, block.end, message, same, (Replace(block.start, block.end, ""),), False)


def _is_cut(article: Article, word: str) -> bool:
    """Whether no sentence ends with a word, or it is a piece of one."""
    if word.casefold() in words(article.language, "cut_off_words"):
        return True
    piece = article.primary_language == "en" and word.isascii() and word.isalpha() and word.islower()
    return piece and not is_known(word) and article.text.count(word) == 1


def _cut_off(article: Article, block: Block) -> Iterator[Finding]:
    text = article.text
    ending = _ENDING.search(text, max(block.start, block.end - _LONGEST), block.end)
    if ending is None or ending.start() == block.start:
        return
    stem = text[block.start : ending.start(2)].rstrip(" ,;:-–—")
    again = text.find(stem[-_TAIL:], block.end) if len(stem) >= _TAIL else -1
    if again >= 0 and text[again + _TAIL : again + _TAIL + 1] not in ".…":
        other = article.block_at(again)
        message = say("This is a copy that was cut off; the whole of it stands below. Take it out.")
        fix = (Replace(block.start, block.end, ""),) if block.kind in ASIDE else ()
        yield Finding(ending.start(), block.end, message, (Related("same", other.start, other.end),), fix, False)
    elif ending.group(1).endswith((",", ";")) or _is_cut(article, ending.group(1)):
        yield Finding(ending.start(), block.end, say(_CUT_OFF))
