"""An article that has not changed is not checked again, and nothing else is taken for it."""

from __future__ import annotations

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from running import Command, Ran, in_process

from newslint.checking import run
from newslint.checking.cache import NAME

# A rule that leaves a line in a file each time it checks an article.
COUNTING = '''"""Count.

Silent elsewhere.
"""
import newslint

SEVERITY = "note"
EXAMPLES = []

def check(article, options):
    with open("checked", "a") as file:
        file.write(article.path + "\\n")
    at = article.text.find("TK")
    if at >= 0:
        yield newslint.Finding(at, at + 2, "Here.")
'''

SEVERAL = 8  # articles for which the cache is asked in these tests; fifty elsewhere
ALL = SEVERAL + 2
alone = partial(in_process, first=f"from newslint.checking import run; run.SEVERAL = {SEVERAL}")


@pytest.fixture
def archive(newslint: Command, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv("NEWSLINT_CACHE", str(newslint.folder / ".cache"))
    newslint.write("counting/all.py", COUNTING)
    newslint.write("names.txt", "Kyiv: Kiev")
    newslint.write("newslint.toml", 'rules = ["counting"]\nnames = ["names.txt"]\n')
    monkeypatch.setattr(run, "SEVERAL", SEVERAL)
    for number in range(ALL):
        text = f"In Kiev it cost {number} TK.\n\nSome 17,000 fled, by Friday 17.000.\n"
        newslint.write(f"news/{number:02}.txt", text)
    return newslint


def checked(archive: Command, *options: str) -> tuple[int, Ran]:
    """How many articles a run has checked, and what came of it."""
    Path("checked").unlink(missing_ok=True)
    ran = archive.json("news", *options)
    return len(Path("checked").read_text().split()) if os.path.exists("checked") else 0, ran


def test_a_second_run_says_the_same_and_checks_nothing(archive: Command) -> None:
    first, before = checked(archive)
    second, after = checked(archive)
    assert (first, second) == (ALL, 0)
    assert before == after
    assert archive("check", "news").out.count("figures/separators") == ALL


def test_without(archive: Command) -> None:
    checked(archive)
    assert checked(archive, "--no-cache")[0] == ALL
    archive("check", "news/00.txt")
    assert Path("checked").read_text().split()[-1] == "news/00.txt", "few articles are checked in any case"


def test_one_that_has_changed(archive: Command) -> None:
    checked(archive)
    archive.write("news/07.txt", "[CHECK]")
    number, ran = checked(archive)
    assert number == 1
    assert ("copy/desk-notes", 1, "[CHECK]") in ran.found


def test_content_counts_not_its_place(archive: Command) -> None:
    checked(archive)
    os.rename("news/07.txt", "news/zz.txt")
    number, ran = checked(archive)
    assert number == 0
    assert ran.document["articles"][-1]["path"] == "news/zz.txt"
    os.rename("news/zz.txt", "news/zz.md")
    assert checked(archive)[0] == 1, "another reader reads it"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("newslint.toml", 'rules = ["counting"]\nnames = ["names.txt"]\n[rule."copy/desk-notes"]\nseverity = "note"'),
        ("names.txt", "Kyjiw: Kiev"),
        ("counting/all.py", COUNTING.replace("Here", "There")),
        ("counting/_words.py", "# beside the rule"),
    ],
)
def test_what_results_depend_on(archive: Command, name: str, content: str) -> None:
    checked(archive)
    archive.write(name, content)
    command = ("check", "news", "--format", "json")
    fresh, anew = (alone(*command, *more, cwd=archive.folder) for more in ([], ["--no-cache"]))
    assert fresh.document["articles"] == anew.document["articles"]
    assert len(Path("checked").read_text().split()) == 3 * ALL


STYLE = "extends: existence\nmessage: Not this.\nlevel: error\ntokens: [{}]\n"


@pytest.mark.parametrize("where", ['styles = ["styles/House"]', 'vale-config = ".vale.ini"'])
def test_results_with_a_style_depend_on_its_files(archive: Command, where: str) -> None:
    archive.write(".vale.ini", "StylesPath = styles\n[news/07.txt]\nBasedOnStyles = House\n")
    archive.write("styles/House/One.yml", STYLE.format("fled"))
    archive.write("newslint.toml", f'rules = ["counting"]\n{where}\n')
    command = ("check", "news", "--format", "json")
    first, second = (alone(*command, cwd=archive.folder) for _ in range(2))
    assert "style/House.One" in {rule for rule, _, _ in first.found} and second == first
    assert len(Path("checked").read_text().split()) == ALL
    archive.write("styles/House/One.yml", STYLE.format("cost"))
    third = alone(*command, cwd=archive.folder)
    assert {text for rule, _, text in third.found if rule == "style/House.One"} == {"cost"}
    os.rename("news/07.txt", "news/zz.txt")
    fourth = alone(*command, cwd=archive.folder)
    number = sum(rule == "style/House.One" for rule, _, _ in fourth.found)
    assert number == (0 if "ini" in where else ALL), "a style of Vale's may be for some names alone"


