"""The filters of the words of a language: what is in one is known, and most of what is not is unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.languages.word_filter import Words, filter_of, words_of


def test_a_filter_knows_its_words_and_hardly_others(tmp_path: Path) -> None:
    listed = [f"word{n}" for n in range(2000)]
    (tmp_path / "words.bin").write_bytes(filter_of(listed))
    known = Words(str(tmp_path / "words.bin"))
    assert all(word in known for word in listed)
    assert sum(f"other{n}" in known for n in range(2000)) < 100


def test_a_filter_is_the_same_whatever_the_order() -> None:
    assert filter_of(["brücke", "hafen", "hafen"]) == filter_of(["hafen", "brücke"])


@pytest.mark.parametrize(
    ("language", "word", "slip"),
    [
        ("de", "regierung", "regirung"), ("de", "türkei", "turkei"), ("da", "syrien", "sryien"),
        ("uk", "коваленко", "коавленко"), ("pl", "rosja", "rosaj"), ("fr", "président", "présidetn"),
    ],
)  # fmt: skip
def test_each_language_has_its_common_words_and_not_their_slips(language: str, word: str, slip: str) -> None:
    known = words_of(language)
    assert known is not None and word in known and slip not in known


def test_a_language_without_a_list_has_no_filter() -> None:
    assert words_of("tr") is None
