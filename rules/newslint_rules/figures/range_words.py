"""Join the two ends of a range with the word that its first word asks for: "between 60 and 70", "from 60 to 70".

"Between 60 to 70" mixes the two. A hyphen behind either ("from 2009-2014") stands for only a half of it: a note.

Silent inside quotations, on headlines and lists, where space decides, on scores and laws, and where a second range
follows ("between 5 to 10 and 20 miles"). The fix writes a word, and so is made with `--unsafe` alone.

Sources: Guardian style guide, "between"; The Chicago Manual of Style, 6.78; Economist style guide, "Hyphens".
Rate: 57 warnings and 112 notes in 32,519 US and British news articles; all were read, and none was wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Replace, bad, good
from newslint.core.message import marked, say
from newslint.core.signs import Signs
from newslint.facts.posts import is_posted
from newslint.facts.quotations import quotation_at
from newslint.facts.signs_together import seen

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("It takes «between 60 to 70» days.", fix=None),
    bad("It has «between $5 million to $6 million», and «Between 5% to 8%» left.", fix=None),
    bad("He led it «from 2009–2014», and hired «between 10-15» people.", fix=None),
    bad("Some «between five to six» boats came.", fix=None),
    good("It takes between 60 and 70 days, and from 60 to 70 boats came from 2009 to 2014."),
    good("It lies between 5 to 10 and 20 miles off. It fell from 10-15 to 5-10, and from 5-4 to 6-4 in the vote."),
    good("“It takes between 60 to 70 days,” he said. It grew from 2009-10 to 2011-12, and from 2009-10 on."),
    good("The gap between 18-24 year olds and 25-34 year olds grew. It was between 10 to midnight."),
]

_SIGNS = Signs("etween ", "rom 19", "rom 20")
_NUMBER = (
    r"(?:[$£€]?\d+(?:,\d+)*(?:\.\d+)?(?!\w)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)(?: ?%| percent| per cent| (?:m|b|tr)illion)?"
)
_BETWEEN = re.compile(rf"\b[Bb]etween (?P<a>{_NUMBER})(?P<joint> to | ?[-–] ?)(?P<b>{_NUMBER})(?![\w/–-])")
_FROM = re.compile(r"\b[Ff]rom (?P<a>(?:19|20)\d\d)(?P<joint> ?[-–] ?)(?P<b>(?:19|20)\d\d)(?![\w/–-]| to )")
_GOES_ON = re.compile(r"[^.,;!?\n]{0,40} and ")
_MIXED = marked('"{range}": a range goes "{word}" here.')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each range whose two words do not belong together."""
    text = article.text
    if not seen(article, _SIGNS):
        return
    for pattern, word in ((_BETWEEN, "and"), (_FROM, "to")):
        for match in pattern.finditer(text):
            if word == "and" and _GOES_ON.match(text, match.end()):
                continue
            block = article.block_at(match.start())
            if block.kind != "paragraph" or quotation_at(article, *match.span()) or is_posted(article, match.start()):
                continue
            joint = match.span("joint")
            yield Finding(
                *match.span(), say(_MIXED, range=match.group(), word=f"{match['a']} {word} {match['b']}"),
                fix=(Replace(*joint, f" {word} "),), severity="warning" if "to" in match["joint"] else "note",
                safe=False,
            )  # fmt: skip
