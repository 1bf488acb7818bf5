"""An archive of any size: streams in, tables of Parquet out, taken up again after a kill, and asked in SQL."""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from running import Command

from newslint.archive import parts

missing = not (find_spec("duckdb") and find_spec("pyarrow"))
pytestmark = pytest.mark.skipif(missing, reason="the extra newslint[archive] is not installed")

TABLES = ("articles", "findings", "figures", "names", "quotations", "sources", "errors")
WORDS = "the ferry was late and the harbour office said that a new quay would be built beside the old one".split()

# A JVM that lives for seconds: no second compiler, no threads for its garbage, no look at each class of Spark.
JVM = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
# A Spark on this machine alone, without its page, with no more tasks than these few rows need, and no code compiled.
SPARK = {
    "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1",
    "PYSPARK_SUBMIT_ARGS": "--conf spark.ui.enabled=false --conf spark.sql.shuffle.partitions=2 "
    "--conf spark.default.parallelism=1 --conf spark.locality.wait=0s --conf spark.sql.adaptive.enabled=false "
    "--conf spark.sql.codegen.wholeStage=false --conf spark.sql.codegen.factoryMode=NO_CODEGEN "
    f"--driver-java-options '{JVM}' --conf spark.executor.extraJavaOptions='{JVM}' pyspark-shell",
}  # fmt: skip


def article(number: int) -> dict[str, Any]:
    chance = random.Random(number)
    said = " ".join(chance.choices(WORDS, k=60))
    fled = f"In all, {number + 11},300 fled, said Ada Lund."
    text = f"{fled}\n\n{said.capitalize()}.\n\nIt cost TK. “We waited,” he said."
    return {"id": f"a{number}", "title": f"Ferry {number}", "text": text, "date": f"20{number % 20 + 10}-05-01"}


def lines(count: int, first: int = 0) -> bytes:
    rows = (json.dumps(article(number), ensure_ascii=False) for number in range(first, first + count))
    return "".join(f"{row}\n" for row in rows).encode()


def read(folder: str | Path, table: str) -> Any:
    """A table as it was written."""
    from pyarrow import dataset  # for a second, and only where an archive is tested

    return dataset.dataset(f"{folder}/{table}", format="parquet").to_table()


def rows(folder: str | Path, table: str) -> list[str]:
    """The rows of a table, but for the file they come from and where in it they stand."""
    found = read(folder, table)
    kept = [name for name in found.column_names if name not in ("path", "column", "start", "end", "related", "fix")]
    return sorted(map(repr, found.select(kept).to_pylist()))


def test_each_kind_of_input_gives_the_same_rows(newslint: Command) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    content = lines(9)
    newslint.write("plain.jsonl", content)
    newslint.write("packed.jsonl.gz", gzip.compress(content))
    newslint.write("packed.jsonl.zst", pa.compress(content, codec="zstd", asbytes=True))
    table = pa.Table.from_pylist([article(number) for number in range(9)])
    parquet.write_table(table, "rows.parquet")
    found = []
    for name in ("plain.jsonl", "packed.jsonl.gz", "packed.jsonl.zst", "rows.parquet"):
        ran = newslint("archive", "check", name, "--output", f"of-{name}")
        assert ran.status == 0 and ran.out.startswith(f"9 articles in of-{name}, with "), ran
        found.append({table: rows(f"of-{name}", table) for table in TABLES})
    assert found[0] == found[1] == found[2] == found[3]
    assert len(found[0]["articles"]) == 9 and found[0]["findings"] and found[0]["figures"] and found[0]["names"]


def test_folders_and_files_of_other_formats(newslint: Command) -> None:
    newslint.write("old/2019/a.md", "---\ntitle: Ferry\nauthor: Ida Falk\n---\n\nIt cost TK.\n")
    newslint.write("old/b.txt", "Ferry\n\nIt cost TK, said Ada Lund.\n")
    newslint.write("old/picture.png", b"\x89PNG")
    assert newslint("archive", "check", "old", "--output", "out").status == 0
    import duckdb

    connection = duckdb.connect()
    found = connection.sql("SELECT article, author, headline FROM 'out/articles/*.parquet' ORDER BY article").fetchall()
    assert found == [("old/2019/a.md", "Ida Falk", "Ferry"), ("old/b.txt", None, "Ferry")]


