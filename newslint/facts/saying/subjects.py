"""Subjects: the words before a verb that say who speaks ("the aide who saw it said", "Ann Holm, 34, has said").

All functions look at one sentence of the open text (quotations hidden), `text[low:high]`, and give offsets into the
article. The small words they go by are data (`newslint/languages/<xx>/attribution.txt`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from newslint.core.tuples import NamedTuple
from newslint.facts.saying.appositions import before_appositions, before_relative_clause
from newslint.facts.saying.clauses import (
    DOCUMENT,
    WORD,
    after_adverbials,
    before_parenthesis,
    clause_start,
    word_before,
)  # fmt: skip
from newslint.facts.saying.cues import Lexicon, either

Form = Literal["active", "passive", "negated", "infinitive", "led"]
_ADVERB = 5  # letters; a shorter word with the ending of an adverb is none ("fly")
_SPAN = 240  # characters before a cue in which its subject is looked for
_NAMES = re.compile(r"(?<!, )(?<![\w’'.-])((?:[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,3}, ){2,})$")
_DASH = re.compile(r"\s*(?:[—–]|\s--?\s)")


class Subject(NamedTuple):
    """The phrase before a verb, and the verb's form; `start` == `end` where none was found."""

    start: int
    end: int
    form: Form


def subject(text: str, low: int, cue_start: int, words: Lexicon) -> Subject:
    """The subject of the verb at `cue_start`, looked for after `low`."""
    low, small = max(low, cue_start - _SPAN), words.small
    end, form = _before_auxiliaries(text, low, cue_start, words)
    last = text[max(low, text.rfind(" ", low, end) + 1) : end].lower()
    if last in small["conjunctions"] or last in small["relatives"]:
        start, before = _document_before(text, low, end - len(last) - 1, words)
        if start < before:
            return Subject(start, before, form)
    if last in small["relatives"] and last not in small["persons"]:
        start, before = _phrase_before_relative(text, low, end - len(last) - 1, words)
        if start < before:
            return Subject(start, before, form)
    if last in words.leaders or last in small["prepositions"]:
        return Subject(end, end, form)
    if last in small["relatives"] or (last in small["pronouns"] and not _is_object(text, low, end - len(last), words)):
        return Subject(end - len(last), end, form)
    if last.endswith(")") and (before := before_parenthesis(text, low, end)) < end:
        return subject(text, low, before, words)._replace(form=form)
    if last.endswith(","):  # an apposition stands before the verb
        end -= 1
        if text[end - 1] == ")":  # "Ann Holm (R., Me.), said"
            end = before_parenthesis(text, low, end)
        start = before_relative_clause(text, low, before_appositions(text, low, end, words), end, words)
    elif last.endswith(("-", "—", "–")) and (dash := _DASH.search(text, low, end - 2)):  # and here between dashes
        end = dash.start()
        start = before_appositions(text, low, end, words)
    else:
        start = after_adverbials(text, clause_start(text, low, end, words), end, words)
        start = _before_relative(text, low, start, words)
    start = _first_of_names(text, low, start, words)
    for counted in words.counted.finditer(text, start, end):  # "we have the $4 that the panel called for"
        start = counted.end(1)
    while start < end and not (text[start].isalnum() or text[start] in "@$"):
        start += 1
    return Subject(_behind_opening(text, start, end, words), end, form)


def _first_of_names(text: str, low: int, start: int, words: Lexicon) -> int:
    """Where the names begin of which the last one begins at `start`: "“…,” Ann Holm, Bo Ek, and Ida Falk wrote"."""
    if text[start - 1 : start] != " " or not text[start : start + 1].isupper():
        return start
    joint = text.rfind(" ", low, start - 1) + 1
    if joint <= low or text[joint : start - 1] not in words.small["coordinators"] or text[joint - 2] != ",":
        return start
    names = _NAMES.search(text, max(low, joint - _SPAN), joint)
    return names.start(1) if names is not None else start


def _is_object(text: str, low: int, start: int, words: Lexicon) -> bool:
    """Whether a pronoun stands behind a preposition, or the verb of a relative clause: "sources close to it", "the aide
    who saw it".
    """
    relative, verb = ["", "", *text[low:start].lower().split()][-2:]
    if verb in words.small["prepositions"]:
        return bool(relative)
    return relative in words.small["persons"] and verb not in either(words.small["persons"], words.small["auxiliaries"])


def _before_relative(text: str, low: int, start: int, words: Lexicon) -> int:
    """Where a subject begins whose relative clause begins at `start`: "the aide who saw it", "Holm, who saw it"."""
    at = text.rfind(" ", low, start - 1) + 1
    if at <= low or text[at : start - 1].lower() not in words.small["relatives"]:
        return start
    first = WORD.match(text, start)
    own = first is not None and (first.group()[0].isupper() or first.group() in words.small["determiners"])
    if own or word_before(text, low, at) in words.small["prepositions"]:
        return start  # "taxes, which the port says", "two hours, during which Holm said"
    if text[at - 2] == ",":
        return before_appositions(text, low, at - 2, words)
    return after_adverbials(text, clause_start(text, low, at - 1, words), at - 1, words)


