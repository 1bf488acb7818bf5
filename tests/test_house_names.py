"""Files of decided names: what they say, what may be wrong with them, and what the rule makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.checking.check import check_article
from newslint.checking.run import Desk
from newslint.core.errors import ConfigurationError
from newslint.core.record import ArticleRecord
from newslint.house.config import Config
from newslint.house.names import house_names, read_files
from newslint.languages import has, languages, path_of
from newslint_rules.names.decided import Options

SHIPPED = Options.files


def written(folder: Path, text: str, name: str = "house-names.txt") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def checked(text: str, *files: str, language: str = "en") -> ArticleRecord:
    desk = Desk(Config(select=("names/decided",), names=files, language=language))
    record, errors = check_article(desk.read(text.encode(), "draft.md"), desk.rules)
    assert errors == []
    return record


def test_a_house_file(tmp_path: Path) -> None:
    path = written(tmp_path, "# ours\nAarhus: Århus, Arhus  # the city council, 2011\n~ AGF Århus\n? Jutland\n")
    house = house_names(read_files([path]), "en")
    assert house.decided["Århus"].name == "Aarhus"
    assert house.decided["Arhus"].reason == "the city council, 2011"
    assert house.decided["Arhus"].only_with == ("Jutland",)
    assert house.exceptions == ("AGF Århus",)


def test_every_mistake_is_named_with_its_line(tmp_path: Path) -> None:
    text = "? Jutland\nAarhus\n: Arhus\nOdense: Odinse\n~\nRibe: Odinse\nKøge: Køge\nOdense: Othense\nOdinse: X\n"
    path = written(tmp_path, text)
    missing = str(tmp_path / "none.txt")
    with pytest.raises(ConfigurationError) as raised:
        read_files([path, missing])
    lines = str(raised.value).splitlines()
    for number in (1, 2, 3, 5, 6, 7, 8, 4):
        assert any(line.startswith(f"{path}:{number}: ") for line in lines), (number, lines)
    assert lines[-1].startswith(f"{missing}: cannot be read: ")


def test_a_file_in_another_encoding_is_a_mistake(tmp_path: Path) -> None:
    path = tmp_path / "house-names.txt"
    path.write_bytes("Aarhus: Århus\n".encode("latin-1"))
    with pytest.raises(ConfigurationError, match="save it as UTF-8"):
        read_files([str(path)])


def test_a_house_may_lift_or_turn_round_what_is_shipped(tmp_path: Path) -> None:
    text = "A trip to Kiev\n\nThe road from Lugansk to Kiev, which some spell in another way, runs by Kyiv.\n"
    assert [f.place.text for f in checked(text).findings] == ["Kiev", "Lugansk"]
    lifted = written(tmp_path, "Kiev:\n")
    assert [f.place.text for f in checked(text, lifted).findings] == ["Lugansk"]
    turned = written(tmp_path, "Kiev: Kyiv\n")
    found = checked(text, turned).findings
    assert [(f.place.text, [e.text for e in f.edits]) for f in found] == [("Lugansk", ["Luhansk"]), ("Kyiv", ["Kiev"])]


def test_a_file_for_one_language(tmp_path: Path) -> None:
    danish = read_files([written(tmp_path, "Kyiv: Kijev\n", "names.da.txt")])
    assert house_names(danish, "da").decided and house_names(danish, "da-DK").decided
    assert not house_names(danish, "en").decided


def test_fix_leaves_quotations_and_longer_names_alone() -> None:
    head = "Headline: Talks\nDate: 2023-05-02\n\n"
    text = f"{head}“We met in Kiev,” he said in **Kiev**. The Kiev Express was late in Kiev.\n"
    (finding,) = checked(text).findings
    assert finding.safe
    source = text
    for edit in sorted(finding.edits, reverse=True):
        source = source[: edit.start] + edit.text + source[edit.end :]
    assert source == f"{head}“We met in Kiev,” he said in **Kyiv**. The Kiev Express was late in Kyiv.\n"
    assert len(finding.related) == 1


def test_every_shipped_entry_has_a_source_and_is_found() -> None:
    house = house_names(read_files(SHIPPED), "en")
    for form, decision in house.decided.items():
        assert not decision.reason.startswith("decided.txt"), f"{decision.name} has no source"
        text = f"They wrote of {form} in {' '.join(decision.only_with)} again.\n"
        (finding,) = checked(text).findings
        assert (finding.place.text, finding.edits[0].text) == (form, decision.name)


LANGUAGES = [code for code in languages() if code != "en" and has(code, ("decided",))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_entry_in_another_language_has_a_source_and_is_found(language: str) -> None:
    house = house_names(read_files((path_of(language, "decided"),)), language)
    assert house.decided
    for form, decision in house.decided.items():
        assert not decision.reason.startswith("decided.txt"), f"{decision.name} has no source"
        (finding,) = checked(f"a {form} {' '.join(decision.only_with).lower()}.\n", language=language).findings
        assert (finding.place.text, finding.edits[0].text) == (form, decision.name)


def test_what_is_decided_in_one_language_is_not_in_another() -> None:
    assert not checked("Mötet i Kiev gällde Lvov.\n", language="sv").findings


def test_a_thousand_names_are_found_in_one_pass(tmp_path: Path) -> None:
    names = [f"Place{a}{b}" for a in "abcdefghijklmnopqrstuvwxyz" for b in "abcdefghijklmnopqrstuvwxyz"]
    path = written(tmp_path, "".join(f"{n}: X{n}, Y{n}\n" for n in names))
    text = "\n\n".join(f"The road to X{n} is open." for n in names)
    assert len(checked(text, path).findings) == len(names)
