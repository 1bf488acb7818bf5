"""What `newslint serve` refuses, and what it never does, asked by plain HTTP and by less than that."""

from __future__ import annotations

import asyncio
import base64
import json
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import AsyncGenerator, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from serving import EXAMPLE, Reply, Served, serving
from starlette.requests import Request

from newslint.serve.bodies import Bodies, Limits
from newslint.serve.draft import Refused

MARKER = "Quixotterbury"  # stands in no file of newslint's
DRAFT = f"Head of {MARKER}\n\nMayor Ada {MARKER} said 17.000 people, of 17,000 in {MARKER}shire, left. It costs TK."
SLOW = b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nSLOW"
RULE = '''"""Do as the draft says, for a test.

Silent on all other drafts.
"""
import os, sys, time
SEVERITY = "note"
EXAMPLES = []

def check(article, options):
    print(article.text)
    print(article.text, file=sys.stderr)
    if "SLOW" in article.text:
        time.sleep(60)
    if "BUSY" in article.text:
        time.sleep(0.25)
    if "DIES" in article.text:
        os._exit(3)
    if "FAILS" in article.text:
        raise ValueError(article.text)
    return ()
'''


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with a rule that sleeps, dies and fails when a draft says so."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "obedient.py").write_text(RULE)
    (tmp_path / "newslint.toml").write_text('rules = ["house"]\n')
    return tmp_path


