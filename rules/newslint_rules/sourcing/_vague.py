"""Vague sources that figures are said to rest on."""

from __future__ import annotations

from newslint import Article
from newslint.facts.figures import Figure
from newslint.facts.sentences import sentence_index
from newslint.facts.sources import Source
from newslint.languages import entries
from newslint_rules.sourcing._bare import names_a_source

# What may stand before a vague source that a figure rests on; "national polls" are known ones more often than not.
_QUANTIFIERS = frozenset("some many several numerous recent new early other most various multiple still".split())


def is_counting(article: Article, source: Source) -> bool:
    """Whether a source is "polls", "some estimates" …, and not what analysts had expected."""
    *before, head = article.text[source.start : source.end].lower().split() or [""]  # a picture that is linked
    listed = f"+{head}" in entries(article.language, "vague_sources")
    expected = article.text.startswith(" had ", source.end)
    plain = source.kind == "vague" and not source.carried and _QUANTIFIERS.issuperset(before)
    return plain and listed and not expected


def is_led(article: Article, figure: Figure) -> bool:
    """Whether the sentence before a figure's names who is behind it ("a Pew study … Researchers found …")."""
    return names_a_source(article, sentence_index(article, figure.start) - 1)
