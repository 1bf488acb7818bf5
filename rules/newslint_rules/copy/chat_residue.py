"""Take out what a chatbot left in the text.

"Certainly! Here is the rewritten article", "As an AI language model", "oaicite", "turn0search0" and links marked
`utm_source=chatgpt.com` tell every reader how the text was made, and that nobody read it afterwards.

Silent inside quotations: an article about chatbots quotes them.

Sources: Wikipedia, "Signs of AI writing". Rate: none in 32,519 news articles of 2012 to 2020, before chatbots, which
is what shows that people do not write so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.tuples import NamedTuple
from newslint.facts.quotations import quotation_at
from newslint.languages import everywhere

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    good("The chatbot answered: “As an AI language model, I cannot vote.” It is a large language model."),
    good("A rise in rents\n\nCertainly, here is where tenants feel it. Here is a new version of an old story."),
    bad("A rise in rents\n\n«Certainly! Here is» the rewritten article on rents.\n\nRents rose in May."),
    bad("Rents rose in May.\n\n«Let me know if you'd like me to adjust» the tone!"),
    bad("«As an AI language model», I do not rent a flat, but rents rose in May."),
    bad("Rents rose in May «:contentReference[oaicite:2]{index=2}», the bank said."),
    bad("Rents rose, [«the bank said»](https://bank.example/?utm_source=chatgpt.com).", suffix=".md"),
    bad("«Selvfølgelig! Her er» den nye version.\n\nHuslejen steg i maj.", language="da"),
]


_LINK = ("utm_source=chatgpt.com", "utm_source=openai")


class _Residue(NamedTuple):
    """A kind of residue: the letters that it holds, which are quick to look for, and its pattern."""

    letters: str
    pattern: str


@cache
def _residues(name: str) -> tuple[_Residue, ...]:
    lines = (line.partition(" | ") for line in everywhere(name))
    return tuple(_Residue(letters, pattern) for letters, _, pattern in lines)


@cache
def _first_letters() -> tuple[str, ...]:
    return tuple({residue.letters for residue in _residues("chat_openings")})


def _places(article: Article) -> Iterator[tuple[int, int]]:
    """Where openings, marks and marked links stand, in no order."""
    text, letters = article.text, _first_letters()
    for block in article.blocks:
        if text.startswith(letters, block.start):
            matches = (re.compile(r.pattern).match(text, block.start) for r in _residues("chat_openings"))
            yield from (match.span() for match in matches if match)
    for residue in _residues("chat_marks"):
        if residue.letters in text:
            yield from (match.span() for match in re.finditer(residue.pattern, text))
    for link in article.links:
        if any(mark in link.target for mark in _LINK):
            yield link.start, link.end


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report every such phrase, mark and link outside quotations, once where two overlap."""
    end = 0
    for start, stop in sorted(_places(article)):
        if start >= end and not quotation_at(article, start, stop):
            yield Finding(start, stop, "A chatbot left this: take it out, and read what it wrote as if a stranger had.")
            end = stop
