"""The figures of an article, each held against its sources by value: as it stands there, or as it follows from that."""

from __future__ import annotations

import re

from newslint.core.around import word_behind
from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.alignment import QUITE_SURE, Pair, pairs
from newslint.facts.against.amounts import (
    Amount,
    amounts,
    amounts_in,
    by_value,
    key,
    plain_text,
)
from newslint.facts.against.beside import counts_another, in_place_of, is_crossed, tells_of_other_figures
from newslint.facts.against.calendar import day_starts
from newslint.facts.against.conversions import how_it_follows, is_of_others, other_unit
from newslint.facts.against.counted import is_since, is_told_by_itself, may_be_counted, the_rest
from newslint.facts.against.crossed import crossed
from newslint.facts.against.dates import held_dates
from newslint.facts.against.day_halves import half_behind, in_the_other_half
from newslint.facts.against.denied import doubted_starts
from newslint.facts.against.exchanged import exchanged
from newslint.facts.against.figures_abroad import is_composed, is_dialled, is_doubtful
from newslint.facts.against.given_twice import is_given_twice
from newslint.facts.against.held import Held, Status, best
from newslint.facts.against.judging import MANY, Place, first_within, judged, placed, values_beside, within
from newslint.facts.against.matches import Match
from newslint.facts.against.no_figures import is_no_figure
from newslint.facts.against.qualifiers import other_bound
from newslint.facts.against.readings import hinted, places_by_value, values_by_sentence
from newslint.facts.against.repeated import in_place_of_the_second
from newslint.facts.against.single import single_lengths
from newslint.facts.against.tokens import by_fold, fold, tokens_within
from newslint.facts.against.undenied import amounts_of, places_of
from newslint.facts.numerals import separators
from newslint.facts.sentences import sentence_at, sentence_index

FEW = 3  # a number in words up to this may be said in other ways
_TIME = re.compile(r"(?<!\d)\d{1,2}:\d\d(?!\d)")
_SCORES = ("-", "–")
_DIALLED = re.compile(r"0\d{1,4}(?: \d{2,5}){2,4}(?!\d)")
_MARKS = ".,;:!?”\"’)"
_CLOCK = re.compile(r"(\d{1,2})[.:](\d\d)$")


@fact
def held_figures(article: Article) -> tuple[Held, ...]:
    """All figures but years and days of a month, held against the sources, in the order of the text."""
    found: list[Held] = []
    for amount in amounts(article) if article.sources else ():
        if amount.is_year or amount.number_start in day_starts(article) or is_no_figure(article, amount):
            continue
        held = best([other_bound(article, _held(article, amount, pair), pair) for pair in pairs(article)])
        _add(found, held, article)
    found += single_lengths(article)
    across = {held.start: held for held in crossed(article)}
    found = [across.get(held.start, held) if held.status == "same" else held for held in found]
    wrong = [(held.start, held.end) for held in (*found, *held_dates(article)) if held.status in ("differs", "missing")]
    words = (held for held in exchanged(article) if held.kind == "figure" and not within(held.start, wrong))
    return tuple(sorted((*found, *words), key=lambda held: held.start))


def _add(found: list[Held], held: Held, article: Article) -> None:
    """Add a figure; the minutes of a time of day to its hour, where either is not as in the source.

    The two numbers of a score that the source has not, and those of a number to dial, are told as one.
    """
    hour = found[-1] if found else held
    if held.status == hour.status == "missing":
        between = article.text[hour.end : held.start]
        if between in _SCORES or (between == " " and _DIALLED.match(article.text, hour.start)):
            found[-1] = hour._replace(end=held.end)
            return
    is_time = hour.end + 1 == held.start and bool(_TIME.fullmatch(article.text, hour.start, held.start + 2))
    wrong = next((one for one in (held, hour) if one.status not in ("same", "follows")), None)
    if not is_time or wrong is None:
        found.append(held)
        return
    found[-1] = wrong._replace(start=hour.start, end=held.end)
    around = max(0, wrong.source_start - len("00:"))
    for time in _TIME.finditer(article.sources[wrong.source].text, around, max(0, wrong.source_end) + len(":00")):
        if time.start() <= wrong.source_start < time.end():
            found[-1] = placed(found[-1], time.span())


