"""Patterns taken apart, as far as it takes to tell what a text must hold for one to match."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.core.tuples import NamedTuple

MANY = 64  # spellings of one beginning; more are not worth listing
TIMES = 4  # repetitions that are written out
_QUANTIFIER = re.compile(r"(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})[?+]?")
AROUND = re.compile(r"\(\?<?[=!]")
_PLAIN = re.compile(r"\((?:\?(?:P?<\w+>|:|i:|-i:))?")


class Node(NamedTuple):
    """A piece of a pattern: the strings it may be (None: too many), and its greatest length (-1: no limit).

    `blank` says that it may match white space, and `empty` that it may match nothing.
    """

    strings: tuple[str, ...] | None
    most: int
    blank: bool = False
    empty: bool = False


ZERO = Node(("",), 0, empty=True)
_ANY = Node(None, 1, blank=True)
_INK = Node(None, 1)
SPACE = Node((" ",), 1, blank=True)


class NotUnderstood(ValueError):
    """A construct that is not looked into."""


def branches_of(pattern: str) -> list[list[Node]]:
    """The branches of a pattern; raises `NotUnderstood`."""
    try:
        branches, end = _alternatives(pattern, 0)
    except (IndexError, RecursionError):
        raise NotUnderstood from None
    if end != len(pattern):
        raise NotUnderstood
    return branches


def may_be_blank(nodes: Iterable[Node]) -> bool:
    """Whether a row of nodes may begin with white space, or be nothing."""
    for node in nodes:
        if node.blank:
            return True
        if not node.empty:
            return False
    return True


def beginnings(nodes: list[Node]) -> tuple[list[str], bool]:
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
        return ZERO, at + 1
    if char == ".":
        return _ANY, at + 1
    return (SPACE if char == " " else Node((char,), 1, char.isspace())), at + 1


def _group(pattern: str, at: int) -> tuple[Node, int]:
    if AROUND.match(pattern, at):
        return ZERO, _closing(pattern, at)
    if pattern.startswith(("(?i)", "(?m)", "(?im)", "(?mi)"), at):
        return ZERO, pattern.index(")", at) + 1
    match = _PLAIN.match(pattern, at)
    if match is None or pattern[match.end() : match.end() + 1] == "?":
        raise NotUnderstood
    branches, end = _alternatives(pattern, match.end())
    if pattern[end] != ")":
        raise NotUnderstood
    strings: list[str] | None = []
    for branch in branches:
        run, whole = beginnings(branch)
        strings = [*strings, *run] if whole and strings is not None else None
    unlimited = any(n.most < 0 for b in branches for n in b)
    most = -1 if unlimited else max(sum(n.most for n in b) for b in branches)
    if strings is not None and len(strings) > MANY:
        strings = None
    blank = any(may_be_blank(b) or may_be_blank(reversed(b)) for b in branches if any(not n.empty for n in b))
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
        return ZERO, at + 2
    if letter == "s":
        return (SPACE if pattern[at + 2 : at + 3] == "+" else _ANY), at + 2
    if letter in "dwS":
        return _INK, at + 2
    if letter in "pPxuk" or letter.isdigit():
        raise NotUnderstood
    if letter in "DWntfrv":
        return _ANY, at + 2
    if letter.isalpha():
        raise NotUnderstood
    return (SPACE if letter == " " else Node((letter,), 1)), at + 2


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
    if node is SPACE and low:  # any white space is one space in the text that is searched
        return [SPACE], match.end()
    if (low, high) == (0, 1) and node.strings is not None:
        return [Node((*node.strings, ""), node.most, node.blank, True)], match.end()
    kept = min(low, TIMES)
    rest = -1 if high < 0 or node.most < 0 else node.most * (high - kept)
    more = [Node(None, rest, node.blank, empty=kept == low)] if rest else []
    return [*[node] * kept, *more], match.end()