def raw(port: int, *pieces: bytes, pause: float = 0) -> bytes:
    """What comes back for some bytes, sent piece by piece."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(pause)
        received = b""
        try:
            while more := connection.recv(65536):
                received += more
        except ConnectionResetError:
            pass
        return received


def check(served: Served, text: str = "It costs TK.", **headers: str) -> Reply:
    return served.ask("POST", "/v1/check", {"text": text}, **headers)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_it_listens_on_this_machine_alone(served: Served) -> None:
    lines = Path("/proc/net/tcp").read_text().splitlines()[1:]
    listening = [line.split()[1] for line in lines if line.split()[3] == "0A"]
    port = f":{served.port:04X}"
    assert [address for address in listening if address.endswith(port)] == [f"0100007F{port}"]


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "10.0.0.1", "", "127.0.0.1.nip.io:8765", "localhost:80@evil.example"],
)
def test_another_name_is_refused(served: Served, host: str) -> None:
    for method, path in (("GET", "/"), ("GET", "/v1/rules"), ("POST", "/v1/check"), ("POST", "/v2/check")):
        reply = served.ask(method, path, Host=host)
        assert reply.status == 403 and host in reply.document["error"]


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:9000", "127.0.0.1:1", "[::1]:8765", "localhost."])
def test_its_own_names_are_let_in(served: Served, host: str) -> None:
    assert check(served, Host=host).status == 200


def test_a_request_without_a_name_or_with_two(served: Served) -> None:
    assert raw(served.port, b"GET /healthz HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 400")
    assert raw(served.port, b"GET /healthz HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.1 403")
    two = raw(served.port, b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n")
    assert two.startswith(b"HTTP/1.1 400")


def test_a_request_with_two_origins_or_with_the_name_of_another_kind(served: Served) -> None:
    host = f"127.0.0.1:{served.port}"
    head = f"GET /v1/rules HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nOrigin: http://evil.example\r\n\r\n"
    assert raw(served.port, head.encode()).startswith(b"HTTP/1.1 400")
    assert check(served, Origin=f"chrome-extension://{host}").status == 403
    assert check(served, Origin=f"https://{host}").status == 200, "behind a proxy that has the certificate"


@pytest.mark.parametrize("kind", [f"text/plain; charset={name}" for name in ("punycode", "utf-7", "zlib", "utf-16")])
def test_a_request_says_not_how_it_is_decoded(served: Served, kind: str) -> None:
    reply = served.ask("POST", "/v1/check", "It cost TK, +ADw-b+AD4-.", Content_Type=kind)
    assert reply.status == 200 and reply.document["summary"]["error"] == 1


ODD = ('{"text":' * 90_000, "[" * 200_000, '{"text": ' + "9" * 5000 + "}", '{"text": 1e999999}')


@pytest.mark.parametrize("said", ODD)
def test_json_that_no_parser_likes(served: Served, said: str) -> None:
    reply = served.ask("POST", "/v1/check", said, Content_Type="application/json")
    assert reply.status == 400 and "JSON" in reply.document["error"]


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://localhost:1", "https://localhost", ""])
def test_another_origin_is_refused(served: Served, origin: str) -> None:
    reply = check(served, Origin=origin)
    assert reply.status == 403 and "access-control-allow-origin" not in reply.headers
    assert served.ask("OPTIONS", "/v1/check", Origin=origin).status == 403
    simple = served.ask("POST", "/v2/check", "text=TK", Origin=origin, Content_Type="text/plain")
    assert simple.status == 403


def test_its_own_origin_is_let_in(served: Served) -> None:
    assert check(served, Origin=f"http://127.0.0.1:{served.port}").status == 200
    assert check(served, Origin="http://localhost:9000", Host="localhost:9000").status == 200
    assert check(served, Sec_Fetch_Site="cross-site").status == 403
    assert check(served, Sec_Fetch_Site="same-origin").status == 200


def test_origins_and_names_that_were_allowed(tmp_path: Path) -> None:
    add_on = "chrome-extension://abcdefgh"
    with serving(tmp_path, "--no-config", "--allow-origin", add_on, "--name", "desk.example") as served:
        reply = check(served, Origin=add_on)
        assert reply.status == 200 and reply.headers["access-control-allow-origin"] == add_on
        preflight = served.ask("OPTIONS", "/v2/check", Origin=add_on, Access_Control_Request_Method="POST")
        assert preflight.status == 204 and "POST" in preflight.headers["access-control-allow-methods"]
        assert check(served, Origin="chrome-extension://other").status == 403
        assert check(served, Host="desk.example").status == 200
        assert check(served, Host="desk.example", Origin="https://desk.example").status == 200, "behind a proxy"


def test_elsewhere_it_asks_for_a_token(tmp_path: Path) -> None:
    with serving(tmp_path, "--no-config", "--host", "0.0.0.0") as served:
        token = served.address.partition("#")[2]
        assert len(token) >= 20
        assert served.ask("GET", "/").status == served.ask("GET", "/healthz").status == 200
        for path in ("/v1/check", "/v1/sources", "/v2/check"):
            reply = served.ask("POST", path, "text=TK", Content_Type="application/x-www-form-urlencoded")
            assert reply.status == 401 and "www-authenticate" in reply.headers
        for path in ("/v1/rules", "/v2/languages"):
            assert served.ask("GET", path).status == 401
        basic = base64.b64encode(f"desk:{token}".encode()).decode()
        assert check(served, Authorization=f"Bearer {token}").status == 200
        assert check(served, Authorization=f"Basic {basic}").status == 200
        for wrong in (f"Bearer {token}x", "Bearer", "Basic !", f"Basic {token}", f"Digest {token}", "Bearer \xe9"):
            assert check(served, Authorization=wrong).status == 401
        form = "application/x-www-form-urlencoded"
        assert served.ask("POST", "/v2/check", f"text=TK&language=en&apiKey={token}", Content_Type=form).status == 200
        assert served.ask("POST", "/v2/check", "text=TK&language=en&apiKey=x", Content_Type=form).status == 401
        assert check(served, Authorization=f"Bearer {token}", Host="10.1.2.3:8765").status == 200
        assert check(served, Authorization=f"Bearer {token}", Host="evil.example").status == 403


def test_a_draft_that_is_too_large(tmp_path: Path) -> None:
    with serving(tmp_path, "--no-config", "--max-size", "2000") as served:
        assert check(served, "a " * 900).status == 200
        reply = check(served, "a " * 1000)
        assert reply.status == 413 and "2,000 bytes" in reply.document["error"]
        head = b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
        chunk = b"1000\r\n" + b"a" * 4096 + b"\r\n"
        in_chunks = head + b"Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
        chunked = raw(served.port, in_chunks, chunk, b"0\r\n\r\n")
        assert chunked.startswith(b"HTTP/1.1 413")
        waits = head + b"Expect: 100-continue\r\nConnection: close\r\nContent-Length: 5000\r\n\r\n"
        assert raw(served.port, waits).startswith(b"HTTP/1.1 413"), "before it was sent"
        form = f"text={'a+' * 1000}&language=en"
        assert served.ask("POST", "/v2/check", form, Content_Type="application/x-www-form-urlencoded").status == 413


def test_a_check_that_takes_too_long(house: Path) -> None:
    with serving(house, "--seconds", "1") as served:
        assert check(served).status == 200
        reply = check(served, "SLOW")
        assert reply.status == 503 and reply.headers["retry-after"] == "1"
        assert "longer than 1 seconds" in reply.document["error"]
        assert check(served).status == 200


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.parametrize(("sign", "status"), [(signal.SIGINT, 0), (signal.SIGTERM, -signal.SIGTERM)])
def test_it_stops_when_it_is_told_to(house: Path, sign: int, status: int) -> None:
    with serving(house) as served:
        check(served)
        worker = int(Path(f"/proc/{served.process.pid}/task/{served.process.pid}/children").read_text())
        threading.Thread(target=lambda: raw(served.port, SLOW)).start()
        time.sleep(0.3)
        served.process.send_signal(sign)
        assert served.process.wait(15) == status
        assert not Path(f"/proc/{worker}").exists(), "nor is a check left that would never end"
        assert served.said.read_text() == ""


def test_a_check_that_ends_its_process(house: Path) -> None:
    with serving(house) as served:
        assert check(served, "DIES").status == 500
        assert check(served).status == 200


def test_too_many_at_once(house: Path) -> None:
    with serving(house, "--seconds", "1.5", "--at-once", "3") as served:
        check(served)
        replies: list[Reply] = []
        threads = [threading.Thread(target=lambda: replies.append(check(served, "SLOW"))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert {reply.status for reply in replies} == {503}
        assert {reply.headers["retry-after"] for reply in replies} == {"1"}
        told = ["here already" in reply.document["error"] for reply in replies]
        assert told == [True] * 5 + [False] * 3, "five of eight are told at once, before the others have their answer"
        assert check(served).status == 200


def test_what_a_page_asks_at_once_is_answered(house: Path) -> None:
    """Two questions about a draft that is typed, and four for the tables; a check takes long on a busy machine."""
    with serving(house) as served:
        for _ in range(8):
            assert check(served, "BUSY").status == 200
        replies: list[Reply] = []
        threads = [threading.Thread(target=lambda: replies.append(check(served, "BUSY"))) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert [reply.status for reply in replies] == [200] * 6


def test_a_request_that_dribbles(tmp_path: Path) -> None:
    with serving(tmp_path, "--no-config", "--seconds", "0.5") as served:
        assert raw(served.port, b"GET /healthz HTTP/1.1\r\nHost: loc", pause=0) == b""
        assert raw(served.port) == b""
        head = b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
        slow = raw(served.port, head + b"Content-Length: 9\r\nConnection: close\r\n\r\nab")
        assert slow.startswith(b"HTTP/1.1 408")


def test_connections_that_say_nothing_keep_nobody_out(tmp_path: Path) -> None:
    with serving(tmp_path, "--no-config") as served:
        check(served)
        silent = [socket.create_connection(("127.0.0.1", served.port)) for _ in range(300)]
        time.sleep(0.2)
        assert served.ask("GET", "/healthz").status == 200
        assert check(served).status == 200
        silent[0].settimeout(5)
        assert silent[0].recv(1) == b"", "the one that said nothing for the longest time was sent away"
        silent[-1].settimeout(0.1)
        with pytest.raises(TimeoutError):
            silent[-1].recv(1)
        for connection in silent:
            connection.close()


def test_slow_bodies_keep_nobody_out(tmp_path: Path) -> None:
    head = b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 90000\r\n\r\n"
    with serving(tmp_path, "--no-config", "--at-once", "2", "--max-size", "100000") as served:
        check(served)
        slow = []
        for _ in range(150):
            slow.append(socket.create_connection(("127.0.0.1", served.port)))
            slow[-1].sendall(head + b"x")
        time.sleep(0.2)
        assert check(served).status == 200
        for connection in slow[:3]:  # 240 kB are here, where 200 kB may be
            connection.sendall(b"x" * 80_000)
            time.sleep(0.1)
        slow[0].settimeout(5)
        assert slow[0].recv(12) == b"HTTP/1.1 503", "the slowest of them is given up"
        assert check(served, "It costs TK. " * 5000).status == 200
        slow[2].sendall(b"x" * 9_999)
        slow[2].settimeout(20)
        assert slow[2].recv(12) == b"HTTP/1.1 200"
        for connection in slow:
            connection.close()


def body_of(*pieces: bytes | float) -> Request:
    """A request whose body comes in pieces, with pauses of some seconds, or as soon as others had their turn (0)."""
    coming = iter(pieces)

    async def receive() -> dict[str, Any]:
        for piece in coming:
            if isinstance(piece, bytes):
                return {"type": "http.request", "body": piece, "more_body": True}
            await asyncio.sleep(piece)
        return {"type": "http.request", "body": b"", "more_body": False}

    return Request({"type": "http", "headers": []}, receive)


def apart(work: Coroutine[Any, Any, list[Any]]) -> list[Any]:
    """What some work gives in a thread of its own: a browser that is open has the loop of this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(work)).result()


