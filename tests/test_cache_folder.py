"""The cache folder is the user's alone: nothing in it is taken from a stranger, and nobody else reads drafts there."""

from __future__ import annotations

import marshal
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from running import in_process

from newslint.core.remembered import cache_folder, read_remembered, write_remembered
from newslint.plugins.registry import PlugIns, _is_names, _still_true

DRAFT = "It cost TK.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_it_is_private(folder: Path) -> None:
    write_remembered("a", {"b": 1})
    assert read_remembered("a") == {"b": 1} and stat.S_IMODE(folder.stat().st_mode) == 0o700
    folder.chmod(0o755)
    assert read_remembered("a") == {"b": 1} and stat.S_IMODE(folder.stat().st_mode) == 0o700, "others are shut out"


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o1777])
def test_one_that_others_write_in_is_passed_over(folder: Path, mode: int) -> None:
    write_remembered("a", 1)
    folder.chmod(mode)
    assert cache_folder() is None and read_remembered("a") is None
    write_remembered("b", 1)
    assert [file.name for file in folder.iterdir()] == ["a"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_a_strangers_is_passed_over(folder: Path) -> None:
    write_remembered("a", 1)
    os.chown(folder / "a", 4321, -1)
    assert read_remembered("a") is None
    os.chown(folder, 4321, -1)
    assert cache_folder() is None


@pytest.mark.parametrize("content", [
    b"", b"\0" * 9, marshal.dumps({"watched": [["", 0]]}), b"[\xff\xff\xff\x7f",
])  # fmt: skip
def test_what_is_no_memory_counts_for_nothing(folder: Path, content: bytes) -> None:
    write_remembered("a", 1)
    (folder / "a").write_bytes(content)
    assert read_remembered("a") is None


def answers(**given: Any) -> dict[str, list[Any]]:
    return {"newslint_rules": [{}], "newslint_read": [{}], "newslint_engine": [{}], "newslint_report": [{}],
            "newslint_names": [[]], **{f"newslint_{hook}": [value] for hook, value in given.items()}}  # fmt: skip


def test_it_names_no_code_but_modules_that_are_installed() -> None:
    assert _is_names(answers(rules={"a/b": "package.module"}))
    for target in ("/tmp/evil.py", "evil.py/", "../evil.py", "a b", "os;evil", "", 3, None, ["x"]):
        assert not _is_names(answers(rules={"a/b": target})), target
        assert _still_true({"watched": [["/nowhere", 0]], "answers": answers(rules={"a/b": target})}) is None
    for remembered in (None, 3, [], {}, {"watched": 3, "answers": answers()}, {"watched": [[1]], "answers": {}}):
        assert _still_true(remembered) is None
    assert PlugIns().mapping("newslint_rules")


def test_without_a_home_nothing_is_kept(tmp_path: Path) -> None:
    """Nor is the working folder taken for one."""
    (tmp_path / "draft.txt").write_text(DRAFT)
    (tmp_path / "~").mkdir()
    environment = {"HOME": "~", "XDG_CACHE_HOME": "", "NEWSLINT_CACHE": ""}
    for home in ("~", "relative"):
        ran = in_process("check", "draft.txt", cwd=tmp_path, **{**environment, "HOME": home})
        assert ran.status == 1 and ran.err == ""
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["draft.txt", "~"]
