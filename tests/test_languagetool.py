"""The engine `grammar`, against servers that misbehave, and against a real LanguageTool where there is one."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs

import pytest
from running import Command, Ran, in_process

DRAFT = "The bridge cost TK million, the mayor of Grünau said. It were open.\n"
Answer = Callable[[dict[str, str]], Any]


class Server:
    """A server of ours: `answer` gets the form of a request to /v2/check and gives a document, or bytes to send."""

    def __init__(self, answer: Answer) -> None:
        self.texts: list[str] = []
        self.forms: list[dict[str, str]] = []
        self.busy = self.most = 0
        self.lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *arguments: Any) -> None:
                pass

            def do_GET(self) -> None:
                self.send([{"name": "English", "code": "en", "longCode": code} for code in ("en-US", "en-GB")])

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                form = {key: values[0] for key, values in parse_qs(body).items()}
                outer.forms.append(form)
                with outer.lock:
                    outer.busy += 1
                    outer.most = max(outer.most, outer.busy)
                try:
                    document = answer(form)
                finally:
                    with outer.lock:  # before it is sent: who has an answer may ask again at once
                        outer.busy -= 1
                self.send(document)

            def send(self, document: Any) -> None:
                content = document if isinstance(document, bytes) else json.dumps(document).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                with contextlib.suppress(OSError):  # nobody waits any more
                    self.wfile.write(content)

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.http.block_on_close = False
        self.address = f"http://127.0.0.1:{self.http.server_address[1]}"
        threading.Thread(target=self.http.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        self.http.shutdown()
        self.http.server_close()


@pytest.fixture
def serve() -> Iterator[Callable[[Answer], Server]]:
    servers: list[Server] = []

    def started(answer: Answer) -> Server:
        servers.append(Server(answer))
        return servers[-1]

    yield started
    for server in servers:
        server.stop()


def match(text: str, word: str, **other: Any) -> dict[str, Any]:
    """A match as LanguageTool has it; places in UTF-16 units."""
    before = text[: text.index(word)]
    rule = {"id": "RULE", "issueType": "grammar", "category": {"id": "GRAMMAR"}, **other.pop("rule", {})}
    return {
        "offset": len(before.encode("utf-16-le")) // 2, "length": len(word.encode("utf-16-le")) // 2, "rule": rule,
        "message": "No.", "context": {"offset": 0, "text": ""}, "replacements": [], **other,
    }  # fmt: skip


def checked(folder: Path, server: str, *paths: str, more: str = "") -> Ran:
    (folder / "newslint.toml").write_text(f'[engine.grammar]\nserver = "{server}"\n{more}', encoding="utf-8")
    return in_process("check", "--format", "json", *(paths or (".",)), cwd=folder)


def test_its_findings_stand_beside_ours(serve: Callable[[Answer], Server], tmp_path: Path) -> None:
    server = serve(lambda form: {"matches": [match(form["text"], "It were", replacements=[{"value": "It was"}])]})
    (tmp_path / "a.txt").write_text("😀 𝐀 " + DRAFT, encoding="utf-8")
    ran = checked(tmp_path, server.address, more='disabled = ["TYPOS"]\nlanguages = ["en-GB"]\n')
    assert (ran.status, ran.errors) == (1, [])
    assert ran.found == [("copy/desk-notes", 1, "TK"), ("grammar/languagetool", 1, "It were")]
    found = ran.document["articles"][0]["findings"][1]
    assert (found["severity"], found["message"]) == ("note", "No. (RULE)")
    assert found["fix"] == {"safe": False, "edits": [{"start": 58, "end": 65, "text": "It was"}]}
    assert [(f["language"], f["disabledRules"], f["disabledCategories"]) for f in server.forms] == [
        ("en-GB", "TYPOS", "TYPOS")
    ]


def test_names_and_quotations(serve: Callable[[Answer], Server], tmp_path: Path) -> None:
    def answer(form: dict[str, str]) -> Any:
        spelling = {"id": "SPELL", "issueType": "misspelling"}
        words = ("Hordijenko", "brigde", "teh")
        found = [match(form["text"], word, rule=spelling, replacements=[{"value": "x"}]) for word in words]
        return {"matches": [*found, match(form["text"], "They was"), match(form["text"], "He were")]}

    server = serve(answer)
    text = "“They was at teh river,” Mykola Hordijenko said of the brigde. He were late.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    ran = checked(tmp_path, server.address)
    ours = [f for f in ran.document["articles"][0]["findings"] if f["rule"] == "grammar/languagetool"]
    found = [(f["text"], f["severity"], "fix" in f) for f in ours]
    assert found == [("teh", "note", False), ("brigde", "note", True), ("He were", "note", False)]


def test_a_doubled_word_is_a_warning(serve: Callable[[Answer], Server], tmp_path: Path) -> None:
    doubled = {"id": "REPEAT", "issueType": "duplication"}
    server = serve(lambda form: {"matches": [match(form["text"], w, rule=doubled) for w in ("the the", "Congo Congo")]})
    (tmp_path / "a.txt").write_text("They saw the the river.\n\nChina Congo Congo, Republic of\n", encoding="utf-8")
    found = checked(tmp_path, server.address).document["articles"][0]["findings"]
    ours = [(f["text"], f["severity"]) for f in found if f["rule"] == "grammar/languagetool"]
    assert ours == [("the the", "warning"), ("Congo Congo", "note")]


def test_requests_are_bounded(serve: Callable[[Answer], Server], tmp_path: Path) -> None:
    server = serve(lambda form: (time.sleep(0.02), {"matches": []})[1])
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(DRAFT, encoding="utf-8")
    ran = checked(tmp_path, server.address)
    assert not ran.errors and len(ran.found) == len(server.forms) == 40
    assert 1 < server.most <= 4


@pytest.mark.parametrize(
    "answer",
    [b"<html>It works!</html>", b"", {"matches": "none"}, {"matches": [{"offset": 1}]}, ["x"], b"\xff\xfe", None],
    ids=lambda answer: repr(answer)[:20],
)
def test_rubbish_is_one_error_and_the_rest_is_reported(
    serve: Callable[[Answer], Server], tmp_path: Path, answer: Any
) -> None:
    server = serve(lambda form: answer)
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(DRAFT, encoding="utf-8")
    ran = checked(tmp_path, server.address)
    assert ran.status == 2 and "Traceback" not in ran.err
    said = f"engine grammar failed: NoAnswer: {server.address} gave an answer that is none of LanguageTool's"
    assert ran.errors == [("", said)]
    assert len(ran.found) == 30


def test_a_place_outside_the_text_is_rubbish(serve: Callable[[Answer], Server], tmp_path: Path) -> None:
    server = serve(lambda form: {"matches": [match(form["text"], "It", length=5000)]})
    (tmp_path / "a.txt").write_text(DRAFT, encoding="utf-8")
    ran = checked(tmp_path, server.address)
    assert ran.status == 2 and [rule for rule, _, _ in ran.found] == ["copy/desk-notes"]


def test_a_slow_server_is_not_waited_for(serve: Callable[[Answer], Server], tmp_path: Path) -> None:
    server = serve(lambda form: (time.sleep(20), {"matches": []})[1])
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(DRAFT, encoding="utf-8")
    began = time.monotonic()
    ran = checked(tmp_path, server.address, more="seconds = 0.5\n")
    assert time.monotonic() - began < 10
    assert ran.status == 2 and len(ran.found) == 30
    assert ran.errors == [("", f"engine grammar failed: NoAnswer: {server.address} did not answer within 0.5 seconds")]


def test_a_server_that_dies_in_the_middle(serve: Callable[[Answer], Server], tmp_path: Path) -> None:
    def answer(form: dict[str, str]) -> Any:
        if len(server.forms) == 100:
            threading.Thread(target=server.stop).start()
        return {"matches": [match(form["text"], "It were")]}

    server = serve(answer)
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(DRAFT, encoding="utf-8")
    ran = checked(tmp_path, server.address)
    rules = [rule for rule, _, _ in ran.found]
    assert ran.status == 2 and "Traceback" not in ran.err
    assert ran.errors == [("", f"engine grammar failed: NoAnswer: {server.address} does not answer")]
    assert rules.count("copy/desk-notes") == 200 and 80 <= rules.count("grammar/languagetool") < 200


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DRAFT, encoding="utf-8")
    ran = checked(tmp_path, "http://127.0.0.1:9")
    assert ran.errors == [("", "engine grammar failed: NoAnswer: http://127.0.0.1:9 does not answer")]
    assert (ran.status, len(ran.found)) == (2, 1)


def test_a_language_that_the_server_lacks(serve: Callable[[Answer], Server], tmp_path: Path) -> None:
    server = serve(lambda form: {"matches": []})
    (tmp_path / "a.md").write_text("---\nlanguage: uk\n---\nКоротко.", encoding="utf-8")
    ran = checked(tmp_path, server.address)
    said = f'rule grammar/languagetool failed: {server.address} does not know the language "uk"'
    assert (ran.status, ran.errors) == (2, [("./a.md", said)])


def test_without_the_library(tmp_path: Path) -> None:
    (tmp_path / "language_tool_python.py").write_text("raise ImportError('no such thing')")
    (tmp_path / "a.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "newslint.toml").write_text('[engine.grammar]\nserver = "http://127.0.0.1:9"\n')
    ran = in_process("check", "--format", "json", "a.txt", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert ran.errors == [
        ("", 'engine grammar failed: NoAnswer: language-tool-python is not installed: pip install "newslint[grammar]"')
    ]


def test_mistakes_in_its_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(tmp_path)
    newslint = Command(tmp_path, capsys)
    newslint.write("a.txt", DRAFT)
    newslint.write("newslint.toml", '[engine.grammar]\nsever = "x"\nseconds = 0\ndisabled = "TYPOS"')
    ran = newslint.json("a.txt")
    assert (ran.status, len(ran.found)) == (2, 1)
    assert [message for _, message in ran.errors] == [
        '[engine.grammar] has no key "sever"; did you mean "server"?',
        '[engine.grammar] needs the address of a server: server = "http://127.0.0.1:8081"',
        "seconds of [engine.grammar] must be a number above 0",
        "disabled of [engine.grammar] must be a list of strings",
    ]
    assert "grammar/languagetool" in newslint("rules").out
    assert "LanguageTool" in newslint("explain", "grammar/languagetool").out


@pytest.fixture(scope="module")
def real() -> Iterator[str]:
    tool = _tool()
    if reason := tool.missing():
        pytest.skip(reason)
    process, address = tool.start()
    yield address
    process.kill()
    process.wait()


def _tool() -> ModuleType:
    path = Path(__file__).parent.parent / "tools" / "languagetool.py"
    spec = importlib.util.spec_from_file_location("languagetool_tool", path)
    assert spec is not None and spec.loader is not None
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_real_server(real: str, tmp_path: Path) -> None:
    text = (
        "Bridge opens\n\n😀 The new bridge in **Horbivka** are open, said Mykola Hordijenko.\nHe have seen "
        "a hordijenkoo. “They was glad,” Hordijenko's sister said. The the river is wide.\n"
    )
    (tmp_path / "a.md").write_text(text, encoding="utf-8", newline="\r\n")
    ran = checked(tmp_path, real, "--select", "grammar", ".", more="seconds = 60\n")
    assert not ran.errors
    assert [(line, text) for _, line, text in ran.found] == [(4, "have"), (4, "hordijenkoo"), (4, "The the")]
