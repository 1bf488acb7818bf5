"""Tables of romanisation: their published examples, and translitua's tables where it has the same system."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
import translitua

from newslint.core.lists import beside
from newslint.languages import romanisation
from newslint.languages.romanisation import SYSTEMS, system, systems
from newslint.languages.romanisation.given import systems_of_given_name

CODES = [code for codes in SYSTEMS.values() for code in codes]
# Where translitua differs on purpose: it writes the old BGN apostrophes and dots not at all or in another way,
# the German ж as sh, and ISO 9 signs with other characters.
SAME = {
    "uk-national": translitua.UkrainianKMU,
    "uk-bgn-1965": translitua.UkrainianBGN,
    "uk-iso9": translitua.UkrainianISO9,
    "uk-de": translitua.UkrainianGerman,
    "uk-fr": translitua.UkrainianFrench,
    "ru-icao": translitua.RussianICAO,
    "ru-iso9": translitua.RussianISO9SystemA,
}
WORDS = {
    "uk": "Хмельницький Вінниця Чернівці Краматорськ Бахмут Ужгород Ґрунь Єланець Щастя Їжаківка Бойчук Юріївка Яремче",
    "ru": "Хабаровск Челябинск Щербинка Юрьевец Эльбрус Якутск Цимлянск Жуковка Сыктывкар Йошкар-Ола Подольск",
}


@pytest.mark.parametrize("code", CODES)
def test_published_examples(code: str) -> None:
    given = system(code).examples
    assert [(native, system(code).romanised(native)) for native, _ in given] == [(*each,) for each in given]


@pytest.mark.parametrize("code", CODES)
def test_every_system_has_examples_and_knows_its_alphabet(code: str) -> None:
    alphabet = {"uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’", "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"}
    table = system(code)
    assert table.language == code[:2] and table.title and table.short and len(table.examples) >= 5
    for letter in alphabet[table.language]:
        assert letter in table.rules, f"{code} says nothing of {letter}"
        assert any(not (r.initial or r.after or r.before) for r in table.rules[letter])


@pytest.mark.parametrize("code", SAME)
def test_agrees_with_translitua(code: str) -> None:
    for word in WORDS[code[:2]].split():
        theirs = translitua.translit(word, SAME[code])
        if code == "uk-bgn-1965":
            theirs = theirs.replace("'", "’")
        if code == "uk-de" and "ж" in word.lower():
            continue
        assert system(code).romanised(word) == theirs, word


def test_what_a_system_cannot_write() -> None:
    national, iso, german = system("uk-national"), system("uk-iso9"), system("uk-de")
    words = ("Zhytomyr", "Kharkiv", "Bondarjuk", "Charkiw", "Žitomir", "Chernivci", "Shchastia")
    assert [national.stranger(word) for word in words] == ["", "", "j", "w", "ž", "c", ""]
    assert not iso.stranger("Harkìv") and not german.stranger("Charkiw") and german.stranger("Vinnytsia") == "v"
    assert system("uk-fr").natives("j") == ("ж",) and german.natives("j") == ("й",)


def test_all_systems_can_write_what_they_make() -> None:
    for language, words in WORDS.items():
        for table in systems(language):
            for word in words.split():
                assert not table.stranger(table.romanised(word)), (table.code, word)


def test_the_forms_of_given_names_are_those_of_the_tables() -> None:
    path = Path(__file__).parent.parent / "tools" / "given_names.py"
    spec = importlib.util.spec_from_file_location("given_names", path)
    assert spec and spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    forms = tool.forms()
    assert forms
    kept = beside(romanisation.__file__, "given-forms.txt")
    assert [f"{form} {' '.join(codes)}" for form, codes in forms.items()] == list(kept), "run tools/given_names.py"
    assert systems_of_given_name("Danyło") == {"uk-pl"}
    assert not systems_of_given_name("Ivan")
