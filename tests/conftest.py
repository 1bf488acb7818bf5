"""Tests leave the user's cache folder alone, and run the command in an empty one."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import islice
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

# What takes ten seconds and more.
LONG = re.compile(r"_on_spark_|test_pre_commit|test_serve_long|\[(?:asked|steps|against|calls_rules_enumerated)\]$")


def pytest_xdist_auto_num_workers() -> int:
    """Two workers more than there are cores: half the time goes by in waiting for servers, browsers and processes."""
    return (os.cpu_count() or 1) + 2


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each worker begins with some of what takes long: `--dist worksteal` gives it so many tests in a row at first."""
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    long = [item for item in items if LONG.search(item.nodeid)]
    rest = iter([item for item in items if not LONG.search(item.nodeid)])
    size = len(items) // workers
    spread = []
    for number in range(workers):
        own = long[number::workers]
        spread += [*own, *islice(rest, max(0, size - len(own)))]
    items[:] = [*spread, *rest]


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
