"""`newslint learn`: what an archive repeats is found, and only that; and filler/learned finds it in new copy."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("rensa")

from newslint.cli import main
from newslint.core.errors import ConfigurationError
from newslint.core.extras import needs
from newslint.house.learned import Entry, LearnedFurniture, line_of, read_files, words_of

WORDS = "bridge river mayor council harbour village winter doctor teacher school engine letter garden window".split()
VARIANTS = ["Morning", "Evening", "Weekend", "Harbour", "Sports"]


def article(number: int) -> list[str]:
    """An article of its own, with what its outlet puts around every article."""
    rng = random.Random(number)
    body = [f"The {' '.join(rng.sample(WORDS, 9))} of {number} was seen again." for _ in range(4)]
    body.insert(1, "Stories from the river")
    body.insert(3, f"Come to our {rng.choice(VARIANTS)} evening at the old printing house, and bring your friends")
    body += ["Ann Lee contributed to this report.", "Ann Lee", "What happened next?", "Updated by your River Post"]
    return body


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "archive.jsonl"
    rows = [{"id": n, "title": f"Title {n}", "body": "\n\n".join(article(n))} for n in range(60)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def samples(path: Path) -> list[str]:
    return [line.split("\t")[3] for line in path.read_text(encoding="utf-8").split("\n") if "\t" in line]


def test_what_recurs_is_learned_and_what_is_alike_is_one(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    learned = archive.with_suffix(".learned")
    assert main(["learn", str(archive), "--output", str(learned)]) == 0
    assert "60 articles read; 3 blocks written" in capsys.readouterr().out
    found = samples(learned)
    assert sorted(s.split()[0] for s in found) == ["Come", "Stories", "Updated"]
    known = read_files([str(learned)])
    entry = known.find("COME to our Music evening at the old printing house, and bring your friends!")
    assert entry is not None and entry.articles == 60
    for own in ("Ann Lee contributed to this report.", "Ann Lee", "What happened next?", article(7)[0]):
        assert known.find(own) is None


def test_the_outcome_depends_on_the_archive_alone(archive: Path) -> None:
    made = []
    for seed in ("1", "2"):
        output = archive.with_name(seed)
        command = [sys.executable, "-m", "newslint.cli", "learn", str(archive), "--output", str(output)]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True)
        made.append(output.read_bytes())
    assert made[0] == made[1]


def test_a_folder_of_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number}.txt").write_text(f"Title {number}\n\n" + "\n\n".join(article(number)), encoding="utf-8")
    learned = tmp_path / "x"
    assert main(["learn", str(folder), "--output", str(learned), "--fewest", "12"]) == 0
    assert "Stories from the river" in samples(learned)
    assert main(["learn", str(folder), "--output", str(learned), "--fewest", "13"]) == 0
    assert samples(learned) == []


def test_what_could_not_be_read_is_told(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (archive.parent / "package.json").write_text("{}")
    (archive.parent / "b.txt").write_bytes(b"Caf\xe9")
    assert main(["learn", str(archive.parent), "--output", str(archive.with_suffix(".x"))]) == 2
    assert f"; 1 could not be read ({archive.parent}/b.txt); " in capsys.readouterr().out
    archive.write_bytes(archive.read_bytes() + b"{}\n" * 4)
    lines = archive.read_bytes().count(b"\n")
    assert main(["learn", str(archive), "--output", str(archive.with_suffix(".x"))]) == 2
    named = ", ".join(f"{archive}:{line}" for line in range(lines - 3, lines))
    assert f"; 4 could not be read ({named}, …); " in capsys.readouterr().out


def test_new_copy_is_checked_with_what_was_learned(archive: Path, tmp_path: Path) -> None:
    assert main(["learn", str(archive), "--output", str(tmp_path / "furniture.learned")]) == 0
    (tmp_path / "newslint.toml").write_text('[rule."filler/learned"]\nfiles = ["furniture.learned"]\n')
    draft = tmp_path / "draft.txt"
    draft.write_text("Title\n\nThe bridge opened.\n\nStories from the river\n\nIt was shut.\n", encoding="utf-8")
    report = tmp_path / "report.json"
    assert main(["check", str(draft), "--format", "json", "--output", str(report), "--select", "filler"]) == 1
    (found,) = json.loads(report.read_text())["articles"][0]["findings"]
    assert (found["rule"], found["line"], found["fix"]["safe"]) == ("filler/learned", 5, False)
    assert found["message"].startswith("This stands in 60 articles")


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "no such file"), ("", "no article was found"), ('{"x": 1}\n', "--text FIELD"), ("[]\n3\n", "no article")],
)
def test_an_archive_without_articles_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None, said: str
) -> None:
    path = tmp_path / "a.jsonl"
    if content is not None:
        path.write_text(content)
    assert main(["learn", str(path), "--output", str(tmp_path / "x")]) == 2
    message = capsys.readouterr().err
    assert said in message and message.count("\n") == 1
    assert not (tmp_path / "x").exists()


def test_the_field_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"text": "no", "copy": article(n)}) + "\n" for n in range(9)))
    assert main(["learn", str(path), "--output", str(tmp_path / "x"), "--text", "copy"]) == 0
    assert "Stories from the river" in samples(tmp_path / "x")


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "x"}\n')
    program = "import sys; sys.modules['rensa'] = None; from newslint.cli import main; exit(main(['learn', 'a.jsonl']))"
    ran = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True)
    said = f"newslint: {needs('newslint learn', 'learn', 'MinHash')}\n"
    assert (ran.returncode, ran.stderr) == (2, said)


def test_a_file_that_nobody_learned_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("# fine\n\nRead more\n")
    with pytest.raises(ConfigurationError, match=r"x:3: this is no line"):
        read_files([str(path)])
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_files([str(tmp_path)])


@pytest.mark.parametrize("kept", ["Kyiv: Kiev\n", "# Names of the house\n", "A draft.\n\nIt is open.\n"])
def test_nothing_but_what_was_learned_is_written_over(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], kept: str
) -> None:
    path = tmp_path / "names.txt"
    path.write_text(kept)
    assert main(["learn", str(archive), "--output", str(path)]) == 2
    assert "is no file that newslint learn has written" in capsys.readouterr().err and path.read_text() == kept
    path.write_text("")
    for _ in range(2):  # one made for it, and what it has written itself
        assert main(["learn", str(archive), "--output", str(path)]) == 0


def test_lines_are_read_as_they_are_written(tmp_path: Path) -> None:
    entries = [Entry(("0123456789abcdef",), 3, 0, 0, "Read more"), Entry(("0" * 16, "1" * 16), 4, 1, 2, "a #b, c")]
    path = tmp_path / "x"
    path.write_text("".join(line_of(entry) + "\r\n" for entry in entries))
    assert isinstance(read_files([str(path)]), LearnedFurniture)
    assert words_of("Sign-up: 12 o’clock, 1.5 m!") == words_of("SIGN UP 7 o'clock 3.9 M")
