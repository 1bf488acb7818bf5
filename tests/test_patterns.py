"""A remembered pattern is the pattern: the same matches, groups and flags, from a memory that was written and read."""

from __future__ import annotations

import marshal
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.core.patterns import PatternMemory, forgotten_patterns, remembered_patterns

PATTERNS = [
    (r"(?P<day>\d{1,2})\.\s+(?P<month>[^\W\d_]+)", 0), (r"[а-яё]+|[“”„«»]", re.IGNORECASE), (r"^a|b$", re.MULTILINE),
    (r"(?<!\w)(['\"])(.*?)\1", re.DOTALL), (r"(?i:straße)|\bÎ\b", 0), ("", 0), (r"(?:(a)|b)*(?!c)", re.ASCII),
]  # fmt: skip


@pytest.fixture()
def memories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[PatternMemory, PatternMemory]:
    """One that compiled the patterns, and one that read what the first kept."""
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    first = PatternMemory()
    for pattern, flags in PATTERNS:
        first(pattern, flags)
    first.save()
    second = PatternMemory()
    second.load()
    assert second.known.keys() == first.known.keys()
    return first, second


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_same_pattern(memories: tuple[PatternMemory, PatternMemory], pattern: str, flags: int) -> None:
    expected = re.compile(pattern, flags)
    for memory in memories:
        got = memory(pattern, flags)
        assert (got.pattern, got.flags, got.groups, got.groupindex) == (
            expected.pattern, expected.flags, expected.groups, expected.groupindex,
        )  # fmt: skip
    assert memories[1].new == 0


@given(text=st.text(st.sampled_from("ab1.2 \nÎîßстраSß'\"„”"), max_size=30))
def test_same_matches(text: str) -> None:
    memory = PatternMemory()
    for pattern, flags in PATTERNS:
        expected = [(m.span(), m.groups()) for m in re.compile(pattern, flags).finditer(text)]
        assert [(m.span(), m.groups()) for m in memory(pattern, flags).finditer(text)] == expected


def test_broken_memory_counts_for_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    memory = PatternMemory()
    Path(memory.path).write_bytes(b"not a memory")
    memory.load()
    assert memory.known == {}
    memory.known[("a+", 0)] = (32, bytes(12), 0, {}, (None,))  # the engine refuses codes that are not a program
    assert memory("a+", 0).match("aaa").end() == 3


def test_compiler_is_put_back_and_errors_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    before = PatternMemory().compiler.compile
    with remembered_patterns(), pytest.raises(re.error):
        re.compile("(unfinished")
    assert PatternMemory().compiler.compile is before


def test_patterns_of_the_words_of_a_draft_are_not_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    with remembered_patterns():
        memory: Any = sys.modules["re._compiler"].compile  # type: ignore[attr-defined]
        with forgotten_patterns():
            re.compile("the secret of a draft")
        re.compile("no secret of newslint")
        seen = [pattern for pattern, _ in memory.used if "secret" in str(pattern)]
    assert seen == ["no secret of newslint"]


def test_same_patterns_in_each_run(tmp_path: Path) -> None:
    """A pattern made of a set in the order of its hashes would be another in each run, and never be remembered."""
    draft = Path(__file__).parents[1] / "examples" / "bridge.txt"
    kept = []
    for seed in ("1", "2"):
        env = {**os.environ, "NEWSLINT_CACHE": str(tmp_path), "PYTHONHASHSEED": seed}
        command = [sys.executable, "-m", "newslint.cli", "check", "--no-config", "--no-cache", str(draft)]
        assert subprocess.run(command, env=env, stdout=subprocess.DEVNULL, timeout=60).returncode == 1
        kept.append({pattern for pattern, _ in marshal.loads(next(tmp_path.glob("codes-*")).read_bytes()[4:])})
    assert len(kept[0]) > 100
    assert kept[0] == kept[1]


def test_no_possessive_group() -> None:
    """Python 3.11.0 to 3.11.4 misreads "(?:…)*+" (python/cpython#106052); "(?>(?:…)*)" means the same and is right."""
    root = Path(__file__).parents[1]
    found = [
        f"{path.relative_to(root)}: {match.group()}"
        for path in [*(root / "newslint").rglob("*.py"), *(root / "rules").rglob("*.py")]
        for match in re.finditer(r".*(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+.*", path.read_text(encoding="utf-8"))
    ]
    assert found == []
