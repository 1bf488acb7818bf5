"""The given name and the surname of a person whom a source of the same language names otherwise.

A given name before a surname that the source has with another one or alone, and the surname behind a given name that
the source has with another surname only.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.alignment import CLOSELY, Pair
from newslint.facts.against.beside_copy import is_beside_copy
from newslint.facts.against.held import Held
from newslint.facts.against.judging import placed
from newslint.facts.against.name_words import SHORTEST, Word
from newslint.facts.against.spellings import counterpart, distance, of_word
from newslint.facts.against.tokens import Token, fold, token_before, tokens, tokens_in, tokens_within
from newslint.facts.names import Name, names
from newslint.facts.naming.nicknames import short_forms
from newslint.facts.pieces import heads_organisation, is_common
from newslint.facts.sentences import sentence_index, sentences
from newslint.languages import entries, words

_NEARLY = 0.75  # share of the words of a sentence of an article that adds much of its own
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
    return any(last in _surnames(form, pair) for form in forms)


@of_word
def _before(folded: str, pair: Pair) -> list[Token]:
    """The words that a source has right before a word, in the order of its text."""
    found = (token_before(pair.source, token) for token in counterpart(folded, pair))
    return [token for token in found if token]


@of_word
def folds_before(folded: str, pair: Pair) -> frozenset[str]:
    """The folded words that a source has right before a word."""
    return frozenset(token.folded for token in _before(folded, pair))


@of_word
def capitals_before(folded: str, pair: Pair) -> frozenset[str]:
    """Those that begin with a capital."""
    return frozenset(token.folded for token in _before(folded, pair) if token.capital)


@of_word
def _surnames(given: str, pair: Pair) -> frozenset[str]:
    """The folded surnames that a source has behind a given name."""
    found = (_name_behind(pair.source, token) for token in counterpart(given, pair))
    return frozenset(token.folded for token in found if token)


@of_word
def _is_ever_alone(given: str, pair: Pair) -> bool:
    """Whether a given name stands in a source with no surname behind it."""
    return any(_stands_alone(pair.source, token) for token in counterpart(given, pair))


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
    surname = following[0].folded
    surnames = [token for token in counterpart(surname, pair) if token.capital]
    if len(surname) < SHORTEST - 1 or not surnames:
        return None
    if surname in _surnames(word.folded, pair):
        return None  # "Robert Falcon Scott"
    if any(_is_alike(word.folded, before, article.primary_language) for before in folds_before(surname, pair)):
        return None
    own = Held("name", word.start, word.end, "unsure", pair.index, how="together")
    match = pair.at(word.start)
    window = pair.window(match)
    if _is_ever_alone(word.folded, pair):
        return None
    sentence = sentences(article)[sentence_index(article, word.start)]
    mine = {token.folded for token in tokens_in(article, sentence.start, sentence.end)}
    mine |= _given_before(article).get(surname, set())
    others = given_names_of(article.primary_language) - mine  # "Ann and Peter Lund"
    there = tokens_within(_before(surname, pair), window)
    here = next((token for token in there if token.capital and token.folded in others), None)
    if here and pair.is_close(match):
        return placed(own._replace(status="differs", how=""), (here.start, here.end))
    missing = pair.is_brief and not is_well_known(article, word)
    return placed(own._replace(status="missing" if missing else "unsure"), (surnames[0].start, surnames[0].end))


@cache
def _well_known(language: str) -> frozenset[tuple[str, str]]:
    """The given names and surnames, folded, of people whom every desk knows, and of their families."""
    lines = (line.split() for name in ("well_known", "families") for line in entries(language, name))
    return frozenset((fold(given), fold(surname)) for surname, *every in lines for given in every)


def is_well_known(article: Article, word: Word) -> bool:
    """Whether a given name before its surname is one that every desk knows, whether its source has it or not."""
    return (word.folded, fold(word.name.words[-1])) in _well_known(article.primary_language)


def is_called_so(given: str, surname: str, language: str) -> bool:
    """Whether somebody whom every desk knows by a surname has this given name, or one that it is short for ("Bibi")."""
    return any((one, surname) in _well_known(language) for one in (given, *forms_of(language).get(given, ())))


def is_of_the_well_known(article: Article, word: Word) -> bool:
    """Whether a word is the given name or the surname of somebody whom every desk knows, and the name has both."""
    folded = [fold(one) for one in word.name.words]
    return len(folded) > 1 and (folded[0], folded[-1]) in _well_known(article.primary_language)


@fact
def _given_before(article: Article) -> dict[str, set[str]]:
    """The folded words right before each word, wherever the article has it: who else of the name is told of."""
    found: dict[str, set[str]] = {}
    for token in tokens(article):
        if before := token_before(article, token):
            found.setdefault(token.folded, set()).add(before.folded)
    return found


def held_surname(article: Article, word: Word, pair: Pair) -> Held | None:
    """What is said of a surname where the source calls whoever has this given name otherwise, and has both here."""
    name, match = word.name, pair.at(word.start)
    if name.kind in ("place", "organisation") or not pair.same_language or word.folded != fold(name.words[-1]):
        return None
    given = _name_before(article, word.start)
    top = article.headline  # its capitals may be those of common words
    if given is None or not match.sentences:
        return None
    close = match.share >= (CLOSELY if pair.is_followed else _NEARLY)
    if not close and not _is_of_another(word, given, pair):
        return None
    if len(word.folded) < SHORTEST or (top and word.start < top.end):
        return None
    if is_common(article.text[word.start : word.end], article.primary_language):
        return None
    if given.folded not in given_names_of(article.primary_language) and given.folded not in first_names(pair.source):
        return None
    behind = _surnames(given.folded, pair)
    here = sentences(article)[sentence_index(article, word.start)]
    mine = {token.folded for token in tokens_in(article, here.start, here.end)}
    if len(behind) != 1 or any(_is_same(one, other) for one in behind for other in (*mine, *_bearers(name))):
        return None
    window = pair.window(match)
    there = [token for surname in behind for token in tokens_within(counterpart(surname, pair), window)]
    if not there or tokens_within(counterpart(word.folded, pair), window):
        return None
    if heads_organisation(pair.source.text[there[0].start : there[0].end], pair.source.primary_language):
        return None  # a court that a link has run into a name
    if is_beside_copy(pair.source, there[0].start):
        return None
    return placed(Held("name", word.start, word.end, "differs", pair.index), (there[0].start, there[0].end))


def _is_of_another(word: Word, given: Token, pair: Pair) -> bool:
    """Whether a source gives a surname to somebody of another given name, and to nobody of this one or of none."""
    listed = given_names_of(pair.source.primary_language)
    others = capitals_before(word.folded, pair) & listed
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


def _is_alike(folded: str, other: str, language: str) -> bool:
    """Whether a folded word before a surname may be this given name: whole, short or an initial."""
    if other[:_ALIKE] == folded[:_ALIKE] or other in forms_of(language).get(folded, ()):
        return True
    return len(other) == 1 and other == folded[0]
