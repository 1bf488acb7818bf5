"""What a source in another language has in the place of a name, as far as that can be told.

A person stands in the place of a person and a place in the place of a place. Where a script has no capitals, a name
cannot be told from any other word, and a word that the language knows may be one that was translated ("Court", "Cour").
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.alignment import QUITE_SURE, Pair
from newslint.facts.against.given_names import given_names_of
from newslint.facts.against.judging import within
from newslint.facts.against.name_words import SHORTEST, Word, name_words, names_by_sentence, persons
from newslint.facts.against.other_names import called_otherwise
from newslint.facts.against.places import has_places, is_of_country, is_place, words_of_country
from newslint.facts.against.spellings import counterpart, distance, has_capitals, has_own_letters, is_distinct
from newslint.facts.against.tokens import Token, by_fold, fold, sounds, tokens, tokens_in
from newslint.facts.pieces import is_common
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.syllables import dictionary_of
from newslint.languages import by_kind, words
from newslint.languages.kinds import PLACE_CONTEXT
from newslint.languages.word_filter import words_of

_STEM = 4  # letters that a name and what is of it have in common ("Chile", "Chilean")
SURELY = 0.9  # of a match of which the neighbours need not be looked at


def is_word(written: str, language: str) -> bool:
    """Whether a language has a word, or a name so common that its lists have it; a list may be missing."""
    known, listed, small = words_of(language), dictionary_of(language), written.lower()
    return is_common(written, language) or (known is not None and small in known) or bool(listed and listed(small))


def rival_abroad(article: Article, word: Word, pair: Pair, place: bool, there: bool) -> Token | None:
    """The name in the place of another that stands elsewhere in the source (`there`), or nowhere in it."""
    source = pair.source
    match = pair.at(word.start)
    if pair.same_language or match.sure < QUITE_SURE or not has_capitals(source):
        return None
    if has_own_letters(article) and not has_own_letters(source) and not there:
        return None
    if not has_places(source.primary_language):
        return None  # nor what this language calls anything
    if there and _surplus(word.folded, word.start, pair) <= 0:
        return None
    if not is_distinct(word.folded, pair) if there else has_own_letters(source) and not place:
        return None
    written, language = article.text[word.start : word.end], article.primary_language
    heads = by_kind(language, "place_context", PLACE_CONTEXT)["after"]
    if written.lower() in heads or word.name.kind == "organisation":
        return None
    person = word.folded in _people(article)
    often = len(by_fold(article).get(word.folded, ())) > 1
    person = person or (there and often and match.sure >= SURELY and word.folded in _named(article))
    person = person and not (is_common(written, language) if there else is_word(written, language))
    named = person or (there and not place and len(word.name.words) > 1)
    rival = _behind_the_given_name(article, word, pair, there) if named else None
    return _other_name(article, word, pair, person) if rival is None and (place or person) else rival


def is_missed_abroad(article: Article, word: Word, foreign: frozenset[str], pair: Pair) -> bool:
    """Whether a source would have a place, and has neither it nor what is of it ("Argentinian"), nor its country.

    `foreign` is what its language calls the place, as far as that is known.
    """
    folded, source = word.folded, pair.source
    if folded != fold(word.name.words[-1]) or not has_places(source.primary_language):
        return False
    if not foreign and has_own_letters(source):
        return False
    called = {folded, *foreign}
    called |= words_of_country(folded, article.primary_language, source.primary_language)
    called |= {fold(one) for one in word.name.words}
    called |= called_otherwise(frozenset(called), source.primary_language)
    country = is_of_country(folded, article.primary_language)
    stems = {one[: _STEM if len(one) > _STEM + 2 or not country else _STEM - 1] for one in called}
    for low, high in pair.window(pair.at(word.start), 1):
        for token in tokens_in(source, low, high):
            if token.folded in called or any(_is_of(token, stem, country) for stem in stems):
                return False
    return True


def _is_of(token: Token, stem: str, country: bool) -> bool:
    """Whether a word may be of a place: of a country anywhere in it ("Nordkorea"), of another at its beginning, for
    "den" is no part of "Denver".
    """
    if country or len(stem) < _STEM:
        return len(stem) > 2 and stem in token.folded
    return token.folded.startswith(stem[:-1] if token.capital else stem)


def _surplus(folded: str, at: int, pair: Pair) -> int:
    """How often more a name stands around a place in the article than in what the source has for it."""
    index, here = sentence_index(pair.draft, at), sentences(pair.draft)
    low, high = here[max(0, index - 1)].start, here[min(len(here) - 1, index + 1)].end
    around = pair.window(pair.matches[index], 1)
    mine = sum(token.folded == folded for token in tokens_in(pair.draft, low, high))
    return mine - sum(within(token.start, around) for token in counterpart(folded, pair))


def _behind_the_given_name(article: Article, word: Word, pair: Pair, there: bool) -> Token | None:
    """The name that stands in the source behind the same given name; where it has the other too, with some care.

    There it must be a name of the article's, or the one before it surely a given name and both spelled in one alphabet,
    so that "City" of "New York City" is not held against what another language calls it.
    """
    before = tokens_in(article, max(0, word.start - 20), word.start)
    if not before or not before[-1].capital or article.text[before[-1].end : word.start] != " ":
        return None
    low, high = pair.window(pair.at(word.start))[0]
    inside = tokens_in(pair.source, low, high)
    given = {token.start for token in counterpart(before[-1].folded, pair)}
    listed = given_names_of(article.primary_language) | given_names_of(pair.source.primary_language)
    plain = not there or (before[-1].folded in listed and not has_own_letters(pair.source))
    for token, following in zip(inside, inside[1:], strict=False):
        is_name = following.capital and len(following.folded) >= SHORTEST and following.start - token.end == 1
        known = (plain or following.start in _counterparts(article, pair)) and following.folded not in _bodies(article)
        if known and token.start in given and is_name and not _is_alike(following.folded, word.folded):
            return following
    return None


def _is_alike(one: str, other: str) -> bool:
    return one[:3] == other[:3] or not set(sounds(one)).isdisjoint(sounds(other))


def _other_name(article: Article, word: Word, pair: Pair, person: bool) -> Token | None:
    """The name of the same kind that the source has in this place, and that the article has elsewhere, not here."""
    match = pair.at(word.start)
    index = sentence_index(article, word.start)
    near = (index,) if person and match.sure >= SURELY else (index - 1, index, index + 1)
    mine = {folded for i in near for folded in names_by_sentence(article).get(i, ())}
    kind = _people(article) if person else _places(article)
    if person and match.sure >= SURELY:
        kind |= _named(article)
    here = sentences(article)
    first, last = here[max(0, near[0])], here[min(len(here) - 1, near[-1])]
    beside = {token.folded[:_STEM] for token in tokens_in(article, first.start, last.end) if token.capital}
    low, high = pair.window(match)[0]
    for token, folded in _known_names(article, pair, tokens_in(pair.source, low, high)):
        if folded in mine or folded not in kind or folded[:_STEM] in beside or not is_distinct(folded, pair):
            continue
        if has_own_letters(pair.source) and token.start == low:
            continue  # the capital may be that of any word
        if any(distance(folded, one) <= 1 for one in mine if one != word.folded):
            continue
        if _surplus(folded, word.start, pair) < 0:
            return token
    return None


@fact
def _people(article: Article) -> frozenset[str]:
    """The folded surnames of people, without what names a country ("North Korea") or a body ("Lund Foundation")."""
    language = article.primary_language
    people = persons(article) - _places(article) - _bodies(article)
    return frozenset(one for one in people if not is_of_country(one, language))


@fact
def _named(article: Article) -> frozenset[str]:
    """The folded words of names that may be of people: alone or behind a given name, and in capitals throughout."""
    small = {token.folded for token in tokens(article) if not token.capital}
    unknown = (w for w in name_words(article) if w.name.kind in ("unknown", "person") and w.folded not in small)
    given = given_names_of(article.primary_language)
    found = {w.folded for w in unknown if len(w.name.words) == 1 or fold(w.name.words[0]) in given - {w.folded}}
    return frozenset(found - _places(article) - _bodies(article))


@fact
def _bodies(article: Article) -> frozenset[str]:
    """The folded words that head the name of a body in the article's language."""
    return frozenset(fold(one) for one in words(article.primary_language, "organisations"))


@fact
def _places(article: Article) -> frozenset[str]:
    """The folded words of the countries and cities that an article names."""
    language = article.primary_language
    return frozenset(w.folded for w in name_words(article) if is_place(w.name.text, language))


def _known_names(article: Article, pair: Pair, inside: tuple[Token, ...]) -> Iterator[tuple[Token, str]]:
    """The words in some sentences of a source that are names of the article too."""
    for token in inside:
        if token.capital and len(token.folded) >= SHORTEST:
            for folded in _counterparts(article, pair).get(token.start, ()):
                yield token, folded


def _counterparts(article: Article, pair: Pair) -> dict[int, list[str]]:
    """The words of the article's names by the places of their counterparts in a source."""
    known = ("counterparts", pair.index)
    if known not in article.facts:
        found: dict[int, list[str]] = {}
        for folded in sorted({w.folded for w in name_words(article)}):
            for token in counterpart(folded, pair):
                found.setdefault(token.start, []).append(folded)
        article.facts[known] = found
    result: dict[int, list[str]] = article.facts[known]
    return result
