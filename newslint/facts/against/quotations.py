"""The quotations of an article, each held against its sources: their words, their speakers, and whether they are ones.

In a source of the same language the words must stand there, with room for what is left out at the ends or at "..." and
for what stands in brackets. In one of another language only whether anybody is quoted there can be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.alignment import SURE, Pair, pairs
from newslint.facts.against.held import Held, Status, best
from newslint.facts.against.judging import placed
from newslint.facts.against.quoted_words import DROPPED, apart, fillers, gaps, is_slip, is_spelling
from newslint.facts.against.tokens import fold
from newslint.facts.against.wording import Likeness, Spoken, find, matching, nearest, wording, words_in
from newslint.facts.quotations import Quotation, quotation_at, quotations
from newslint.facts.sources import Source
from newslint.facts.speakers import speakers
from newslint.languages import by_kind
from newslint.languages.kinds import COUNTING

ALIKE = 0.5  # share of the words of a quotation by which the source is taken to have another wording of it
FEWEST = 4  # words of a quotation whose wording is compared
_SPEECH = 20  # characters in marks that are no title or name
UNMARKED = 6  # words that the source has, and does not mark as a quotation
_SURELY = 0.65  # the share in a sentence that is not matched itself
_BESIDE = 40  # characters behind a name in which the one who speaks may stand
_WORD = re.compile(r"[^\W\d_]{3,}")
_MARKS = frozenset("\"“”‘'«„")
_END = re.compile(r"[\"“”„«».!?\n]")
_LEFT_OUT = re.compile(r"(?<=[.!?])['’”]?\s(?=[\[“‘A-Z])|\.\s?\.\s?\.|…|\[[^\]\n]{0,80}\]\w*|\([^)\n]{0,60}\)|[—–]{2}")


@fact
def held_quotations(article: Article) -> tuple[Held, ...]:
    """All quotations, held against the sources, in the order of the text."""
    if not article.sources:
        return ()
    every = quotations(article)
    found = (best([_held(article, quotation, pair) for pair in pairs(article)]) for quotation in every)
    return tuple(one for held in found for one in apart(article, held))


def _held(article: Article, quotation: Quotation, pair: Pair) -> Held:
    own = Held("quotation", quotation.start, quotation.end, "same", pair.index)
    if not pair.same_language:
        return _abroad(own, quotation, pair)
    parts = list(_parts(article, quotation))
    if sum(map(len, parts)) < FEWEST:
        return own
    first, words = None, 0
    for part in parts:
        where = find([spoken.word for spoken in part], pair.source)
        if where is None and len(part) >= FEWEST:
            here = own if len(parts) == 1 else own._replace(start=part[0].start, end=part[-1].end)
            if other := _otherwise(here, part, pair):
                return other
        if where is not None and len(part) > words:
            first, words = where, len(part)
    if first is None:
        return own
    there, last = wording(pair.source)[first], wording(pair.source)[first + words - 1]
    own = placed(own, (there.start, last.end))
    if words < FEWEST:
        return own  # "No.", "Mr. Mayor": anybody's
    marked = quotation_at(pair.source, there.start, there.end)
    if marked is None:
        return own._replace(status="unsure", how="unmarked") if _is_unmarked(parts, pair, there.start) else own
    return _of_another(article, quotation, own, marked, pair)


def _parts(article: Article, quotation: Quotation) -> Iterator[list[Spoken]]:
    """The words of a quotation, sentence by sentence, between what is left out and what stands in brackets."""
    at = quotation.inner_start
    for gap in _LEFT_OUT.finditer(article.text, quotation.inner_start, quotation.inner_end):
        if words := words_in(article, at, gap.start()):
            yield words
        at = gap.end()
    if words := words_in(article, at, quotation.inner_end):
        yield words


def _is_unmarked(parts: list[list[Spoken]], pair: Pair, start: int) -> bool:
    """Whether the source has words that are too many to be its own by chance, in no marks, and marks others."""
    marked = pair.source.text[max(0, start - 1) : start] in _MARKS
    return not marked and sum(map(len, parts)) >= UNMARKED and bool(quotations(pair.source))


def _otherwise(own: Held, part: list[Spoken], pair: Pair) -> Held | None:
    """What is said of words that the source has not in this order; None where only their spelling is another."""
    words = [spoken.word for spoken in part]
    near = nearest(words, pair.source)
    if near is None or near.share < ALIKE:
        match = pair.at(part[0].start)
        return own._replace(status="missing" if match.sure >= SURE and match.share >= ALIKE else "unsure")
    there = wording(pair.source)[near.first : near.last]
    blocks = matching(words, [spoken.word for spoken in there])
    known = pair.at(part[0].start).share >= ALIKE
    if not known and (near.share < _SURELY or max(size for _, _, size in blocks) < FEWEST):
        return own._replace(status="unsure")
    if quotation_at(pair.source, there[0].start, there[-1].end) is None and quotations(pair.source):
        return own._replace(status="unsure")  # the source tells it in words of its own
    if edge := _at_an_edge(own, part, blocks, near, pair):
        return edge
    low, high, first, last = _differing(blocks, len(words), len(there))
    if "*" in pair.source.text[there[first - 1].start : there[min(last, len(there) - 1)].end] if first else False:
        return None  # "f**k"
    if is_spelling(words[low:high], [spoken.word for spoken in there[first:last]], fillers(pair.source)):
        return None
    more = last - first > DROPPED if high == low else high == len(words) and _is_there(words[low:], pair.source)
    if more:
        return own._replace(status="unsure", how="shortened")
    span = (part[low].start, part[high - 1].end) if high > low else (part[max(0, low - 1)].start, part[low].end)
    how = "words"
    if last == first:
        first, last, how = max(0, first - 1), min(len(there), first + 1), "added"
    place = there[first].start, there[max(first, last - 1)].end
    own = own._replace(start=span[0], end=span[1])
    if quotations(pair.source) and not _is_quoted(pair.source, *place):
        return own._replace(status="unsure")  # the source says it in words of its own, or brackets them
    status: Status = "unsure" if is_slip(words[low:high], [s.word for s in there[first:last]]) else "differs"
    return placed(own._replace(status=status, how=how), place)


def _is_there(words: list[str], source: Article) -> bool:
    """Whether a source has the words from a difference to the end further down: it has more between."""
    return len(words) >= FEWEST and find(words, source) is not None


def _is_quoted(source: Article, start: int, end: int) -> bool:
    """Whether a source quotes some words, and does not put them in brackets for others."""
    quoted = quotation_at(source, start, end)
    bracketed = source.text[start - 1 : start] in ("[", "(") or source.text[end : end + 1] in ("]", ")")
    return quoted is not None and quoted.inner_start <= start and end <= quoted.inner_end and not bracketed


def _at_an_edge(
    own: Held, part: list[Spoken], blocks: list[tuple[int, int, int]], near: Likeness, pair: Pair
) -> Held | None:  # fmt: skip
    """What is said where only the beginning or only the end differs: there a source may quote less of it."""
    if any(a + size != c or b + size != d for (a, b, size), (c, d, _) in pairwise(blocks)):
        return None
    lead, tail = blocks[0][0], len(part) - blocks[-1][0] - blocks[-1][2]
    if bool(lead) == bool(tail):
        return None
    mine = part[:lead] if lead else part[-tail:]
    every, theirs = wording(pair.source), list[Spoken]()
    at, step = (near.first - 1, -1) if lead else (near.last, 1)
    while 0 <= at < len(every) and len(theirs) < len(mine):
        low, high = sorted((every[at], every[at - step]))
        if _END.search(pair.source.text, low.end, high.start):
            break
        theirs.append(every[at])
        at += step
    own = own._replace(start=mine[0].start, end=mine[-1].end)
    if not theirs:
        return own._replace(status="unsure")
    if is_spelling([s.word for s in mine], _in_order(theirs), fillers(pair.source)):
        return None
    place = min(theirs).start, max(theirs).end
    if is_slip([s.word for s in mine], _in_order(theirs)) or not _is_quoted(pair.source, *place):
        return own._replace(status="unsure")
    return placed(own._replace(status="differs", how="words"), place)


def _in_order(spoken: list[Spoken]) -> list[str]:
    """Words in the order of their text."""
    return [one.word for one in sorted(spoken)]


def _differing(blocks: list[tuple[int, int, int]], mine: int, theirs: int) -> tuple[int, int, int, int]:
    """From the first to the last place at which two wordings of so many words differ: the words of the one, and those
    of the other.
    """
    found = gaps(blocks, mine, theirs)
    low, _, first, _ = found[0]
    _, high, _, last = found[-1]
    return min(low, mine - 1) if high == low else low, max(high, min(low, mine - 1)), first, last


def _of_another(article: Article, quotation: Quotation, own: Held, marked: Quotation, pair: Pair) -> Held:
    """Whether the source gives the words to somebody else."""
    mine, theirs = speakers(article).get(quotation.start), speakers(pair.source).get(marked.start)
    if mine is None or theirs is None:
        return own
    ours, others = _named(article, mine), _named(pair.source, theirs)
    if not ours or not others or any(a[:4] == b[:4] for a in ours for b in others):
        return own
    beside = article.text[mine.end : mine.end + _BESIDE]
    if beside.startswith(("'s", "’s")) or not others.isdisjoint(map(fold, _WORD.findall(beside))):
        return own  # "Lund's spokesman", "Nordbank founder Ida Falk"
    place = (theirs.start, theirs.end)
    return placed(own._replace(start=mine.start, end=mine.end, status="differs", how="speaker"), place)


def _named(article: Article, speaker: Source) -> frozenset[str]:
    """The folded words of a speaker's name where the person is named on the spot, not by a pronoun or an office."""
    phrase = re.findall(r"[^\W\d_]+", article.text[speaker.start : speaker.end])
    listed = [fold(word) for word in _WORD.findall(speaker.name)]
    known = set(listed)
    if len(known) < len(listed):
        return frozenset()  # a link has run into it
    articles = by_kind(article.primary_language, "counting", COUNTING)["articles"]
    if speaker.kind != "named" or speaker.carried or any(w.lower() in articles for w in phrase):
        return frozenset()
    here = {fold(word) for word in phrase if word[0].isupper() and len(word) > 2}
    return frozenset(known) if here & known else frozenset()


def _abroad(own: Held, quotation: Quotation, pair: Pair) -> Held:
    """Whether anybody is quoted in the sentences of a source in another language."""
    match = pair.at(quotation.start)
    if match.sure < SURE or quotation.inner_end - quotation.inner_start < 40:
        return own
    for low, high in pair.window(match, 1):
        quoted = (q for q in quotations(pair.source) if q.start < high and low < q.end)
        if any(q.inner_end - q.inner_start >= _SPEECH for q in quoted):
            return own
    return own._replace(status="unsure", how="unmarked")
