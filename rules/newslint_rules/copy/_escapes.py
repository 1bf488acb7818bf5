"""Characters as a program wrote them on the way: bytes of a Macintosh, of mail, of an address or of a string in code.

"donÕt" was "don’t" on a Macintosh, "don=E2=80=99t" in a mail, "don%27t" in an address, "don\\u2019t" in a program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article
from newslint.core.lists import beside
from newslint.facts.odd_words import odd_words
from newslint.facts.pieces import lists
from newslint.facts.syllables import dictionary_of
from newslint_rules.copy._places import Fault

# In one of the odd words, so that most articles are done with after a look at those.
_MAYBE = re.compile(
    r"Õ|‰Û|=(?:E2|C2|92|27|20|0A)|[a-z]=$|\\(?:u20|x9|[nrt']|r\\n)|&(?:#\d|nbsp|[a-z]{4,5}(?![\w;]))|%2[07]|^[ÑÐ]$",
    re.MULTILINE,
)
_FORMS = r"Õ|‰Ûª|=E2=80=99|=92|=27|\\u2019|\\x92|\\'|&#(?:8217|39|x2019)(?!;)|&(?:rsquo|apos)(?!;)|%27"
_APOSTROPHE = re.compile(
    rf"(?<=[a-z]{{2}})(?P<form>{_FORMS})(?=(?P<end>s|t|re|ve|ll|d|m)(?![\w=/]))(?=\w+(?P<next> \w+)?)"
)
_CERTAIN = re.compile(
    r"‰Û[ÓÒÏ¢÷ªò]|=(?:E2=80=[0-9A-F]{2}|C2=A0)|=20(?<=[,.]=20)|=0A(?<=[a-z,.]=0A)"
    r"|=(?<=[a-z]{2}=)(?=\n+[a-z])|(?<![:\\])\\u20[0-9a-f]{2}|\\r\\n|&nbsp(?!;)|&(?:[lr][sd]quo|[mn]dash|quot|apos|#8\d{3})(?![\w;=])",
    re.MULTILINE,
)
_BETWEEN = re.compile(r"(?<![\\/\w])([a-z]{2,})[.,]?(\\[nrt]|%20|=0A|=20)([A-Za-z]{2,})(?![\w\\%=/])")
_DASH = re.compile(r" ([ÑÐ]) (?<=[a-z]...)(?=[a-z])")
_CONTRACTED = frozenset({"t", "re", "ve", "ll"})
_HOST = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,10}\Z")  # "they", before "’re"
_LONGEST = 12  # characters
# What stands in code, in formulas and in addresses too; the others are bytes that nobody writes.
_WRITTEN = ("\\", "%", "&", "=2", "=9", "=0")
_TOUCHED = re.compile(r"[\w.,;:!?)]")

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


def _speaks_of_programs(text: str) -> bool:
    return any(word in text for word in beside(__file__, "program_words.txt"))


def apostrophes(article: Article) -> list[tuple[int, int, bool]]:
    """Where an apostrophe stands as a program wrote it, and whether it can have been nothing else."""
    text = article.text
    if not _MAYBE.search(odd_words(article)):
        return []
    found = list(_APOSTROPHE.finditer(text))
    if found and _speaks_of_programs(text):
        found = [match for match in found if not match["form"].startswith(_WRITTEN)]
    return [(*m.span("form"), _is_certain(m)) for m in found if _may_be_one(article, m)]


def _is_certain(match: re.Match[str]) -> bool:
    """Whether a sign in a word is no figure behind an equals sign, as in "lag=27s"."""
    return match["end"] in _CONTRACTED or not match["form"].startswith(("=27", "=92"))


def _may_be_one(article: Article, match: re.Match[str]) -> bool:
    """Whether an apostrophe fits where a sign stands: "isn=27t", "they=27re", "Lee=27s house"; no "lag=27s of"."""
    functions, start = lists(article.language).functions, match.start()
    if match["end"] == "t":
        return article.text[start - 1] == "n"
    if not match["form"].startswith(("=27", "=92")):
        return True
    if match["end"] in _CONTRACTED:
        host = _HOST.search(article.text, max(0, start - _LONGEST), start)
        return host is not None and host.group().lower() in functions
    follows = (match["next"] or "").strip()
    return follows.isalpha() and follows not in functions


def others(article: Article) -> Iterator[Fault]:
    """Where blanks, dashes and the like stand so."""
    text = article.text
    if not _MAYBE.search(odd_words(article)):
        return
    spoken = _speaks_of_programs(text)
    for match in _CERTAIN.finditer(text):
        written = match.group().startswith(_WRITTEN)
        if not (written and (spoken or _stands_alone(text, *match.span()))):
            yield *match.span(), None
    known = dictionary_of(article.primary_language)
    if known is None or spoken:
        return
    yield from ((*match.span(1), None) for match in _DASH.finditer(text))
    functions = lists(article.language).functions
    for match in _BETWEEN.finditer(text):
        before, form, after = match[1], match[2], match[3].lower()
        a_figure = form == "=20" and before not in functions and after not in functions  # "delay=20minutes"
        a_word = form.startswith("\\") and known(form[1] + after)  # "photos\\new"
        if known(before) and known(after) and not (a_figure or a_word):
            yield *match.span(2), None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether blanks or quotation marks stand on either side of a sign: it is spoken of."""
    return not (start and _TOUCHED.match(text, start - 1)) and not _TOUCHED.match(text, end)
