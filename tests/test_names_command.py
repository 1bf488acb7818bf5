"""`newslint names`: what is counted, which spellings are of one name, and what a house may decide."""

from __future__ import annotations

from pathlib import Path

from running import Command

ARCHIVE = {
    "monday.txt": "A town waits\n\nThe envoy, Qasem Talebi, went to Gorlovka. In Oslo, Qasem Talebi was late.",
    "tuesday.txt": "A town still waits\n\nIn Oslo the envoy, Ghassem Taleby, spoke of the road to Horlivka.",
    "friday.md": "# A fair\n\nThe fair in Oslo was opened by Kari Nordmann. It rained on Kari Nordmann and her fair.",
}


def archive(folder: Path) -> None:
    for name, text in ARCHIVE.items():
        (folder / name).write_text(text + "\n", encoding="utf-8")


def test_json_counts_mentions_and_articles(newslint: Command, tmp_path: Path) -> None:
    archive(tmp_path)
    ran = newslint("names", ".", "--format", "json")
    assert (ran.status, ran.document["schema"], ran.document["articles"]) == (0, 1, 3)
    by_name = {one["spellings"][0]["text"]: one for one in ran.document["names"]}
    assert (by_name["Oslo"]["mentions"], by_name["Oslo"]["spellings"][0]["articles"]) == (3, 3)
    talebi, taleby = by_name["Qasem Talebi"]["spellings"]
    assert (talebi["mentions"], talebi["articles"], talebi["path"], talebi["line"], talebi["column"]) == (
        2, 1, "./monday.txt", 3, 12,
    )  # fmt: skip
    assert (taleby["text"], taleby["mentions"]) == ("Ghassem Taleby", 1)
    mentions = [one["mentions"] for one in ran.document["names"]]
    assert mentions == sorted(mentions, reverse=True)


def test_the_table(newslint: Command, tmp_path: Path) -> None:
    archive(tmp_path)
    lines = newslint("names", ".").out.splitlines()
    assert lines[0] == "5 names in 3 articles"
    assert any(line.split() == "3 Qasem Talebi person also Ghassem Taleby 1".split() for line in lines), lines


def test_two_spellings_in_one_article(newslint: Command, tmp_path: Path) -> None:
    text = "A town\n\nTroops moved on Gorlovka in May. The road to Horlivka was closed; in Gorlovka they waited.\n"
    (tmp_path / "draft.txt").write_text(text, encoding="utf-8")
    (one,) = newslint("names", "draft.txt", "--format", "json").document["names"]
    assert [(s["text"], s["mentions"]) for s in one["spellings"]] == [("Gorlovka", 2), ("Horlivka", 1)]


def test_what_is_learned_is_a_file_of_decided_names(newslint: Command, tmp_path: Path) -> None:
    archive(tmp_path)
    ran = newslint("names", ".", "--learn", "--output", "house-names.txt")
    learned = (tmp_path / "house-names.txt").read_text(encoding="utf-8").splitlines()
    assert ran.status == 0 and ran.out == ""
    assert learned[2:] == ["Qasem Talebi: Ghassem Taleby    # 2 to 1"]
    (tmp_path / "newslint.toml").write_text('names = ["house-names.txt"]\n')
    assert newslint("check", "tuesday.txt", "--select", "names/decided").status == 1
    assert newslint("names", ".", "--learn").out.splitlines()[2:] == [], "what is decided is not proposed again"


def test_mistakes_in_a_house_file_are_named_once(newslint: Command, tmp_path: Path) -> None:
    archive(tmp_path)
    (tmp_path / "house-names.txt").write_text("Oslo\n")
    (tmp_path / "newslint.toml").write_text('names = ["house-names.txt"]\n')
    for command in (["check", "."], ["names", ".", "--learn"]):
        ran = newslint(*command)
        assert ran.status == 2
        said = " ".join((ran.out + ran.err).split())  # where a long path breaks the line is no matter
        assert said.count("house-names.txt:1: ") == 1, (command, ran)


def test_what_cannot_be_read_is_said(newslint: Command, tmp_path: Path) -> None:
    archive(tmp_path)
    (tmp_path / "broken.txt").write_bytes(b"\x00\x01\x02\xff")
    ran = newslint("names", ".", "--format", "json")
    assert ran.status == 2 and ran.document["errors"][0]["path"] == "./broken.txt"
    assert "broken.txt" in ran.err
    assert newslint("names", "none.txt").status == 2
