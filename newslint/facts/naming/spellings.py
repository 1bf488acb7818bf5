"""From pairs of spellings to names: all spellings of one name together, with the reason why they are one."""

from __future__ import annotations

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
from newslint.facts.naming.nouns import are_forms, endings_of, has_capital_nouns, have_cases
from newslint.facts.naming.put_together import are_formed_otherwise, are_two_words
from newslint.facts.naming.slips import is_slip, is_swap
from newslint.facts.naming.surroundings import is_copied
from newslint.facts.pieces import lists
from newslint.facts.quotations import quotation_at
from newslint.languages import has
from newslint.languages.word_filter import words_of

NEEDED = ("naming", "titles")  # lists
HYPHEN = say("hyphen or space")
CAPITALS = say("capitals differ")
MARKS = say("with and without marks over letters")
SWAPPED = say("two letters swapped")
_BARE_CAPITALS = frozenset({"fr"})  # languages in which many houses leave the marks of capitals out, by choice
_ROUND_A = frozenset({"da", "no"})
_GENITIVE = "s"  # of the Germanic languages
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
    pairs = _without_genitives([pair for pair in found_pairs if pair], article.primary_language)
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


def _without_genitives(pairs: list[Pair], language: str) -> list[Pair]:
    """The pairs but for those of a slip with another case of what it is a slip of (Danamrk: Danmark, Danmarks).

    The form of the same case stays: both have the s, or neither.
    """
    if _GENITIVE not in endings_of(language):
        return pairs
    paired = {frozenset((pair.one.text, pair.other.text)) for pair in pairs}

    def has_better(this: str, other: str) -> bool:
        base = other.removesuffix(_GENITIVE)
        form = base if base != other else other + _GENITIVE
        return this.endswith(_GENITIVE) != other.endswith(_GENITIVE) and frozenset((this, form)) in paired

    texts = ((pair, pair.one.text, pair.other.text) for pair in pairs)
    return [pair for pair, one, other in texts if not has_better(one, other) and not has_better(other, one)]


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
    if lists(article.language).not_names.issuperset((one.text, other.text)) or are_two_words(article, one, other):
        return None
    if words_of(article.primary_language) is not None:
        from newslint.facts.naming.misspelt import are_of_two_names, is_misspelt

        if any(are_of_two_names(*pair, article.language) for pair in ((one, other), (other, one))):
            return None
        if is_misspelt(one, other, article):
            return Pair(one, other, None, None, True)
    if are_formed_otherwise(article, one, other) or are_forms(article, one, other):
        return None
    bearer = one_bearer(one, other, article)
    if have_cases(article.primary_language):
        from newslint.facts.naming.misspelt import are_of_one_case

        return Pair(one, other, *bearer) if bearer and are_of_one_case(one, other, bearer.full) else None
    named = bearer is not None and bearer.full is not None and _is_named(bearer.full, article.language)
    if bearer is None or (not named and _are_words(one, other, article.primary_language)):
        return None
    return Pair(one, other, *bearer)


def _is_named(full: tuple[Run, Run], language: str) -> bool:
    """Whether two full names have another word in common than a pronoun with a capital (Lassen Sie, Lesen Sie)."""
    shared = {word.lower() for word in full[0].words} & {word.lower() for word in full[1].words}
    return not shared or not shared <= lists(language).functions


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
    """The names that the pairs are spellings of; where two words of a full name differ, or others bear the given name
    too, the full name is shown.
    """
    by_full: dict[frozenset[str], int] = {}
    for pair in pairs:
        if pair.full:
            key = frozenset((pair.full[0].text, pair.full[1].text))
            by_full[key] = by_full.get(key, 0) + 1
    whole = {text for key, count in by_full.items() if count > 1 for text in key}
    told = {frozenset((pair.one.text, pair.other.text)) for pair in pairs if not pair.one.whole}
    clusters: list[tuple[dict[str, list[int]], list[Message]]] = []
    for pair in pairs:
        if pair.one.whole and (frozenset((pair.one.text, pair.other.text)) in by_full or _differ_by(pair, told)):
            continue
        sides = {pair.one.text: pair.one.places, pair.other.text: pair.other.places}
        if pair.full and any(run.text in whole for run in pair.full):
            sides = {run.text: run.starts for run in pair.full}
        elif full := _among_namesakes(pair):
            sides = {run.text: run.starts for run in full}
        joined = [c for c in clusters if c[0].keys() & sides.keys()]
        places, why = dict(sides), _reasons(pair)
        for cluster in joined:
            clusters.remove(cluster)
            places = cluster[0] | places
            why = cluster[1] + [r for r in why if r not in cluster[1]]
        clusters.append((places, why))
    for places, why in clusters:
        yield Name(places, several(why[:_MOST_REASONS]))


def _differ_by(pair: Pair, told: set[frozenset[str]]) -> bool:
    """Whether two names of several words differ in words that are told by themselves."""
    words = zip(pair.one.text.split(), pair.other.text.split(), strict=False)
    return any(frozenset((mine, theirs)) in told for mine, theirs in words if mine != theirs)


def _among_namesakes(pair: Pair) -> tuple[Run, Run] | None:
    """The full names of one bearer, where both spellings are given names, never alone, that others bear too."""
    if pair.one.alone or pair.other.alone:
        return None
    runs, against = [[run for run, index in word.within if not index] for word in (pair.one, pair.other)]
    full = [(run, other) for run in runs for other in against if run.words[1:] == other.words[1:]]
    return full[0] if len(full) == 1 and len(runs) + len(against) > len(full[0]) else None


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
