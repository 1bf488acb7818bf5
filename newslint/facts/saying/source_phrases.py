"""Source phrases: the words beside a cue that say who speaks ("a spokesman for the ministry", "he", "the poll").

All functions look at one sentence of the open text (quotations hidden), `text[low:high]`, and give offsets into the
article. The small words they go by are data (`newslint/languages/<xx>/attribution.txt`).
"""

from __future__ import annotations

import re
from typing import Literal

from newslint.core.tuples import NamedTuple
from newslint.facts.saying.cues import Lexicon

Form = Literal["active", "passive", "negated", "infinitive"]
_ADVERB = 5  # letters; a shorter word with the ending of an adverb is none ("fly")
_DOCUMENT = 60  # characters of a document's name
_SPAN = 240  # characters before a cue in which its subject is looked for
_MARKS = frozenset(";:()\x00“”\"«»„—–")  # what no source phrase goes over
_DASH = re.compile(r"\s*(?:[—–]|\s--?\s)")
_WORD = re.compile(r"[\w’'.\-&/$%@]+")
_APPOSITION = re.compile(r",\s+(\w+)")
_PHRASE_END = re.compile(r"[;()\x00“”\"«»—–]|[,:](?!\d)|''|\s-+\s|\.(?=\s|$)|[!?]")


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
    if last in words.leaders or last in small["prepositions"]:
        return Subject(end, end, form)
    if last in small["relatives"] or last in small["pronouns"]:
        return Subject(end - len(last), end, form)
    if last.endswith(","):  # an apposition stands before the verb
        end -= 1
        start = _before_appositions(text, low, end, words)
    elif last.endswith(("-", "—", "–")) and (dash := _DASH.search(text, low, end - 2)):  # and here between dashes
        end = dash.start()
        start = _before_appositions(text, low, end, words)
    else:
        start = _after_adverbials(text, _clause_start(text, low, end, words), end, words)
    while start < end and not (text[start].isalnum() or text[start] in "@$"):
        start += 1
    first = _WORD.match(text, start, end)
    if first is not None and first.group().lower() in small["prepositions"]:  # "In Kansas officials said"
        start = end - len(last) if last.endswith("s") or text[end - len(last)].isupper() else end
    return Subject(start, end, form)


def _before_auxiliaries(text: str, low: int, end: int, words: Lexicon) -> tuple[int, Form]:
    """Where the words before a verb end once auxiliaries, adverbs and days are taken off, and the verb's form."""
    small, form, near = words.small, "active", True
    while True:
        while end > low and text[end - 1].isspace():
            end -= 1
        at = text.rfind(" ", low, end) + 1 or low
        word = text[at:end].lower()
        if word not in words.helpers and (len(word) < _ADVERB or not word.endswith(words.endings)):
            break
        if word in small["be"]:
            form = "passive" if near and form == "active" else form
        elif word in small["auxiliaries"]:
            near = False
        elif word in small["negations"] or word.endswith(words.negation_endings) or words.is_hedge(word):
            form = "negated"
        elif word in small["infinitive"]:
            form = "infinitive"
        if at <= low:
            end = low
            break
        end = at
    return end, form  # type: ignore[return-value]


def _clause_start(text: str, low: int, end: int, words: Lexicon) -> int:
    """Where the clause that ends at `end` begins: after a mark, a conjunction or a relative."""
    at = end
    while at > low:
        before = text.rfind(" ", low, at) + 1 or low
        word = text[before:at]
        if not word.isalnum():
            if not _MARKS.isdisjoint(word):
                return before + max(i for i, c in enumerate(word) if c in _MARKS) + 1
            if not word.strip("-."):
                return at
        if at != end and before > low and word.lower() in words.openers and not _points(text, low, before, at, words):
            coordinator = word.lower() in words.small["coordinators"]
            if not coordinator or text[before - 2 : before - 1] == "," or _has_verb(text, low, before, words):
                return at
        at = before - 1
    return low


def _document_before(text: str, low: int, end: int, words: Lexicon) -> tuple[int, int]:
    """The phrase that ends at `end` with a document of which a relative clause speaks: "a survey that found"."""
    end -= text.endswith(",", low, end)
    start = at = text.rfind(" ", low, end) + 1 or low
    if text[start:end].lower() not in words.documents:
        return end, end
    while at > low and end - at < _DOCUMENT:  # back to its determiner, or to the first of its names
        at = text.rfind(" ", low, at - 1) + 1 or low
        word = text[at : text.find(" ", at)]
        if word.lower() in words.small["determiners"]:
            return at, end
        if word.lower() in words.small["prepositions"] or not word[-1:].isalnum():
            break
        if word[0].isupper() and at + len(word) + 1 == start:
            start = at
    return start, end


def _points(text: str, low: int, start: int, end: int, words: Lexicon) -> bool:
    """Whether the word `text[start:end]` opens no clause but points at something: "on that matter"."""
    if text[start:end] not in words.small["determiners"]:
        return False
    return text[text.rfind(" ", low, start - 1) + 1 : start - 1].lower() in words.small["prepositions"]


