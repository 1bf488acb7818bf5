"""Nothing in a repository runs: git is asked for files and changes as one asks a stranger's archive."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import Command

COMMANDS = [
    ("check", "."),
    ("check", ".", "--no-config"),
    ("check", ".", "--changed"),
    ("check", ".", "--since", "HEAD"),
    ("names", "."),
    ("baseline", "."),
]


def git(folder: Path, *arguments: str) -> None:
    command = ["git", "-C", str(folder), "-c", "user.name=A", "-c", "user.email=a@b.c", *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def trap(newslint: Command) -> str:
    """A program that leaves a file behind when it is run, and passes on what it is given."""
    program = newslint.folder.with_name(f"{newslint.folder.name}-trap")  # each test its own, in whatever order they run
    program.write_text(f'#!/bin/sh\ntouch "{_mark(newslint)}"\nexec cat\n')
    program.chmod(0o755)
    return str(program)


def repository(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    (folder / "a.txt").write_text("It cost TK.\n")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "first")
    (folder / "a.txt").write_text("It cost TK. And more.\n")


def _mark(newslint: Command) -> Path:
    """The file that the trap leaves behind."""
    return newslint.folder.with_name(f"{newslint.folder.name}-sprung")


def sprung(newslint: Command) -> bool:
    return _mark(newslint).exists()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    "settings",
    [
        {"core.fsmonitor": "{}"},
        {"core.hooksPath": "hooks"},
        {"filter.x.clean": "{}", "filter.x.process": "{}", "filter.x.required": "true"},
        {"filter.x=y.clean": "{}"},
        {"diff.external": "{}", "diff.x.textconv": "{}", "diff.x.command": "{}"},
        {"core.pager": "{}", "pager.diff": "{}", "core.sshCommand": "{}", "core.alternateRefsCommand": "{}"},
    ],
    ids=lambda settings: next(iter(settings)),
)
def test_a_repository_runs_nothing(
    newslint: Command, trap: str, settings: dict[str, str], command: tuple[str, ...]
) -> None:
    repository(newslint.folder)
    newslint.write(".git/info/attributes", "*.txt filter=x diff=x\n")
    if any("x=y" in name for name in settings):
        newslint.write(".git/info/attributes", "*.txt filter=x=y\n")
    hook = newslint.write("hooks/post-index-change", f"#!/bin/sh\n{trap}\n")
    hook.chmod(0o755)
    for name, value in settings.items():
        git(newslint.folder, "config", name, value.format(trap))
    ran = newslint(*command)
    assert not sprung(newslint), ran
    assert ran.status in (0, 1), ran


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_folder_of_articles_that_is_a_bare_repository(
    newslint: Command, trap: str, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository(newslint.folder)
    bare = newslint.folder / "articles"
    git(newslint.folder, "init", "-q", "--bare", "articles")
    for name, value in {"core.fsmonitor": trap, "core.bare": "false", "core.worktree": str(bare)}.items():
        git(bare, "config", name, value)
    newslint.write("articles/b.txt", "It cost TK.\n")
    monkeypatch.chdir(bare)
    ran = newslint(*command)
    assert not sprung(newslint), ran


def test_a_partial_clone_fetches_nothing(newslint: Command, trap: str) -> None:
    repository(newslint.folder)
    git(newslint.folder, "config", "remote.origin.url", f"ext::{trap}")
    git(newslint.folder, "config", "remote.origin.promisor", "true")
    git(newslint.folder, "config", "extensions.partialClone", "origin")
    git(newslint.folder, "config", "protocol.ext.allow", "always")
    blob = subprocess.run(
        ["git", "rev-parse", "HEAD:a.txt"], cwd=newslint.folder, check=True, capture_output=True, text=True
    ).stdout.strip()
    (newslint.folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    ran = newslint("check", ".", "--changed")
    assert not sprung(newslint), ran
    assert ran.status == 2 and "(a partial clone); git diff fetches them" in ran.err


def test_what_git_refuses_is_told_in_its_words(newslint: Command) -> None:
    repository(newslint.folder)
    ran = newslint("check", ".", "--since", "nowhere")
    assert ran.status == 2 and "nowhere" in ran.err and "partial clone" not in ran.err


def test_settings_of_the_user_in_the_environment_stay(newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pipelines say so whose repository may be read."""
    repository(newslint.folder)
    newslint.write(".git/config.of.user", "[core]\n\texcludesFile = ignored\n")
    newslint.write("ignored", "b.txt\n")
    newslint.write("b.txt", "It cost TK.\n")
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "include.path")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", str(newslint.folder / ".git" / "config.of.user"))
    assert [a["path"] for a in newslint.json(".").document["articles"]] == ["./a.txt"]


def test_filters_of_the_user_stay(newslint: Command, trap: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody has set up for all of their own repositories is no stranger's."""
    repository(newslint.folder)
    newslint.write(".git/info/attributes", "*.txt filter=x\n")
    mine = newslint.folder.parent / "gitconfig"
    mine.write_text(f'[filter "x"]\n\tclean = {trap}\n')
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(mine))
    assert newslint("check", ".", "--changed").status == 1
    assert sprung(newslint)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_no_list_of_an_order_is_waited_for(newslint: Command) -> None:
    repository(newslint.folder)
    os.mkfifo(newslint.folder / "order")
    git(newslint.folder, "config", "diff.orderFile", str(newslint.folder / "order"))
    with_limit = subprocess.run(
        [sys.executable, "-m", "newslint.cli", "check", ".", "--changed"],
        cwd=newslint.folder, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert with_limit.returncode == 1 and b"TK" in with_limit.stdout
