"""English titles before surnames, of which one stands once where others of its ladder stand for the same person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article
from newslint.core.signs import Signs, matches_at
from newslint.facts.names import names
from newslint.facts.naming.nicknames import families
from newslint.facts.odd_words import written_words
from newslint.facts.posts import is_of_others
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint.languages import any_of, words
from newslint_rules.names._title_ladders import NEAR, ladders, tells_of_kin

_RUNGS = ladders("en").rungs
_TITLES = Signs(*_RUNGS)  # of which none begins inside another
_TITLED = re.compile(
    rf"(?<![\w’'-])({any_of(_RUNGS)})\.? ((?:[A-Z][\w’'-]+ |[A-Z]\. ?){{0,2}})"
    r"([A-Z][a-zà-ÿ’'-]+[A-Za-zà-ÿ-]*)\b(?! [A-Z])"
)
_BEFORE = re.compile(
    r"\b(?:[Tt]hen|[Ff]ormer|[Ll]ater?|[Ee]x|[Rr]etired|[Aa]nd|&|[Tt]he|[Nn]ow|[Vv]ice|[Dd]eputy|[Aa])[ -]$"
)
_OF_SOME = re.compile(r"(?!(?:Police|Fire|Army|Navy|Deputy|State|District) )\b[A-Z]\w*\.? $")
_SERVED = re.compile(
    r"\b(?:promot\w+|serv\w+|succe\w+|post of|office|became|becom\w+|"
    r"retired|former|then-|rank|elected|runn?ing for|nominee|candidate)\b"
)
_RAISED = re.compile(r"\b(?:Supreme Court|SCOTUS|nominat\w+|confirm\w+)\b")
_CLOSE = 60  # characters
_OFTEN = 2  # mentions with the other title, of somebody without a given name
_KIN = words("en", "kin")
_COURTESY = frozenset({"Mr", "Mrs", "Ms", "Miss"})
_UNMARRIED = frozenset({"Ms", "Miss"})
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def odd_ones(article: Article) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Each title that stands once, with its name, and the first of another rung: title, given names and surname."""
    written = written_words(article)
    here = [_RUNGS[title] for title in _RUNGS if title.rpartition(" ")[2] in written]
    if len(set(here)) == len({ladder for ladder, _ in here}):
        return
    borne: dict[tuple[str, int], list[re.Match[str]]] = {}
    for match in matches_at(_TITLED, article.text, _TITLES.starts(article.text)):
        surname = match.group(3).removesuffix("’s").removesuffix("'s")
        if surname not in _RUNGS:  # "Maj. Gen"
            borne.setdefault((surname, _RUNGS[match.group(1)][0]), []).append(match)
    given: dict[str, set[str]] = {}
    for (surname, _), found in borne.items():
        given.setdefault(surname, set()).update(m.group(2).split()[0] for m in found if m.group(2))
    for (surname, _), found in borne.items():
        if len(given[surname]) < 2 and (pair := _pair(article, surname, found)):
            yield pair


def _pair(article: Article, surname: str, found: list[re.Match[str]]) -> tuple[re.Match[str], re.Match[str]] | None:
    ranks = [_RUNGS[m.group(1)] for m in found]
    if len(set(ranks)) != 2:
        return None
    odd = next((m for m, rank in zip(found[::-1], ranks[::-1], strict=True) if ranks.count(rank) == 1), None)
    others = [m for m in found if odd and _RUNGS[m.group(1)] != _RUNGS[odd.group(1)]]
    return (odd, others[0]) if odd is not None and _are_of_one(article, surname, odd, others) else None


def _are_of_one(article: Article, surname: str, odd: re.Match[str], others: list[re.Match[str]]) -> bool:
    """Whether nothing says that two bear the surname, or one had two titles in turn."""
    text = article.text
    if is_of_others(article, *odd.span()):
        return False
    if all(quotation_at(article, *m.span()) for m in others):
        return False
    by_courtesy = odd.group(1) in _COURTESY
    bearers = [name.words[0] for name in names(article) if len(name.words) > 1 and name.words[-1] == surname]
    if by_courtesy and (len(others) < _OFTEN or _has_kin(text, surname) or _is_told_of(article, odd, bearers)):
        return False
    if len(bearers) > 1 or (not bearers and (len(others) < _OFTEN or tells_of_kin(text, _KIN))):
        return False
    if any(_BEFORE.search(text, m.start() - 14, m.start()) for m in (odd, *others)):
        return False
    if not (by_courtesy or odd.group(2)) and _OF_SOME.search(text, odd.start() - 14, odd.start()):
        return False  # "Texas Rep. Hollern" beside another of the name
    sentence = sentence_at(article, odd.start())
    near = text[max(0, odd.start() - NEAR) : odd.end() + NEAR]
    of_then = _SERVED.search(text, sentence.start, sentence.end) or _YEAR.search(text, sentence.start, sentence.end)
    in_turn = not by_courtesy and of_then is not None
    return not (in_turn or _RAISED.search(near) or tells_of_kin(near, _KIN))


def _has_kin(text: str, surname: str) -> bool:
    """Whether a word for somebody's family stands close to one of the places of a surname."""
    places = (m.start() for m in re.finditer(rf"\b{surname}\b", text))
    return any(tells_of_kin(text[max(0, at - _CLOSE) : at + _CLOSE], _KIN) for at in places)


def _is_told_of(article: Article, odd: re.Match[str], bearers: list[str]) -> bool:
    """Whether another member of a family that is in the news together may be meant: a wife is Mrs, and named."""
    family = families("en").get(odd.group(3).removesuffix("’s").removesuffix("'s"), frozenset()) - {*bearers[:1]}
    if not family:
        return False
    return odd.group(1) not in _UNMARRIED or not bearers or not family.isdisjoint(written_words(article))
