"""Mend slips of the hand in common words: wiht, poeple, recieve, Febuary.

Readers stop at them, and take them for a sign of how the rest was read.

Looks for a list of spellings that are no word and no name in any language it knows, as they are written there; those
that are one somewhere ("teh", "siad") are a warning.
Silent in quotations, posts, links, emphasis, tables, headings of front matter and addresses, where the article has the
spelling more than twice, where the sentence speaks of spelling, and beside words of another language; on a day or a
month where nothing says that it is one. No fix is safe: what is spelt so may be meant.

Sources: newslint/languages/<xx>/slips.txt. Rate: 1 in 800 US news articles; 13 read by fresh eyes, all right. Of all
alarms that fresh eyes read, 17 errors (17 right) and 13 warnings (13 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.finding import Replace, Severity
from newslint.core.message import marked, say
from newslint.facts.odd_words import written_words
from newslint.facts.sentences import sentence_at
from newslint.languages import entries, pairs
from newslint_rules.copy._spelling import is_foreign, slips_of, speaks_of_spelling, stands_apart, words_beside

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
_SLIP = marked('"{slip}": "{word}" is meant.')
_SAID, _ARTICLES = frozenset({"said", "told", "last", "next"}), frozenset({"a", "an", "the"})
_NAMED = re.compile(r" [A-Z]")
_DATED = re.compile(r"(?: \d{1,4}\b|, \d{4}\b| (?:morning|afternoon|evening|night)\b)")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each slip that is nobody else's."""
    language = article.primary_language
    for slip in sorted(written_words(article) & slips_of(language).keys()):
        word = slips_of(language)[slip]
        severity: Severity | None = "warning" if slip in pairs(language, "likely_slips") else None
        found = list(re.finditer(rf"(?<![\w/.@#’'“\"‘=-]){slip}(?![\w@/”\"=-]|\.\w|[’'](?!s\b))", article.text))
        for match in found if len(found) <= _MOST else ():
            start, end = match.span()
            if not (_is_meant(article, start, end) or stands_apart(article, start, end)):
                fix = (Replace(start, end, word),)
                yield Finding(start, end, say(_SLIP, slip=slip, word=word), (), fix, False, severity)


def _is_meant(article: Article, start: int, end: int) -> bool:
    """Whether the words around a slip say that it is a name, a word of another language, or what is spoken of."""
    text, language = article.text, article.primary_language
    before, after = words_beside(text, start, end)
    sentence = sentence_at(article, start)
    if text[start].isupper() and not _is_day(text, end, before, language):
        return True
    if before and after and before[-1].istitle() and after[0].istitle() and sentence.start != start:
        return True
    return is_foreign([*before, *after], language) or speaks_of_spelling(article, start)


def _is_day(text: str, end: int, before: list[str], language: str) -> bool:
    """Whether a day or a month is what a word with a capital says: "on Wensday", "Febuary 2"."""
    if _NAMED.match(text, end) or not before:
        return False
    in_time = before[-1] in _SAID or before[-1] in entries(language, "function_words")
    return before[-1] not in _ARTICLES and (in_time or _DATED.match(text, end) is not None)
