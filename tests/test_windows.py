"""What Windows does differently, as far as it shows elsewhere: line ends, backslashes, and a console in cp1252."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from running import Command, Ran, in_process

from newslint.checking import files
from newslint.core.paths import Glob

FAULTY = "The bridge\n\nSome 17,000 fled.\nBy Friday 17.000 had fled, of 21,000.\n"
NAMES = (
    "Зеленський спав\n\n"
    "Łukasz Wałęsa – he “slept” – said 17,000 men were in Łódź 🙂. By Friday 17.000 had fled, of 21,000.\n\n"
    "The mayor said that they had been in the town for a week and that nobody knew when they would go home again.\n"
)
COMMANDS = ("check", "sources", "readability", "names", "config")


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_line_ends_move_no_line_and_no_column(newslint: Command, name: str) -> None:
    source = FAULTY.replace("\n\n", "\n\n<p>") if name.endswith("html") else FAULTY
    found = []
    for end in ("\n", "\r\n"):
        newslint.write(name, source.replace("\n", end))
        [article] = newslint.json(name).document["articles"]
        found.append([(f["rule"], f["line"], f["column"], f["end_column"], f["text"]) for f in article["findings"]])
        assert all(f["start"] == source.replace("\n", end).index("17.000") for f in article["findings"])
    assert found[0] == found[1] != []
    newslint("check", name, "--fix")
    assert Path(name).read_bytes() == source.replace("17.000", "17,000").replace("\n", "\r\n").encode()


def test_line_ends_of_lists_and_configuration(newslint: Command) -> None:
    newslint.write("newslint.toml", 'names = ["names.txt"]\r\n\r\n[rule."names/decided"]\r\nseverity = "error"\r\n')
    newslint.write("names.txt", "# ours\r\nKyiv: Kiev, Kijew\r\n")
    newslint.write("a.txt", "The bridge\r\n\r\nHe left Kiev on Monday, he said.\r\n")
    assert ("names/decided", 3, "Kiev") in newslint.json("a.txt").found


@pytest.fixture
def backslashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Backslashes part folders, as they do on Windows."""
    monkeypatch.setattr(os, "sep", "\\")


def test_a_path_with_backslashes_is_shown_with_slashes(newslint: Command, backslashes: None) -> None:
    newslint.write("business\\news.txt", FAULTY)  # here that is a name; there it is a file in a folder
    for form in ("text", "json", "github", "gitlab", "sarif", "junit", "markdown", "html"):
        out = newslint("check", "business\\news.txt", "--format", form).out
        assert "business/news.txt" in out and "business\\" not in out.replace("\\/", ""), form


def test_globs_know_both_slashes(newslint: Command, backslashes: None) -> None:
    for pattern in ("business/**", "business\\**", "business\\*.txt", "*.txt"):
        for path in ("business\\news.txt", "business/news.txt"):
            assert files.has([Glob(".", pattern)], path), (pattern, path)
    assert not files.has([Glob(".", "business\\*")], "sport\\news.txt")
    newslint.write("business/news.txt", FAULTY)
    newslint.write("newslint.toml", "[[desk]]\npaths = ['business\\**']\nignore = ['figures']\n")
    assert newslint.json("business/news.txt").found == []
    newslint.write("newslint.toml", "exclude = ['business\\news.txt']\n")
    assert newslint("check", "business/news.txt").out.startswith("Left out by configuration: business/news.txt.\n")


def in_console(encoding: str, *arguments: str, cwd: Path) -> Ran:
    """A run in a process whose console knows one encoding; what it says is read in that."""
    ran = in_process(*arguments, cwd=cwd, PYTHONIOENCODING=encoding, PYTHONUTF8="0", encoding=encoding)
    assert "Traceback" not in ran.err
    return ran


@pytest.mark.parametrize("command", COMMANDS)
def test_a_console_that_does_not_know_all_letters(tmp_path: Path, command: str) -> None:
    (tmp_path / "a.txt").write_text(NAMES, encoding="utf-8")
    for encoding in ("cp1252", "ascii"):
        ran = in_console(encoding, command, "a.txt", cwd=tmp_path)
        assert ran.status == int(command == "check") and ran.out


def test_a_console_shows_what_is_like_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NAMES, encoding="utf-8")
    out = in_console("cp1252", "check", "a.txt", "--select", "figures", cwd=tmp_path).out
    lines = out.splitlines()
    assert "“slept” – said 17,000 men were in Lódz ??. By Friday" in out
    line = next(index for index, text in enumerate(lines) if "17.000 had" in text)
    assert lines[line + 1].index("^") == lines[line].index("17.000")
    plain = in_console("ascii", "check", "a.txt", "--select", "figures", cwd=tmp_path).out
    assert '"slept" - said 17,000 men were in Lodz ??. By Friday' in plain


def test_what_a_machine_reads_is_utf_8_on_every_console(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NAMES, encoding="utf-8")
    ran = in_process("check", "a.txt", "--format", "json", cwd=tmp_path, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    [article] = json.loads(ran.out)["articles"]
    assert {f["text"] for f in article["findings"]} >= {"17.000"}
    ran = in_process("sources", "a.txt", "--format", "json", cwd=tmp_path, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert "Wałęsa" in ran.out
