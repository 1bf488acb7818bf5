"""Introduce a person at the first mention: the full name before the surname, and who a source is.

Readers who meet "Bergström" three paragraphs before "Eva Bergström, the minister" take her for somebody else, or go
back to look for her. And who is quoted without a word of who he is carries no weight: is he the mayor or a passer-by?

Silent on the headline, captions and quotations; on a surname that no verb follows, or with a title before it
("President Obama"), or that only qualifies ("the Obama years"); where the later full name is not an introduction; on a
source with a description or an outlet anywhere, on "as Orwell said", and on anybody who is in the headline or named
often.

Sources: AP, "names", and Reuters, "identification": full name and description at the first reference. Off by default,
for it cannot know whom readers know, and the sentence before often says who speaks. Rate: 33 notes in 5,000 US and
British articles. Read by its maker: 17 right, 7 debatable, 9 wrong; by others, on another set: 2 right of 15. Of all
alarms that fresh eyes read, 32 notes (16 right, 7 debatable, 9 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Related, bad, good
from newslint.core.around import leading
from newslint.core.message import marked, say
from newslint.facts.names import Mention, Name, names
from newslint.facts.quotations import quotation_at
from newslint.facts.speakers import speakers

SEVERITY = "note"
DEFAULT = False
LANGUAGES = ("en",)

EXAMPLES = [
    bad("Talks began on Monday. «Bergström» walked out at noon, and Eva Bergström, the minister, did not return."),
    bad("The bridge is closed. “It was the frost,” «Olof Tybring» said on Monday, and the ferry was full."),
    good("Talks began on Monday. President Bergström walked out. Eva Bergström, a conservative, did not return."),
    good("The bridge is closed. “It was the frost,” said the engineer Olof Tybring on Monday."),
    good("The bridge is closed. “It was the frost,” Olof Tybring wrote in The Daily Post, and the ferry was full."),
    good(
        "Bergström out\n\nTalks began on Monday. “The Bergström years,” it said, and Eva Bergström, the minister, "
        "did not return.",
    ),
    good("The bridge is closed. It was the frost, as Orwell said, and the ferry was full."),
    bad("Talks began on Monday. «Bergström» has left, and Eva Bergström, 34, is gone."),
    good("Talks began on Monday. Bergström left, and Eva Bergström is gone."),
    good("Talks began on Monday. Bergström and others left, and Eva Bergström, the minister, is gone."),
    good("Talks began on Monday. Mr Bergström walked out at noon, and Eva Bergström, the minister, did not return."),
    good("Talks began on Monday. Gov. Bergström walked out at noon, and Eva Bergström, the minister, did not return."),
    bad("Talks began on Monday, but «Bergström» walked out at noon, and Eva Bergström, the minister, did not return."),
    good(
        "Talks began on Monday in Bergström. Bergström walked out at noon, and Eva Bergström, the minister, "
        "did not return."
    ),
    good("Talks began on Monday. “Bergström walked out,” she said. Eva Bergström, the minister, did not return."),
    bad("Talks began on Monday. «Bergström» walked out, and the minister Eva Bergström did not return."),
    good("Talks began on Monday. Eva Bergström, the minister, came. Bergström walked out."),
    good("- Bergström walked out\n\nTalks began on Monday. Eva Bergström, the minister, did not return."),
    good("Talks began on Monday. New Bergström walked out, and Eva Bergström, the minister, did not return."),
    bad(
        "The bridge is closed. “It was the frost,” «Olof Tybring» said. “I saw it,” Tybring said. “It "
        "broke,” Tybring said."
    ),
    good(
        "The bridge is closed. “It was the frost,” Olof Tybring said. “I saw it,” Tybring said. “It broke,” "
        "Tybring said. Tybring left."
    ),
    good("Olof Tybring out\n\nThe bridge is closed. “It was the frost,” Olof Tybring said on Monday."),
    good("The bridge is closed. “It was the frost,” Olof Tybring said on Monday. Tybring, who is mayor, left."),
    good("The bridge is closed. “It was the frost,” Olof Tybring said on Monday. The engineer Tybring left."),
    good("The bridge is closed. “It was the frost,” Olof Tybring told The Daily Post."),
    good("The bridge is closed. “It was the frost,” OLOF TYBRING said on Monday."),
    good("The bridge is closed. “It was the frost,” Olof Tybring, of Tarn, said on Monday."),
    good("The bridge is closed. “It was the frost,” Tybring said. Olof Tybring said he had seen it."),
    good("The bridge is closed. “It was the frost,” said Mayor Olof Tybring on Monday."),
    good("The bridge is closed. “It was the frost,” Olof Tybring wrote on Monday."),
]

_PERSON = re.compile(  # no part of a country, and no words run together as on a page badly copied
    r"(?!(?:New|Old|North|South|East|West|Central|Latin|Upper|Lower|\w+ern) )"
    r"(?!.*[a-z](?<!Mc)(?<!Mac)(?<!De)(?<!Le)(?<!La)[A-Z])\S+ (?:\w\. )?\S+$"
)
_OFTEN = 3  # mentions; whom an article names more often, it takes for known
_ACTS_AFTER = re.compile(r"[’']s [a-z]|,? (?:is|was|has|had|will|would|did|does|could|can|may|also|[a-z]+(?:ed|id)) ")
_SPEAKS = re.compile(r" (?:said|says|told|added|explained|recalled|replied)\b")
_LOCATIVE = re.compile(r"\b(?:in|to|from) $")
_INTRODUCED_AFTER = re.compile(r", (?:the|an?|who|\d{2},|[a-z]+(?: [a-z]+)? (?:of|at|for)) ")
_DESCRIBED_AFTER = re.compile(
    r",? (?:\(|of\b|from\b|at\b|with\b|is\b|was\b|who\b)|, (?!(?:and|but|said|says|who said)\b)|[’']s |\s?[—–-]"
)
_NAMED_OUTLET = re.compile(r"[^.]{0,80}\b(?:in|at|for|to|told)(?: his| her| the| an?| recent)*(?: [“\"']?[A-Z])")
_WORD_BEFORE = re.compile(r"([\w’'-]+|\b\w{1,5}\.),? $")  # "Gov." is one, the end of a sentence is none
_ROLE_BEFORE = re.compile(r"\b(?:the|an?|former|[A-Z][a-z]+) (?!(?:and|of|by|with|from)\b)[a-z-]{5,} $")
_ORDINARY = frozenset(
    "a about after also although and asked at because before but by did for from if in into like of on or said says "
    "since so than that then to told under until when where while with".split()
)

_BEFORE = marked("{surname} is named here before {name} is introduced; give the full name first.")


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report surnames before the full name, and people who are quoted without a word of who they are."""
    people = {n.text: n for n in names(article) if n.kind in ("person", "unknown") and len(n.words) > 1}
    for name in people.values():
        finding = _surname_first(article, name) if name.kind == "person" and len(name.mentions) > 1 else None
        if finding is not None:
            yield finding
    quoted = dict.fromkeys(source.name for source in speakers(article).values() if not source.role)
    for name in (people[text] for text in quoted if text in people and _PERSON.match(text)):
        first, text = name.mentions[0], article.text
        known = len(name.mentions) > _OFTEN or name.text.isupper() or article.block_at(first.start).kind == "headline"
        speaks = text[first.start : first.end] == name.text and _SPEAKS.match(text, first.end)
        if speaks and not known and not any(_is_described(text, mention) for mention in name.mentions):
            said = say("Is {name} introduced? No description stands beside the name.", name=name.text)
            yield Finding(*first, said)


