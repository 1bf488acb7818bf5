"""Say whether AI was used, and for what.

"May have used AI" discloses nothing: readers learn only that nobody would tell them. And an article that was made with
AI by its own metadata says so to its readers.

Looks at blocks that speak of the text at hand ("this article", "we used"). Silent on what others may have used AI for,
and on statements that say what was done ("translated with AI and checked by an editor").

Sources: EU AI Act, article 50 (4); Paris Charter on AI and Journalism, 2023, principle 6; IPTC digital source types.
Rate: none in 32,519 news articles of 2012 to 2020.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.article import Block
from newslint.core.message import marked, say
from newslint.core.signs import Signs
from newslint.facts.sentences import sentences
from newslint.facts.signs_together import seen
from newslint.languages import entries, words

SEVERITY = "warning"
NEEDS = ("ai_names", "own_text", "vague_ai")

EXAMPLES = [
    good("The bridge opened.\n\nThis article was translated with AI and checked by an editor."),
    good("The ministry may have used AI for its plan, a report says.\n\nThis story asks how an army might use AI."),
    good("---\ntitle: A bridge\nai: yes\n---\nIt opened.\n\nWe used AI to translate this.", suffix=".md"),
    bad("The bridge opened.\n\nThis article is by A. Holm, who «may have used AI» in the research"),
    bad("The bridge opened.\n\n«AI may have been used» in the making of this story."),
    bad("---\ntitle: «A bridge»\nai: true\n---\nThe bridge opened.", suffix=".md"),
    bad("Broen åbnede.\n\nDenne artikel «kan være skrevet med AI».", language="da"),
    bad("Die Brücke ist offen.\n\nDieser Text «kann mit KI» erstellt worden sein.", language="de"),
    good("The bridge opened.\n\nThe students may have used AI for their essays, the school said."),
]

_WORD = re.compile(r"\w+")
_REACH = 120  # characters
_KEYS = ("ai", "ai-used", "ai_used", "ai-assisted", "ai_assisted", "ai-generated", "ai_generated")
_SOURCE_TYPES = ("digitalsourcetype", "digital-source-type", "digital_source_type")
_NO = frozenset({"", "no", "none", "false", "0", "nej", "nein", "non"})

_NOTHING = marked("This discloses nothing: say whether AI was used, and for what.")
_METADATA = marked("The metadata says that AI was used; say so in the text, and for what.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report disclosures that disclose nothing, and metadata with AI where the text has no disclosure."""
    disclosures = _disclosures(article)
    for block in disclosures:
        vague = re.compile("|".join(entries(article.language, "vague_ai")))
        for match in vague.finditer(article.text, block.start, block.end):
            if _is_of_this_text(article, match):
                yield Finding(*match.span(), say(_NOTHING))
    if _made_with_ai(article) and article.blocks and not disclosures:
        first = article.headline or article.blocks[0]
        yield Finding(first.start, first.end, say(_METADATA))


@cache
def _signs(language: str) -> Signs:
    """What stands in every text with a name of AI."""
    return Signs(*(name if len(name) == 2 else name[1:] for name in entries(language, "ai_names")))


def _disclosures(article: Article) -> list[Block]:
    """The blocks that speak of the text at hand and of AI."""
    text, names = article.text, entries(article.language, "ai_names")
    if not seen(article, _signs(article.language)):
        return []
    ai = re.compile("|".join(rf"\b{name}" + r"\b" * (len(name) == 2) for name in names), re.IGNORECASE)
    own = re.compile("|".join(entries(article.language, "own_text")))
    spans = ((block, block.start, block.end) for block in article.blocks)
    return [block for block, *span in spans if own.search(text, *span) and ai.search(text, *span)]


def _is_of_this_text(article: Article, match: re.Match[str]) -> bool:
    """Whether a sentence says of the text at hand what it says of AI, not of what the text is about."""
    found = sentences(article)
    sentence = found[bisect_right(found, match.start(), key=lambda s: s.start) - 1]
    start, end = max(sentence.start, match.start() - _REACH), min(sentence.end, match.end() + _REACH)
    own = re.compile("|".join(entries(article.language, "own_text"))).search(article.text, start, end)
    if own is None:
        return False
    between = _WORD.findall(article.text, own.end(), match.start())
    return words(article.language, "telling").isdisjoint(between)


def _made_with_ai(article: Article) -> bool:
    said = [article.metadata.get(key) for key in _KEYS]
    used = any(value is not None and str(value).strip().lower() not in _NO for value in said)
    types = " ".join(str(article.metadata.get(key, "")) for key in _SOURCE_TYPES).lower()
    return used or "trainedalgorithmicmedia" in types
