"""The engine `grammar`, against servers that misbehave, and against a real LanguageTool where there is one."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs

import psutil
import pytest
from running import Command, Ran, here, in_process

from newslint.core.extras import needs
from newslint.engines.languagetool import keeper

DRAFT = "The bridge cost TK million, the mayor of Grünau said. It were open.\n"
Answer = Callable[[dict[str, str]], Any]


class Server:
    """A server of ours: `answer` gets the form of a request to /v2/check and gives a document, or bytes to send."""

    def __init__(self, answer: Answer) -> None:
        self.texts: list[str] = []
        self.forms: list[dict[str, str]] = []
        self.busy = self.most = 0
        self.version = str(uuid.uuid4())  # so that nothing is taken for the answer of another test's server
        self.lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *arguments: Any) -> None:
                pass

            def do_GET(self) -> None:
                if self.path == "/v2/info":
                    self.send({"software": {"version": outer.version}})
                else:
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
    """A check in this process, which has loaded already what talks to a server."""
    (folder / "newslint.toml").write_text(f'[engine.grammar]\nserver = "{server}"\n{more}', encoding="utf-8")
    return here("check", "--format", "json", *(paths or (".",)), cwd=folder)


def alone(folder: Path, server: str, more: str = "") -> Ran:
    """A check in a process of its own, which must end."""
    (folder / "newslint.toml").write_text(f'[engine.grammar]\nserver = "{server}"\n{more}', encoding="utf-8")
    return in_process("check", "--format", "json", ".", cwd=folder)


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


def test_a_word_that_stands_in_a_quotation_too_is_put_right_outside_it(
    serve: Callable[[Answer], Server], tmp_path: Path
) -> None:
    def answer(form: dict[str, str]) -> Any:
        text, spelling = form["text"], {"id": "SPELL", "issueType": "misspelling"}
        places = (at for at in range(len(text)) if text.startswith("brigde", at))
        one = match(text, "brigde", rule=spelling, replacements=[{"value": "bridge"}])
        return {"matches": [{**one, "offset": at} for at in places]}

    (tmp_path / "a.txt").write_text("“The brigde fell,” she said of the brigde.\n", encoding="utf-8")
    [found] = checked(tmp_path, serve(answer).address).document["articles"][0]["findings"]
    assert [edit["start"] for edit in found["fix"]["edits"]] == [35]


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
    server = serve(lambda form: (time.sleep(60), {"matches": []})[1])
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(DRAFT, encoding="utf-8")
    ran = alone(tmp_path, server.address, more="seconds = 0.5\n")
    assert len(server.forms) < 10, "who does not answer is not asked about every article"
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


def test_answers_are_remembered(serve: Callable[[Answer], Server], tmp_path: Path) -> None:
    server = serve(lambda form: {"matches": [match(form["text"], "It were")]})
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"{number} {DRAFT}", encoding="utf-8")

    def asked(*arguments: str, more: str = "") -> int:
        before = len(server.forms)
        ran = checked(tmp_path, server.address, ".", *arguments, more=more)
        rules = [rule for rule, _, _ in ran.found]
        assert not ran.errors and rules == ["copy/desk-notes", "grammar/languagetool"] * 3
        return len(server.forms) - before

    assert (asked(), asked()) == (3, 0)
    (tmp_path / "1.txt").write_text(f"New: {DRAFT}", encoding="utf-8")
    assert asked() == 1
    assert asked(more='disabled = ["TYPOS"]\n') == 3, "another configuration"
    assert asked("--no-cache") == 3
    server.version = "another"
    assert (asked(), asked()) == (3, 0)


def test_a_run_in_which_the_server_failed_is_not_remembered(serve: Callable[[Answer], Server], tmp_path: Path) -> None:
    def answer(form: dict[str, str]) -> Any:
        return {"matches": [match(form["text"], "It were")]} if len(server.forms) < 30 or works else b"rubbish"

    works = False
    server = serve(answer)
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(f"{number} {DRAFT}", encoding="utf-8")
    assert checked(tmp_path, server.address).status == 2
    works, before = True, len(server.forms)
    ran = checked(tmp_path, server.address)
    assert [rule for rule, _, _ in ran.found].count("grammar/languagetool") == 60 and not ran.errors
    assert 60 > len(server.forms) - before >= 60 - 29, "what was answered before is"


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
    said = needs("it", "grammar", "language-tool-python")
    assert ran.errors == [("", f"engine grammar failed: NoAnswer: {said}")]


def test_mistakes_in_its_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(tmp_path)
    newslint = Command(tmp_path, capsys)
    newslint.write("a.txt", DRAFT)
    newslint.write("newslint.toml", '[engine.grammar]\nsever = "x"\nseconds = 0\ndisabled = "TYPOS"')
    ran = newslint.json("a.txt")
    assert (ran.status, len(ran.found)) == (2, 1)
    assert [message for _, message in ran.errors] == [
        '[engine.grammar] has no key "sever"; did you mean "server"?',
        '[engine.grammar] needs a server: its address, as "http://127.0.0.1:8081", or "local"',
        "seconds of [engine.grammar] must be a number above 0",
        "disabled of [engine.grammar] must be a list of strings",
    ]
    assert "grammar/languagetool" in newslint("rules").out
    assert "LanguageTool" in newslint("explain", "grammar/languagetool").out


class Real:
    """A real server, which is started where it does not run."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.process: subprocess.Popen[bytes] | None = None
        self._address = ""

    @property
    def address(self) -> str:
        if self.process is None or self.process.poll() is not None:
            self.process, self._address = _fetched().start(self.log)
        return self._address

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def answered(self) -> int:
        """How many articles it was asked about."""
        return self.log.read_text().count("Handling POST /v2/check")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Real]:
    server = Real(tmp_path_factory.mktemp("log") / "languagetool.log")
    yield server
    server.stop()


