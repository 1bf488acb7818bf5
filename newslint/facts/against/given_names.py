"""The given name and the surname of a person whom a source of the same language names otherwise.

A given name before a surname that the source has with another one or alone, and the surname behind a given name that
the source has with another surname only.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.alignment import CLOSE, CLOSELY, Pair
from newslint.facts.against.held import Held
from newslint.facts.against.judging import placed, within
from newslint.facts.against.name_words import SHORTEST, Word
from newslint.facts.against.spellings import counterpart, distance
from newslint.facts.against.tokens import Token, by_fold, fold, token_before, tokens, tokens_in
from newslint.facts.names import Name, names
from newslint.facts.naming.nicknames import short_forms
from newslint.facts.pieces import is_common
from newslint.facts.sentences import sentence_index, sentences
from newslint.languages import words

_ALIKE = 2  # letters with which the short form of a given name may begin as the name does


@cache
def given_names_of(language: str) -> frozenset[str]:
    """The folded given names that a language lists."""
    return frozenset(fold(name) for name in words(language, "given_names"))


@cache
def forms_of(language: str) -> dict[str, frozenset[str]]:
    """The other forms of a given name, folded."""
    return {fold(form): frozenset(map(fold, others)) for form, others in short_forms(language).items()}


def has_other_form(word: Word, pair: Pair) -> bool:
    """Whether a source has another form of a given name before the surname ("Pete", "Peter")."""
    last, forms = fold(word.name.words[-1]), forms_of(pair.source.primary_language).get(word.folded, ())
    return any(
        behind.folded == last
        for form in forms
        for token in counterpart(form, pair)
        if (behind := _name_behind(pair.source, token))
    )


def held_given_name(article: Article, word: Word, pair: Pair) -> Held | None:
    """What is said of a given name before a surname that the source has; None where it has the two together."""
    name = word.name
    if name.kind in ("place", "organisation") or len(name.words) < 2 or not pair.same_language:
        return None
    following = tokens_in(article, word.end, word.end + 2)
    if not following or word.folded == fold(name.words[-1]):
        return None
    if word.folded not in given_names_of(article.primary_language):
        return None
    if following[0].folded != fold(name.words[-1]) or article.text[word.end : following[0].start] != " ":
        return None
    surnames = counterpart(following[0].folded, pair)
    before = [token_before(pair.source, token) for token in surnames]
    if len(following[0].folded) < SHORTEST - 1 or not surnames:
        return None
    if any(_is_alike(word.folded, token, article.primary_language) for token in before if token):
        return None
    own = Held("name", word.start, word.end, "unsure", pair.index, how="together")
    match = pair.at(word.start)
    window = pair.window(match)
    if any(_stands_alone(pair.source, token) for token in counterpart(word.folded, pair)):
        return None
    sentence = sentences(article)[sentence_index(article, word.start)]
    mine = {token.folded for token in tokens_in(article, sentence.start, sentence.end)}
    mine |= _given_before(article, following[0])
    others = [token for token in before if token and token.folded in given_names_of(article.primary_language)]
    others = [token for token in others if token.folded not in mine]  # "Ann and Peter Lund"
    here = next((token for token in others if token.capital and within(token.start, window)), None)
    if here and pair.is_close(match):
        return placed(own._replace(status="differs", how=""), (here.start, here.end))
    return placed(own._replace(status="missing" if pair.is_brief else "unsure"), (surnames[0].start, surnames[0].end))


def _given_before(article: Article, surname: Token) -> set[str]:
    """The folded words right before a surname, wherever the article has it: who else of the name is told of."""
    every = (tokens(article)[index] for index in by_fold(article)[surname.folded])
    return {before.folded for token in every if (before := token_before(article, token))}


def held_surname(article: Article, word: Word, pair: Pair) -> Held | None:
    """What is said of a surname where the source calls whoever has this given name otherwise, and has both here."""
    name, match = word.name, pair.at(word.start)
    if name.kind in ("place", "organisation") or not pair.same_language or word.folded != fold(name.words[-1]):
        return None
    given = _name_before(article, word.start)
    top = article.headline  # its capitals may be those of common words
    if given is None or not match.sentences:
        return None
    close = match.share >= (CLOSELY if pair.is_made_from else CLOSE)
    if not close and not _is_of_another(word, given, pair):
        return None
    if len(word.folded) < SHORTEST or (top and word.start < top.end):
        return None
    if is_common(article.text[word.start : word.end], article.primary_language):
        return None
    if given.folded not in given_names_of(article.primary_language) and given.folded not in first_names(pair.source):
        return None
    behind = {t.folded: t for g in counterpart(given.folded, pair) if (t := _name_behind(pair.source, g))}
    here = sentences(article)[sentence_index(article, word.start)]
    mine = {token.folded for token in tokens_in(article, here.start, here.end)}
    if len(behind) != 1 or any(_is_same(one, other) for one in behind for other in (*mine, *_bearers(name))):
        return None
    window = pair.window(match)
    there = [token for surname in behind for token in counterpart(surname, pair) if within(token.start, window)]
    if not there or any(within(token.start, window) for token in counterpart(word.folded, pair)):
        return None
    return placed(Held("name", word.start, word.end, "differs", pair.index), (there[0].start, there[0].end))


def _is_of_another(word: Word, given: Token, pair: Pair) -> bool:
    """Whether a source gives a surname to somebody of another given name, and to nobody of this one or of none."""
    listed = given_names_of(pair.source.primary_language)
    before = [token_before(pair.source, token) for token in counterpart(word.folded, pair)]
    others = [token.folded for token in before if token and token.capital and token.folded in listed]
    forms = {given.folded, *forms_of(pair.source.primary_language).get(given.folded, ())}
    return pair.is_made_from and bool(others) and forms.isdisjoint(others)


def _bearers(name: Name) -> Iterator[str]:
    return (fold(word) for word in name.words)


def _is_same(one: str, other: str) -> bool:
    """Whether two words may be one surname, with an ending or in another spelling."""
    return one[:3] == other[:3] or distance(one, other) <= 1


@fact
def first_names(article: Article) -> frozenset[str]:
    """The folded first words of the names of people."""
    people = (name for name in names(article) if name.kind == "person" and len(name.words) > 1)
    return frozenset(fold(name.words[0]) for name in people)


def _name_before(article: Article, start: int) -> Token | None:
    """The word with a capital right before a place in a text."""
    before = tokens_in(article, max(0, start - 20), start)
    alone = before and before[-1].capital and article.text[before[-1].end : start] == " "
    return before[-1] if alone else None


def _name_behind(source: Article, token: Token) -> Token | None:
    """The word with a capital right behind another, the last of some."""
    last, at = None, token.end
    while following := tokens_in(source, at, at + 2):
        if not following[0].capital or source.text[at : following[0].start] != " ":
            break
        last, at = following[0], following[0].end
    return last if last and len(last.folded) >= SHORTEST else None


def _stands_alone(source: Article, given: Token) -> bool:
    """Whether a given name stands in a source with no surname behind it."""
    following = tokens_in(source, given.end, given.end + 2)
    return not following or not following[0].capital or source.text[given.end : following[0].start] != " "


def _is_alike(folded: str, other: Token, language: str) -> bool:
    """Whether a word before a surname may be this given name: whole, short or an initial."""
    if other.folded[:_ALIKE] == folded[:_ALIKE] or other.folded in forms_of(language).get(folded, ()):
        return True
    return len(other.folded) == 1 and other.folded == folded[0]
