"""Name a body by the same words each time.

"Centre for Harbour Studies" and further down "Centre of Harbour Studies" or "Institute for Harbour Studies": the
reader, and a search, take them for two.

Reports a name of three words and more, one of them a word for a body, that stands once where another one differs from
it in one word: of and for, Committee and Commission, Service and Services, Right and Rights. Silent on other words
(House and Senate committees differ), in quotations, on predecessors, and where both stand in one sentence.

Sources: AP Stylebook, "organizations and institutions". Rate: 1 warning in 800 US and UK news articles; of 7 read, 6
were right, and the kind of the other is silent now. Of all alarms that fresh eyes read, 15 warnings (14 right, 1
debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from newslint import Article, Finding, Related, bad, good
from newslint.core.message import say
from newslint.facts.capitals import runs
from newslint.facts.pieces import lists
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_index
from newslint.languages import entries

SEVERITY = "warning"
LANGUAGES = ("en",)

_TEXT = "The Centre for Harbour Studies met. The crews of the Centre for Harbour Studies sang."
EXAMPLES = [
    good("It is the Prohibition of the Internet. By noon, he said, it was the Prohibition for the Internet."),
    bad(f"{_TEXT} By noon the «Centre of Harbour Studies» was full."),
    bad(f"{_TEXT} By noon the «Institute for Harbour Studies» was full."),
    bad(f"{_TEXT} By noon the «Centre for Harbour Study» was full."),
    good("The Court of Appeal in Tarn ruled. The Court of Appeals in Norwold had ruled before."),
    good("The Members of the Harbour Council met. The oldest Member of the Harbour Council sang."),
    good(f"{_TEXT} By noon the Centre for Mountain Studies was full."),
    good("The House Harbour Committee met. The House Harbour Committee sang. The Senate Harbour Committee was full."),
    good(f"{_TEXT} “The Centre of Harbour Studies is full,” she said."),
    good("The Harbour Council Pilots met. So the Harbour Council Pilots sang. A Harbour Council Pilot boat left."),
    good("Council Members Ann Holm and Bo Ek met. The Council Member Ann Holm sang."),
    good(
        "The Centre for Harbour Studies met. The crews of the Centre for Harbour Studies left the Centre of Harbour "
        "Studies.",
    ),
    good(
        "The Centre for Harbour Studies met. The Centre for Harbour Studies sang. It was formerly the Institute for "
        "Harbour Studies.",
    ),
    good(
        "The Centre for Harbour Studies met. The Centre for Harbour Studies sang. Its predecessor, the Institute for "
        "Harbour Studies, was full.",
    ),
    good(
        "The Centre for Harbour Studies met. The crews of the Centre for Harbour Studies sang. By noon the "
        "Centre of Harbour Studies was full. The Centre of Harbour Studies slept."
    ),
    good(
        "The Centre for Harbour Studies met. The crews of the Centre for Harbour Studies sang. By noon the "
        "Centre of Mountain Studies was full."
    ),
    good(
        "The Centre for Harbour Studies met. The crews of the Centre for Harbour Studies sang. By noon the "
        "Renamed Centre of Harbour Studies was full."
    ),
    good(
        "The Centre for Harbour Studies met. The crews of the Centre for Harbour Studies sang. By noon the "
        "Centre of Harbour Studies, as it is now called, was full."
    ),
    bad(
        "The Centre for Harbour Studies met. The crews of the Centre for Harbour Studies sang. By noon the "
        "«Centre of Harbour Studies» in Tarn was full."
    ),
    good(
        "The Centre for Harbour Studies in Norwold met. The Centre for Harbour Studies sang. By noon the "
        "Centre of Harbour Studies in Tarn was full."
    ),
    bad(
        "The Centre for Harbour Studies in Tarn met. The Centre for Harbour Studies sang. By noon the "
        "«Centre of Harbour Studies» in Tarn was full."
    ),
    bad("The Harbour Commission of Tarn met. The «Harbour Committee of Tarn» sang."),
    good("The Harbour Commission met. The Harbour Committee sang."),
    good(
        "The Centre for Harbour Studies met. The crews of the Centre for Harbour Studies sang. By noon the "
        "school and Centre of Harbour Studies was full."
    ),
    bad("The Tarn Harbour Service met. The Tarn Harbour Service sang. The «Tarn Harbour Services» left."),
    bad("The «Tarn Harbour Council» met. The Tarn Harbour Board sang. The Tarn Harbour Board left."),
    bad("Norwold Animal Rights Watch met. Norwold Animal Rights Watch sang. «Norwold Animal Right Watch» left."),
    good("Norwold Tarn Papers met. Norwold Tarn Papers sang. Norwold Tarn Paper left."),
    bad("The Tarn Charity Board met. The Tarn Charity Board sang. The «Tarn Charities Board» left."),
    good("The Tarn Harbour Services met. The Tarn Harbour Services sang. The Tarn Harbour Service left."),
    good("The Tarn Harbour Services met. The Tarn Harbour Services sang. The Tarn Harbour Service boat left."),
]

_SUCCEEDED = re.compile(r"\b(?:predecessor|successor|former(?:ly)?|renamed|replaced|then-|now called|known as)\b")
_SEAT = re.compile(r" (?:in|at|for) (?:the )?([A-Z][\w’'-]+)")
_NEAR = 100  # characters
_FEWEST, _MOST = 3, 12  # words; more are no name, but a line in capitals


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report the name of a body whose words differ in one from another that is as frequent or more."""
    bodies = (run for run in runs(article).values() if _FEWEST <= run.text.count(" ") + 1 <= _MOST)
    places = {tuple(run.text.split()): run.starts for run in bodies}
    heads = lists(article.language).organisations
    for words, other in _reworded(places):
        one, two = places[words], places[other]
        if len(one) > 1 or (len(two) == 1 and one[0] < two[0]):
            continue
        of_a_body = not (heads.isdisjoint(words) and heads.isdisjoint(other))
        if not of_a_body and (_differ_in_a_small_word(words, other) or not _are_mistaken(words, other)):
            continue
        start, end = one[0], one[0] + len(" ".join(words))
        if not _stands_apart(article, start, two) or _is_adjective(article.text, words, other, end):
            continue
        if _is_elsewhere(article.text, end, two[0] + len(" ".join(other))):
            continue
        named, there = " ".join(words), " ".join(other)
        message = say("“{here}” here, “{there}” elsewhere: the same body?", here=named, there=there)
        yield Finding(start, end, message, (Related("against", two[0], two[0] + len(there)),))


