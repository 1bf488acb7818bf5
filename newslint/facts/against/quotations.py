"""The quotations of an article, each held against its sources: their words, their speakers, and whether they are ones.

In a source of the same language the words must stand there, with room for what is left out at the ends or at "..." and
for what stands in brackets. In one of another language only whether anybody is quoted there can be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.core.around import in_front
from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.alignment import SURE, Pair, pairs
from newslint.facts.against.beside_copy import is_beside_copy
from newslint.facts.against.held import Held, Status, best
from newslint.facts.against.judging import placed
from newslint.facts.against.one_speech import is_one_speech
from newslint.facts.against.quoted_edges import INSERTED, at_an_edge, is_cut, is_quoted, with_ends
from newslint.facts.against.quoted_speaker import MARKS, of_another
from newslint.facts.against.quoted_words import DROPPED, apart, gaps, is_heard_otherwise, is_same
from newslint.facts.against.wording import Likeness, Spoken, find, matching, nearest, wording, words_in
from newslint.facts.quotations import Quotation, quotation_at, quotations
from newslint.facts.sentences import sentence_index

ALIKE = 0.5  # share of the words of a quotation by which the source is taken to have another wording of it
FEWEST = 4  # words of a quotation whose wording is compared
_SPEECH = 20  # characters in marks that are no title or name
RUN = 6  # words in a row by which a source has a quotation in part
UNMARKED = 6  # words that the source has, and does not mark as a quotation
_MOSTLY = 0.7  # the share by which a sentence is the same although it differs in many places
_SURELY = 0.65  # the share in a sentence that is not matched itself
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
            if other := _otherwise(article, here, part, pair):
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
    return of_another(article, quotation, own, marked, pair)


def _parts(article: Article, quotation: Quotation) -> Iterator[list[Spoken]]:
    """The words of a quotation, sentence by sentence, between what is left out and what stands in brackets."""
    at = quotation.inner_start
    for gap in _LEFT_OUT.finditer(article.text, quotation.inner_start, quotation.inner_end):
        if gap[0].isspace() and sentence_index(article, gap.start() - 1) == sentence_index(article, gap.end()):
            continue  # "Mr. Lund"
        if words := words_in(article, at, gap.start()):
            yield words
        at = gap.end()
    if words := words_in(article, at, quotation.inner_end):
        yield words


def _is_unmarked(parts: list[list[Spoken]], pair: Pair, start: int) -> bool:
    """Whether the source has words that are too many to be its own by chance, in no marks, and marks others."""
    marked = in_front(pair.source.text, start, 1) in MARKS
    return not marked and sum(map(len, parts)) >= UNMARKED and bool(quotations(pair.source))


def _otherwise(article: Article, own: Held, part: list[Spoken], pair: Pair) -> Held | None:
    """What is said of words that the source has not in this order; None where only their spelling is another."""
    words, match = [spoken.word for spoken in part], pair.at(part[0].start)
    near = nearest(words, pair.source)
    if near is None or near.share < ALIKE:
        here = pair.is_followed and match.sure >= SURE and match.share >= ALIKE
        here = here and not _is_there_in_part(words, pair.source)
        return own._replace(status="missing" if here else "unsure")
    near = with_ends(article, part, near, pair.source)
    there = wording(pair.source)[near.first : near.last]
    blocks = matching(words, [spoken.word for spoken in there])
    found = gaps(blocks, len(words), len(there))
    scattered = max(size for _, _, size in blocks) < FEWEST
    known = match.share >= ALIKE and (len(found) == 1 or near.share > _MOSTLY)
    if near.share < _SURELY or (scattered and not known):
        return own._replace(status="unsure")
    if quotation_at(pair.source, there[0].start, there[-1].end) is None and quotations(pair.source):
        return own._replace(status="unsure")  # the source tells it in words of its own
    edge = at_an_edge(article, own, part, blocks, near, pair)
    told = edge or _inside(article, own, part, blocks, near, pair)
    if told.status == "differs" and not is_one_speech(words, blocks, found, match, article.primary_language):
        return own._replace(status="unsure")
    return None if told.status == "same" else told


def _inside(
    article: Article, own: Held, part: list[Spoken], blocks: list[tuple[int, int, int]], near: Likeness, pair: Pair
) -> Held:  # fmt: skip
    """What is said where the words differ in the middle, or in several places."""
    words, source = [spoken.word for spoken in part], pair.source
    there = wording(source)[near.first : near.last]
    differing = _differing(blocks, len(words), near, source)
    if differing is None:
        return own._replace(status="unsure")
    low, high, first, last = differing
    if is_same(article, part[low:high], source, there, first, last):
        return own
    more = last - first > DROPPED if high == low else high == len(words) and _is_there(words[low:], source)
    if more or _begins_before(words, near, source):
        return own._replace(status="unsure", how="shortened")
    span = (part[low].start, part[high - 1].end) if high > low else (part[max(0, low - 1)].start, part[low].end)
    how, others = "dropped" if high == low else "words", [spoken.word for spoken in there[first:last]]
    crossed = any(is_cut(source, near.first + at) for at in range(max(0, first - 1), last))
    if last == first:
        first, last, how = max(0, first - 1), min(len(there), first + 1), "added"
    place = there[first].start, there[max(first, last - 1)].end
    own = own._replace(start=span[0], end=span[1])
    if (quotations(source) and not is_quoted(source, *place)) or crossed or is_beside_copy(source, place[0]):
        return own._replace(status="unsure")  # the source says it in words of its own, or brackets them
    small = is_heard_otherwise(words[low:high], others, source.primary_language)
    status: Status = "unsure" if small else "differs"
    return placed(own._replace(status=status, how=how), place)


def _begins_before(words: list[str], near: Likeness, source: Article) -> bool:
    """Whether a source has the first words of a quotation before the rest, with others between that are left out."""
    first = find(words[:FEWEST], source)
    return first is not None and FEWEST <= near.first - first <= FEWEST + INSERTED


def _is_there_in_part(words: list[str], source: Article) -> bool:
    """Whether a source has so many of some words in a row that it quotes them in parts."""
    return any(find(words[at : at + RUN], source) is not None for at in range(len(words) - RUN + 1))


def _is_there(words: list[str], source: Article) -> bool:
    """Whether a source has the words from a difference to the end further down: it has more between."""
    return len(words) >= FEWEST and find(words, source) is not None


def _differing(
    blocks: list[tuple[int, int, int]], mine: int, near: Likeness, source: Article
) -> tuple[int, int, int, int] | None:
    """From the first to the last place at which two wordings differ: the words of the one, of which there are so many,
    and those of the other. What the one has before or behind a speech of which the source quotes less is left out.
    """
    theirs = near.last - near.first
    found = gaps(blocks, mine, theirs)
    if found and found[0][0] == 0 and found[0][3] == 0 and is_cut(source, near.first - 1):
        found = found[1:]
    if found and found[-1][1] == mine and found[-1][2] == theirs and is_cut(source, near.last - 1):
        found = found[:-1]
    if not found:
        return None
    low, _, first, _ = found[0]
    _, high, _, last = found[-1]
    return min(low, mine - 1) if high == low else low, max(high, min(low, mine - 1)), first, last


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
