"""Words of names that a source spells otherwise in a letter: a slip, or another person, place or word."""

from __future__ import annotations

import re

from newslint.core.around import leading
from newslint.core.article import Article
from newslint.facts.against.abroad import is_word
from newslint.facts.against.alignment import Pair
from newslint.facts.against.beside import in_place_of
from newslint.facts.against.given_names import (
    capitals_before,
    first_names,
    forms_of,
    given_names_of,
    is_of_the_well_known,
)
from newslint.facts.against.judging import Place
from newslint.facts.against.name_words import Word, spelled_alike
from newslint.facts.against.places import is_of_country, is_place
from newslint.facts.against.spellings import INFLECTING, counterpart, distance, has_own_letters, near_spelling
from newslint.facts.against.tokens import Token, by_fold, fold, sounds, token_before, tokens_in
from newslint.facts.pieces import is_common, lists
from newslint.facts.sentences import sentence_at

SHORT = 5  # letters; words of a language that differ in one of so few are often two
_OFTEN = 2  # times that an article has a name by which a short word elsewhere in it is no other
_ADDING = frozenset({"de", "nl", "da", "sv", "no"})  # languages in which names take an "s" without a mark
_JOINED = re.compile(r"-[a-z]{1,4}-\Z")  # the small word of a name that is joined to the next
_FOREIGN = re.compile(r"[^\x00-\x7f]")  # letters that some files lose
_NEXT = 20  # characters in which the next word of a name begins and ends


def slip_of(article: Article, word: Word, pair: Pair) -> Place | None:
    """The word of the source that a word which it has not was meant to be."""
    match, written = pair.at(word.start), article.text[word.start : word.end]
    if has_own_letters(article) and not has_own_letters(pair.source):
        return None  # how a name sounds in other letters is written in many ways
    if is_joined(article.text, word.start):
        return None
    listed = given_names_of(article.primary_language)
    if not pair.same_language and (written.isupper() or is_word(written, article.primary_language)):
        return None  # "NATO" is "OTAN", and "Court" "Cour"
    if (written[1].isupper() and not written.isupper()) or written in lists(article.language).titles:
        return None  # "NKorea", "Congresswoman" for "Congresswomen"
    short = pair.same_language and len(word.folded) <= SHORT
    near = not short or pair.is_close(match)
    for other in spelled_alike(article, word.folded):  # the article itself has it otherwise
        if not near and (is_word(written, article.primary_language) or len(by_fold(article)[other]) < _OFTEN):
            continue
        begins = other.startswith(word.folded) or word.folded.startswith(other) or _is_ending(article, word, other)
        found = [token for token in counterpart(other, pair) if token.capital or not pair.same_language]
        if not begins and not {word.folded, other} <= listed and found and _is_slip(article, word, found[0], pair):
            return found[0].start, found[0].end
    token = near_spelling(word.folded, pair, pair.window(match, 0 if short else 1)) if near else None
    if token is None or (pair.same_language and not token.capital) or not _is_slip(article, word, token, pair):
        return None
    if _is_ending(article, word, token.folded):
        return None
    if {word.folded, token.folded} <= listed and not _is_followed_alike(article, word, token.end, pair):
        return None  # "Donald Holm" and "Ronald Lund" are two people
    return token.start, token.end


def is_joined(text: str, start: int) -> bool:
    """Whether a word is the end of a name of several ("Seyne-les-Alpes", which is no slip for "Alps")."""
    return leading(_JOINED, text, start) is not None


def _is_slip(article: Article, word: Word, token: Token, pair: Pair) -> bool:
    """Whether a word of the source may be what another was meant to be, and not one that is only written alike."""
    written, there = article.text[word.start : word.end], pair.source.text[token.start : token.end]
    if written.isupper() and not (token.capital and (len(written) > SHORT or there.isupper())):
        return False  # "POLITICO" is no slip for "political", nor "FISA" for "Lisa"
    if written[-1].isupper() and not written.isupper():
        return False  # nor "SpaceX" for "Space"
    if is_formed(word.folded, token, pair) or _stands_beside(article, word, token):
        return False
    return not (_is_of_another_surname(article, word, token, pair) or _are_two(article, word, token, pair))


def _is_ending(article: Article, word: Word, other: str) -> bool:
    """Whether two words differ in what a language that declines names may put at their end ("Virginii", "Virginia")."""
    return article.primary_language in INFLECTING and word.folded[:-1] == other[: len(word.folded) - 1]


def slip_in_its_place(article: Article, word: Word, pair: Pair) -> Place | None:
    """The word of a person's name that the source has in the place of one, beside the same name, and spells otherwise.

    What sounds alike is one word ("Prentice", "Prentiss"). In a language that gives endings to names it may be a form.
    """
    language, source = article.primary_language, pair.source
    there = in_place_of(pair, word.start, word.end) if pair.same_language and language not in INFLECTING else ()
    token = next(iter(tokens_in(source, there[0].start, there[0].end)), None) if len(there) == 1 else None
    if token is None or not token.capital or token.folded == word.folded or word.folded in by_fold(source):
        return None
    if word.name.kind in ("place", "organisation") or len(min(word.folded, token.folded, key=len)) < SHORT - 1:
        return None
    longer = word.folded.startswith(token.folded) or token.folded.startswith(word.folded)
    if (longer and language in _ADDING) or token.folded in forms_of(language).get(word.folded, ()):
        return None
    heard = word.folded[:2] == token.folded[:2] and not set(sounds(word.folded)).isdisjoint(sounds(token.folded))
    if not heard and distance(word.folded, token.folded) > 1:
        return None
    if token.folded in given_names_of(language) and _is_followed_alike(article, word, token.end, pair):
        return token.start, token.end
    beside = is_beside_alike(article, word, (token.start, token.end), pair)
    return (token.start, token.end) if beside and not _are_two_words(article, word, token, pair) else None


