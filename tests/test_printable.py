"""What is printed does nothing but stand there: neither a terminal nor a runner obeys a draft, a name or a message."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from running import Command, in_process

from newslint.core.printable import line_of, text_of
from newslint.reports.wording import as_sentence

CODES = "\x1b[31mred\x1b]0;title\x07\x9b2J\x7f\x00\u202eabc\u2066"
RAW = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
DRAFT = (
    f"Head{CODES}line\n\nMayor Ada Q{CODES}uill said 60% of it cost [CHECK {CODES}] and TK.\n\n::error::said TK.\n\n"
    "##vso[task.x]##teamcity[x] TK.\n"
)
COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)


@pytest.mark.parametrize("arguments", [
    ("check",), ("check", "--select", "all"), ("check", "--quiet"), ("check", "--statistics"), ("check", "--diff"),
    ("check", "--format", "github"), ("sources",), ("readability",), ("names",), ("names", "--learn"), ("config",),
], ids=" ".join)  # fmt: skip
def test_of_a_draft(newslint: Command, arguments: tuple[str, ...]) -> None:
    newslint.write("a.txt", DRAFT)
    newslint.write("b.md", f'---\nnewslint:\n  "a/b\\e[31m\\n::error::X\\x07": note\n---\n\n{DRAFT}')
    ran = newslint(*arguments, "a.txt", "b.md")
    assert not RAW.search(ran.out + ran.err), ran
    if "github" not in arguments:
        assert not COMMAND.search(ran.out + ran.err), ran


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
@pytest.mark.parametrize("form", ["text", "github"])
def test_of_a_name(newslint: Command, form: str) -> None:
    names = ["a\n::stop-commands::x\x1b[31m.txt", "b\r\x9b2J.txt", "c##[error]\u202e.txt", "d\n::add-mask::x.pdf"]
    for name in names:
        newslint.write(name, "It cost TK.\n")
    for arguments in ([*names, "none\n::error::y\x07"], ["."]):
        ran = newslint("check", "--format", form, *arguments)
        own = [line for line in (ran.out + ran.err).split("\n") if COMMAND.search(line)]
        assert not RAW.search(ran.out + ran.err) and all(line.startswith("::error ") for line in own), ran
        assert form == "github" or not own


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_of_the_name_of_what_was_not_learned(newslint: Command) -> None:
    pytest.importorskip("rensa", reason="the extra newslint[learn] is not installed")
    newslint.write("a\n::error::\x1b[31m.jsonl", 'x\n{"text": "It is so."}\n')
    ran = newslint("learn", ".")
    assert "1 could not be read (./a" in ran.out and not RAW.search(ran.out) and ran.out.count("\n") == 1, ran


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab", "junit", "markdown", "html"])
def test_of_a_report(newslint: Command, form: str) -> None:
    """Printed it does nothing; in a file it stands as it is, and JSON says the same both times."""
    newslint.write("a ##[group]x.txt", DRAFT)
    printed = newslint("check", "--format", form, ".").out
    assert not RAW.search(printed) and not COMMAND.search(printed), printed
    newslint("check", "--format", form, ".", "--output", "own")
    if form in ("json", "sarif", "gitlab"):
        assert json.loads(printed) == json.loads((newslint.folder / "own").read_text("utf-8"))


def test_of_a_patch(newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is exact for git, and does nothing in the log of a runner."""
    said = "Some 17,000 fled. By Friday 17.000 had fled, of 21,000, ##vso[x]he said."
    newslint.write("a.txt", f"Head\n\n::add-mask::x\n{said}\n")
    patch = newslint("check", "--diff", "a.txt").out
    assert "\n ::add-mask::x" in patch
    for name in ("GITHUB_ACTIONS", "TF_BUILD"):
        monkeypatch.setenv(name, "true")
        watched = newslint("check", "--diff", "a.txt").out
        assert not COMMAND.search(watched) and watched.replace("\u200b", "") == patch
        monkeypatch.delenv(name)


@pytest.mark.skipif(os.name != "posix", reason="no such name")
def test_of_the_name_in_a_patch(newslint: Command) -> None:
    name = 'x\n::stop-commands::t \x1b[31m"\u202e\x9bé.txt'
    path = newslint.write(name, "Some 17,000 fled. By Friday 17.000 had fled, of 21,000.\n")
    patch = newslint("check", "--diff", ".").out
    assert not COMMAND.search(patch) and not RAW.search(patch), patch
    subprocess.run(["git", "apply", "-p1"], input=patch.encode(), check=True)
    assert "Friday 17,000" in path.read_text()


def test_a_comment_calls_nobody(newslint: Command) -> None:
    newslint.write("a.txt", "It [CHECK @desk/all, #12, GH-3, www.evil.example, https://evil.example] cost TK.\n")
    told = newslint("check", "--format", "markdown", "a.txt").out
    assert "CHECK" in told and not re.search(r"@\w|#\d|GH-\d|www\.|https:", told), told


@pytest.mark.skipif(os.name != "posix", reason="no such name")
def test_of_tables_in_markdown(newslint: Command) -> None:
    name = "x\n::stop-commands::t @desk \x1b[31m|<b>.txt"
    newslint.write(name, "Some 17,000 people fled\x1b[31m, \x07Ada @Holm <b>#1</b> | of www.evil.example said.\n")
    newslint.write("wire.txt", "Some 17,000 people fled, Ada Holm said.\n")
    for command in (("sources", name), ("compare", name, "wire.txt")):
        told = newslint(*command, "--format", "markdown").out
        assert "17,000" in told and not RAW.search(told) and not COMMAND.search(told), told
        assert not re.search(r"@\w|(?<!\\)<b>|#\d|www\.", told), told


