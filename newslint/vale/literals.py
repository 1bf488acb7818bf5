"""What a text must hold for a pattern to match: the literals it begins with, or one that stands in it.

They go into one automaton for all patterns, so that only a pattern with a chance is tried, and only where it has one.
They are looked for in a text in small letters where any white space is one space, so a phrase is one literal however
it is wrapped. What is not understood gives no literal, and the pattern is tried everywhere: that costs time alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

MANY = 64  # spellings of one beginning; more are not worth listing
FAR = 40  # characters before a literal within which a match may begin
TIMES = 4  # repetitions that are written out
_PHRASE = re.compile(r"(?:[\w'’-]|\\s\+)*+")
_QUANTIFIER = re.compile(r"(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})[?+]?")
_SPACES = re.compile(" +")
_ENDS = re.compile(r"\\[AzZG]")
_LINES = re.compile(r"(?<![\[\\])\^|(?<!\\)\$")
_AROUND = re.compile(r"\(\?<?[=!]")
_PLAIN = re.compile(r"\((?:\?(?:P?<\w+>|:|i:|-i:))?")


class Literal(NamedTuple):
    """A literal in small letters with single spaces, and how many characters of a match may stand before it.

    `whole` says that the literal is all there is of the match.
    """

    text: str
    before: int
    whole: bool


class Node(NamedTuple):
    """A piece of a pattern: the strings it may be (None: too many), and its greatest length (-1: no limit).

    `blank` says that it may match white space, and `empty` that it may match nothing.
    """

    strings: tuple[str, ...] | None
    most: int
    blank: bool = False
    empty: bool = False


_ZERO = Node(("",), 0, empty=True)
_ANY = Node(None, 1, blank=True)
_INK = Node(None, 1)
_SPACE = Node((" ",), 1, blank=True)


class _NotUnderstood(ValueError):
    """A construct that is not looked into."""


def _branches(pattern: str) -> list[list[Node]]:
    """The branches of a pattern; raises `_NotUnderstood`."""
    try:
        branches, end = _alternatives(pattern, 0)
    except IndexError:
        raise _NotUnderstood from None
    if end != len(pattern):
        raise _NotUnderstood
    return branches


def literals_of(pattern: str) -> tuple[Literal, ...] | None:
    """Literals of which every match of a pattern holds one; None where there is none to be named."""
    if _PHRASE.fullmatch(pattern) and len(pattern) > 1:
        words = pattern.replace(r"\s+", " ")
        return (Literal(words.lower(), 0, " " not in words),)
    try:
        found = [literal for branch in _branches(pattern) for literal in _of_branch(branch)]
    except _NotUnderstood:
        return None
    return tuple(dict.fromkeys(found))


def needed(pattern: str) -> tuple[str, ...]:
    """Strings in small letters, however short, of which any match holds one somewhere; none where none are known."""
    found: list[str] = []
    try:
        for branch in _branches(pattern):
            runs = [_run(branch[i:])[0] for i, n in enumerate(branch) if n.strings and n is not _ZERO]
            best = max(runs, key=lambda run: min(map(len, run)), default=[""])
            if not min(map(len, best)) or any(" " in s for s in best):
                return ()
            found += best
    except _NotUnderstood:
        return ()
    return tuple(dict.fromkeys(s.lower() for s in found))


def keeps_to_words(pattern: str) -> bool:
    """Whether a match in a part of a text is one in the whole of it: it depends on nothing beside it but ends of words.

    The ends of lines count only where a match may begin or end with white space, which may be such an end itself.
    """
    if _AROUND.search(pattern) or _ENDS.search(pattern):
        return False
    if not _LINES.search(pattern):
        return True
    try:
        return not any(_blank(b) or _blank(reversed(b)) for b in _branches(pattern))
    except _NotUnderstood:
        return False


def _blank(nodes: Iterable[Node]) -> bool:
    """Whether a row of nodes may begin with white space, or be nothing."""
    for node in nodes:
        if node.blank:
            return True
        if not node.empty:
            return False
    return True


def _of_branch(nodes: list[Node]) -> list[Literal]:
    """The best literals of one branch: those that it begins with, or the longest run that stands in it."""
    best: list[Literal] = []
    before = 0
    for index, node in enumerate(nodes):
        if node.strings is not None and node is not _ZERO and (not best or len(best[0].text) < 3):
            run, whole = _run(nodes[index:])
            shortest = min(map(len, run))
            if shortest >= 2 and (not best or shortest > min(len(b.text) for b in best)):
                alone = whole and index == 0
                best = [Literal(_SPACES.sub(" ", s.lower()), before, alone and " " not in s) for s in run]
        if node.most < 0 or before + node.most > FAR:
            break
        before += node.most
    if not best:
        raise _NotUnderstood
    return best


def _run(nodes: list[Node]) -> tuple[list[str], bool]:
    """The strings that a row of nodes begins with, and whether they are all of it."""
    strings = [""]
    for node in nodes:
        if node.strings is None or len(strings) * len(node.strings) > MANY:
            return strings, False
        strings = [s + t for s in strings for t in node.strings]
    return strings, True


def _alternatives(pattern: str, at: int) -> tuple[list[list[Node]], int]:
    branches: list[list[Node]] = [[]]
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            branches.append([])
            at += 1
            continue
        node, at = _atom(pattern, at)
        nodes, at = _quantified(node, pattern, at)
        branches[-1] += nodes
    return branches, at


def _atom(pattern: str, at: int) -> tuple[Node, int]:
    char = pattern[at]
    if char == "(":
        return _group(pattern, at)
    if char == "[":
        return _set(pattern, at)
    if char == "\\":
        return _escaped(pattern, at)
    if char in "^$":
        return _ZERO, at + 1
    if char == ".":
        return _ANY, at + 1
    return (_SPACE if char == " " else Node((char,), 1, char.isspace())), at + 1


def _group(pattern: str, at: int) -> tuple[Node, int]:
    if _AROUND.match(pattern, at):
        return _ZERO, _closing(pattern, at)
    if pattern.startswith(("(?i)", "(?m)", "(?im)", "(?mi)"), at):
        return _ZERO, pattern.index(")", at) + 1
    match = _PLAIN.match(pattern, at)
    if match is None or pattern[match.end() : match.end() + 1] == "?":
        raise _NotUnderstood
    branches, end = _alternatives(pattern, match.end())
    if pattern[end] != ")":
        raise _NotUnderstood
    strings: list[str] | None = []
    for branch in branches:
        run, whole = _run(branch)
        strings = [*strings, *run] if whole and strings is not None else None
    unlimited = any(n.most < 0 for b in branches for n in b)
    most = -1 if unlimited else max(sum(n.most for n in b) for b in branches)
    if strings is not None and len(strings) > MANY:
        strings = None
    blank = any(_blank(b) or _blank(reversed(b)) for b in branches if any(not n.empty for n in b))
    empty = any(all(n.empty for n in b) for b in branches)
    return Node(tuple(strings) if strings is not None else None, most, blank, empty), end + 1


def _closing(pattern: str, at: int) -> int:
    depth = 0
    while True:
        char = pattern[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = _set(pattern, at)[1] - 1
        elif char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth == 0:
                return at + 1
        at += 1


def _set(pattern: str, at: int) -> tuple[Node, int]:
    start = at + 1
    at = start + (pattern[start] == "^")
    at += pattern[at] == "]"
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
        if pattern.startswith("[:", at):
            at = pattern.index(":]", at) + 2
    inside = pattern[start:at]
    if inside and len(inside) <= 4 and inside[0] != "^" and not set(inside) & set("\\-["):
        return Node(tuple(dict.fromkeys(inside)), 1, any(c.isspace() for c in inside)), at + 1
    blank = any(sign in inside for sign in ("\\s", "\\W", "\\D", "[:")) or any(c.isspace() for c in inside)
    return (_ANY if blank or inside[:1] == "^" else _INK), at + 1


def _escaped(pattern: str, at: int) -> tuple[Node, int]:
    letter = pattern[at + 1]
    if letter in "bBAzZG":
        return _ZERO, at + 2
    if letter == "s":
        return (_SPACE if pattern[at + 2 : at + 3] == "+" else _ANY), at + 2
    if letter in "dwS":
        return _INK, at + 2
    if letter in "pPxuk" or letter.isdigit():
        raise _NotUnderstood
    if letter in "DWntfrv":
        return _ANY, at + 2
    if letter.isalpha():
        raise _NotUnderstood
    return (_SPACE if letter == " " else Node((letter,), 1)), at + 2


def _quantified(node: Node, pattern: str, at: int) -> tuple[list[Node], int]:
    """A node as often as its quantifier says: what must be there, and what may follow."""
    match = _QUANTIFIER.match(pattern, at)
    if match is None:
        return [node], at
    sign = match.group()[0]
    low, high = {"*": (0, -1), "+": (1, -1), "?": (0, 1)}.get(sign, (0, 0))
    if sign == "{":
        low = int(match.group(1))
        high = low if not match.group(2) else int(match.group(3)) if match.group(3) else -1
    if node is _SPACE and low:  # any white space is one space in the text that is searched
        return [_SPACE], match.end()
    if (low, high) == (0, 1) and node.strings is not None:
        return [Node((*node.strings, ""), node.most, node.blank, True)], match.end()
    kept = min(low, TIMES)
    rest = -1 if high < 0 or node.most < 0 else node.most * (high - kept)
    more = [Node(None, rest, node.blank, empty=kept == low)] if rest else []
    return [*[node] * kept, *more], match.end()
