"""Rules on sentences that chance has put together: none fails, and no seed of hashes changes what is found."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from running import Command

FUZZ = Path(__file__).parent.parent / "bench" / "long" / "news_fuzz.py"

ONCE_FAILED = [
    "Deaths rose 60% to 8 from 1 a week earlier.",
    "Deaths rose 60% to 8 from 0. Deaths fell 0% to 0 from 0. The toll doubled to 8 from 0.",
    "It was a 0-fold rise to 8 from 4. Prices rose tenfold to 0 from 4. Deaths rose 60% from zero to 8.",
    "One in two, or 35%, left. Two in one, or 20%, came.",
    "The fire destroyed 40 houses [![the quay](quay.png)](https://example.org/quay), officials said.",
    "The bridge is, reportedly critics say, shut again.",
]


@pytest.fixture(scope="module")
def fuzz() -> ModuleType:
    spec = importlib.util.spec_from_file_location("news_fuzz", FUZZ)
    assert spec is not None and spec.loader is not None
    module = sys.modules["news_fuzz"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_hundred_texts(fuzz: ModuleType) -> None:
    assert fuzz.differing(0, 100, 7) == []


@pytest.mark.parametrize("sentence", ONCE_FAILED)
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_sentences_at_which_rules_have_failed(newslint: Command, sentence: str, suffix: str) -> None:
    newslint.write(f"a.{suffix}", f"Town hospital\n\n{sentence}\n")
    assert newslint.json(f"a.{suffix}", "--select", "all").errors == []


def test_a_rise_from_one_is_compared(newslint: Command) -> None:
    newslint.write("a.txt", "Town hospital\n\nDeaths rose 60% to 8 from 1, the hospital said.\n")
    assert ("figures/arithmetic", 3, "60%") in newslint.json("a.txt").found
