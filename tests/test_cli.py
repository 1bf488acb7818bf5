"""The command: what it reads, what it says, and its exit status."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from running import Command, in_process

from newslint.checking.batches import MANY
from newslint.core import progress
from newslint.core.paths import shown
from newslint.core.record import RunRecord
from newslint.reports import FORMATS, text
from newslint.version import __version__

CLEAN = "The bridge opened on time, the mayor said."
FAULTY = "The bridge cost TK million."


@pytest.mark.parametrize(
    ("content", "options", "status"),
    [
        (CLEAN, [], 0),
        (FAULTY, [], 1),
        (FAULTY, ["--ignore", "copy"], 0),
        (FAULTY, ["--select", "dates"], 0),
        (FAULTY, ["--select", "copy/desk-notes,dates", "--select", "names"], 1),
        (FAULTY, ["--fail-on", "error"], 1),
    ],
)
def test_exit_status(newslint: Command, content: str, options: list[str], status: int) -> None:
    newslint.write("a.txt", content)
    assert newslint("check", "a.txt", *options).status == status
    assert newslint("check", *options, "a.txt", "--format", "json").status == status


@pytest.mark.parametrize("command", ["check", "sources", "readability", "learn", "serve"])
def test_a_language_that_is_none(newslint: Command, command: str) -> None:
    newslint.write("a.txt", "Ein Satz.")
    ran = newslint(command, *(() if command == "serve" else ("a.txt",)), "--language", "klingon")
    assert ran.status == 2
    assert '"klingon" is no code of a language, such as "en" or "en-GB"' in ran.err


def test_options_between_paths(newslint: Command) -> None:
    newslint.write("a.txt", CLEAN)
    newslint.write("b.txt", CLEAN)
    ran = newslint("check", "a.txt", "--format", "json", "b.txt")
    assert [a["path"] for a in ran.document["articles"]] == ["a.txt", "b.txt"]


def test_version_and_help(newslint: Command) -> None:
    assert newslint("--version").out == f"newslint {__version__}\n"
    assert "check" in newslint("--help").out
    assert newslint("chekc").status == 2
    assert newslint().status == 2
    assert newslint("check").status == 2


def test_standard_input(tmp_path: Path) -> None:
    ran = in_process("check", "-", "--format", "json", cwd=tmp_path, stdin=FAULTY.encode())
    assert (ran.status, ran.document["articles"][0]["path"]) == (1, "standard-input.txt")
    options = ("check", "-", "--stdin-filename", "drafts/a.md", "--format", "json")
    (tmp_path / "newslint.toml").write_text('ignore = ["copy"]')
    ran = in_process(*options, cwd=tmp_path, stdin=b"# TK\n\n*TK*")
    assert (ran.status, ran.document["articles"][0]["path"]) == (0, "drafts/a.md")
    (tmp_path / "newslint.toml").write_text('exclude = ["drafts/"]')
    (tmp_path / "b.txt").write_text(CLEAN)
    ran = in_process(*options, "b.txt", cwd=tmp_path, stdin=b"TK")
    assert [a["path"] for a in ran.document["articles"]] == ["b.txt"] and ran.document["summary"]["skipped"] == 1


def test_a_file_is_read_once(newslint: Command) -> None:
    newslint.write("news/a.txt", CLEAN)
    assert len(newslint.json("news/a.txt", "news", "./news/a.txt").document["articles"]) == 1


def test_paths_are_shown_with_slashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sep", "\\")
    assert shown("news\\a.txt") == "news/a.txt"


@pytest.mark.skipif(os.sep == "\\", reason="there it parts folders")
def test_a_backslash_is_a_letter_of_a_name(newslint: Command) -> None:
    newslint.write("a\\b.txt", "He said the the bridge is open.\n")
    newslint.write("a/b.txt", "He said the the bridge is open, too.\n")
    assert newslint.json("a\\b.txt").document["articles"][0]["path"] == "a\\b.txt"
    told = newslint("check", "--diff", "--fix", "a\\b.txt").out
    assert '--- "a/a\\\\b.txt"' in told
    newslint("check", "--fix", ".")
    assert (newslint.folder / "a\\b.txt").read_text() == "He said the bridge is open.\n"
    assert (newslint.folder / "a/b.txt").read_text() == "He said the bridge is open, too.\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_windows_line_ends(newslint: Command, end: str, mark: bytes) -> None:
    newslint.write("a.txt", mark + f"A headline{end}{end}The bridge{end}cost TK.{end}".encode())
    finding = newslint.json("a.txt").document["articles"][0]["findings"][0]
    assert (finding["line"], finding["column"], finding["start"]) == (4, 6, 25 + 3 * len(end))
    lines = newslint("check", "a.txt").out.split("\n")
    assert lines[2:4] == ["     4 | cost TK.", "       |      ^^"]


class TestFolders:
    """In a folder, articles are the files of a known kind that git does not ignore."""

    @pytest.fixture
    def repository(self, newslint: Command) -> Command:
        for name in ("news/a.txt", "news/b.md", "news/ignored.txt", "drafts/c.txt", "README.md", ".hidden/d.txt"):
            newslint.write(name, CLEAN)
        newslint.write("picture.jpg", b"\xff\xd8")
        newslint.write(".gitignore", "drafts/\nignored.txt\n")
        self.git("init", "-q")
        self.git("add", "news/a.txt")
        return newslint

    def git(self, *arguments: str) -> None:
        subprocess.run(["git", *arguments], check=True, capture_output=True)

    def paths(self, newslint: Command, *paths: str) -> list[str]:
        return [a["path"] for a in newslint.json(*paths).document["articles"]]

    def test_gitignore(self, repository: Command) -> None:
        assert self.paths(repository, ".") == ["./news/a.txt", "./news/b.md"]
        assert self.paths(repository, "news") == ["news/a.txt", "news/b.md"]
        assert self.paths(repository, "news/ignored.txt") == ["news/ignored.txt"], "a named file is read in any case"

    def test_skipped_files_are_counted(self, repository: Command) -> None:
        ran = repository("check", ".")
        assert "Read 2 articles (16 words, 0 figures, 0 names)" in ran.out
        assert "; 2 other files passed over." in ran.out

    def test_an_ignored_folder_holds_no_article(self, repository: Command) -> None:
        ran = repository.json("drafts")
        assert ran.status == 2
        assert ran.errors[0][1].startswith("no article was found in this folder (ignored by git")

    def test_a_deleted_file_is_not_missed(self, repository: Command) -> None:
        os.remove("news/a.txt")
        assert self.paths(repository, ".") == ["./news/b.md"]

    def test_a_repository_within(self, repository: Command) -> None:
        repository.write("archive/e.txt", CLEAN)
        repository.write("archive/f.txt", CLEAN)
        repository.write("archive/.gitignore", "f.txt")
        self.git("-C", "archive", "init", "-q")
        assert self.paths(repository, ".") == ["./archive/e.txt", "./news/a.txt", "./news/b.md"]

    def test_without_git(self, newslint: Command) -> None:
        for name in ("b/z.txt", "a/y.txt", ".git-less/x.txt", "node_modules/w.md", "a/LICENSE.txt"):
            newslint.write(name, CLEAN)
        assert self.paths(newslint, ".") == ["./a/y.txt", "./b/z.txt"]


def test_many_files_in_several_processes_give_the_same(tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    (tmp_path / "second" / "newslint.toml").write_text('ignore = ["dates"]')
    for number in range(MANY + 10):
        folder = tmp_path / ("second" if number % 3 else ".")
        draft = f"Draft number {number}\n\nIt cost TK on 31 November.\n\n"
        (folder / f"{number:03}.txt").write_text(draft * (number % 4))
    (tmp_path / "broken.txt").write_bytes(b"\0\1\2")
    many = in_process("check", ".", "--format", "json", cwd=tmp_path)
    files = [str(p.relative_to(tmp_path)) for p in sorted(tmp_path.rglob("*.txt"), key=str)]
    parts = [in_process("check", "--format", "json", *files[at : at + 100], cwd=tmp_path) for at in (0, 100, 200)]
    assert [a["path"] for a in many.document["articles"]] == [
        f"./{a['path']}" for part in parts for a in part.document["articles"]
    ]
    for whole, part in zip(many.document["articles"], (a for p in parts for a in p.document["articles"]), strict=True):
        assert whole | {"path": ""} == part | {"path": ""}
    assert many.errors == [(f"./{path}", message) for part in parts for path, message in part.errors]


class TestWorkers:
    """Many files are checked in several processes, which may be interrupted, and may die."""

    def drafts(self, folder: Path, rule: str) -> None:
        (folder / "house").mkdir()
        head = '"""A rule."""\nimport os, time\nSEVERITY = "note"\nEXAMPLES = []\n'
        check = f"def check(article, options):\n    {rule}\n    return iter(())\n"
        (folder / "house" / "odd.py").write_text(head + check)
        (folder / "newslint.toml").write_text('rules = ["house"]\nselect = ["house", "copy"]')
        for number in range(MANY + 40):
            (folder / f"{number:03}.txt").write_text(FAULTY)

    @pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
    def test_an_interrupted_run_ends_quietly(self, tmp_path: Path) -> None:
        self.drafts(tmp_path, f"time.sleep(0.1), open({str(tmp_path / 'checked')!r}, 'a').write('.')")
        command = [sys.executable, "-m", "newslint.cli", "check", "."]
        with subprocess.Popen(
            command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        ) as run:
            time.sleep(3)
            os.killpg(run.pid, signal.SIGINT)
            out, err = run.communicate(timeout=60)
        assert (run.returncode, out, err) == (130, b"", b"")
        assert (tmp_path / "checked").stat().st_size < MANY + 40, "what was not begun is not waited for"

    @pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
    def test_a_worker_that_dies_is_an_error_and_no_hang(self, tmp_path: Path) -> None:
        self.drafts(tmp_path, "if article.path.endswith('200.txt'): os.kill(os.getpid(), 9)")
        ran = in_process("check", ".", "--format", "json", cwd=tmp_path)
        assert ran.status == 2
        assert ("./200.txt", "was not checked: a worker process ended before it was done; is there enough memory?") in (
            ran.errors
        )
        assert len(ran.found) + len(ran.errors) == MANY + 40


class TestText:
    """The report for a person."""

    def test_places_are_underlined_and_the_other_side_shown(self, newslint: Command) -> None:
        newslint.write("house/numbers.py", PAIRS)
        newslint.write("newslint.toml", 'rules = ["house"]\nselect = ["house"]')
        newslint.write("a.txt", "Some one here\n\nFirst a one, then a two.\n\nMuch later stands a three.\n\nAnd a one.")
        assert newslint("check", "a.txt").out.split("\n")[:7] == [
            "a.txt:3:9  warning  house/numbers",
            "  These do not agree.",
            "     3 | First a one, then a two.",
            "       |         ^^^         ~~~",
            "     5 | Much later stands a three.",
            "       |                     ~~~~~",
            "         again in line 7",
        ]

    @pytest.mark.parametrize(("again", "shown"), [("b" * 20, True), ("b" * 21, False)])
    def test_a_short_text_of_another_place_is_shown(self, newslint: Command, again: str, shown: bool) -> None:
        same = PAIRS.replace('"one")', '"b", 0, article.text.rfind(" ") + 2)').replace("again + 3", "len(article.text)")
        newslint.write("house/numbers.py", same)
        newslint.write("newslint.toml", 'rules = ["house"]\nselect = ["house"]')
        newslint.write("a.txt", f"Some one here\n\nFirst a one, then a two.\n\nThere is a three.\n\nAnd {again}")
        ran = newslint("check", "a.txt")
        assert "again in line 7" in ran.out and (f"(“{again}” too)" in ran.out) is shown

    def test_notes_stand_in_a_table_at_the_end(self, newslint: Command) -> None:
        newslint.write("newslint.toml", '[rule."copy/desk-notes"]\nseverity = "note"')
        newslint.write("a.txt", "It cost TK on 31 November.")
        lines = newslint("check", "a.txt").out.split("\n")
        at = lines.index("Notes")
        assert lines[0].startswith("a.txt:1:15  error  dates/impossible")
        assert lines[at + 1 : at + 3] == [
            "  a.txt",
            '    1:9  copy/desk-notes  "TK" is a note to the desk; fill it in or take it out.',
        ]

    def test_what_was_read_and_found(self, newslint: Command) -> None:
        newslint.write("a.txt", "The bridge cost ??? million.")
        assert newslint("check", "a.txt", "--select", "copy/desk-notes").out.split("\n")[-3:] == [
            "Read 1 article (4 words, 0 figures, 0 names) with 1 rule.",
            "Found 1 error.",
            "",
        ]
        newslint.write("a.txt", CLEAN)
        assert newslint("check", "a.txt").out.endswith("\nNothing found.\n")

    def test_rules_that_do_not_know_the_language_are_silent_and_it_says_so(self, newslint: Command) -> None:
        newslint.write("a.txt", "Broen åbnede til tiden.")
        options = ("--language", "da", "--messages", "en", "--select", "copy/desk-notes,sourcing/poll")
        out = newslint("check", "a.txt", *options).out
        assert 'Language "da": 1 of 2 rules know it; the others are silent.' in out

    def test_what_goes_wrong_everywhere_is_said_once(self, newslint: Command) -> None:
        out = newslint("check", *(f"{n}.txt" for n in range(9))).out
        assert "  0.txt, 1.txt, 2.txt and 6 more: cannot be read: No such file or directory\n" in out

    def test_no_escape_of_an_article_reaches_the_terminal(self, newslint: Command) -> None:
        newslint.write("a.txt", "It cost\x1b[2J TK \u202emillion.")
        out = newslint("check", "a.txt").out
        assert "\x1b" not in out and "\u202e" not in out

    def test_colour_only_where_it_is_asked_for(self, newslint: Command) -> None:
        newslint.write("a.txt", FAULTY)
        assert "\x1b" not in newslint("check", "a.txt").out


PAIRS = '''"""Numbers agree.

