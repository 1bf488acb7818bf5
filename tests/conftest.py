"""Tests leave the user's cache folder alone."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["NEWSLINT_CACHE"] = str(tmp_path_factory.mktemp("cache"))
