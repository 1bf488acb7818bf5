"""Checks that count or compare: occurrence, repetition, consistency, conditional."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq
from typing import Any

from newslint.engines.vale.blocks import Block
from newslint.engines.vale.check import Alert, Chances, Check, Definition
from newslint.engines.vale.literals import keeps_to_words, needed
from newslint.engines.vale.messages import filled, one_of
from newslint.engines.vale.patterns import compiled
from newslint.engines.vale.prose import sentence_spans
from newslint.engines.vale.search import Alternatives
from newslint.engines.vale.translated import translated

_ONE_SET = re.compile(r"\[[^\[\]]+\]\+")
_WORD = re.compile(r"\S+")
_CAPTURE = re.compile(r"\((?!\?)|\(\?(?:P?<(?![=!])|')")


class Occurrence(Check):
    """A pattern that stands in a block too often, or not often enough."""

    def __init__(self, of: Definition) -> None:
        self.of = of
        self.pattern = compiled(("(?i)" if of.flag("ignorecase") else "") + f"(?:{of.values.get('token', '')})")
        self.most, self.fewest = of.number("max"), of.number("min")

    def run(self, block: Block, chances: Chances, memory: Any) -> Iterator[Alert]:
        """An alert at the first match, or at the first word of a block that has none."""
        spans = [m.span() for m in self.pattern.finditer(block.text)]
        if not ((self.most and len(spans) > self.most) or (self.fewest and len(spans) < self.fewest)):
            return
        message = filled(self.of.message, str(len(spans)))
        if not spans:
            word = _WORD.search(block.text)
            start, end = word.span() if word else (0, 0)
            yield Alert(start, end, message, whole=word is None)
            return
        for start, end in spans:  # what stands in code does not count as a place
            matched = block.text[start:end]
            if matched.strip() and matched.strip("*@"):
                yield Alert(start, end, message)
                return


class Repetition(Check):
    """A pattern that matches the same words again."""

    def __init__(self, of: Definition) -> None:
        self.of = of
        self.ignores_case = of.flag("ignorecase")
        tokens = "|".join(of.strings("tokens"))
        self.pattern = compiled(("(?i)" if self.ignores_case else "") + f"(?:{tokens})")
        simple = _ONE_SET.fullmatch(tokens) is not None  # which `re` reads in the same way, and faster
        self.words = re.compile(translated(tokens)) if simple else self.pattern
        self.words_alone = simple and keeps_to_words(tokens)
        self.most, self.alpha = of.number("max"), of.flag("alpha")
        self.exceptions = of.exceptions()

    def run(self, block: Block, chances: Chances, memory: Any) -> Iterator[Alert]:
        """An alert for each repetition within one sentence."""
        text = block.reading.lowered if self.ignores_case else block.text
        words = [word.strip() for word in self.words.findall(text)]
        if not any(map(eq, words, words[1:])):
            return
        before, at, count = "", 0, 0
        for match in self.pattern.finditer(block.text):
            shown = match.group().strip()
            word = shown.lower() if self.ignores_case else shown
            if word and word == before and (not self.alpha or word.isalpha()):
                count += 1
                if count > self.most and self._counts(block.text, at, match.end()):
                    action = self.of.action
                    instead = action.instead(block.text[at : match.end()], ()) if action else ()
                    yield Alert(at, match.end(), filled(self.of.message, shown, one_of(instead)), instead)
                    count = 0
            at, before = match.start(), word

    def _counts(self, text: str, start: int, end: int) -> bool:
        return len(sentence_spans(text[start:end])) <= 1 and not self.exceptions.hold(text, start, end)


class Consistency(Check):
    """Two ways of writing one thing in one article."""

    def __init__(self, of: Definition) -> None:
        self.of = of
        before, after = of.around(of.flag("nonword"))
        pairs = sorted(of.table("either").items())
        self.pairs = [compiled(f"{before}(?P<one>{one})|(?P<other>{other}){after}") for one, other in pairs]
        self.alternatives = Alternatives([way for pair in pairs for way in pair], before, after)

    def run(self, block: Block, chances: Chances, memory: set[Any]) -> Iterator[Alert]:
        """An alert in each block that holds one of the ways once both have been met."""
        numbers = {chance[0] // 2 for chance in chances} | {index // 2 for index in self.alternatives.free}
        for number in sorted(numbers):
            pattern, last = self.pairs[number], None
            for match in pattern.finditer(block.text):
                memory.add((number, match.lastgroup))
                last = match
            if last is not None and {(number, "one"), (number, "other")} <= memory:
                yield Alert(last.start(), last.end(), filled(self.of.message, last.group()))


class Conditional(Check):
    """Words that need others: an abbreviation its definition."""

    def __init__(self, of: Definition) -> None:
        self.of = of
        flags = "(?i)" if of.flag("ignorecase") else ""
        second = str(of.values.get("second", ""))
        self.first = compiled(flags + str(of.values.get("first", "")))
        self.second = compiled(flags + second)
        self.needs = needed(second)
        self.captures = _CAPTURE.search(re.sub(r"\\.|\[[^\]]*\]", "", second)) is not None
        self.exceptions = of.exceptions()

    def run(self, block: Block, chances: Chances, memory: set[Any]) -> Iterator[Alert]:
        """An alert for each match of the first that the second has not defined so far."""
        lowered = block.reading.lowered
        if self.needs and not any(n in lowered for n in self.needs):
            pass
        elif self.captures:
            for match in self.second.finditer(block.text):
                memory.update(g for g in match.groups() if g)
        elif self.second.search(block.text) is not None:
            return
        for match in self.first.finditer(block.text):
            matched = match.group()
            if matched not in memory and not self.exceptions.hold(block.text, *match.span()):
                yield Alert(match.start(), match.end(), filled(self.of.message, matched))
