"""The names of an article, each held against its sources: spelled as there, in the same letters or in others.

A word of a name is right where the source has it, with any ending its language may give it, or a word that sounds like
it, or what the place is called there. What is not there differs from a word that is spelled nearly so, from the name
that the source has in this place, or from another spelling of it in the article itself that the source has.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.abroad import SURELY, is_missed_abroad, is_word, rival_abroad
from newslint.facts.against.alignment import CLOSE, Pair, pairs
from newslint.facts.against.apart import (
    is_beside_the_copy,
    is_explained,
    is_headed,
    is_newsroom,
    is_own_account,
)
from newslint.facts.against.beside import gap_around, tells_of_another
from newslint.facts.against.exchanged import are_measures, exchanged
from newslint.facts.against.forms import is_unusual
from newslint.facts.against.given_names import (
    has_other_form,
    held_given_name,
    held_surname,
    is_well_known,
)
from newslint.facts.against.held import Held, best
from newslint.facts.against.judging import Place, placed
from newslint.facts.against.name_places import exchanged_at_beginnings, heads_an_item, name_in_its_place
from newslint.facts.against.name_words import SHORTEST, Word, is_in_address, name_words, spelled_alike
from newslint.facts.against.other_names import other_name, respelled
from newslint.facts.against.places import are_of_one_country, is_place, names_elsewhere
from newslint.facts.against.said_or_not import (
    is_author,
    is_in_other_words,
    is_place_or_person,
    may_be_left_unsaid,
    may_be_no_name,
)
from newslint.facts.against.slips import (
    SHORT,
    is_beside_alike,
    is_formed,
    is_joined,
    is_slip_of_the_source,
    slip_in_its_place,
    slip_of,
)
from newslint.facts.against.spellings import (
    INFLECTING,
    counterpart,
    inflected,
    is_adapted,
    is_cut,
    is_otherwise_there,
)
from newslint.facts.against.tokens import Token, by_fold, fold, tokens, tokens_in, tokens_within
from newslint.facts.pieces import is_common, lists
from newslint.languages import by_kind
from newslint.languages.kinds import PLACE_CONTEXT

_OTHERWISE = "in other words"
_NEARLY = 0.75  # share of the words of a sentence; in one that is told more loosely "Los Angeles" is for "California"
_BEFORE_NAMES = frozenset(("abu", "abou", "umm", "bin", "ibn"))  # what begins a name that the person has beside others


@fact
def held_names(article: Article) -> tuple[Held, ...]:
    """All words of names, held against the sources, in the order of the text."""
    if not article.sources:
        return ()
    found = [best([_held(article, word, pair) for pair in pairs(article)]) for word in name_words(article)]
    found += [*_slips_at_beginnings(article), *exchanged_at_beginnings(article)]
    found += [held for held in exchanged(article) if held.kind == "name"]
    return tuple(sorted(dict.fromkeys(found), key=lambda held: held.start))


def _slips_at_beginnings(article: Article) -> Iterator[Held]:
    """Words that begin a sentence, and are a name of the article but for a letter; the source has only that name."""
    known = {word.start for word in name_words(article)}
    for token in tokens(article):
        if not token.capital or token.start in known or len(token.folded) <= SHORTEST:
            continue
        if is_joined(article.text, token.start):
            continue
        written = article.text[token.start : token.end]
        if written[1].isupper() or is_common(written, article.primary_language) or is_in_address(article.text, token):
            continue
        if written in lists(article.language).titles:
            continue  # "Congresswoman" for "Congresswomen"
        known_word = is_word(written, article.primary_language)
        for other in spelled_alike(article, token.folded):
            for pair in pairs(article):
                if article.primary_language in INFLECTING and not pair.same_language:
                    continue  # two forms of one name
                if known_word and (len(written) <= SHORT or not pair.same_language):
                    continue
                there = counterpart(other, pair)
                begins = other.startswith(token.folded) or token.folded.startswith(other)
                formed = bool(there) and is_formed(token.folded, there[0], pair)
                if there and not begins and not formed and not counterpart(token.folded, pair):
                    place = there[0].start, there[0].end
                    yield placed(Held("name", token.start, token.end, "differs", pair.index, how="spelling"), place)
                    break
            else:
                continue
            break


def _held(article: Article, word: Word, pair: Pair) -> Held:
    own = Held("name", word.start, word.end, "same", pair.index)
    if word.folded not in by_fold(pair.source) and (other := other_name(article, word, pair)):
        return placed(own._replace(status="follows", how=_OTHERWISE), other)
    signed = is_beside_the_copy(article, word)  # another post, for all one knows
    if known := (None if signed else held_given_name(article, word, pair)) or held_surname(article, word, pair):
        unsaid = known.status == "missing" and (is_own_account(pair.source) or is_author(article, word, pair))
        return known._replace(status="unsure") if unsaid else known
    if len(word.folded) < SHORTEST or heads_an_item(article, word):
        return own
    if not signed and not is_newsroom(article, word) and (slip := slip_in_its_place(article, word, pair)):
        erred = is_slip_of_the_source(article, word, slip, pair)
        doubtful = erred or respelled(article, word, pair)
        return placed(own._replace(status="unsure" if doubtful else "differs", how="spelling"), slip)
    match, source = pair.at(word.start), pair.source
    languages = article.primary_language, source.primary_language
    called = {word.name.text, article.text[word.start : word.end]}
    foreign = frozenset(other for name in called for other in names_elsewhere(name, *languages))
    there = [token for one in (word.folded, *foreign) for token in counterpart(one, pair)]
    there += [token for one in foreign for token in inflected(one, pair)]
    exact = pair.window(match, 0 if match.sure >= SURELY else 1)
    every = sorted(there) if foreign else there
    close = next(((t.start, t.end) for stretch in exact for t in tokens_within(every, [stretch])), None)
    if there and is_unusual(article, word.name, word.folded, there, pair):
        return placed(own._replace(status="differs", how="form"), close or (there[0].start, there[0].end))
    signed = signed and (not pair.is_made_from or match.share < CLOSE)
    place = any(is_place(name, languages[0]) for name in called)
    misspelt = not there and not place and slip_of(article, word, pair) is not None
    if not signed and not misspelt and (other := name_in_its_place(article, word, pair)):
        own = own._replace(how="elsewhere" if there else "")
        return _other_in_its_place(article, word, pair, own, other, bool(there) and place)
    if close:
        return placed(own, close)
    rival = rival_abroad(article, word, pair, place, bool(there))
    if not there:
        return _absent(article, word, pair, own, foreign, place, rival)
    if rival:
        return placed(own._replace(status="differs", how="elsewhere"), (rival.start, rival.end))
    return placed(own, (there[0].start, there[0].end))


def _other_in_its_place(article: Article, word: Word, pair: Pair, own: Held, other: Place, loosely: bool) -> Held:
    """What is said of a word where the source has another name; `loosely` where it is a place that it has elsewhere."""
    if are_measures(article, word.start, word.end, pair.source, other):
        return own._replace(how="")
    match, gap = pair.at(word.start), gap_around(pair, word.start, word.end)
    loose = not pair.is_close_in(match) or (match.share < _NEARLY and (loosely or not pair.is_made_from))
    loose = loose or (gap is not None and tells_of_another(pair, gap))
    return placed(own._replace(status="unsure" if loose else "differs"), other)


def _absent(
    article: Article, word: Word, pair: Pair, own: Held, foreign: frozenset[str], place: bool, rival: Token | None
) -> Held:
    """What is said of a word that the source has nowhere."""
    language, words = article.primary_language, word.name.words
    common = is_common(article.text[word.start : word.end], language)
    if pair.same_language and article.text.startswith(".", word.end) and is_cut(word.folded, pair):
        return own._replace(status="follows", how=_OTHERWISE)
    if respelling := respelled(article, word, pair):
        return placed(own._replace(status="unsure", how="spelling"), respelling)
    newsroom = is_newsroom(article, word)
    if not place and not common and not newsroom and (slip := slip_of(article, word, pair)):
        one = pair.is_made_from or pair.at(word.start).share >= CLOSE or is_beside_alike(article, word, slip, pair)
        one = one and not is_slip_of_the_source(article, word, slip, pair) and not is_beside_the_copy(article, word)
        return placed(own._replace(status="differs" if one else "unsure", how="spelling"), slip)
    if is_adapted(word.folded, pair):
        return own._replace(status="follows", how=_OTHERWISE)
    if rival:
        return placed(own._replace(status="differs"), (rival.start, rival.end))
    if pair.same_language and (is_otherwise_there(word.folded, words, pair) or _has_its_country(word, pair)):
        return own._replace(status="follows", how=_OTHERWISE)
    if is_headed(article, word, pair) or has_other_form(word, pair) or is_in_other_words(article, word, pair):
        return own._replace(status="follows", how=_OTHERWISE)
    if _is_named_in_part(word, pair, place):
        translated = (common or word.name.kind == "organisation") and not pair.same_language
        return own._replace(status="follows", how=_OTHERWISE) if translated else own._replace(status="unsure")
    if place and is_explained(article, word, pair):
        return own._replace(status="unsure")
    abroad = place and not pair.same_language and pair.is_own(pair.at(word.start))
    if abroad and is_missed_abroad(article, word, foreign, pair):
        return own._replace(status="missing")
    if is_beside_the_copy(article, word) or (newsroom and not pair.is_brief):
        return own._replace(status="unsure")  # whom somebody told
    return _unnamed(article, word, pair, own, common)


def _unnamed(article: Article, word: Word, pair: Pair, own: Held, common: bool) -> Held:
    """What is said of a word that the source has neither otherwise nor in part."""
    language, last = article.primary_language, fold(word.name.words[-1])
    first = word.name.kind in ("person", "unknown") and word.folded != last
    if first and any(token.capital for token in counterpart(last, pair)):  # the source has the surname alone
        given = word.name.words[0] not in by_kind(language, "place_context", PLACE_CONTEXT)["heads"]
        told = pair.is_brief and given and not is_well_known(article, word)  # "County" of "County Tarn"
        told = told and not may_be_no_name(article, word, pair) and not is_own_account(pair.source)
        return own._replace(status="missing" if told else "unsure")
    told = pair.is_brief and not common and is_place_or_person(article, word, pair)
    told = told and not may_be_no_name(article, word, pair) and not may_be_left_unsaid(article, word, pair)
    if told and is_place(word.name.text, language):  # of "Uttar Pradesh" not "Uttar" alone
        mention = next((one for one in word.name.mentions if one.start <= word.start < one.end), word)
        own = own._replace(start=mention.start, end=mention.end)
    return own._replace(status="missing" if told else "unsure")


def _has_its_country(word: Word, pair: Pair) -> bool:
    """Whether the source names the country that a capital stands for, or the other way round."""
    low, high = pair.window(pair.at(word.start), 1)[0] if pair.at(word.start).sentences else (0, 0)
    language = pair.draft.primary_language
    named = (token for token in tokens_in(pair.source, low, high) if token.capital)
    return any(are_of_one_country(word.folded, token.folded, language) for token in named)


def _is_named_in_part(word: Word, pair: Pair, place: bool) -> bool:
    """Whether the source has the rest of the name of a place or a body ("Gaza" of "the Gaza Strip")."""
    first, *rest = map(fold, word.name.words)
    if not rest or word.name.kind == "person":
        return False
    if first in _BEFORE_NAMES:
        return word.folded != first
    if word.name.kind == "organisation" and not pair.is_brief:
        others = [one for one in (first, *rest) if one != word.folded and len(one) >= SHORTEST]
        return any(token.capital for one in others for token in counterpart(one, pair))
    other = first if word.folded == rest[-1] else rest[-1] if place else ""
    return bool(other and counterpart(other, pair))
