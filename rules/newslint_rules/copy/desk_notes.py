"""Take desk notes out of the copy before it is published.

"TK", "XX", "???", "[CHECK]", "[NAME]" and lorem ipsum are promises to come back; readers see when nobody did.

Silent inside quotations' own words in capitals, and on names such as TK Maxx.

Sources: AP and CMOS on "TK" for copy to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    good("The mayor said the bridge would open in May."),
    bad("The bridge cost «TK» million crowns."),
    bad("He spoke to «[NAME]» on Monday, and the mayor agreed."),
]

_NOTE = re.compile(
    r"\bTK\b(?! Maxx)|\[(?:CHECK|NAME|TK|DATE|FIGURE|SOURCE)\]|\?{3,}|\bXX+\b|\b[Ll]orem ipsum\b"
)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report every desk note."""
    for match in _NOTE.finditer(article.text):
        message = f'"{match.group()}" is a note to the desk; fill it in or take it out.'
        yield Finding(match.start(), match.end(), message)
