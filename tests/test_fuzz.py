"""A sample of `bench/long/fuzz_readers.py`: what no reader should be fed is refused in a line, and in no time."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

PATH = Path(__file__).parent.parent / "bench" / "long" / "fuzz_readers.py"
SPEC = importlib.util.spec_from_file_location("fuzz_readers", PATH)
assert SPEC and SPEC.loader
fuzz_readers = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(fuzz_readers)


@pytest.mark.parametrize("suffix", fuzz_readers.FIRST)
def test_a_sample(suffix: str) -> None:
    outcome = fuzz_readers.fuzz(suffix, 300, seed=7)
    assert outcome.failures == []
    assert outcome.articles > 20 and outcome.refused > 20, "both must be met, or the inputs are no good"


def test_a_failure_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.readers.text.decode", lambda content: content.decode())
    assert any("UnicodeDecodeError" in failure for failure in fuzz_readers.fuzz(".txt", 400, seed=7).failures)
