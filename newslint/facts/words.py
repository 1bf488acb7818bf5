"""The words of an article: runs of letters and digits, with the apostrophes, hyphens and points inside them."""

from __future__ import annotations

import re

from newslint.article import Article
from newslint.facts import fact

WORD = re.compile(r"\w+(?:[’'\-.,]\w+)*")


@fact
def words(article: Article) -> list[str]:
    """All words in the order of the text, headline and captions included."""
    return WORD.findall(article.text)


def word_count(article: Article) -> int:
    """How many words the article's text has, headline and captions included."""
    return len(words(article))
