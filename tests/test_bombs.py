"""Small files that stand for more than there is memory or time for, and folders in which others keep things."""

from __future__ import annotations

import csv
import gzip
import json
import os
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from growth import grows_evenly
from running import Command

from newslint.archive import streams
from newslint.archive.streams import Inputs
from newslint.checking.lines import BEGINS
from newslint.core.errors import NewslintError
from newslint.readers import rtf

EXPORT = b'<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>x</title>'
ITEM = b"<item><title>Bridge</title><wp:post_type>post</wp:post_type></item>"


@pytest.mark.parametrize("begins", [b"", b"<item><title>", b"<item><title><![CDATA[</item>"])
def test_an_export_that_never_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begins: bytes) -> None:
    monkeypatch.setattr(streams, "MAX_SIZE", 2_000_000)
    monkeypatch.setattr(streams, "CHUNK", 100_000)
    path = tmp_path / "a.xml.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(EXPORT + ITEM + begins)
        for _ in range(60):
            file.write(b"a" * 100_000)
    found = list(Inputs([str(path)], [".xml"]).documents())
    assert [d.error[:8] for d in found] == ["", "has more"] and found[0].content.count(b"<item>") == 1
    assert found[1].content == (begins + b"a" * BEGINS)[:BEGINS], "by which it is found"


def test_items_without_number_take_no_more_time_than_they_have_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(EXPORT + b"<item></item><item><![CDATA[</item>]]></item>" * 40_000 + b"</channel></rss>")
    found = Inputs([str(path)], [".xml"]).documents()
    assert {d.content.count(b"<channel>") for d in found} == {1}


def test_a_text_that_rows_of_parquet_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pa = pytest.importorskip("pyarrow", reason="the extra newslint[archive] is not installed")
    from pyarrow import parquet

    from newslint.archive import parquet_rows

    monkeypatch.setattr(parquet_rows, "MAX_SIZE", 1_000_000)
    monkeypatch.setattr(parquet_rows, "_HEAVY", 10_000_000)

    def shared(text: str, count: int) -> object:
        return pa.DictionaryArray.from_arrays(pa.array([0] * count, pa.int32()), pa.array([text]))

    large, few = shared("a b " * 300_000, 300), shared("The bridge is shut.", 300)
    for name, column in {"large": large, "few": few, "listed": pa.array([["x" * 99] * 9] * 300)}.items():
        parquet.write_table(pa.table({"text": column}), tmp_path / f"{name}.parquet", store_schema=False)
    assert (tmp_path / "large.parquet").stat().st_size < 100_000
    documents = {n: Inputs([str(tmp_path / f"{n}.parquet")], []).documents() for n in ("large", "few", "listed")}
    assert {d.error[:8] for d in documents["large"]} == {"has more"}
    assert {d.content for d in documents["few"]} == {b'{"text": "The bridge is shut."}'}
    assert next(documents["listed"]).content.count(b"x" * 99) == 9


def test_a_column_with_more_values_than_there_is_memory_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pa = pytest.importorskip("pyarrow", reason="the extra newslint[archive] is not installed")
    from pyarrow import parquet

    from newslint.archive import parquet_rows

    parquet.write_table(pa.table({"text": pa.nulls(2000, pa.string())}), tmp_path / "a.parquet")
    assert len(list(parquet_rows.rows(str(tmp_path / "a.parquet")))) == 2000
    monkeypatch.setattr(parquet_rows, "_VALUES", 1000)
    with pytest.raises(NewslintError, match='column "text"'):
        list(islice(parquet_rows.rows(str(tmp_path / "a.parquet")), 1))


@pytest.mark.parametrize(
    "written",
    [
        lambda size: rb"{\rtf1{\stylesheet " + rb"aaaaaaaaaa\b " * size + rb"}Text.\par}",
        lambda size: (
            rb"{\rtf1{\field{\*\fldinst " + b"HYPERLINK  x" * size + rb"}" + rb"{\fldrslt a}" * (size // 7) + rb"}\par}"
        ),
    ],
)
def test_names_and_instructions_of_rtf_without_end(written: Callable[[int], bytes]) -> None:
    assert rtf.read(written(200_000)).text.endswith(("Text.", "aaa"))
    grows_evenly(lambda size: partial(rtf.read, written(size)), 5_000)


def test_a_folder_in_which_others_keep_things(newslint: Command) -> None:
    pytest.importorskip("duckdb", reason="the extra newslint[archive] is not installed")
    newslint.write("a.jsonl", '{"headline": "Bridge", "text": "The bridge is shut."}\n')
    mine = newslint.write("out/articles/part-1.md", "my own"), newslint.write("out/names/part-0.parquet", "mine")
    ran = newslint("archive", "check", "a.jsonl", "--output", "out")
    assert ran.status == 2 and "is no table of newslint's; name a new folder" in ran.err
    assert all(path.exists() for path in mine)


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_table_that_is_a_link(newslint: Command) -> None:
    pytest.importorskip("duckdb", reason="the extra newslint[archive] is not installed")
    newslint.write("a.jsonl", '{"headline": "Bridge", "text": "The bridge is shut."}\n')
    kept = newslint.write(f"elsewhere/part-{24 * 'a'}.parquet", "mine")
    (newslint.folder / "out").mkdir()
    (newslint.folder / "out/articles").symlink_to("../elsewhere")
    ran = newslint("archive", "check", "a.jsonl", "--output", "out")
    assert ran.status == 2 and "is a link to another folder" in ran.err and kept.read_text() == "mine"


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_where_a_part_will_be_written(newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    tables = pytest.importorskip("newslint.archive.tables", reason="the extra newslint[archive] is not installed")
    tables.prepare("out")
    kept = newslint.write("kept.txt", "mine")
    for table in tables.TABLES:
        Path(f"{tables.file_of('out', table, 24 * 'a')}.{os.getpid()}.new").symlink_to(kept)
    tables.write("out", 24 * "a", [])
    assert kept.read_text() == "mine" and list(tables.keys("out")) == [24 * "a"]


def test_words_of_articles_are_no_formulas_and_no_codes(newslint: Command) -> None:
    pytest.importorskip("duckdb", reason="the extra newslint[archive] is not installed")
    row = {"headline": "=HYPERLINK(\"http://x\")", "author": "@SUM(1)", "desk": "\x1b[31m+1", "text": "It cost TK."}
    newslint.write("a.jsonl", json.dumps({**row, "date": "2020-01-01"}) + "\n")
    assert newslint("archive", "check", "a.jsonl", "--output", "out").status == 0
    assert newslint("archive", "report", "out", "--tables", "csv").status == 0
    cells = [c for p in Path("csv").iterdir() for r in csv.reader(p.read_text("utf-8").splitlines()) for c in r]
    assert {"'=HYPERLINK(\"http://x\")", "'@SUM(1)"} <= set(cells)
    assert not [c for c in cells if c.startswith(("=", "+", "@"))]
    asked = newslint("archive", "query", "out", "SELECT desk, headline FROM articles").out
    assert "\x1b" not in asked and "\u241b[31m+1" in asked