def _surname_first(article: Article, name: Name) -> Finding | None:
    """The surname alone in a sentence of the body, before the full name is introduced there."""
    text, surname = article.text, name.words[-1]
    first = next((m for m in name.mentions if _is_told(article, m)), None)
    if first is None or text[first.start : first.end] != surname or not _PERSON.match(name.text):
        return None
    told = [m for m in name.mentions if _is_told(article, m)]
    full = next((m for m in told if text[m.start : m.end] == name.text), None)
    if full is None:
        return None
    word = leading(_WORD_BEFORE, text, first.start)
    titled = word is not None and word.group(1).lower() not in _ORDINARY
    role = leading(_ROLE_BEFORE, text, full.start)
    introduced = role or _INTRODUCED_AFTER.match(text, full.end)
    if titled or not introduced or not _ACTS_AFTER.match(text, first.end):
        return None
    if any(leading(_LOCATIVE, text, m.start) for m in told):
        return None
    message = say(_BEFORE, surname=surname, name=name.text)
    return Finding(*first, message, (Related("against", *full),))


def _is_told(article: Article, mention: Mention) -> bool:
    """Whether a mention stands in a whole sentence of the body, not in a quotation."""
    block = article.block_at(mention.start)
    ended = article.text[block.end - 1] in ".!?”\""
    return block.kind == "paragraph" and ended and quotation_at(article, *mention) is None


def _is_described(text: str, mention: Mention) -> bool:
    word = leading(_WORD_BEFORE, text, mention.start)
    before = word is not None and word.group(1).lower() not in _ORDINARY
    after = _DESCRIBED_AFTER.match(text, mention.end) or _NAMED_OUTLET.match(text, mention.end)
    return before or after is not None
