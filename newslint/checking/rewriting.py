"""What somebody has made of a text: the edits that make the one of the other, paragraph by paragraph, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from newslint.core.record import EditRecord
from newslint.core.tuples import NamedTuple

ALIKE = 0.5  # of the words of a paragraph and of what it became
MOST = 2_000  # words of a paragraph, or paragraphs, that are compared one by one
_TOKEN = re.compile(r"\w+(?:[.,’'-]\w+)*|[^\S\n]+|.")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Line(NamedTuple):
    """A paragraph: where it begins, and its words."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


class Rewriting(NamedTuple):
    """Edits that stay within a paragraph, or take one out; and paragraphs that are new, each behind the place where the
    one before it ends (-1 for the first).
    """

    edits: list[EditRecord]
    added: list[EditRecord]


def rewriting(before: str, after: str) -> Rewriting:
    """How a text became another. Empty lines count for nothing."""
    old, new = ([Line(m.start(), m.group()) for m in _LINE.finditer(text)] for text in (before, after))
    matcher = SequenceMatcher(None, [line.text for line in old], [line.text for line in new], len(old) > MOST)
    found = Rewriting([], [])
    for kind, first, last, begin, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        at = old[first - 1].end if first else -1
        for one, other in _paired(old[first:last], new[begin:end]):
            if one is None:
                found.added.append(EditRecord(at, at, other.text if other else ""))
                continue
            at = one.end
            if other is None:
                found.edits.append(EditRecord(one.start, one.end, ""))
            else:
                found.edits.extend(_within(one, other.text))
    return found


def _paired(old: Sequence[Line], new: Sequence[Line]) -> Iterator[tuple[Line | None, Line | None]]:
    """Paragraphs and what became of them, in order: as many as there were are taken for the same ones."""
    if len(old) == len(new):
        yield from zip(old, new, strict=True)
        return
    at = 0
    for line in new:
        here = next((n for n in range(at, min(len(old), at + 50)) if _are_alike(old[n].text, line.text)), None)
        if here is None:
            yield None, line
            continue
        yield from ((gone, None) for gone in old[at:here])
        yield old[here], line
        at = here + 1
    yield from ((gone, None) for gone in old[at:])


def _are_alike(one: str, other: str) -> bool:
    words, others = set(one.split()), set(other.split())
    return len(words & others) >= ALIKE * max(len(words), len(others))


def _within(line: Line, text: str) -> Iterator[EditRecord]:
    """The edits of one paragraph, whole words each."""
    old, new = _TOKEN.findall(line.text), _TOKEN.findall(text)
    if max(len(old), len(new)) > MOST:
        yield EditRecord(line.start, line.end, text)
        return
    starts = [line.start]
    for token in old:
        starts.append(starts[-1] + len(token))
    for kind, first, last, begin, end in SequenceMatcher(None, old, new, False).get_opcodes():
        if kind != "equal":
            yield EditRecord(starts[first], starts[last], "".join(new[begin:end]))
