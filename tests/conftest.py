"""Tests leave the user's cache folder alone, and run the command in an empty one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from running import Command
from serving import CHROMIUM, Served, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server for all tests that want no other: it keeps nothing."""
    with serving(tmp_path_factory.mktemp("serve"), "--no-config", "--processes", "2") as one:
        yield one


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser for all tests, each of which opens windows of its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
