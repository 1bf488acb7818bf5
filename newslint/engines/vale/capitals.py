"""The check `capitalization`: a block in title case, sentence case, small or capital letters, or by a pattern.

Title case is that of the Associated Press or of Chicago. Vale tells an infinitive's "to" (a capital in AP style) by a
tagger; here "to" is one unless what follows has the ending of a noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newslint.engines.vale.blocks import Block
from newslint.engines.vale.check import Alert, Chances, Check, Definition
from newslint.engines.vale.messages import filled
from newslint.engines.vale.patterns import compiled

_SMALL = frozenset("a an and as at but by en for if in nor of on or per the to vs vs. via v v.".split())
_PREPOSITIONS = frozenset(
    """with from into during including until against among throughout despite towards upon concerning about over
    through before between after since without under within along following across beyond around down near
    above""".split()
)
_TITLE_WORD = re.compile(r"[^\W_][^\s/-]*")
_NUMBER = re.compile(r"\d+\.")
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
_NOUN = re.compile(r"\w+(?:tion|ment|ness|ity|ance|ence|ship|ers|ors|isms?)\W*$")


class Capitalization(Check):
    """Letters that are small or capital where they should not be."""

    def __init__(self, of: Definition) -> None:
        self.of = of
        self.match = str(of.values.get("match", ""))
        self.exceptions = of.exceptions()
        own = of.values.get("vocab", True) not in (False, "false", "NO")
        words = [*of.strings("exceptions"), *(of.vocabulary.accepted if own else ())]
        self.vocabulary = sorted(words, key=len, reverse=True)
        self.patterns = [_pattern_or_none(w) for w in self.vocabulary]
        self.indicators = tuple(of.strings("indicators"))
        self.threshold = of.number("threshold", 0.8)
        self.prefix = compiled(str(of.values["prefix"])) if of.values.get("prefix") else None
        self.small = _SMALL | (_PREPOSITIONS if of.values.get("style") == "Chicago" else frozenset())
        self.chicago = of.values.get("style") == "Chicago"
        either = f"{self.exceptions.source}|" if self.exceptions.source else ""
        self.words = compiled(either + r"[\p{N}\p{L}*]+[^\s]*")
        listed = rf"\b(?:{'|'.join(self.vocabulary)})\b|" if self.vocabulary else ""
        self.tokens = compiled(rf"(?i){listed}[\p{{N}}\p{{L}}*]+[^\s]*")
        self.pattern = None if self.match.startswith("$") else compiled(self.match)

    def run(self, block: Block, chances: Chances, memory: Any) -> Iterator[Alert]:
        """One alert for a block that is not in the case it should be in."""
        expected, right = self._judged(block.text)
        if right:
            return
        instead: tuple[str, ...] = ()
        if self.of.action and self.of.action.name == "replace" and self.match in ("$title", "$sentence"):
            instead = self.of.action.params or (expected,)
        yield Alert(0, len(block.text), filled(self.of.message, block.text, expected), instead)

    def _judged(self, text: str) -> tuple[str, bool]:
        if self.match == "$title":
            expected = self._titled(text)
            return expected, self._share(text, expected) >= self.threshold
        if self.match == "$sentence":
            expected = self._sentenced(text)
            return expected, self._share(text, expected, sentence=True) >= self.threshold
        if self.match in ("$lower", "$upper"):
            expected = text.lower() if self.match == "$lower" else text.upper()
            return expected, text == expected or self.exceptions.has(text)
        assert self.pattern is not None
        return self.match, self.pattern.search(text) is not None or self.exceptions.has(text)

    def _share(self, text: str, expected: str, sentence: bool = False) -> float:
        """How many of the words are as they should be, from 0 to 1; 0 where a sentence's first word is not."""
        wanted = [m.group() for m in self.words.finditer(expected)]
        found = [m.group() for m in self.words.finditer(text)]
        right = 0
        for index, word in enumerate(found):
            if index >= len(wanted) or word == wanted[index] or self.exceptions.has(word):
                right += 1
            elif not sentence:
                right += word == word.upper()
            elif index == 0 and word != word.lower().title():
                return 0.0
        return right / len(found) if found else 1.0

    def _listed(self, word: str) -> str:
        """A word as the exceptions have it; nothing where they do not."""
        for entry, pattern in zip(self.vocabulary, self.patterns, strict=True):
            if entry.lower() == word.lower():
                return entry
            if pattern is not None and pattern.search(word) is not None:
                return word
        return ""

    def _split(self, text: str) -> tuple[str, str]:
        match = self.prefix.search(text) if self.prefix else None
        return (match.group(), text.removeprefix(match.group())) if match else ("", text)

    def _sentenced(self, text: str) -> str:
        prefix, text = self._split(text)
        made: list[str] = []
        tokens = [m.group() for m in self.tokens.finditer(text)]
        for index, token in enumerate(tokens):
            before = tokens[index - 1] if index else ""
            if entry := self._listed(token):
                made.append(entry)
            elif index == 0 or self._indicates(before, index - 1):
                made.append(token[:1].upper() + token[1:].lower())
            else:
                made.append(token.lower())
        return prefix + " ".join(made)

    def _indicates(self, word: str, index: int) -> bool:
        """Whether the word after this one begins with a capital letter."""
        ends = any(len(word) > len(i) and word.endswith(i) for i in self.indicators)
        return ends or (index == 0 and _NUMBER.search(word) is not None)

    def _titled(self, text: str) -> str:
        prefix, text = self._split(text)
        plain = text.translate(_PLAIN)
        words = list(_TITLE_WORD.finditer(text))

        def written(index: int) -> str:
            match = words[index]
            word, start, end = match.group(), match.start(), match.end()
            if entry := self._listed(word):
                return entry
            bounding = start == 0 or end == len(text)
            before, earlier = plain[start - 1 : start], plain[start - 2 : start - 1] if start > 1 else ""
            joined = plain[end : end + 1] == "-" and before != "-"
            following = words[index + 1].group() if index + 1 < len(words) else ""
            small = self._is_small(word.lower(), following, bounding)
            if small and before in (" ", "-", "/") and earlier not in (":", "-") and not joined:
                return word.lower()
            return word[:1].upper() + word[1:]

        pieces, at = [], 0
        for index, match in enumerate(words):
            pieces += [text[at : match.start()], written(index)]
            at = match.end()
        return prefix + "".join(pieces) + text[at:]

    def _is_small(self, word: str, following: str, bounding: bool) -> bool:
        if word == "to" and following and not self.chicago:
            return _NOUN.match(following.lower()) is not None
        return not bounding and word in self.small


def _pattern_or_none(word: str) -> Any:
    try:
        return compiled(word)
    except Exception:  # a plain word that is no pattern, such as "C++"
        return None
