"""`newslint init`: all a house needs to begin, without a question, and nothing that is there is changed."""

from __future__ import annotations

import json
import os
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from running import Command

from newslint.cli.pre_commit import FILE, with_entry

DANISH = (
    "Broen blev lukket i går, fordi vandet steg hurtigere, end nogen havde ventet, siger borgmesteren i byen. "
    "Nu må børnene gå en omvej på to kilometer for at komme i skole, og det er de ikke glade for. Det kostede TK."
)
ENGLISH = "The team that has not won for a year was the best of all of them on the day that it had to be. " * 2


@pytest.fixture
def house(newslint: Command) -> Command:
    subprocess.run(["git", "init", "-q"], check=True)
    for number in range(3):
        newslint.write(f"news/{number}.txt", f"The mayor of the town said that it cost TK, {number} years ago.")
    newslint.write("sport/a.md", f"{ENGLISH} On 31 November they won.")
    newslint.write("README.md", "TK")
    return newslint


def test_a_house_begins(house: Command) -> None:
    ran = house("init")
    assert (ran.status, ran.err) == (0, "")
    configured = tomllib.loads(Path("newslint.toml").read_text())
    assert configured == {"language": "en", "fail-on": "warning", "baseline": "newslint-baseline.json"}
    assert '# include = ["news/**", "sport/**"]' in Path("newslint.toml").read_text()
    assert "newslint-baseline.json written: 5 findings of today, left out from now on\n" in ran.out
    hooks = yaml.safe_load(Path(FILE).read_text())["repos"]
    assert [repo["hooks"] for repo in hooks] == [[{"id": "newslint", "files": "^(news|sport)/"}]], "no README"
    assert ran.out.endswith("From now on `newslint check .` says what is new; commit what was written\n")
    assert house("check", ".").status == 0, "from now on only what is new is reported"
    house.write("news/new.txt", "It cost TK.")
    assert house.json(".").found == [("copy/desk-notes", 1, "TK")]


def test_what_is_commented_out_may_be_put_in(house: Command) -> None:
    house("init")
    house.write("house-names.txt", "Kyiv: Kiev")
    lines = Path("newslint.toml").read_text().split("\n")
    begin = next(n for n, line in enumerate(lines) if line.startswith("# include"))
    lines[begin:] = [line.removeprefix("# ") if "=" in line or "[" in line else line for line in lines[begin:]]
    Path("newslint.toml").write_text("\n".join(line for line in lines if "names --learn" not in line))
    assert house("config", "news/a.txt").status == 0


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["news/a.txt"], "^news/"),
        (["site.old/a/b.txt"], r"^site\.old/"),
        (["news/a.txt", "b.txt"], None),
        (["1/a.txt", "2/a.txt", "3/a.txt", "4/a.txt"], None),
        (["the news: all/a.txt"], None),
    ],
)
def test_the_hook_reads_where_articles_are(newslint: Command, names: list[str], shown: str | None) -> None:
    subprocess.run(["git", "init", "-q", "paper"], check=True)
    for name in names:
        newslint.write(f"paper/{name}", "It cost TK.")
    assert newslint("init", "paper").status == 0
    [hook] = yaml.safe_load(Path("paper", FILE).read_text())["repos"][0]["hooks"]
    assert hook.get("files") == shown
    assert newslint("check", "paper").status == 0


def test_twice_changes_nothing(house: Command) -> None:
    house("init")
    before = {name: Path(name).read_bytes() for name in os.listdir() if os.path.isfile(name)}
    house.write("news/new.txt", "It cost TK.")
    ran = house("init")
    assert (ran.status, ran.out) == (
        0, "newslint.toml is there already, and stays as it is\n.pre-commit-config.yaml has newslint already\n"
    )  # fmt: skip
    assert {name: Path(name).read_bytes() for name in before} == before


def test_what_can_be_found_out(newslint: Command) -> None:
    for number in range(3):
        newslint.write(f"{number}.txt", f"{DANISH} {number}")
    newslint.write("furniture.learned", "# none yet\n")
    assert newslint("init").status == 0
    configured = tomllib.loads(Path("newslint.toml").read_text())
    assert configured["language"] == "da"
    assert configured["rule"] == {"filler/learned": {"files": ["furniture.learned"]}}
    assert len(json.loads(Path("newslint-baseline.json").read_text())["articles"]) == 3
    assert not os.path.exists(FILE), "there is no repository"
    assert newslint("check", ".").status == 0


def test_a_house_of_several_languages(newslint: Command) -> None:
    for number in range(3):
        newslint.write(f"{number}.txt", f"{ENGLISH}TK {number}")
    newslint.write("bro.txt", DANISH)
    ran = newslint("init")
    assert 'newslint.toml written: Of the articles found, 3 of 4 are in "en".\n' in ran.out
    assert "language" not in tomllib.loads(Path("newslint.toml").read_text()), "it would make the fourth English"
    ran = newslint("check", ".")
    assert ran.status == 0 and "no longer needed" not in ran.out


def test_an_empty_house(newslint: Command) -> None:
    ran = newslint("init")
    assert (ran.status, ran.err) == (0, "")
    assert "No article was found yet." in ran.out
    assert "language" not in tomllib.loads(Path("newslint.toml").read_text())
    assert newslint("init", "no-such-folder").status == 2


OTHERS = """\
# our hooks
repos:
- repo: https://example.org/a
  rev: "1"
  hooks:
  - id: a   # first
"""


def test_an_entry_beside_others() -> None:
    after = with_entry(OTHERS)
    assert after is not None and after.startswith(OTHERS)
    assert [repo["repo"] for repo in yaml.safe_load(after)["repos"]][1].endswith("newslint")


@pytest.mark.parametrize(
    "before", [f"{OTHERS}fail_fast: true\n", "repos: []\n", "repos: [", "- a\n", "fail_fast: true\n"]
)
def test_where_the_entry_is_not_certain_to_be_right(house: Command, before: str) -> None:
    house.write(FILE, before)
    ran = house("init")
    assert Path(FILE).read_text() == before
    assert f"Add to {FILE}, below repos:\n  - repo: https://github.com/newslint/newslint\n" in ran.out
