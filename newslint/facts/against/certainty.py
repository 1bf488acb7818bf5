"""Where a sentence of a source says less than certainly, or denies, what the article states flatly."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.against.alignment import Pair, pairs
from newslint.facts.against.beside import Gap, gaps_at
from newslint.facts.against.wording import Spoken, words_in
from newslint.facts.quotations import quotations
from newslint.facts.saying.cues import verbs_of_saying
from newslint.facts.sentences import sentence_at, sentences
from newslint.languages import entries

_WIDEST = 6  # words of the source that stand in the place of others
_NARROW = 2  # words in which hardly more than a hedge has gone
_CLOSELY = 0.8  # share of the words of such a sentence
_LIKE = 0.7  # and of one that says the same in other words
_DENIAL = 2  # words more that a denial takes: "paid", "did not pay"
_BESIDE = 25  # characters between a quotation and the verb of saying
_STEM = 5  # letters
_ENOUGH = 3  # words around, the same in both


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
    hedges = frozenset(word for word in listed if word[0] != "~")
    denials = frozenset(word[1:] for word in listed if word[0] == "~")
    found: list[Flat] = []
    for pair in pairs(article) if listed else ():
        for sentence in sentences(article):
            for gap in gaps_at(pair, sentence.start):
                found += _flat(article, gap, pair, hedges, denials)
    return tuple(sorted(found))


def _flat(article: Article, gap: Gap, pair: Pair, hedges: frozenset[str], denials: frozenset[str]) -> Iterator[Flat]:
    if not gap.theirs or len(gap.theirs) > _WIDEST or len(gap.mine) > _WIDEST or not gap.mine_before:
        return
    if not gap.before or not gap.after or gap.before + gap.after < _ENOUGH:
        return
    for words, denied in ((denials, True), (hedges, False)):
        lost = next((spoken for spoken in gap.theirs if spoken.word in words and _is_small(pair.source, spoken)), None)
        if lost is None or any(spoken.word in words for spoken in _around(article, gap)):
            continue
        if not denied and any(_is_of_one_stem(s.word, lost.word) for s in (*gap.mine, *_around(article, gap))):
            continue  # "estimates" for "estimated", "after reports that" for "reportedly"
        if _parts_a_quotation(pair.source, lost):
            continue  # “Today,” she claimed, “we paid”
        if denied and any(spoken.word.endswith("n't") or spoken.word in denials for spoken in gap.mine):
            continue
        first = gap.mine[0] if gap.mine else gap.mine_before
        last = gap.mine_after or first
        if denied and len(gap.theirs) - len(gap.mine) > _DENIAL:
            continue  # more went than a denial: "whom it did not name"
        if pair.at(first.start).share < _LIKE:
            continue
        sure = gap.before > 1 and gap.after > 1 and len(gap.mine) <= _NARROW and len(gap.theirs) <= _NARROW + 1
        sure = sure and pair.at(first.start).share >= _CLOSELY
        yield Flat(first.start, last.end, pair.index, lost.start, lost.end, denied, sure)
        return


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


def _around(article: Article, gap: Gap) -> list[Spoken]:
    """The words in the place of a gap and close to it, where a hedge may have moved to."""
    before, after = gap.mine_before, gap.mine_after
    low = (before.start if before else gap.mine[0].start) - 60
    high = (after.end if after else gap.mine[-1].end) + 60
    return words_in(article, max(0, low), min(len(article.text), high))
