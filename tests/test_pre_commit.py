"""The hook for pre-commit, by the real pre-commit in a real git repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CONFIG = "repos:\n- repo: {repository}\n  rev: {revision}\n  hooks:\n  - id: newslint\n    files: ^articles/\n"
GOOD = "Bridge opens\n\nThe bridge opened on time, the mayor said.\n"
BAD = "Bridge opens\n\nThe bridge cost TK million, the mayor said.\n"


def git(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    settings = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    command = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env={**settings, **environment})


@pytest.fixture(scope="module")
def newslint_repository(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """newslint as it stands, as a git repository that pre-commit can clone, and its revision."""
    folder = tmp_path_factory.mktemp("newslint")
    for name in ("newslint", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    assert git(folder, "commit", "-q", "-m", "newslint").returncode == 0
    return folder, git(folder, "rev-parse", "HEAD").stdout.strip()


@pytest.fixture(scope="module")
def newsroom(newslint_repository: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A repository of articles that has the hook installed."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / "articles").mkdir()
    repository, revision = newslint_repository
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(repository=repository, revision=revision))
    git(folder, "init", "-q")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRE_COMMIT_HOME", str(tmp_path_factory.mktemp("pre-commit")))
        patch.setenv("PIP_NO_COMPILE", "0")  # off: what is run is compiled when it is run
        # What newslint needs to be built and run is at hand; that its wheel asks for all of it is tried by .ci/run.
        patch.setenv("PIP_NO_DEPS", "1")
        patch.setenv("PIP_NO_BUILD_ISOLATION", "0")  # off, whatever it looks like
        patch.setenv("PYTHONPATH", sysconfig.get_path("purelib"))
        _install(folder)
        yield folder


def _install(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install", "--install-hooks"], cwd=folder, capture_output=True, text=True
    )
    if done.returncode and any(w in done.stdout for w in ("Could not find a version", "ConnectionError", "Retrying")):
        pytest.skip("pre-commit installs the hook's requirements from a package registry, which is out of reach")
    assert done.returncode == 0, done.stdout + done.stderr


def commit(newsroom: Path, **files: str) -> subprocess.CompletedProcess[str]:
    for name, content in files.items():
        (newsroom / name.replace("__", "/").replace("_", ".")).write_text(content)
    git(newsroom, "add", "-A")
    return git(newsroom, "commit", "-m", "news")


def test_commits(newsroom: Path) -> None:
    ran = commit(newsroom, articles__bridge_md=BAD)
    assert ran.returncode == 1
    assert "articles/bridge.md:3:17  error  copy/desk-notes" in ran.stderr + ran.stdout
    assert "Found 1 error." in ran.stderr + ran.stdout

    ran = commit(newsroom, articles__bridge_md=GOOD)
    assert ran.returncode == 0, ran.stderr
    assert "newslint" in ran.stderr + ran.stdout and "Passed" in ran.stderr + ran.stdout

    ran = commit(newsroom, notes_py="TK = 1\n", plan_txt=BAD)
    assert ran.returncode == 0, ran.stderr
    assert "no files to check" in ran.stderr + ran.stdout

    (newsroom / "newslint.toml").write_text('exclude = ["articles/old/"]\n')
    (newsroom / "articles" / "old").mkdir()
    ran = commit(newsroom, articles__old__ferry_txt=BAD)
    assert ran.returncode == 0, "every file that pre-commit names is left out by configuration"
