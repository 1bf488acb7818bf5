"""The API of `newslint serve`: the same documents as the commands write, whatever the draft comes in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from office_files import run, word
from running import in_process
from serving import EXAMPLE, Served, serving

from newslint.core.extras import needs
from newslint.serve import app

TEXT = EXAMPLE.read_text(encoding="utf-8")


def test_a_check_is_the_document_of_the_command(served: Served) -> None:
    answer = served.ask("POST", "/v1/check", {"text": TEXT}).document
    article, = answer["articles"]
    assert any(f["sentence"]["text"] for f in article["findings"])
    for finding in article["findings"]:
        for place in (finding, *finding["related"]):
            sentence = place.pop("sentence")
            assert place["text"] in TEXT[sentence["start"] :] and place["start"] >= sentence["start"]
    command = in_process("check", "--no-config", "--format", "json", "-", cwd=EXAMPLE.parent, stdin=TEXT.encode())
    expected = command.document
    expected["articles"][0]["path"] = "draft.txt"
    assert answer == expected


@pytest.mark.parametrize(("question", "command"), [("sources", "sources"), ("readability", "readability")])
def test_the_tables_are_those_of_the_commands(served: Served, question: str, command: str) -> None:
    answer = served.ask("POST", f"/v1/{question}", {"text": TEXT}).document
    said = in_process(command, "--no-config", "--format", "json", "-", cwd=EXAMPLE.parent, stdin=TEXT.encode())
    expected = said.document
    expected["articles"][0]["path"] = "draft.txt"
    assert answer == expected


def test_names_and_rules(served: Served) -> None:
    names = served.ask("POST", "/v1/names", {"text": TEXT}).document["names"]
    spellings = [[s["text"] for s in name["spellings"]] for name in names]
    assert any({"Krasnograd", "Krasnohrad"} <= set(texts) for texts in spellings)
    rules = served.ask("GET", "/v1/rules").document["rules"]
    separators = next(rule for rule in rules if rule["name"] == "figures/separators")
    assert separators["severity"] == "error" and "ISO 80000" in separators["page"]


FILE = (
    b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"/etc/b.md\"\r\n\r\n"
    b"# Head\n\nOne 17.000, two 17,000, *three* 21,000.\n\r\n--edge--\r\n"
)  # fmt: skip


@pytest.mark.parametrize(
    ("body", "kind", "where", "path"),
    [
        ("Head\n\nOne 17.000, two 17,000, three 21,000.", "text/plain; charset=utf-8", "", "draft.txt"),
        ("# Head\n\nOne 17.000, two 17,000, *three* 21,000.", "text/markdown", "", "draft.md"),
        ("<h1>Head</h1><p>One 17.000, two 17,000, three 21,000.</p>", "text/html", "", "draft.html"),
        ("# Head\n\nOne 17.000, two 17,000, *three* 21,000.", "application/octet-stream", "?format=md", "draft.md"),
        ("text=Head%0A%0AOne+17.000%2C+two+17%2C000.", "application/x-www-form-urlencoded", "", "draft.txt"),
        (FILE, "multipart/form-data; boundary=edge", "", "draft.md"),
    ],
)
def test_a_draft_comes_in_many_ways(served: Served, body: str | bytes, kind: str, where: str, path: str) -> None:
    reply = served.ask("POST", f"/v1/check{where}", body, Content_Type=kind)
    assert reply.status == 200, reply.body
    article, = reply.document["articles"]
    assert article["path"] == path
    assert [(f["rule"], f["text"]) for f in article["findings"]] == [("figures/separators", "17.000")]


def test_a_draft_of_word(served: Served) -> None:
    content = word("".join(f"<w:p>{run(text)}</w:p>" for text in ("Head", "One 17.000, two 17,000, three 21,000.")))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    finding, = served.ask("POST", "/v1/check", content, Content_Type=kind).document["articles"][0]["findings"]
    assert (finding["text"], finding["start"], finding["paragraph"], finding["column"]) == ("17.000", None, 2, 5)
    assert finding["sentence"] == {"text": "One 17.000, two 17,000, three 21,000.", "start": None, "end": None}


def test_rules_and_language_are_chosen(served: Served) -> None:
    text = "Head\n\nOne 17.000, two 17,000. It costs TK."
    for more, rules in (
        ({"select": ["copy"]}, ["copy/desk-notes"]), ({"ignore": "copy, headline"}, ["figures/separators"]),
        ({"ignore": ["all"]}, []),
    ):  # fmt: skip
        found = served.ask("POST", "/v1/check", {"text": text, **more}).document["articles"][0]["findings"]
        assert [f["rule"] for f in found] == rules
    danish = served.ask("POST", "/v1/check", {"text": text, "language": "da"}).document["articles"][0]
    assert danish["language"] == "da"


@pytest.mark.parametrize(
    ("body", "kind", "status", "said"),
    [
        ('{"text": "a", "select": ["figure"]}', "application/json", 400, 'did you mean "figures"'),
        ('{"text": "a", "format": "../../x"}', "application/json", 400, "suffix"),
        ('{"text": "a", "format": "exe"}', "application/json", 415, "newslint reads"),
        ('{"text": "a", "language": "../en"}', "application/json", 400, "no code of a language"),
        ('{"text": "a", "select": [1]}', "application/json", 400, "list of rules"),
        ('{"text": "\\ud800"}', "application/json", 400, "Unicode"),
        ('{"text": 1}', "application/json", 400, '"text"'),
        ("[" * 100_000, "application/json", 400, "not JSON"),
        ("a\0b", "text/plain", 422, "binary"),
        (b"\xff\xfe\xff", "text/plain", 422, "UTF-16"),
        ("a", "image/png", 415, "no kind of draft"),
        ("a", "multipart/form-data", 400, "cannot be read"),
        ("a=1", "application/x-www-form-urlencoded", 400, "no draft"),
    ],
)
def test_what_cannot_be_checked_says_why(
    served: Served, body: str | bytes, kind: str, status: int, said: str
) -> None:
    reply = served.ask("POST", "/v1/check", body, Content_Type=kind)
    assert reply.status == status and said in reply.document["error"]


def test_a_finding_is_left_out_by_a_comment(served: Served) -> None:
    text = "# Head\n\nOne 17.000, two 17,000, three 21,000.\n"
    wish = {"text": text, "format": "md", "rule": "figures/separators", "start": text.index("17.000")}
    edit = served.ask("POST", "/v1/ignore", {**wish, "reason": "a\ntelegram --> <b>"}).document["edit"]
    assert edit["start"] == edit["end"]
    changed = text[: edit["start"]] + edit["text"] + text[edit["end"] :]
    assert "figures/separators: a telegram –> <b -->" in changed
    found = served.ask("POST", "/v1/check", {"text": changed, "format": "md"}).document["articles"][0]["findings"]
    assert found == []
    refused = [
        {**wish, "reason": 1}, {**wish, "reason": "a", "start": 1000}, {**wish, "reason": "\ud800"},
        {**wish, "reason": "a\0"}, {**wish, "reason": "a", "rule": "a b"},
    ]  # fmt: skip
    assert {served.ask("POST", "/v1/ignore", one).status for one in refused} == {400}
    unused = {**wish, "reason": "a", "rule": "newslint/unused-suppression"}
    assert served.ask("POST", "/v1/ignore", unused).status == 409


def test_where_one_types_the_rules_of_one_block_look_at_once(served: Served) -> None:
    text = "Ferry\n\nThe the ferry cost TK, 😀.\n\nIn all 4.500 and 4,500 came, 21th in the the year.\n"
    at = text.index("21th")
    whole = served.ask("POST", "/v1/check", {"text": text}).document["articles"][0]["findings"]
    typed = served.ask("POST", "/v1/typed", {"text": text, "start": at, "end": at + 4}).document
    assert text[typed["blocks"]["start"] : typed["blocks"]["end"]] == text.split("\n\n")[2].strip()
    here = [f for f in whole if f["rule"] in typed["rules"] and f["start"] >= typed["blocks"]["start"]]
    assert here == typed["findings"] and {"figures/ordinals", "copy/doubled-words"} == {f["rule"] for f in here}
    commented = {"text": f"{text}\n<!-- newslint-ignore copy -->\n", "format": "md", "start": at, "end": at}
    assert served.ask("POST", "/v1/typed", commented).document["blocks"] is None
    refused = [{"text": text}, {"text": text, "start": 2, "end": 1}, {"text": text, "start": 0, "end": 1000}]
    assert {served.ask("POST", "/v1/typed", one).status for one in refused} == {400}


def test_every_address_is_in_the_openapi_document(served: Served) -> None:
    document = served.ask("GET", "/openapi.json").document
    assert set(document["paths"]) == {
        "/healthz", "/v1/rules", "/v1/desks", "/v1/ignore", "/v1/typed", "/v1/word", "/v2/check", "/v2/languages",
        *(f"/v1/{q}" for q in app.ABOUT_DRAFTS),
    }  # fmt: skip


def test_unknown_addresses_and_methods(served: Served) -> None:
    assert served.ask("GET", "/nothing").status == 404
    assert served.ask("GET", "/v1/check").status == 405
    assert served.ask("GET", "/healthz").document["status"] == "ok"
    assert served.ask("GET", "/openapi.json").document["info"]["title"] == "newslint"


def test_the_language_of_a_draft_is_no_path(served: Served, tmp_path: Path) -> None:
    (tmp_path / "abbreviations.txt").write_text("secret\n")
    draft = f"---\nlanguage: {json.dumps(str(tmp_path))}\n---\n# Head\n\nWords for the reader of it."
    reply = served.ask("POST", "/v1/check", draft, Content_Type="text/markdown")
    assert reply.document["articles"][0]["language"] == "en"


def test_a_server_for_each_process_is_refused(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('[engine.grammar]\nserver = "local"\n')
    ran = in_process("serve", "--port", "0", cwd=tmp_path)
    assert ran.status == 2 and "with \"local\" each process would start one" in ran.err


def test_the_configuration_of_the_folder_holds(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('ignore = ["copy"]\nfial-on = "error"\n')
    with serving(tmp_path) as served:
        article, = served.ask("POST", "/v1/check", {"text": "Head\n\nIt costs TK million."}).document["articles"]
        assert article["findings"] == []
        assert 'did you mean "fail-on"' in served.said.read_text()


def test_a_port_that_is_taken(served: Served, tmp_path: Path) -> None:
    ran = in_process("serve", "--port", str(served.port), cwd=tmp_path)
    assert ran.status == 2 and ran.err.startswith(f"newslint: 127.0.0.1, port {served.port}, cannot be listened on")


def test_without_its_libraries(tmp_path: Path) -> None:
    (tmp_path / "uvicorn.py").write_text("raise ImportError('no such thing', name='uvicorn')")
    ran = in_process("serve", cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert (ran.status, ran.err) == (2, f"newslint: {needs('newslint serve', 'serve', 'uvicorn')}\n")
