"""Verbs that say more than others, by their forms, and those that say as much (`headline_steps.txt`)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newslint.core.tuples import NamedTuple
from newslint.languages import entries

_VERB = re.compile(r"[a-z]{3,}(?:s|ed)")


class Step(NamedTuple):
    """The forms of a stronger verb, what finds them and what says as much, and what finds the weaker words."""

    forms: frozenset[str]
    said: re.Pattern[str]
    weaker: re.Pattern[str] | None


def _pattern(written: list[str]) -> str:
    return "|".join(word.replace("_", " ").replace("*", r"\w*") for word in written)


@cache
def listed() -> dict[str, tuple[list[str], list[str], list[str]]]:
    """The forms, the words that say as much and the weaker words, by each form."""
    found = {}
    for line in entries("en", "headline_steps"):
        stronger, _, weaker = line.partition("←")
        forms = [word for word in stronger.split() if not word.startswith("=")]
        alike = [word[1:] for word in stronger.split() if word.startswith("=")]
        for form in forms:
            found[form] = (forms, alike, weaker.split())
    return found


@lru_cache(maxsize=256)
def step_of(word: str) -> Step | None:
    """The step of a word of a headline; of a verb that is not listed, its forms alone."""
    if word in listed():
        forms, alike, weaker = listed()[word]
    elif _VERB.fullmatch(word) and not word.endswith("ss"):
        forms, alike, weaker = _forms(word), [], []
    else:
        return None
    lower = re.compile(rf"\b(?:{_pattern(weaker)})\b") if weaker else None
    return Step(frozenset(forms), re.compile(rf"\b(?:{_pattern(forms + alike)})\b", re.IGNORECASE), lower)


def _forms(word: str) -> list[str]:
    """The regular forms of a verb by one in -s or -ed, and some that are none."""
    bases = {word[:-1]}
    if word.endswith("ed"):
        bases = {word[:-1], word[:-2]}
        if word[-3] == word[-4]:
            bases.add(word[:-3])
    elif word.endswith("ies"):
        bases = {f"{word[:-3]}y"}
    elif word.endswith("es"):
        bases.add(word[:-2])
    found = set()
    for base in bases:
        cut = base.removesuffix("e")
        found |= {base, f"{base}s", f"{base}es", f"{cut}ed", f"{cut}ing", f"{cut}{cut[-1]}ed", f"{cut}{cut[-1]}ing"}
        if base.endswith("y"):
            found |= {f"{base[:-1]}ies", f"{base[:-1]}ied"}
    return sorted(found)
