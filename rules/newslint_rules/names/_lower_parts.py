"""Names of several words of which one stands somewhere without its capital: "Los angeles", "Margaret thornbury"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newslint import Article, Finding, Related, Replace
from newslint.core.message import say
from newslint.facts.capitals import Run, runs
from newslint.facts.naming.surroundings import is_copied
from newslint.facts.odd_words import written_words
from newslint.facts.pieces import heads_organisation
from newslint.facts.quotations import quotation_at
from newslint.facts.syllables import dictionary_of
from newslint.languages import ALL, words

_LONGEST, _SHORTEST = 4, 4  # words of a name, letters of a part
_MOST = 200  # parts that are looked for in the text; a list of thousands is no article
_OF_PLACES = frozenset("Port Fort Mount San Los Las El Puerto Rio".split())
_FORMS = ("ing", "ed", "ers", "virus")  # of words that dictionaries may lack
_JOINED = frozenset("-‑_@#/&’'")


def lower_parts(article: Article) -> Iterator[Finding]:
    """A place where one word of a name is small and the others are not, as they all are elsewhere."""
    text, told = article.text, set()
    for run, at in islice(_also_small(article), _MOST):
        if not _is_of_a_name(article, run, at):
            continue
        part, small = run.words[at], run.words[at].lower()
        form = " ".join([*run.words[:at], small, *run.words[at + 1 :]])
        place = text.find(form)
        if place < 0 or text.find(form, place + 1) >= 0 or not _is_own(article, place, place + len(form)):
            continue
        start = place + len(form) - len(" ".join(run.words[at:]))
        if start in told or len(re.findall(rf"\b{small}\b", text)) > 1:
            continue
        told.add(start)
        message = say("“{word}” has a capital everywhere else.", word=part)
        related = (Related("against", run.starts[0], run.starts[0] + len(run.text)),)
        end = start + len(small)
        yield Finding(start, end, message, related, (Replace(start, end, part),), False)


def _also_small(article: Article) -> Iterator[tuple[Run, int]]:
    """Names of several words, with the number of a word in each that the text has in small letters too."""
    written = written_words(article)
    for run in runs(article).values():
        if " " in run.text and 1 < len(run.words) <= _LONGEST and " ".join(run.words) == run.text:
            small = map(str.lower, run.words)
            yield from ((run, at) for at, low in enumerate(small) if low != run.words[at] and low in written)


def _is_of_a_name(article: Article, run: Run, at: int) -> bool:
    """Whether a word of a name is no word besides: none of the dictionary, of a known place, or somebody's surname."""
    part = run.words[at]
    if len(part) < _SHORTEST or not part[1:].islower() or not run.certain:
        return False
    small, listed = part.lower(), dictionary_of("en")
    if run.text in words("en", "place_names"):
        return True
    if small in words(ALL, "name_particles") or small in words("en", "name_words"):
        return False
    if heads_organisation(part, "en") or small.endswith(_FORMS):
        return False
    if listed is not None and not listed(small):
        return True
    if at != len(run.words) - 1:
        return False
    surname = run.words[0] in words("en", "given_names") and _stands_alone(article.text, part)
    return surname or (run.words[0] in _OF_PLACES and len(run.words) == 2)


def _stands_alone(text: str, surname: str) -> bool:
    """Whether a surname stands without a given name somewhere, in a sentence."""
    before = re.findall(rf"(?<![\w’'])([a-z]+),? {surname}\b(?! [A-Z])", text)
    return any(word not in words("en", "cut_off_words") for word in before)  # an article before it: no surname


def _is_own(article: Article, start: int, end: int) -> bool:
    """Whether a name with a small word stands by itself, in the article's own sentences."""
    text = article.text
    if text[start - 1 : start].isalnum() or text[start - 1 : start] in _JOINED or text[end : end + 1].isalnum():
        return False
    if text[end : end + 1] in _JOINED and text[end : end + 2] not in ("'s", "’s"):
        return False
    return not (is_copied(article, start) or quotation_at(article, start, end))