def _held(article: Article, amount: Amount, pair: Pair) -> Held:
    match = pair.at(amount.start)
    exact, around = pair.window(match), pair.window(match, 1)
    wanted = key(amount.value)
    doubted = amount.start in doubted_starts(article)
    there = amounts_of(pair.source, wanted, doubted)
    own = Held("figure", amount.start, amount.end, "same", pair.index)
    if there and (other := _other_currency(amount, there, around)):
        return placed(own._replace(status="differs", how="currency"), (other.start, other.end))
    if there and pair.is_close(match) and (other := other_unit(amount, tokens_within(there, exact))):
        return placed(own._replace(status="differs", how="unit"), (other.start, other.end))
    places = places_of(pair.source, wanted, doubted, not (amount.unit and pair.same_language))
    if rest := the_rest(article, amount, pair.source, exact):
        return placed(own._replace(status="follows", how="as a difference"), rest)
    if not first_within(places, exact) and is_told_by_itself(article, amount):
        return own._replace(status="follows", how="as a difference")
    if instead := _in_its_place(article, amount, pair):
        if follows := how_it_follows(article, amount, pair.source, [instead], hedged=True):
            return placed(own._replace(status="follows", how=follows.how), instead)
        status: Status = "unsure" if tells_of_other_figures(pair, amount.number_start) else "differs"
        return placed(own._replace(status=status, how="elsewhere" if places else ""), instead)
    if half := in_the_other_half(article, amount, pair, places, exact):
        return placed(own._replace(end=half_behind(article.text, amount.number_end)[1], status="differs"), half)
    if second := in_place_of_the_second(article, amount, pair):
        return placed(own._replace(status="differs", how="elsewhere"), second)
    if close := first_within(places, exact):
        told = own._replace(status="differs", how="separator") if _reads_smaller(article, amount) else own
        return placed(told, close)
    held = _derived(article, amount, pair, own, places)
    if held.status in ("differs", "missing") and is_given_twice(article, amount, pair, exact):
        return own._replace(status="follows", how="converted")
    return held


def _derived(article: Article, amount: Amount, pair: Pair, own: Held, places: list[Place]) -> Held:
    """What is said of an amount that stands in no sentence close to its own: whether it follows from the source."""
    match, source, alike = pair.at(amount.start), pair.source, pair.same_language
    exact, around = pair.window(match), pair.window(match, 1)
    follows = how_it_follows(article, amount, source, exact, sums=alike, hedged=True)
    if not places and not follows:
        follows = how_it_follows(article, amount, source, around, sums=alike)
        follows = follows or how_it_follows(article, amount, source, [(0, len(source.text))])
    if follows:
        return placed(own._replace(status="follows", how=follows.how), (follows.start, follows.end))
    is_new = key(amount.value) not in places_by_value(source)
    stands = is_new and (_stands_there(article, amount, source) or is_dialled(article, amount, source))
    if stands or (not alike and is_composed(amount, pair, around)):
        return own
    return _judged(article, amount, pair, own, places)


def _judged(article: Article, amount: Amount, pair: Pair, own: Held, places: list[Place]) -> Held:
    """What is told of a figure that nothing else explains: unsure in another language, or where it may be counted."""
    match = pair.at(amount.start)
    rival, values = _rival(article, amount, pair, match, pair.window(match)), values_by_sentence(article)
    held = judged(own, key(amount.value), places, rival, pair, values, QUITE_SURE)
    is_missing = held.status == "missing"
    if not pair.same_language and (is_missing or held.status == "differs") and is_doubtful(article, amount, pair, held):
        return own._replace(status="unsure")
    if is_missing and amount.in_words and amount.value <= FEW and not (amount.unit and pair.is_brief):
        return held._replace(status="unsure")
    since = is_missing and pair.same_language and not pair.is_brief and is_since(article, amount)
    if since or (is_missing and may_be_counted(article, amount, pair.source)):
        return held._replace(status="unsure")
    return held


def _reads_smaller(article: Article, amount: Amount) -> bool:
    """Whether a number of thousands is written as the language writes a decimal ("17.000" in English)."""
    written = article.text[amount.number_start : amount.number_end]
    point = separators(article.language).decimal
    return written.count(point) == 1 and written.endswith(f"{point}000") and amount.value >= 1000 * amount.scale


