"""Say who made a picture.

A picture without a credit is one that nobody can ask about: who took it, where, and whether the house may print it.
Agencies and archives ask for their name beside the picture.

Silent in formats without pictures, and where the caption, the line after it, or the picture's own markup has a credit.
One note an article.

Off until it is selected: on whole pages it takes icons, teasers and portraits for pictures of the article, and misses
credits that stand further down. Of 30 read 11 right, 3 debatable, 16 wrong.

Sources: Reuters Handbook of Journalism, "Photographs"; IPTC Photo Metadata Standard, "Credit Line". Rate: on the 181
pages of a public benchmark of news pages, a note on 116 of the 150 with pictures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.article import Image
from newslint.core.message import say_of
from newslint.languages import ALL, entries

SEVERITY = "note"
NEEDS = ("credit_words",)
DEFAULT = False

EXAMPLES = [
    good("![The quay](quay.jpg)\n\nPhoto: Ann Holm\n\nThe ferry runs again.", suffix=".md"),
    good("![The quay](quay.jpg 'Ann Holm / Getty Images')\n\nThe ferry runs again.", suffix=".md"),
    good("<p>The ferry runs.</p><img src=a.jpg><p class=caption>The quay (Ann Holm/Reuters)</p>", suffix=".html"),
    good("The ferry runs again."),
    bad("# Ferry runs\n\n![The quay](quay.jpg)\n\n«The ferry runs again.»\n\nIt was late.", suffix=".md"),
    bad("<p>The ferry runs.</p><img src=a.jpg><p>«It was late.»</p>", suffix=".html"),
]


@cache
def _credit(language: str) -> re.Pattern[str]:
    """What a credit has in it: a sign, a word for one in the language, an agency, or a name behind a bar."""
    listed = "|".join(map(re.escape, (*entries(ALL, "credit_words"), *entries(language, "credit_words"))))
    return re.compile(rf"©|\(c\)|\b(?:{listed})\b|/[^\W\d_]", re.IGNORECASE)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the pictures without a credit, at the block that follows each."""
    bare = dict.fromkeys(i.block for i in article.images if i.block < len(article.blocks) and not _has(article, i))
    places = [(article.blocks[block].start, article.blocks[block].end) for block in bare]
    if places:
        (start, end), *others = places
        message = say_of(
            len(places), "The picture before this has no credit; say who made it.",
            "{count} pictures have no credit; say who made them.",
        )  # fmt: skip
        yield Finding(start, end, message, tuple(Related("same", *other) for other in others))


def _has(article: Article, image: Image) -> bool:
    """Whether a picture's markup, or one of the two blocks after it, has a credit."""
    credit = _credit(article.language)
    beside = article.blocks[image.block : image.block + 2]
    short = (article.text[b.start : b.end] for b in beside if b.kind != "paragraph" or b.end - b.start <= 120)
    return any(b.kind == "credit" for b in beside) or any(credit.search(words) for words in (image.words, *short))
