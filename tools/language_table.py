"""Build the table of n-grams by which short texts are told apart: `languages/ngrams.bin`.

    python tools/language_table.py    # in an environment with py3langid 0.4 and numpy

py3langid (BSD 3-Clause, https://github.com/adbar/py3langid) has the probability of each of 100,000 byte n-grams in 142
languages. The table keeps thirteen languages, and of the n-grams those that tell most of all of them and of the pairs
that are hard to tell apart: each with its logarithmic probability in each language less the mean, in sixteenths.
"""

from __future__ import annotations

import os
from collections import defaultdict, deque

import numpy
import py3langid
from py3langid import modelio

from newslint.languages.ngrams import LANGUAGES, TABLE, table_of

PAIRS = ("da no", "no sv", "es pt", "uk ru", "en nl", "en da")
OF_ALL, OF_A_PAIR = 6000, 1500  # n-grams


def main() -> None:
    """Write the table from the model of the installed py3langid."""
    folder = os.path.dirname(py3langid.__file__)
    weights, _, classes, moves, rows, outputs = modelio.load_model(os.path.join(folder, "data", "model.npz.xz"))
    grams = _ngrams(moves, rows, outputs)
    numbers = numpy.array(sorted(grams))
    logs = weights.astype(float)[numbers][:, [classes.index(code) for code in LANGUAGES]]
    chances = numpy.exp(logs)
    shares = chances / chances.sum(1, keepdims=True)
    kept = _most(chances.mean(1) * (shares * numpy.log(shares * len(LANGUAGES) + 1e-12)).sum(1), OF_ALL)
    for pair in PAIRS:
        one, other = map(LANGUAGES.index, pair.split())
        told = (chances[:, one] + chances[:, other]) * abs(logs[:, one] - logs[:, other])
        kept |= _most(told, OF_A_PAIR)
    table = {}
    for index in sorted(kept):
        steps = numpy.clip(numpy.round((logs[index] - logs[index].mean()) * 16), -127, 127).astype(int) + 128
        table[grams[int(numbers[index])]] = bytes(steps.tolist())
    with open(TABLE, "wb") as file:
        file.write(table_of(table))


def _most(scores: numpy.ndarray, count: int) -> set[int]:
    return set(numpy.argsort(-scores)[:count].tolist())


def _ngrams(moves: list[int], rows: list[int], outputs: list[int]) -> dict[int, bytes]:
    """The n-gram of each feature: what leads from the first state of the automaton to its own on the shortest way."""
    ways = {0: b""}
    coming = deque([0])
    while coming:
        state = coming.popleft()
        for byte in range(256):
            following = moves[(rows[state] << 8) + byte]
            if following not in ways:
                ways[following] = ways[state] + bytes([byte])
                coming.append(following)
    found: dict[int, bytes] = defaultdict(bytes)
    for state, feature in enumerate(outputs):
        if feature >= 0 and (not found[feature] or len(ways[state]) < len(found[feature])):
            found[feature] = ways[state]
    return dict(found)


if __name__ == "__main__":
    main()
