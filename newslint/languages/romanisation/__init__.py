"""Systems of romanisation: how a name in Ukrainian or Russian letters is written in Latin ones.

Each system is a table beside this file, with its source and published examples: a line `ж zh` for each letter, `-`
for a letter that leaves nothing, `^є ye` at the beginning of a word, `[ь]е ye` after one of the letters in brackets,
`л[ь] l` before one; the first line that fits wins. `=` begins an example: a name, and what the system makes of it.
"""

from __future__ import annotations

import os
import re
from functools import cache

from newslint.core.around import in_front
from newslint.core.tuples import NamedTuple

# The systems of each language, first the one that its country, the UN or BGN use today.
SYSTEMS: dict[str, tuple[str, ...]] = {
    "uk": (
        "uk-national", "uk-bgn-1965", "uk-iso9", "uk-da", "uk-de", "uk-es", "uk-fr", "uk-it", "uk-nl", "uk-no", "uk-pl",
        "uk-pt", "uk-sv",
    ),
    "ru": ("ru-bgn", "ru-icao", "ru-iso9", "ru-da", "ru-de"),
}  # fmt: skip
_LOCAL = frozenset({"es", "it", "nl", "no", "pt", "sv"})  # languages whose systems are met in their own copy alone
_RULE = re.compile(r"(\^?)(?:\[(.*?)\])?([^\[]+)(?:\[(.*?)\])?$")
_APOSTROPHES = str.maketrans("'ʼ`ʹ‘", "’’’’’")


class Rule(NamedTuple):
    """`key` becomes `latin`: anywhere, at the beginning of a word, after or before one of some letters."""

    key: str
    latin: str
    initial: bool
    after: str
    before: str

    @property
    def always(self) -> bool:
        """Whether it is for one letter wherever that stands."""
        return len(self.key) == 1 and not (self.initial or self.after or self.before)

    def fits(self, word: str, at: int) -> bool:
        """Whether the rule is for the letters of a word in lower case that begin at `at`."""
        end = at + len(self.key)
        return (
            word.startswith(self.key, at)
            and not (self.initial and at)
            and (not self.after or (in_front(word, at, 1) in self.after and at > 0))
            and (not self.before or (word[end : end + 1] in self.before and end < len(word)))
        )


class System(NamedTuple):
    """A system: its language, its name in a sentence and in a list, its rules by their first letter, its examples.

    `plain` has the letters that it always writes in one way.
    """

    code: str
    language: str
    title: str
    short: str
    rules: dict[str, tuple[Rule, ...]]
    plain: dict[str, str]
    examples: tuple[tuple[str, str], ...]

    def romanised(self, native: str) -> str:
        """A name in the letters of the language, written in this system; other characters stay as they are."""
        return " ".join("-".join(map(self._word, part.split("-"))) for part in native.split(" "))

    def _word(self, word: str) -> str:
        low = word.lower().translate(_APOSTROPHES)
        at, made = 0, []
        while at < len(low):
            latin, length = self.plain.get(low[at]), 1
            if latin is None:
                rule = next((r for r in self.rules.get(low[at], ()) if r.fits(low, at)), None)
                latin, length = (rule.latin, len(rule.key)) if rule else (low[at], 1)
            made.append(latin)
            at += length
        written = "".join(made)
        return written[:1].upper() + written[1:] if word[:1].isupper() else written

    def stranger(self, latin: str) -> str:
        """The first letter of a word, in lower case, that cannot come from this system; empty where all can."""
        low, outputs = latin.lower(), _outputs(self.code)
        reached = {0}
        for at in range(len(low)):
            if at in reached:
                reached.update(at + len(output) for output in outputs if low.startswith(output, at))
        return "" if len(low) in reached else low[max(reached)]

    @property
    def marked(self) -> frozenset[str]:
        """The letters that it writes and plain Latin has not."""
        return frozenset(char for output in _outputs(self.code) for char in output if char.isalpha() and char > "z")

    def natives(self, latin: str) -> tuple[str, ...]:
        """The letters that this system writes as `latin`."""
        return tuple(r.key for listed in self.rules.values() for r in listed if r.latin == latin)


@cache
def _outputs(code: str) -> frozenset[str]:
    """All that a system may leave of a letter."""
    latin = (r.latin for listed in system(code).rules.values() for r in listed if r.latin)
    return frozenset((*latin, "-", "’", "'"))


@cache
def system(code: str) -> System:
    """A system by its code ("uk-national")."""
    said: dict[str, str] = {}
    rules: dict[str, list[Rule]] = {}
    examples = []
    with open(os.path.join(os.path.dirname(__file__), f"{code}.txt"), encoding="utf-8") as file:
        for line in file.read().splitlines():
            key, colon, value = line.partition(": ")
            if line.startswith("= "):
                words = line[2:].split()
                half = len(words) // 2
                examples.append((" ".join(words[:half]), " ".join(words[half:])))
            elif line.startswith("#") or not line:
                continue
            elif colon:
                said[key] = value
            else:
                rule = _rule(*line.split())
                rules.setdefault(rule.key[0], []).append(rule)
    by_letter = {letter: tuple(listed) for letter, listed in rules.items()}
    plain = {letter: listed[0].latin for letter, listed in rules.items() if listed[0].always}
    return System(code, said["language"], said["title"], said["short"], by_letter, plain, tuple(examples))


def _rule(native: str, latin: str) -> Rule:
    if len(native) == 1:
        return Rule(native, "" if latin == "-" else latin, False, "", "")
    match = _RULE.match(native)
    assert match, native
    initial, after, key, before = match.groups()
    return Rule(key, "" if latin == "-" else latin, bool(initial), after or "", before or "")


def systems(language: str) -> tuple[System, ...]:
    """The systems of a language, the one most used today first."""
    return tuple(system(code) for code in SYSTEMS[language])


@cache
def met_in(language: str) -> frozenset[str]:
    """The codes of the systems that may be met in copy of a language."""
    codes = (code for listed in SYSTEMS.values() for code in listed)
    return frozenset(code for code in codes if (local := code.partition("-")[2]) == language or local not in _LOCAL)
