"""What a text must hold for a pattern to match: the literals it begins with, or one that stands in it.

They go into one automaton for all patterns, so that only a pattern with a chance is tried, and only where it has one.
They are looked for in a text in small letters where any white space is one space, so a phrase is one literal however
it is wrapped. What is not understood gives no literal, and the pattern is tried everywhere: that costs time alone.
"""

from __future__ import annotations

import re

from newslint.core.tuples import NamedTuple
from newslint.engines.vale.pattern_nodes import AROUND, ZERO, Node, NotUnderstood, beginnings, branches_of, may_be_blank

FAR = 40  # characters before a literal within which a match may begin
_PHRASE = re.compile(r"(?>(?:[\w'’-]|\\s\+)*)")
_SPACES = re.compile(" +")
_ENDS = re.compile(r"\\[AzZG]")
_LINES = re.compile(r"(?<![\[\\])\^|(?<!\\)\$")


class Literal(NamedTuple):
    """A literal in small letters with single spaces, and how many characters of a match may stand before it.

    `whole` says that the literal is all there is of the match.
    """

    text: str
    before: int
    whole: bool


def literals_of(pattern: str) -> tuple[Literal, ...] | None:
    """Literals of which every match of a pattern holds one; None where there is none to be named."""
    if _PHRASE.fullmatch(pattern) and len(pattern) > 1:
        words = pattern.replace(r"\s+", " ")
        return (Literal(words.lower(), 0, " " not in words),)
    try:
        found = [literal for branch in branches_of(pattern) for literal in _of_branch(branch)]
    except NotUnderstood:
        return None
    return tuple(dict.fromkeys(found))


def needed(pattern: str) -> tuple[str, ...]:
    """Strings in small letters, however short, of which any match holds one somewhere; none where none are known."""
    found: list[str] = []
    try:
        for branch in branches_of(pattern):
            runs = [beginnings(branch[i:])[0] for i, n in enumerate(branch) if n.strings and n is not ZERO]
            best = max(runs, key=lambda run: min(map(len, run)), default=[""])
            if not min(map(len, best)) or any(" " in s for s in best):
                return ()
            found += best
    except NotUnderstood:
        return ()
    return tuple(dict.fromkeys(s.lower() for s in found))


def keeps_to_words(pattern: str) -> bool:
    """Whether a match in a part of a text is one in the whole of it: it depends on nothing beside it but ends of words.

    The ends of lines count only where a match may begin or end with white space, which may be such an end itself.
    """
    if AROUND.search(pattern) or _ENDS.search(pattern):
        return False
    if not _LINES.search(pattern):
        return True
    try:
        return not any(may_be_blank(b) or may_be_blank(reversed(b)) for b in branches_of(pattern))
    except NotUnderstood:
        return False


def _of_branch(nodes: list[Node]) -> list[Literal]:
    """The best literals of one branch: those that it begins with, or the longest run that stands in it."""
    best: list[Literal] = []
    before = 0
    for index, node in enumerate(nodes):
        if node.strings is not None and node is not ZERO and (not best or len(best[0].text) < 3):
            run, whole = beginnings(nodes[index:])
            shortest = min(map(len, run))
            if shortest >= 2 and (not best or shortest > min(len(b.text) for b in best)):
                alone = whole and index == 0
                best = [Literal(_SPACES.sub(" ", s.lower()), before, alone and " " not in s) for s in run]
        if node.most < 0 or before + node.most > FAR:
            break
        before += node.most
    if not best:
        raise NotUnderstood
    return best
