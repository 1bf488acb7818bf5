"""Bad input: one clear message each, the exit status of the design, and the other files are still checked."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from growth import grows_evenly
from running import Command, Ran, in_process

from newslint.checking.desk import Desk
from newslint.core.errors import UnreadableArticle
from newslint.house.config import Config
from newslint.readers import MAX_SIZE, SUFFIXES

EXAMPLE = Path(__file__).parent.parent / "examples" / "bridge.txt"
FAULTY = "The bridge cost TK million, the mayor said."


@pytest.fixture
def beside(newslint: Command) -> Command:
    """The command in a folder that has a good file, which must be checked whatever else there is."""
    newslint.write("other.txt", FAULTY)
    return newslint


def only_error(ran: Ran, path: str) -> str:
    """The message of the one error of a run, which found what there was to find in the other file."""
    assert ran.status == 2
    assert ran.found == [("copy/desk-notes", 1, "TK")]
    [(where, message)] = ran.errors
    assert where == path
    assert "\n" not in message and "Traceback" not in ran.err
    return message


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "is a binary file, not an article; leave it out, or convert it to text first"),
        (b"Head\n\nCaf\xe9 closed.\n", "line 3 is not UTF-8 (byte 0xe9); save the file as UTF-8"),
        (b"\xff\xfea", "line 1 is not UTF-16-LE (byte 0x61); save the file as UTF-8"),
    ],
)
@pytest.mark.parametrize("name", ["bad.txt", "bad.md"])
def test_bytes_that_are_no_text(beside: Command, name: str, content: bytes, message: str) -> None:
    beside.write(name, content)
    assert only_error(beside.json(name, "other.txt"), name) == message
    assert only_error(beside.json("."), f"./{name}") == message


def test_missing(beside: Command) -> None:
    assert only_error(beside.json("gone.txt", "other.txt"), "gone.txt") == "cannot be read: No such file or directory"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(beside: Command) -> None:
    beside.write("secret.txt", FAULTY).chmod(0)
    message = only_error(beside.json("secret.txt", "other.txt"), "secret.txt")
    assert message == "cannot be read: Permission denied"


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="needs a file that nobody can read")
def test_a_file_that_nobody_can_read(beside: Command) -> None:
    os.symlink("/proc/self/mem", "memory.txt")
    message = only_error(beside.json("memory.txt", "other.txt"), "memory.txt")
    assert message == "cannot be read: Input/output error"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_and_a_link_to_itself(beside: Command) -> None:
    os.mkfifo("pipe.txt")
    os.symlink("loop.txt", "loop.txt")
    ran = beside.json(".")
    assert ran.found == [("copy/desk-notes", 1, "TK")]
    assert [path for path, _ in ran.errors] == ["./loop.txt", "./pipe.txt"]
    assert "is a pipe or a device" in only_error(beside.json("pipe.txt", "other.txt"), "pipe.txt")


@pytest.mark.parametrize("name", ["sheet.xlsx", "noending"])
def test_an_unknown_format(beside: Command, name: str) -> None:
    beside.write(name, "text")
    assert "is in an unknown format" in only_error(beside.json(name, "other.txt"), name)
    ran = beside.json(".")
    assert (ran.status, ran.errors, ran.document["summary"]["skipped"]) == (1, [], 1), "inside a folder it is skipped"


@pytest.mark.parametrize("content", ["", "\n" * 100_000, " \t\n", "\ufeff"])
@pytest.mark.parametrize("name", ["empty.txt", "empty.md"])
def test_nothing_to_read(newslint: Command, name: str, content: str) -> None:
    newslint.write(name, content)
    ran = newslint("check", name)
    assert ran.status == 0
    assert ran.out.startswith(f"Without a word of text: {name}.\n")
    ran = newslint.json(name)
    assert (ran.status, ran.err) == (0, f"newslint: without a word of text: {name}\n")
    assert ran.document["summary"]["words"] == 0


def test_a_giant(beside: Command) -> None:
    with open("giant.txt", "wb") as file:
        file.truncate(50_000_000)
    message = only_error(beside.json("giant.txt", "other.txt"), "giant.txt")
    assert message == f"has 50,000,000 bytes; newslint reads .txt of up to {MAX_SIZE:,}"


def test_a_giant_on_standard_input(tmp_path: Path) -> None:
    ran = in_process("check", "-", cwd=tmp_path, stdin=b"a " * 15_000_000)
    assert ran.status == 2 and "has 30,000,000 bytes" in ran.out


@pytest.mark.parametrize(
    ("name", "content", "times"),
    [
        ("line.txt", " ".join(EXAMPLE.read_text(encoding="utf-8").split()), 200),
        ("line.md", "The ferry left on time, the mayor said. " * 100 + FAULTY, 125),
        ("faults.txt", f"{FAULTY} The ferry left on time, she said.", 4_900),
    ],
)
def test_one_line_without_end(newslint: Command, name: str, content: str, times: int) -> None:
    """Eight times as long a line takes some eight times as long, and what is found in it is shown in short lines."""

    def checked(times: int) -> Callable[[], object]:
        newslint.write(name, f"{content} " * times)
        return partial(newslint, "check", name)

    grows_evenly(checked, times // 32)
    whole = checked(times // 4)()
    assert isinstance(whole, Ran) and whole.status == 1
    assert max(map(len, whole.out.split("\n"))) <= 100


def test_a_folder_without_articles(beside: Command) -> None:
    beside.write("pictures/a.jpg", b"\xff")
    os.mkdir("none")
    message = only_error(beside.json("none", "other.txt"), "none")
    assert message.startswith("no article was found in this folder")
    assert "no article was found" in only_error(beside.json("pictures", "other.txt"), "pictures")


def test_a_broken_configuration(beside: Command) -> None:
    beside.write("sport/newslint.toml", "select = [")
    beside.write("sport/match.txt", "Nothing wrong here.")
    assert only_error(beside.json("sport", "other.txt"), "sport/newslint.toml").startswith("line 1: not valid TOML")


BROKEN = '''"""It raises."""
SEVERITY = "warning"
EXAMPLES = []

def check(article, options):
    if "ferry" in article.text:
        raise ZeroDivisionError("no\\nluck")
    return iter(())
'''


def test_a_rule_that_raises(beside: Command) -> None:
    beside.write("house/raises.py", BROKEN)
    beside.write("newslint.toml", 'rules = ["house"]')
    beside.write("ferry.txt", "The ferry was late.")
    message = only_error(beside.json("ferry.txt", "other.txt"), "ferry.txt")
    assert message == "rule house/raises failed: ZeroDivisionError: no"


@pytest.mark.parametrize("value", ["[", "\x07"])
def test_front_matter_that_is_broken(beside: Command, value: str) -> None:
    beside.write("bad.md", f"---\ntitle: {value}\n---\n\nText.\n")
    ran = beside.json("bad.md", "other.txt")
    assert ran.status == 2 and [error[1].startswith("front matter, line ") for error in ran.errors] == [True]


def test_names_that_are_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        (tmp_path / name).write_text(FAULTY)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    for form in ("text", "json", "github"):
        ran = in_process("check", ".", "--format", form, cwd=tmp_path)
        assert ran.status == 1 and "Traceback" not in ran.err, form


@pytest.mark.parametrize("suffix", [".txt", ".html", ".json", ".jsonl", ".xml"])
def test_a_file_of_other_spaces_is_blank(newslint: Command, suffix: str) -> None:
    for spaces in ("\u00a0\u2003\n\u3000\u00a0\n", "\u2003\n", "\u3000\n"):
        newslint.write(f"a{suffix}", spaces)
        ran = newslint("check", f"a{suffix}")
        assert ran.status == 0 and "Read 1 article (0 words," in ran.out
    newslint.write("a.json", "\u00a0x\u00a0")
    assert newslint("check", "a.json").status == 2


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \n\r\n\t"])
@pytest.mark.parametrize("suffix", [*SUFFIXES, ".qmd"])
def test_a_blank_file_is_an_article_without_a_word(newslint: Command, suffix: str, content: bytes) -> None:
    newslint.write(f"a{suffix}", content)
    ran = newslint("check", f"a{suffix}")
    assert (ran.status, ran.out.split("\n")[0]) == (0, f"Without a word of text: a{suffix}.")
    assert "Read 1 article (0 words," in ran.out
    if suffix == ".jsonl":
        newslint.write("a.jsonl.gz", gzip.compress(content))
        assert newslint("check", "a.jsonl.gz").out == ran.out.replace("a.jsonl", "a.jsonl.gz")


def test_a_reader_of_others_is_asked_of_a_blank_file_too() -> None:
    desk = Desk(Config())
    desk.readers[".txt"] = "newslint.readers.xml"
    with pytest.raises(UnreadableArticle, match="is no XML"):
        desk.read(b" \n", "a.txt")
    assert desk.read(b" \n", "a.xml").text == ""
