"""Tests leave the user's cache folder alone, and run the command in an empty one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings
from running import Command

# Machines are busy: how long an example takes says nothing. A pipeline tries the same examples every time.
settings.register_profile("newslint", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("newslint")


def pytest_xdist_auto_num_workers() -> int:
    """Two workers more than there are cores: half the time goes by in waiting for servers, browsers and processes."""
    return (os.cpu_count() or 1) + 2


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["NEWSLINT_CACHE"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def newslint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """The command, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Command(tmp_path, capsys)
