"""What a source of the same language has in the place of a word of a name, where its sentence is otherwise the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from newslint.core.around import in_front
from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.abroad import is_word
from newslint.facts.against.alignment import Pair, pairs
from newslint.facts.against.apart import is_in_a_dateline, is_newsroom
from newslint.facts.against.beside import Gap, crosses_marks, gap_around, in_place_of, is_close_but_for
from newslint.facts.against.beside_copy import is_beside_copy
from newslint.facts.against.calendar import calendar
from newslint.facts.against.given_names import folds_before, forms_of, given_names_of, is_called_so
from newslint.facts.against.held import Held
from newslint.facts.against.judging import Place
from newslint.facts.against.name_words import SHORTEST, Word, are_of_one, is_in_address, name_words, persons
from newslint.facts.against.places import are_of_one_country, is_place
from newslint.facts.against.spellings import INFLECTING, counterpart, distance, is_abbreviated
from newslint.facts.against.tokens import Token, by_fold, fold, sounds, tokens_in, tokens_within
from newslint.facts.against.wording import Spoken
from newslint.facts.pieces import heads_organisation, is_common, lists
from newslint.facts.sentences import sentence_at, sentences
from newslint.languages import by_kind, words
from newslint.languages.kinds import QUOTED

_NEARLY = 0.8  # and of one that is nearly the same
_MORE = 6  # words of the source in the place of a single one
_BEFORE = 3  # words before these that are the same in both
_NUMBERED = 6  # and the number of an item
_ITEM = re.compile(r"(?:\A|\n)\d{1,3}[.)]? \Z")
_AROUND = 4  # words behind these that are the same in both


@fact
def _starts(article: Article) -> frozenset[int]:
    return frozenset(word.start for word in name_words(article))


def name_in_its_place(article: Article, word: Word, pair: Pair) -> Place | None:
    """The name that the source has in the place of another; None where its sentence has this one as well."""
    gap = gap_around(pair, word.start, word.end)
    # no name but what a post is filed under, or what a desk explains in a quotation: "it would be [Russia]"
    tagged = in_front(article.text, word.start, 1) in ("#", "@", "[") or is_in_a_dateline(article, word.start)
    if tagged or gap is None or not gap.theirs or not is_close_but_for(pair, gap):
        return None
    other = None if is_newsroom(article, word) else _other(article, word, gap, pair)
    if other is None or not _is_another(article, word, other, pair) or crosses_marks(pair, gap, word.end):
        return None
    if is_beside_copy(pair.source, other.start):
        return None
    if tokens_within(counterpart(word.folded, pair), pair.window(pair.at(word.start))[:1]):
        return None
    written = article.text[word.start : word.end]
    if any(_is_run_together(pair.source.text, written, *around) for around in pair.window(pair.at(word.start), 1)[:1]):
        return None
    return other.start, other.end


def _is_run_together(text: str, word: str, start: int, end: int) -> bool:
    """Whether a word stands there with the next one joined to it, as in the text of links."""
    at = text.find(word, start, end)
    while at >= 0 and not text[at + len(word) : at + len(word) + 1].isupper():
        at = text.find(word, at + 1, end)
    return at >= 0


def _other(article: Article, word: Word, gap: Gap, pair: Pair) -> Spoken | None:
    """The word that stands there: one for one, or the last of a name that is longer there ("New York", "Mr Lund")."""
    if words := in_place_of(pair, word.start, word.end):
        return words[0] if len(words) == 1 and not _ends_another_name(article, gap, words[0], pair) else None
    last, source = gap.theirs[-1], pair.source
    ends = gap.after >= 1 or (gap.mine_after is None and gap.before >= _AROUND)
    if gap.mine[-1].start != word.start or len(gap.theirs) > _MORE or not ends or gap.before + gap.after < 2:
        return _beside_other_words(article, word, gap, source)
    short = all(source.text[spoken.start].isupper() for spoken in gap.theirs)
    if len(gap.mine) > 2 or not (short or (len(gap.mine) == 1 and gap.after >= _AROUND)):
        return _beside_other_words(article, word, gap, source)
    people = _bare(last.word) in persons(source) and (short or word.folded in persons(article))
    here, there = article.text[gap.mine[0].start : word.end], source.text[gap.theirs[0].start : last.end]
    places = is_place(here, article.primary_language) and is_place(there, source.primary_language)
    return last if people or places else None


def _beside_other_words(article: Article, word: Word, gap: Gap, source: Article) -> Spoken | None:
    """The word of a name of as many words that the source has there, where the words beside it are others too ("said
    Ann Lund", "Peter Holm told them").
    """
    mine, theirs = _names_at_head(article, gap.mine), _names_at_head(source, gap.theirs)
    if not 0 < len(mine) == len(theirs) or gap.before < _BEFORE:
        return None
    here, there = _phrase(article, mine), _phrase(source, theirs)
    places = is_place(here, article.primary_language) and is_place(there, source.primary_language)
    given = given_names_of(article.primary_language)
    if len(mine) == 1:
        people = mine[0].word in persons(article) and theirs[0].word in persons(source)
    else:
        people = len(mine) == 2 and not given.isdisjoint({mine[0].word, theirs[0].word})
    at = next((i for i, spoken in enumerate(mine) if spoken.start == word.start), None)
    return theirs[at] if at is not None and (places or people) else None


def _names_at_head(article: Article, spoken: tuple[Spoken, ...]) -> tuple[Spoken, ...]:
    """The words with a capital that some words begin with."""
    return tuple(takewhile(lambda one: article.text[one.start].isupper(), spoken))


def _phrase(article: Article, spoken: tuple[Spoken, ...]) -> str:
    return article.text[spoken[0].start : spoken[-1].end]


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
    """Words that begin a sentence in the place of a person or, if they are one, of a place, in a source whose sentence
    goes on in the same way.
    """
    known = {word.start for word in name_words(article)}
    for sentence in sentences(article):
        first = next(iter(tokens_in(article, sentence.start, sentence.end)), None)
        if first is None or not first.capital or first.start in known or len(first.folded) < SHORTEST:
            continue
        written = article.text[first.start : first.end]
        if is_common(written, article.primary_language) or is_in_a_dateline(article, first.start):
            continue
        if is_in_address(article.text, first):
            continue
        for pair in pairs(article):
            if slip := _slip_at_a_beginning(article, first, pair):
                yield Held("name", first.start, first.end, "differs", pair.index, *slip, how="spelling")
                break
            gap = gap_around(pair, first.start, first.end)
            if gap is None or len(gap.mine) > 1 or not gap.theirs or len(gap.theirs) > _MORE or gap.after < _AROUND:
                continue
            last = gap.theirs[-1]
            here, there = article.text[first.start : first.end], pair.source.text[gap.theirs[0].start : last.end]
            places = is_place(here, article.primary_language) and is_place(there, pair.source.primary_language)
            if are_of_one_country(_bare(first.folded), _bare(last.word), article.primary_language):
                continue
            if (places or last.word in persons(pair.source)) and not _is_there(first, pair):
                yield Held("name", first.start, first.end, "differs", pair.index, last.start, last.end)
                break


def _slip_at_a_beginning(article: Article, first: Token, pair: Pair) -> Place | None:
    """The word with a capital that stands there in a source and differs in a letter, where neither is a common word."""
    words = in_place_of(pair, first.start, first.end)
    if len(words) != 1 or pair.source.primary_language in INFLECTING or counterpart(first.folded, pair):
        return None
    here, there = article.text[first.start : first.end], pair.source.text[words[0].start : words[0].end]
    slip = there[0].isupper() and distance(first.folded, _bare(words[0].word)) == 1
    known = is_word(here, article.primary_language) or is_word(there, pair.source.primary_language)
    return (words[0].start, words[0].end) if slip and not known else None


def _is_there(first: Token, pair: Pair) -> bool:
    """Whether a source has a word; of a sentence that is nearly the same only whether that one has it."""
    match = pair.at(first.start)
    stretch = pair.window(match)[0] if match.share >= _NEARLY else (0, len(pair.source.text))
    return bool(tokens_within(counterpart(first.folded, pair), [stretch]))


def _is_short_form(one: str, other: str, article: Article) -> bool:
    """Whether two given names are one in two forms ("Peter", "Pete")."""
    return other in forms_of(article.primary_language).get(one, ())


def _is_drawn_together(source: Article, folded: str) -> bool:
    """Whether a word is two in one, as they are spoken."""
    forms = by_kind(source.primary_language, "quoted", QUOTED)["short"]
    return "'" in folded and any(folded.endswith(form.partition("=")[0]) for form in forms)


def _is_slip_beside(article: Article, word: Word, other: Spoken, pair: Pair) -> bool:
    """Whether a source has a word once that begins alike, and before the same name elsewhere this one."""
    if len(by_fold(pair.source).get(_bare(other.word), ())) > 1 or other.word[:1] != word.folded[:1]:
        return False
    behind = fold(word.name.words[-1])
    return word.folded != behind and word.folded in folds_before(behind, pair)


def heads_an_item(article: Article, word: Word) -> bool:
    """Whether a word of the language stands behind the number of an item, where every word has a capital."""
    numbered = _ITEM.search(in_front(article.text, word.start, _NUMBERED))
    return numbered is not None and is_word(article.text[word.start : word.end], article.primary_language)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("'")


def _is_another(article: Article, word: Word, other: Spoken, pair: Pair) -> bool:
    """Whether a word of the source is a name of its own, and not this one in a shorter or another form."""
    source, folded = pair.source, _bare(other.word)
    written = source.text[other.start : other.start + len(folded)]
    titles, mine = lists(source.language).titles, article.text[word.start : word.end]
    if not written[:1].isupper() or len(folded) < SHORTEST - 1 or written in titles:
        return False
    if heads_organisation(mine, article.primary_language) != heads_organisation(written, source.primary_language):
        return False
    if other.start not in _starts(source) and is_word(written, source.primary_language):
        return False
    if written in words(source.primary_language, "newsrooms") or _is_drawn_together(source, folded):
        return False  # whom it told, and "Isn't" at the head of a sentence
    if _is_slip_beside(article, word, other, pair):
        return False
    if any(part.start == other.start for part in calendar(source)):
        return False  # "on Monday" for "on Twitter"
    if is_common(word.folded, article.primary_language) and word.folded not in persons(article):
        return False
    people = word.folded in persons(article) and folded not in persons(source)
    if people and is_place(written, source.primary_language):
        return False  # “in Sweden,” said Lund, “in Sweden!”
    if distance(folded, word.folded) <= 1 or not set(sounds(folded)).isdisjoint(sounds(word.folded)):
        return False  # another spelling
    if folded[:3] == word.folded[:3] or folded in {fold(part) for part in word.name.words}:
        return False
    (low, high), here = pair.window(pair.at(word.start))[0], sentence_at(article, word.start)
    there = frozenset(token.folded for token in tokens_in(source, low, high) if token.capital)
    there -= {token.folded for token in tokens_in(article, here.start, here.end)}
    one, another = frozenset({word.folded}), frozenset({folded})
    if are_of_one(article, one, another) or are_of_one(source, one, there):
        return False  # "Ann and Peter", "Lund and Holm"
    if _is_short_form(word.folded, folded, article) or is_called_so(folded, word.folded, article.primary_language):
        return False
    if is_abbreviated(folded, word.folded) or is_abbreviated(word.folded, folded) or written.isupper():
        return False
    return not are_of_one_country(word.folded, folded, article.primary_language)