def _has_verb(text: str, low: int, high: int, words: Lexicon) -> bool:
    """Whether an auxiliary stands in `text[low:high]`: what a coordinator behind it joins is a clause."""
    return not words.small["auxiliaries"].isdisjoint(text[max(low, high - 80) : high].split())


def _before_appositions(text: str, low: int, end: int, words: Lexicon) -> int:
    """Where the subject begins whose appositions end at `end`: "Ann Holm, 34, who runs the port"."""
    comma = text.rfind(", ", low, end)
    at = comma if comma >= 0 else end
    while (comma := text.rfind(", ", low, at)) >= 0:
        first = _WORD.match(text, comma + 2, at)
        if first is not None and not first.group().isdigit() and first.group() not in words.small["appositions"]:
            break
        at = comma
    start = max(comma + 2 if comma >= 0 else low, _clause_start(text, max(low, comma), at, words))
    word = _WORD.match(text, start, end)
    if word is not None and word.group().lower() in words.small["adverbials"]:
        return _after_adverbials(text, start, at, words)
    return start


def _after_adverbials(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the subject begins once "On Tuesday," and the like are taken off the start of its clause."""
    comma = text.rfind(", ", start, end)
    if comma >= 0:
        start = comma + 2
    while True:
        while start < end and not text[start].isalnum():
            start += 1
        word = _WORD.match(text, start, end)
        if word is None or word.end() >= end or word.group().lower() not in words.leaders:
            return start
        start = word.end() + 1


def phrase_after(text: str, start: int, high: int, words: Lexicon) -> tuple[int, int]:
    """The phrase that begins at `start`, up to a comma, a mark, a clause or `high`; start and end are equal where it is
    empty.
    """
    while start < high and text[start].isspace():
        start += 1
    stop = _PHRASE_END.search(text, start, high)
    while stop is not None and text[stop.start()] == "." and stop.end() < high:  # a point inside a sentence abbreviates
        stop = _PHRASE_END.search(text, stop.end(), high)
    end = stop.start() if stop is not None else high
    for word in _WORD.finditer(text, start, end):
        if word.group() in words.small["breaks"] and word.start() > start:
            end = word.start()
            break
    end = start + len(text[start:end].rstrip())
    return start, end - (text.endswith(".", start, end) and text[end : end + 1] == ")")


def with_appositions(text: str, end: int, high: int, words: Lexicon) -> int:
    """Where a source phrase ends that ends at `end`, once its appositions are taken in: ", 34, who runs the port"."""
    while match := _APPOSITION.match(text, end, high):
        first = match.group(1)
        if not (first.isdigit() or first in words.small["appositions"]):
            break
        _, end = phrase_after(text, match.start(1), high, words)
    return end


def before_verb(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the phrase `text[start:end]` ends if a finite verb follows it at once, as in German and Danish: before an
    auxiliary, or behind a noun before a word that neither goes on with the phrase nor is a noun or a name itself.
    """
    small, behind_noun = words.small, False
    endings = tuple(small["definite_endings"])  # German has none, and writes its nouns with capitals
    goes_on = small["prepositions"] | small["determiners"] | small["coordinators"] | small["appositions"]
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        is_noun = word[0].isupper() or (bool(endings) and (word in words.vague or word in words.documents))
        if match.start() > start and word in small["auxiliaries"]:
            return match.start() - 1
        if behind_noun and not is_noun and word not in goes_on:
            return match.start() - 1
        behind_noun = is_noun or (len(word) > _ADVERB and word.endswith(endings))
    return end


def without_rest(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the subject `text[start:end]` behind its verb ends in German and Danish, without what belongs to the verb:
    "teilte die Polizei mit", "oplyste Anna Holm mandag".
    """
    if not words.small["verb_second"]:
        return end
    end = before_verb(text, start, end, words)
    last = text.rfind(" ", start, end)
    return last if last > start and text[last + 1 : end] in words.small["prepositions"] else end


def phrase_before(text: str, low: int, end: int, prepositions: frozenset[str]) -> int:
    """Where the phrase that ends at `end` begins, after the nearest of some prepositions; -1 where there is none."""
    low, at = max(low, end - 80), end
    while at > low:
        before = text.rfind(" ", low, at) + 1 or low
        word = text[before:at]
        if at != end and (word.endswith(",") or not _MARKS.isdisjoint(word)):
            return -1
        if word.lower() in prepositions:
            return at + 1
        at = before - 1
    return -1


def begins_like_a_source(text: str, at: int, words: Lexicon) -> bool:
    """Whether what stands at `at` can be the subject after an inverted verb ("said Palmer", "said a spokesman")."""
    word = _WORD.match(text, at)
    if word is None:
        return False
    first, small = word.group(), words.small
    if small["verb_second"] and first not in words.openers and first not in small["prepositions"]:
        return True  # a definite noun has no article in Danish ("oplyser ministeriet")
    listed = (small["determiners"], small["persons"], small["quantifiers"], small["bodies"], words.anonymous)
    return first[0].isupper() or any(first in known for known in listed)