def is_slip_of_the_source(article: Article, word: Word, slip: Place, pair: Pair) -> bool:
    """Whether the language knows the article's word and not the source's: then it is the source that slipped."""
    language, there = article.primary_language, pair.source.text[slip[0] : slip[1]]
    here = article.text[word.start : word.end]
    if there != here and there == _FOREIGN.sub("", here):
        return True  # "Rossell" for "Rosselló"
    known = (_is_name(here, language) and not _is_name(there, language)) or is_of_the_well_known(article, word)
    if not pair.is_made_from:
        known = known or (is_word(here, language) and not is_word(there, language))
    return known and pair.same_language and len(by_fold(pair.source)[fold(there)]) == 1


def _is_name(written: str, language: str) -> bool:
    """Whether a language knows a word as a given name or as a place."""
    return fold(written) in given_names_of(language) or is_place(written, language)


def _stands_beside(article: Article, word: Word, token: Token) -> bool:
    """Whether an article has both spellings in one sentence: it tells of them ("Maria, sometimes spelled Mariia")."""
    here = sentence_at(article, word.start)
    return any(one.folded == token.folded for one in tokens_in(article, here.start, here.end))


def _is_of_another_surname(article: Article, word: Word, token: Token, pair: Pair) -> bool:
    """Whether behind two spellings of a given name stand two surnames."""
    here, there = _behind(article, word.end), _behind(pair.source, token.end)
    given = word.folded == fold(word.name.words[0]) and len(word.name.words) > 1
    return given and here is not None and there is not None and here != there


def _behind(article: Article, end: int) -> str | None:
    """The word with a capital right behind a word."""
    behind = next(iter(tokens_in(article, end, end + _NEXT)), None)
    return behind.folded if behind and behind.capital and article.text[end : behind.start] == " " else None


def _are_two(article: Article, word: Word, token: Token, pair: Pair) -> bool:
    """Whether two words that differ in a letter are two words of the language, or the surnames of two people."""
    two = _are_two_words(article, word, token, pair) or _are_two_people(article, word, token, pair)
    return pair.same_language and two and not is_beside_alike(article, word, (token.start, token.end), pair)


def _are_two_words(article: Article, word: Word, token: Token, pair: Pair) -> bool:
    """Whether a word is one of a headline or in capitals that the language has, or both are and neither a surname."""
    language, top = article.primary_language, article.headline
    written = article.text[word.start : word.end]
    if not is_word(written, language):
        return False
    if (top and word.start < top.end) or written.isupper() or _is_of_a_headline(token, pair.source):
        return True
    if _is_surname(token, pair) or not is_word(pair.source.text[token.start : token.end], language):
        return False
    return fold(word.name.words[0]) not in given_names_of(language)


def _is_of_a_headline(token: Token, source: Article) -> bool:
    """Whether a word is a common one, whose capital may be that of the headline it stands in."""
    top, written = source.headline, source.text[token.start : token.end]
    return top is not None and top.start <= token.start < top.end and is_common(written, source.primary_language)


def is_formed(folded: str, token: Token, pair: Pair) -> bool:
    """Whether a word is made of what the source's language calls a place ("Texans" of "Texas")."""
    longer = len(folded) >= len(token.folded) and folded.startswith(token.folded[:-1])
    language = pair.source.primary_language
    place = is_place(pair.source.text[token.start : token.end], language) or is_of_country(token.folded, language)
    return longer and place


def _is_surname(token: Token, pair: Pair) -> bool:
    """Whether a word stands behind a given name anywhere in the source."""
    return not given_names_of(pair.source.primary_language).isdisjoint(capitals_before(token.folded, pair))


def _are_two_people(article: Article, word: Word, token: Token, pair: Pair) -> bool:
    """Whether two words stand behind two given names ("Ann Lund", "Peter Lunt")."""
    before, language = token_before(pair.source, token), article.primary_language
    mine = fold(word.name.words[0])
    known = given_names_of(language) | first_names(pair.source)
    if before is None or word.folded == mine or not {mine, before.folded} <= known:
        return False
    return mine != before.folded and before.folded not in forms_of(language).get(mine, ())


def is_beside_alike(article: Article, word: Word, slip: Place, pair: Pair) -> bool:
    """Whether the same name stands before or behind two words that differ in a letter."""
    before, earlier = (tokens_in(a, at - _NEXT, at)[-1:] for a, at in ((article, word.start), (pair.source, slip[0])))
    alike = [t.folded for t in before] == [t.folded for t in earlier] and all(t.capital for t in before)
    return (alike and bool(before)) or _is_followed_alike(article, word, slip[1], pair)


def _is_followed_alike(article: Article, word: Word, end: int, pair: Pair) -> bool:
    """Whether the same word with a capital follows two names."""
    here = next(iter(tokens_in(article, word.end, word.end + _NEXT)), None)
    there = next(iter(tokens_in(pair.source, end, end + _NEXT)), None)
    return here is not None and there is not None and here.capital and here.folded == there.folded
