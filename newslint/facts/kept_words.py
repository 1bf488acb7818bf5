"""What a page says is to stay as it is: a firm's name, a line of code, a title (`translate="no"`), words of French.

So is what a program reads that makes the page of a template.

No fix goes there, and rules on words have nothing to say of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from os.path import splitext

from newslint.core.article import Article
from newslint.facts import fact
from newslint.readers.quoted_markup import apart, kept_in_markup
from newslint.readers.quoted_spans import is_inside

_PAGES, _MARKDOWN = (".html", ".htm", ".xhtml"), (".md", ".markdown", ".mdx")
_BLOCKS = {"<pre>": "</pre>", "<pre ": "</pre>"}
_TEMPLATES = {"{{": "}}", "{%": "%}", "{#": "#}", "<%": "%>", "<?": "?>"}  # of which a program makes the page


@fact
def _kept(article: Article) -> list[tuple[int, int]]:
    source, suffix = article.source or "", splitext(article.path)[1].lower()
    marks = {**_BLOCKS, **(_TEMPLATES if suffix in _PAGES else {})} if suffix in _PAGES + _MARKDOWN else {}
    return apart([*kept_in_markup(source, article.primary_language, article.code), *_between(source, marks)])


def _between(source: str, marks: dict[str, str]) -> Iterator[tuple[int, int]]:
    """What stands from the one to the other of two marks, in order for each."""
    for opening, closing in marks.items():
        start = source.find(opening)
        while start >= 0 and (end := source.find(closing, start)) >= 0:
            yield start, end + len(closing)
            start = source.find(opening, end)


def is_kept(article: Article, start: int, end: int) -> bool:
    """Whether `text[start:end]` begins or ends in what is to stay as it is."""
    found = _kept(article)
    if not found:
        return False
    first, last = article.source_range(start, end)
    return is_inside(found, first) or is_inside(found, max(first, last - 1))