ENGINE = """
class engine:
    def check(articles, options):
        with open("checked", "a") as file:
            file.writelines(f"{article.path}\\n" for article in articles)
        return iter(())
"""


@pytest.mark.parametrize(("state", "again"), [("", ALL), ("    state = staticmethod(str)\n", 0)])
def test_an_engine_says_whether_its_results_may_be_remembered(
    archive: Command, monkeypatch: pytest.MonkeyPatch, state: str, again: int
) -> None:
    archive.write("plugin/acme.py", f"from newslint import hookimpl\n{ENGINE}{state}\n" + (
        "@hookimpl\ndef newslint_engine():\n    return {'acme': engine}\n"
    ))
    archive.write("plugin/acme-1.dist-info/METADATA", "Name: acme\nVersion: 1\n")
    archive.write("plugin/acme-1.dist-info/entry_points.txt", "[newslint]\nacme = acme\n")
    archive.write("newslint.toml", "[engine.acme]\n")
    path = str(archive.folder / "plugin")
    first, second = (alone("check", "news", cwd=archive.folder, PYTHONPATH=path) for _ in range(2))
    assert first == second and "failed" not in first.out
    assert len(Path("checked").read_text().split()) == ALL + again


def test_other_options(archive: Command) -> None:
    checked(archive)
    assert checked(archive, "--language", "da")[0] == ALL
    assert checked(archive, "--fail-on", "note")[0] == 0
    assert checked(archive, "--ignore", "copy")[0] == ALL


def test_fail_on_is_that_of_the_run(archive: Command) -> None:
    select = ("--select", "counting")
    assert checked(archive, *select)[1].status == 0
    assert checked(archive, *select, "--fail-on", "note")[1].status == 1


def test_what_failed_is_not_remembered(archive: Command) -> None:
    archive.write("counting/all.py", COUNTING.replace("    at =", "    1 / 0\n    at ="))
    for _ in range(2):
        number, ran = checked(archive)
        assert (number, len(ran.errors)) == (ALL, ALL)


@pytest.mark.parametrize("what", ["broken", "foreign", "no row"])
def test_a_broken_or_foreign_file_is_left_alone(archive: Command, what: str) -> None:
    _, before = checked(archive)
    file = Path(".cache", NAME)
    if what == "no row":
        with sqlite3.connect(file) as base:
            base.execute("UPDATE results SET record = x'00'")
        base.close()
    else:
        for path in Path(".cache").glob(f"{NAME}*"):
            path.unlink()
    if what == "broken":
        file.write_bytes(b"no database " * 1000)
    elif what == "foreign":
        with sqlite3.connect(file) as base:
            base.execute("CREATE TABLE recipes (cake)")
        base.close()
    content = file.read_bytes()
    number, ran = checked(archive)
    assert (number, ran.out, ran.status) == (ALL, before.out, before.status)
    assert ran.err.startswith(f"newslint: the cache {file.absolute()} is not used (") and ran.err.count("\n") == 1
    assert file.read_bytes() == content


def test_a_folder_that_cannot_be_had(archive: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    archive.write("a-file", "")
    monkeypatch.setenv("NEWSLINT_CACHE", str(archive.folder / "a-file" / "cache"))
    number, ran = checked(archive)
    assert (number, ran.err) == (ALL, "")


def test_several_at_once(archive: Command) -> None:
    with ThreadPoolExecutor(4) as pool:
        runs = [pool.submit(alone, "check", "news", "--format", "json", cwd=archive.folder) for _ in range(4)]
    said = {ran.result() for ran in runs}
    assert len(said) == 1
    assert next(iter(said)).err == ""
    alone("check", "news", cwd=archive.folder)
    assert len(Path("checked").read_text().split()) <= 4 * ALL
    Path("checked").unlink()
    alone("check", "news", cwd=archive.folder)
    assert not os.path.exists("checked"), "what any of them found is remembered"


def test_a_suppression_holds_until_its_day(archive: Command) -> None:
    content = "<!-- newslint-ignore copy until 2999-01-01 -->\n\nTK.\n"
    archive.write("news/00.md", content)
    checked(archive)
    key = "SELECT count(*) FROM results"
    with sqlite3.connect(Path(".cache", NAME)) as base:
        before = base.execute(key).fetchone()
    base.close()
    clock = {"TZ": "XXX-24"}  # a day ahead, wherever this runs
    alone("check", "news", cwd=archive.folder, **clock)
    with sqlite3.connect(Path(".cache", NAME)) as base:
        assert base.execute(key).fetchone() == (before[0] + 1,), "only the dated one was checked again"
    base.close()