def test_the_items_of_a_wordpress_export_are_read_one_by_one(tmp_path: Path) -> None:
    from newslint.archive.streams import Inputs

    items = [f"<item><title>F {n}</title><content><![CDATA[No </item> yet, {n}.]]></content></item>" for n in range(9)]
    head = '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
    (tmp_path / "blog.xml").write_text("\n".join([head, *items, "</channel></rss>"]))
    found = list(Inputs([str(tmp_path / "blog.xml")], [".xml"]).documents())
    assert [document.line for document in found] == list(range(1, 10))
    assert all(items[n].encode() in document.content for n, document in enumerate(found))
    assert all(document.content.startswith(head.encode()) for document in found)


def test_a_bad_article_is_a_row_and_the_rest_goes_on(newslint: Command) -> None:
    newslint.write("a.jsonl", lines(3) + b'{"id": 1, "text"\n[]\n' + b"\n" + lines(2, 3) + b"\xff\xfe{}\n")
    ran = newslint("archive", "check", "a.jsonl", "--output", "out")
    assert ran.status == 2 and "5 articles in out" in ran.out and "3 could not be done" in ran.out
    found = read("out", "errors").to_pylist()
    told = {row["begins"]: row["message"] for row in found}
    assert len(found) == 3 and told["\ufffd\ufffd{}"] == "is not UTF-8 (byte 0xff); save the file as UTF-8"
    assert told["[]"].startswith("has no text of an article;") and '{"id": 1, "text"' in told


