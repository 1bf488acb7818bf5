"""Appositions: where the subject begins whose descriptions stand between commas before the verb ("Ann Holm, 34, said").

All functions look at one sentence of the open text (quotations hidden), from `low` on, and give offsets into the
article. The small words they go by are data (`newslint/languages/<xx>/attribution.txt`).
"""

from __future__ import annotations

import re

from newslint.facts.saying.clauses import WORD, after_adverbials, clause_start
from newslint.facts.saying.cues import Lexicon, either

_NAME = 5  # words; a longer phrase is no name
_PARTY = re.compile(r"[A-Z]{1,3}-[A-Z]")  # and state: "Ann Holm, D-Ohio, who"


def before_appositions(text: str, low: int, end: int, words: Lexicon) -> int:
    """Where the subject begins whose appositions end at `end`: "Ann Holm, 34, who runs the port"."""
    comma = text.rfind(", ", low, end)
    at = comma if comma >= 0 else end
    while (comma := text.rfind(", ", low, at)) >= 0:
        first = WORD.match(text, comma + 2, at)
        apposed = first is None or first.group().isdigit() or first.group() in words.small["appositions"]
        apposed = apposed or _PARTY.match(text, comma + 2, at) is not None
        if not apposed and not _stands_behind_name(text, low, comma, words):
            break
        if _names_behind(text, low, comma, at, end):
            break
        at = comma
    start = max(comma + 2 if comma >= 0 else low, clause_start(text, max(low, comma), at, words))
    word = WORD.match(text, start, end)
    if word is None or word.group().lower() not in words.small["adverbials"]:
        return start
    inside = text[start:at].lower().split()[1:]
    if at < end and word.group().lower() in words.small["within"] and len(inside) == 1:  # "In Kansas, the mayor, Bo Ek"
        return at + 2
    return after_adverbials(text, start, at, words)


def before_relative_clause(text: str, low: int, start: int, end: int, words: Lexicon) -> int:
    """Where the name begins a sentence whose relative clause has commas of its own: "Holm, who has cats, dogs, and a
    horse, said"; `start` where none does.
    """
    comma = text.find(", ", low, start)
    if comma <= low:
        return start
    name, first = text[low:comma].split(), WORD.match(text, comma + 2, start)
    named = 0 < len(name) < _NAME and all(word[0].isupper() for word in name)
    clause = named and first is not None and first.group() in words.small["relatives"]
    return low if clause and (text[start : start + 1].islower() or ", " not in text[start:end]) else start


def _names_behind(text: str, low: int, comma: int, at: int, end: int) -> bool:
    """Whether the words behind a comma are no apposition, but have one, a name: "43 men died, the captain, Bo Lind"."""
    named, before = text[at + 2 : end].split(), text[max(low, text.rfind(" ", low, comma) + 1) : comma]
    return len(named) > 1 and all(word[0].isupper() for word in named) and not before[:1].isupper()


def _stands_behind_name(text: str, low: int, comma: int, words: Lexicon) -> bool:
    """Whether what stands behind a comma describes the name of several words before it: "Ann Holm, deputy mayor of"."""
    start = max(low, text.rfind(", ", low, comma) + 2 if ", " in text[low:comma] else low)
    name, first = text[start:comma].split(), WORD.match(text, comma + 2)
    small, known = words.small, [word.lower() for word in text[start:comma].split()]
    if len(name) < 2 or not all(word[0].isupper() for word in name) or first is None:
        return False
    if not first.group().islower() and not _is_office(text, first.end(), first.group(), words):
        return False
    others = either(words.openers, small["prepositions"], small["auxiliaries"], small["pronouns"], small["adverbials"])
    return others.isdisjoint(known) and first.group() not in others and small["days"].isdisjoint(known)


def _is_office(text: str, end: int, word: str, words: Lexicon) -> bool:
    """Whether a word in capitals is an office that its place follows: "CEO of Tarn"."""
    following = WORD.match(text, end + 1)
    return len(word) > 1 and word.isupper() and following is not None and following.group() in words.small["claimed"]
