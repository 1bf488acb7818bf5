"""Claims that stand in the headline and in the text with the same words."""

from __future__ import annotations

import re

from newslint import Article
from newslint.facts.sentences import Sentence

SHARED = 4  # words; what is shared by less need not be one claim


def shared_run(article: Article, above: list[re.Match[str]], said: str) -> tuple[int, int] | None:
    """The longest run of at least four words, up to a comma or the end above, that ends a clause of what is said."""
    ends = [m.end() for m in above if m is above[-1] or not article.text[m.end()].isspace()]
    for end in ends:
        for first in above:
            phrase = article.text[first.start() : end].lower()
            if len(phrase.split()) >= SHARED and _ends_a_clause(phrase, said):
                return first.start(), end
    return None


def _ends_a_clause(phrase: str, said: str) -> bool:
    """Whether a phrase stands in a text as whole words, before a mark or the end of a line."""
    at = said.find(phrase)
    while at >= 0:
        before, after = said[at - 1 : at] if at else "", said[at + len(phrase) :][:1]
        if not (before.isalnum() or before == "_") and (not after or after in ".,;:!?\n"):
            return True
        at = said.find(phrase, at + 1)
    return False


def is_said_once(article: Article, run: tuple[int, int], sentence: Sentence) -> bool:
    """Whether a run says something besides names, and only one sentence says it below."""
    phrase = article.text[run[0] : run[1]]
    others = article.text[run[1] : sentence.start] + article.text[sentence.end :]
    return any(len(w) > 3 and w.islower() for w in phrase.split()) and phrase.lower() not in others.lower()
