"""Large files of JSON lines, read line by line: what is found in them is what is found in a file read whole."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from running import Command

from newslint.checking import batches, kept, lines, processes
from newslint.checking.desk import Desk
from newslint.checking.run import run
from newslint.core.article import Article
from newslint.core.record import RunRecord
from newslint.house.config import Asked, Config
from newslint.reports import html, sarif, text
from newslint.reports import json as json_report

ASKED = Asked(no_config=True, no_cache=True, pages=True)


def rows(count: int) -> list[bytes]:
    """Articles with findings that lead from one place to another, beyond ASCII, some with escapes."""
    found = []
    for number in range(count):
        body = f"In all, {number + 4}.500 fled to Łódź.\n\nIt cost TK, and 4,500 came: «Ні».\n\n"
        body += "The quay is new. " * 9
        row = {"title": f"Ferry {number}", "text": body, "source": "“x”" * number}
        found.append(json.dumps(row, ensure_ascii=number % 3 == 0).encode())
    return found


MIXED = [
    *rows(5), b"", b'{"text": 1', b"   ", *rows(3), b"[]",
    b'{"text": "It cost TK.",\r\t"x": 1}\r', b"{}", *rows(24),
]  # fmt: skip
NO_ARTICLES = [b'{"text": 1', b"", b"x"]
OTHER_KIND = [b"", b'{"text": 1', b'{"colour": "red"}', *rows(2)]
FILES = {
    "plain": b"\n".join(MIXED), "ended": b"\n".join([*MIXED, b""]),
    "marked": b"\xef\xbb\xbf" + b"\n".join(MIXED),
    "windows": b"\r\n".join(MIXED), "one": rows(1)[0], "blank": b"\n \n", "empty": b"", "bad": b"\n".join(NO_ARTICLES),
    "other": b"\n".join(OTHER_KIND), "bytes": b"\n".join([*MIXED, b"\xff", *rows(2), b"{\xe4}"]),
    "utf-16": b"\xff\xfe" + b"\n".join(MIXED).decode().encode("utf-16-le"),
}  # fmt: skip


def reports(run: RunRecord) -> list[str]:
    """All that reports say of a run."""
    return [report.write(run) for report in (json_report, text, html, sarif)]


def streamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every file of lines be a stream, in few lines at a time, and every run keep its records in a file."""
    monkeypatch.setattr(lines, "LARGE", 0)
    monkeypatch.setattr(lines, "CHUNK", 700)
    monkeypatch.setattr(batches, "_LINES", 7)
    monkeypatch.setattr(kept, "IN_MEMORY", 3)
    monkeypatch.setattr(kept, "_AT_ONCE", 4)