@pytest.fixture
def real(server: Real) -> str:
    return server.address


def _fetched() -> ModuleType:
    """The tool that starts a real server; skips the test where there is none."""
    path = Path(__file__).parent.parent / "tools" / "languagetool.py"
    spec = importlib.util.spec_from_file_location("languagetool_tool", path)
    assert spec is not None and spec.loader is not None
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    if reason := module.missing():
        pytest.skip(reason)
    return module


@pytest.mark.parametrize(
    ("code", "text", "wrong"),
    [
        ("en", "The committee have been been here.", "been been"),
        ("de", "Der Rat berät seid Jahren über eine neue Brücke.", "seid"),
        ("fr", "Le conseil ont décidé hier de construire le pont.", "ont"),
        ("es", "El consejo decidió ayer construir la puente.", "la puente"),
        ("da", "Byrådet har besluttet at bygge en broo over åen.", "broo"),
        ("uk", "Рада вирішила збудувати новвий міст через річку.", "новвий"),
    ],
)
def test_each_language_has_its_mistakes_in_the_right_place(
    real: str, tmp_path: Path, code: str, text: str, wrong: str
) -> None:
    (tmp_path / "a.md").write_text(f"---\nlanguage: {code}\n---\n\n# 😀\n\n**{text}**\n", encoding="utf-8")
    ran = checked(tmp_path, real, "--select", "grammar", ".", more="seconds = 200\n")
    assert not ran.errors
    assert [(rule, line, said) for rule, line, said in ran.found] == [("grammar/languagetool", 7, wrong)]


def test_a_real_server(real: str, tmp_path: Path) -> None:
    text = (
        "Bridge opens\n\n😀 The new bridge in **Horbivka** are open, said Mykola Hordijenko.\nHe have seen "
        "a hordijenkoo. “They was glad,” Hordijenko's sister said. The the river is wide.\n"
    )
    (tmp_path / "a.md").write_text(text, encoding="utf-8", newline="\r\n")
    ran = checked(tmp_path, real, "--select", "grammar", ".", more="seconds = 200\n")
    assert not ran.errors
    assert [(line, text) for _, line, text in ran.found] == [(4, "have"), (4, "hordijenkoo"), (4, "The the")]