def _reworded(names: Collection[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The first pair of each name with one that differs from it in a word."""
    alike: dict[tuple[tuple[str, ...], tuple[str, ...]], list[tuple[str, ...]]] = {}
    for words in names:
        for at in range(len(words)):
            alike.setdefault((words[:at], words[at + 1 :]), []).append(words)
    for words in names:
        others = (one for at in range(len(words)) for one in alike[words[:at], words[at + 1 :]] if one != words)
        if (other := next((one for one in others if _is_reworded(words, one)), None)) is not None:
            yield words, other


def _stands_apart(article: Article, start: int, others: list[int]) -> bool:
    """Whether a name is the article's own, and no other form stands in its sentence."""
    near = article.text[max(0, start - _NEAR) : start + _NEAR]
    if quotation_at(article, start, start + 1) or _SUCCEEDED.search(near):
        return False
    if any(article.text.endswith((" and ", " or "), 0, at) for at in (start, *others)):
        return False  # "House and Senate Committees"
    return sentence_index(article, start) not in {sentence_index(article, other) for other in others}


def _is_elsewhere(text: str, *ends: int) -> bool:
    """Whether two bodies sit in two places: "the Court of Appeal in Tarn", "the Court of Appeals in Norwold"."""
    seats = [_SEAT.match(text, end) for end in ends]
    return None not in seats and len({seat[1] for seat in seats if seat}) > 1


def _is_adjective(text: str, words: tuple[str, ...], other: tuple[str, ...], end: int) -> bool:
    """Whether a name lacks its plural ending before a noun: "a Harbour Pilot boat"."""
    return other[-1] == f"{words[-1]}s" and text[end : end + 1] == " " and text[end + 1 : end + 2].islower()


def _is_reworded(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ in one word, and that in one of those that are mistaken for each other."""
    apart = [pair for pair in zip(words, other, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1 or (len(words) < 3):
        return False
    one, two = sorted(apart[0], key=len)
    if apart[0][0] == words[0] and words[1] == "of" and two.endswith("s"):
        return False  # "Member of Parliament", "Members of Parliament"
    if apart[0][0] == words[-1] and two == f"{one}s" and (words[-1] == one or one not in lists("en").organisations):
        return False  # one Joint Committee of several; Power Rankings
    behind = words[words.index(apart[0][0]) + 1 :]
    if behind[:1] and behind[0] in entries("en", "given_names"):
        return False  # "Council Members Ann Holm and Bo Ek"
    return two in (f"{one}s", one[:-1] + "ies") or _are_mistaken((one,), (two,))


def _differ_in_a_small_word(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ in "of" and "for" alone, as two wordings of a slogan may."""
    return all(word.islower() for word in set(words) ^ set(other))


def _are_mistaken(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words in which two names differ are mistaken for each other ("Human Right Watch")."""
    apart = set(words) ^ set(other)
    return any(group >= apart for group in _mistaken())


@cache
def _mistaken() -> tuple[frozenset[str], ...]:
    """Groups of words in names of bodies that are mistaken for each other."""
    return tuple(frozenset(line.split()) for line in entries("en", "mistaken_bodies"))
