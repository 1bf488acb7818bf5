"""The vocabularies of Vale: the terms that a house accepts and rejects."""

from __future__ import annotations

import os

from newslint.core.paths import near
from newslint.core.tuples import NamedTuple
from newslint.engines.vale.config import ValeConfig

_VOCABULARIES = (("config", "vocabularies"), ("Vocab",))


class Vocabulary(NamedTuple):
    """The terms a house accepts and rejects."""

    accepted: tuple[str, ...]
    rejected: tuple[str, ...]


def vocabulary_of(config: ValeConfig, names: tuple[str, ...], messages: list[str]) -> Vocabulary:
    """The terms in the vocabularies of some names; what is missing is told among the messages."""
    accepted: list[str] = []
    rejected: list[str] = []
    for name in names:
        folders = [os.path.join(p, *sub, name) for p in config.styles_paths for sub in _VOCABULARIES]
        folder = next((f for f in folders if os.path.isdir(f)), None)
        if folder is None:
            messages.append(f'there is no vocabulary "{name}" in {", ".join(config.styles_paths)}')
            continue
        lists = (os.path.join(folder, "accept.txt"), os.path.join(folder, "reject.txt"))
        if not all(map(config.may_read, lists)):
            messages.append(f'the vocabulary "{name}" leads out of {near(config.bounds)}, and is not read')
            continue
        accepted += _terms(lists[0])
        rejected += _terms(lists[1])
    return Vocabulary(tuple(accepted), tuple(rejected))


def _terms(path: str) -> list[str]:
    if not os.path.isfile(path):
        return []
    with open(path, encoding="utf-8") as file:
        words = [line.strip() for line in file]
    return [w for w in words if w and not w.startswith("# ")]
