"""LanguageTool's API on `newslint serve`, asked by language-tool-python as it is, and by hand."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import language_tool_python
import pytest
from language_tool_python.utils import correct
from running import in_process
from serving import EXAMPLE, Reply, Served, serving

from newslint.core.lists import beside
from newslint.plugins.registry import PlugIns
from newslint.serve import languagetool

TEXT = EXAMPLE.read_text(encoding="utf-8")
SUPERDESK = {"misspelling", "whitespace", "other", "grammar", "characters", "typographical", "locale-violation"}


def tool_of(served: Served, language: str = "en-US") -> Any:
    return language_tool_python.LanguageTool(language, remote_server=f"http://127.0.0.1:{served.port}")


def ask(served: Served, **form: str) -> Reply:
    return served.ask("POST", "/v2/check", urlencode(form), Content_Type="application/x-www-form-urlencoded")


def test_its_client_gets_our_findings_in_their_places(served: Served) -> None:
    ran = in_process("check", "--no-config", "--format", "json", "-", cwd=EXAMPLE.parent, stdin=TEXT.encode())
    ours = {(f["rule"], f["start"], f["end"]) for a in ran.document["articles"] for f in a["findings"]}
    with tool_of(served) as tool:
        found = tool.check(TEXT)
    assert ours and ours <= {(m.rule_id, m.offset, m.offset + m.error_length) for m in found}
    assert {m.rule_issue_type for m in found} <= SUPERDESK
    for match in found:
        assert match.matched_text == TEXT[match.offset : match.offset + match.error_length].replace("\n", " ")
        assert match.message and match.category and match.sentence
    mended = [m for m in found if m.rule_id == "figures/separators"]
    assert [(m.offset, m.replacements) for m in mended] == [(37, ["4,500"]), (114, ["4,500"])]
    assert correct(TEXT, mended) == TEXT.replace("4.500", "4,500")


def test_places_count_utf_16_units(served: Served) -> None:
    text = "😀 Head 𝐀\n\n🚂🚂 One 17.000, two 17,000, three 21,000."
    with tool_of(served) as tool:
        (found,) = tool.check(text)
    assert text[found.offset : found.offset + found.error_length] == "17.000"
    (match,) = ask(served, text=text, language="auto").document["matches"]
    units = text.encode("utf-16-le")
    assert units[2 * match["offset"] : 2 * (match["offset"] + match["length"])].decode("utf-16-le") == "17.000"
    context = match["context"]
    units = context["text"].encode("utf-16-le")[2 * context["offset"] :][: 2 * context["length"]]
    assert units.decode("utf-16-le") == "17.000"


def test_rules_are_switched(served: Served) -> None:
    text = "Head\n\nOne 17.000, two 17,000, three 21,000. It costs TK."
    with tool_of(served) as tool:
        tool.disabled_rules = {"figures/separators", "WHITESPACE_RULE"}
        assert [m.rule_id for m in tool.check(text)] == ["copy/desk-notes"]
        tool.disabled_rules, tool.enabled_rules, tool.enabled_rules_only = set(), {"figures/separators"}, True
        assert [m.rule_id for m in tool.check(text)] == ["figures/separators"]
        tool.enabled_rules = {"WHITESPACE_RULE"}
        assert tool.check(text) == []
        tool.enabled_rules_only = False
        tool.disabled_categories = {"FIGURES", "TYPOS"}
        assert [m.rule_id for m in tool.check(text)] == ["copy/desk-notes"]


def test_a_client_that_is_shown_another_language(served: Served) -> None:
    with pytest.raises(ValueError, match="xx"):
        tool_of(served, "xx")
    answer = ask(served, text="Kort", language="da-DK").document
    assert answer["language"]["name"] == "Danish" and answer["language"]["detectedLanguage"]["code"] == "da-DK"
    assert ask(served, text=TEXT, language="auto").document["language"]["detectedLanguage"]["name"] == "English"


def test_markup_keeps_its_place(served: Served) -> None:
    annotation = [
        {"markup": "<h1>"}, {"text": "Head"}, {"markup": "</h1><p>", "interpretAs": "\n\n"}, {"text": "One 😀 "},
        {"markup": "<b>"}, {"text": "17"}, {"markup": "<i></i>"}, {"text": ".000"}, {"markup": "</b>"},
        {"text": ", two 17,000, fish"}, {"markup": "&amp;", "interpretAs": "&"}, {"text": "chips TK."},
        {"markup": "</p>"},
    ]  # fmt: skip
    whole = "".join(part.get("text", part.get("markup", "")) for part in annotation)
    answer = ask(served, data=json.dumps({"annotation": annotation}), language="en-GB").document
    units = whole.encode("utf-16-le")
    found = [
        (m["rule"]["id"], units[2 * m["offset"] : 2 * (m["offset"] + m["length"])].decode("utf-16-le"))
        for m in answer["matches"]
    ]
    assert found == [("figures/separators", "17<i></i>.000"), ("copy/desk-notes", "TK")]
    assert ask(served, data=json.dumps({"text": "It costs TK."}), language="en").document["matches"][0]["offset"] == 9


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"language": "en"}, "Missing 'text' or 'data'"),
        ({"language": "en", "data": "{"}, "annotation"),
        ({"language": "en", "data": '{"annotation": [{"markup": 1}]}'}, "annotation"),
        ({"language": "en", "data": '{"annotation": [{"text": "\\ud800"}]}'}, "annotation"),
        ({"language": "../x", "text": "a"}, "no code of a language"),
    ],
)
def test_a_wrong_form_is_told_as_its_clients_expect(served: Served, form: dict[str, str], said: str) -> None:
    reply = ask(served, **form)
    assert reply.status == 400 and reply.headers["content-type"].startswith("text/plain")
    assert reply.body.decode().startswith("Error: ") and said in reply.body.decode()


def test_an_empty_text(served: Served) -> None:
    assert ask(served, text="", language="auto").document["matches"] == []
    assert ask(served, data='{"annotation": []}', language="auto").document["matches"] == []
    assert ask(served, data='{"annotation": [{"markup": "<p>"}]}', language="auto").document["matches"] == []


def test_the_token_is_its_api_key(tmp_path: Path) -> None:
    with serving(tmp_path, "--no-config", NEWSLINT_TOKEN="open-sesame") as served:
        assert ask(served, text="It costs TK.", language="en", apiKey="open-sesame").status == 200, "as Superdesk does"
        address = f"http://newslint:open-sesame@127.0.0.1:{served.port}"
        with language_tool_python.LanguageTool("en", remote_server=address) as tool:
            assert [m.rule_id for m in tool.check("It costs TK.")] == ["copy/desk-notes"]


def test_kinds_of_issues() -> None:
    rules = set(PlugIns(third_party=False).mapping("newslint_rules")) | {"grammar/languagetool"}
    for entry in beside(languagetool.__file__, "issue_types.txt"):
        name, kind = entry.split()
        assert kind in SUPERDESK
        assert name in rules or any(rule.startswith(f"{name}/") for rule in rules), name
    assert languagetool.issue_type("figures/arithmetic") == "other"
    assert languagetool.issue_type("names/variants") == "misspelling"
    assert not re.search(r"\W", languagetool.issue_type("grammar/languagetool"))
