"""Take desk notes out of the copy before it is published.

"TK", "$XX million", "??? years", "[CHECK]", "[NAME OF MAYOR]" and lorem ipsum are promises to come back; readers see
it when nobody did.

Silent between quotation marks and in posts, on TK that is a name or an abbreviation (TK Maxx, SI/TK), on XX that is no
figure (chromosomes, Super Bowl XX), and on question marks that end a word.

Sources: AP and CMOS 2.33 on "TK" for copy to come. Rate: 1 alarm in 32,519 news articles (1 of 1 right: an index that
"advanced TK%").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Options, bad, good
from newslint.facts.quotations import quotation_at
from newslint.languages import everywhere

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    good("The mayor said the bridge would open in May."),
    good("TK Maxx sold it. Super Bowl XX had many cameras, and XX chromosomes. Really??? [AUDIO]"),
    good("The files were marked Talent Keyhole (TK), and TK means secret. “It says [NAME] here,” she said."),
    bad("The bridge cost «TK» million crowns."),
    bad("The DAX rose «TK»%, and «$XX» billion was added."),
    bad("He spoke to «[NAME OF MAYOR]» on Monday; she is «???» years old."),
    bad("Borgmesteren, «[TJEK NAVN]», var ikke til stede.", language="da"),
    bad("«Lorem ipsum» dolor sit amet, consectetur adipiscing elit."),
]

# Each kind of note with the letters that every note of the kind holds, which are quick to look for.
_KINDS = (
    ("TK", re.compile(r"(?<![\w&./(-])(?:TK)+(?![\w&):-]|\.\w|\s[A-Z])|(?<![\w&/-])(?:TK){2,}(?!\w)")),
    ("XX", re.compile(r"[$£€]XX+\b|(?<![\w-])XX+(?=%|\s(?:per\s?cent|million|billion|people|years|votes|days)\b)")),
    ("???", re.compile(r"(?:(?<=\w )|(?<=[$£€]))\?{3,5}(?=%|\s[a-z])|\[\?{2,}\]")),
    ("[", re.compile(r"\[([^\W\d_]{2,})(?=[\] ])[^\]\n]{0,60}\]")),
    ("ipsum", re.compile(r"\b[Ll]orem ipsum(?= dolor)")),
)
_POST = re.compile(r"\(@\w+\)|https?://")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report every desk note that nobody says or posts."""
    posts: dict[Block, bool] = {}
    for letters, note in _KINDS:
        if letters not in article.text or (letters == "TK" and "(TK)" in article.text):
            continue
        for match in note.finditer(article.text):
            if letters == "[" and match.group(1) not in everywhere("desk_notes"):
                continue
            block = article.block_at(match.start())
            if block not in posts:
                posts[block] = _POST.search(article.text, block.start, block.end) is not None
            if posts[block] or (block.kind != "quotation" and quotation_at(article, *match.span())):
                continue
            yield Finding(*match.span(), f'"{match.group()}" is a note to the desk; fill it in or take it out.')