def test_a_line_that_is_too_long_says_how_it_begins(newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    from newslint.checking import lines as module

    monkeypatch.setattr(module, "MAX_SIZE", 1000)
    monkeypatch.setattr(module, "CHUNK", 700)
    long = b'{"id": 7, "text": "' + b"x" * 5000 + b'"}\n'
    newslint.write("a.jsonl", lines(1) + long + lines(1, 1) + long.replace(b"7", b"8").strip())
    newslint("archive", "check", "a.jsonl", "--output", "out")
    found = read("out", "errors").to_pylist()
    assert sorted(row["begins"][:9] for row in found) == ['{"id": 7,', '{"id": 8,']
    assert {len(row["begins"]) for row in found} == {module.BEGINS}


def test_what_has_not_changed_is_not_checked_again(newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "FEWEST", 4)
    monkeypatch.setattr(parts, "USUAL", 8)
    newslint.write("a.jsonl", lines(60))
    newslint("archive", "check", "a.jsonl", "--output", "out")
    again = newslint("archive", "check", "a.jsonl", "--output", "out")
    assert "60 articles in out, " in again.out and "; 0 lines and files were read now" in again.out
    newslint.write("a.jsonl", lines(25) + lines(1, 5000) + lines(35, 25))

    ran = newslint("archive", "check", "a.jsonl", "--output", "out")
    checked = int(ran.out.split("; ")[1].split()[0])
    assert ran.out.startswith("61 articles in out") and 0 < checked < 40
    newslint("archive", "check", "a.jsonl", "--output", "whole")
    assert [rows("out", table) for table in TABLES] == [rows("whole", table) for table in TABLES]


def test_other_settings_are_other_findings(newslint: Command) -> None:
    newslint.write("a.jsonl", lines(20))
    newslint("archive", "check", "a.jsonl", "--output", "out")
    before = rows("out", "findings")
    newslint.write("newslint.toml", 'ignore = ["copy/desk-notes"]\n')
    ran = newslint("archive", "check", "a.jsonl", "--output", "out")
    assert "; 20 lines and files were read now" in ran.out
    assert len(rows("out", "findings")) == len(before) - 20


def test_a_run_that_was_killed_is_taken_up(newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    newslint.write("a.jsonl", lines(300))
    small = "from newslint.archive import parts; parts.FEWEST, parts.USUAL = 8, 16"
    run = "import sys; from newslint.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", f"{small}; {run}", "archive", "check", "a.jsonl", "--output", "out"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    # More than two processes may have in hand at once: one part is finished then.
    while not (Path("out/articles").is_dir() and len(os.listdir("out/articles")) >= 4):
        assert running.poll() is None
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    Path("out/findings", f"part-{24 * 'a'}.parquet.1.new").write_bytes(b"half")
    monkeypatch.setattr(parts, "FEWEST", 8)
    monkeypatch.setattr(parts, "USUAL", 16)
    import duckdb

    ran = newslint("archive", "check", "a.jsonl", "--output", "out")
    checked = int(ran.out.split("; ")[1].split()[0])
    assert ran.out.startswith("300 articles in out") and checked < 300
    found = duckdb.sql("SELECT count(*), count(DISTINCT article) FROM 'out/articles/*.parquet'").fetchall()
    assert found == [(300, 300)]
    assert len(os.listdir("out/findings")) == len(os.listdir("out/articles")), "nothing half written is left"


def test_report_and_questions(newslint: Command) -> None:
    newslint.write("a.jsonl", lines(40))
    newslint("archive", "check", "a.jsonl", "--output", "out")
    ran = newslint("archive", "query", "out", "SELECT count(*) AS articles FROM articles")
    assert (ran.status, ran.out) == (0, "articles\n40\n")
    wrong = newslint("archive", "query", "out", "SELECT colour FROM articles")
    assert wrong.status == 2 and "colour" in wrong.err and "Traceback" not in wrong.err
    assert newslint("archive", "report", "out", "--tables", "csv").status == 0
    page = Path("archive.html").read_text(encoding="utf-8")
    assert "An archive of 40 articles" in page and "copy/desk-notes" in page and "http" not in page.split("</style>")[1]
    header, *found = Path("csv/rules.csv").read_text(encoding="utf-8").splitlines()
    assert header == "rule,severity,findings,articles" and "copy/desk-notes,error,40,40" in found
    assert "<th scope='col' class=number>findings</th>" in page and ">author<" not in page, "a column without a value"
    assert "<text x='0'" in page and "of few articles" not in page
    missing = newslint("archive", "report", "nowhere")
    assert missing.status == 2 and 'has no table "findings"' in missing.err


# Both in one process, whose JVM starts once.
ON_SPARK = """
from newslint.cli import main
assert main("archive check a.jsonl b.txt --output there --spark local-cluster[1,2,1024]".split()) == 0
assert main("learn labels.jsonl labels.jsonl.gz c.txt --output learned --spark local[1]".split()) == 2
"""


@pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17, which is not installed")
def test_on_spark_with_an_executor_killed_rows_are_the_same_and_furniture_is_learned(newslint: Command) -> None:
    pytest.importorskip("pyspark", reason="the extra newslint[spark] is not installed")
    pytest.importorskip("rensa", reason="the extra newslint[learn] is not installed")
    newslint.write("a.jsonl", lines(80))
    newslint.write("b.txt", "Ferry\n\nIt cost TK, said Ada Lund.\n")
    labelled()
    newslint("archive", "check", "a.jsonl", "b.txt", "--output", "here")
    learned = newslint("learn", "labels.jsonl", "labels.jsonl.gz", "c.txt", "--output", "learned-here")
    running = subprocess.Popen(
        [sys.executable, "-c", ON_SPARK], env={**os.environ, **SPARK}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    killed = _kill_an_executor(running.pid)
    out, err = running.communicate(timeout=280)
    assert running.returncode == 0, err[-2000:]
    assert killed and "81 articles in there" in out
    assert [rows("here", table) for table in TABLES] == [rows("there", table) for table in TABLES]
    where = " (labels.jsonl:41)"  # a cluster counts them alone
    assert learned.status == 2 and learned.out.startswith(f"61 articles read; 1 could not be read{where}; ")
    assert learned.out.replace("learned-here", "learned").replace(where, "") in out
    found = Path("learned").read_text()
    assert found == Path("learned-here").read_text() and "Read more stories" in found


def labelled() -> None:
    """Articles in three files, and a row that is none, that end with labels."""
    labels = "Subscribe to our newsletter", "SUBSCRIBE to our newsletter", "Read more stories", "Sign up for our app"
    found = [f"{json.dumps({'body': article(n)['text'] + chr(10) * 2 + labels[n % 4]})}\n" for n in range(60)]
    Path("labels.jsonl").write_text("".join(found[:40]) + "[]\n")
    Path("labels.jsonl.gz").write_bytes(gzip.compress("".join(found[40:]).encode()))
    Path("c.txt").write_text(f"Ferry\n\nIt came.\n\n{labels[0]}\n")


def _kill_an_executor(driver: int) -> bool:
    """Kill one of the JVMs that check for a driver, once one is there; false where none ever was."""
    for _ in range(1200):
        listed = subprocess.run(["ps", "-wweo", "pid=,ppid=,args="], capture_output=True, text=True).stdout
        processes = [line.split(maxsplit=2) for line in listed.splitlines()]
        parents = {int(pid): int(parent) for pid, parent, *_ in processes}
        found = [int(pid) for pid, _, *said in processes if "CoarseGrainedExecutorBackend" in "".join(said)]
        if pids := [pid for pid in found if driver in _above(pid, parents)]:
            time.sleep(1)
            os.kill(pids[0], signal.SIGKILL)
            return True
        if driver not in parents:
            return False
        time.sleep(0.1)
    return False


def _above(pid: int, parents: dict[int, int]) -> set[int]:
    """The processes that a process descends from."""
    found: set[int] = set()
    while pid in parents and pid not in found:
        found.add(pid)
        pid = parents[pid]
    return found


def test_the_words_of_a_place_are_as_they_are_read(newslint: Command) -> None:
    text = "In all, 4.500 men and 4,500 women fled\u00a0home, said “Ada” Lund.\n\n"
    text += "“We – \u00bd of us – waited,” he said. It cost TK."
    newslint.write("a.jsonl", json.dumps({"id": 1, "text": text}))
    newslint.write("b.md", "It is **4.5**00 here, and [4,500](x) there, said *Ada* Lund. “We *waited*,” he said.\n")
    newslint("archive", "check", "a.jsonl", "b.md", "--output", "out")
    for table in ("findings", "figures", "quotations"):
        found = read("out", table).to_pylist()
        words = [row[key] for row in found for key in ("text", "source") if row.get(key)]
        words += [other["text"] for row in found for other in row.get("related") or ()]
        assert words and not any(mark in word for word in words for mark in ("\\", "*", "[", "]"))
    quoted = read("out", "quotations").to_pylist()
    assert {row["text"] for row in quoted} >= {"“We – ½ of us – waited,”", "“We waited,”"}


def test_an_article_that_fails_is_a_row(newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    from newslint.archive import rows as module
    from newslint.checking.desk import Desk
    from newslint.checking.lines import Document
    from newslint.house.config import Config

    table_of = module.table_of

    def failing(article: Any) -> Any:
        if "not" in article.text:
            raise ValueError("no table")
        return table_of(article)

    monkeypatch.setattr(module, "table_of", failing)
    desk = Desk(Config())
    lines = [f'{{"id": "{n}", "text": "It is {"not " * (n == 3)}so."}}' for n in range(20)]
    documents = [Document("a.jsonl", n, "a.jsonl", line.encode(), 0) for n, line in enumerate(lines, 1)]
    found = module.rows_of(documents, lambda path: desk)
    message = "could not be checked: ValueError: no table"
    assert found[3]["errors"] == [{"path": "a.jsonl", "article": "3", "message": message, "begins": lines[3]}]
    ids = [[row["article"] for row in rows["articles"]] for rows in found]
    assert ids == [[str(n)] if n != 3 else [] for n in range(20)]
