"""Explain an abbreviation once, where it is first used.

Readers who do not know what the NTSB is go back to look for it; who is told of two things wonders which one is meant.

Reports an acronym that newspapers explain (NTSB), stands three times and more and is explained nowhere; and one that
stands for two things. Silent on acronyms of which no list tells what they stand for, where the words, or others with
its letters for capitals, stand anywhere in the text, on words in capitals, on labels and parts of longer names, and in
quotations.

Sources: AP Stylebook, "abbreviations and acronyms"; the Guardian, "acronyms". Rate: 1 note in 850 US news articles; of
33 read by fresh eyes 17 were right, 16 wrong, of which one is told still. Acronyms that no list has (of 15 read 6 were
right) and those explained twice (of 14 read 3: captions stand by themselves) are let pass. Of all alarms that fresh
eyes read, 17 notes (15 right, 1 debatable, 1 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Related, bad, good
from newslint.core.around import in_front
from newslint.core.message import marked, say
from newslint.facts.naming.acronyms import Explained, acronyms, explained
from newslint.facts.quotations import quotation_at
from newslint.languages import pairs, words

SEVERITY = "note"
LANGUAGES = ("en",)

_TEXT = "Inspectors of «NTSB» met. By noon the NTSB was tired, and NTSB left."
EXAMPLES = [
    bad(_TEXT),
    bad("The Norwold Transport Union (NTU) met. By noon the NTU was tired. The Northern Trade Union («NTU») left."),
    good("The Norwold Transport Union (NTU) met. By noon it was tired. The Norwold-Transport Union (NTU) left."),
    good("The Norwold Transport Union (NTU) met. The Norwold Transport Union (NTU) left."),
    good("The Norwold Transport Union (NTU) met. The Transport Guild (NTU) left."),
    good("The Norwold Transport Union (NTU) met. “The Northern Trade Union (NTU) left,” she said."),
    good("The Norwold Transport Union (NTU) met.\n\nPhoto: The Northern Trade Union (NTU) left (Reuters)"),
    good("The crews of the NWTA met. By noon the NWTA was tired, and the NWTA left."),
    good("The FBI met. By noon the FBI was tired, and the FBI left."),
    good("The National Transport Safety Board met. By noon the NTSB was tired, the NTSB left, and the NTSB sat."),
    good("It is the national transportation safety board. By noon the NTSB was tired, the NTSB left, and NTSB sat."),
    good("The US Geological Survey met. By noon the USGS was tired, the USGS left, and the USGS sat."),
    good("The Northern Transit and Sailing Bureau met. By noon the NTSB was tired, the NTSB left, and the NTSB sat."),
    good("It pays “net tax on small boats,” or NTSB. By noon the NTSB was due, the NTSB rose, and the NTSB fell."),
    good("The Norwold Transport Union (NTU) met. It is the Norwold Transport Union's (NTU) own."),
    good("The NTSB news agency met. By noon the NTSB was tired, and the NTSB left."),
    good("It flew by night rules, or NTSB. Under NTSB it was late, and NTSB ended."),
    good("“The NTSB met,” she said. “The NTSB is tired, and the NTSB left.”"),
    good("NTSB CREWS MEET\n\nGate NTSB-4 is shut, gate NTSB-5 too, and NTSB-6."),
    good("The NTSB met. By noon the NTSB was tired."),
    good("The NTSB, a union, met. By noon the NTSB was tired, and the NTSB left."),
    good("The NTSB met. By noon the NTSB, the union, was tired, and the NTSB left."),
    good("The agency NTSB met. By noon the NTSB was tired, and the NTSB left."),
    good("The guild, known by its initials, NTSB, met. By noon the NTSB was tired, and the NTSB left."),
    good("The NTSB (a union) met. By noon the NTSB was tired, and the NTSB left."),
    good("NTSB: We met. By noon the NTSB was tired, and the NTSB left."),
    bad("The «NTSB» 5 met. By noon the NTSB was tired, and the NTSB left."),
    good("The NTSB News met. By noon the NTSB was tired, and the NTSB left."),
    good("The union (NTSB) met. By noon the NTSB was tired, and the NTSB left."),
    good("The NTSB met. By noon the NTSB was tired. “The NTSB left,” she said."),
]

_MENTIONS = 3
_OTHERWISE = marked("{acronym} stands for “{here}” here, for “{above}” above.")
_LONG, _STEM = 4, 5  # letters of a word that counts, and those by which it is known again
_JOINED = re.compile(r"[^\W_]+")
_OWNED = re.compile(r"[’']s\b")
_STATES = re.compile(r"United (?:States|Nations)\b")  # may be letters: "the US Geological Survey"
_SMALL = r"(?: (?:of|for|the|and|on|to|in))*"
_TELLING = ("acronym ", "initials, ", "affiliate ", "agency ", "station ", "channel ")
_OR = re.compile(r",[”\"’]? or \Z")


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report acronyms that are explained nowhere, or in two ways."""
    told: dict[str, list[Explained]] = {}
    for one in explained(article):
        told.setdefault(one.acronym, []).append(one)
    for places in told.values():
        yield from _told_of_two(article, places)
    for acronym, starts in acronyms(article).items():
        meant = _meanings().get(acronym)
        if meant is None or acronym in told or len(starts) < _MENTIONS or _is_spelled_out(article, acronym, meant):
            continue
        own = [at for at in starts if not quotation_at(article, at, at + 1)]
        ends = [at + len(acronym) for at in starts]
        if len(own) < _MENTIONS or any(map(_is_told_or_a_name, [article.text] * len(starts), starts, ends)):
            continue
        message = say("{acronym} ({meant}) is not explained.", acronym=acronym, meant=meant)
        yield Finding(own[0], own[0] + len(acronym), message)


