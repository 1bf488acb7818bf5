"""Furniture that was learned from an outlet's archive, in a small text file that an editor can read and prune.

    # a comment
    5f0c8d1e77a2b394	2296	*	Story Continued Below
    0d9e5b3f6a1c7724	340	1+2	Follow Ann on Twitter

The hash of the words (more than one, with commas, where blocks are nearly the same), the number of articles they stood
in, which words are meant (`*` all; `1+2` the first and the last two, with up to twelve others between them), and a
sample. Case, punctuation and the value of figures do not count.
Take out a line, and its block is furniture no more.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence

from newslint.core.errors import ConfigurationError
from newslint.core.paths import text_of
from newslint.core.tuples import NamedTuple
from newslint.languages.block_patterns import fold

HEAD = "# Blocks that recur in an archive, found by newslint learn."
LONGEST = 600  # characters; no block of furniture has more
BETWEEN = 12  # words at most between the first and the last ones
_WORD = re.compile(r"\w+(?:'\w+)*|[©@]")
_DIGITS = re.compile(r"\d+")


class Entry(NamedTuple):
    """A line of the file. `first` and `last` are how many words at either end are meant, 0 and 0 for all of them."""

    keys: tuple[str, ...]
    articles: int
    first: int
    last: int
    sample: str


def words_of(block: str) -> list[str]:
    """The words of a block as they are compared: in lower case, every figure as 0."""
    return _WORD.findall(_DIGITS.sub("0", fold(block)))


def key_of(words: Iterable[str]) -> str:
    """The hash of words, 16 hexadecimal digits."""
    from hashlib import blake2b  # here, for the rule is imported by every run and mostly has nothing to look for

    return blake2b(" ".join(words).encode(), digest_size=8).hexdigest()


def ends_of(words: Sequence[str], first: int, last: int) -> list[str]:
    """The first and the last words, with a mark between them."""
    return [*words[:first], "…", *words[len(words) - last :]]


class LearnedFurniture:
    """The entries of files, ready to be asked."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._ends: dict[tuple[int, int], dict[str, Entry]] = {}
        for entry in entries:
            known = self._ends.setdefault((entry.first, entry.last), {})
            known.update(dict.fromkeys(entry.keys, entry))

    def find(self, block: str) -> Entry | None:
        """The entry that a block belongs to, or None."""
        if not self._ends or len(block) > LONGEST:
            return None
        words = words_of(block)
        for (first, last), known in self._ends.items():
            if first + last and not first + last <= len(words) <= first + last + BETWEEN:
                continue
            if found := known.get(key_of(ends_of(words, first, last) if first + last else words)):
                return found
        return None


def read_files(paths: Iterable[str]) -> LearnedFurniture:
    """The furniture in files; raises `ConfigurationError` for a file that cannot be read or a line in another form."""
    return LearnedFurniture(entry for path in paths for entry in _entries(path))


def is_learned(path: str) -> bool:
    """Whether a file is empty, or one as `newslint learn` writes it: what may be learned anew."""
    try:
        return not os.path.getsize(path) or bool(_entries(path)) or text_of(path).startswith(HEAD)
    except (ConfigurationError, OSError):
        return False


def _entries(path: str) -> list[Entry]:
    try:
        lines = text_of(path).split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from None
    entries = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = re.fullmatch(r"([0-9a-f]{16}(?:,[0-9a-f]{16})*)\t(\d+)\t(?:\*|(\d+)\+(\d+))\t(.*)", line.rstrip("\r"))
        if match is None:
            raise ConfigurationError(f"{path}:{number}: this is no line as newslint learn writes it")
        keys, articles, first, last, sample = match.groups()
        entries.append(Entry(tuple(keys.split(",")), int(articles), int(first or 0), int(last or 0), sample))
    return entries


def line_of(entry: Entry) -> str:
    """An entry as a line of the file."""
    ends = f"{entry.first}+{entry.last}" if entry.first + entry.last else "*"
    return f"{','.join(entry.keys)}\t{entry.articles}\t{ends}\t{entry.sample}"
