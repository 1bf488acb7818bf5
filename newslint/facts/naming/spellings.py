"""From pairs of spellings to names: all spellings of one name together, with the reason why they are one."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.capitals import Run
from newslint.facts.naming.bearers import one_bearer
from newslint.facts.naming.letters import Agreement, Step
from newslint.facts.naming.look_alikes import Word, look_alikes
from newslint.facts.naming.nouns import are_forms, has_capital_nouns
from newslint.facts.naming.slips import is_slip, is_swap

# Languages that do not decline names: in others two spellings are two cases.
COMPARED_IN = ("en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "no")
CAPITALS = "capitals differ"
MARKS = "with and without marks over letters"
_MOST_REASONS = 4


class Pair(NamedTuple):
    """Two spellings of one name: why the letters agree (None: a slip), and the full names that show it."""

    one: Word
    other: Word
    why: Agreement | None
    full: tuple[Run, Run] | None


class Name(NamedTuple):
    """All spellings of one name with their offsets, and why they are taken for one.

    `doubtful` is True where it may be no name: where nouns have capitals, and neither a full name nor a mark shows it
    to be one.
    """

    places: dict[str, list[int]]
    reason: str
    doubtful: bool = False


@fact
def respelled(article: Article) -> tuple[Name, ...]:
    """The names that an article spells in two ways and more; in languages that decline names it is not asked."""
    if article.primary_language not in COMPARED_IN:
        return ()
    pairs: list[Pair] = []
    for one, other in look_alikes(article):
        if one.text.replace("’", "'") != other.text.replace("’", "'") and not are_forms(article, one, other):
            bearer = one_bearer(one, other, article)
            if bearer is not None:
                pairs.append(Pair(one, other, *bearer))
    capitals = has_capital_nouns(article.primary_language)
    return tuple([name._replace(doubtful=capitals and _is_doubtful(name, pairs)) for name in _names_of(pairs)])


def _is_doubtful(name: Name, pairs: list[Pair]) -> bool:
    words = {word for spelling in name.places for word in (spelling, *spelling.split())}
    return name.reason != MARKS and not any(pair.full and pair.one.text in words for pair in pairs)


def _names_of(pairs: list[Pair]) -> Iterator[Name]:
    """The names that the pairs are spellings of; where two words of a full name differ, the full name is shown."""
    by_full: dict[frozenset[str], int] = {}
    for pair in pairs:
        if pair.full:
            key = frozenset((pair.full[0].text, pair.full[1].text))
            by_full[key] = by_full.get(key, 0) + 1
    whole = {text for key, count in by_full.items() if count > 1 for text in key}
    clusters: list[tuple[dict[str, list[int]], list[str]]] = []
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
        yield Name(places, ", ".join(why[:_MOST_REASONS]))


def _reasons(pair: Pair) -> list[str]:
    """Why two spellings agree, in words."""
    one, other = pair.one.plain, pair.other.plain
    if one == other:
        if pair.one.text.lower() == pair.other.text.lower():
            return [CAPITALS]
        return ["hyphen or space" if pair.one.whole else MARKS]
    if is_slip(one, other) and is_swap(one, other):
        return ["two letters swapped"]
    if pair.why is None or (is_slip(one, other) and all(not step.name for step in pair.why.steps)):
        return ["one letter changed" if len(one) == len(other) else "one letter missing"]
    return list(dict.fromkeys(_said(step) for step in pair.why.steps))


def _said(step: Step) -> str:
    """One difference in words: "и as i or y"."""
    if step.name in ("hyphen", "apostrophe", "doubled letter"):
        letter = step.one or step.other
        return f"single or double {letter}" if step.name == "doubled letter" else f"with or without {step.name}"
    if step.name == "marks":
        return "marks over letters, or two letters for one"
    if not step.one or not step.other:
        return f"with or without {step.one or step.other}"
    named = f"{step.name} as " if step.name and " or " not in step.name else ""
    return f"{named}{step.one} or {step.other}"


def times(count: int) -> str:
    """A count in words: "once", "twice", "3 times"."""
    return ("once", "twice")[count - 1] if count < 3 else f"{count} times"
