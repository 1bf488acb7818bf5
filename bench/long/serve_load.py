#!/usr/bin/env python3
"""Many clients at once: how `newslint serve` answers, how fast, and whether its memory stays flat.

    python bench/long/serve_load.py ARTICLE [--clients 50] [--seconds 60] [--processes 2]

Each client sends the article to `/v1/check` on a connection that it keeps, takes the answer, and sends it again; on 503
it waits as long as `Retry-After` says. Prints how many answers came by status, how long a 200 took, and the memory of
the server with its workers after a tenth of the time and at the end. Exit status 1 where an answer is neither 200 nor
503, where p95 is 300 ms or more, or where memory grew by more than a tenth.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

SLOW = 0.3  # seconds
GROWN = 1.1


async def client(port: int, request: bytes, until: float, took: list[float], statuses: Counter[str]) -> None:
    """One client, until the time is up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while time.monotonic() < until:
        began = time.monotonic()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        fields = dict(line.split(b": ", 1) for line in head.lower().split(b"\r\n")[1:-2])
        await reader.readexactly(int(fields[b"content-length"]))
        status = head.split()[1].decode()
        statuses[status] += 1
        if status == "200":
            took.append(time.monotonic() - began)
        elif status == "503":
            await asyncio.sleep(float(fields[b"retry-after"]))
    writer.close()


def memory(process: int) -> int:
    """Resident memory of a process and its children, in kB."""
    pids = [str(process), *Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    pages = sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in pids)
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


async def load(port: int, process: int, article: str, clients: int, seconds: float) -> int:
    """Let all clients loose; gives the exit status."""
    body = json.dumps({"text": article}).encode()
    head = "POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    request = f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
    took: list[float] = []
    statuses: Counter[str] = Counter()
    until = time.monotonic() + seconds
    tasks = [asyncio.create_task(client(port, request, until, took, statuses)) for _ in range(clients)]
    await asyncio.sleep(seconds / 10)
    early = memory(process)
    await asyncio.gather(*tasks)
    late = memory(process)
    took.sort()
    p50, p95, p99 = (took[int(len(took) * share)] for share in (0.5, 0.95, 0.99))
    print(f"{clients} clients, {seconds:g} s, {len(article.split())} words: {dict(statuses)}")
    print(f"{len(took) / seconds:.0f} checks a second")
    print(f"p50 {1000 * p50:.0f} ms, p95 {1000 * p95:.0f} ms, p99 {1000 * p99:.0f} ms")
    print(f"memory {early / 1000:.1f} MB, then {late / 1000:.1f} MB")
    return int(bool(set(statuses) - {"200", "503"}) or p95 >= SLOW or late > GROWN * early)


def main() -> int:
    """Start a server, load it, and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("article")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--processes", default="2")
    parsed = parser.parse_args()
    article = Path(parsed.article).read_text(encoding="utf-8")
    command = [sys.executable, "-m", "newslint.cli", "serve", "--no-config", "--port", "0"]
    with subprocess.Popen([*command, "--processes", parsed.processes], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            port = int(process.stdout.readline().split()[3].rstrip("/").rpartition(":")[2])
            return asyncio.run(load(port, process.pid, article, parsed.clients, parsed.seconds))
        finally:
            process.terminate()


if __name__ == "__main__":
    sys.exit(main())
