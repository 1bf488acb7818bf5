"""What a page says is to stay as it is: a firm's name, a line of code, a title (`translate="no"`), words of French.

No fix goes there, and rules on words have nothing to say of it.
"""

from __future__ import annotations

from newslint.core.article import Article
from newslint.facts import fact
from newslint.readers.quoted_markup import kept_in_markup
from newslint.readers.quoted_spans import is_inside


@fact
def _kept(article: Article) -> list[tuple[int, int]]:
    return kept_in_markup(article.source or "", article.primary_language, article.code)


def is_kept(article: Article, start: int, end: int) -> bool:
    """Whether `text[start:end]` begins or ends in what is to stay as it is."""
    found = _kept(article)
    if not found:
        return False
    first, last = article.source_range(start, end)
    return is_inside(found, first) or is_inside(found, max(first, last - 1))
