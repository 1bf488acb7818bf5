"""The acronyms of an article, and those that stand beside what they are short for."""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact

_ACRONYM = re.compile(r"[A-Z]{3,6}(?:s\b)?(?![\w@/&]|[.-]\w)")
_PART = frozenset("_@#/.&-‑’'")  # what joins the capitals to what stands before
_LONG = re.compile(
    r"(?:[A-Z][\w’'-]+,? (?:(?:of|for|on|and|the|to|in|against|de) ){0,2}){1,6}[A-Z][\w’'-]+"
    r"(?=(?: \(|, or (?:the )?|, known as (?:the )?)$)"
)
_NEAR = 120  # characters before an acronym, in which its explanation stands
_INITIAL = re.compile(r"\b[A-Z]")


class Explained(NamedTuple):
    """An acronym at `at`, what it is short for, and the initials of that, all of its words with capitals."""

    acronym: str
    at: int
    start: int
    end: int
    initials: str


@fact
def acronyms(article: Article) -> dict[str, list[int]]:
    """Words of three to six capitals, with the places where they stand among words in small letters."""
    found: dict[str, list[int]] = {}
    text = article.text
    for match in _ACRONYM.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before.isalnum() or before in _PART:
            continue
        word = match.group().rstrip("s")
        around = text[max(0, match.start() - 12) : match.start()] + text[match.end() : match.end() + 12]
        if not around.isupper():
            found.setdefault(word, []).append(match.start())
    return found


@fact
def explained(article: Article) -> tuple[Explained, ...]:
    """The acronyms that stand beside what they are short for."""
    text, found = article.text, []
    for word, starts in acronyms(article).items():
        for at in starts:
            if text[at - 1] == "(" or text.endswith((", or ", ", or the ", "known as ", "known as the "), 0, at):
                long = _LONG.search(text[max(0, at - _NEAR) : at])
                if long is not None:
                    start = max(0, at - _NEAR) + long.start()
                    end = start + len(long.group())
                    found.append(Explained(word, at, start, end, "".join(_INITIAL.findall(long.group()))))
    return tuple(sorted(found, key=lambda one: one.at))
