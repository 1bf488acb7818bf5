"""What is checked at once: some files, or some lines of a stream, on either side of their bounds."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newslint.checking import batches, processes
from newslint.checking.at_once import LONGEST, taken_at_once
from newslint.checking.at_once import MOST as AT_ONCE
from newslint.checking.batches import BATCH, MANY, size_of
from newslint.checking.desk import Desk
from newslint.checking.passage import MOST, touched
from newslint.core.article import Article
from newslint.core.blocks import Comment
from newslint.core.record import ErrorRecord
from newslint.house.config import Config


class SomeDesks:
    """A desk for each folder; files named `.jsonl` have an article in them."""

    def __init__(self, *, serve_many: bool = False) -> None:
        engines = SimpleNamespace(serve_many=serve_many)
        self.known = {folder: SimpleNamespace(drafts=self.drafts, engines=engines) for folder in ("a", "b")}

    def of(self, path: str) -> Any:
        return self.known[path[0]]

    def drafts(self, path: str) -> list[Any]:
        return [SimpleNamespace(), with_line(0 if "empty" in path else 1)]


def with_line(line: int) -> Article:
    draft = Article("", (), path="a/1.jsonl", source=None, segments=[])
    draft.line = line
    return draft


def made(files: list[str], streams: set[str]) -> list[list[str]]:
    return [batch.paths for batch in batches._batches(files, streams, SomeDesks())]  # type: ignore[arg-type]


def test_a_batch_has_so_many_files_of_one_desk() -> None:
    own, others = [f"a/{n}.txt" for n in range(BATCH + 1)], ["b/1.txt"]
    assert made(own, set()) == [own[:BATCH], own[BATCH:]]
    assert made([*own[:3], *others, own[3]], set()) == [own[:3], others, own[3:4]]
    assert made([], set()) == []


def test_a_stream_is_a_batch_by_itself_where_it_has_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_of_stream", lambda path: iter([batches.Batch([path], ("lines",))]))  # type: ignore[arg-type]
    files = ["a/1.txt", "a/2.jsonl", "a/3.txt", "a/empty.jsonl"]
    assert made(files, {files[1], files[3]}) == [files[:1], files[1:2], files[2:]]


@pytest.mark.parametrize(
    ("lengths", "parts"),
    [
        ([1] * 64, [64]), ([1] * 65, [64, 1]), ([256_000, 1], [2]), ([256_001, 1], [1, 1]),
        ([255_999, 1, 1, 1], [3, 1]), ([], []),
    ],
)  # fmt: skip
def test_so_many_lines_are_taken_at_once(lengths: list[int], parts: list[int], tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"".join(b"x" * length + b"\n" for length in lengths))
    assert [len(batch.lines) for batch in batches._of_stream(str(file))] == parts


@pytest.mark.parametrize(
    ("many", "streams", "cores", "serve_many", "pays"),
    [
        (MANY, 0, 2, False, True), (MANY - 1, 0, 2, False, False), (1, 1, 2, False, True),
        (MANY, 0, 1, False, False), (MANY, 0, 2, True, False),
    ],
)  # fmt: skip
def test_processes_pay(
    many: int, streams: int, cores: int, serve_many: bool, pays: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "cores", lambda: cores)
    files = ["a/1.txt"] * many
    assert batches._pays(files, set(files[:streams]), SomeDesks(serve_many=serve_many)) is pays  # type: ignore[arg-type]


def test_only_a_file_has_a_size(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"abc")
    sizes = [size_of(str(path)) for path in (tmp_path / "a.txt", tmp_path, tmp_path / "missing", "a\0b")]
    assert sizes == [3, 0, 0, 0]


def test_a_few_blocks_that_are_touched_are_worth_checking_alone() -> None:
    from newslint.checking.desk import Desk
    from newslint.plugins.registry import PlugIns

    text = "\n\n".join(f"Block {n} has this text." for n in range(6))
    (article,) = Desk(Config(), PlugIns()).drafts("a.txt", text.encode())
    assert isinstance(article, Article)
    starts = [block.start for block in article.blocks]
    assert touched(article, starts[1], starts[1]) == range(1, 2)
    assert touched(article, starts[1], starts[MOST]) == range(1, MOST + 1)
    assert touched(article, starts[1], starts[MOST + 1]) == range(0)
    article.comments = (Comment("x", 0, 0, 0, 1),)
    assert touched(article, starts[1], starts[1]) == range(0)


@pytest.mark.parametrize("key", ["newslint", "newslint-ignore"])
def test_what_an_article_says_of_its_rules_may_hold_for_any_block(key: str) -> None:
    from newslint.checking.desk import Desk
    from newslint.plugins.registry import PlugIns

    (article,) = Desk(Config(), PlugIns()).drafts("a.txt", b"It was late.")
    assert isinstance(article, Article) and touched(article, 0, 1) == range(1)
    article.metadata = {**article.metadata, key: "x"}
    assert touched(article, 0, 1) == range(0)


def test_articles_that_are_checked_at_once_come_out_as_one_by_one() -> None:
    desk = Desk(Config())
    said = "The the bridge cost {0} million, sources said."
    texts = [f"Harbour {n}\n\n{said.format(n)} It is {'red ' * (n % 3)}." for n in range(40)]
    alone = [desk.check(desk.read(text.encode(), f"{n}.txt")) for n, text in enumerate(texts)]
    drafts = [desk.read(text.encode(), f"{n}.txt") for n, text in enumerate(texts)]
    unread = ErrorRecord("none.txt", "is missing")
    together = desk.check_drafts([iter([*drafts[:17], unread]), iter(()), iter(drafts[17:])])
    assert together == [[*alone[:17], (None, [unread])], [], alone[17:]]
    assert not any(draft.facts for draft in drafts)


def test_long_articles_are_checked_by_fewer() -> None:
    drafts = [Article("x" * length, (), source=None, segments=[]) for length in (LONGEST, 1, 1, *[1] * AT_ONCE)]
    each = ((draft, None) for draft in drafts)
    assert [len(list(taken_at_once(each))) for _ in range(4)] == [2, AT_ONCE, 1, 0]
