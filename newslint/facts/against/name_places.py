"""What a source of the same language has in the place of a word of a name, where its sentence is otherwise the same."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.alignment import CLOSELY, Pair, pairs
from newslint.facts.against.apart import is_newsroom
from newslint.facts.against.beside import Gap, gap_around, in_place_of
from newslint.facts.against.given_names import forms_of
from newslint.facts.against.held import Held
from newslint.facts.against.judging import Place
from newslint.facts.against.name_words import SHORTEST, Word, are_of_one, name_words, persons
from newslint.facts.against.places import are_of_one_country, is_place
from newslint.facts.against.spellings import counterpart, distance, is_abbreviated
from newslint.facts.against.tokens import Token, fold, sounds, tokens_in
from newslint.facts.against.wording import Spoken
from newslint.facts.pieces import is_common, lists
from newslint.facts.sentences import sentences

_NEARLY = 0.8  # and of one that is nearly the same
_MORE = 6  # words of the source in the place of a single one
_AROUND = 4  # words behind these that are the same in both


@fact
def _starts(article: Article) -> frozenset[int]:
    return frozenset(word.start for word in name_words(article))


def name_in_its_place(article: Article, word: Word, pair: Pair) -> Place | None:
    """The name that the source has in the place of another; None where its sentence has this one as well."""
    gap = gap_around(pair, word.start, word.end)
    tagged = article.text[max(0, word.start - 1) : word.start] in ("#", "@")  # no name, but what a post is filed under
    if tagged or gap is None or not gap.theirs or pair.at(word.start).share < CLOSELY:
        return None
    other = None if is_newsroom(article, word) else _other(article, word, gap, pair)
    if other is None or not _is_another(article, word, other, pair):
        return None
    low, high = pair.window(pair.at(word.start))[0]
    if any(low <= token.start < high for token in counterpart(word.folded, pair)):
        return None
    return other.start, other.end


def _other(article: Article, word: Word, gap: Gap, pair: Pair) -> Spoken | None:
    """The word that stands there: one for one, or the last of a name that is longer there ("New York", "Mr Lund")."""
    if words := in_place_of(pair, word.start, word.end):
        return words[0] if len(words) == 1 and not _ends_another_name(article, gap, words[0], pair) else None
    last = gap.theirs[-1]
    if gap.mine[-1].start != word.start or len(gap.theirs) > _MORE or gap.after < 1 or gap.before + gap.after < 2:
        return None
    short = all(pair.source.text[spoken.start].isupper() for spoken in gap.theirs)
    if len(gap.mine) > 2 or not (short or (len(gap.mine) == 1 and gap.after >= _AROUND)):
        return None
    folded, language = _bare(last.word), pair.source.primary_language
    people = folded in persons(pair.source) and (short or word.folded in persons(article))
    here, there = article.text[word.start : word.end], pair.source.text[gap.theirs[0].start : last.end]
    return last if people or (is_place(here, article.primary_language) and is_place(there, language)) else None


def _ends_another_name(article: Article, gap: Gap, other: Spoken, pair: Pair) -> bool:
    """Whether a word ends the name of a body or a place of several words, where the article has but one word ("White
    House", "young Kaminski").
    """
    at = gap.theirs.index(other)
    if not at or _bare(other.word) in persons(pair.source):
        return False
    mine, theirs = article.text[gap.mine[at - 1].start], pair.source.text[gap.theirs[at - 1].start]
    return theirs.isupper() and not mine.isupper()


def exchanged_at_beginnings(article: Article) -> Iterator[Held]:
    """Words that begin a sentence in the place of a person in a source whose sentence goes on in the same way."""
    known = {word.start for word in name_words(article)}
    for sentence in sentences(article):
        first = next(iter(tokens_in(article, sentence.start, sentence.end)), None)
        if first is None or not first.capital or first.start in known or len(first.folded) < SHORTEST:
            continue
        if is_common(article.text[first.start : first.end], article.primary_language):
            continue
        for pair in pairs(article):
            gap = gap_around(pair, first.start, first.end)
            if gap is None or len(gap.mine) > 1 or not gap.theirs or len(gap.theirs) > _MORE or gap.after < _AROUND:
                continue
            last = gap.theirs[-1]
            if last.word in persons(pair.source) and not _is_there(first, pair):
                yield Held("name", first.start, first.end, "differs", pair.index, last.start, last.end)
                break


def _is_there(first: Token, pair: Pair) -> bool:
    """Whether a source has a word; of a sentence that is nearly the same only whether that one has it."""
    match = pair.at(first.start)
    low, high = pair.window(match)[0] if match.share >= _NEARLY else (0, len(pair.source.text))
    return any(low <= token.start < high for token in counterpart(first.folded, pair))


def _are_people(here: str, there: str, article: Article, source: Article) -> bool:
    """Whether a word that is a common one too is a person's name, as in an article that has it elsewhere."""
    return here in persons(article) or there in persons(source)


def _is_short_form(one: str, other: str, article: Article) -> bool:
    """Whether two given names are one in two forms ("Peter", "Pete")."""
    return other in forms_of(article.primary_language).get(one, ())


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")


def _is_another(article: Article, word: Word, other: Spoken, pair: Pair) -> bool:
    """Whether a word of the source is a name of its own, and not this one in a shorter or another form."""
    source, folded = pair.source, _bare(other.word)
    written = source.text[other.start : other.start + len(folded)]
    titles = lists(source.language).titles
    if not written[:1].isupper() or len(folded) < SHORTEST - 1 or written in titles:
        return False
    if other.start not in _starts(source) and is_common(folded, source.primary_language):
        return False
    if is_common(word.folded, article.primary_language) and not _are_people(word.folded, folded, article, source):
        return False
    if distance(folded, word.folded) <= 1 or not set(sounds(folded)).isdisjoint(sounds(word.folded)):
        return False  # another spelling
    if folded[:3] == word.folded[:3] or folded in {fold(part) for part in word.name.words}:
        return False
    one, another = frozenset({word.folded}), frozenset({folded})
    if any(are_of_one(text, one, another) for text in (article, source)):
        return False
    if _is_short_form(word.folded, folded, article):
        return False
    if is_abbreviated(folded, word.folded) or is_abbreviated(word.folded, folded) or written.isupper():
        return False
    return not are_of_one_country(word.folded, folded, article.primary_language)
