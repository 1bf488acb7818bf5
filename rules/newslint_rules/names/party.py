"""Give one member one party: (D-Ohio) and, further down, (R-Ohio) are two parties of one name.

Reads the party and the state behind a name, and reports the second where the article has the same name with the same
state and the other party. Silent where two given names show two members, where the article tells of a change of party,
and in quotations.

Sources: AP Stylebook, "party affiliation". Rate: 1 finding in 32,519 US news articles, right. Of all alarms that fresh
eyes read, 1 warning (1 right) is told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.quotations import quotation_at

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("Sen. Ann Holm (D-Ohio) spoke. It rained. Holm «(R-Ohio)» left."),
    bad("Sen. Ann Holm, D-Ohio, spoke. It rained. Ann Holm, «R-Ohio», left."),
    good("Sen. Ann Holm (D-Ohio) spoke. It rained. Holm (D-Ohio) left."),
    good("Sen. Ann Holm (D-Ohio) spoke. It rained. Bo Holm (R-Ohio) left."),
    good("Sen. Ann Holm (D-Ohio) spoke. It rained. Holm (R-Iowa) left."),
    good("Sen. Ann Holm (D-Ohio), who switched parties, spoke. It rained. Holm (R-Ohio) left."),
    good("Sen. Ann Holm (D-Ohio) spoke. “Holm (R-Ohio) left,” she wrote."),
    good("Holm (R-Ohio) sang."),
]

_TAG = re.compile(r"(?<=[a-z])(?:, | \()([RD])-((?:[A-Z][a-z]*\.? ?){1,2})[,)]")
_NAME = re.compile(r"(?:([A-Z][\w’-]+) (?:[A-Z]\. )?)?([A-Z][\w’-]+)$")
_CHANGED = re.compile(r"\b(?:switch|chang|defect|left the|leave the|former (?:Republican|Democrat)|became an?)")
_NEAR = 50  # characters
_SAYS = marked("“{here}” here, “{there}” above: which party?")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a party that is another than above."""
    text = article.text
    if "R-" not in text or "D-" not in text:
        return
    first: dict[tuple[str, str], tuple[str, str, re.Match[str]]] = {}
    for tag in _TAG.finditer(text):
        name = _NAME.search(text, max(0, tag.start() - _NEAR), tag.start())
        if name is None:
            continue
        given, surname = name[1] or "", name[2]
        party, other, above = first.setdefault((surname, tag[2]), (tag[1], given, tag))
        if party == tag[1] or (given and other and given != other and not _is_title(given, other)):
            continue
        start, end = tag.start() + (1 if text[tag.start()] == " " else 2), tag.end() - (text[tag.end() - 1] == ",")
        if quotation_at(article, start, end) is None and not _CHANGED.search(text):
            message = say(_SAYS, here=f"{tag[1]}-{tag[2]}", there=f"{above[1]}-{above[2]}")
            yield Finding(start, end, message, (Related("against", *above.span()),))


def _is_title(given: str, other: str) -> bool:
    """Whether one of two words before a surname is no given name (“Senator Holm”)."""
    return bool({given, other} & {"Senator", "Representative", "Congressman", "Congresswoman", "Governor"})
