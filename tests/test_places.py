"""What is found stands where its finding says, in every format (bench/long/places.py makes many more files)."""

from __future__ import annotations

import pytest
from placed_files import MAKERS, made_file
from placing import wrong

from newslint.readers import SUFFIXES


def test_every_format_has_its_maker() -> None:
    assert MAKERS.keys() == SUFFIXES.keys(), "a new format has a line in tests/placed_files.py"


@pytest.mark.parametrize("suffix", sorted(MAKERS))
def test_places_are_exact(suffix: str) -> None:
    for seed in range(40):
        assert not list(wrong(suffix, made_file(suffix, seed))), f"{suffix} {seed}"


@pytest.mark.parametrize("suffix", sorted(MAKERS))
def test_a_place_beside_the_word_would_be_noticed(suffix: str) -> None:
    made = made_file(suffix, 1)
    word = min(made.words)
    made.words[word] = [(start + 1, end + 1) for start, end in made.words[word]]
    assert any(problem.startswith(word) for problem in wrong(suffix, made))
    made = made_file(suffix, 1)
    made.required.add("w-that-is-not-there")
    assert any("w-that-is-not-there" in problem for problem in wrong(suffix, made))
