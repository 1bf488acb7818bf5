"""The gazetteer: any romanised form finds its place, homonyms are all there, and it costs nothing until it is asked."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from newslint.languages.gazetteer import PLACES, key, places


def countries(name: str) -> set[str]:
    return {place.country for place in places(name)}


@pytest.mark.parametrize(
    "form", ["Kharkiv", "Kharkov", "Har′kov", "Charkiw", "Harkìv", "KHARKIV", "Khar’kov"]
)
def test_every_form_finds_the_place(form: str) -> None:
    assert places(form)[0][:1] + places(form)[0][3:] == ("UA", "Харків", "Харьков")


def test_homonyms_are_there_with_their_size() -> None:
    assert {"UA", "US"} <= countries("Odessa")
    assert {"UA", "RU"} <= countries("Pokrovsk")
    assert places("Odessa")[0].country == "UA"
    assert countries("Belgorod") == {"RU"}
    sizes = [place.population for place in places("Odessa")]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("name", ["", "zzzz", "Qaraghandy Elsewhere", "Å", "#", "# Places", "\t", "Kharki", "Kharkivv"])
def test_what_is_not_there(name: str) -> None:
    assert places(name) == ()


def test_lines_are_sorted_and_found_from_end_to_end() -> None:
    with open(PLACES, "rb") as file:
        lines = [line for line in file.read().splitlines() if not line.startswith(b"#")]
    assert lines == sorted(lines)
    for line in (lines[0], lines[1], lines[len(lines) // 2], lines[-1]):
        form, country, people, name, ukrainian, russian = line.decode().split("\t")
        assert (country, int(people), name, ukrainian, russian) in places(form)


def test_endings_that_english_folds() -> None:
    assert key("Kryvyi Rih") == key("Kryvyy Rih") == key("Kryvy Rih")
    assert key("Feodosiia") == key("Feodosiya") == key("Feodosia")


def test_it_is_small() -> None:
    assert os.path.getsize(PLACES) < 3_000_000


def test_it_is_not_opened_without_need() -> None:
    code = (
        "import newslint; newslint.check('The bridge in Oslo was closed on Monday, the police in Norway said.');"
        "from newslint.languages import gazetteer; assert gazetteer._mapped.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
