"""Numbers that a text names to say that they are wrong, as 40 of "14 were killed, not 40" or "not 40 but 14"."""

from __future__ import annotations

import re
from functools import cache

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.amounts import Amount, amounts
from newslint.facts.sentences import sentence_at
from newslint.languages import any_of, by_kind
from newslint.languages.kinds import HEADLINE_NUMBERS

_DENYING = 40  # characters in which the words stand that deny a number
_BEFORE = r"(?:\s+[^\W\d]+){0,4}"  # words behind the number that is right ("14 men were killed, not 40")
_BRIEFLY = r"(?:\s+[^\W\d]+){0,2}"  # and where no comma parts the two ("14 men and not 40")
_NUMBER = "…"  # stands in a list for the number that is denied


@cache
def _denying(language: str) -> dict[str, list[str]]:
    """The words that deny a number: the single ones, those of several words, those it stands between, loose ones."""
    listed = sorted(by_kind(language, "headline_numbers", HEADLINE_NUMBERS)["denied"])
    between, loose = [one for one in listed if _NUMBER in one], [one[1:] for one in listed if one[0] == "~"]
    others = [one for one in listed if one[0] != "~" and _NUMBER not in one]
    return {
        "one": [one for one in others if " " not in one],
        "several": [one for one in others if " " in one],
        "between": between,
        "loose": loose,
    }


@cache
def denying_otherwise(language: str) -> re.Pattern[str]:
    """What denies what stands behind it in other words than "not" ("rather than")."""
    return re.compile(rf"\b(?:{any_of(_denying(language)['loose'])})\b", re.IGNORECASE)


@cache
def _denying_between(language: str) -> tuple[re.Pattern[str], ...]:
    """What stands between the number that is right and the one denied: parted, joined, and of another unit."""
    denying = _denying(language)
    one, several = any_of(denying["one"]), any_of(denying["several"])
    return (
        re.compile(rf"{_BEFORE}\s*(?:[,;(–—]|\s-)\s*(?:{one}|{several})\s"),
        re.compile(rf"{_BRIEFLY}\s+(?:{several})\s"),
        re.compile(rf"\s*(?:[,;(–—]|\s-)?\s*(?:{one}|{several})\s"),
    )


@fact
def denied_starts(article: Article) -> frozenset[int]:
    """Where numbers begin that are denied, each beside the one that is right."""
    every, (parted, joined, bare) = amounts(article), _denying_between(article.primary_language)
    found = set()
    for right, denied in zip(every, every[1:], strict=False):
        words = article.text[right.end : denied.start]
        if len(words) <= _DENYING and right.value != denied.value:
            patterns = (parted, joined) if denied.unit in ("", right.unit) else (bare,)
            if any(pattern.fullmatch(words) for pattern in patterns):
                found.add(denied.start)
    for phrase in _denying(article.primary_language)["between"]:
        before, _, behind = phrase.partition(f" {_NUMBER} ")
        ahead = re.compile(rf"\b{re.escape(before)}\s\Z", re.IGNORECASE)
        after = re.compile(rf"{_BRIEFLY},?\s+{re.escape(behind)}\s(?:[^\W\d]+\s)?")
        for denied, right in zip(every, every[1:], strict=False):
            if after.fullmatch(article.text[denied.end : right.start]) and _ends(article, denied, ahead):
                found.add(denied.start)
    return frozenset(found)


@fact
def doubted_starts(article: Article) -> frozenset[int]:
    """Where numbers begin that an article denies in any words ("rather than the 40 of whom he spoke")."""
    denying = _denying(article.primary_language)
    words = {phrase.partition(f" {_NUMBER} ")[0] for phrase in denying["between"]}
    listed = any_of(words.union(denying["one"], denying["several"], denying["loose"]))
    pattern = re.compile(rf"\b(?:{listed})\s(?:[^\W\d]+\s){{0,3}}\Z", re.IGNORECASE)
    return frozenset(amount.start for amount in amounts(article) if _ends(article, amount, pattern))


def _ends(article: Article, amount: Amount, pattern: re.Pattern[str]) -> bool:
    """Whether words of its sentence that end before a number are as a pattern."""
    first = max(sentence_at(article, amount.start).start, amount.start - _DENYING)
    return bool(pattern.search(article.text, first, amount.start))
