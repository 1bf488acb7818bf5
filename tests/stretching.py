#!/usr/bin/env python3
"""Texts at the bounds of what facts and rules look at: so many letters, words or paragraphs between two words.

`stretched.txt` has a passage a line, in which `↔60l` stands for sixty letters, `↔8w` for eight words and `↔3p` for
three paragraphs: with one more of them facts or rules say something else. What they say with either, where it differs,
is approved with the rest, so that a bound which is moved by one is seen. `python tests/stretching.py SEED` looks for
more of them in the examples of rules and in passages, and prints those for which it found few of their kind.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import cycle, islice, pairwise
from pathlib import Path
from random import Random

from beside import Passage

STRETCHED = Path(__file__).parent / "stretched.txt"
_MARK = re.compile(r"↔(\d+)([lwp])")
_WORDS = "bo fi lu ne ro ka vu za".split()
_LINES = (
    "The lamps on the quay were lit.", "Somebody sang in the evening.", "A gull sat on the roof.",
    "The road was dry by then.", "Nobody came by bus.", "It was cold in the hall.", "The door stood open.",
)  # fmt: skip
_TRIED = {"l": (4, 20, 50, 90, 200), "w": (2, 12, 45), "p": (1, 12)}
_FEW = 3  # of a kind
_LONG = 700  # characters of a text that is not stretched
_UNHELD = ("sentences:", "scores:", "all:", "sections:", "matched:")  # what any letter changes

Said = Callable[[Passage], Iterator[str]]


def filler(many: int, kind: str) -> str:
    """So many letters or words with a blank behind them, or paragraphs."""
    if kind == "l":
        return "".join(islice(cycle("ba"), many)) + " "
    if kind == "w":
        return "".join(f"{word} " for word in islice(cycle(_WORDS), many))
    return "".join(f"{line}⏎⏎" for line in islice(cycle(_LINES), many))


def filled(line: str, more: int = 0) -> str:
    """A line with so many more than it asks for in its place."""
    return _MARK.sub(lambda mark: filler(int(mark[1]) + more, mark[2]), line)


def bounds(line: str, said: Said, read: Callable[[str], Passage]) -> Iterator[str]:
    """What is said with so many and with one more, where it differs."""
    these, more = (_lines(line, other, said, read) for other in (0, 1))
    yield from (f"{sign} {each}" for sign, lines, others in (("=", these, more), ("+", more, these))
                for each in lines if each not in others)  # fmt: skip


def _lines(line: str, more: int, said: Said, read: Callable[[str], Passage]) -> list[str]:
    mark = _MARK.search(line)
    assert mark
    gap = filler(int(mark[1]) + more, mark[2]).replace("⏎", "\n").strip()
    try:
        lines = [each for each in said(read(filled(line, more))) if not each.startswith(_UNHELD)]
    except Exception as problem:
        return [str(problem)]
    return [each.replace(gap, "↔").replace(gap.replace("\n", "⏎"), "↔") for each in lines]


def found(line: str, kind: str, at: int, said: Said, read: Callable[[str], Passage]) -> Iterator[tuple[str, str]]:
    """Stretched lines at whose number something changes, each with what it is that changes."""
    known: dict[int, list[str]] = {}

    def lines(many: int) -> list[str]:
        if many not in known:
            known[many] = _lines(f"{line[:at]}↔{many}{kind}{line[at:]}", 0, said, read)
        return known[many]

    for low, high in pairwise(_TRIED[kind]):
        while high - low > 1 and lines(low) != lines(high):
            middle = (low + high) // 2
            low, high = (low, middle) if lines(low) != lines(middle) else (middle, high)
        if lines(low) != lines(high):
            changed = {*lines(low)} ^ {*lines(high)}
            yield f"{line[:at]}↔{low}{kind}{line[at:]}", " ".join(sorted({_kind(each) for each in changed}))


def _kind(line: str) -> str:
    what, _, rest = line.partition(": ")
    return rest.split(" ")[0] if what == "finding" else what


def main() -> None:
    """Look for more, and print them; a part of the texts where `PART PARTS` follow the seed."""
    from approving import every_rule, passage_of, said_of, texts

    rules, seed, part = every_rule(), sys.argv[1], [*map(int, sys.argv[2:4]), 0, 1]
    chance = Random(seed)

    def said(passage: Passage) -> Iterator[str]:
        return said_of(passage, rules, closely=True)

    lines = []
    for family, named in texts().items():
        for _, example in named if family != "newsroom" else ():
            text = example.plain().replace("\n", "⏎")
            if example.suffix == ".txt" and "↔" not in text and " ⇐ " not in text and "> " not in text[:8]:
                source = f" ⇐ {example.against}".replace("\n", "⏎") if example.against else ""
                lines.append((family, f"{'' if example.language == 'en' else example.language + '> '}{text}{source}"))
    chance.shuffle(lines)
    kinds: Counter[str] = Counter()
    for family, line in lines[part[0] :: part[1]]:
        draft = line.partition(" ⇐ ")[0]
        begin = draft.index("> ") + 2 if re.match(r"[a-z]{2}(-[A-Z]{2})?> ", draft) else 0
        gaps = [m.end() for m in re.finditer(r"[^\s⏎][ ⏎]+(?=\S)", draft) if m.end() > begin]
        if not gaps or len(draft) > _LONG:
            continue
        for at in chance.sample(gaps, min(8, len(gaps))):
            kind = chance.choice("llwp" if line[at - 1] == "⏎" else "lllw")
            for stretched, what in found(line, kind, at, said, passage_of):
                if what and kinds[family + what] < _FEW:
                    kinds[family + what] += 1
                    print(stretched, flush=True)


if __name__ == "__main__":
    main()
