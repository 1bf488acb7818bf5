"""Give the reason why a source is not named.

"An official said" asks readers for trust and gives them nothing in return. The reason ("who may not speak of a running
case") tells them what the source risks, and why the desk believed it. And where there is one source, "sources" claims
more than the reporter has.

Silent where the article gives any reason or condition ("spoke on condition of anonymity"), on officials in general
("officials said"), and where another newsroom is named as the one the source spoke to.

Sources: AP Stylebook, "anonymous sources"; Reuters Handbook of Journalism, "Sourcing". Measured on 1,000 edited US
articles: a note in 80, of 38 read 29 right and 4 debatable.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.facts.quotations import quotation_at
from newslint.facts.sources import Source, sources_with_sentences
from newslint.languages import entries

SEVERITY = "note"
LANGUAGES = ("en",)

EXAMPLES = [
    good("An official, who was not authorised to speak, said the harbour would close."),
    good("Ann Holm, a harbour official, said the harbour would close. Officials said so before."),
    bad("«A harbour official» said the harbour would close. The official said it would never open again."),
    bad("The harbour will close, «sources» said. The source said it would never open again."),
]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first source without a name, with the others in the same note."""
    found = [s for s, _ in sources_with_sentences(article) if _is_single(article, s)]
    if found and not _gives_a_reason(article):
        first, *others = dict.fromkeys(found)
        words = article.text[first.start : first.end].strip(" ,")
        related = tuple(Related("same", s.start, s.end) for s in others)
        message = f'Why is "{words}" not named? Give the reason, or the name.'
        yield Finding(first.start, first.end, message, related)
        return
    yield from _one_made_many(article)


def _is_single(article: Article, source: Source) -> bool:
    """Whether a source is one person that might have been named: "a harbour official"."""
    if source.kind != "anonymous" or quotation_at(article, source.start, source.end):
        return False
    first = article.text[source.start : source.end].partition(" ")[0].lower()
    return first in ("a", "an", "one", "another")


def _gives_a_reason(article: Article) -> bool:
    text = article.text.lower()
    return any(reason in text for reason in entries(article.language, "anonymity_reasons"))


def _one_made_many(article: Article) -> Iterator[Finding]:
    """Report "sources" where the article goes on with "the source"."""
    words = [(article.text[s.start : s.end].lower(), s) for s, _ in sources_with_sentences(article)]
    many = next((s for w, s in words if w == "sources"), None)
    one = next((s for w, s in words if w == "the source"), None)
    if many is not None and one is not None and many.start < one.start:
        message = '"sources" are one source further down; say how many there are.'
        yield Finding(many.start, many.end, message, (Related("against", one.start, one.end),))