def read_together(seconds: float, *requests: Request) -> list[bytes | tuple[int, str]]:
    """The bodies, or why they are refused, where 150 bytes may come at once."""

    async def read() -> list[bytes | BaseException]:
        bodies = Bodies(Limits(100, seconds, 150))
        return await asyncio.gather(*map(bodies.read, requests), return_exceptions=True)

    read_all = apart(read())
    return [(got.status, str(got)) if isinstance(got, Refused) else got for got in read_all]  # type: ignore[misc]


def test_one_body_alone_makes_room_for_another() -> None:
    """A piece of what is given up may be here already."""
    first = body_of(b"a" * 80, 0, b"a" * 10)
    told = read_together(5, first, body_of(b"b" * 90, 0.05), body_of(b"c" * 5, 0.05))
    assert told == [(503, "Too many drafts are coming; try again in a moment."), b"b" * 90, b"c" * 5]


def test_a_body_whose_time_is_over_spoils_no_other() -> None:
    class Late(Request):
        async def stream(self) -> AsyncGenerator[bytes, None]:
            await asyncio.sleep(0)
            time.sleep(0.6)  # the clock of the first one strikes meanwhile
            for _ in range(2):  # it does not know yet
                await asyncio.sleep(0)
            yield b"b" * 90

    async def read() -> list[bytes | BaseException]:
        bodies = Bodies(Limits(100, 1, 150))
        first = asyncio.create_task(bodies.read(body_of(b"a" * 80, 2)))
        await asyncio.sleep(0.5)
        return await asyncio.gather(first, bodies.read(Late({"type": "http", "headers": []})), return_exceptions=True)

    first, second = apart(read())
    assert isinstance(first, Refused) and first.status == 408
    assert second == b"b" * 90


