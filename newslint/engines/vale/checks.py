"""What the kinds of Vale's rules look for: `check_of` makes a check of a rule's definition.

A check has `alternatives`, for the automaton (None where it has no use of one), and `run(block, chances, memory)`,
which yields alerts; `memory` is what the rule remembers of the article so far.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.engines.vale import capitals, counting, measures
from newslint.engines.vale.actions import recased
from newslint.engines.vale.blocks import Block
from newslint.engines.vale.check import Alert, Chances, Check, Definition
from newslint.engines.vale.config import ValeConfig
from newslint.engines.vale.messages import filled, one_of
from newslint.engines.vale.patterns import compiled
from newslint.engines.vale.search import Alternatives, Hit
from newslint.engines.vale.terms import in_its_case, term_pattern
from newslint.engines.vale.vocabulary import Vocabulary

_RE_GROUP = r"(?<!\\)\((?!\?)"


def check_of(values: dict[str, Any], config: ValeConfig, vocabulary: Vocabulary) -> Any:
    """The check of a rule; raises `BadPattern`, or `ValueError` where something else is wrong in the definition."""
    kinds: dict[str, Any] = {
        "existence": Existence, "substitution": Substitution, "occurrence": counting.Occurrence,
        "repetition": counting.Repetition, "consistency": counting.Consistency, "conditional": counting.Conditional,
        "capitalization": capitals.Capitalization, "metric": measures.Metric,
    }  # fmt: skip
    kind = str(values.get("extends"))
    if kind not in kinds:
        raise ValueError(f'"{kind}" is no kind of rule; there are {", ".join(kinds)}')
    return kinds[kind](Definition(values, config, vocabulary))


def wrapped(pattern: str) -> str:
    """A pattern whose spaces match a line break too, as in a paragraph that is wrapped."""
    if (" " not in pattern and "\t" not in pattern) or "(?x" in pattern:
        return pattern
    out, in_set, at = [], False, 0
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            out.append(pattern[at : at + 2])
            at += 2
            continue
        in_set = (char == "[") if not in_set else char != "]"
        if char in " \t" and not in_set:
            end = at
            while end < len(pattern) and pattern[end] in " \t":
                end += 1
            out.append(pattern[at:end] if pattern[end : end + 1] in ("*", "+", "?", "{") else r"\s+")
            at = end
            continue
        out.append(char)
        at += 1
    return "".join(out)


class Existence(Check):
    """A pattern that should not be there."""

    def __init__(self, of: Definition) -> None:
        self.of = of
        tokens = [wrapped(t) for t in of.strings("tokens") if t.strip()]
        raw = "".join(of.strings("raw"))
        nonword = of.flag("nonword") or not tokens
        before, after = of.around(nonword)
        if raw:
            flags = "(?i)" if of.flag("ignorecase") else ""
            joined = before.removeprefix(flags) + "|".join(tokens) + after
            tokens, before, after = [joined + raw if of.flag("append") or not tokens else raw + joined], flags, ""
            if not of.strings("tokens"):
                tokens, before = [raw], flags + "(?m)"
        self.alternatives = Alternatives(tokens, before, after)
        self.alternatives.check()
        self.words_alone = self.alternatives.words_alone
        self.exceptions = of.exceptions(not of.flag("nonword"))

    def run(self, block: Block, chances: Chances, memory: Any) -> Iterator[Alert]:
        """An alert for each match that is no exception."""
        text = block.text
        for hit in self.alternatives.hits(block.reading, chances):
            if self.exceptions.words is not None and self.exceptions.hold(text, hit.start, hit.end):
                continue
            matched = text[hit.start : hit.end]
            instead = self.of.action.instead(matched, hit.groups) if self.of.action else ()
            yield Alert(hit.start, hit.end, filled(self.of.message, matched, one_of(instead) or matched), instead)


class Substitution(Check):
    """A pattern, and what should stand in its place."""

    def __init__(self, of: Definition) -> None:
        self.of = of
        swap = of.table("swap")
        self.keys = sorted(swap, key=len, reverse=True)
        self.values = [swap[k] for k in self.keys]
        self.terms = of.flag("terms")
        self.replaces = of.action is not None and of.action.name == "replace"
        before, after = of.around(of.flag("nonword"))
        self.alternatives = Alternatives([_uncaptured(wrapped(k)) for k in self.keys], before, after)
        self.alternatives.check()
        self.words_alone = self.alternatives.words_alone
        self.exceptions = of.exceptions()

    def run(self, block: Block, chances: Chances, memory: Any) -> Iterator[Alert]:
        """An alert for each match that is not yet what it should be."""
        for hit in self.alternatives.hits(block.reading, chances):
            observed = block.text[hit.start : hit.end]
            expected = self._expected(hit, observed)
            if self._is_right(expected, observed) or self.exceptions.hold(block.text, hit.start, hit.end):
                continue
            yield self._alert(hit, expected, observed)

    def _alert(self, hit: Hit, expected: str, observed: str) -> Alert:
        message = self.of.message
        instead: tuple[str, ...] = ()
        if self.replaces and self.of.action is not None:
            instead = self.of.action.params or _options(expected)
            if self.of.flag("capitalize") and observed[:1].isupper():
                instead = tuple(i[:1].upper() + i[1:] for i in instead)
            if self.of.flag("matchcase"):
                instead = tuple(recased(i, observed) for i in instead)
            expected = one_of(instead, quoted=True)
            message = _unquoted(message)
        else:
            expected = in_its_case(expected, observed)
            if self.terms and expected != observed and not set(expected) & set("\\^$|?*+()[]{}"):
                instead = (expected,)
            elif self.of.action is not None:
                instead = self.of.action.instead(observed, ())
        return Alert(hit.start, hit.end, filled(message, expected, observed), instead)

    def _expected(self, hit: Hit, observed: str) -> str:
        expected = self.values[hit.alternative]
        if self.of.flag("capitalize") and observed[:1].isupper():
            expected = expected[:1].upper() + expected[1:]
        if "$" not in expected:
            return expected
        flags = "(?i)" if self.of.flag("ignorecase") else ""
        return compiled(flags + wrapped(self.keys[hit.alternative])).sub(expected, observed)

    def _is_right(self, expected: str, observed: str) -> bool:
        if self.replaces:
            return observed in _options(expected)
        if expected == observed:
            return True
        if all(c.isalnum() or c in " -" for c in expected):
            return False
        pattern = term_pattern(expected) if self.terms else expected
        try:
            return compiled(f"^(?:{pattern})$").search(observed) is not None
        except Exception:  # what should stand there is no pattern
            return False


def _uncaptured(pattern: str) -> str:
    opened = pattern.count("(")
    if opened == pattern.count("(?") + pattern.count(r"\("):
        return pattern
    return compiled(_RE_GROUP).sub("(?:", pattern)


def _options(expected: str) -> tuple[str, ...]:
    import re

    return tuple(o.replace(r"\|", "|") for o in re.split(r"(?<!\\)\|", expected) if o)


def _unquoted(message: str) -> str:
    """A message whose quotation marks come with the words that are put in."""
    for mark in ("'%s'", '"%s"'):
        if message.count(mark) == 2:
            message = message.replace(mark, "%s", 1)
    return message

