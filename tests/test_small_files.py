"""Small files of many kinds, each with what is found in it, what is not, and what `--fix` makes of it.

A line of `small_files.jsonl` is a file and what must come of it: `must` and `must_not` are findings, by rule and words
that they touch; `fix_becomes` is the file after `--fix` ("same" where nothing may change); `sources` are rows of
`newslint sources`. Kinds are the first part of their ids, and have sound neighbours among them.
"""

from __future__ import annotations

import html
import io
import json
import re
from fnmatch import fnmatchcase
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from running import Command

ROWS = [json.loads(line) for line in Path(__file__).with_name("small_files.jsonl").read_text("utf-8").splitlines()]
KINDS = sorted({row["id"].rpartition("-")[0] for row in ROWS})


def _is_meant(finding: dict[str, Any], wanted: dict[str, str], related: bool) -> bool:
    places = [finding, *finding["related"]] if related else [finding]
    words = wanted.get("text", "")
    touches = any(words in " ".join(p["text"].split()) or (p["text"] and p["text"] in words) for p in places)
    said = not wanted.get("severity") or finding["severity"] in wanted["severity"]
    return fnmatchcase(finding["rule"], wanted["rule"]) and said and (not words or touches)


def _wrong(newslint: Command, row: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    extra = row.get("extra_files", {})
    newslint.folder = newslint.folder.parent / row["id"]
    newslint.folder.mkdir()
    monkeypatch.chdir(newslint.folder)
    for name, content in {**extra, row["file"]: row["content"]}.items():
        newslint.write(name, content)
    given = [str(newslint.folder / a) if a in extra else a for a in row.get("args", ())]
    arguments = ["--no-cache", *given]
    if "config" in row:
        newslint.write("newslint.toml", row["config"])
        arguments += ["--config", "newslint.toml"]
    else:
        arguments.append("--no-config")
    if row.get("stdin"):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(row["content"].encode())))
    arguments.append("-" if row.get("stdin") else row["file"])
    ran = newslint.json(*arguments)
    articles = ran.document["articles"]
    findings = [f for article in articles for f in article["findings"]]
    wrong = [f"errors: {ran.errors}"] if ran.errors and row.get("exit") != 2 else []
    wrong += [f"missed: {w}" for w in row.get("must", ()) if not any(_is_meant(f, w, True) for f in findings)]
    wrong += [f"found: {f}" for w in row.get("must_not", ()) for f in findings if _is_meant(f, w, False)]
    wrong += [f"exit {ran.status}"] if row.get("exit", ran.status) != ran.status else []
    wrong += [f"words: {a['words']}" for a in articles if row.get("words", a["words"]) != a["words"]]
    if "says" in row and not any(row["says"] in f["message"] for f in findings):
        wrong.append(f"nothing says {row['says']}")
    language = row.get("language")
    languages = {article["language"] for article in articles}
    if language and ("en" in languages if language == "!en" else language not in languages):
        wrong.append(f"language {languages}")
    if "headline" in row:
        page = newslint("check", "--format", "html", *arguments).out
        found = re.search(r"<h3 class='headline'>(.*?)</h3>", page, re.DOTALL)
        said = " ".join(html.unescape(re.sub(r"<[^>]+>", "", found[1])).split()) if found else ""
        wrong += [f"headline {said!r}"] if said != row["headline"] else []
    for asked in row.get("sources", ()):
        told = json.loads(newslint("sources", "--format", "json", *arguments[1:]).out)["articles"][0]
        names = [r["source"] and r["source"]["name"] for r in told["quotations"] if asked["text"] in r["text"]]
        wrong += [f"speaker {names}"] if names != [asked["source"]] else []
    if "fix_becomes" in row:
        newslint("check", "--fix", *arguments)
        fixed = (newslint.folder / row["file"]).read_bytes().decode()
        wanted = row["content"] if row["fix_becomes"] == "same" else row["fix_becomes"]
        wrong += [f"--fix makes {fixed!r}"] if fixed != wanted else []
    return wrong


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind(kind: str, newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    newslint.folder /= kind
    newslint.folder.mkdir()
    rows = [row for row in ROWS if row["id"].rpartition("-")[0] == kind]
    wrong = {row["id"]: said for row in rows if (said := _wrong(newslint, row, monkeypatch))}
    assert wrong == {}
