"""One finding for all places of an article that have the same mechanical fault; its fix leaves direct speech alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import Article, Finding, Related, Replace
from newslint.core.finding import Severity
from newslint.core.lists import beside
from newslint.core.message import Message, say_of, several
from newslint.facts.kept_words import is_kept
from newslint.facts.others_words import touches_quoted_words
from newslint.facts.posts import is_posted

Fault = tuple[int, int, str | None]  # a place, and what should stand there where that is known
MARKDOWN = (".md", ".mdx", ".markdown", ".qmd", ".rmd")  # files in which Markdown's marks are meant
TOLD = 1000  # other places that are told one by one


def reported(
    article: Article, faults: Iterable[Fault], message: Message, safe: bool = True, severity: Severity | None = None
) -> Iterator[Finding]:
    """The first place outside posts, with the others as the same again; the fix leaves direct speech alone."""
    told = (place for place in faults if not is_kept(article, *place[:2]))
    places = [place for place in told if not is_posted(article, place[0])]
    if places:
        (start, end, _), *others = places
        known = (Replace(first, last, text) for first, last, text in places if text is not None)
        fix = tuple(edit for edit in known if not touches_quoted_words(article, edit.start, edit.end))
        if others:
            more = say_of(len(others), "{count} more below.", "{count} more below.")
            message = several((message, more), " ")
        related = tuple(Related("same", place[0], place[1]) for place in others[:TOLD])
        yield Finding(start, end, message, related, fix, safe, severity)


def reported_as_code(
    article: Article, faults: Iterable[Fault], message: Message, safe: bool = True
) -> Iterator[Finding]:
    """As `reported`; a note without a safe fix where the article speaks of code, and so perhaps of what is found."""
    found = list(faults)
    if found:
        meant = speaks_of_code(article)
        yield from reported(article, found, message, safe and not meant, "note" if meant else None)


def speaks_of_code(article: Article) -> bool:
    """Whether an article tells of encodings, markup or code, so that what looks broken may be what it speaks of."""
    return any(word in article.text for word in beside(__file__, "code_words.txt"))