Silent never.
"""
from newslint import Finding, Related

SEVERITY = "warning"
EXAMPLES = []

def check(article, options):
    one, two, three = (article.text.find(word) for word in (" one,", " two", " three"))
    again = article.text.rfind("one")
    yield Finding(one + 1, one + 4, "These do not agree.", (
        Related("against", two + 1, two + 4), Related("against", three + 1, three + 6),
        Related("same", again, again + 3)))
'''


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
class TestTerminal:
    """On a terminal: colour, its width, and progress."""

    def run(self, folder: Path, *arguments: str, **environment: str) -> str:
        import pty

        leader, follower = pty.openpty()
        command = [sys.executable, "-m", "newslint.cli", *arguments]
        settings = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")}
        with subprocess.Popen(
            command, cwd=folder, stdout=follower, stderr=follower, env={**settings, "TERM": "xterm", **environment}
        ):
            os.close(follower)
            written = b""
            try:
                while chunk := os.read(leader, 65536):
                    written += chunk
            except OSError:  # the other end was closed
                pass
        os.close(leader)
        return written.decode().replace("\r\n", "\n")

    def test_colour(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(FAULTY)
        assert "\x1b[1;31merror\x1b[0m" in self.run(tmp_path, "check", "a.txt")
        assert "\x1b" not in self.run(tmp_path, "check", "a.txt", NO_COLOR="1")
        assert "\x1b" not in self.run(tmp_path, "check", "a.txt", TERM="dumb")
        assert "\x1b" not in self.run(tmp_path, "check", "a.txt", "--format", "json")

    def test_width(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("one word " * 20 + FAULTY + " another word" * 20)
        for columns in (60, 120):
            out = self.run(tmp_path, "check", "a.txt", COLUMNS=str(columns), NO_COLOR="1")
            lines = out.split("\n")
            assert max(map(len, lines)) <= columns
            drawn, below = next((a, b) for a, b in zip(lines, lines[1:], strict=False) if "TK" in a and "^^" in b)
            assert drawn.index("TK") == below.index("^^")

    def test_progress_of_a_long_run(self, tmp_path: Path) -> None:
        (tmp_path / "house").mkdir()
        (tmp_path / "house" / "slow.py").write_text(
            '"""Slow."""\nimport time\nSEVERITY = "note"\nEXAMPLES = []\n'
            "def check(article, options):\n    time.sleep(0.05)\n    return iter(())\n"
        )
        (tmp_path / "newslint.toml").write_text('rules = ["house"]\nselect = ["house"]')
        for number in range(48):
            (tmp_path / f"{number}.txt").write_text(CLEAN)
        out = self.run(tmp_path, "check", ".")
        assert re.search(r"\d+%  \d+ articles, \d+ a second, 0 min \d+ s left", out)
        assert out.split("\r\x1b[K")[-1].startswith("Read 48 articles")


def test_progress_is_taken_away_where_there_was_some(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "WAIT", 0.0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    counted = progress.Progress(100)
    counted.done()
    assert capsys.readouterr().err == ""
    counted.add(3, 50)
    assert capsys.readouterr().err.startswith("\r\033[K 50%  3 articles, ")
    counted.done()
    assert capsys.readouterr().err == "\r\033[K"


def test_output(newslint: Command) -> None:
    newslint.write("a.txt", FAULTY)
    ran = newslint("check", "a.txt", "missing.txt", "--format", "json", "--output", "report.json")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "newslint: missing.txt: cannot be read: No such file or directory\n"
    assert json.loads((newslint.folder / "report.json").read_text())["summary"]["error"] == 1


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_console_that_knows_few_characters(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_text("Київ TK “so”. " * 30, encoding="utf-8")
    command = [sys.executable, "-m", "newslint.cli", "check", "a.txt"]
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, env=environment)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "TK" in done.stdout.decode(encoding)
    done = subprocess.run([*command, "--format", "json"], cwd=tmp_path, capture_output=True, env=environment)
    assert json.loads(done.stdout.decode("utf-8"))["articles"][0]["findings"][0]["text"] == "TK"


def test_a_reader_that_has_seen_enough(tmp_path: Path) -> None:
    for number in range(100):
        (tmp_path / f"{number}.txt").write_text(FAULTY * 20)
    command = f"{sys.executable} -m newslint.cli check . | head -n 1"
    done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True)
    assert (done.stdout.count("\n"), done.stderr) == (1, "")


def test_github(newslint: Command) -> None:
    newslint.write("house/odd.py", ODD)
    newslint.write("newslint.toml", 'rules = ["house"]\nselect = ["house"]')
    newslint.write("a, b: c.txt", "One line of it.\n\nAnother line.")
    ran = newslint("check", "a, b: c.txt", "gone.txt", "--format", "github")
    assert ran.out.split("\n") == [
        "::notice file=a%2C b%3A c.txt,line=1,endLine=3,title=house/odd::100%25 odd:%0Aso, it is.",
        "::warning file=a%2C b%3A c.txt,line=3,endLine=3,col=1,endColumn=8,title=house/odd::Odd.",
        "::error file=gone.txt,title=newslint::cannot be read: No such file or directory",
        "",
    ]


ODD = '''"""Odd."""
from newslint import Finding

SEVERITY = "warning"
EXAMPLES = []

def check(article, options):
    at = article.text.index("Another")
    yield Finding(0, at + 7, "100% odd:\\nso, it is.", severity="note")
    yield Finding(at, at + 7, "Odd.")
'''


def test_every_report_is_written(newslint: Command) -> None:
    newslint.write("a.txt", FAULTY)
    for name in FORMATS:
        ran = newslint("check", "a.txt", "missing.txt", "--format", name)
        assert ran.status == 2 and "desk" in ran.out, name


def test_rules(newslint: Command) -> None:
    listed = {rule["name"]: rule for rule in newslint("rules", "--format", "json").document["rules"]}
    assert listed["copy/desk-notes"] == {
        "name": "copy/desk-notes", "severity": "error", "languages": "all", "default": True,
        "options": {"words": {"type": "a list of strings", "default": []}},
        "title": "Take desk notes out of the copy before it is published.",
    }  # fmt: skip
    assert listed["names/decided"]["options"] == {
        "files": {"type": "a list of files", "default": ["decided.txt"]}
    }
    lines = newslint("rules").out.split("\n")
    assert "copy/desk-notes" in " ".join(lines)
    assert len([line for line in lines if line]) == len(listed)


def test_rules_and_languages(newslint: Command) -> None:
    listed = newslint("rules", "--format", "json").document["rules"]
    head, *rows, sums = (line.split() for line in newslint("rules", "--languages").out.splitlines())
    assert len(rows) == len(listed) and {"da", "en", "ro"} < set(head)
    for rule, row in zip(listed, rows, strict=True):
        known = [code for code, sign in zip(head, row[1:], strict=True) if sign == "x"]
        assert row[0] == rule["name"] and known == (head if rule["languages"] == "all" else sorted(rule["languages"]))
    of_danish = head.index("da") + 1
    assert int(sums[of_danish]) == sum(row[of_danish] == "x" for row in rows)


def test_explain(newslint: Command) -> None:
    out = newslint("explain", "names/decided").out
    assert out.startswith("names/decided  warning, every language, on by default\n\nWrite a name the way")
    assert 'Options in newslint.toml, under [rule."names/decided"]\n  files = ["decided.txt"]  a list of' in out
    assert "Reported\n  - Headline: Talks\n" in out and "  - Talks opened in «Kiev» on Monday.\n" in out
    ran = newslint("explain", "names/decide")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == 'newslint: no rule is called "names/decide"; did you mean "names/decided"?\n'
    short = newslint("explain", "poll")
    assert short.err == 'newslint: no rule is called "poll"; did you mean "sourcing/poll"?\n'
    err = newslint("explain", "dates").err
    assert err.startswith('newslint: no rule is called "dates"; that family has dates/ages-of-things, dates/century, ')


def test_every_page_is_whole(newslint: Command) -> None:
    for rule in newslint("rules", "--format", "json").document["rules"]:
        page = newslint("explain", rule["name"]).out
        assert all(part in page for part in (rule["name"], rule["severity"], "Reported", "Left alone")), rule["name"]
        assert all(f"  {option} = " in page for option in rule["options"])


def test_a_run_of_nothing_says_so() -> None:
    read = "Read 0 articles (0 words, 0 figures, 0 names) with 3 rules."
    assert text.write(RunRecord((), (), 0, 3)) == f"{read}\nNothing was checked.\n"
