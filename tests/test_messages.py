"""What newslint says in other languages: the catalogues fit the code, the compiled files fit the catalogues."""

from __future__ import annotations

import importlib.util
import io
import json
import pickle
import re
import subprocess
import sys
from functools import cache
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from newslint.checking.desk import Desk
from newslint.checking.translating import in_language
from newslint.cli import main
from newslint.core.message import number, plain, say, say_of, several
from newslint.house.config import Config
from newslint.languages.catalogues import has_catalogue, translated

HERE = Path(__file__).parent.parent
CATALOGUES = sorted((HERE / "newslint" / "languages").glob("*/messages.po"))
_RISE = "From {before} to {after} is a rise of {right:,}%; this says {said}."
TEXT = "Der Rat tagt am 31. April 2026. Rat und und Amt schweigen.\n"


def _tool() -> object:
    spec = importlib.util.spec_from_file_location("catalogues", HERE / "tools" / "catalogues.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = _tool()


@cache
def wanted() -> set[object]:
    """The messages of the code, which takes a second to find them: no other test waits for that."""
    return {message.id for message in TOOL.extracted() if message.id}  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name)
def test_a_catalogue_has_all_messages_with_all_their_parts_and_is_compiled(path: Path) -> None:
    with path.open("rb") as file:
        known = read_po(file, locale=path.parent.name)
    assert {m.id for m in known if m.id} == wanted(), "run python tools/catalogues.py"
    for message in (m for m in known if m.id):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(strings), f"{ids[0]} has no translation"
        parts = {part for one in ids for part in re.findall(r"\{(\w+)[:}]", one)}
        for string in strings:
            assert set(re.findall(r"\{(\w+)[:}]", string)) | {"count"} == parts | {"count"}, string
    made = TOOL.compiled(path)  # type: ignore[attr-defined]
    assert _said(path.with_suffix(".mo").read_bytes()) == _said(made), "run python tools/catalogues.py"


def _said(compiled: bytes) -> dict[object, str]:
    """The messages of a compiled catalogue, without its header, which tells of the version of Babel."""
    return {key: said for key, said in vars(GNUTranslations(io.BytesIO(compiled)))["_catalog"].items() if key}


def test_a_message_is_a_string_and_knows_its_parts() -> None:
    message = say('"{word}" stands here twice in a row.', word="ist")
    assert message == '"ist" stands here twice in a row.'
    assert pickle.loads(pickle.dumps(message)).parts == {"word": "ist"}
    assert translated(json.loads(json.dumps(plain(message))), "de") == "„ist“ steht hier zweimal hintereinander."


def test_plural_forms_and_messages_within_messages() -> None:
    forms = [translated(plain(say_of(n, "{count} time", "{count} times")), "uk") for n in (1, 3, 5, 21)]
    assert forms == ["1 раз", "3 рази", "5 разів", "21 раз"]
    reasons = several((say("two letters swapped"), say("{one} or {other}", one="s", other="z")))
    assert translated(plain(reasons), "da") == "to bogstaver byttet om, s eller z"
    assert translated(plain(several((say("once"), say("twice")), "; ")), "fr") == "une fois\u202f; deux fois"


@pytest.mark.parametrize(
    ("language", "told"),
    [("de", "1.234,5 Prozent"), ("da", "1.234,5 procent"), ("es", "1.234,5\xa0%"), ("fr", "1\u202f234,5\xa0%"),
     ("uk", "1\xa0234,5%")],
)  # fmt: skip
def test_numbers_have_the_marks_of_the_language(language: str, told: str) -> None:
    message = plain(say(_RISE, before="8", after="106,8", right=number("1234.5"), said="9"))
    assert told in translated(json.loads(json.dumps(message)), language)
    whole = say(_RISE, before="8", after="106,8", right=number("1234"), said="9")
    assert told.replace(",5", "") in translated(plain(whole), language)


def test_what_has_no_translation_is_said_in_english() -> None:
    assert translated(plain(say("No catalogue has this {thing}.", thing="one")), "de") == "No catalogue has this one."
    assert not has_catalogue("tr")


@pytest.mark.parametrize(
    ("language", "messages", "begins"),
    [
        ("de", None, "Diesen Tag gibt es nicht"), ("de-AT", None, "Diesen Tag gibt es nicht"),
        ("de", "en", "There is no such day"), ("de", "tr", "There is no such day"), ("de", "da", "Den dag findes ikke"),
    ],
)  # fmt: skip
def test_messages_are_in_the_language_of_the_article_or_the_one_asked_for(
    language: str, messages: str | None, begins: str
) -> None:
    desk = Desk(Config(language_for_all=language, messages=messages))
    record, errors = desk.check(desk.read(TEXT.encode(), "text.txt"))
    assert record and not errors
    assert record.findings[0].message.startswith(begins)
    assert in_language(record, "tr") == record


def test_nothing_of_a_message_stays_in_the_language_of_the_article() -> None:
    desk = Desk(Config(language_for_all="en", messages="de"))
    record, _ = desk.check(desk.read(b"They met on Monday, 2 November 2025, on an bridge.\n", "text.txt"))
    assert record and [finding.message for finding in record.findings] == [
        "Dieses Datum fällt auf einen Sonntag: Wochentag und Datum prüfen.",
        "Vor „bridge“ gehört „a“, oder gemeint war „and“.",
    ]  # fmt: skip


def test_json_keeps_the_template_and_the_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    main(["check", str(tmp_path / "text.txt"), "--no-config", "--no-cache", "--language", "de", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["articles"][0]["findings"]
    doubled = next(f for f in found if f["rule"] == "copy/doubled-words")
    assert doubled["message"] == "„und“ steht hier zweimal hintereinander."
    assert doubled["said"] == {"template": '"{word}" stands here twice in a row.', "parts": {"word": "und"}}


def test_an_english_run_reads_no_catalogue() -> None:
    program = "import sys; from newslint.checking.desk import Desk; from newslint.house.config import Config;"
    program += "desk = Desk(Config()); desk.check(desk.read(b'He saw the the bridge.', 'x.txt'));"
    program += "print(*{'gettext', 'newslint.languages.catalogues'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_titles_of_rules_are_in_the_language_of_the_house(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("newslint.toml").write_text('messages = "da"\n')
    main(["rules"])
    assert "Nævn kun dage, der findes." in capsys.readouterr().out
    main(["explain", "dates/impossible", "--messages", "uk"])
    assert "Називати лише дні, що існують." in capsys.readouterr().out
    main(["rules", "--json"])
    titles = {rule["name"]: rule["title"] for rule in json.loads(capsys.readouterr().out)["rules"]}
    assert titles["dates/impossible"] == "Name only days that exist."