def test_names_are_no_mistakes_and_in_quotations_only_spelling_is(real: str, tmp_path: Path) -> None:
    text = (
        "Mykola Hordijenko of Horbivka spoke first. Hordijenko's sister, Oksana, followed Mr Hordijenko.\n\n"
        "“They was in the the vilage of Horbivka,” Hordijenko said. They was in the the vilage.\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    ran = checked(tmp_path, real, "--select", "grammar", ".", more="seconds = 200\n")
    assert not ran.errors
    (article,) = ran.document["articles"]
    found = [(f["text"], f["column"], [r["column"] for r in f["related"]]) for f in article["findings"]]
    second = text.split("\n")[2]
    outside = second.index("They was in", 5)
    assert sorted(found) == [
        ("the the", second.index("the the", outside) + 1, []),
        ("vilage", second.index("vilage") + 1, [second.index("vilage", outside) + 1]),
        ("was", second.index("was", outside) + 1, []),
    ]


def test_a_question_that_hangs_keeps_nobody_waiting() -> None:
    """A process whose server never answers ends as soon as it has said so."""
    hanging = (
        "import threading\n"
        "from newslint.engines.languagetool.answers import NoAnswer, in_order\n"
        "try:\n"
        "    list(in_order([threading.Event().wait], 0.05, 'the server'))\n"
        "except NoAnswer as problem:\n"
        "    print(problem)\n"
    )
    ran = subprocess.run([sys.executable, "-c", hanging], capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stdout) == (0, "the server did not answer within 0.05 seconds\n"), ran.stderr


@pytest.mark.parametrize(
    ("server", "held", "status"), [("raise SystemExit(7)", True, 7), ("import time; time.sleep(60)", False, -9)]
)
def test_a_keeper_ends_with_its_server_and_the_server_with_who_holds_it(server: str, held: bool, status: int) -> None:
    command = [sys.executable, keeper.__file__, sys.executable, "-c", server]
    with subprocess.Popen(command, stdin=subprocess.PIPE if held else subprocess.DEVNULL) as keeping:
        try:
            assert keeping.wait(30) == status % 256
        finally:
            keeping.kill()


def test_a_real_server_that_is_killed_in_the_middle(server: Real, real: str, tmp_path: Path) -> None:
    sentence = "The council have been been here since {} and the mayor, Anna Berg, were there too. "
    for number in range(200):
        text = DRAFT + "".join(sentence.format(1000 + number + n) for n in range(9))
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    before = server.answered()

    def kill() -> None:
        wait_for(lambda: server.answered() - before > 80)
        server.stop()

    threading.Thread(target=kill).start()
    ran = checked(tmp_path, real, ".", more="seconds = 200\n")
    rules = [rule for rule, _, _ in ran.found]
    assert ran.status == 2 and "Traceback" not in ran.err
    assert ran.errors == [("", f"engine grammar failed: NoAnswer: {real} does not answer")]
    articles = [{f["rule"] for f in article["findings"]} for article in ran.document["articles"]]
    assert rules.count("copy/desk-notes") == len(articles) == 200
    assert 20 < sum("grammar/languagetool" in found for found in articles) < 200  # how many depends on the machine


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which language-tool-python finds the real server."""
    folder: Path = _fetched().FOLDER
    monkeypatch.setenv("LTP_PATH", str(folder))
    return folder


def servers_of(folder: Path) -> list[int]:
    jar = str(folder / "LanguageTool-6.8" / "languagetool-server.jar")
    return [p.pid for p in psutil.process_iter(["cmdline"]) if jar in (p.info["cmdline"] or ())]


def test_a_local_server_is_started_and_ended(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The the river is wide.\n", encoding="utf-8")
    ran = alone(tmp_path, "local", more="seconds = 200\n")
    assert "grammar/languagetool" in [rule for rule, *_ in ran.found] and not ran.errors
    assert wait_for(lambda: not servers_of(installed))


def test_a_local_server_ends_with_a_run_that_is_killed(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The the river is wide.\n" * 2000, encoding="utf-8")
    (tmp_path / "newslint.toml").write_text('[engine.grammar]\nserver = "local"\nseconds = 200\n')
    command = [sys.executable, "-m", "newslint.cli", "check", "a.txt"]
    run = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL)
    assert wait_for(lambda: servers_of(installed))
    run.kill()
    run.wait()
    assert wait_for(lambda: not servers_of(installed))


def wait_for(what: Callable[[], Any]) -> bool:
    until = time.monotonic() + 60
    while not (there := what()) and time.monotonic() < until:
        time.sleep(0.1)
    return bool(there)


def test_no_java_and_nothing_installed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "newslint.toml").write_text('[engine.grammar]\nserver = "local"\n', encoding="utf-8")
    command = ("check", "--format", "json", "a.txt")
    ran = in_process(*command, cwd=tmp_path, LTP_PATH=str(tmp_path / "none"))
    ((_, said),) = ran.errors
    assert said.startswith("engine grammar failed: NoAnswer: no LanguageTool is installed here; to fetch it (250 MB): ")
    assert (ran.status, len(ran.found)) == (2, 1)
    (tmp_path / "LanguageTool-6.8").mkdir()
    ran = in_process(*command, cwd=tmp_path, LTP_PATH=str(tmp_path), PATH=str(tmp_path))
    said = 'engine grammar failed: NoAnswer: server = "local" needs Java 17 or newer, and there is no java here'
    assert (ran.status, ran.errors) == (2, [("", said)])
