"""Patterns over whole blocks, written as a language editor would write them, one a line.

    story continues …            the block begins with these words
    follow … on <network> …      `…` is any text, or none; `_` is one word; `<n>` is a number
    <network> = twitter | x      a set of phrases, to be used in any line; `<network>+` is one or more of them
    «image copyright» …          only what is marked is meant, not the whole block
    ^ «home <section>» …         only in a block above the headline, or in the first
    ! … contributed to <piece>   an exception: such a block never fits

Case does not count, nor does punctuation between words; but ©, @, a colon and a point (the end of a sentence) must be
there where they are written. A mark does not reach over a gap. The first words of a pattern, three at most, are looked
for before it is tried: they should be rare, and only blanks and hyphens may stand between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

START = "\n\n"  # in a literal: a block begins here
_ATOM = re.compile(r"<\w+>\+?|\w+(?:['.]\w+)*|[…«»©@:.]")
_FIRST_WORDS = re.compile(r"(?:\^ |! )?(… )?(?:\. )?«?(<\w+>|©|[^\W\d_][\w']*(?: [^\W\d_][\w']*){0,2}(?![\w']))")


def fold(text: str) -> str:
    """Text in lower case with straight apostrophes and plain spaces, as many characters as before."""
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return folded.replace("’", "'").replace("\xa0", " ")


class BlockPatterns:
    """Patterns that were read together; a line becomes an expression when it is first tried.

    `starts` and `words` are what to look for in folded text, hyphens as spaces, before any pattern is tried, each with
    its pattern: `starts` where a block begins, `words` anywhere. Raises `ValueError` for a pattern that begins with
    neither a word nor ©, `KeyError` for a set that is not defined.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self.starts: list[tuple[str, str]] = []
        self.words: list[tuple[str, str]] = []
        self._sets: dict[str, list[str]] = {"<n>": list("0123456789")}
        self._expressions: dict[str, re.Pattern[str]] = {}
        for line in fold("\n".join(lines)).split("\n"):
            if " = " in line:
                name, _, phrases = line.partition(" = ")
                self._sets[name] = [phrase.strip() for phrase in phrases.split(" | ")]
                continue
            if not (first := _FIRST_WORDS.match(line)):
                raise ValueError(f'"{line}" does not begin with a word')
            gap, words = first.groups()
            for word in self._sets[words] if words[0] == "<" else (words,):
                if gap:
                    self.words.append((word, line))
                else:
                    self.starts.append((START + word, line))

    def match(self, pattern: str, folded: str, start: int, end: int, at: int) -> tuple[int, int] | None:
        """The part of the block `folded[start:end]` that a pattern means, as a rule all of it; None where it fits not.

        `at` is where the first words of the pattern stand.
        """
        if pattern not in self._expressions:
            self._expressions[pattern] = re.compile(self._expression(pattern), re.DOTALL)
        found = self._expressions[pattern].fullmatch(folded, at if "…" in pattern[:3] else start, end)
        return None if found is None else found.span(1) if found.lastindex else (start, end)

    def _expression(self, pattern: str) -> str:
        """A pattern from its first words on; a gap ends at the first place that fits, so the expression is linear."""
        first, *runs = _runs(pattern.lstrip("^! "))
        if not first:
            first, *runs = runs
            expression = r"(?<=[.!?] )" if first[0] == "." else ""
            expression += self._joined(first[first[0] == "." :])
        else:
            expression = r"\W*" + self._joined(first)
        for number, run in enumerate(runs, 1):
            if run:
                expression += (r".*?%s" if number == len(runs) else r"(?>.*?%s)") % self._joined(run)
        return expression + (r"\W*" if not runs or runs[-1] else ".*")

    def _joined(self, run: list[str]) -> str:
        expression, before = "", ""
        for atom in run:
            if atom == "»":
                expression += ")"
            elif atom == "«":
                before += "("
            else:
                expression += before + self._one(atom)
                before = r"\W*"
        return expression

    def _one(self, atom: str) -> str:
        if atom == "<n>":
            return r"\b\d[\d,.]*"
        if atom.startswith("<"):
            phrases = (self._joined(_ATOM.findall(phrase)) for phrase in self._sets[atom.rstrip("+")])
            one = f"(?:{'|'.join(phrases)})"
            return rf"{one}(?:\W+{one})*" if atom.endswith("+") else one
        if atom == "_":
            return r"\S+"
        return rf"\b{re.escape(atom)}\b" if atom[0].isalnum() else re.escape(atom)


def _runs(pattern: str) -> list[list[str]]:
    """The words between the gaps; an empty run at either end stands for a gap there."""
    runs: list[list[str]] = [[]]
    for atom in _ATOM.findall(pattern):
        if atom == "…":
            runs.append([])
        else:
            runs[-1].append(atom)
    return runs
