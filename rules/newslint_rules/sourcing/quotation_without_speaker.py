"""Say who speaks a quotation.

Words in quotation marks are somebody's. Where the paragraph and its neighbours do not say whose, the attribution was
lost in a cut. Off until it is selected: edited news hardly ever loses one, and what is left are interviews, extracts
and film scripts.

Silent on short quotations and on parts of sentences; where the paragraph or the one before has somebody who speaks,
or a sentence beside it names a person; beside a line that may be a credit; in block quotations, headlines and captions;
and where an article has more than two, or hardly a quotation with a speaker: that is a collection of voices.

Sources: AP Stylebook, "quotations in the news"; BBC Academy, "Quotes". Rate: 1 note in 150 articles; of 27 read last,
none was right and 1 debatable. Of all alarms that fresh eyes read, 38 notes (5 right, 4 debatable, 29 wrong) are told
still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import in_front, neighbours
from newslint.core.message import say
from newslint.facts.quotations import Quotation, quotations
from newslint.facts.saying.mentions import first_person
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.speakers import speakers

SEVERITY = "note"
DEFAULT = False
LANGUAGES = ("en",)

LONG = 8  # words; a shorter quotation is a phrase
SEVERAL = 2  # with more of them an article is a collection of voices, which is laid out in another way
_ENDS = ".!?…"
_SENTENCE = re.compile(r"\s*(?:$|[A-Z“\"])")
_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er)\b")

_SPOKEN = "“It is full,” said Ann Holm. “I counted,” he said. “All berths are taken,” he added."
EXAMPLES = [
    good("“The harbour will open again before the end of the year,” said Ann Holm."),
    bad(
        "“It is full,” said Ann Holm. “I counted,” he said. “All berths are taken,” he added.\n\n"
        "The harbour has no more room than that for the whole of the winter.\n\n"
        "«“The harbour will open again before the end of the year.”»\n\n"
        "The ferries are gone, and the cranes are for sale."
    ),
    bad(
        "“It is full,” said Ann Holm. “I counted,” he said. “All berths are taken,” he added.\n\n"
        "The harbour has no more room than that for the whole of the winter.\n\n"
        "«“The harbour opens again before the year ends.”»\n\n"
        "The ferries are gone, and the cranes are for sale."
    ),
    good(
        "“It is full,” said Ann Holm. “I counted,” he said. “All berths are taken,” he added.\n\n"
        "The harbour has no more room than that for the whole of the winter.\n\n"
        "“The harbour opens again before year ends.”\n\n"
        "The ferries are gone, and the cranes are for sale."
    ),
    good(
        "“It is full,” said Ann Holm. “I counted,” he said. “All berths are taken,” he added.\n\nThe harbour has no "
        "more room than that for the whole of the winter.\n\n> The harbour will open again before the end of the "
        "year.\n\nThe ferries are gone.",
        suffix=".md",
    ),
    good(
        "“It is full,” said Ann Holm. “I counted,” he said.\n\nThe harbour has no room for the whole of the winter, "
        "Bo Ek knows.\n\n“The harbour will open again before the end of the year.”\n\nThe ferries are gone.",
    ),
    # behind a sentence of its own paragraph, behind a clause, and first or last of all
    bad(f"{_SPOKEN}\n\nThe hall was full. «“The harbour will open again before the end of the year.”» It was late."),
    good(f"{_SPOKEN}\n\nThe hall was full, “The harbour will open again before the end of the year.” It was late."),
    good(f"{_SPOKEN}\n\nThe hall was full: “The harbour will open again before the end of the year.” It was late."),
    good(f"{_SPOKEN}\n\nThe hall was full. “The harbour will open again before the end of the year,” It was late."),
    bad(f"«“The harbour will open again before the end of the year.”»\n\nIt was late.\n\n{_SPOKEN}"),
    bad(f"{_SPOKEN}\n\nIt was late.\n\n«“The harbour will open again before the end of the year.”»"),
    # a line of eleven words may be a credit
    good(f"{_SPOKEN}\n\n“The harbour will open again before the end of the year.”\n\n"
         "The ferries are gone and the old cranes are for sale now"),
    # two that nobody speaks, and three, which are the article's way
    bad(f"{_SPOKEN}\n\nIt was late.\n\n«“The harbour will open again before the end of the year.”»\n\nIt was dark."
        "\n\n«“The harbour will be closed again before the end of the year.”»"),
    good(f"{_SPOKEN}\n\nIt was late.\n\n“The harbour will open again before the end of the year.”\n\nIt was dark."
         "\n\n“The harbour will be closed again before the end of the year.”\n\nIt rained."
         "\n\n“The harbour will be sold again before the end of the year.”"),
]  # fmt: skip


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each long quotation that nobody speaks."""
    known = speakers(article)
    found = [q for q in quotations(article) if q.start not in known and _is_speech(article, q)]
    if len(found) <= SEVERAL and len(known) > SEVERAL:
        for quotation in found:
            message = say("Who says this? No speaker is named here or in the sentences around it.")
            yield Finding(quotation.start, quotation.end, message)


def _is_speech(article: Article, quotation: Quotation) -> bool:
    """Whether a quotation is one or more whole sentences of somebody, and nobody stands beside it."""
    block = article.block_at(quotation.start)
    inner = article.text[quotation.inner_start : quotation.inner_end]
    if block.kind != "paragraph" or len(inner.split()) < LONG or not inner[:1].isupper():
        return False
    if in_front(article.text, quotation.start).rstrip().endswith(":"):
        return False
    before = article.text[block.start : quotation.start].rstrip()[-1:]
    after = article.text[quotation.end : block.end]
    if (before and before not in _ENDS) or inner.rstrip()[-1:] not in _ENDS or not _SENTENCE.match(after):
        return False
    return not _has_credit(article, quotation) and not _somebody_near(article, quotation)


def _has_credit(article: Article, quotation: Quotation) -> bool:
    """Whether a line that is no sentence stands before or behind the paragraph: a name, as under a pulled quotation."""
    index = article.block_index(quotation.start)
    around = neighbours(article.blocks, index)
    texts = [article.text[b.start : b.end] for b in around if b.kind not in ("headline", "standfirst")]
    return any(len(t.split()) < 12 and t.rstrip('”"’)')[-1:] not in tuple(_ENDS + ":") for t in texts)


def _somebody_near(article: Article, quotation: Quotation) -> bool:
    """Whether a person is named in the sentence before or behind a quotation."""
    first = sentence_index(article, quotation.start)
    last = sentence_index(article, quotation.end - 1)
    beside = neighbours(sentences(article), first, last)
    return any(first_person(article, s.start, s.end) or _PERSON.search(article.text, s.start, s.end) for s in beside)
