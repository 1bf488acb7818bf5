"""A baseline leaves out what is there today, survives edits and moves, and only shrinks by itself."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from running import Command

from newslint.checking.desk import Desk
from newslint.checking.left_out.baseline import Baseline
from newslint.core.record import ArticleRecord
from newslint.house.config import Config

PARAGRAPHS = ["It cost TK in all.", "It was shut on 31 November.", "The mayor, TK says, came.", "It cost TK in all."]
FILE = "newslint-baseline.json"


def article(paragraphs: list[str]) -> str:
    return "\n\n".join(["A headline of five words", *paragraphs]) + "\n"


@pytest.fixture
def archive(newslint: Command) -> Command:
    newslint.write("news/a.txt", article(PARAGRAPHS))
    newslint.write("news/b.md", "TK\n")
    assert newslint("baseline", "news").out == f"5 findings in {FILE}\n"
    return newslint


def left(newslint: Command, *arguments: str) -> list[tuple[str, int, str]]:
    return newslint.json("news", "--baseline", FILE, *arguments).found


def test_what_is_known_is_left_out(archive: Command) -> None:
    assert left(archive) == []
    ran = archive("check", "news", "--baseline", FILE)
    assert (ran.status, ran.out.split("\n")[-2]) == (0, "Nothing found; 5 left out by the baseline.")


def test_it_survives_edits_and_moves(archive: Command) -> None:
    archive.write("news/a.txt", article(["A new paragraph.", *reversed(PARAGRAPHS), "And one at the end."]))
    assert left(archive) == []
    archive.write("news/a.txt", article([*PARAGRAPHS, "It cost TK in all."]))
    assert left(archive) == [("copy/desk-notes", 11, "TK")], "one more of the same is new"


def test_one_more_place_of_a_finding_is_new(newslint: Command) -> None:
    text = "The town has 4.500 homes, 12,000 people and 4,500 cats.\n"
    newslint.write("a.txt", text)
    newslint("baseline", "a.txt")
    assert newslint.json("a.txt", "--baseline", FILE).found == []
    newslint.write("a.txt", text + "\nSome 7.500 people came.\n")
    (found,) = newslint.json("a.txt", "--baseline", FILE).found
    assert found[0] == "figures/separators", "another place of the same is new"
    newslint("baseline", "a.txt")
    newslint.write("a.txt", text)
    assert newslint.json("a.txt", "--baseline", FILE).found == [], "one place fewer is known"
    newslint("baseline", "a.txt", "--shrink")
    newslint.write("a.txt", text + "\nSome 7.500 people came.\n")
    assert len(newslint.json("a.txt", "--baseline", FILE).found) == 1
    old = Path(FILE).read_text().replace(' 1"', '"')
    Path(FILE).write_text(old)
    assert newslint.json("a.txt", "--baseline", FILE).found == [], "0.1.0 wrote down no number of places"


def test_an_entry_without_a_number_knows_any_number(newslint: Command) -> None:
    text = "The town has 4.500 homes, 12,000 people and 4,500 cats.\n"
    newslint.write("a.txt", text)
    newslint("baseline", "a.txt")
    old = Path(FILE).read_text().replace(' 1"', '"')
    Path(FILE).write_text(old)
    newslint.write("a.txt", "\n".join([text, *(f"Some {number}.500 people came.\n" for number in range(100, 300))]))
    found = newslint.json("a.txt", "--baseline", FILE).found
    assert "figures/separators" not in [rule for rule, *_ in found]
    newslint.write("a.txt", text)
    newslint("baseline", "a.txt", "--shrink")
    assert ' 1"' in Path(FILE).read_text(), "what shrinks has a number from then on"


def test_from_another_folder(archive: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("news")
    assert archive.json("a.txt", "--baseline", f"../{FILE}").found == []
    assert archive.json(os.path.abspath("a.txt"), "--baseline", f"../{FILE}").found == []


def test_in_the_configuration(archive: Command) -> None:
    archive.write("newslint.toml", f'baseline = "{FILE}"')
    assert archive.json("news").found == []
    archive.write("news/b.md", "TK and [CHECK]\n")
    assert len(archive.json("news").found) == 2, "the words beside TK have changed"
    assert archive("baseline", "news").out == f"6 findings in {FILE}; 1 more\n", "the old one is not in force"
    assert archive.json("news").found == []
    os.remove(FILE)
    ran = archive.json("news")
    assert (ran.status, len(ran.found)) == (2, 6)
    assert ran.errors == [
        ("", f"baseline {FILE} cannot be read: No such file or directory; write it with newslint baseline")
    ]


def test_it_only_shrinks_by_itself(archive: Command) -> None:
    archive.write("news/a.txt", article([*PARAGRAPHS[:2], "It cost [CHECK] in all."]))
    said = archive("check", "news", "--baseline", FILE).out.replace("\n", " ")
    assert f"2 entries of {FILE} no longer needed: newslint baseline --shrink takes them out." in said
    assert len(left(archive)) == 1
    assert archive("baseline", "news", "--shrink").out == f"3 findings in {FILE}; 2 fewer\n"
    assert len(left(archive)) == 1, "what is new is not written down"
    os.remove("news/b.md")
    assert archive("baseline", "news", "--shrink").out == f"2 findings in {FILE}; 1 fewer\n"


def test_what_is_only_ignored_is_still_needed(archive: Command) -> None:
    for choice in (("--ignore", "copy"), ("--select", "dates")):
        assert "no longer needed" not in archive("check", "news", "--baseline", FILE, *choice).out.replace("\n", " ")


def test_other_articles_keep_theirs(archive: Command) -> None:
    archive.write("news/a.txt", article(PARAGRAPHS[:1]))
    assert archive("baseline", "news/a.txt").out == f"2 findings in {FILE}; 3 fewer\n"
    archive("baseline", "news/b.md", "--shrink")
    assert left(archive) == []


def test_the_file_can_be_read(archive: Command) -> None:
    lines = Path(FILE).read_text().split("\n")
    assert json.loads("\n".join(lines))["schema"] == 1
    assert sum('"copy/desk-notes ' in line for line in lines) == 4, "one entry a line, with its rule"


_DEEP = "[" * 100_000 + "]" * 100_000


@pytest.mark.parametrize("content", ["", "[]", '{"schema": 2, "articles": {}}', '{"schema": 1, "articles": []}', _DEEP])
def test_a_broken_file(archive: Command, content: str) -> None:
    archive.write(FILE, content)
    ran = archive.json("news", "--baseline", FILE)
    assert (ran.status, len(ran.found)) == (2, 5)
    assert ran.errors == [("", f"{FILE} is no baseline of this version; write it anew with newslint baseline")]
    assert archive("baseline", "news").status == 2, "it is not overwritten"


def test_nothing_is_written_where_nothing_was_read(newslint: Command) -> None:
    assert newslint("baseline", "no-such-file.txt").status == 2
    assert os.listdir() == []


def test_known_findings_are_not_fixed(newslint: Command) -> None:
    content = "Some 17,000 fled. By Friday 17.000 had fled, of 21,000."
    newslint.write("a.txt", content)
    newslint("baseline", "a.txt")
    assert newslint("check", "a.txt", "--baseline", FILE, "--fix").status == 0
    assert Path("a.txt").read_text() == content


DESK = Desk(Config())
HARMLESS = st.sampled_from(["The bridge opened.", "It rained.", "A crowd came to the river.", "Nobody knew why."])


def record(text: str) -> ArticleRecord:
    return DESK.check_file("a.txt", text.encode())[0]


@cache
def known() -> Baseline:
    return Baseline("x.json").with_all([record(article(PARAGRAPHS))])


@given(st.permutations(PARAGRAPHS), st.lists(HARMLESS, max_size=4), st.integers(0, 4))
def test_any_order_with_anything_between(paragraphs: list[str], others: list[str], at: int) -> None:
    moved = record(article([*paragraphs[:at], *others, *paragraphs[at:]]))
    found = known().without_known(moved).findings
    assert [f.rule for f in found if f.rule.startswith(("copy", "dates"))] == []


def test_a_file_that_is_moved_keeps_what_is_known_of_it(newslint: Command) -> None:
    newslint.write("news/a.txt", "It cost TK in the end.\n\nThe road [CHECK] is shut.\n")
    newslint.write("news/b.txt", "Nobody knows the TK of it.\n")
    assert newslint("baseline", ".", "--output", "b.json").status == 0
    (newslint.folder / "news" / "a.txt").rename(newslint.folder / "moved.txt")
    assert newslint("check", ".", "--baseline", "b.json").status == 0
    newslint.write("new.txt", "It cost TK in the middle.\n")
    ran = newslint.json(".", "--baseline", "b.json")
    assert [a["path"] for a in ran.document["articles"] if a["findings"]] == ["./new.txt"], "which is new"
    newslint("baseline", "moved.txt", "news", "--shrink", "--output", "b.json")
    assert newslint("check", "moved.txt", "news", "--baseline", "b.json").status == 0
    newslint.write("moved.txt", "It cost TK in the end.\n\nThe road [CHECK] is shut. And TK million more.\n")
    assert newslint("check", "moved.txt", "--baseline", "b.json").status == 1


def test_it_is_replaced_in_one_step(archive: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is killed, or has no room left, has the old one."""
    before = Path(FILE).read_bytes()
    archive.write("news/a.txt", article([*PARAGRAPHS, "It cost XX million."]))

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    ran = archive("baseline", "news")
    assert ran.status == 2 and f"{FILE} cannot be written: No space left on device" in ran.err
    assert Path(FILE).read_bytes() == before and sorted(os.listdir()) == ["news", FILE]
