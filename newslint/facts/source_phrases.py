"""Source phrases: the words beside a cue that say who speaks ("a spokesman for the ministry", "he", "the poll").

All functions look at one sentence of the open text (quotations hidden) and give offsets into the article.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from newslint.facts.cues import HIDDEN, Lexicon

Form = Literal["active", "passive", "negated", "infinitive"]
_SPAN = 240  # characters before a cue in which its subject is looked for
_BREAK = re.compile(r"[;:()\x00“”\"«»„—–]|''|\s-+\s|\.{3}")
_DASH = re.compile(r"\s*(?:[—–]|\s--?\s)")
_WORD = re.compile(r"[\w’'.\-&/$%@]+")
_PHRASE_END = re.compile(r"[;:()\x00“”\"«»—–]|,(?!\d)|''|\s-+\s|\.(?=\s|$)|[!?]")
_TIME = re.compile(
    r"\s(?:(?:on|last|this|earlier|late|early) )*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|"
    r"evening|night))?|(?<=last )(?:week|month|year)|(?<=this )(?:week|month|year))$"
)


class Subject(NamedTuple):
    """The phrase before a verb, and the verb's form; `start` == `end` where none was found."""

    start: int
    end: int
    form: Form


def subject(text: str, low: int, cue_start: int, words: Lexicon) -> Subject:
    """The subject of the verb at `cue_start`, looked for after `low`."""
    low = max(low, cue_start - _SPAN)
    end, form = _before_auxiliaries(text, low, cue_start, words)
    last = text[text.rfind(" ", low, end) + 1 : end].lower()
    if last in words.small["coordinators"] or last in words.small["prepositions"]:
        return Subject(end, end, form)
    if last in words.small["relatives"]:
        return Subject(end - len(last), end, form)
    if text[end - 1 : end] == ",":  # an apposition stands before the verb
        end -= 1
        start = _before_appositions(text, low, end, words)
    elif text[end - 1 : end] in "-—–" and (dash := _DASH.search(text, low, end - 2)):  # and here between dashes
        end = dash.start()
        start = _before_appositions(text, low, end, words)
    else:
        start = _clause_start(text, low, end, words)
        start = _after_adverbials(text, start, end, words)
    while start < end and not (text[start].isalnum() or text[start] in "@$"):
        start += 1
    time = _TIME.search(text, start, end)
    return Subject(start, time.start() if time else end, form)


def _before_appositions(text: str, low: int, end: int, words: Lexicon) -> int:
    """Where the subject begins whose appositions end at `end`: "Ann Holm, 34, who runs the port"."""
    at, start = end, low
    while (comma := text.rfind(", ", low, at)) >= 0:
        start = comma + 2
        first = _WORD.match(text, start)
        if first is not None and first.group()[0].isupper() and at != end:
            break
        at = comma
    else:
        start = low
    start = max(start, _clause_start(text, start, min(at, end), words))
    word = _WORD.match(text, start, end)
    if word is not None and word.group().lower() in words.small["adverbials"]:
        return _after_adverbials(text, start, at, words)
    return start


def _before_auxiliaries(text: str, low: int, end: int, words: Lexicon) -> tuple[int, Form]:
    """Where the words before a verb end once auxiliaries and adverbs are taken off, and the form they give it."""
    small, form = words.small, "active"
    first = True
    while True:
        while end > low and text[end - 1].isspace():
            end -= 1
        at = text.rfind(" ", low, end) + 1 or low
        word = text[at:end].lower()
        if word in small["negations"] or word.endswith(("n't", "n’t")) or words.words.get(word, ("",))[0] == "hedge":
            form = "negated"
        elif word in small["infinitive"]:
            form = "infinitive"
        elif word in small["be"]:
            form = "passive" if first and form == "active" else form
        elif not (word in small["auxiliaries"] or word in small["adverbs"] or (word.endswith("ly") and len(word) > 4)):
            return end, form  # type: ignore[return-value]
        else:
            first = first and word not in small["auxiliaries"]
        if at <= low:
            return low, form  # type: ignore[return-value]
        end = at


def _clause_start(text: str, low: int, end: int, words: Lexicon) -> int:
    """Where the clause that ends at `end` begins."""
    start = low
    for match in _BREAK.finditer(text, low, end):
        start = match.end()
    clause, at = words.small["clause"], start
    pieces = text[start:end].split(" ")
    for index, piece in enumerate(pieces):
        lower = piece.lower()
        last = index + 1 == len(pieces)
        if index and (
            lower in clause or (lower in words.small["relatives"] and not last)
            or (lower in words.small["coordinators"] and pieces[index - 1].endswith(","))
        ):  # fmt: skip
            start = at + len(piece)
        at += len(piece) + 1
    return min(start, end)


def _after_adverbials(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the subject begins once "On Tuesday," and the like are taken off the start of its clause."""
    while True:
        while start < end and not text[start].isalnum():
            start += 1
        word = _WORD.match(text, start, end)
        if word is None or word.group().lower() not in words.small["adverbials"]:
            break
        comma = text.find(",", start, end - 1)
        if comma < 0:
            break
        start = comma + 1
    comma = text.rfind(", ", start, end)
    if comma >= 0:
        start = comma + 2
    word = _WORD.match(text, start, end)
    while word is not None and word.end() < end and word.group().lower() in _leaders(words):
        start = word.end() + 1
        word = _WORD.match(text, start, end)
    return start


def _leaders(words: Lexicon) -> frozenset[str]:
    return words.small["clause"] | words.small["coordinators"]


def phrase_after(text: str, start: int, high: int) -> tuple[int, int]:
    """The phrase that begins at `start` and ends before a comma, a break or `high`."""
    while start < high and text[start].isspace():
        start += 1
    stop = _PHRASE_END.search(text, start, high)
    end = stop.start() if stop else high
    while stop and text[stop.start()] == "." and end + 1 < high:  # the point of an abbreviation; the sentence goes on
        stop = _PHRASE_END.search(text, end + 1, high)
        end = stop.start() if stop else high
    return start, len(text[:end].rstrip()) if end < start else start + len(text[start:end].rstrip())


def phrase_before(text: str, low: int, end: int, prepositions: frozenset[str]) -> int:
    """Where the phrase that ends at `end` begins, after the nearest of some prepositions; -1 where there is none."""
    low = max(low, end - 80)
    for match in _BREAK.finditer(text, low, end):
        low = match.end()
    comma = text.rfind(", ", low, end)
    low, at = (comma + 2 if comma >= 0 else low), end
    while (at := text.rfind(" ", low, at)) >= 0:
        before = text.rfind(" ", low, at) + 1 or low
        if text[before:at].lower() in prepositions:
            return at + 1
    return -1


def begins_like_a_source(text: str, at: int, words: Lexicon) -> bool:
    """Whether what stands at `at` can be the subject after an inverted verb ("said Palmer", "said a spokesman")."""
    word = _WORD.match(text, at)
    if word is None:
        return False
    first = word.group()
    return first[0].isupper() or first in words.small["determiners"] or first in words.small["persons"]


def hidden(text: str, start: int, end: int) -> bool:
    """Whether a quotation lies in `text[start:end]`."""
    return HIDDEN in text[start:end]
