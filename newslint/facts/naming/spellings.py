"""From pairs of spellings to names: all spellings of one name together, with the reason why they are one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from newslint.core.article import Article
from newslint.core.message import Message, say, several
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.capitals import Run
from newslint.facts.naming.alphabets import plain
from newslint.facts.naming.bearers import one_bearer
from newslint.facts.naming.letters import Agreement, Step
from newslint.facts.naming.look_alikes import Word, joined, look_alikes
from newslint.facts.naming.nouns import are_forms, has_capital_nouns, have_cases
from newslint.facts.naming.slips import is_slip, is_swap
from newslint.facts.naming.surroundings import is_copied
from newslint.facts.pieces import lists
from newslint.facts.quotations import quotation_at
from newslint.languages import ALL, by_kind, has, pairs, words
from newslint.languages.kinds import NAMING
from newslint.languages.word_filter import words_of

NEEDED = ("naming", "titles")  # lists
HYPHEN = say("hyphen or space")
CAPITALS = say("capitals differ")
MARKS = say("with and without marks over letters")
SWAPPED = say("two letters swapped")
_BARE_CAPITALS = frozenset({"fr"})  # languages in which many houses leave the marks of capitals out, by choice
_ROUND_A = frozenset({"da", "no"})
_ELIDED = re.compile(r"[^\W\d_]{1,2}['’](?=[^\W\d_]{3})(?!\w*[A-ZÀ-ÖØ-Þ])")
_SMALL_WORD = re.compile(r" ([a-z]{3,})")
_LONG = 6  # letters; two nouns so long hardly differ by two letters that changed places
_MOST_REASONS = 4
_TITLE = 3  # words; so long a run is the name of a body, maybe in another language


class Pair(NamedTuple):
    """Two spellings of one name: why the letters agree (None: a slip), and the full names that show it.

    `misspelt` is True where a word list shows that one is a slip.
    """

    one: Word
    other: Word
    why: Agreement | None
    full: tuple[Run, Run] | None
    misspelt: bool = False


class Name(NamedTuple):
    """All spellings of one name with their offsets, and why they are taken for one.

    `doubtful` is True where it may be no name: where nouns have capitals, and neither a full name nor a mark shows it
    to be one; and where the words of a speaker alone have one of the spellings.
    """

    places: dict[str, list[int]]
    reason: Message
    doubtful: bool = False


@fact
def respelled(article: Article) -> tuple[Name, ...]:
    """The names that an article spells in two ways and more; where names are declined, those that are misspelt."""
    if not has(article.language, NEEDED):
        return ()
    found_pairs = (_pair(article, *pair) for pair in look_alikes(article) if _even(pair[0].text) != _even(pair[1].text))
    pairs = [pair for pair in found_pairs if pair]
    capitals = has_capital_nouns(article.primary_language)
    found = []
    for name in _names_of(pairs):
        copied = any(all(is_copied(article, start) for start in starts) for starts in name.places.values())
        if copied and not _is_borne_in_full(name, pairs):
            continue
        quoted = [all(quotation_at(article, s, s + 1) for s in starts) for starts in name.places.values()]
        doubtful = copied or (any(quoted) and not all(quoted)) or (capitals and _is_doubtful(name, pairs))
        found.append(name._replace(doubtful=doubtful))
    return tuple(found)


def is_choice(language: str, one: str, other: str) -> bool:
    """Whether two spellings differ in what houses or bearers of a language choose: the marks of capitals (Etat, État),
    or å and aa, which clubs and persons keep (Aalesund, Ålesund).
    """
    if language in _ROUND_A and _with_round_a(one) == _with_round_a(other):
        return True
    if language not in _BARE_CAPITALS or len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return all(a.isupper() and plain(a) == plain(b) for a, b in differing)


def _with_round_a(text: str) -> str:
    return text.replace("Aa", "Å").replace("aa", "å")


def _is_borne_in_full(name: Name, pairs: list[Pair]) -> bool:
    """Whether two full names show that spellings are of one bearer."""
    return any(pair.full and pair.one.text in name.places for pair in pairs)


def _pair(article: Article, one: Word, other: Word) -> Pair | None:
    """Two look-alikes as spellings of one name; None where nothing shows that they are."""
    if _is_elided(one, other) or _differs_twice(one, other):
        return None
    if lists(article.language).not_names.issuperset((one.text, other.text)):
        return None
    pairs_of_both = ((one, other), (other, one))
    if article.primary_language != "en" and any(_is_of_a_name_in_english(article, *pair) for pair in pairs_of_both):
        return None
    if words_of(article.primary_language) is not None:
        from newslint.facts.naming.misspelt import are_of_two_names, is_misspelt

        if any(are_of_two_names(*pair, article.language) for pair in pairs_of_both):
            return None
        if is_misspelt(one, other, article):
            return Pair(one, other, None, None, True)
    if any(_is_in_compounds(article, word) for word in (one, other)):
        return None
    if any(_is_hyphenated_before_nouns(article, *pair) for pair in pairs_of_both):
        return None
    if have_cases(article.primary_language) or are_forms(article, one, other):
        return None
    bearer = one_bearer(one, other, article)
    named = bearer is not None and bearer.full is not None and _is_named(bearer.full, article.language)
    if bearer is None or (not named and _are_words(one, other, article.primary_language)):
        return None
    return Pair(one, other, *bearer)


def _is_named(full: tuple[Run, Run], language: str) -> bool:
    """Whether two full names have another word in common than a pronoun with a capital (Lassen Sie, Lesen Sie)."""
    shared = {word.lower() for word in full[0].words} & {word.lower() for word in full[1].words}
    return not shared or not shared <= lists(language).functions


def _is_elided(one: Word, other: Word) -> bool:
    """Whether one of two words is a noun behind an elided article, and no name (L’homme, Lhomme; L’aire, Loire)."""
    elided = [bool(_ELIDED.match(word.text)) for word in (one, other)]
    return any(elided) and (not all(elided) or joined(one.text) == joined(other.text))


def _differs_twice(one: Word, other: Word) -> bool:
    """Whether two words differ by a letter and by the marks of others (Mâcon, Macron), so that no slip parts them."""
    if one.plain == other.plain or not is_slip(one.plain, other.plain) or _marked(one.text) == _marked(other.text):
        return False
    return not is_slip(one.text.lower(), other.text.lower())  # Torbjörn, Torbjrn


def _marked(text: str) -> list[str]:
    """The Latin letters of a word that are not plain."""
    return [] if text.isascii() else sorted(char for char in text.lower() if "ß" <= char <= "ɏ")


def _is_in_compounds(article: Article, word: Word) -> bool:
    """Whether hyphens join a name because it is part of a longer word everywhere ("Vlaams-Belang-kamerlid",
    "non-Supreme-Court").
    """
    text, size = article.text, len(word.text)
    return "-" in word.text and all("-" in (text[at + size : at + size + 1], text[at - 1 : at]) for at in word.places)


def _is_hyphenated_before_nouns(article: Article, one: Word, other: Word) -> bool:
    """Whether a name has its hyphen before nouns alone, where English puts one ("a Mexican-American boy")."""
    if article.primary_language != "en" or one.text.replace("-", " ") != other.text or "-" not in one.text:
        return False
    return all(_is_before_a_noun(article, one, at) for at in one.places) and not any(
        _is_before_a_noun(article, other, at) for at in other.places
    )


def _is_before_a_noun(article: Article, word: Word, at: int) -> bool:
    """Whether a word of three small letters and more stands behind a name, and is no small word of grammar."""
    following = _SMALL_WORD.match(article.text, at + len(word.text))
    return following is not None and following[1] not in lists(article.language).functions


def _is_of_a_name_in_english(article: Article, word: Word, other: Word) -> bool:
    """Whether a word only ever stands in longer names that are English (Cycling Denmark in a Danish text), none of
    which is the other's too.
    """
    if word.whole or not is_called_in_english(word.text):
        return False
    people = word.text in lists("en").not_names and word.plain != other.plain  # Jordanian, Jordaniens
    if word.alone and not (people or _follows_english(article, word)):
        return False
    return _beside(word).isdisjoint(_beside(other))


def _follows_english(article: Article, word: Word) -> bool:
    """Whether an English preposition that the copy's language has not stands before a word, but for a few places
    (Pulse of Europe).
    """
    mine, english = (by_kind(language, "naming", NAMING) for language in (article.primary_language, "en"))
    before = tuple(f" {one} " for one in english["of"] - mine["joins"] - mine["of"])
    return 2 * sum(article.text.endswith(before, 0, at) for at in word.places) > len(word.places)


def _beside(word: Word) -> set[str]:
    """The other words of the longer names that a word stands in."""
    return {another for run, at in word.within for place, another in enumerate(run.words) if place != at}


def is_called_in_english(name: str) -> bool:
    """Whether it is what English calls a country or a people, or a word that names of bodies have in English."""
    bare = name.removesuffix("s")
    known = (lists("en").not_names, pairs("en", "territories"), words(ALL, "bodies_abroad"))
    return name in known[-1] or bare in known[-1] or any(bare in listed for listed in known)


def _are_words(one: Word, other: Word, language: str) -> bool:
    """Whether a word list has both spellings, and they differ by more than marks or a lost letter (Londen, London)."""
    known = words_of(language)
    parts = [part for word in (one, other) for part in word.text.lower().split()]
    functions = lists(language).functions
    if known is None or one.plain == other.plain or not all(part in known or part in functions for part in parts):
        return False
    lost = is_slip(one.plain, other.plain) and len(one.plain) != len(other.plain)
    return not lost or any(len(run.words) >= _TITLE for word in (one, other) for run, _ in word.within)


def _even(text: str) -> str:
    """A spelling with one kind of apostrophe, hyphen and letter with a mark."""
    text = text.replace("’", "'").replace("‑", "-")
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _is_doubtful(name: Name, pairs: list[Pair]) -> bool:
    if name.reason == SWAPPED and all(len(spelling) >= _LONG for spelling in name.places):
        return False
    words = {word for spelling in name.places for word in (spelling, *spelling.split())}
    return name.reason != MARKS and not any((pair.full or pair.misspelt) and pair.one.text in words for pair in pairs)


def _names_of(pairs: list[Pair]) -> Iterator[Name]:
    """The names that the pairs are spellings of; where two words of a full name differ, the full name is shown."""
    by_full: dict[frozenset[str], int] = {}
    for pair in pairs:
        if pair.full:
            key = frozenset((pair.full[0].text, pair.full[1].text))
            by_full[key] = by_full.get(key, 0) + 1
    whole = {text for key, count in by_full.items() if count > 1 for text in key}
    clusters: list[tuple[dict[str, list[int]], list[Message]]] = []
    for pair in pairs:
        if pair.one.whole and frozenset((pair.one.text, pair.other.text)) in by_full:
            continue
        sides = {pair.one.text: pair.one.places, pair.other.text: pair.other.places}
        if pair.full and (pair.full[0].text in whole or pair.full[1].text in whole):
            sides = {run.text: run.starts for run in pair.full}
        joined = [c for c in clusters if c[0].keys() & sides.keys()]
        places, why = dict(sides), _reasons(pair)
        for cluster in joined:
            clusters.remove(cluster)
            places = cluster[0] | places
            why = cluster[1] + [r for r in why if r not in cluster[1]]
        clusters.append((places, why))
    for places, why in clusters:
        yield Name(places, several(why[:_MOST_REASONS]))


def _reasons(pair: Pair) -> list[Message]:
    """Why two spellings agree, in words."""
    one, other = pair.one.plain, pair.other.plain
    if joined(pair.one.text) == joined(pair.other.text):
        if pair.one.text.lower() == pair.other.text.lower():
            return [CAPITALS]
        return [MARKS if one == other and not pair.one.whole else HYPHEN]
    if is_slip(one, other) and is_swap(one, other):
        return [SWAPPED]
    if pair.why is None or (is_slip(one, other) and all(not step.name for step in pair.why.steps)):
        return [say("one letter changed") if len(one) == len(other) else say("one letter more or less")]
    return list(dict.fromkeys(_said(step) for step in pair.why.steps))


def _said(step: Step) -> Message:
    """One difference in words: "i or y"."""
    if step.name in ("hyphen", "apostrophe", "doubled letter"):
        letter = step.one or step.other
        if step.name == "doubled letter":
            return say("single or double {letter}", letter=letter)
        return say("with or without hyphen") if step.name == "hyphen" else say("with or without apostrophe")
    if step.name == "marks":
        return say("marks over letters, or two letters for one")
    if not step.one or not step.other:
        return say("with or without {letter}", letter=step.one or step.other)
    return say("{one} or {other}", one=step.one, other=step.other)