def _told_of_two(article: Article, places: list[Explained]) -> Iterator[Finding]:
    """The second of two things that an acronym stands for in the running text."""
    size = len(places[0].acronym)
    read = [
        (one, _last_words(article, one))
        for one in places
        if one.initials.endswith(one.acronym) and article.block_at(one.at).kind == "paragraph"
        if not quotation_at(article, one.at, one.at + size)
    ]
    for one, spelled in read[1:]:
        first, as_first = read[0]
        if spelled != as_first:
            here, there = (article.text[each.start : each.end] for each in (one, first))
            message = say(_OTHERWISE, acronym=one.acronym, here=here, above=there)
            yield Finding(one.at, one.at + size, message, (Related("against", first.at, first.at + size),))


def _last_words(article: Article, one: Explained) -> list[str]:
    """The last words of what an acronym is short for, as many as it has letters, in small letters."""
    written = _JOINED.findall(_OWNED.sub("", article.text[one.start : one.end].lower()))
    small = words(article.language, "function_words")
    return [word for word in written if word not in small][-len(one.acronym) :]


@cache
def _meanings() -> dict[str, str]:
    """What stands behind the acronyms that newspapers explain."""
    return {acronym: meant for meant, acronym in pairs("en", "explained_acronyms").items()}


def _is_spelled_out(article: Article, acronym: str, meant: str) -> bool:
    """Whether the longer words of what an acronym is short for stand somewhere in their order, in whatever form, or
    other words with capitals that have its letters: "the Vacancies Reform Act" of a VRA.
    """
    words_of_it = (word for word in _JOINED.findall(_STATES.sub("", meant)) if len(word) >= _LONG)
    stems = (re.escape(word[:_STEM]) for word in words_of_it)
    if re.search(r"\b" + r"\w*(?:\W+\w+){0,4}?\W+".join(stems), article.text, re.IGNORECASE):
        return True
    named = rf"{_SMALL} ".join(rf"{re.escape(letter)}[a-z]+" for letter in acronym)
    return re.search(rf"\b{named}\b", article.text) is not None


def _is_told_or_a_name(text: str, start: int, end: int) -> bool:
    """Whether an acronym stands in brackets or before them, is part of a name ("CBN News"), or labels a speech."""
    after = text[end : end + 2]
    if text.startswith((", a ", ", an ", ", the ", " news agency", " program (", " programme ("), end):
        return True  # told by what it is
    before = in_front(text, start)
    if _OR.search(before) or before.endswith(_TELLING):
        return True  # "visual flight rules, or VFR"; "the accident agency BEA"
    return text[start - 1] == "(" or after in (" (", " [") or after[:1] == ":" or after[1:].isupper()
