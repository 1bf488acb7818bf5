"""Characters as a program wrote them on the way: bytes of a Macintosh, of mail, of an address or of a string in code.

"donÕt" was "don’t" on a Macintosh, "don=E2=80=99t" in a mail, "don%27t" in an address, "don\\u2019t" in a program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article
from newslint.facts.odd_words import odd_words
from newslint.facts.syllables import dictionary_of
from newslint_rules.copy._places import Fault

# In one of the odd words, so that most articles are done with after a look at those.
_MAYBE = re.compile(
    r"Õ|‰Û|=(?:E2|C2|92|27|20|0A)|[a-z]=$|\\(?:u20|x9|[nrt']|r\\n)|&(?:#\d|nbsp|[a-z]{4,5}(?![\w;]))|%2[07]|^[ÑÐ]$",
    re.MULTILINE,
)
_ENDING = r"(?=(?:s|t|re|ve|ll|d|m)(?![\w=]))"
_FORMS = r"Õ|‰Ûª|=E2=80=99|=92|=27|\\u2019|\\x92|\\'|&#(?:8217|39|x2019)(?!;)|&(?:rsquo|apos)(?!;)|%27"
_APOSTROPHE = re.compile(rf"[a-z](?P<form>{_FORMS}){_ENDING}")
_CERTAIN = re.compile(
    r"‰Û[ÓÒÏ¢÷ªò]|=(?:E2=80=[0-9A-F]{2}|C2=A0)|=20(?<=[,.]=20)|=0A(?<=[a-z,.]=0A)"
    r"|=(?<=[a-z]{2}=)(?=\n+[a-z])|(?<![:\\])\\u20[0-9a-f]{2}|\\r\\n|&nbsp(?!;)|&(?:[lr][sd]quo|[mn]dash|quot|apos|#8\d{3})(?![\w;=])",
    re.MULTILINE,
)
_BETWEEN = re.compile(r"(?<![\\/\w])([a-z]{2,})[.,]?(\\[nrt]|%20|=0A|=20)([A-Za-z]{2,})(?![\w\\%=/])")
_DASH = re.compile(r" ([ÑÐ]) (?<=[a-z]...)(?=[a-z])")


# Bytes of Windows-1252, and letters of Unicode that lost their first byte (U+2019), as control characters.
_BYTE = re.compile("[\x13\x14\x18\x19\x1c\x1d\x80-\x84\x86-\x9f](?<![^\x00-\x7f].)")
_HALVES = frozenset("\x13\x14\x18\x19\x1c\x1d")


def from_bytes(article: Article) -> list[Fault]:
    """Control characters, each with the letter or mark that it was."""
    found = _BYTE.finditer(article.text) if _BYTE.search(odd_words(article)) else ()
    faults = ((*match.span(), _meant_by(match.group())) for match in found)
    return [fault for fault in faults if fault[2]]


def _meant_by(control: str) -> str:
    if control in _HALVES:
        return chr(0x2000 + ord(control))
    return control.encode("latin-1").decode("cp1252", "ignore")


def apostrophes(article: Article) -> list[tuple[int, int]]:
    """Where an apostrophe stands as a program wrote it."""
    if not _MAYBE.search(odd_words(article)):
        return []
    return [match.span("form") for match in _APOSTROPHE.finditer(article.text)]


def others(article: Article) -> Iterator[Fault]:
    """Where blanks, dashes and the like stand so."""
    text = article.text
    if not _MAYBE.search(odd_words(article)):
        return
    yield from ((*match.span(), None) for match in _CERTAIN.finditer(text))
    known = dictionary_of(article.primary_language)
    if known is None:
        return
    yield from ((*match.span(1), None) for match in _DASH.finditer(text))
    for match in _BETWEEN.finditer(text):
        if known(match[1]) and known(match[3].lower()):
            yield *match.span(2), None