def test_every_answer_says_what_the_page_may(served: Served) -> None:
    replies = [served.ask("GET", path) for path in ("/", "/page.js", "/healthz", "/nothing", "/v1/rules")]
    replies += [check(served), check(served, Host="evil.example")]
    for reply in replies:
        policy = reply.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
        assert "unsafe" not in policy and "http" not in policy
        assert reply.headers["x-content-type-options"] == "nosniff" and reply.headers["cache-control"] == "no-store"
        assert "server" not in reply.headers
    page = replies[0].body.decode()
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|https?:", page)


@pytest.mark.parametrize(
    "path",
    ["/../newslint.toml", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/page.js/../../x", "/..%5cx", "/page/page.js"],
)
def test_no_address_is_a_path(served: Served, path: str) -> None:
    assert served.ask("GET", path).status == 404


def test_the_draft_is_in_no_file_and_in_no_log(house: Path) -> None:
    places = {name: str(house / name.lower()) for name in ("HOME", "TMPDIR", "NEWSLINT_CACHE", "XDG_CACHE_HOME")}
    for place in places.values():
        Path(place).mkdir()
    with serving(house, "--seconds", "1", **places) as served:
        for question in ("check", "sources", "readability", "names", "text", "compare"):
            for kind in ("text/plain", "text/markdown", "text/html", "image/png"):
                served.ask("POST", f"/v1/{question}", DRAFT, Content_Type=kind)
        for more in ("SLOW", "DIES", "FAILS"):
            check(served, f"{DRAFT} {more}")
        served.ask("POST", "/v1/check", {"text": DRAFT, "language": MARKER, "select": [MARKER], "format": MARKER})
        served.ask("POST", f"/v1/check?text={MARKER}", f'{{"text": "{MARKER}')
        served.ask("GET", f"/{MARKER}", Host=MARKER)
        served.ask("POST", "/v2/check", f"language=auto&text={DRAFT}", Content_Type="application/x-www-form-urlencoded")
        assert MARKER in check(served, DRAFT).body.decode()
        if sys.platform.startswith("linux"):
            children = Path(f"/proc/{served.process.pid}/task/{served.process.pid}/children").read_text().split()
            limits = Path(f"/proc/{children[0]}/limits").read_text()
            assert re.search(r"Max core file size\s+0\s+0", limits), "nor in what is left of a process that crashed"
    files = [path for path in house.rglob("*") if path.is_file()]
    assert len(files) > 2
    assert [path for path in files if MARKER.encode() in path.read_bytes()] == []


WATCHED = """
import json, sys
from newslint.house.config import Asked
from newslint.serve.answers import Answers
from newslint.serve.draft import Draft, Form, Piece

answers = Answers(Asked(no_config=True))
text = sys.argv[1]
answers.answer("check", Draft(b"Warm"))
written = []
def watch(event, arguments):
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & 3:
        written.append(str(arguments[0]))
sys.addaudithook(watch)
for question in ("check", "sources", "readability", "names", "text"):
    for form in ("txt", "md", "html"):
        assert answers.answer(question, Draft(text.encode(), form)).status == 200
assert answers.answer("compare", Draft(text.encode(), against=((text.encode(), "txt"),))).status == 200
assert answers.answer("languagetool", Form((Piece(text, text),))).status == 200
print(json.dumps(written))
"""


def test_no_file_is_opened_to_write(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WATCHED, DRAFT + EXAMPLE.read_text(encoding="utf-8")]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == []


def test_its_workers_import_nothing_from_the_working_folder(tmp_path: Path) -> None:
    for name in ("resource", "newslint", "json", "sitecustomize"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w').close()\n")
    with serving(tmp_path, "--no-config") as one:
        assert one.ask("POST", "/v1/check", {"text": "It costs TK."}).status == 200
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("head", [
    b"POST /v1/check HTTP/1.1\r\nHost: elsewhere.example\r\nContent-Length: 1000000000\r\n\r\n",
    b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\n",
    b"POST /nowhere HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n",
])  # fmt: skip
def test_who_has_the_answer_is_not_listened_to(served: Served, head: bytes) -> None:
    """A byte a second would hold the connection for thirty years."""
    with socket.create_connection(("127.0.0.1", served.port), timeout=10) as one:
        one.sendall(head)
        assert one.recv(100).startswith(b"HTTP/1.1 ")
        with pytest.raises(OSError):
            for _ in range(50):
                one.sendall(b"1\r\na\r\n")
                time.sleep(0.3)


def test_a_long_choice_of_rules_is_refused(served: Served) -> None:
    reply = served.ask("POST", "/v1/check", {"text": "It costs TK.", "select": [f"a/b{i}" for i in range(60_000)]})
    assert reply.status == 400 and "more than 200 names" in reply.document["error"]
    reply = served.ask("POST", "/v1/check", {"text": "It costs TK.", "select": "x" * 100})
    assert reply.status == 400


def test_a_body_of_two_lengths_is_refused(served: Served) -> None:
    """One server takes the rest for a second request, and another for none of it."""
    head = b"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n"
    answers = raw(served.port, head + b"0\r\n\r\nGET /v1/rules HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert answers.startswith(b"HTTP/1.1 400 ") and answers.count(b"HTTP/1.1 ") == 1


def test_who_does_not_take_the_answers(tmp_path: Path) -> None:
    """Answers that nobody reads fill what the system keeps of them, and would hold the connection for ever."""
    request = b"GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with serving(tmp_path, "--no-config", "--seconds", "1") as one, socket.socket() as deaf:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        deaf.connect(("127.0.0.1", one.port))
        deaf.settimeout(20)
        with pytest.raises(ConnectionError):
            for _ in range(8):
                deaf.sendall(request * 100)
                time.sleep(1)
        assert one.ask("GET", "/healthz").status == 200
