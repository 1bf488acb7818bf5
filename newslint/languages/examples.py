"""Examples of rules in the languages they know: `xx/examples.txt`, one a line, beside the lists that make them true.

    dates/impossible: Aftalen gælder til «31. april 2026».
    disclosure/credit .md: Text, where the suffix of a format stands behind the rule, is read in that format.

« and » mark what must be found, as in a rule's own examples; `\\n` is a line feed, and what follows `=>` is the text
once its safe fixes are made.
"""

from __future__ import annotations

from functools import cache

from newslint.core.examples import Example
from newslint.languages import entries, languages


def examples_of(rule: str) -> tuple[Example, ...]:
    """The examples of a rule in all languages that have any."""
    return tuple(_by_rule().get(rule, ()))


@cache
def _by_rule() -> dict[str, list[Example]]:
    found: dict[str, list[Example]] = {}
    for language in languages():
        for line in entries(language, "examples"):
            head, _, text = line.replace("\\n", "\n").partition(": ")
            rule, _, suffix = head.partition(" ")
            text, _, fix = text.partition(" => ")
            found.setdefault(rule, []).append(Example(text, fix or None, language, suffix or ".txt", {}))
    return found