@pytest.mark.parametrize("name", FILES)
def test_a_stream_is_checked_as_a_file(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.jsonl").write_bytes(FILES[name])
    Path("b.txt").write_text("Ferry\n\nIt cost TK.\n")
    whole = run(["a.jsonl", "b.txt"], ASKED)
    assert isinstance(whole.articles, tuple)
    expected = reports(whole)
    streamed(monkeypatch)
    for workers in (1, 2):
        monkeypatch.setattr(processes, "cores", lambda workers=workers: workers)
        again = run(["a.jsonl", "b.txt"], ASKED)
        assert tuple(again.articles) == whole.articles and again.errors == whole.errors
        assert reports(again) == expected


def test_a_folder_with_a_stream_that_is_no_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in/a.jsonl").write_bytes(FILES["other"])
    Path("in/b.txt").write_text("Ferry\n\nIt cost TK.\n")
    whole = run(["in"], ASKED)
    streamed(monkeypatch)
    again = run(["in"], ASKED)
    assert (again.errors, again.skipped) == (whole.errors, whole.skipped) and reports(again) == reports(whole)


def test_packed_files_are_read_as_what_they_hold(newslint: Command) -> None:
    content = b"\n".join(MIXED)
    newslint.write("a.jsonl", content)
    newslint.write("p/a.jsonl.gz", gzip.compress(content))
    plain = newslint("check", "a.jsonl", "--format", "json")
    packed = newslint("check", "p/a.jsonl.gz", "--format", "json")
    assert plain.status == packed.status == 2
    assert plain.out == packed.out.replace("p/a.jsonl.gz", "a.jsonl")
    pa = pytest.importorskip("pyarrow", reason="the extra newslint[archive] is not installed")
    newslint.write("p/a.jsonl.zst", pa.compress(content, codec="zstd", asbytes=True))
    assert plain.out == newslint("check", "p/a.jsonl.zst", "--format", "json").out.replace("p/a.jsonl.zst", "a.jsonl")


def test_what_is_broken_off_is_an_error_and_the_rest_is_checked(newslint: Command) -> None:
    content = gzip.compress(b"\n".join(rows(1000)))
    newslint.write("a.jsonl.gz", content[: len(content) // 2])
    newslint.write("b.jsonl.gz", b"no gzip at all")
    ran = newslint("check", "a.jsonl.gz", "b.jsonl.gz", "--format", "json")
    assert ran.status == 2 and "Traceback" not in ran.err
    found = json.loads(ran.out)
    assert [error["path"] for error in found["errors"]] == ["a.jsonl.gz", "b.jsonl.gz"]
    assert len(found["articles"]) > 300


def test_the_lines_before_a_break_are_read(newslint: Command) -> None:
    newslint.write("a.jsonl.gz", gzip.compress(b"\n".join([*rows(3), b""]))[:-8])
    ran = newslint.json("a.jsonl.gz")
    assert [article["line"] for article in ran.document["articles"]] == [1, 2, 3] and len(ran.errors) == 1


def test_wrong_lines_are_told_by_their_numbers(newslint: Command) -> None:
    bad = b'{"text": "\xff"}'
    newslint.write(
        "a.jsonl", b"\n".join([b"\xef\xbb\xbf" + bad, *rows(1), b"null", b'{"title": "x"}', bad, *rows(1), b"5"])
    )
    ran = newslint("check", "a.jsonl")
    assert ran.status == 2 and "a.jsonl:2:" in ran.out and "a.jsonl:6:" in ran.out
    assert "line 1 is not UTF-8 (byte 0xff); save the file as UTF-8 (line 5 too)" in " ".join(ran.out.split())
    assert "line 3 has no text of an article;" in ran.out and "(lines 4 and 7 too)" in " ".join(ran.out.split())
    newslint.write("b.jsonl", b'{"text": "a\0\xff"}')
    assert newslint.json("b.jsonl").errors[0][1].startswith("is a binary file")


def test_a_line_that_is_not_utf_8_is_one_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    streamed(monkeypatch)
    Path("a.jsonl").write_bytes(b"\n".join([*rows(2), b'{"text": "\xff"}', *rows(2)]))
    found = run(["a.jsonl"], ASKED)
    assert [article.line for article in found.articles] == [1, 2, 4, 5]
    assert [error.message for error in found.errors] == ["line 3 is not UTF-8 (byte 0xff); save the file as UTF-8"]


def test_names_and_sources_read_streams_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.jsonl").write_bytes(FILES["windows"])

    def places() -> list[Any]:
        drafts = [d for d in Desk(Config()).drafts("a.jsonl") if isinstance(d, Article)]
        return [(d.path, d.line, d.place(8, 20), d.excerpt(d.place(8, 20))) for d in drafts]

    whole = places()
    streamed(monkeypatch)
    assert places() == whole and len(whole) == 33


def test_of_bad_lines_without_number_some_are_told(newslint: Command) -> None:
    newslint.write("a.jsonl.gz", gzip.compress(b"x\n" * 5_000))
    newslint.write("b.jsonl", b"\n".join([*rows(1), *[b"x"] * 1_000]))
    told = newslint.json("a.jsonl.gz", "b.jsonl").errors
    assert [message for path, message in told if "more" in message] == ["and 4,001 more that are not told"]
    assert [path for path, _ in told].count("b.jsonl") == 1_000 and len(told) == 2_001
    for command in ("names", "sources"):
        assert len(newslint(command, "a.jsonl.gz").err.split("\n")) < 1_005


def test_blank_lines_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "CHUNK", 64)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n" * 100 + b"  \r\n" * 40 + b"a\n" + b" \n" * 70 + b" " * 90 + b"b\n\n")
    found = list(lines.lines_of(str(path)))
    assert [(d.line, d.content, d.before) for d in found] == [(141, b"a", 260), (212, b" " * 90 + b"b", 402)]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
def test_lines_behind_blank_ones_are_numbered_and_placed(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(lines, "CHUNK", size)
    said = '\n \n\n  \r\n{"a": "ä"}\n\n \n\n   {"b": 1}\n\n    \n{"c": 2}'
    found = [(d.line, d.content.decode(), d.before) for d in lines.in_lines("a.jsonl", io.BytesIO(said.encode()), 0)]
    whole = [(n, line, said.index(line)) for n, line in enumerate(said.split("\n"), 1) if line.strip()]
    assert found == whole and len(whole) == 3