def _phrase_before_relative(text: str, low: int, end: int, words: Lexicon) -> tuple[int, int]:
    """The noun phrase that ends before a relative at `end`, from its determiner: "a court case which explained"."""
    apart = text.endswith(",", low, end)
    end -= apart
    at = end
    while at > low and end - at < DOCUMENT:
        at = text.rfind(" ", low, at - 1) + 1 or low
        told = text[at : min(end, text.find(" ", at))]
        if told.lower() in words.small["determiners"]:
            return at, end
        if told.lower() in words.openers or not told[-1:].isalnum() or (apart and told[0].isupper()):
            break  # "the board sued Holm Ltd, which says"
    return end, end


def _behind_opening(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where a subject begins behind the day or the place that opens its sentence: "On Monday Ann Holm", "In Kansas
    officials"; `end` where nothing is left.
    """
    first = WORD.search(text, start, end)
    if first is None or first.group().lower() not in words.small["prepositions"]:
        return start
    rest = list(WORD.finditer(text, first.end(), end))
    days = [word.group().lower() in words.small["days"] or word.group().isdigit() for word in rest]
    if days and days[0]:
        left = [word for word, is_day in zip(rest, days, strict=True) if not is_day]
        return left[0].start() if left and left[0].start() > rest[0].start() else end
    capitals = next((n for n, word in enumerate(rest) if not word.group()[0].isupper()), len(rest))
    at = capitals if capitals < len(rest) and text[rest[capitals].start() - 2] != "," else min(1, capitals - 1)
    comma = text.find(",", start, end)
    if capitals == 0 or at >= len(rest) or 0 <= comma < rest[at].start():
        return end
    return rest[at].start()


def _before_auxiliaries(text: str, low: int, end: int, words: Lexicon) -> tuple[int, Form]:
    """Where the words before a verb end once auxiliaries, adverbs and days are taken off, and the verb's form."""
    small, form, near = words.small, "active", True
    while True:
        while end > low and text[end - 1].isspace():
            end -= 1
        at = max(text.rfind(" ", low, end), text.rfind("—", low, end)) + 1 or low
        word = text[at:end].lower()
        if at > low and text[at:end].istitle() and word in small["auxiliaries"]:  # "in May"
            break
        if word.endswith(",") and at - 2 > low and text[at - 2] == "," and word[:-1] in small["adverbs"]:
            end = at - 2  # "Holm, meanwhile, says"
            continue
        adverb = len(word) >= _ADVERB and text[at].islower() and word.endswith(words.endings)  # not "Kelly"
        if word not in words.helpers and not adverb:
            if taken := _joined(text, low, end, word, words):
                end -= taken
                continue
            break
        if word in small["be"]:
            form = "passive" if near and form == "active" else form
        elif word in small["auxiliaries"]:
            near = False
        elif word in small["negations"] or word.endswith(words.negation_endings) or words.is_hedge(word):
            form = "negated"
        elif word in small["infinitive"]:
            led = [a for a in small["aspectuals"] if text.endswith(f" {a} ", low, at)]
            if led:  # "she went on to say"
                end, form = at - 1 - max(map(len, led)), "led"
                continue
            form = "infinitive"
        if at <= low:
            end = low
            break
        before = word_before(text, low, at)
        if word in small["days"] and before in small["within"]:  # "a poll in May found"
            at -= len(before) + 1
        end = at
    return end, form  # type: ignore[return-value]


def _joined(text: str, low: int, end: int, word: str, words: Lexicon) -> int:
    """How many characters belong to a verb at the end of `text[low:end]`: "they've", "she all but"."""
    if "'" in word or "’" in word:
        return next((len(s) for s in words.small["shortened"] if word.endswith(s) and len(word) > len(s)), 0)
    phrases = words.small["adverb_phrases"]
    if word not in words.leaders or not text.endswith(_behind_blanks(phrases), low, end):
        return 0
    return next(len(p) for p in phrases if text.endswith(f" {p}", low, end))


@cache
def _behind_blanks(phrases: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(f" {phrase}" for phrase in phrases))


def _document_before(text: str, low: int, end: int, words: Lexicon) -> tuple[int, int]:
    """The phrase that ends at `end` with a document of which a relative clause speaks: "a survey that found"."""
    if end <= low:
        return end, end
    end -= text.endswith(",", low, end)
    start = at = text.rfind(" ", low, end) + 1 or low
    behind = either(words.small["days"], words.small["adverbs"])
    while text[start:end].lower() in behind and start > low:  # "a poll released Tuesday that found"
        end = start - 1
        start = at = text.rfind(" ", low, end) + 1 or low
    if text[start:end].lower() not in words.documents:
        return end, end
    while at > low and end - at < DOCUMENT:  # back to its determiner, or to the first of its names
        at = text.rfind(" ", low, at - 1) + 1 or low
        word = text[at : text.find(" ", at)]
        if word.lower() in words.small["determiners"]:
            return at, end
        if word.lower() in words.small["prepositions"] or not word[-1:].isalnum():
            break
        if word[0].isupper() and at + len(word) + 1 == start:
            start = at
    return start, end
