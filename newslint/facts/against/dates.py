"""The weekdays, months, days and years that an article names, each held against its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.core.around import leading
from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.alignment import CLOSE, Pair, pairs
from newslint.facts.against.amounts import amounts, amounts_in, key, plain_text
from newslint.facts.against.apart import has_signatures
from newslint.facts.against.beside import in_place_of
from newslint.facts.against.beside_copy import is_beside_copy
from newslint.facts.against.calendar import relative_days, strict, tells_years_by_its_own
from newslint.facts.against.conversions import how_it_follows
from newslint.facts.against.date_forms import is_within
from newslint.facts.against.date_parts import When, by_key, by_sentence, day_at, is_dated, whens
from newslint.facts.against.held import Held, best
from newslint.facts.against.judging import Place, first_within, judged, placed, values_beside, within
from newslint.facts.against.qualifiers import other_side
from newslint.facts.against.readings import places_by_value
from newslint.facts.against.tokens import by_fold, fold, tokens_in
from newslint.facts.against.whole_dates import told_once
from newslint.facts.dates import ordinal, published, weekday_of
from newslint.facts.sentences import sentence_index, sentences
from newslint.languages import by_kind, entries
from newslint.languages import names as month_names
from newslint.languages.kinds import DATE_WORDS

_YEAR = 2001  # any year
_SABBATH = 5  # the weekday that some languages call by one word with it
_DECADE = re.compile(r"['’]?s\b")
_TITLED = re.compile(r"\s[A-Z][a-z]{2,}")  # what stands behind a weekday that is part of a name
_SIGNATURE = 8  # words of a post's signature; what stands before more of them is the post
_LONG = 2  # sentences of a summary
_STAMP = re.compile(r"\(@\w{1,30}\),?\s[^\W\d_]*\.?\s?(?:\d\d?,\s)?$")  # before the parts of a date under a post


@fact
def held_dates(article: Article) -> tuple[Held, ...]:
    """All parts of dates, held against the sources, in the order of the text; of a wrong month the day is not told.

    Those under a post of a network are right unless the source has other ones under the same.
    """
    if not article.sources:
        return ()
    mine = [When(*part) for part in strict(article)]
    mine += [When(a.number_start, a.number_end, "year", int(a.value)) for a in amounts(article) if a.is_year]
    found: list[Held] = []
    wrong_months: set[int] = set()
    for when in sorted(mine, key=lambda w: (w.kind == "day", w.start)):
        if when.kind == "day" and any(abs(when.start - start) < 20 for start in wrong_months):
            continue
        held = best([other_side(article, _held(article, when, pair), pair) for pair in pairs(article)])
        if when.kind == "month" and held.status in ("differs", "missing"):
            wrong_months.add(when.start)
        found.append(held)
    return told_once(article, sorted(found, key=lambda held: held.start))


def _held(article: Article, when: When, pair: Pair) -> Held:
    match = pair.at(when.start)
    exact = pair.window(match)
    own = Held("date", when.start, when.end, "same", pair.index)
    places = by_key(pair.source).get(when.key, [])
    if when.kind == "year":
        places = places_by_value(pair.source).get(key(when.value), [])
    decade = when.kind == "year" and _DECADE.match(article.text, when.end)
    if decade:
        own = own._replace(end=decade.end())
        places = sorted(p for n in range(10) for p in places_by_value(pair.source).get(key(when.value + n), ()))
    if close := first_within(places, exact):
        return placed(own, close)
    if instead := _in_its_place(article, when, pair):
        told = when.kind == "year" and tells_years_by_its_own(pair.source, exact)
        return placed(own._replace(status="unsure" if told else "differs"), instead)
    if _is_stamp(article, when):
        return own
    if other := next(_other_ways(article, when, pair, exact), None):
        return other
    if not places and fold(article.text[when.start : when.end]) in by_fold(pair.source):
        return own  # in a title that is left as it was
    rival = _rival(article, when, pair, exact)
    held = judged(own, when.key, places, rival, pair, by_sentence(article))
    if held.status in ("differs", "missing") and _may_be_said_otherwise(article, when, held, pair, exact):
        return held._replace(status="unsure")
    return held


def _may_be_said_otherwise(article: Article, when: When, held: Held, pair: Pair, exact: list[Place]) -> bool:
    """Whether the source may mean a day that it does not name, or names days and months in words that are not known."""
    if when.kind in ("weekday", "month") and not month_names(pair.source.primary_language, "months"):
        return not pair.same_language
    added = held.status == "missing" and pair.same_language and not pair.is_followed
    if added and when.kind == "month" and day_at(article, when) is None:
        return True  # in which something was long ago
    near = exact or [(0, len(pair.source.text))]  # of what is matched with no sentence
    if when.kind == "year" and pair.same_language:
        known = held.status == "missing" and not pair.is_brief  # what happened before is known from elsewhere
        return known or tells_years_by_its_own(pair.source, near)
    there = {w.kind for w in whens(pair.source) if within(w.start, exact)}
    named = "weekday" in there
    if not pair.same_language and held.status == "missing" and _may_be_in_words(article, when, pair.source, there):
        return True
    if when.kind in ("day", "month") and held.status == "missing":  # "Sunday", of which the article says which it is
        told = "day" not in there and (named or bool(relative_days(pair.source, exact)))
        return told and day_at(article, when) is not None
    if when.kind != "weekday":
        return False
    unnamed = held.status == "missing" and not named and pair.same_language
    if pair.is_brief:  # in more than a line a desk adds the day of the news where the source names none
        named = any(other.kind == "weekday" for other in whens(pair.source))
        unnamed = unnamed and len(pair.matches) > _LONG and not named
    return unnamed or bool(relative_days(pair.source, near))


@fact
def _within_words(article: Article) -> dict[tuple[str, int], bool]:
    """Whether a text has a month or a weekday within a longer word, for those that were looked for."""
    return {}


def _may_be_in_words(article: Article, when: When, source: Article, there: set[str]) -> bool:
    """Whether another language may say a part of a date in words that are not known.

    "The first of May" where it names the month and no day, "the beginning of the century" for "the early 2000s", and a
    weekday in a title ("Sunday Morning") by its sound; and words of which the blanks between are missing.
    """
    if when.kind in ("weekday", "month"):
        name, number = ("weekdays", when.value + 1) if when.kind == "weekday" else ("months", when.value)
        known = _within_words(source)
        if (name, number) not in known:
            known[name, number] = is_within(source.text.lower(), source.primary_language, name, number)
        if known[name, number]:
            return True
    if when.kind == "day":
        return "month" in there and "day" not in there
    if when.kind == "year":
        century = when.value % 100 == 0 or not entries(source.primary_language, "centuries")
        return bool(_DECADE.match(article.text, when.end)) and century
    return when.kind == "weekday" and bool(_TITLED.match(article.text, when.end))


def _in_its_place(article: Article, when: When, pair: Pair) -> Place | None:
    """The part of a date that a sentence of the source, otherwise the same, has in the place of another.

    Under a post of a network a day more or less is the same: it is that of the place where the post was read.
    """
    words = in_place_of(pair, when.start, when.end)
    if not words:
        return None
    low, high = words[0].start, words[-1].end
    others = [w for w in whens(pair.source) if low <= w.start < high and w.kind == when.kind]
    if len(others) != 1 or others[0].value == when.value:
        return None
    if is_beside_copy(pair.source, others[0].start):
        return None
    if _is_stamp(article, when):
        days = day_at(article, when), day_at(pair.source, others[0])
        near = _days_apart(*days) <= 1 or not _is_of_one_post(when, others[0], pair)
        if near or not _is_stamp(pair.source, others[0]):
            return None
    return others[0].start, others[0].end


def _is_of_one_post(mine: When, other: When, pair: Pair) -> bool:
    """Whether the stamps of two posts stand under the same words."""
    here, there = sentence_index(pair.draft, mine.start), sentence_index(pair.source, other.start)
    own = sentences(pair.draft)[here]
    if len(pair.draft.text[own.start : mine.start].split()) > _SIGNATURE:
        return pair.matches[here].share >= CLOSE
    return here > 0 and there - 1 in pair.matches[here - 1].sentences


def _is_stamp(article: Article, when: When) -> bool:
    """Whether a part of a date stands under a post of a network."""
    return has_signatures(article) and leading(_STAMP, article.text, when.start) is not None


def _days_apart(one: int | None, other: int | None) -> int:
    """By how many days two days of a year differ, nought where one is not known."""
    if one is None or other is None:
        return 0
    return abs(ordinal(_YEAR, *divmod(one, 100)) - ordinal(_YEAR, *divmod(other, 100)))


def _other_ways(article: Article, when: When, pair: Pair, exact: list[Place]) -> Iterator[Held]:
    """The other ways in which a source may say the same."""
    own = Held("date", when.start, when.end, "follows", pair.index, how="in other words")
    source = pair.source
    if when.kind == "day":
        number = float(when.value % 100)
        for low, high in exact:
            for amount in amounts_in(source, low, high):
                if amount.value == number:
                    yield placed(own, (amount.start, amount.end))
    elif when.kind == "year":
        short = f"{when.value % 100:02}"
        if any(re.search(rf"['’/–-]{short}(?!\d)", plain_text(source)[low:high]) for low, high in exact):
            yield own
        amount = next(a for a in amounts(article) if a.number_start == when.start)
        follows = how_it_follows(article, amount, source, [(0, len(source.text))])
        if follows and follows.how == "in other words":
            yield placed(own, (follows.start, follows.end))
    elif when.kind == "weekday":
        yield from (placed(own, place) for place in _days_of(when.value, source, exact))
        if when.value == _SABBATH:
            names = {fold(one) for one in by_kind(source.primary_language, "date_words", DATE_WORDS)["sabbath"]}
            yield from (placed(own, (t.start, t.end)) for low, high in exact for t in tokens_in(source, low, high)
                        if t.folded in names)  # fmt: skip


def _days_of(weekday: int, source: Article, exact: list[Place]) -> Iterator[Place]:
    """The days in some stretches that fall on a weekday, by the source's own date."""
    day = published(source)
    if day is None:
        return
    for start, end, offset in relative_days(source, exact):
        if (ordinal(*day) - 1 + offset) % 7 == weekday:
            yield start, end
    for when in whens(source):
        if when.kind == "day" and within(when.start, exact):
            month, number = divmod(when.value, 100)
            if number <= 28 and weekday_of(day[0], month, number) == weekday:
                yield when.start, when.end


def _rival(article: Article, when: When, pair: Pair, exact: list[Place]) -> Place | None:
    """The other day, month or year that the source has in this place, and the article has not there."""
    taken = values_beside(sentence_index(article, when.start), pair, pair.at(when.start), by_sentence(article))
    free = [w for w in whens(pair.source) if w.kind == when.kind and within(w.start, exact) and w.key not in taken]
    free = [w for w in free if not is_beside_copy(pair.source, w.start)]
    if when.kind == "day":
        free = [w for w in free if w.value // 100 == when.value // 100]
    if when.kind == "year":
        free = [w for w in free if is_dated(pair.source, w) == is_dated(article, when)]
    nearest = min(free, key=lambda w: abs(w.value - when.value), default=None)
    return (nearest.start, nearest.end) if nearest else None
