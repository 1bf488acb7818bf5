"""The given name of a person whom a source of the same language names otherwise, or by the surname alone."""

from __future__ import annotations

from functools import cache

from newslint.core.article import Article
from newslint.facts.against.alignment import BRIEF, Pair
from newslint.facts.against.held import Held
from newslint.facts.against.judging import placed, within
from newslint.facts.against.name_words import SHORTEST, Word
from newslint.facts.against.spellings import counterpart
from newslint.facts.against.tokens import Token, fold, token_before, tokens_in
from newslint.facts.naming.nicknames import short_forms
from newslint.facts.sentences import sentences
from newslint.languages import words

_ALIKE = 2  # letters with which the short form of a given name may begin as the name does


@cache
def _given(language: str) -> frozenset[str]:
    return frozenset(fold(name) for name in words(language, "given_names"))


@cache
def _short_forms(language: str) -> dict[str, frozenset[str]]:
    """The other forms of a given name, folded."""
    return {fold(form): frozenset(map(fold, others)) for form, others in short_forms(language).items()}


def held_given_name(article: Article, word: Word, pair: Pair) -> Held | None:
    """What is said of a given name before a surname that the source has; None where it has the two together."""
    name = word.name
    if name.kind in ("place", "organisation") or len(name.words) < 2 or not pair.same_language:
        return None
    following = tokens_in(article, word.end, word.end + 2)
    if word.folded not in _given(article.primary_language) or not following or word.folded == fold(name.words[-1]):
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
    others = [token for token in before if token and token.folded in _given(article.primary_language)]
    here = next((token for token in others if token.capital and within(token.start, window)), None)
    if here and pair.is_close(match):
        return placed(own._replace(status="differs", how=""), (here.start, here.end))
    brief = pair.is_summary and len(sentences(article)) <= BRIEF
    return placed(own._replace(status="missing" if brief else "unsure"), (surnames[0].start, surnames[0].end))


def _stands_alone(source: Article, given: Token) -> bool:
    """Whether a given name stands in a source with no surname behind it."""
    following = tokens_in(source, given.end, given.end + 2)
    return not following or not following[0].capital or source.text[given.end : following[0].start] != " "


def _is_alike(folded: str, other: Token, language: str) -> bool:
    """Whether a word before a surname may be this given name: whole, short or an initial."""
    if other.folded[:_ALIKE] == folded[:_ALIKE] or other.folded in _short_forms(language).get(folded, ()):
        return True
    return len(other.folded) == 1 and other.folded == folded[0]
