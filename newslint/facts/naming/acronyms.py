"""The acronyms of an article, and those that stand beside what they are short for."""

from __future__ import annotations

import re

from newslint.core.around import in_front
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.languages import words

_AFTER = r"(?:s\b)?(?![\w@/&]|[.-]\w)"
# One and two to five, not three to six: what begins with one letter of a set is found in half the time.
_ACRONYM = re.compile(rf"[A-Z][A-Z]{{2,5}}{_AFTER}")
_LETTER = "[A-ZÀ-ÖØ-ÞІЇЄҐА-ЯŁŚŻŹĆŃ]"
_OF_UMLAUTS = re.compile(rf"{_LETTER}{_LETTER}{{2,5}}{_AFTER}")
_PART = frozenset("_@#/.&-‑’'")  # what joins the capitals to what stands before
_LONG = re.compile(
    r"(?:[A-Z][\w’'-]+,? (?:(?:of|for|on|and|the|to|in|against|de) ){0,2}){1,6}[A-Z][\w’'-]+"
    r"(?=(?: \(|, or (?:the )?|, known as (?:the )?)$)"
)
_NEAR = 120  # characters before an acronym, in which its explanation stands
_INITIAL = re.compile(r"\b[A-Z]")
_PART_OF_NAME = re.compile(r"[^\W\d_][\w-]*(?![’'\w])")


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
    pattern = _ACRONYM if article.primary_language == "en" else _OF_UMLAUTS
    for match in pattern.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before.isalnum() or before in _PART:
            continue
        word = match.group().rstrip("s")
        around = in_front(text, match.start(), 12) + text[match.end() : match.end() + 12]
        if not around.isupper():
            found.setdefault(word, []).append(match.start())
    return found


def _long(article: Article, before: str, letters: int) -> tuple[int, int, str] | None:
    """Where in the text before an acronym its explanation stands, with its initials.

    Other languages than English give no capitals to the words of a name ("Organisation mondiale de la santé"): there
    it is as many words as the acronym has letters, small ones not counted.
    """
    if article.primary_language == "en":
        long = _LONG.search(before)
        return (long.start(), long.end(), "".join(_INITIAL.findall(long.group()))) if long else None
    small = words(article.primary_language, "function_words")
    parts = [m for m in _PART_OF_NAME.finditer(before) if m.group().lower() not in small]
    if not before.endswith(" (") or len(parts) < letters or not parts[-letters].group()[0].isupper():
        return None
    named = parts[-letters:]
    initials = "".join(part.group()[0].upper() for part in named)
    return named[0].start(), named[-1].end(), initials


@fact
def explained(article: Article) -> tuple[Explained, ...]:
    """The acronyms that stand beside what they are short for."""
    text, found = article.text, []
    for word, starts in acronyms(article).items():
        for at in starts:
            if text[at - 1] == "(" or text.endswith((", or ", ", or the ", "known as ", "known as the "), 0, at):
                low = max(0, at - _NEAR)
                long = _long(article, text[low:at], len(word))
                if long is not None:
                    start, end, initials = long
                    found.append(Explained(word, at, low + start, low + end, initials))
    return tuple(sorted(found, key=lambda one: one.at))
