"""Write a compound in one way: policymaker, policy-maker or policy maker.

Three forms of one word on one page look like three writers, and a search finds a third of them.

Learns from the article: a word with a hyphen is compared with the same letters in one word, and in English with the two
words before the same next word ("long-term plan", "long term plan"). For the compounds of a list of nouns the two words
alone are enough. Silent in quotations, on re- before words that mean something else then (re-sign), on verbs with
their adverbs (to break up, a breakup), and where two words stand without the noun that they qualify.

Sources: AP, Guardian and Economist style guides, "hyphens"; the nouns stand in `compounds`. Rate: 1 warning in 33 US
and UK news articles; of 60 read 56 were right, 3 debatable, of another 45 43 ("a long time" is no "longtime"). 1 in 23
German articles, of which 20 of 21 were right. Of all alarms that fresh eyes read, 221 warnings (204 right, 12
debatable, 5 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, bad, good
from newslint.facts.naming.nouns import has_capital_nouns
from newslint.facts.naming.spellings import respelled
from newslint.facts.odd_words import written_words
from newslint.languages import entries, words
from newslint_rules.terms._forms import disagreement, marked_words, places_of, words_of

SEVERITY = "warning"
LANGUAGES = ("en", "de", "fr", "es", "da", "sv", "no", "nl", "it", "pt", "pl", "uk", "ru")

EXAMPLES = [
    bad("The policymaker met the crew. Then one «policy-maker» left."),
    bad("The policymaker met the crew. Two «policy-makers» left."),
    bad("Two «policymakers» met. One policy-maker and two policy-makers left."),
    bad("Two airstrikes hit the quay. Another «air strike» hit the hall."),
    bad("They have a long-term plan. Nobody likes the «long term plan»."),
    good("They have a long-term plan. In the long term nobody likes it."),
    good("A shutdown is near. They shut down the port, and a break-up came when they broke up."),
    good("The coach may re-sign him, or resign."),
    good("The policymaker met the crew. “One policy-maker left,” she said."),
    bad("One policymaker met. Two «policy-makers» left."),
    bad("They have a long-term plan. Nobody likes the long term, or a «long term plan»."),
    good("They have a long-term plan. The long term view is bad."),
    good("A break-up came. They break up boats."),
    good("The e-mail came. The email left."),
    good("The x-ray came. The xray left."),
    good("The Policy-maker met the policymaker."),
    good("They re-form it and reform it. It is a co-op, not a coop."),
    good("The airstrike hit. Air strikes hit."),
    good("The airstrike hit. “Air strikes hit,” she said."),
    good("They have a long-term plan and long term plans. It is a long-term plan."),
    bad("Der Rad-Weg ist da. Der «Radweg» ist neu.", language="de"),
    good("Der U-Bahn fehlt die Ubahn.", language="de"),
    good("Der Ab-Bau ist da. Der Abbau ist neu.", language="de"),
]

_NEXT = re.compile(r" ([a-z]{3,})")
_OTHER_WORDS = frozenset("re-sign re-form re-cover re-lease re-sent re-creation co-op re-act re-count".split())
_PARTICLES = frozenset("up down out off on in over away back through around by to for the of and as a at how".split())
_ENDINGS = ("", "s")
_SHORTEST = 3  # letters of either part, besides English


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report each compound that stands in two forms."""
    seen = words_of(article)
    yield from _english(article, seen) if article.primary_language == "en" else _joined(article, seen)


def _joined(article: Article, seen: frozenset[str]) -> Iterator[Finding]:
    """Compounds with a hyphen that the article has in one word too."""
    for form in sorted(word for word in marked_words(article) if "-" in word):
        first, _, last = form.rpartition("-")
        joined = first + last.lower()
        if joined in seen and last.isalpha() and min(len(first), len(last)) >= _SHORTEST:
            found = disagreement(article, places_of(article, form), places_of(article, joined))
            if found is not None and not _is_name(article, form, joined):
                yield found


def _is_name(article: Article, form: str, joined: str) -> bool:
    """Whether `names/variants` tells of a pair: a name, in a language whose nouns have small letters."""
    if form[0].islower() or has_capital_nouns(article.primary_language):
        return False
    return any({form, joined} <= name.places.keys() for name in respelled(article))


def _english(article: Article, seen: frozenset[str]) -> Iterator[Finding]:
    for form in {_singular(word, seen) for word in marked_words(article) if "-" in word}:
        first, _, last = form.partition("-")
        joined = first + last
        if not (form.islower() and last.isalpha() and first.isalpha() and len(first) > 1) or form in _OTHER_WORDS:
            continue
        if joined in seen or joined + "s" in seen:
            found = disagreement(article, places_of(article, form, _ENDINGS), places_of(article, joined, _ENDINGS))
        else:
            found = _with_blank(article, form, f"{first} {last}") if last not in _PARTICLES else None
        if found is not None:
            yield found
    for joined in {_nouns()[word] for word in _noun_forms() & seen}:
        blank = _blanks()[joined]
        if blank in article.text:
            found = disagreement(article, places_of(article, joined, _ENDINGS), places_of(article, blank, _ENDINGS))
            if found is not None:
                yield found


def _singular(word: str, seen: frozenset[str]) -> str:
    """A compound without the s of a plural, where the article has it without too."""
    return word[:-1] if word.endswith("s") and (word[:-1] in seen or word[:-1].replace("-", "") in seen) else word


def _with_blank(article: Article, form: str, blank: str) -> Finding | None:
    """A compound with a hyphen, and its two words before the same next word."""
    if not written_words(article).issuperset(blank.split()) or blank not in article.text:
        return None
    one, other = places_of(article, form), places_of(article, blank)
    behind = [{m[1] for span in spans if (m := _NEXT.match(article.text, span[1]))} for spans in (one, other)]
    same = (behind[0] & behind[1]) - words(article.language, "function_words")
    one, other = (
        [(s, e + len(m.group())) for s, e in spans if (m := _NEXT.match(article.text, e)) and m[1] in same]
        for spans in (one, other)
    )
    return disagreement(article, one, other)


@cache
def _blanks() -> dict[str, str]:
    """The compounds of the list in one word, with their two words; without verbs that stand before an adverb."""
    listed = (line.split("-") for line in entries("en", "compounds"))
    return {"".join(parts): " ".join(parts) for parts in listed if parts[1] not in _PARTICLES}


@cache
def _nouns() -> dict[str, str]:
    """The compounds of the list by their singular and plural in one word."""
    return {form: joined for joined in _blanks() for form in (joined, joined + "s")}


@cache
def _noun_forms() -> frozenset[str]:
    return frozenset(_nouns())
