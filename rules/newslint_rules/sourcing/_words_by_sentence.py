"""The words of each sentence, for many cues of one sentence that ask for them."""

from __future__ import annotations

import re

from newslint import Article
from newslint.facts import fact
from newslint.facts.sentences import sentences

_WORD = re.compile(r"[^\W\d_]+")


@fact
def words_by_sentence(article: Article) -> list[frozenset[str]]:
    """The words of each sentence, in lower case."""
    return [frozenset(_WORD.findall(article.text[s.start : s.end].lower())) for s in sentences(article)]
