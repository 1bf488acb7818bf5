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
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.article import Block
from newslint.lists import beside

SEVERITY = "warning"
LANGUAGES = ("en", "da", "no", "sv", "de", "nl", "fr", "es")

EXAMPLES = [
    good("The bridge opened.\n\nThis article was translated with AI and checked by an editor."),
    good("The ministry may have used AI to write its plan, a report says.\n\nThe army might use AI too."),
    good("---\ntitle: A bridge\nai: yes\n---\nIt opened.\n\nWe used AI to translate this.", suffix=".md"),
    bad("The bridge opened.\n\nThis article is by A. Holm, who «may have used AI» in the research"),
    bad("The bridge opened.\n\n«AI may have been used» in the making of this story."),
    bad("---\ntitle: «A bridge»\nai: true\n---\nThe bridge opened.", suffix=".md"),
    bad("Broen åbnede.\n\nDenne artikel «kan være skrevet med AI».", language="da"),
    bad("Die Brücke ist offen.\n\nDieser Text «kann mit KI» erstellt worden sein.", language="de"),
]

_SIGNS = ("AI", "KI", "IA", "ntelligen", "ChatGPT", "translat")  # one of them is part of every name of AI
_AI = re.compile(r"\b(?:AI|KI|IA|[Aa]rtificial intelligence|\w+ intelligen[sz]\w*|ChatGPT|[Mm]achine[ -]translat\w+)\b")
_KEYS = ("ai", "ai-used", "ai_used", "ai-assisted", "ai_assisted", "ai-generated", "ai_generated")
_SOURCE_TYPES = ("digitalsourcetype", "digital-source-type", "digital_source_type")
_NO = frozenset({"", "no", "none", "false", "0", "nej", "nein", "non"})


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report disclosures that disclose nothing, and metadata with AI where the text has no disclosure."""
    disclosures = _disclosures(article) if any(sign in article.text for sign in _SIGNS) else []
    for block in disclosures:
        for match in _pattern(article, "vague_ai.txt").finditer(article.text, block.start, block.end):
            yield Finding(*match.span(), "This discloses nothing: say whether AI was used, and for what.")
    if _made_with_ai(article) and article.blocks and not disclosures:
        first = article.headline or article.blocks[0]
        yield Finding(first.start, first.end, "The metadata says that AI was used; say so in the text, and for what.")


def _disclosures(article: Article) -> list[Block]:
    """The blocks that speak of the text at hand and of AI."""
    if not _AI.search(article.text):
        return []
    own = _pattern(article, "own_text.txt")
    spans = ((block, block.start, block.end) for block in article.blocks)
    return [b for b, *span in spans if _AI.search(article.text, *span) and own.search(article.text, *span)]


def _pattern(article: Article, name: str) -> re.Pattern[str]:
    """The patterns of a list for the article's language, as one."""
    language = article.language.partition("-")[0]
    lines = (line.partition(" | ") for line in beside(__file__, name))
    return re.compile("|".join(pattern for code, _, pattern in lines if code == language))


def _made_with_ai(article: Article) -> bool:
    said = [article.metadata.get(key) for key in _KEYS]
    used = any(value is not None and str(value).strip().lower() not in _NO for value in said)
    types = " ".join(str(article.metadata.get(key, "")) for key in _SOURCE_TYPES).lower()
    return used or "trainedalgorithmicmedia" in types
