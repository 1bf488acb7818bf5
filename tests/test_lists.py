"""Every word list is in the table, every line of it is read, and every list that code asks for exists."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint import languages
from newslint.core.lists import beside, entries
from newslint.facts.syllables import dictionary_of
from newslint.languages.kinds import (
    AGES,
    ATTRIBUTION,
    CHANGE_WORDS,
    COUNTING,
    DATE_WORDS,
    FIGURE_CONTEXT,
    HOURS,
    NAMING,
    RELATIVE_YEARS,
)
from newslint.languages.lists import LISTS, SYNTAXES
from newslint.languages.needs import languages_of, needs_of

HERE = Path(languages.__file__).parent
FILES = sorted(p for p in HERE.glob("*/*.txt") if p.parent.name in (languages.ALL, *languages.languages()))
ASKS = {"entries", "words", "pairs", "names", "by_kind", "everywhere", "path_of"}
KINDS = {
    "ages": AGES, "relative_years": RELATIVE_YEARS,
    "attribution": ATTRIBUTION, "change_words": CHANGE_WORDS, "counting": COUNTING, "date_words": DATE_WORDS,
    "figure_context": FIGURE_CONTEXT, "hours": HOURS, "naming": NAMING,
}  # fmt: skip
SOURCES = [p for folder in ("newslint", "rules", "tools") for p in Path(folder).rglob("*.py")]


@pytest.mark.parametrize("language", [languages.ALL, *languages.languages()])
def test_every_line_of_a_list_is_read(language: str) -> None:
    for path in (p for p in FILES if p.parent.name == language and not p.name.endswith("LICENSE.txt")):
        assert path.stem in LISTS, f"{path} is no list of the table"
        pattern, said = SYNTAXES[LISTS[path.stem].syntax]
        lines = entries(str(path))
        assert lines, f"{path} is empty"
        wrong = [line for line in lines if not re.fullmatch(pattern, line)]
        assert wrong == [], f"a line of {path} is {said}"
        assert path.read_text(encoding="utf-8").startswith("# "), f"no comment says what {path} is"


def test_each_language_is_a_folder_with_lists() -> None:
    folders = {p.name for p in HERE.iterdir() if p.is_dir() and list(p.glob("*.txt"))}
    assert folders - {"gazetteer", "letters", "romanisation"} == {languages.ALL, *languages.languages()}


def _asked_for() -> Iterator[tuple[str, str]]:
    """The lists that code names where it asks for one, and the module that asks."""
    for path in SOURCES:
        module = ".".join(path.with_suffix("").parts).removeprefix("rules.").removesuffix(".__init__")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imports = (n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module == "newslint.languages")
        taken = {alias.name for node in imports for alias in node.names}
        strings = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
        if taken & ASKS and module != "newslint.languages":
            yield from ((string, module) for string in strings if string in LISTS)
        for node in ast.walk(tree):
            name = getattr(getattr(node, "func", None), "id", "")
            if isinstance(node, ast.Call) and name in taken & ASKS:
                last = node.args[0] if name == "everywhere" else node.args[1]
                if isinstance(last, ast.Constant):
                    assert last.value in LISTS, f"{module} asks for {last.value}"


def test_each_list_has_the_reader_that_the_table_names() -> None:
    asked = set(_asked_for())
    for name, (syntax, reader, _) in LISTS.items():
        assert syntax in SYNTAXES and (name, reader) in asked
        assert any(p.stem == name for p in FILES), f"no language has {name}"
        assert reader.startswith("tools.") or importlib.util.find_spec(reader)


def test_a_list_that_is_none_is_refused() -> None:
    for ask in (languages.entries, languages.words, languages.pairs, languages.path_of):
        with pytest.raises(LookupError, match='"mounths" is no list'):
            ask("en", "mounths")
    with pytest.raises(LookupError, match='"mounths" is no list'):
        needs_of(type("rule", (), {"NEEDS": ("months", "mounths")}))
    with pytest.raises(FileNotFoundError):
        beside(__file__, "nothing.txt")


def test_a_kind_that_is_none_is_refused() -> None:
    found = languages.by_kind("da", "attribution", {**ATTRIBUTION, "unused": ""})
    assert found["unused"] == frozenset() and "og" in found["coordinators"]
    with pytest.raises(LookupError, match=r'"coordinators" in .* is no kind'):
        languages.by_kind("da", "attribution", {k: v for k, v in ATTRIBUTION.items() if k != "coordinators"})


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_is_known_has_words_somewhere_and_a_reader(name: str) -> None:
    lists = [languages.entries(code, name) for code in languages.languages()]
    files = [*Path("newslint/facts").rglob("*.py"), *Path("rules").rglob("*.py")]
    read = " ".join(p.read_text(encoding="utf-8") for p in files)
    assert {line.partition(":")[0] for listed in lists for line in listed} == set(KINDS[name])
    assert [kind for kind in KINDS[name] if f'"{kind}"' not in read and f"'{kind}'" not in read] == []


def test_a_rule_knows_the_languages_that_have_what_it_needs() -> None:
    rule = type("rule", (), {"NEEDS": ("months", "weekdays")})
    assert "hu" in languages_of(rule) and "gl" not in languages_of(rule)
    assert languages_of(type("rule", (), {"NEEDS": ("months",), "LANGUAGES": ("da", "gl")})) == ("da",)
    assert languages_of(type("rule", (), {"LANGUAGES": ("ro",)})) == ("ro",)
    assert languages_of(type("rule", (), {})) == "all"


def test_both_kinds_of_written_norwegian_are_norwegian() -> None:
    of_norwegian = languages.entries("no", "months")
    assert languages.entries("nb-NO", "months") == of_norwegian == languages.entries("nn", "months")
    assert os.path.isdir(HERE / "no") and not os.path.isdir(HERE / "nb")


def test_no_slip_is_a_word_or_a_name_that_newslint_knows() -> None:
    others = [path for path in FILES if path.stem not in ("slips", "examples")]
    listed = {word for path in others for line in entries(str(path)) for word in re.findall(r"[^\W\d_]+", line.lower())}
    listed |= {word.lower() for place in entries(str(HERE / "gazetteer" / "places.txt")) for word in place.split()}
    known = dictionary_of("en")
    assert known is not None
    for slip in languages.pairs("en", "slips"):
        assert slip.lower() not in listed, slip
        assert not known(slip.lower()), slip