def test_of_options(newslint: Command) -> None:
    for arguments in (("check", f"--no{CODES}"), ("check", "--format", CODES), ("explain", CODES)):
        ran = newslint(*arguments)
        assert ran.status == 2 and not RAW.search(ran.out + ran.err), ran


@pytest.mark.skipif(os.name != "posix", reason="no such name")
def test_of_a_folder_in_what_was_done(newslint: Command) -> None:
    folder = "x" + CODES.replace("\x00", "")
    newslint.write(f"{folder}/a.txt", "It cost TK.\n")
    newslint.write(f"{folder}/rules/late.py", f"raise ValueError({CODES!r})")
    newslint.write(f"{folder}/.git/HEAD", "")
    for arguments in (
        ("init", folder), ("init", folder), ("baseline", folder), ("rules", "--test", f"{folder}/none"),
        ("rules", "--test", f"{folder}/rules"), ("learn", f"{folder}/none"), ("archive", "report", folder),
    ):  # fmt: skip
        ran = newslint(*arguments)
        assert ran.out + ran.err and not RAW.search(ran.out + ran.err), ran


def test_places_stay_under_their_words(newslint: Command) -> None:
    newslint.write("a.txt", "It \x1b[31mcost\x07 TK.\n")
    lines = newslint("check", "a.txt").out.split("\n")
    below = next(i for i, line in enumerate(lines) if "^^" in line)
    assert lines[below - 1][lines[below].index("^^") :][:2] == "TK"


def test_colours_are_newslints_own(newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

        def reconfigure(self, **_: object) -> None:
            pass

    newslint.write("a.txt", "It \x1b[31mcost\x07 TK.\n")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    newslint("check", "a.txt")
    assert "\x1b[1;31merror" in terminal.getvalue() and "␛[31mcost␇" in terminal.getvalue()
    newslint.write("b.txt", "It \x1b[31mcost the the mayor\x07 a day.\n")
    newslint("check", "--diff", "b.txt")
    assert "+It ␛[31mcost the mayor␇" in terminal.getvalue()


def test_of_the_letters_of_the_world() -> None:
    same = "Zażółć “gęślą” — 漢字 עברית العربية \U0001f468\u200d\U0001f469 e\u0301 1:2 #1 # [a]"
    assert line_of(same) == text_of(same) == same
    assert text_of("a\tb\nc") == "a\tb\nc" and line_of("a\tb\nc") == "a␉b␊c"


def test_nobody_listens(tmp_path: Path) -> None:
    """A closed standard output, or a full one, is no traceback."""
    (tmp_path / "a.txt").write_text("It cost TK.\n")
    for closing in (">&-", "2>&-", ">&- 2>&-", "> /dev/full", "2> /dev/full"):
        if "full" in closing and not os.path.exists("/dev/full"):
            continue
        command = f'"{sys.executable}" -m newslint.cli check a.txt --format github nothing.txt {closing}'
        done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode in (1, 2) and "Traceback" not in done.stdout + done.stderr, (closing, done)
    assert in_process("check", "a.txt", cwd=tmp_path).status == 1


def test_a_file_that_is_called_as_an_option_is(newslint: Command) -> None:
    """A hook passes names of files as they are."""
    newslint.write("a.txt", "It cost TK.\n")
    newslint.write("--output=own.md", "It cost TK.\n")
    newslint.write("-x.txt", "It cost TK.\n")
    ran = newslint("check", "a.txt", "--output=own.md")
    assert ran.status == 2 and "looks like an option; write ./--output=own.md" in ran.err
    assert not (newslint.folder / "own.md").exists()
    assert newslint.json("--", "-x.txt").document["articles"][0]["path"] == "-x.txt"
    (newslint.folder / "--output=own.md").rename(newslint.folder / "--output=own.txt")
    found = newslint("check", "--format", "json", "a.txt", "--", "-x.txt", "--output=own.txt").document["articles"]
    assert [a["path"] for a in found] == ["a.txt", "-x.txt", "--output=own.txt"]


def test_what_is_asked_for_on_the_side(newslint: Command) -> None:
    newslint.write("a.txt", "It cost TK.\n")
    newslint.write("b.txt", "It cost TK in the end, and [CHECK] this.\n")
    assert newslint("check").status == newslint("check", ".").status == 1, "no path is the working folder"
    quiet = newslint("check", "--quiet", "a.txt")
    assert "copy/desk-notes" in quiet.out and "Read 1" not in quiet.out and quiet.status == 1
    assert newslint("check", "--exit-zero").status == 0 and newslint("check", "--exit-zero", "none.txt").status == 2
    counted = newslint("check", "--statistics").out.split("\n")
    assert counted[0].split() == ["3", "copy/desk-notes", "3", "errors"] and counted[-2] == "3 in 2 articles"
    assert newslint("check", "--since", "").status == 2
    assert "there are text, json" in newslint("check", "--format", "q").err


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("dx/x.newslint.docx is written", "dx/x.newslint.docx is written."),
        ("été.newslint.docx is written", "été.newslint.docx is written."), ("it is so", "It is so."),
    ],
)  # fmt: skip
def test_a_message_is_a_sentence_and_a_path_stays_one(message: str, said: str) -> None:
    assert as_sentence(message) == said
