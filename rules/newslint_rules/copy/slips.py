"""Mend slips of the hand in common words: wiht, poeple, recieve, Febuary.

Readers stop at them, and take them for a sign of how the rest was read.

Looks for a list of spellings that are no word and no name in any language it knows, as they are written there; those
that are one somewhere ("teh", "siad") are a warning.
Silent in quotations, posts, links, emphasis, tables, headings of front matter and addresses, where the article has the
spelling more than twice, where the sentence speaks of spelling, and beside words of another language; on a day or a
month where nothing says that it is one. No fix is safe: what is spelt so may be meant.

Sources: newslint/languages/<xx>/slips.txt. Rate: 1 in 800 US news articles; 13 read by fresh eyes, all right. Of all
alarms that fresh eyes read, 21 errors (21 right) and 14 warnings (14 right) are told still. Of all alarms that fresh
eyes read, 17 errors (17 right) and 13 warnings (13 right) are told still. Of all alarms that fresh eyes read, 17 errors
(17 right) and 13 warnings (13 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.finding import Replace, Severity
from newslint.core.lists import beside
from newslint.core.message import marked, say
from newslint.facts.kept_words import is_kept
from newslint.facts.odd_words import written_words
from newslint.facts.others_words import touches_quoted_words
from newslint.facts.posts import is_of_others
from newslint.facts.sentences import sentence_at
from newslint.facts.syllables import dictionary_of
from newslint.languages import entries, pairs

SEVERITY = "error"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("The mayor left «hte» bridge in «Febuary», «whcih» is red."),
    bad("The mayor left «teh» bridge, and the council met «wehn» it was late."),
    good("The stall sells teh tarik. The mayor left Teh Bridge. She typed teh by mistake: a typo."),
    good("“I left hte bridge,” she said. See holm.no/hte and @hte, hte-books, or hte [sic] bridge. Mr. Hte sang."),
    good("He left hte bridge — The Mayor (@mayor) May 2, 2020"),
    good("The word wiht is old; wiht is short, and wiht is red."),
    good("She spelt receive recieve, and lost. They misspelled it as wich and poeple."),
    good("In Sønderby hte Ågade is shut; they sell hte kopplung and Bad Hte Holm."),
    good("The mayor left for Wensday Holm, a Wensday, met Tusday."),
    good("The mayor likes [hte bridge](https://tarn.example) and *poeple*, or **wiht it**.", suffix=".md"),
    good("<p>The mayor likes <i>hte</i> bridge and <a href='/x'>poeple</a> so.</p>", suffix=".html"),
    good("---\ntitle: Hte hte bridge\n---\n\n# The bridge\n\nIt is red.", suffix=".md"),
]  # fmt: skip

_MOST = 2  # times; what stands oftener is meant
_REACH, _AROUND = 50, 1000  # characters of the words beside a slip, and of the markup around it
_NEAREST = 2  # words on either side
_SLIP = marked('"{slip}": "{word}" is meant.')
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_SAID, _ARTICLES = frozenset({"said", "told", "last", "next"}), frozenset({"a", "an", "the"})
_SHORT = 2  # letters of words that no dictionary need have
_EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3}|__?)(?=\S)[^\n*]{1,200}?\1(?![\w*])"
    r"|<(em|i|b|strong|cite|u|mark|dfn|var|a|kbd|samp|q)\b[^<>]{0,400}>[^<]{0,400}(?=</\2>)"
)
_NAMED = re.compile(r" [A-Z]")
_DATED = re.compile(r"(?: \d{1,4}\b|, \d{4}\b| (?:morning|afternoon|evening|night)\b)")


@cache
def _slips(language: str) -> dict[str, str]:
    return {**pairs(language, "slips"), **pairs(language, "likely_slips")}


@cache
def _of_spelling() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(beside(__file__, 'spelling_words.txt'))})", re.IGNORECASE)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each slip that is nobody else's."""
    language = article.primary_language
    for slip in sorted(written_words(article) & _slips(language).keys()):
        word = _slips(language)[slip]
        severity: Severity | None = "warning" if slip in pairs(language, "likely_slips") else None
        found = list(re.finditer(rf"(?<![\w/.@#’'“\"‘=-]){slip}(?![\w@/”\"=-]|\.\w|[’'](?!s\b))", article.text))
        for match in found if len(found) <= _MOST else ():
            start, end = match.span()
            if not (_is_meant(article, start, end) or _stands_apart(article, start, end)):
                fix = (Replace(start, end, word),)
                yield Finding(start, end, say(_SLIP, slip=slip, word=word), (), fix, False, severity)


def _stands_apart(article: Article, start: int, end: int) -> bool:
    """Whether somebody else's words, markup or a table say that a word is to stand as it does."""
    others = is_of_others(article, start, end) or touches_quoted_words(article, start, end)
    if others or is_kept(article, start, end) or article.block_at(start).kind == "cell":
        return True
    if any(link.start <= start < link.end for link in article.links):
        return True
    source = article.source or ""
    first, last = article.source_range(start, end)
    if first < article.head:
        return True
    around = source[max(0, first - _AROUND) : last + _AROUND]
    at = min(first, _AROUND)
    return any(m.start() <= at < m.end() for m in _EMPHASIS.finditer(around))


def _is_meant(article: Article, start: int, end: int) -> bool:
    """Whether the words around a slip say that it is a name, a word of another language, or what is spoken of."""
    text, language = article.text, article.primary_language
    before = _WORD.findall(text[max(0, start - _REACH) : start])[-_NEAREST:]
    after = _WORD.findall(text[end : end + _REACH])[:_NEAREST]
    sentence = sentence_at(article, start)
    if text[start].isupper() and not _is_day(text, end, before, language):
        return True
    if before and after and before[-1].istitle() and after[0].istitle() and sentence.start != start:
        return True
    return _is_foreign([*before, *after], language) or bool(_of_spelling().search(text, sentence.start, sentence.end))


def _is_day(text: str, end: int, before: list[str], language: str) -> bool:
    """Whether a day or a month is what a word with a capital says: "on Wensday", "Febuary 2"."""
    if _NAMED.match(text, end) or not before:
        return False
    in_time = before[-1] in _SAID or before[-1] in entries(language, "function_words")
    return before[-1] not in _ARTICLES and (in_time or _DATED.match(text, end) is not None)


def _is_foreign(words: list[str], language: str) -> bool:
    """Whether one of some words has marks over its letters, or is no word of the language."""
    known = dictionary_of(language)
    plain = [word for word in words if "’" not in word and "'" not in word]
    if not all(word.isascii() for word in plain):
        return True
    unknown = (w for w in plain if w.islower() and len(w) > _SHORT and w not in _slips(language))
    return known is not None and not all(map(known, unknown))
