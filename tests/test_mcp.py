"""`newslint mcp`, asked by the protocol's own client over standard input and output."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from running import in_process

from newslint.core.extras import needs

pytestmark = pytest.mark.skipif(find_spec("mcp") is None, reason="the extra newslint[mcp] is not installed")


def asked(folder: Path, *calls: tuple[str, dict[str, Any]]) -> tuple[list[str], list[Any]]:
    """The names of the tools, and the answers to some calls."""
    import mcp  # for a second

    async def talk() -> tuple[list[str], list[Any]]:
        command = mcp.StdioServerParameters(
            command=sys.executable, args=["-m", "newslint.cli", "mcp", "--no-config"], cwd=folder, env=dict(os.environ)
        )
        async with mcp.stdio_client(command) as streams, mcp.ClientSession(*streams) as session:
            await session.initialize()
            tools = [tool.name for tool in (await session.list_tools()).tools]
            answers = []
            for name, given in calls:
                result = await session.call_tool(name, given)
                said = result.content[0].text
                answers.append((True, said) if result.is_error else json.loads(said))
            return tools, answers

    with ThreadPoolExecutor(1) as apart:  # a browser that is open has the loop of this thread
        return apart.submit(lambda: asyncio.run(asyncio.wait_for(talk(), 60))).result()


def test_its_tools_say_what_the_commands_say(tmp_path: Path) -> None:
    draft = "Ferry back\n\nSome 17,000 fled, said Ada Lund, of 21,000. By Friday 17.000 had fled. It cost TK."
    tools, (checked, sources, names, compared) = asked(
        tmp_path, ("check", {"text": draft}), ("sources", {"text": draft}), ("names", {"text": draft}),
        ("compare", {"text": draft, "sources": ["Ferry back\n\nSome 19,000 fled, said Ada Lund, of 21,000."]}),
    )  # fmt: skip
    assert tools == ["check", "sources", "names", "compare"]
    assert {"figures/separators", "copy/desk-notes"} <= {f["rule"] for f in checked["articles"][0]["findings"]}
    assert sources["articles"][0]["figures"][0]["source"]["name"] == "Ada Lund"
    assert names["names"][0]["spellings"][0]["text"] == "Ada Lund"
    assert {f["rule"].partition("/")[0] for f in compared["articles"][0]["findings"]} == {"against"}


def test_a_text_is_never_a_path(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("It cost TK.\n")
    _, (checked,) = asked(tmp_path, ("check", {"text": str(tmp_path / "secret.txt")}))
    assert "TK" not in json.dumps(checked)


def test_a_question_that_is_none_is_answered_all_the_same(tmp_path: Path) -> None:
    version = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}}
    lines = (
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": version}, {"jsonrpc": "2.0", "method": "x"},
        {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": ["check"]}, {"jsonrpc": "2.0", "id": 3},
        {"jsonrpc": "2.0", "id": "four", "method": 5}, {"jsonrpc": "2.0", "method": "notifications/x", "params": 5},
        {"jsonrpc": "2.0", "id": 5, "method": "tools/call", "params": {"name": "check", "text": "\ud800"}},
        "no request", [1, 2], {"jsonrpc": "2.0", "id": 6, "method": "ping"},
    )  # fmt: skip
    said = b"not JSON\n\n" + "\n".join(map(json.dumps, lines)).encode() + b"\n"
    command = [sys.executable, "-m", "newslint.cli", "mcp", "--no-config"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin and running.stdout
        late = threading.Timer(90, running.kill)
        late.start()
        running.stdin.write(said)
        running.stdin.flush()  # and stay: who leaves is answered no more
        answers = [json.loads(running.stdout.readline()) for _ in range(9)]
        running.stdin.close()
        assert running.stdout.read() == b"", "nobody waits for an answer to a notification, or to a blank line"
        late.cancel()
    codes = {(a["id"], a.get("error", {}).get("code")) for a in answers}
    wrong = {(2, -32602), (3, -32600), ("four", -32600), (5, -32700), (None, -32700), (None, -32600)}
    assert codes == {(1, None), (6, None), *wrong}


def test_a_draft_that_cannot_be_read_is_an_error_of_the_tool(tmp_path: Path) -> None:
    wrong = ({"text": "a", "format": "../x"}, {"text": "a", "language": "../x"})
    _, answers = asked(tmp_path, *(("check", given) for given in wrong), ("compare", {**wrong[1], "sources": ["a"]}))
    assert [is_error for is_error, _ in answers] == [True] * 3


def test_without_its_library(tmp_path: Path) -> None:
    (tmp_path / "mcp.py").write_text("raise ModuleNotFoundError('none', name='mcp')")
    ran = in_process("mcp", cwd=tmp_path, PYTHONPATH=f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    assert (ran.status, ran.err) == (2, f"newslint: {needs('newslint mcp', 'mcp', 'mcp')}\n")
