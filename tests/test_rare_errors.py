"""What is said where something goes wrong that hardly ever does: a disk, a race, a file of another program."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from running import Command

from newslint import Finding
from newslint.checking import fix, outside, replacing, word
from newslint.checking.cache import _opened
from newslint.checking.content import bytes_of
from newslint.checking.desk import Desk
from newslint.checking.lines import unpacked, unread
from newslint.core.article import Article
from newslint.core.errors import CheckFailed, ConfigurationError, NewslintError, UnreadableArticle
from newslint.core.record import ErrorRecord
from newslint.house.config import Config
from newslint.plugins.registry import PlugIns

SLIP = "It cost 17,000 and 1,200; in May 17.000 of 21,000 came.\n"


class TestCopies:
    """A copy of a Word document never takes a name that is taken."""

    def test_its_name_is_the_first_that_is_free(self, tmp_path: Path) -> None:
        path = str(tmp_path / "a.docx")
        made = [os.path.basename(word.write_copy(path, b"x")) for _ in range(3)]
        assert made == ["a.newslint.docx", "a.newslint-2.docx", "a.newslint-3.docx"]
        again = word.write_copy(str(tmp_path / "a.newslint-2.docx"), b"y")
        assert os.path.basename(again) == "a.newslint-4.docx", "a copy of a copy is one more of the document"

    def test_where_a_thousand_are_there_no_more_is_made(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        tried = []

        def taken(name: str, mode: str) -> Any:
            tried.append(name)
            raise FileExistsError

        monkeypatch.setattr(word, "open", taken, raising=False)
        with pytest.raises(NewslintError, match=r"no copy of it was written: a has a thousand already"):
            word.write_copy(str(tmp_path / "a.docx"), b"x")
        assert (len(tried), tried[-1]) == (999, str(tmp_path / "a.newslint-999.docx"))

    def test_where_it_cannot_be_written(self, tmp_path: Path) -> None:
        with pytest.raises(NewslintError, match=r"^no copy of it can be written: No such file or directory$"):
            word.write_copy(str(tmp_path / "gone" / "a.docx"), b"x")


class TestReplacing:
    """A file is replaced as a whole, or stays, and nothing is left beside it."""

    def test_what_is_wrong_is_said_and_nothing_is_left(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "a.txt"
        for proc in (replacing._OPEN, str(tmp_path / "no such folder")):
            path.write_bytes(b"before")
            monkeypatch.setattr(replacing, "_OPEN", proc)
            with pytest.raises(NewslintError, match=r"^was left as it is: somebody has saved it meanwhile; run the"):
                replacing.replace(str(path), b"otherwise", b"after")
            assert (os.listdir(tmp_path), path.read_bytes()) == (["a.txt"], b"before")
            replacing.replace(str(path), b"before", b"after")
            assert (os.listdir(tmp_path), path.read_bytes()) == (["a.txt"], b"after")
        with pytest.raises(NewslintError, match=r"^cannot be written: No such file or directory$"):
            replacing.replace(str(tmp_path / "gone.txt"), b"", b"")

    def test_an_error_without_words_of_the_system(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(b"before")

        def broken(*given: Any, **named: Any) -> None:
            raise OSError("the disk sings")

        monkeypatch.setattr(os, "replace", broken)
        for proc in (replacing._OPEN, str(tmp_path / "no such folder")):
            monkeypatch.setattr(replacing, "_OPEN", proc)
            with pytest.raises(NewslintError, match=r"^cannot be written: the disk sings$"):
                replacing.replace(str(path), b"before", b"after")
            assert (os.listdir(tmp_path), path.read_bytes()) == (["a.txt"], b"before")

    @pytest.mark.skipif(os.name != "posix", reason="modes and hard links")
    def test_what_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(b"before")
        path.chmod(0o444)
        with pytest.raises(NewslintError, match=r"^cannot be written: it is read-only$"):
            replacing.replace(str(path), b"before", b"after")
        path.chmod(0o620)
        os.link(path, tmp_path / "b.txt")
        with pytest.raises(NewslintError, match=r"it has another name \(a hard link\), and the two would part$"):
            replacing.replace(str(path), b"before", b"after")
        os.unlink(tmp_path / "b.txt")
        replacing.replace(str(path), b"before", b"after")
        assert path.stat().st_mode & 0o7777 == 0o620

    @pytest.mark.skipif(os.name != "posix", reason="links")
    def test_a_link_out_of_its_folder(self, tmp_path: Path) -> None:
        (tmp_path / "house").mkdir()
        (tmp_path / "house-2").mkdir()
        (tmp_path / "house-2" / "a.txt").write_bytes(b"x")
        os.symlink("../house-2/a.txt", tmp_path / "house" / "a.txt")
        with pytest.raises(NewslintError, match=f"it is a link that leads out of {tmp_path}/house; name the file"):
            replacing.refuse_link(str(tmp_path / "house" / "a.txt"))
        os.makedirs(tmp_path / ".git")  # now both are in one repository
        replacing.refuse_link(str(tmp_path / "house" / "a.txt"))


class TestFixing:
    def test_what_newslint_does_not_write_is_named(self) -> None:
        place = SimpleNamespace(start=None)
        articles = [SimpleNamespace(path=f"{n}.xml", findings=[SimpleNamespace(place=place)]) for n in range(5)]
        more = [*articles[:4], SimpleNamespace(path="a.DOCX", findings=articles[0].findings)]
        empty = SimpleNamespace(path="e.xml", findings=[])
        told = [fix._of_unwritten(SimpleNamespace(articles=a)) for a in ([empty], articles[:1], articles[:3], more)]  # type: ignore[arg-type]
        begin = "not fixed, because newslint does not write such files: 0.xml"
        assert told == [[], [begin], [f"{begin}, 1.xml, 2.xml"], [f"{begin}, 1.xml, 2.xml and 1 more"]]

    def test_a_run_with_errors_keeps_them(self, newslint: Command) -> None:
        newslint.write("a.txt", SLIP)
        newslint.write("b.txt", b"\xff\xfe\x00")
        ran = newslint("check", "a.txt", "b.txt", "--fix")
        assert ran.status == 2 and "b.txt" in ran.out + ran.err
        assert Path("a.txt").read_text() == SLIP.replace("17.000", "17,000")


class TestReading:
    def test_several_articles_where_one_is_meant(self) -> None:
        desk = Desk(Config(), PlugIns(third_party=False))
        two = b'{"headline": "A", "body_text": "It ran."}\n{"headline": "B", "body_text": "It sat."}\n'
        with pytest.raises(UnreadableArticle, match=r"2 articles"):
            desk.read(two, "a.jsonl")
        draft = desk.draft("a.jsonl", two)
        assert isinstance(draft, ErrorRecord) and "2 articles" in draft.message and draft.path == "a.jsonl"

    def test_a_format_that_nobody_knows(self) -> None:
        desk = Desk(Config(), PlugIns(third_party=False))
        with pytest.raises(UnreadableArticle, match=r"^is in an unknown format \(\.xyz\); newslint reads \.\w+, \."):
            desk.read(b"It ran.", "a.xyz")
        with pytest.raises(UnreadableArticle, match=r"unknown format \(no suffix\)"):
            desk.read(b"It ran.", "a")

    def test_a_reader_that_gives_nothing_or_fails(self, monkeypatch: pytest.MonkeyPatch) -> None:
        desk = Desk(Config(), PlugIns(third_party=False))
        for reader, why in ((lambda *_: [], "holds no article"), (lambda *_: 1 // 0, "could not be read: Zero")):
            module = SimpleNamespace(read=reader)
            monkeypatch.setattr("newslint.checking.reading.load", lambda target, module=module: module)
            (draft,) = desk.drafts("a.txt", b"It ran.")
            assert isinstance(draft, ErrorRecord) and draft.message.startswith(why)
            assert draft.other is (why == "holds no article")

    def test_zstd_without_pyarrow(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        path = tmp_path / "a.jsonl.zst"
        path.write_bytes(b"x")
        with (
            path.open("rb") as raw,
            pytest.raises(NewslintError, match=r"^a file of zstd needs pyarrow: pip install .*archive"),
        ):
            unpacked(raw, str(path))

    def test_why_the_rest_of_a_file_is_not_there(self) -> None:
        told = [unread("a.jsonl", 7, e) for e in (NewslintError("so"), OSError(5, "worn out"), EOFError("cut"))]
        assert [d.error for d in told] == ["so", "cannot be read: worn out", "cannot be read: cut"]
        assert {(d.path, d.line, d.before, d.content) for d in told} == {("a.jsonl", 0, 0, b"")} and {
            d.read for d in told
        } == {7}

    def test_a_pipe_and_a_file_that_is_gone(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableArticle, match=r"^cannot be read: No such file or directory$"):
            bytes_of(str(tmp_path / "gone.txt"))
        if hasattr(os, "mkfifo"):
            os.mkfifo(tmp_path / "pipe.txt")
            with pytest.raises(UnreadableArticle, match=r"^is a pipe or a device, not a file; use - for standard"):
                bytes_of(str(tmp_path / "pipe.txt"))


class TestTheCache:
    def test_a_base_of_another_program(self, tmp_path: Path) -> None:
        path = str(tmp_path / "base")
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE mine (x)")
        other.close()
        with pytest.raises(sqlite3.DatabaseError, match=r"^it is of another program$"):
            _opened(path)
        with sqlite3.connect(path) as other:
            other.execute("DROP TABLE mine")
            other.execute("PRAGMA application_id = 7")
        other.close()
        with pytest.raises(sqlite3.DatabaseError, match=r"^it is of another program$"):
            _opened(path)

    def test_an_empty_one_is_taken(self, tmp_path: Path) -> None:
        for _ in range(2):
            base = _opened(str(tmp_path / "base"))
            base.execute("INSERT OR REPLACE INTO results (key, record) VALUES (x'01', x'02')")
            base.commit()
            assert base.execute("SELECT count(*) FROM results").fetchone() == (1,)
            base.close()


class TestEngines:
    """Several engines at once: one that fails takes none of the others with it."""

    def engines(self, monkeypatch: pytest.MonkeyPatch, **modules: Any) -> outside.Engines:
        monkeypatch.setattr(outside, "load", lambda target: target)
        there = PlugIns(third_party=False)
        monkeypatch.setattr(there, "mapping", lambda hook: modules)
        return outside.Engines(Config(engine=dict.fromkeys(modules, 7)), there)

    @staticmethod
    def engine(name: str, **more: Any) -> Any:
        def check(articles: list[Article], options: Any) -> Any:
            yield from ((a, f"{name}/word", Finding(0, 2, name)) for a in articles)

        return SimpleNamespace(check=check, **more)

    def test_the_first_fails_and_the_others_go_on(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(articles: Any, options: Any) -> Any:
            raise ConfigurationError("one\ntwo")

        bad, good, last = SimpleNamespace(check=broken), self.engine("good"), self.engine("last")
        engines = self.engines(monkeypatch, bad=bad, good=good, last=last)
        articles = [Article("It ran.", (), source=None, segments=[]), Article("It sat.", (), source=None, segments=[])]
        for _ in range(2):  # it is not asked again, and its error stays
            found, errors = engines.ask(articles)
            assert [[v.rule for v, _ in found[id(a)]] for a in articles] == [["good/word", "last/word"]] * 2
            assert errors == [ErrorRecord("", "engine bad failed: one"), ErrorRecord("", "engine bad failed: two")]
        assert engines.are_on and list(engines.running) == ["good", "last"]

    def test_one_that_speaks_for_another_or_fails_on_one_article(self, monkeypatch: pytest.MonkeyPatch) -> None:
        article = Article("It ran.", (), source=None, segments=[], path="a.txt")
        wrong = self.engine("good")
        failing = SimpleNamespace(check=lambda articles, _: [(a, "bad/word", CheckFailed("no")) for a in articles])
        _, errors = self.engines(monkeypatch, bad=wrong).ask([article])
        assert [e.message for e in errors] == [
            'engine bad failed: ValueError: it reports the rule "good/word"; its rules must begin with "bad/"'
        ]
        engines = self.engines(monkeypatch, bad=failing)
        assert engines.ask([article])[1] == [ErrorRecord("a.txt", "rule bad/word failed: no")]
        assert list(engines.running) == ["bad"]

    def test_what_they_say_of_their_configuration(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(options: Any) -> Any:
            raise SystemExit("no Java")

        one = self.engine("one", notices=lambda o: (["wrong"], ["by the way"]), rules=lambda o: {"one/word": o})
        engines = self.engines(monkeypatch, bad=self.engine("bad", notices=broken), one=one, two=self.engine("two"))
        rules, errors = engines.rules()
        assert rules == {"one/word": 7} and list(engines.running) == ["one", "two"]
        assert [e.message for e in errors] == ["engine bad failed: SystemExit: no Java", "wrong"]
        assert engines.messages == {"one": ["by the way"], "two": ()}

    def test_who_serves_many_and_who_works_in_processes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        here, many = self.engine("here", IN_WORKERS=True), self.engine("many", state=lambda options: f"v{options}")
        assert not self.engines(monkeypatch).are_on and not self.engines(monkeypatch).serve_many
        assert not self.engines(monkeypatch, here=here).serve_many
        both = self.engines(monkeypatch, here=here, many=many)
        assert both.serve_many and both.states() is None
        assert [list(e.running) for e in both.apart()] == [["here"], ["many"]]
        assert self.engines(monkeypatch, many=many).states() == {"many": "v7"}