def _in_its_place(article: Article, amount: Amount, pair: Pair) -> Place | None:
    """The figure that a sentence of the source, otherwise the same, has in the place of another.

    None where the source's sentence has this figure as often, in another place.
    """
    words = in_place_of(pair, amount.number_start, amount.number_end)
    if not words or not pair.is_close_in(pair.at(amount.start)) or counts_another(pair, amount.number_start):
        return None
    others = amounts_in(pair.source, words[0].start, words[-1].end)
    other = others[0] if len(others) == 1 else None
    if other is None or other.in_words != amount.in_words or key(other.value) == key(amount.value):
        return None
    here, ((low, high), *like) = sentence_at(article, amount.start), pair.window(pair.at(amount.start))
    beside = (a for one in like for a in amounts_in(pair.source, *one))
    if any(_is_said_of_the_same(article, amount, pair.source, other) for other in beside):
        return None  # "30% of women" of another sentence of the source that is like this one
    mine = sum(key(a.value) == key(amount.value) for a in amounts_in(article, here.start, here.end))
    if is_crossed(pair, amount.number_start, amount.number_end):
        return other.start, other.end
    if mine <= sum(key(a.value) == key(amount.value) for a in amounts_in(pair.source, low, high)):
        return None
    return other.start, other.end


def _is_said_of_the_same(article: Article, amount: Amount, source: Article, other: Amount) -> bool:
    """Whether two figures are the same, with the same word behind them."""
    behind = word_behind(article.text, amount.end).rstrip(_MARKS)
    there = word_behind(source.text, other.end).rstrip(_MARKS)
    return key(amount.value) == key(other.value) and bool(behind) and behind == there


def _stands_there(article: Article, amount: Amount, source: Article) -> bool:
    """Whether a source has the very characters of a numeral, or both halves of a time of day."""
    written = plain_text(article)[amount.number_start : amount.number_end]
    if amount.in_words:  # in a title that is left as it was
        return fold(written) in by_fold(source)
    if amount.scale > 1:
        return False
    if clock := _CLOCK.match(written):
        values = by_value(source).keys() | hinted(source).keys()
        if float(clock[1]) in values and float(clock[2]) in values:
            return True
    return written in _written(source)


@fact
def _written(article: Article) -> frozenset[str]:
    """All numbers in digits as they are written, and their parts."""
    whole = re.findall(r"\d+(?:[.,]\d+)*", plain_text(article))
    return frozenset(whole) | {part for one in whole for part in re.split("[.,]", one)}


def _other_currency(amount: Amount, there: list[Amount], around: list[Place]) -> Amount | None:
    """The same sum in another currency, where the source has it in no other way."""
    if amount.kind != "money":
        return None
    close = [a for a in there[:MANY] if within(a.start, around)] or there[:MANY]
    if all(a.kind == "money" and a.unit != amount.unit and len(a.unit) == 3 for a in close):
        return close[0]
    return None


def _kind(amount: Amount) -> str:
    return amount.kind if amount.kind in ("percent", "money") else "year" if amount.is_year else "count"


def _rival(article: Article, amount: Amount, pair: Pair, match: Match, exact: list[Place]) -> Place | None:
    """The figure of its kind that the source has in the place of a figure, and that the article has not there."""
    candidates = [a for low, high in exact for a in amounts_in(pair.source, low, high) if _kind(a) == _kind(amount)]
    if not candidates or counts_another(pair, amount.number_start):
        return None
    taken = values_beside(sentence_index(article, amount.start), pair, match, values_by_sentence(article))
    days = day_starts(pair.source)
    free = [
        a for a in candidates
        if key(a.value) not in taken and a.number_start not in days and not (a.in_words and a.value <= 1)
        and is_of_others(pair.source, a) == is_of_others(article, amount)
    ]  # fmt: skip
    nearest = min(free, key=lambda a: _distance(a, amount), default=None)
    return (nearest.start, nearest.end) if nearest else None


def _distance(one: Amount, other: Amount) -> tuple[bool, bool, float]:
    """How unlike two figures are: by unit, by scale, by size."""
    ratio = max(one.value, other.value, 1e-9) / max(min(one.value, other.value), 1e-9)
    return one.unit != other.unit, one.in_words != other.in_words, ratio
