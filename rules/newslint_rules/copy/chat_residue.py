"""Take out what a chatbot left in the text.

"Certainly! Here is the rewritten article", "As an AI language model", "turn0search0", "[web:3]" and links marked
`utm_source=chatgpt.com` tell every reader how the text was made, and that nobody read it afterwards.

Silent inside quotations and in posts: an article about chatbots quotes them. Closings are looked for in the
last blocks, prompts in the first and last paragraphs, and told where there is one alone: several are an exam's tasks.

Sources: Wikipedia, "Signs of AI writing". Rate: none in 18,000 news articles of 2012 to 2020, before chatbots; the four
patterns that spoke there were cut or narrowed; of those added since none speaks in 32,519, and of the labels, turns and
remarks of an answer none in 5,000.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from newslint import Article, Block, Finding, Options, bad, good
from newslint.core.message import marked, say
from newslint.core.signs import Signs
from newslint.core.tuples import NamedTuple
from newslint.facts.posts import is_of_others
from newslint.facts.sentences import Sentence, sentence_index, sentences
from newslint.facts.signs_together import seen
from newslint.languages import everywhere

if TYPE_CHECKING:
    import ahocorasick_rs

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    good("The chatbot answered: “As an AI language model, I cannot vote.” It is a large language model."),
    good("A rise in rents\n\nCertainly, rents rose. Here is a new version of an old story, as an AI researcher says."),
    good("Rents rose.\n\nIf you like, I can also tell.\n\nIt rose.\n\nIt fell.\n\nIt rose.\n\nIt fell."),
    good("A rise in rents\n\nTwo bills (placeholders to be replaced with law) were read in May."),
    bad("A rise in rents\n\nRents rose by nine per cent «(placeholder, check with Bo)» in May."),
    bad("A rise in rents\n\n«Certainly! Here is» the rewritten article on rents.\n\nRents rose in May."),
    bad("«Sure, here’s» a tighter version of the story:\n\nRents rose in May."),
    bad("«Here is a revised version» that keeps the facts:\n\nRents rose in May."),
    bad("Rents rose in May.\n\n«Let me know if you'd like me to adjust the tone»!"),
    bad("Rents rose in May.\n\nIt was so. «Would you like me to draft» a post?"),
    bad("«As an AI language model», I do not rent a flat, but rents rose in May."),
    bad("Rents rose «as of my last update», she said «[web:3]»."),
    bad("Rents rose in May «:contentReference[oaicite:2]{index=2}», the bank said."),
    bad("Rents rose, [«the bank said»](https://bank.example/?utm_source=chatgpt.com).", suffix=".md"),
    bad("«Selvfølgelig! Her er» den nye version.\n\nHuslejen steg i maj.", language="da"),
    bad("«Perfect! I've incorporated your feedback» below.\n\nRents rose in May."),
    bad("«You're right, I apologize» for the confusion.\n\nRents rose in May.\n\n«Here are three headline options»:"),
    bad("Rents rose in May.\n\n«I cannot fulfill this request».\n\nIt was so «[citation:4]».«[^2]»"),
    good("Absolutely! I made the film in 1999.\n\nYou're right, it is red.\n\nOf course. I kept the house."),
    good("Got it. I wrote a song about it.\n\nI've a room.\n\nHere are the facts:\n\nHope that helps explain it."),
    bad("«Rewrite this article in 200 words.»\n\nRents rose in May.\n\nIt was so."),
    good(
        "Rents rose.\n\nIt rose.\n\nIt fell.\n\nRewrite this article in 200 words.\n\nIt fell.\n\nIt rose.\n\nIt fell.",
    ),
    good("Summarise the text below in 50 words.\n\nRents rose.\n\nTranslate the following sentences into French."),
    good("Write a short story about a bridge.\n\nI can't open attachments on this phone, so my editor reads them."),
    good("Act as an expert and you will be one.\n\nI cannot provide legal advice, but I can tell you what he said."),
    good("As an AI language model, I cannot vote — The Bot (@bot) May 2, 2020"),
    bad("Rents rose.\n\n«Was this answer helpful? Yes No»\n\nIt was so.«<|assistant|>» It rose.\n\n«Open in canvas»"),
    bad("Rents rose.\n\n«I kept your quotes as they were.»\n\n«Summary of changes: cut» the lead.\n\nIt was so."),
    bad("Rents rose.\n\n«Because you asked for a local angle, I added» a line on rents.\n\n«Option 3: more formal»"),
    good("I kept my house.\n\nOption 2: lower rents.\n\nChanges made in May were cut.\n\nThinking of you, she wrote."),
    good("Ask anything of him and he laughs.\n\nThis version of the law is long.\n\n<user> and <end> are words."),
]

_LINK = ("utm_source=chatgpt.com", "utm_source=openai")
_EDGE = 2  # paragraphs from either end in which a prompt may have stayed
_ENDS = 4  # blocks from either end in which an answer may begin or end
_BEFORE, _BEHIND = 120, 300  # characters around the letters of a mark
_NOTED = re.compile(r"\[\^\d{1,2}\](?!:)")  # the number of a note, which stands nowhere
_DEFINED = re.compile(r"\[\^\d{1,2}\](?=:)")  # the same where its note follows
_PART = re.compile(r"\{(here|noun|text|rewritten|did|do|object|ack|task)\}")


class _Residue(NamedTuple):
    """A kind of residue: the letters that it holds, which are quick to look for, and its pattern."""

    letters: str
    pattern: str


_NONE: tuple[tuple[str, ...], tuple[_Residue, ...]] = ((), ())


@cache
def _residues(name: str) -> tuple[_Residue, ...]:
    parts = dict(line.split(" | ", 1) for line in everywhere("chat_parts"))
    lines = (line.partition(" | ") for line in everywhere(name))
    return tuple(
        _Residue(letters, _PART.sub(lambda m: parts[m[1]], pattern))
        for listed, _, pattern in lines for letters in listed.split(" / ")
    )  # fmt: skip


@cache
def _letters() -> Signs:
    return Signs(*{r.letters for r in _residues("chat_marks")})


@cache
def _search() -> ahocorasick_rs.AhoCorasick:
    """A search for the letters of all marks at once."""
    from ahocorasick_rs import AhoCorasick, Implementation

    return AhoCorasick([r.letters for r in _residues("chat_marks")], implementation=Implementation.DFA)


@cache
def _by_first(name: str) -> dict[str, tuple[tuple[str, ...], tuple[_Residue, ...]]]:
    """What a list knows, by its first two letters, with the letters of each."""
    known: dict[str, list[_Residue]] = {}
    for residue in _residues(name):
        known.setdefault(residue.letters[:2], []).append(residue)
    return {first: (tuple([r.letters for r in residues]), tuple(residues)) for first, residues in known.items()}


def _beginnings(text: str, parts: Iterable[Block | Sentence], name: str) -> Iterator[tuple[int, int]]:
    """What a list knows at the beginnings of blocks or sentences."""
    known = _by_first(name)
    for part in parts:
        start = part.start
        letters, residues = known.get(text[start : start + 2], _NONE)
        for residue in residues if text.startswith(letters, start) else ():
            if text.startswith(residue.letters, start):
                match = re.compile(residue.pattern).match(text, start, part.end)
                if match:
                    yield match.span()


def _at_the_ends(blocks: Sequence[Block]) -> list[Block]:
    """The first and the last paragraphs of an article, in which a prompt may have stayed."""
    paragraphs = [block for block in blocks if block.kind == "paragraph" or block is blocks[0]]
    return paragraphs if len(paragraphs) <= 2 * _EDGE else [*paragraphs[:_EDGE], *paragraphs[-_EDGE:]]


def _places(article: Article) -> Iterator[tuple[int, int]]:
    """Where openings, closings, marks and marked links stand, in no order."""
    text, blocks = article.text, article.blocks
    yield from _beginnings(text, blocks, "chat_openings")
    prompts = list(_beginnings(text, _at_the_ends(blocks), "chat_prompts"))
    yield from prompts if len(prompts) == 1 else ()  # several are an exam's tasks, or examples of a guide
    last = blocks[-_ENDS].start if len(blocks) > _ENDS else 0
    yield from _beginnings(text, sentences(article)[sentence_index(article, last) :], "chat_closings")
    if seen(article, _letters()):
        marks = _residues("chat_marks")
        for number, at, end in _search().find_matches_as_indexes(text, overlapping=True):
            around = re.compile(marks[number].pattern).finditer(text, at - _BEFORE, end + _BEHIND)
            yield from (match.span() for match in around)
    if "[^" in text:
        notes = article.source or text
        defined = frozenset(_DEFINED.findall(notes))
        yield from (match.span() for match in _NOTED.finditer(text) if match.group() not in defined)
    for link in article.links:
        if any(mark in link.target for mark in _LINK):
            yield link.start, link.end


_LEFT = marked("A chatbot left this: take it out, and read what it wrote as if a stranger had.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report every such phrase, mark and link outside quotations, once where two overlap."""
    end = 0
    for start, stop in sorted(_places(article)):
        if start >= end and not is_of_others(article, start, stop):
            yield Finding(start, stop, say(_LEFT))
            end = stop
