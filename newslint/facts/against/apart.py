"""Words of names that are no slip where a source lacks them: addresses, signatures, newsrooms, "State of" a state."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newslint.core.around import word_in_front
from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.alignment import Pair
from newslint.facts.against.name_words import Word
from newslint.facts.against.places import is_of_country, is_place, is_territory, names_elsewhere
from newslint.facts.against.spellings import counterpart
from newslint.facts.against.tokens import Token, tokens_in
from newslint.facts.quotations import quotation_at
from newslint.facts.saying.cue_readings import DATELINE
from newslint.languages import by_kind, words
from newslint.languages.kinds import PLACE_CONTEXT, QUOTED

_OWN = 3  # words of somebody's about themselves
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NEXT = 30  # characters in which a name is over, or what follows "of" has begun
_SIGNED = re.compile(r"[^\n()]{0,30}\(@")  # the rest of a name over the handle of its post
_RUN_TOGETHER = re.compile(r"[a-z][A-Z]{2,}$")  # a link's "MORE" at the end of a name


def is_headed(article: Article, word: Word, pair: Pair) -> bool:
    """Whether a word says what kind of place follows, and the source has the place ("the State of Louisiana")."""
    if not article.text.startswith(" of ", word.end):
        return False
    if article.text[word.start : word.end] not in _context(article)["heads"]:
        return False
    following = next((t for t in tokens_in(article, word.end + 4, word.end + _NEXT) if t.capital), None)
    return following is not None and bool(counterpart(following.folded, pair))


def is_explained(article: Article, word: Word, pair: Pair) -> bool:
    """Whether a place only tells where another is, which the source has ("Naples, Italy", "the Italy-based club")."""
    text = article.text
    if any(text.startswith(one, word.end) for one in _context(article)["seated"]):
        return is_of_country(word.folded, article.primary_language)
    before = tokens_in(article, max(0, word.start - _NEXT), word.start)
    if not before or not before[-1].capital or text[before[-1].end : word.start] != ", ":
        return False
    language = article.primary_language
    known = is_place(text[before[-1].start : before[-1].end], language) or is_territory(word.name.text, language)
    return known and any(token.capital for name in _called(before[-1], pair) for token in counterpart(name, pair))


def _context(article: Article) -> Mapping[str, frozenset[str]]:
    return by_kind(article.primary_language, "place_context", PLACE_CONTEXT)


def _called(token: Token, pair: Pair) -> frozenset[str]:
    """What the source may call a place."""
    languages = pair.draft.primary_language, pair.source.primary_language
    return names_elsewhere(pair.draft.text[token.start : token.end], *languages) | {token.folded}


@fact
def has_signatures(article: Article) -> bool:
    """Whether an article may have signatures of posts, "Ann Lee (@lee)"."""
    return "(@" in article.text


def is_beside_the_copy(article: Article, word: Word) -> bool:
    """Whether a word stands in the signature of a post, or in a name that a link has run into."""
    signed = has_signatures(article) and _SIGNED.match(article.text, word.end)
    return bool(signed) or any(_RUN_TOGETHER.search(one) for one in word.name.words)


def is_country_around(article: Article, word: Word) -> bool:
    """Whether a name only tells in which country something is ("the NHS in England")."""
    name, known = word.name, _context(article)
    countries = (one for one in (name.text, *name.words) if is_territory(one, article.primary_language))
    if next(countries, None) is None and name.text not in known["nations"]:
        return False
    start = max((mention.start for mention in name.mentions if mention.start <= word.start), default=word.start)
    return word_in_front(article.text, start).lower() in known["before"]


@fact
def is_own_account(article: Article) -> bool:
    """Whether whoever wrote an article speaks of themselves in it, and more than once."""
    listed = by_kind(article.primary_language, "quoted", QUOTED)["writer"]
    own = (match for match in _WORD.finditer(article.text) if match[0] in listed)
    return sum(1 for match in own if not quotation_at(article, *match.span())) >= _OWN


def is_newsroom(article: Article, word: Word) -> bool:
    """Whether a name is that of a newsroom or an agency: by one of its words, or with its article ("The Hill")."""
    known = words(article.primary_language, "newsrooms")
    whole = "The " + word.name.text
    called = whole in known and article.text.endswith("The ", 0, word.start)
    return called or not known.isdisjoint({one.title() for one in word.name.words} | set(word.name.words))


def is_in_a_dateline(article: Article, start: int) -> bool:
    """Whether a word tells where a report was written, which is elsewhere for another newsroom."""
    dateline = DATELINE.match(article.text, article.block_at(start).start)
    return dateline is not None and start < dateline.end()
