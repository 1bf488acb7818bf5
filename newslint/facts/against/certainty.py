"""Where a sentence of a source says less than certainly, or denies, what the article states flatly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.core.around import word_behind
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.against.alignment import Pair, pairs
from newslint.facts.against.beside import Gap, gaps_at
from newslint.facts.against.denied import denying_otherwise
from newslint.facts.against.granted import (
    is_an_alternative,
    is_denied_itself,
    is_flat_elsewhere,
    is_of_a_bound,
    is_of_the_rest,
    says_nothing,
)
from newslint.facts.against.qualifiers import is_approximate
from newslint.facts.against.wording import Spoken, words_in
from newslint.facts.quotations import quotation_at, quotations
from newslint.facts.saying.cues import verbs_of_saying
from newslint.facts.sentences import sentence_at, sentences
from newslint.languages import entries
from newslint.languages import words as words_of

_NAMING_SOURCES = "source_prepositions"
_WIDEST = 6  # words of the source that stand in the place of others
_NARROW = 2  # words in which hardly more than a hedge has gone
_CLOSELY = 0.8  # share of the words of such a sentence
_LIKE = 0.7  # and of one that says the same in other words
_DENIAL = 2  # words more that a denial takes: "paid", "did not pay"
_CLOSE_BY = 60  # characters in which a hedge may have moved
_BESIDE = 25  # characters between a quotation and the verb of saying
_STEM = 5  # letters
_LEAST = 2  # letters with which a word and the same denied begin ("do", "don't")
_ENOUGH = 3  # words around, the same in both
_PLAINLY = 6  # and of those that are not quite the same but for the hedge
_PART = 0.25  # of the length of the source's sentence, the least that such a one has


class Flat(NamedTuple):
    """Words of the article that lost a hedge or a negation, and the word in the source that they lost.

    `sure` where the two sentences are the same but for that.
    """

    start: int
    end: int
    source: int
    source_start: int
    source_end: int
    denied: bool
    sure: bool


@fact
def certainty(article: Article) -> tuple[Flat, ...]:
    """All such places in the order of the text; none in a language without a list."""
    listed = entries(article.primary_language, "certainty")
    hedges = frozenset(word.split()[0] for word in listed if word[0] not in "~>=?")
    denials = frozenset(word[1:] for word in listed if word[0] == "~")
    soft = frozenset(word[1:] for word in listed if word[0] == "=" and " " not in word)
    found: list[Flat] = []
    for pair in pairs(article) if listed else ():
        for sentence in sentences(article):
            for gap in gaps_at(pair, sentence.start):
                if soft.isdisjoint(spoken.word for spoken in gap.mine):
                    found += _flat(article, gap, pair, hedges, denials)
    return tuple(sorted(found))


def _flat(article: Article, gap: Gap, pair: Pair, hedges: frozenset[str], denials: frozenset[str]) -> Iterator[Flat]:
    if not gap.theirs or len(gap.theirs) > _WIDEST or len(gap.mine) > _WIDEST or not gap.mine_before:
        return
    if not gap.before or not gap.after or gap.before + gap.after < _ENOUGH:
        return
    for words, denied in ((denials, True), (hedges, False)):
        small = (spoken for spoken in gap.theirs if spoken.word in words and _is_small(pair.source, spoken))
        lost = next((spoken for spoken in small if denied or _is_hedge(spoken, pair.source)), None)
        if lost is None or _has_moved(lost, words, article, gap, pair):
            continue
        if _parts_a_quotation(pair.source, lost) or _is_in_a_quotation(article, gap):
            continue  # “Today,” she claimed, “we paid”; and words that are quoted are held as such
        if says_nothing(pair.source, lost) or is_flat_elsewhere(gap, pair) or (denied and is_of_the_rest(gap, pair)):
            continue  # "not only"
        if _is_said_otherwise(article, gap, pair, lost, denials if denied else frozenset()):
            continue
        if not denied and all(any(_denies(one, denials) for one in side) for side in (gap.theirs, gap.mine)):
            continue  # "cannot get" for "could not get"
        first = gap.mine[0] if gap.mine else gap.mine_before
        last = gap.mine_after or first
        if denied and len(gap.theirs) - len(gap.mine) > _DENIAL:
            continue  # more went than a denial: "whom it did not name"
        if pair.at(first.start).share < _LIKE:
            continue
        sure = gap.before > 1 and gap.after > 1 and len(gap.mine) <= _NARROW and len(gap.theirs) <= _NARROW + 1
        sure = sure and pair.at(first.start).share >= _CLOSELY and not (denied and _is_put_otherwise(gap, lost))
        sure = sure and (denied or pair.is_made_from)  # what another newsroom knows may be more
        if sure or _is_close_to_sure(article, gap, pair):
            yield Flat(first.start, last.end, pair.index, lost.start, lost.end, denied, sure)
        return


def _is_said_otherwise(article: Article, gap: Gap, pair: Pair, lost: Spoken, denials: frozenset[str]) -> bool:
    """Whether what a word did is done by others, or there is nothing left of which it was said; `denials` are the words
    that deny where it is one of them, and none where it is a hedge.
    """
    if not denials:
        if any(_is_of_one_stem(s.word, lost.word) for s in (*gap.mine, *_around(article, gap))):
            return True  # "estimates" for "estimated", "after reports that" for "reportedly"
        if _is_told_by_another(article, gap, lost) or _is_of_a_headline(article, gap, lost):
            return True  # "said" for "claimed", "Council to sell" for "the council is expected to sell"
        if any(is_approximate(one.word, article.primary_language) for one in gap.mine):
            return True  # "about 40" for "an estimated 40"
        return not gap.mine and _went_with_it(article, gap, lost)  # "the avenue" for "the supposedly grand avenue"
    if any(_denies(spoken, denials) for spoken in gap.mine) or is_denied_itself(pair.source, lost):
        return True
    if gap.mine and _denies_otherwise(article, gap):
        return True  # "rather than 40" for "not 40"
    # "at least 40" for "no fewer than 40", "whether they pay" for "whether they pay or not"
    return is_of_a_bound(pair.source, lost) or is_an_alternative(pair.source, lost)


def _is_close_to_sure(article: Article, gap: Gap, pair: Pair) -> bool:
    """Whether hardly more went than a hedge, so that it is worth a note: not where a clause was put in other words."""
    if len(gap.mine) > 1 or len(gap.theirs) - len(gap.mine) > _DENIAL or gap.before + gap.after < _PLAINLY:
        return False
    here = sentence_at(article, (gap.mine_before or gap.mine[0]).start)
    there = sentence_at(pair.source, gap.theirs[0].start)
    return here.end - here.start >= _PART * (there.end - there.start)


def _has_moved(lost: Spoken, words: frozenset[str], article: Article, gap: Gap, pair: Pair) -> bool:
    """Whether a word that the article has lost stands in its place or close by, as itself or another of its kind.

    One close by that the source has too has not come from there.
    """
    there = sentence_at(pair.source, lost.start)
    kept = {spoken.word for spoken in words_in(pair.source, there.start, there.end) if spoken.start != lost.start}
    beside = [one.word for one in (gap.mine_before, gap.mine_after) if one]
    around = (*gap.mine, *_around(article, gap))
    if lost.word in beside or _is_attributed(article, lost, around):
        return True
    if gap.mine and not lost.word.startswith(gap.mine[0].word[:_LEAST]):
        kept.discard(lost.word)  # "not the mayor or his men" for "not the mayor and not his men"
    return any(one.word in words and (one in gap.mine or one.word not in kept) for one in around)


def _denies(spoken: Spoken, denials: frozenset[str]) -> bool:
    return _is_drawn_together(spoken) or spoken.word in denials


def _is_drawn_together(spoken: Spoken) -> bool:
    """Whether a word that denies is a verb and "not" in one: of "doesn't" stays "does"."""
    return spoken.word.endswith("n't")


def _is_put_otherwise(gap: Gap, lost: Spoken) -> bool:
    """Whether other words stand there that may deny the same: "be ineffective" for "not work".

    A verb of which only the form is another begins with the same letter.
    """
    kept = {one.word[0] for one in gap.theirs if one != lost or _is_drawn_together(one)}
    return any(one.word[0] not in kept for one in gap.mine)


def _went_with_it(article: Article, gap: Gap, lost: Spoken) -> bool:
    """Whether what a hedge belongs to was left out with it, so that nothing is stated."""
    common = words_of(article.primary_language, "function_words")
    prepositions = (phrase.lstrip("~^+*").split()[0] for phrase in entries(article.primary_language, _NAMING_SOURCES))
    behind = gap.theirs[gap.theirs.index(lost) + 1 :]
    return lost.word not in set(prepositions) and any(one.word not in common for one in behind)


def _denies_otherwise(article: Article, gap: Gap) -> bool:
    """Whether what the article has in the place of other words denies something without a word for "not"."""
    pattern = denying_otherwise(article.primary_language)
    return bool(pattern.search(article.text, gap.mine[0].start, gap.mine[-1].end))


def _is_hedge(word: Spoken, source: Article) -> bool:
    """Whether the word behind one is as listed, where the list has it with another ("expects to")."""
    listed = entries(source.primary_language, "certainty")
    return word.word in listed or f"{word.word} {word_behind(source.text, word.end)}" in listed


def _is_attributed(article: Article, lost: Spoken, around: Iterable[Spoken]) -> bool:
    """Whether a source is named with a preposition ("according to police"), and in the article by a verb."""
    language = article.primary_language
    if lost.word not in {phrase.lstrip("~^+*").split()[0] for phrase in entries(language, _NAMING_SOURCES)}:
        return False
    saying = verbs_of_saying(language)
    return any(article.text[one.start : one.end].lower() in saying for one in around)


def _is_of_one_stem(one: str, other: str) -> bool:
    """Whether two words begin alike, or one is the beginning of the other ("plan", "plans")."""
    short, long = sorted((one, other), key=len)
    return one[:_STEM] == other[:_STEM] or (len(short) >= _STEM - 1 and long.startswith(short))


def _is_small(source: Article, word: Spoken) -> bool:
    """Whether a word has no capital, but for the first of its sentence: "May" is a month."""
    return source.text[word.start].islower() or sentence_at(source, word.start).start == word.start


def _parts_a_quotation(source: Article, word: Spoken) -> bool:
    """Whether a word is a verb of saying between two parts of a quotation."""
    if word.word not in verbs_of_saying(source.primary_language):
        return False
    every = quotations(source)
    before = any(0 <= word.start - one.end < _BESIDE for one in every)
    return before and any(0 <= one.start - word.end < _BESIDE for one in every)


def _is_in_a_quotation(article: Article, gap: Gap) -> bool:
    """Whether the words of a gap, or one beside it, stand in a quotation."""
    beside = (gap.mine_before, *gap.mine, gap.mine_after)
    return any(quotation_at(article, one.start, one.end) for one in beside if one)


def _is_told_by_another(article: Article, gap: Gap, lost: Spoken) -> bool:
    """Whether a verb of saying has become another one, so that somebody still says so."""
    saying = verbs_of_saying(article.primary_language)
    return lost.word in saying and any(article.text[one.start : one.end].lower() in saying for one in gap.mine)


def _is_of_a_headline(article: Article, gap: Gap, lost: Spoken) -> bool:
    """Whether a headline only leaves out a verb with its auxiliary before what is to come."""
    top, behind = article.headline, gap.mine_after
    if top is None or behind is None or behind.start >= top.end:
        return False
    return not gap.mine and len(gap.theirs) > 1 and gap.theirs[-1] == lost


def _around(article: Article, gap: Gap) -> list[Spoken]:
    """The words in the place of a gap and close to it in its sentence, where a hedge may have moved to."""
    before, after = gap.mine_before, gap.mine_after
    low, high = before.start if before else gap.mine[0].start, after.end if after else gap.mine[-1].end
    here = sentence_at(article, low)
    return words_in(article, max(here.start, low - _CLOSE_BY), min(max(here.end, high), high + _CLOSE_BY))
